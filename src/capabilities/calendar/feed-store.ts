import type { CalendarWish } from '#domain/calendar/calendar.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from '#platform/database/door.ts';
import type { Holding } from '#platform/web/holding.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';

export interface Feed extends Holding {
  readonly id: string;
  readonly relationship: string;
  readonly language: Language;
  readonly wish: CalendarWish;
  readonly label: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly revokedAt: string | null;
}

interface FeedRow {
  id: string; relationship: string; party: string | null; post: string | null; role: Holding['role']; account: string | null; language: string; wish: string; label: string; made_at: string; revoked_at: string | null;
}

const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${column}`;
const columns = `id, relationship, party, post, role, account, language, wish, label, ${moment('made_at')}, ${moment('revoked_at')}`;

function feedOf({ made_at: madeAt, revoked_at: revokedAt, wish, language, ...row }: FeedRow): Feed {
  return { ...row, language: isLanguage(language) ? language : 'en', wish: JSON.parse(wish) as CalendarWish, madeAt, revokedAt };
}

export interface NewFeed extends Omit<Feed, 'revokedAt'> {
  readonly secretHash: Buffer;
}

export async function keepFeed(tx: Transaction, { id, secretHash, relationship, party, post, role, account, language, wish, label, madeAt }: NewFeed): Promise<void> {
  await tx.text(
    'insert into feeds (id, secret_hash, relationship, party, post, role, account, language, wish, label, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [id, secretHash, relationship, party, post, role, account, language, JSON.stringify(wish), label, madeAt]);
}

/** Whose a feed is: the account's, or where there are none, the post's. */
const OWN = `case when account is null then party = $1 and post = $2 and $3::text is null else account = $3 end`;
const ownOf = ({ party, post, account }: Reader): readonly (string | null)[] => [party, post, account ?? null];

/** Ends a feed of the reader's own; false when there is no such feed that still runs. */
export async function endFeed(tx: Transaction, reader: Reader, id: string, at: string): Promise<boolean> {
  const ended = await tx.text(`update feeds set revoked_at = $5 where ${OWN} and id = $4 and revoked_at is null returning id`, [...ownOf(reader), id, at]);
  return ended.length === 1;
}

/** The reader's own feeds of a relationship, the latest first. */
export async function feedsOf(reader: Reader, database: Database, relationship: string): Promise<Feed[]> {
  if (reader.party === null) return [];
  const rows = await database.asKeeper(reader, (tx) => tx.text<FeedRow>(`select ${columns} from feeds where ${OWN} and relationship = $4 order by feeds.made_at desc, id`, [...ownOf(reader), relationship]));
  return rows.map(feedOf);
}

export async function countOfFeeds(tx: Transaction, reader: Reader): Promise<number> {
  const [row] = await tx.text<{ count: number }>(`select count(*)::int as count from feeds where ${OWN} and revoked_at is null`, ownOf(reader));
  return row?.count ?? 0;
}

/** The feed of a secret, as long as it runs. */
export async function feedOfSecret(database: Database, secretHash: Buffer): Promise<Feed | null> {
  const [row] = await database.asKeeper({ party: null }, (tx) => tx.text<FeedRow>(`select ${columns} from feeds where secret_hash = $1 and revoked_at is null`, [secretHash]));
  return row ? feedOf(row) : null;
}
