import { SaxesParser } from 'saxes';
import { unpackZip } from '#platform/tables/unpack-zip.ts';
import { documentLimits, refusedDocument, type DocumentRefusal, type ReadDocument } from './document-file.ts';

/** The words of a Word file. Its relations are read only to be refused: nothing that lies elsewhere is asked for. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const unpacked = await unpackZip(bytes);
  if ('refused' in unpacked) {
    const { reason, detail } = unpacked.refused;
    return refusedDocument(reason === 'too-large' || reason === 'too-compressed' ? reason : 'not-readable', detail);
  }
  const refused = refusedNames(unpacked.names) ?? refusedParts(unpacked.parts);
  if (refused) return { refused };
  const main = unpacked.parts.get(mainPart(unpacked.parts));
  if (!main) return refusedDocument('not-readable');
  try {
    const text = textOf(main.toString('utf8'));
    return text.trim() === '' ? refusedDocument('empty') : { document: { name, text, cancelled: false } };
  } catch {
    return refusedDocument('not-readable');
  }
}

function refusedNames(names: readonly string[]): DocumentRefusal | null {
  const lower = names.map((each) => each.toLowerCase());
  if (lower.some((each) => each.endsWith('vbaproject.bin') || each.endsWith('vbadata.xml') || each.includes('/activex/'))) return { reason: 'macros' };
  if (lower.includes('encryptedpackage')) return { reason: 'encrypted' };
  return lower.includes('[content_types].xml') ? null : { reason: 'not-readable' };
}

function refusedParts(parts: ReadonlyMap<string, Buffer>): DocumentRefusal | null {
  for (const [part, content] of parts) {
    const text = content.toString('latin1');
    // A zero byte means UTF-16, in which none of what is looked for here would be found.
    if (text.includes('\0') || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return { reason: 'not-readable', detail: part };
    if (/macroEnabled/i.test(text) && part === '[Content_Types].xml') return { reason: 'macros' };
    if (part.endsWith('.rels') && relations(text).some(isFetched)) return { reason: 'external-content', detail: part };
  }
  return null;
}

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relations(rels: string): Relation[] {
  const found: Relation[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    if (!/(?:^|:)Relationship$/.test(name)) return;
    const of = (wanted: string): string => String(Object.entries(attributes).find(([attribute]) => attribute.toLowerCase() === wanted)?.[1] ?? '');
    found.push({ type: of('type'), target: of('target'), external: of('targetmode').toLowerCase() === 'external' });
  });
  try {
    parser.write(rels).close();
  } catch {
    // What cannot be read may be anything.
    return [{ type: 'broken', target: '', external: true }];
  }
  return found;
}

/** A link that a person may click is words; a template, a picture or an object elsewhere would be fetched on opening. */
const isFetched = ({ type, target, external }: Relation): boolean => external && !(type.endsWith('/hyperlink') && /^(?:https?:|mailto:|#)/i.test(target));

const mainPart = (parts: ReadonlyMap<string, Buffer>): string => {
  const root = parts.get('_rels/.rels')?.toString('utf8');
  const target = root && relations(root).find(({ type }) => type.endsWith('/officeDocument'))?.target;
  return target?.replace(/^\//, '') ?? 'word/document.xml';
};

/** Paragraphs are lines, cells stand apart; what was deleted, and the code of fields, is not read. */
function textOf(xml: string): string {
  const pieces: string[] = [];
  let [reading, depth, letters, silent] = [false, 0, 0, 0];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => { throw error; });
  parser.on('doctype', () => { throw new Error('a document type'); });
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if ((depth += 1) > documentLimits.xmlDepth) throw new Error('too deep');
    const local = name.replace(/^.*:/, '');
    // The fallback says once more what the choice before it said.
    if (local === 'Fallback' || local === 'del' || local === 'moveFrom') silent += 1;
    if (local === 't' && !isSelfClosing) reading = silent === 0;
    if (silent === 0 && (local === 'tab' || local === 'br' || local === 'cr')) pieces.push(local === 'tab' ? ' ' : '\n');
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    const local = name.replace(/^.*:/, '');
    if (local === 'Fallback' || local === 'del' || local === 'moveFrom') silent -= 1;
    if (local === 't') reading = false;
    if (local === 'p') pieces.push('\n');
  });
  parser.on('text', (text) => {
    if (!reading || letters > documentLimits.letters) return;
    letters += text.length;
    pieces.push(text);
  });
  parser.write(xml).close();
  return pieces.join('').replace(/\n{3,}/g, '\n\n').trim().slice(0, documentLimits.letters);
}
