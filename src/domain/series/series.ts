import type { Day, Period } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';
import type { Kind, Level, Track } from '#domain/engagement/engagement.ts';
import type { Rank } from '#domain/party/rank.ts';

/** What a series promised (ASSESSMENT, section 2). */
export type Cadence =
  | { readonly rule: 'every'; readonly period: Period; readonly tolerance: Period }
  | { readonly rule: 'window'; readonly min: Period; readonly max: Period }
  | { readonly rule: 'first-by'; readonly deadline: Day }
  /** Each holder of each office meets the counterpart at least once in the term; keys such as CA-DM. */
  | { readonly rule: 'once-per-term'; readonly offices: readonly string[] }
  /** Whenever the parent series, or the gathering of that name, meets. */
  | { readonly rule: 'in-margins'; readonly of: string }
  | { readonly rule: 'ad-hoc' };

/** A rule and the day from which it is in force (null: from the beginning), as written in the record. */
export interface CadenceSince {
  readonly cadence: Cadence;
  readonly since: Day | null;
}

export const hostings = ['alternating', 'to-a', 'to-b', 'each-capital', 'parent', 'none'] as const;
export type Hosting = (typeof hostings)[number];

/** Standing of a series as a document states it; the dates may say otherwise. */
export const statedRegularities = [
  'regular', 'claimed-regular', 'irregular', 'declining', 'lapsed', 'absent', 'not-held', 'standing', 'new', 'ended', 'proposed',
  'linked', 'ad-hoc', 'active', 'being-established', 'not-recorded',
] as const;
export type StatedRegularity = (typeof statedRegularities)[number];

/** Which rounds of another series count: all, those on a visit to either party, or those in the margins of a gathering. */
export type CountedWhere = 'all' | 'visit' | `in-margins:${string}`;

/** Rounds of another series that count as rounds of this one ("the 2+2 is a political-military talk"). */
export interface Counts {
  readonly series: string;
  readonly where: CountedWhere;
}

export interface Series {
  readonly id: string;
  readonly counts: readonly Counts[];
  readonly level: Level;
  readonly track: Track;
  readonly kind: Kind;
  readonly rank: Rank | null;
  /** Whether both foreign and defence ministries take part, on both sides. */
  readonly joint: boolean;
  readonly rules: readonly CadenceSince[];
  readonly hosting: Hosting;
  readonly stated: StatedRegularity | null;
  /** When the document that states it was written. */
  readonly statedOn: When | null;
  /** A count that a document states without dates. */
  readonly statedCount: { readonly count: number; readonly over: When } | null;
  readonly since: When | null;
  readonly until: When | null;
  readonly suspended: boolean;
}
