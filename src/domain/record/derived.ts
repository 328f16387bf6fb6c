import { whenOf } from '#domain/date/edtf.ts';
import { weightIn } from '#domain/party/rank.ts';
import { listOf } from './row.ts';
import type { Derived, RecordRow } from './row.ts';

/** What an engagement's row says about days, topics and rank. Its dates must have been checked before. */
export function derivedFromDates(row: RecordRow): Derived {
  const start = whenOf(row.start_edtf ?? '');
  if (!start) throw new Error(`engagement ${row.id}: ${row.start_edtf ?? 'no date'} is no date`);
  const end = row.end_edtf ? whenOf(row.end_edtf) : null;
  return {
    earliest: start.earliest,
    latest: start.latest,
    last_day: end ? end.latest : null,
    doubtful: start.doubtful || (end?.doubtful ?? false),
    topic_list: listOf(row.topics),
    rank_top: Math.max(weightIn(row.rank_a), weightIn(row.rank_b)),
  };
}
