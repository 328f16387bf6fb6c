import type { Method, Told } from '#domain/calendar/invitation.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import { deliveriesOf, type Delivery } from '#platform/mail/outbox.ts';
import type { Writing } from '#platform/writing.ts';

export interface Invitee {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly side: string;
  readonly language: Language;
  readonly told: Told;
  readonly kept: OwnedRow;
}

function inviteeOf(kept: OwnedRow): Invitee {
  const { row } = kept;
  const method = row['method'];
  return {
    id: row.id, name: row['name'] ?? '', address: row['address'] ?? '', side: row['side'] ?? '', language: isLanguage(row['language'] ?? '') ? (row['language'] as Language) : 'en',
    told: { method: method === 'request' || method === 'cancel' ? method : null, sequence: Number(row['sequence'] ?? 0), version: Number(row['told_version'] ?? 0) }, kept,
  };
}

/** Whom a reader's own side has asked to come, in the order of their names. */
export async function inviteesOf(reader: Reader, tx: Transaction, relationship: string, engagement: string): Promise<readonly Invitee[]> {
  const rows = await rowsWith(reader, tx, 'invitees', relationship, 'engagement', engagement);
  return rows.filter(({ owner }) => owner === reader.party).map(inviteeOf).toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1));
}

export interface Kept {
  readonly id: string;
  readonly relationship: string;
  readonly engagement: string;
  readonly side: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly method: Method;
  readonly sequence: number;
  readonly version: number;
  readonly on: string;
}

/** What one side keeps of whom it asked; the other side never reads of it. */
export async function keepInvitee(writing: Writing, owner: string, { sequence, version, on, ...texts }: Kept, before: Invitee | null): Promise<void> {
  const row = { ...texts, sequence: String(sequence), told_version: String(version), on_edtf: on };
  const releasable = { owner, audience: 'national' as const, row };
  if (before) await writing.replace(recordTable('invitees'), { ...releasable, key: before.kept.key, version: before.kept.version });
  else await writing.insert(recordTable('invitees'), [releasable]);
}

export const deliveriesFor = (database: Database, { party }: Reader, invitees: readonly Invitee[]): Promise<ReadonlyMap<string, Delivery>> =>
  party === null || invitees.length === 0 ? Promise.resolve(new Map()) : deliveriesOf(database, party, invitees.map(({ id }) => id));
