import { Worker } from 'node:worker_threads';
import type { Book } from '#domain/dossier/document.ts';
import { clean } from './clean-text.ts';
import type { Asked, Told } from './typst-worker.ts';

const IDLE_MS = 60_000;

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (fault: Error) => void;
}

let running: Worker | null = null;
let idle: NodeJS.Timeout | null = null;
const waiting = new Map<number, Waiting>();
let asked = 0;

/** The thread, begun when the first book is wanted and ended when none was for a while. */
function thread(): Worker {
  if (running) return running;
  const worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { execArgv: [] });
  worker.unref();
  const lost = (fault: Error): void => {
    // A thread that was sent to rest may end while its successor is at work: what waits is not its own.
    if (running !== worker) return;
    running = null;
    for (const { failed } of waiting.values()) failed(fault);
    waiting.clear();
  };
  worker.on('message', (told: Told) => {
    const its = waiting.get(told.number);
    waiting.delete(told.number);
    if (waiting.size === 0) rest(worker);
    if ('pdf' in told) its?.done(Buffer.from(told.pdf.buffer, told.pdf.byteOffset, told.pdf.byteLength));
    else its?.failed(new Error(`the PDF could not be made: ${told.fault}`));
  });
  worker.on('error', (fault) => lost(fault instanceof Error ? fault : new Error(String(fault))));
  worker.on('exit', () => lost(new Error('the thread that makes PDFs ended')));
  return (running = worker);
}

function rest(worker: Worker): void {
  worker.unref();
  idle = setTimeout(() => {
    if (running === worker) running = null;
    void worker.terminate();
  }, IDLE_MS);
  idle.unref();
}

/** A book as a PDF that is tagged for those who do not see it (PDF/UA-1): the same book makes the same bytes. */
export function pdfOf(book: Book): Promise<Buffer> {
  if (idle) clearTimeout(idle);
  idle = null;
  const worker = thread();
  worker.ref();
  asked += 1;
  const number = asked;
  return new Promise((done, failed) => {
    waiting.set(number, { done, failed });
    worker.postMessage({ number, book: JSON.stringify(book, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)), at: Date.parse(`${book.day}T00:00:00Z`) / 1_000 } satisfies Asked);
  });
}
