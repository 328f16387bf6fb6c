import { spawnSync } from 'node:child_process';
import { unpackZip } from '#platform/tables/unpack-zip.ts';
import type { Answer } from './worlds.ts';

const typeOf = ({ headers }: Answer): string => String(headers['content-type']);
const isZip = (answer: Answer): boolean => /spreadsheetml|wordprocessingml/.test(typeOf(answer));
const isPdf = (answer: Answer): boolean => typeOf(answer).includes('application/pdf');

/** What is packed: its words do not stand in its bytes. */
export const isPacked = (answer: Answer): boolean => isZip(answer) || isPdf(answer);

/** All that an answer says: its headers, and its body; of what is packed, the parts that are in it. */
export async function searchable(answer: Answer): Promise<string> {
  const { headers, body } = answer;
  const said = `${JSON.stringify(isPacked(answer) ? { ...headers, 'content-length': '' } : headers)} ${decoded(String(headers['location'] ?? ''))}`;
  // What breaks at a hyphen is one word all the same.
  if (isPdf(answer)) return `${said} ${poppler('pdftotext', ['-raw', '-', '-'], body).replaceAll('-\n', '-')} ${poppler('pdfinfo', ['-'], body)}`;
  if (!isZip(answer)) return `${said} ${body.toString()}`;
  const unpacked = await unpackZip(body);
  if ('refused' in unpacked) throw new Error(`a packed file that cannot be read: ${unpacked.refused.reason}`);
  return `${said} ${[...unpacked.parts].map(([name, part]) => `${name} ${part.toString()}`).join(' ')}`;
}

/** By Debian's own reader, not by what wrote it. */
function poppler(tool: 'pdftotext' | 'pdfinfo', words: readonly string[], body: Buffer): string {
  const { status, stdout, stderr } = spawnSync(tool, words, { input: body, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${tool}: ${stderr.toString()}`);
  return stdout.toString().replace(/^File size:.*$/m, '');
}

function decoded(location: string): string {
  try {
    return decodeURIComponent(location);
  } catch {
    return location;
  }
}
