import { unpackZip } from '#platform/tables/unpack-zip.ts';
import type { Answer } from './worlds.ts';

export const isSpreadsheet = ({ headers }: Answer): boolean => String(headers['content-type']).includes('spreadsheetml');

/** All that an answer says: its headers, and its body, of a spreadsheet the parts that are packed in it. */
export async function searchable(answer: Answer): Promise<string> {
  const { headers, body } = answer;
  const said = `${JSON.stringify(headers)} ${decoded(String(headers['location'] ?? ''))}`;
  if (!isSpreadsheet(answer)) return `${said} ${body.toString()}`;
  const unpacked = await unpackZip(body);
  if ('refused' in unpacked) throw new Error(`a spreadsheet that cannot be read: ${unpacked.refused.reason}`);
  return `${said} ${[...unpacked.parts].map(([name, part]) => `${name} ${part.toString()}`).join(' ')}`;
}

function decoded(location: string): string {
  try {
    return decodeURIComponent(location);
  } catch {
    return location;
  }
}
