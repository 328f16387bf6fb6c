import PostalMime from 'postal-mime';
import { documentLimits, refusedDocument, type ReadDocument } from './document-file.ts';
import { textOfHtml } from './html-text.ts';

/** A mail as text: what its head says of when and what, then its body. What is attached is left unopened. */
export async function readEml(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const head = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
    if (!/^(?:[\w-]+:|from )/im.test(head.slice(0, 2_000))) return refusedDocument('not-readable');
    if (/^content-type:\s*(?:application\/(?:x-)?pkcs7-mime|multipart\/encrypted)/im.test(head.split(/\r?\n\r?\n/, 1)[0] ?? '')) return refusedDocument('encrypted');
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: documentLimits.mailDepth, maxHeadersSize: 256 * 1024 });
    if (mail.attachments.length > documentLimits.mailParts) return refusedDocument('too-large');
    const body = (mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? '')).trim();
    if (body === '' && !mail.subject) return refusedDocument('empty');
    const sent = dayWritten(mail.headers.find(({ key }) => key === 'date')?.value ?? '');
    const lines = [mail.from?.address && `From: ${[mail.from.name, mail.from.address].filter(Boolean).join(' ')}`, sent && `Date: ${sent}`, mail.subject && `Subject: ${mail.subject}`].filter(Boolean);
    return { document: { name, text: `${lines.map((line) => String(line).replace(/[\r\n]+/g, ' ')).join('\n')}\n\n${body}`.slice(0, documentLimits.letters), cancelled: false } };
  } catch {
    // Whatever the parser says of a broken mail, to its sender it is one thing.
    return refusedDocument('not-readable');
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day as the sender's own clock had it: "today" in a mail from Tokyo is Tokyo's. */
function dayWritten(header: string): string | null {
  const parts = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header);
  const month = MONTHS.indexOf(parts?.[2]?.toLowerCase() ?? '') + 1;
  return parts && month > 0 ? `${parts[3]}-${String(month).padStart(2, '0')}-${(parts[1] as string).padStart(2, '0')}` : null;
}
