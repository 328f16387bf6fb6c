/** What meetings promised, and what came of it. */
import type { Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { medianOf } from '#domain/series/median.ts';
import { carriedThrough, isStillOpen, stateOn, type MadeCommitment } from './made.ts';

export interface Productivity {
  readonly made: number;
  readonly perEngagement: number | null;
  readonly kept: number;
  readonly late: number;
  readonly withdrawn: number;
  readonly open: number;
  /** Came up in at least one later meeting that was held. */
  readonly carried: number;
  /** Of those still open, in days; null when none is. */
  readonly medianAge: number | null;
  /** Working-level meetings that promised something and had a next one; and those of which anything was kept by the next. */
  readonly followUpsDue: number;
  readonly followedUp: number;
  /** Ids of all commitments that were counted. */
  readonly evidence: readonly string[];
}

/** `meetings` are the dated ones that were held by the day. */
export function productivityOf(commitments: readonly MadeCommitment[], meetings: readonly Engagement[], asOf: Day): Productivity {
  const made = commitments.filter((each) => each.made.latest <= asOf);
  const inState = (state: string): number => made.filter((each) => stateOn(each, asOf) === state).length;
  const open = made.filter((each) => isStillOpen(each, asOf));
  const ofSeries = Map.groupBy(meetings.filter(({ series }) => series !== null), ({ series }) => series as string);
  const later = (each: MadeCommitment): readonly Engagement[] => carriedThrough(each, each.series.flatMap((series) => ofSeries.get(series) ?? []));
  return {
    made: made.length, perEngagement: meetings.length > 0 ? made.length / meetings.length : null,
    kept: inState('kept'), late: inState('late'), withdrawn: inState('withdrawn'), open: open.length,
    carried: made.filter((each) => later(each).length > 0).length,
    medianAge: open.length > 0 ? medianOf(Float64Array.from(open, (each) => asOf - (each.made.earliest + each.made.latest) / 2)) : null,
    ...followUpOf(made, ofSeries), evidence: made.map(({ id }) => id),
  };
}

const isWorkingLevel = ({ kind, track }: Engagement): boolean => track === '1' && (kind === 'officials' || kind === 'staff-talks');

function followUpOf(made: readonly MadeCommitment[], ofSeries: ReadonlyMap<string, readonly Engagement[]>): Pick<Productivity, 'followUpsDue' | 'followedUp'> {
  const ofMeeting = Map.groupBy(made, ({ engagement }) => engagement);
  const judged = [...ofSeries.values()].flatMap((meetings) => {
    const inOrder = meetings.filter(isWorkingLevel).toSorted((one, other) => one.when.earliest - other.when.earliest || one.when.latest - other.when.latest);
    return inOrder.flatMap((meeting, at) => {
      const [next, promised] = [inOrder[at + 1], ofMeeting.get(meeting.id)];
      return next && promised ? [promised.some(({ closing, closed }) => closing === 'kept' && (closed === null || closed.earliest <= next.when.latest))] : [];
    });
  });
  return { followUpsDue: judged.length, followedUp: judged.filter(Boolean).length };
}
