import type { Day } from '#domain/date/day.ts';
import { isCalledOff, isHeld, type Engagement } from '#domain/engagement/engagement.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { CountedWhere, Series } from './series.ts';

/** What has taken place of a series, and what is planned. Each list is by earliest day. */
export interface Rounds {
  /** Over by the day of the assessment. */
  readonly held: readonly Engagement[];
  /** Begun, as far as the dates tell, but perhaps only after the day of the assessment. */
  readonly possible: readonly Engagement[];
  /** Stand for a stated number; never placed in time. */
  readonly counted: readonly Engagement[];
  readonly planned: readonly Engagement[];
}

const none: Rounds = { held: [], possible: [], counted: [], planned: [] };

/** Rounds of every series as of a day, in one pass: its own, and those of other series that count for it. */
export function roundsBySeries(
  relationship: Relationship, allSeries: readonly Series[], engagements: readonly Engagement[], asOf: Day,
): ReadonlyMap<string, Rounds> {
  const counting = countingSeries(allSeries);
  const rounds = new Map<string, { [List in keyof Rounds]: Engagement[] }>();
  for (const series of allSeries) rounds.set(series.id, { held: [], possible: [], counted: [], planned: [] });
  for (const engagement of engagements) {
    if (engagement.series === null || engagement.context) continue;
    const list = listOf(engagement, asOf);
    if (!list) continue;
    for (const { series, where } of counting.get(engagement.series) ?? []) {
      if (!counts(engagement, where, relationship)) continue;
      // Signing an agreement at a meeting is not a second meeting.
      if (engagement.kind === 'agreement' && series.kind !== 'agreement') continue;
      rounds.get(series.id)?.[list].push(engagement);
    }
  }
  return rounds;
}

export const roundsOf = (rounds: ReadonlyMap<string, Rounds>, series: string): Rounds => rounds.get(series) ?? none;

/** The ids of series that are wholly counted as part of another one. */
export const partsAmong = (allSeries: readonly Series[]): ReadonlySet<string> =>
  new Set(allSeries.flatMap(({ counts }) => counts.filter(({ where }) => where === 'all').map((each) => each.series)));

function countingSeries(allSeries: readonly Series[]): Map<string, { series: Series; where: CountedWhere }[]> {
  const counting = new Map<string, { series: Series; where: CountedWhere }[]>();
  const add = (from: string, series: Series, where: CountedWhere): void => {
    const known = counting.get(from);
    if (!known) counting.set(from, [{ series, where }]);
    else if (!known.some((each) => each.series === series && each.where === where)) known.push({ series, where });
  };
  for (const series of allSeries) {
    add(series.id, series, 'all');
    for (const each of series.counts) add(each.series, series, each.where);
  }
  return counting;
}

function listOf(engagement: Engagement, asOf: Day): keyof Rounds | null {
  const { stage, when, countOnly } = engagement;
  if (isCalledOff(stage)) return null;
  if (!isHeld(stage)) return 'planned';
  if (when.earliest > asOf) return null;
  if (countOnly) return 'counted';
  return when.latest <= asOf ? 'held' : 'possible';
}

function counts(engagement: Engagement, where: CountedWhere, { a, b }: Relationship): boolean {
  if (where === 'all') return true;
  if (where === 'visit') return isVisit(engagement, { a, b });
  return engagement.occasion === where.slice('in-margins:'.length);
}

/** One side went to the other: nobody visits by telephone, in a third country, or in the margins of a gathering. */
export const isVisit = ({ host, occasion, remote }: Engagement, { a, b }: Pick<Relationship, 'a' | 'b'>): boolean =>
  !remote && occasion === null && (host === a || host === b);
