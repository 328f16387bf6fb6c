import { Worker } from 'node:worker_threads';
import { refusedDocument, type ReadDocument } from './document-file.ts';
import type { Handed } from './read-worker.ts';

const IDLE_MS = 60_000;
/** No file of an official takes a tenth of it. A recurrence that never comes, or markup that is never closed, takes for ever. */
const LONGEST_MS = 5_000;
const MEMORY_MB = 384;

let running: Worker | null = null;
let idle: NodeJS.Timeout | null = null;
/** One file after another: whoever hands in a bad one makes nobody else's be given up. */
let last: Promise<unknown> = Promise.resolve();

function end(worker: Worker): void {
  if (running === worker) running = null;
  // A thread that is being ended may still fail; nobody waits for it any more.
  worker.on('error', () => undefined);
  void worker.terminate();
}

function rest(worker: Worker): void {
  worker.unref();
  idle = setTimeout(() => end(worker), IDLE_MS);
  idle.unref();
}

function handed(file: Handed, longest: number): Promise<ReadDocument> {
  if (idle) clearTimeout(idle);
  const worker = (running ??= new Worker(new URL('./read-worker.ts', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } }));
  worker.ref();
  return new Promise((done) => {
    const settle = (read: ReadDocument, over: boolean): void => {
      clearTimeout(limit);
      worker.off('message', came).off('error', lost).off('exit', lost);
      if (over) end(worker);
      else rest(worker);
      done(read);
    };
    const came = (read: ReadDocument): void => settle(read, false);
    const lost = (): void => settle(refusedDocument('too-complex'), true);
    const limit = setTimeout(lost, longest);
    worker.on('message', came).on('error', lost).on('exit', lost);
    worker.postMessage(file);
  });
}

/** Reads a file of a stranger in a thread of its own, which is ended when it takes too long or too much memory. */
export function readApart(name: string, bytes: Uint8Array, longest = LONGEST_MS): Promise<ReadDocument> {
  const read = last.then(() => handed({ name, bytes }, longest));
  last = read;
  return read;
}
