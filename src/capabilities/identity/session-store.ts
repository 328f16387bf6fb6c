import type { Account } from '#domain/trust/account.ts';
import type { Transaction } from '#platform/database/door.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf, newSecret } from './secret.ts';

/** How a person proved who they are. */
export type Method = 'password' | 'passkey' | 'provider' | 'invitation';

export interface Session {
  /** Names it to its holder; it is not the token. */
  readonly id: string;
  /** "enrolling" sets up credentials and reads nothing. */
  readonly kind: 'full' | 'enrolling';
  readonly method: Method;
  readonly begunAt: Date;
  readonly seenAt: Date;
  readonly address: string;
  readonly agent: string;
}

export interface Whence {
  readonly address: string;
  readonly agent: string;
}

const HOUR = 3_600_000;
/** Whoever has gone away for this long is signed out, and everybody is at the end of a day's work. */
const IDLE_MS = HOUR;
const LONGEST_MS = { full: 12 * HOUR, enrolling: HOUR };
/** Being seen is written down no more often than this, so that reading pages is not writing. */
const SEEN_EVERY_MS = 60_000;

/** Begins a session under a token that nobody has had before; only its hash is kept. */
export async function beginSession(tx: Transaction, account: string, kind: Session['kind'], method: Method, { address, agent }: Whence, at: Date): Promise<string> {
  const token = newSecret();
  await tx.text('delete from sessions where ends_at <= $1 or seen_at <= $2', [at, new Date(at.getTime() - IDLE_MS)]);
  await tx.text(
    'insert into sessions (token, id, account, kind, method, begun_at, seen_at, ends_at, address, agent) values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)',
    [hashOf(token), newId('SE'), account, kind, method, at, new Date(at.getTime() + LONGEST_MS[kind]), address, agent]);
  return token;
}

interface SessionRow {
  id: string; kind: Session['kind']; method: Method; begun_at: Date; seen_at: Date; address: string; agent: string;
}

const sessionOfRow = ({ begun_at: begunAt, seen_at: seenAt, id, kind, method, address, agent }: SessionRow): Session => ({ id, kind, method, begunAt, seenAt, address, agent });

/** Whose session a token is, if it goes on: one question, asked at each request, so that a closed account is out at once. */
export async function sessionOfToken(tx: Transaction, token: string, at: Date): Promise<{ session: Session; account: Account } | null> {
  const hash = hashOf(token);
  const [row] = await tx.text<SessionRow & { account: Account }>(
    `select s.id, s.kind, s.method, s.begun_at, s.seen_at, s.address, s.agent,
            json_build_object('id', a.id, 'party', a.party, 'name', a.name, 'email', a.email, 'post', a.post, 'role', a.role, 'language', a.language, 'state', a.state, 'version', a.version) as account
       from sessions s join accounts a on a.id = s.account
      where s.token = $1 and s.ends_at > $2 and s.seen_at > $3 and (a.state = 'open' or (a.state = 'invited' and s.kind = 'enrolling'))`,
    [hash, at, new Date(at.getTime() - IDLE_MS)]);
  if (!row) return null;
  if (at.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) await tx.text('update sessions set seen_at = $2 where token = $1', [hash, at]);
  return { session: sessionOfRow(row), account: row.account };
}

/** Newest first; those that have run out are not told of. */
export async function sessionsOf(tx: Transaction, account: string, at: Date): Promise<Session[]> {
  const rows = await tx.text<SessionRow>(
    `select id, kind, method, begun_at, seen_at, address, agent from sessions where account = $1 and kind = 'full' and ends_at > $2 and seen_at > $3 order by begun_at desc, id`,
    [account, at, new Date(at.getTime() - IDLE_MS)]);
  return rows.map(sessionOfRow);
}

/** Ends one session of an account; whether there was one. */
export async function endSession(tx: Transaction, account: string, id: string): Promise<boolean> {
  return (await tx.text('delete from sessions where account = $1 and id = $2 returning id', [account, id])).length === 1;
}

/** Ends every session of an account, but for one. */
export async function endSessions(tx: Transaction, account: string, but: string | null = null): Promise<void> {
  await tx.text('delete from sessions where account = $1 and id is distinct from $2', [account, but]);
}
