import { whenOf } from '#domain/date/edtf.ts';
import { kinds, levels, tracks, type Kind, type Level, type Track } from '#domain/engagement/engagement.ts';
import { isRank, type Rank } from '#domain/party/rank.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Known, KnownOfficial, KnownSeries } from './known.ts';

/** Rows of the record that one reader may read. */
export interface KnownRows {
  readonly offices: readonly RecordRow[];
  readonly terms: readonly RecordRow[];
  readonly series: readonly RecordRow[];
  /** Of engagements: series, start_edtf. */
  readonly engagements: readonly RecordRow[];
  readonly phrases: readonly RecordRow[];
  readonly gatherings: readonly RecordRow[];
}

export function knownFrom({ a, b }: { readonly a: string; readonly b: string }, rows: KnownRows): Known {
  const rankOf = new Map(rows.offices.map(({ id, rank }) => [id, rank && isRank(rank) ? (rank as Rank) : null]));
  const active = activeOf(rows.engagements);
  return {
    a, b,
    officials: rows.terms.flatMap(({ country, office, person, person_ja, start_edtf, end_edtf }): KnownOfficial[] => {
      const start = whenOf(start_edtf ?? '');
      return start && country && office && person ? [{ party: country, office, rank: rankOf.get(office) ?? null, person, personJa: person_ja ?? null, start, end: end_edtf ? whenOf(end_edtf) : null }] : [];
    }),
    series: rows.series.flatMap((row): KnownSeries[] => (kinds.includes(row['kind'] as Kind) ? [{
      id: row.id, names: [row['name_en'], row['name_fr'], row['name_ja']].flatMap((name) => name ?? []), kind: row['kind'] as Kind,
      level: levels.find((level: Level) => level === row['level']) ?? 'bilateral', track: tracks.find((track: Track) => track === row['track']) ?? '1',
      hosting: row['hosting'] ?? null, cadence: row['cadence'] ?? null, stated: whenOf(row['stated_on'] ?? '')?.latest ?? null, active: active.get(row.id) ?? statedPeriod(row),
    }] : [])),
    phrases: rows.phrases.flatMap(({ phrase_en, phrase_fr, phrase_ja }) => (phrase_en ? [{ phrase: phrase_en, forms: [phrase_en, phrase_fr, phrase_ja].flatMap((form) => form ?? []) }] : [])),
    gatherings: rows.gatherings.flatMap(({ occasion, when_edtf, country, place }) => {
      const when = whenOf(when_edtf ?? '');
      return when && occasion ? [{ occasion, when, country: country ?? null, place: place ?? null }] : [];
    }),
  };
}

/** First and last day on which each series has a round. */
function activeOf(engagements: readonly RecordRow[]): Map<string, readonly [number, number]> {
  const active = new Map<string, readonly [number, number]>();
  for (const { series, start_edtf } of engagements) {
    const when = whenOf(start_edtf ?? '');
    if (!series || !when) continue;
    const [from, to] = active.get(series) ?? [when.earliest, when.latest];
    active.set(series, [Math.min(from, when.earliest), Math.max(to, when.latest)]);
  }
  return active;
}

/** A series without dated rounds was there when it was written about. */
function statedPeriod(row: RecordRow): readonly [number, number] | null {
  const [since, on] = [whenOf(row['since_edtf'] ?? ''), whenOf(row['stated_on'] ?? '')];
  const last = on ?? whenOf(row['until_edtf'] ?? '');
  return last ? [since?.earliest ?? last.earliest, last.latest] : null;
}
