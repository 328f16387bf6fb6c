import { dayOn, type Day } from '#domain/date/day.ts';
import { daysOfFiscalYear } from '#domain/date/fiscal-year.ts';
import { isRank, weightOf, type Rank } from '#domain/party/rank.ts';
import { kinds, levels, stages, tracks, type Kind, type Level, type Stage, type Track } from './engagement.ts';

export const sortings = ['newest', 'oldest', 'kind', 'host', 'rank', 'series'] as const;
export type Sorting = (typeof sortings)[number];

/** Which engagements are wanted, and in what order. Null asks for nothing in particular. */
export interface EngagementFilter {
  readonly from: Day | null;
  readonly to: Day | null;
  /** Both countries' fiscal year, by the year in which it begins; its days bound those asked for. */
  readonly fiscal: number | null;
  readonly kind: Kind | null;
  readonly level: Level | null;
  readonly track: Track | null;
  readonly stage: Stage | null;
  /** ISO 3166-1 code of the host. */
  readonly host: string | null;
  /** The party of which a participant is named. */
  readonly party: string | null;
  readonly series: string | null;
  /** A phrase as the record has it, or the id of an agreed topic. */
  readonly topic: string | null;
  /** The higher of the two heads has at least this rank. */
  readonly rank: Rank | null;
  readonly text: string | null;
  readonly sort: Sorting;
  /** From 1. */
  readonly page: number;
}

export const PAGE = 50;
const LAST_PAGE = 100_000;

const oneOf = <Code extends string>(codes: readonly Code[], text: string | null): Code | null => (codes.includes(text as Code) ? (text as Code) : null);

/** Reads a filter from an address. What is no such value is left out, so that any address gives a list. */
export function filterFrom(query: { get(name: string): string | null }): EngagementFilter {
  const text = (name: string): string | null => query.get(name)?.trim().slice(0, 300) || null;
  const year = (name: string): number | null => (/^\d{4}$/.test(text(name) ?? '') ? Number(text(name)) : null);
  const [from, to, fiscal, page, rank] = [year('from'), year('to'), year('fiscal'), Number(text('page') ?? 1), text('rank')];
  const [first, last] = fiscal === null ? [null, null] : daysOfFiscalYear(fiscal);
  return {
    from: from === null ? first : Math.max(dayOn(from, 1, 1), first ?? -Infinity), to: to === null ? last : Math.min(dayOn(to, 12, 31), last ?? Infinity), fiscal,
    kind: oneOf(kinds, text('kind')), level: oneOf(levels, text('level')), track: oneOf(tracks, text('track')), stage: oneOf(stages, text('stage')),
    host: /^[A-Z]{2}$/.test(text('host') ?? '') ? text('host') : null, party: /^[A-Z]{2}$/.test(text('party') ?? '') ? text('party') : null,
    series: text('series'), topic: text('topic'), rank: rank && isRank(rank) && weightOf(rank) !== null ? rank : null, text: text('q'),
    sort: oneOf(sortings, text('sort')) ?? 'newest', page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}
