import { otherEncoding } from '#platform/tables/text-encoding.ts';
import { documentLimits, refusedDocument, type ReadDocument } from './document-file.ts';

/** Kinds of file that can be read, by the end of their names. */
export const documentKinds = ['.txt', '.eml', '.ics', '.docx'] as const;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** An old binary file of Office, or a new one that is locked with a password. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Reads a file of a stranger as text, or says why not. The readers of each kind are loaded when one comes. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const kind = documentKinds.find((each) => name.toLowerCase().endsWith(each));
  if (bytes.length === 0) return refusedDocument('empty');
  if (bytes.length > documentLimits.bytes || (kind === '.ics' && bytes.length > documentLimits.calendarBytes)) return refusedDocument('too-large');
  if (/\.(?:docm|dotm)$/i.test(name)) return refusedDocument('macros');
  if (!kind) return refusedDocument('unknown-kind');
  if (kind === '.docx') {
    if (isCompound(bytes)) return refusedDocument('encrypted');
    return isZip(bytes) ? (await import('./read-docx.ts')).readDocx(name, bytes) : refusedDocument('not-readable');
  }
  if (isZip(bytes) || isCompound(bytes)) return refusedDocument('not-readable');
  if (kind === '.eml') return (await import('./read-eml.ts')).readEml(name, bytes);
  const encoding = otherEncoding(bytes);
  if (encoding !== null) return refusedDocument('not-utf8', encoding);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (kind === '.ics') return (await import('./read-ics.ts')).readIcs(name, text);
  return text.trim() === '' ? refusedDocument('empty') : { document: { name, text: text.slice(0, documentLimits.letters), cancelled: false } };
}
