import { unpackZip } from '#platform/tables/unpack-zip.ts';
import type { Answer } from './worlds.ts';

/** All that an answer says: its headers, and its body, of a spreadsheet the parts that are packed in it. */
export async function searchable({ headers, body }: Answer): Promise<string> {
  const said = `${JSON.stringify(headers)} ${decoded(String(headers['location'] ?? ''))}`;
  if (!String(headers['content-type']).includes('spreadsheetml')) return `${said} ${body.toString()}`;
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
