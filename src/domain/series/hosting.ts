import type { Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import { isVisit, type Rounds } from './rounds.ts';
import type { Series } from './series.ts';

export type Side = 'a' | 'b';

/** Who hosted, and whose turn it is. Meetings in third countries and in margins count for neither side. */
export interface Hosts {
  readonly a: number;
  readonly b: number;
  /** (a - b) / (a + b), null without any. */
  readonly balance: number | null;
  /** One side hosted twice or more, the other never. */
  readonly neverReciprocated: boolean;
  /** Rounds that the same side hosted as the one before, where hosts are to alternate. */
  readonly repeats: readonly Engagement[];
  readonly next: Side | null;
  readonly evidence: readonly string[];
}

export function hostsOf(series: Series, { held, counted, possible }: Rounds, relationship: Relationship): Hosts {
  const hosted = [...counted, ...held].filter((round) => isVisit(round, relationship));
  const a = hosted.filter(({ host }) => host === relationship.a).length;
  const b = hosted.length - a;
  const dated = hosted.filter(({ countOnly }) => !countOnly);
  const known = [...dated, ...possible.filter((round) => isVisit(round, relationship))];
  const repeats = series.hosting === 'alternating' ? repeatsAmong(dated, known) : [];
  return {
    a, b, repeats,
    balance: a + b > 0 ? (a - b) / (a + b) : null,
    neverReciprocated: Math.min(a, b) === 0 && Math.max(a, b) >= 2,
    next: nextHost(series, a, b, lastSide(dated, known, relationship)),
    evidence: hosted.map(({ id }) => id),
  };
}

/** The same host twice, and no round of the other side can have been in between. */
function repeatsAmong(dated: readonly Engagement[], known: readonly Engagement[]): readonly Engagement[] {
  const sides = new Set(dated.map(({ host }) => host));
  const lastOfOthers = new Map([...sides].map((side) => [side, latestBegunBefore(known.filter(({ host }) => host !== side))]));
  return dated.filter((other, at) => {
    const one = dated[at - 1];
    return one !== undefined && one.host === other.host && !one.when.doubtful && !other.when.doubtful &&
      (lastOfOthers.get(one.host)?.(other.when.latest) ?? -Infinity) <= one.when.earliest;
  });
}

/** The latest day of all rounds that can have begun before a day. */
function latestBegunBefore(rounds: readonly Engagement[]): (day: Day) => Day {
  const inOrder = rounds.toSorted((one, other) => one.when.earliest - other.when.earliest);
  let latest = -Infinity;
  const latestSoFar = inOrder.map(({ when }) => (latest = Math.max(latest, when.latest)));
  return (day) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle] as Engagement).when.earliest < day) low = middle + 1;
      else high = middle;
    }
    return latestSoFar[low - 1] ?? -Infinity;
  };
}

/** The side that surely hosted last; null where the dates leave it open. */
function lastSide(dated: readonly Engagement[], known: readonly Engagement[], { a, b }: Relationship): Side | null {
  const surely = (side: string): number => dated.reduce((day, { host, when }) => (host === side && !when.doubtful ? Math.max(day, when.earliest) : day), -Infinity);
  const perhaps = (side: string): number => known.reduce((day, { host, when }) => (host === side ? Math.max(day, when.latest) : day), -Infinity);
  return surely(a) > perhaps(b) ? 'a' : surely(b) > perhaps(a) ? 'b' : null;
}

function nextHost({ hosting }: Series, a: number, b: number, last: Side | null): Side | null {
  if (hosting === 'to-a') return 'a';
  if (hosting === 'to-b') return 'b';
  const other: Side | null = last === 'a' ? 'b' : last === 'b' ? 'a' : null;
  if (hosting === 'alternating') return other;
  // Each in the other's capital: the one who has hosted less, or else the one who was not last.
  if (hosting === 'each-capital') return a < b ? 'a' : b < a ? 'b' : other;
  return null;
}
