import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { fileLimits, refusal, type FileRefusal } from './table-file.ts';

export type Unpacked = { readonly names: readonly string[]; readonly parts: ReadonlyMap<string, Buffer> } | { readonly refused: FileRefusal };

class Refused extends Error {
  readonly refusal: FileRefusal;
  constructor(refused: FileRefusal) {
    super(refused.reason);
    this.refusal = refused;
  }
}

/** Inflates the XML parts of an untrusted ZIP, and stops at the first byte over a limit. */
export async function unpackZip(bytes: Uint8Array): Promise<Unpacked> {
  let zip: ZipFile | undefined;
  try {
    zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return await unpacked(zip);
  } catch (error) {
    // Whatever the reader says of a broken file, to its sender it is one thing.
    return { refused: error instanceof Refused ? error.refusal : refusal('not-a-spreadsheet') };
  } finally {
    zip?.close();
  }
}

async function unpacked(zip: ZipFile): Promise<Unpacked> {
  if (zip.entryCount > fileLimits.zipEntries) throw new Refused(refusal('too-large', null, null, 'entries'));
  const names: string[] = [];
  const parts = new Map<string, Buffer>();
  let left: number = fileLimits.unpackedBytes;
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    const name = entry.fileName;
    // Two parts of one name: which of them counts depends on who reads.
    if (names.includes(name)) throw new Refused(refusal('not-a-spreadsheet', null, null, 'duplicate entry'));
    names.push(name);
    const { size, content } = await inflated(zip, entry, left);
    left -= size;
    if (content) parts.set(name, content);
  }
  return { names, parts };
}

async function inflated(zip: ZipFile, entry: Entry, left: number): Promise<{ size: number; content: Buffer | null }> {
  const most = Math.min(left, fileLimits.entryBytes);
  const tooMuch = new Refused(refusal('too-compressed', null, null, entry.fileName));
  if (entry.uncompressedSize > most) throw tooMuch;
  const stream = await readStream(zip, entry);
  const kept: Buffer[] | null = /\.(xml|rels)$/i.test(entry.fileName) ? [] : null;
  let size = 0;
  // The header's sizes are the sender's word: what is counted is what comes out.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most || (size > fileLimits.ratioFrom && size > entry.compressedSize * fileLimits.ratio)) throw tooMuch;
    kept?.push(chunk);
  }
  return { size, content: kept && Buffer.concat(kept) };
}

const opened = (buffer: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

const readStream = (zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip.once('entry', resolve);
    zip.once('end', () => resolve(null));
    zip.on('error', reject);
    zip.readEntry();
  });
}
