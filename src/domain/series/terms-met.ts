import type { Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Term } from '#domain/party/office.ts';
import type { CadenceSince } from './series.ts';
import type { Rounds } from './rounds.ts';

/** Whether a holder met the counterpart in a term of office. */
export interface TermMet {
  readonly term: Term;
  /** "not-judged": the term was over before the rule began, or the holder was only acting. */
  readonly met: 'met' | 'missed' | 'open' | 'undetermined' | 'not-judged';
  readonly rounds: readonly Engagement[];
  /** Median length in days of the terms of this office that are over: when a running one may be expected to end. */
  readonly usualDays: number;
}

const USUAL_WITHOUT_ANY = 730;

/**
 * Terms that had begun by the day, each with the meetings that fell into it. A meeting whose dates straddle two
 * terms can count for either, so neither is certain, and what is written with "?" is certain for none. A number stated without dates makes a term of that time uncertain.
 */
export function termsMet(rule: CadenceSince, terms: readonly Term[], rounds: Rounds, asOf: Day): readonly TermMet[] {
  if (rule.cadence.rule !== 'once-per-term') return [];
  const { offices } = rule.cadence;
  return offices.flatMap((office) => {
    const own = terms.filter((term) => term.office === office && term.start.earliest <= asOf);
    const usualDays = usualLength(own, asOf);
    return own.map((term) => ({ term, usualDays, ...judged(term, rule.since, rounds, asOf) }));
  });
}

function judged(term: Term, since: Day | null, { held, possible, counted }: Rounds, asOf: Day): Pick<TermMet, 'met' | 'rounds'> {
  const [start, end] = [term.start, term.end];
  const over = end !== null && end.latest <= asOf;
  const lastDay = over ? end.latest : asOf;
  const doubtful = start.doubtful || (over && end.doubtful);
  const surely = doubtful ? [] : held.filter(({ when }) => !when.doubtful && when.earliest >= start.latest && when.latest <= (over ? end.earliest : asOf));
  const perhaps = [...held, ...possible, ...counted].filter(({ when }) => when.latest >= start.earliest && when.earliest <= lastDay);
  if (surely.length > 0) return { met: 'met', rounds: surely };
  if (term.acting || (over && since !== null && end.latest < since)) return { met: 'not-judged', rounds: perhaps };
  if (perhaps.length > 0 || (over && doubtful)) return { met: 'undetermined', rounds: perhaps };
  return { met: over ? 'missed' : 'open', rounds: [] };
}

/** Median length in days of the terms that are over by a day. */
export function usualLength(terms: readonly Term[], asOf: Day): number {
  const lengths = terms.filter(({ end, acting }) => !acting && end !== null && end.latest <= asOf)
    .map(({ start, end }) => (end as NonNullable<typeof end>).latest - start.earliest).sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? USUAL_WITHOUT_ANY;
}

export const isRunning = ({ term }: Pick<TermMet, 'term'>, asOf: Day): boolean => term.start.latest <= asOf && (term.end === null || term.end.latest > asOf);

/** Past the middle of what is usual for the office: from here on a term without a meeting is running out. */
export const isPastMiddle = ({ term, usualDays }: TermMet, asOf: Day): boolean => asOf - term.start.earliest > usualDays / 2;

/** Running, past its middle, and no meeting yet. */
export const isRunningOut = (each: TermMet, asOf: Day): boolean => each.met === 'open' && isRunning(each, asOf) && isPastMiddle(each, asOf);

/** The day by which a running term is usually over. */
export const usualEndOf = ({ term, usualDays }: Pick<TermMet, 'term' | 'usualDays'>): Day => term.start.latest + usualDays;
