import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** Thrown when another process has the data folder open. */
export class DataInUse extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`another process has ${folder} open`);
    this.folder = folder;
  }
}

/**
 * Takes the data folder for this process. The embedded engine has no lock, and two processes lose writes without
 * a word; this one is held by the kernel, so it is gone when the process is, however that ended.
 */
export function takeFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (fault) {
    lock.close();
    if (/lock|busy/i.test(String(fault))) throw new DataInUse(folder);
    throw fault;
  }
  return () => lock.close();
}
