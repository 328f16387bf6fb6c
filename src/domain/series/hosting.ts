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

export function hostsOf(series: Series, { held, counted }: Rounds, relationship: Relationship): Hosts {
  const hosted = [...counted, ...held].filter((round) => isVisit(round, relationship));
  const a = hosted.filter(({ host }) => host === relationship.a).length;
  const b = hosted.length - a;
  const dated = hosted.filter(({ countOnly }) => !countOnly);
  const repeats = series.hosting === 'alternating' ? dated.filter((round, at) => at > 0 && dated[at - 1]?.host === round.host) : [];
  return {
    a, b, repeats,
    balance: a + b > 0 ? (a - b) / (a + b) : null,
    neverReciprocated: Math.min(a, b) === 0 && Math.max(a, b) >= 2,
    next: nextHost(series, a, b, dated.at(-1)?.host === relationship.a ? 'a' : dated.length > 0 ? 'b' : null),
    evidence: hosted.map(({ id }) => id),
  };
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
