import type { When } from '#domain/date/when.ts';
import type { Kind, Level, Track } from '#domain/engagement/engagement.ts';
import type { Rank } from '#domain/party/rank.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import type { Day } from '#domain/date/day.ts';
import type { Gathering } from './occasion.ts';

/** A person's time in an office, with what a text may call the person. */
export interface KnownOfficial {
  readonly party: PartyCode;
  /** Key of the office (CA-DM). */
  readonly office: string;
  readonly rank: Rank | null;
  readonly person: string;
  readonly personJa: string | null;
  readonly start: When;
  readonly end: When | null;
}

export interface KnownSeries {
  readonly id: string;
  /** Its names in every language. */
  readonly names: readonly string[];
  readonly kind: Kind;
  readonly level: Level;
  readonly track: Track;
  readonly hosting: string | null;
  readonly cadence: string | null;
  /** The last day of which a study that describes the series could know; null for one that rows alone make. */
  readonly stated: Day | null;
  /** First and last day on which the record has it; null when it has no dated round. */
  readonly active: readonly [Day, Day] | null;
}

export interface KnownPhrase {
  /** As the record writes it. */
  readonly phrase: string;
  /** The same in every language. */
  readonly forms: readonly string[];
}

/** What a reader's record knows, as data: rules recognise in a text what it holds. */
export interface Known {
  readonly a: PartyCode;
  readonly b: PartyCode;
  readonly officials: readonly KnownOfficial[];
  readonly series: readonly KnownSeries[];
  readonly phrases: readonly KnownPhrase[];
  readonly gatherings: readonly Gathering[];
}
