import { createHash } from 'node:crypto';
import { calendarOf } from '#domain/calendar/calendar.ts';
import { ALWAYS_BEFORE } from '#domain/date/day.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { relationshipsReadableBy } from '#capabilities/relationship/relationship-store.ts';
import { CALENDAR_TYPE } from '#platform/calendar/calendar-event.ts';
import type { Database } from '#platform/database/door.ts';
import { Kept, versionReadableBy } from '#platform/kept.ts';
import type { Answer, Visit } from '#platform/web/page.ts';
import { lookAheadFrom } from './calendar-asked.ts';
import { calendarFile } from './calendar-file.ts';
import { calendarRecordFor } from './calendar-store.ts';
import { firstOfMonth } from './entry-event.ts';
import { hashOfFile } from './feed-secret.ts';
import { feedOfSecret, type Feed } from './feed-store.ts';

const REFRESH_HOURS = 6;
const feeds = new WeakMap<Database, Kept>();

interface Rendered {
  readonly bytes: Buffer;
  readonly etag: string;
}

/**
 * A feed, for whoever has its secret: what its maker may read now, in its own language. What is unknown, ended or malformed,
 * and what its maker may no longer read, are answered alike.
 */
export async function feedAnswer(visit: Visit): Promise<Answer> {
  const { database, today, origin, language } = visit;
  const feed = await feedOfSecret(database, hashOfFile(visit.params['file'] ?? ''));
  const reader = feed && (await visit.standing(feed));
  if (!feed || !reader || feed.language !== language) return 'not-found';
  const relationship = (await relationshipsReadableBy(reader, database)).find(({ id }) => id === feed.relationship);
  if (!relationship) return 'not-found';
  let kept = feeds.get(database);
  if (!kept) feeds.set(database, (kept = new Kept(200)));
  const version = await versionReadableBy(reader, database, relationship.id);
  const asked = [feed.relationship, feed.language, JSON.stringify(feed.wish), today, origin, reader.scopes.join(',')].join(' ');
  const { bytes, etag } = await kept.under(asked, version, () => rendered({ ...visit, reader, relationship }, feed));
  return { file: { name: 'entente.ics', type: CALENDAR_TYPE, bytes, etag } };
}

async function rendered(told: Visit & { readonly relationship: Visit['relationships'][number] }, { wish, language }: Feed): Promise<Rendered> {
  const { reader, database, relationship, today } = told;
  const [record, names] = await Promise.all([calendarRecordFor(reader, database, relationship, today), namesFor(reader, database, relationship.id)]);
  const entries = calendarOf(record, record.standings, wish, { from: ALWAYS_BEFORE, until: lookAheadFrom(today), expectedFrom: firstOfMonth(today) });
  const bytes = await calendarFile({ reader, database, language, relationship, origin: told.origin }, { entries, record, names }, REFRESH_HOURS);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
