import { hasRows, isSheet, refusedInSheet } from './sheet-scan.ts';
import { refusal, type FileRefusal } from './table-file.ts';
import { unpackZip } from './unpack-zip.ts';

export type Inspected = { readonly parts: ReadonlyMap<string, Buffer> } | { readonly refused: FileRefusal };

export async function inspectXlsx(bytes: Uint8Array): Promise<FileRefusal | null> {
  const inspected = await inspectedXlsx(bytes);
  return 'refused' in inspected ? inspected.refused : null;
}

/** The XML parts of an xlsx that may be parsed. */
export async function inspectedXlsx(bytes: Uint8Array): Promise<Inspected> {
  const unpacked = await unpackZip(bytes);
  if ('refused' in unpacked) return unpacked;
  const refused = refusedNames(unpacked.names) ?? refusedParts(unpacked.parts);
  return refused ? { refused } : { parts: unpacked.parts };
}

function refusedNames(names: readonly string[]): FileRefusal | null {
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))) return refusal('macros');
  if (lower.some((name) => name.startsWith('xl/externallinks'))) return refusal('external-links');
  return names.includes('xl/workbook.xml') ? null : refusal('not-a-spreadsheet');
}

function refusedParts(parts: ReadonlyMap<string, Buffer>): FileRefusal | null {
  const sheets: string[] = [];
  for (const [name, content] of parts) {
    const text = content.toString('latin1');
    // A zero byte means UTF-16, in which none of what is looked for here would be found.
    if (text.includes('\0') || /<!(?:DOCTYPE|ENTITY)/i.test(text)) return refusal('not-a-spreadsheet', null, null, name);
    // By content: the relations may call any part a sheet, whatever its path.
    if (isSheet(text)) sheets.push(text);
  }
  if (sheets.filter(hasRows).length > 1) return refusal('several-sheets');
  for (const sheet of sheets) {
    const refused = refusedInSheet(sheet);
    if (refused) return refused;
  }
  return null;
}
