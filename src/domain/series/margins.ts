import type { Gathering } from '#domain/assessment/record.ts';
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
 * For each gathering, whether the two sides met in its margins. Before the first round on record nothing is known,
 * since a record that begins later says nothing of what went before.
 */
export function marginsMet(gatherings: readonly Gathering[], { held, possible }: Rounds): readonly MarginMet[] {
  const first = held[0]?.when.earliest;
  return gatherings.map((gathering) => {
    const round = held.find((each) => touches(each, gathering)) ?? null;
    const perhaps = !round && possible.some((each) => touches(each, gathering));
    const known = first !== undefined && gathering.when.latest >= first;
    return { gathering, round, met: round ? 'met' : perhaps || !known ? 'undetermined' : 'missed' };
  });
}

const touches = ({ when, occasion }: Engagement, gathering: Gathering): boolean =>
  (occasion === null || occasion === gathering.occasion) &&
  when.earliest <= gathering.when.latest + DAYS_AROUND && when.latest >= gathering.when.earliest - DAYS_AROUND;
