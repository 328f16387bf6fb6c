import type { Database, Transaction } from '../database/door.ts';

export interface QueuedMail {
  readonly id: string;
  readonly party: string;
  readonly relationship: string;
  readonly invitee: string;
  readonly sender: string;
  readonly recipient: string;
  readonly message: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Promises a mail in the transaction of the act that promises it: either both stand, or neither. */
export async function queueMail(tx: Transaction, { id, party, relationship, invitee, sender, recipient, message, at }: QueuedMail): Promise<void> {
  await tx.text(
    `insert into outbox (id, party, relationship, invitee, sender, recipient, message, state, queued_at, due_at) values ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, $8)`,
    [id, party, relationship, invitee, sender, recipient, message, at]);
}

export interface TakenMail {
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly message: string;
  readonly attempts: number;
}

const keeper = { party: null };

/**
 * Takes the next mail that is due, and lends it until a moment: whoever takes it and dies leaves it to be taken again then.
 * Two servers on one database never take the same.
 */
export async function takeMail(database: Database, now: string, until: string): Promise<TakenMail | null> {
  const [taken] = await database.asKeeper(keeper, (tx) => tx.text<TakenMail>(
    `update outbox set state = 'sending', attempts = attempts + 1, due_at = $2
      where id = (select id from outbox where state in ('queued', 'sending') and due_at <= $1 order by due_at, place limit 1 for update skip locked)
      returning id, sender, recipient, message, attempts`, [now, until]));
  return taken ?? null;
}

/** What a process that is gone had taken is due at once: only for who knows that there is no other process. */
export async function takeBack(database: Database, now: string): Promise<void> {
  await database.asKeeper(keeper, (tx) => tx.text(`update outbox set due_at = $1 where state = 'sending' returning id`, [now]));
}

// Whose loan has run out meanwhile has no say any more.
const CURRENT = `id = $1 and state = 'sending' and attempts = $2`;

export async function markSent(database: Database, { id, attempts }: TakenMail, at: string): Promise<void> {
  await database.asKeeper(keeper, (tx) => tx.text(`update outbox set state = 'sent', sent_at = $3, fault = null where ${CURRENT} returning id`, [id, attempts, at]));
}

/** What could not be sent: to be tried again at a moment, or given up. */
export async function markFailed(database: Database, { id, attempts }: TakenMail, fault: string, again: string | null): Promise<void> {
  await database.asKeeper(keeper, (tx) => tx.text(
    `update outbox set state = $3, fault = $4, due_at = coalesce($5::timestamptz, due_at) where ${CURRENT} returning id`, [id, attempts, again === null ? 'failed' : 'queued', fault, again]));
}

export interface Delivery {
  readonly invitee: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly attempts: number;
  readonly fault: string | null;
}

/** What became of the last mail to each of these, of a party's own. */
export async function deliveriesOf(database: Database, party: string, invitees: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
  const rows = await database.asKeeper({ party }, (tx) => tx.text<Delivery>(
    `select distinct on (invitee) invitee, state, attempts, fault from outbox where party = $1 and invitee = any($2) order by invitee, place desc`, [party, invitees]));
  return new Map(rows.map((row) => [row.invitee, row]));
}
