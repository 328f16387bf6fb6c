import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** What the server says to a mail once it has all of it: take it, take it without its word for it arriving, refuse it with a code, drop the line, or say nothing. */
export type Behaviour = 'take' | 'unheard' | 'drop' | 'silent' | { readonly code: number; readonly text: string };

export interface MailCatcher {
  readonly url: string;
  readonly caught: readonly Caught[];
  /** Mails that were handed over wholly, taken or not. */
  readonly offered: readonly Buffer[];
  /** How it answers the next mails, in order; "take" when there is nothing left. */
  answer(...behaviours: Behaviour[]): void;
  until(ready: () => boolean, ms?: number): Promise<void>;
  read(caught: Caught): Promise<Email>;
  close(): Promise<void>;
}

/** A mail server of the tests' own, spoken to over a real socket. */
export async function mailCatcher(): Promise<MailCatcher> {
  const caught: Caught[] = [];
  const offered: Buffer[] = [];
  const behaviours: Behaviour[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const raw = Buffer.concat(pieces);
        offered.push(raw);
        const behaviour = behaviours.shift() ?? 'take';
        if (behaviour === 'silent') return;
        if (behaviour === 'drop') { (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections.forEach((each) => each._socket.destroy()); return; }
        if (typeof behaviour === 'object') { done(Object.assign(new Error(behaviour.text), { responseCode: behaviour.code })); return; }
        caught.push({ from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '', to: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (behaviour === 'take') done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`, caught, offered,
    answer: (...next) => void behaviours.push(...next),
    until: async (ready, ms = 15_000) => {
      const from = performance.now();
      while (!ready()) {
        if (performance.now() - from > ms) throw new Error(`waited in vain; ${caught.length} caught, ${offered.length} offered`);
        await new Promise((again) => setTimeout(again, 20));
      }
    },
    read: ({ raw }) => PostalMime.parse(raw),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
