/** A thread that reads the files of strangers: whatever one of them does to its reader, the site goes on. */
import { parentPort } from 'node:worker_threads';
import type { ReadDocument } from './document-file.ts';
import { readDocument } from './read-document.ts';

export interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', ({ name, bytes }: Handed) => {
  void readDocument(name, bytes).then((read: ReadDocument) => parentPort?.postMessage(read));
});
