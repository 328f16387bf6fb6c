import type { Gathering } from '#domain/assessment/record.ts';
import type { Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Rounds } from './rounds.ts';

export interface MarginMet {
  readonly gathering: Gathering;
  readonly met: 'met' | 'missed' | 'undetermined';
  readonly round: Engagement | null;
}

/** Delegations arrive before a gathering opens and may leave after it closes. */
const DAYS_AROUND = 7;

/**
 * For each gathering, whether the two sides met in its margins. A round that may have been in the margins of either of two
 * is certain for neither. Before the first round on record nothing is known, since a record that begins later says
 * nothing of what went before.
 */
export function marginsMet(gatherings: readonly Gathering[], { held, possible }: Rounds): readonly MarginMet[] {
  const first = held[0]?.when.earliest;
  const touched = new Map(held.map((round) => [round, gatherings.filter((each) => touches(round, each)).length]));
  const isSure = (round: Engagement, { when }: Gathering): boolean => !round.when.doubtful && !when.doubtful && touched.get(round) === 1;
  return gatherings.map((gathering) => {
    const rounds = held.filter((each) => touches(each, gathering));
    const sure = rounds.find((each) => isSure(each, gathering));
    const perhaps = rounds.length > 0 || possible.some((each) => touches(each, gathering));
    const known = first !== undefined && gathering.when.latest >= first;
    return { gathering, round: sure ?? rounds[0] ?? null, met: sure ? 'met' : perhaps || !known ? 'undetermined' : 'missed' };
  });
}

/** The last day on which a round is still in the margins of a gathering. */
export const lastDayAround = ({ when }: Gathering): Day => when.latest + DAYS_AROUND;

const touches = ({ when, occasion }: Engagement, gathering: Gathering): boolean =>
  (occasion === null || occasion === gathering.occasion) &&
  when.earliest <= lastDayAround(gathering) && when.latest >= gathering.when.earliest - DAYS_AROUND;
