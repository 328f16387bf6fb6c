import type { Language } from '../words/languages.ts';
import { isMailAddress, isOneLine } from './mail-address.ts';

export interface Mail {
  /** Names the mail to every server that it passes: sent again after a crash, it is known as the same. */
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly at: Date;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/** A mail that would bring lines of its own into a header. Its sender is told before; this is the last look. */
export class UnfitMail extends Error {}

/** The whole message as it goes over the wire: a text, the calendar part that programs act on (RFC 6047), and the same as a file. */
export async function composeMail({ id, from, replyTo, to, subject, text, language, at, calendar }: Mail): Promise<string> {
  for (const { name, address } of [from, replyTo, to]) if (!isOneLine(name) || !isMailAddress(address)) throw new UnfitMail('address');
  if (!isOneLine(subject)) throw new UnfitMail('subject');
  // Loaded when the first mail is written: most visits write none.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from, replyTo, to, subject, text, messageId: `<${messageIdOf(id, from.address)}>`, date: at, disableFileAccess: true, disableUrlAccess: true,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'no' },
    icalEvent: { method: calendar.method, content: calendar.text, filename: 'invitation.ics' },
  });
  return (await composer.compile().build()).toString('latin1');
}

const messageIdOf = (id: string, from: string): string => `${id.toLowerCase()}.entente@${from.split('@')[1] ?? 'localhost'}`;
