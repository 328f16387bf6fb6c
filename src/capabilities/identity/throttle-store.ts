import type { Transaction } from '#platform/database/door.ts';
import { hashOf } from './secret.ts';

const WINDOW_MS = 15 * 60_000;
/** In a quarter of an hour: of one account by its password, from one address, and challenges that one address may ask for. */
const MOST = { account: 10, address: 60, challenge: 300 } as const;
export type Throttled = keyof typeof MOST;

/** Whoever has one address of IPv6 has a network of them, so that is what counts. */
const network = (address: string): string => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);

const keyOf = (what: Throttled, whose: string): Buffer => hashOf(`${what} ${what === 'account' ? whose.toLowerCase() : network(whose)}`);

/**
 * Counts a try before it is looked at, so that many at once do not slip through together. Whether it may be looked at.
 * Accounts are counted by what was typed, whether there is one or not.
 */
export async function mayTry(tx: Transaction, what: Throttled, whose: string, at: Date): Promise<boolean> {
  const before = new Date(at.getTime() - WINDOW_MS);
  const [row] = await tx.text<{ tries: number }>(
    `insert into throttles as t (key, tries, since) values ($1, 1, $2)
     on conflict (key) do update set tries = case when t.since <= $3 then 1 else t.tries + 1 end, since = case when t.since <= $3 then $2 else t.since end
     returning tries`, [keyOf(what, whose), at, before]);
  return (row?.tries ?? 0) <= MOST[what];
}

/** It was its holder: the tries of the account are forgotten, and the address has one fewer. */
export async function forgiveTries(tx: Transaction, email: string | null, address: string, at: Date): Promise<void> {
  if (email !== null) await tx.text('delete from throttles where key = $1', [keyOf('account', email)]);
  await tx.text('update throttles set tries = greatest(tries - 1, 0) where key = $1', [keyOf('address', address)]);
  await tx.text('delete from throttles where since <= $1', [new Date(at.getTime() - WINDOW_MS)]);
}
