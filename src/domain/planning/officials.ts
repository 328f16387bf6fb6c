import type { Day } from '#domain/date/day.ts';
import { officesHeld } from '#domain/party/offices-held.ts';
import type { Term } from '#domain/party/office.ts';
import { isRunning, usualEndOf, usualLength } from '#domain/series/terms-met.ts';
import type { Run } from './holidays.ts';

/** An office as far as telling whom a meeting concerns needs it. */
export interface OfficeKnown {
  readonly id: string;
  readonly country: string;
  readonly rank: string | null;
}

/** What of an engagement says whom it concerns. */
export interface Concerning {
  readonly participants: readonly (string | null)[];
  /** Of each side, with its country. */
  readonly heads: readonly { readonly country: string; readonly rank: string | null; readonly lead: string | null }[];
  /** Offices that the promise of its series names. */
  readonly promised: readonly string[];
}

/**
 * The offices that a meeting concerns: those that lead it, those that a rank names alone, those that its series
 * promised to bring together, and those whose holders of these days are named among the participants.
 */
export function officesConcerned({ participants, heads, promised }: Concerning, offices: readonly OfficeKnown[], terms: readonly Term[], { from, to }: Run): ReadonlySet<string> {
  const led = heads.flatMap(({ lead }) => (lead !== null && offices.some(({ id }) => id === lead) ? [lead] : []));
  const ranked = heads.flatMap(({ country, rank }) => {
    const own = rank === null ? [] : offices.filter((office) => office.country === country && office.rank === rank);
    return own.length === 1 && own[0] ? [own[0].id] : [];
  });
  const named = participants.flatMap((text) => (text ? officesHeld(terms, text, [from, to]).filter((each) => each.named).map(({ holder }) => holder.office) : []));
  return new Set([...promised, ...led, ...ranked, ...named]);
}

export interface TermAbout {
  readonly term: Term;
  /** "over": the record has an end of the term before the meeting is over; "usually": terms of the office usually end before. */
  readonly ends: 'over' | 'usually';
  readonly by: Day;
}

/** Terms that run today and are over, or usually over, before the last day of a meeting. */
export function termsEnding(terms: readonly Term[], offices: ReadonlySet<string>, asOf: Day, lastDay: Day): readonly TermAbout[] {
  return [...offices].toSorted().flatMap((office) => {
    const own = terms.filter((term) => term.office === office && term.start.earliest <= asOf);
    const usualDays = usualLength(own, asOf);
    return own.flatMap((term): TermAbout[] => {
      if (!isRunning({ term }, asOf)) return [];
      if (term.end !== null) return term.end.earliest <= lastDay ? [{ term, ends: 'over', by: term.end.earliest }] : [];
      const usual = usualEndOf({ term, usualDays });
      return usual <= lastDay ? [{ term, ends: 'usually', by: usual }] : [];
    });
  });
}
