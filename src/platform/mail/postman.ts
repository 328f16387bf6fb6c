import type { Database } from '../database/door.ts';
import type { MailSettings } from './mail-settings.ts';
import { markFailed, markSent, takeBack, takeMail, type TakenMail } from './outbox.ts';

export interface Postman {
  readonly from: string;
  /** Something was queued: look now rather than at the next round. */
  nudge(): void;
  /** Ends when the mail that is on its way has been answered. */
  stop(): Promise<void>;
}

export interface Pace {
  /** Between two looks, since another server may have queued something. */
  readonly roundMs: number;
  /** How long a mail is lent for: longer than any delivery takes. */
  readonly loanMs: number;
  readonly attemptsAtMost: number;
  /** After the nth attempt. */
  readonly againAfterMs: (attempts: number) => number;
}

const MINUTE = 60_000;

/** Half a minute, one, two, four ...: two days in all, as mail servers do it. */
export const usualPace: Pace = { roundMs: 5_000, loanMs: 5 * MINUTE, attemptsAtMost: 16, againAfterMs: (attempts) => Math.min(MINUTE * 2 ** (attempts - 2), 6 * 60 * MINUTE) };

const posts = new WeakMap<Database, Postman>();

/** Who carries the mail of this database; null where no mail server was named. */
export const postmanOf = (database: Database): Postman | null => posts.get(database) ?? null;

/**
 * Carries what acts have queued. A mail is marked as sent once the mail server has taken it over; who dies in between sends
 * it again, under the same Message-ID and with the same bytes, by which those who get it know that it is the same.
 */
export function startPost(database: Database, settings: MailSettings, now: () => Date, pace: Pace = usualPace): Postman {
  let [stopped, wanted] = [false, false];
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  let busy = false;
  const later = (ms: number): string => new Date(now().getTime() + ms).toISOString();

  async function carry(mail: TakenMail): Promise<void> {
    const fault = await deliver(mail, settings).then(() => null, (each: unknown) => each);
    if (fault === null) return markSent(database, mail, now().toISOString());
    const { response, responseCode, code } = fault as { response?: string; responseCode?: number; code?: string };
    // What a server refuses for good stays refused; the rest may pass.
    const forGood = (responseCode ?? 0) >= 500 || mail.attempts >= pace.attemptsAtMost;
    await markFailed(database, mail, String(response ?? code ?? 'no answer').slice(0, 300), forGood ? null : later(pace.againAfterMs(mail.attempts)));
  }

  // The embedded database has one process, so what another one had taken is free.
  let alone = database.engine === 'embedded';

  async function round(): Promise<void> {
    if (alone) await takeBack(database, now().toISOString());
    alone = false;
    do {
      wanted = false;
      for (let mail = await next(); mail; mail = await next()) await carry(mail);
    } while (wanted && !stopped);
  }
  const next = async (): Promise<TakenMail | null> => (stopped ? null : takeMail(database, now().toISOString(), later(pace.loanMs)));

  function look(): void {
    if (stopped || busy) return;
    clearTimeout(timer);
    busy = true;
    // A fault of the database ends this round; the next one finds everything as it was.
    working = round().catch(() => undefined).finally(() => {
      busy = false;
      if (!stopped) timer = setTimeout(look, pace.roundMs).unref();
    });
  }

  const postman: Postman = {
    from: settings.from,
    nudge: () => { wanted = true; look(); },
    stop: async () => { stopped = true; clearTimeout(timer); posts.delete(database); await working; },
  };
  posts.set(database, postman);
  look();
  return postman;
}

async function deliver({ sender, recipient, message }: TakenMail, { host, port, secure, requireTls, login }: MailSettings): Promise<void> {
  const { default: nodemailer } = await import('nodemailer');
  const transport = nodemailer.createTransport({
    host, port, secure, requireTLS: requireTls, ...(login ? { auth: login } : {}), connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ envelope: { from: sender, to: [recipient] }, raw: message });
  } finally {
    transport.close();
  }
}
