import type { When } from '#domain/date/when.ts';
import type { Rank } from '#domain/party/rank.ts';
import type { PartyCode } from '#domain/trust/reader.ts';

export const levels = ['bilateral', 'regional', 'global'] as const;
export type Level = (typeof levels)[number];

export const tracks = ['1', '1.5', '2'] as const;
export type Track = (typeof tracks)[number];

export const kinds = [
  'summit', 'ministerial', 'vice-ministerial', 'officials', 'staff-talks', 'visit', 'ship-visit', 'exercise', 'exchange',
  'operation', 'agreement', 'parliamentary', 'workshop', 'symposium', 'other',
] as const;
export type Kind = (typeof kinds)[number];

export const stages = ['proposed', 'planned', 'confirmed', 'held', 'reported', 'cancelled', 'postponed'] as const;
export type Stage = (typeof stages)[number];

/** It will not take place on these days, whatever comes instead. */
export const isCalledOff = (stage: string | null | undefined): boolean => stage === 'cancelled' || stage === 'postponed';
/** It took place, if its days have come. */
export const isHeld = (stage: string | null | undefined): boolean => stage === 'held' || stage === 'reported';

/** One dated contact of two parties, as far as rules need it. Titles, sources and notes stay with the pages. */
export interface Engagement {
  readonly id: string;
  readonly when: When;
  readonly level: Level;
  readonly track: Track;
  readonly kind: Kind;
  readonly stage: Stage;
  /** The id of its series, null when it stands alone. */
  readonly series: string | null;
  /** ISO 3166-1 of the place; null when not known or when nobody hosted. */
  readonly host: PartyCode | null;
  /** "telephone" and "video conference" are places of contacts that nobody travelled to. */
  readonly remote: boolean;
  /** The gathering in whose margins it took place (G7, APEC, UNGA, ...). */
  readonly occasion: string | null;
  readonly rankA: Rank | null;
  readonly rankB: Rank | null;
  /** Phrases as the record has them. */
  readonly topics: readonly string[];
  /** Whether an outcome is on record. */
  readonly outcome: boolean;
  /** Stands for one of a stated number ("six visits since 1988"): counted, never placed in time. */
  readonly countOnly: boolean;
  /** One-sided or background event that is no contact of the two parties. */
  readonly context: boolean;
  /** The initiative that it belongs to. */
  readonly initiative: string | null;
  /** On how many sides a lead is named. */
  readonly leads: number;
}
