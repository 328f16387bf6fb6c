import { isRank, type Rank } from '#domain/party/rank.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { inOrder, positionOf, type Placed } from './order.ts';

/** Somebody who takes part on one side, as far as rules need it. */
export interface Delegate extends Placed {
  readonly side: PartyCode;
  readonly head: boolean;
  readonly rank: Rank | null;
  /** Of a sub-group; null takes part in the plenary. */
  readonly subgroup: string | null;
}

export const delegateOf = (row: RecordRow): Delegate => ({
  id: row.id, side: row['side'] ?? '', position: positionOf(row['position']), head: row['head'] === 'yes', rank: row['rank'] && isRank(row['rank']) ? row['rank'] : null, subgroup: row['subgroup'] ?? null,
});

export const inPrecedence = <Of extends Delegate>(delegates: readonly Of[], side: PartyCode): readonly Of[] => inOrder(delegates.filter((each) => each.side === side));

/** The head of a side: who is said to be, the first in precedence if several are; null while nobody is. */
export const headOf = <Of extends Delegate>(delegates: readonly Of[], side: PartyCode): Of | null => inPrecedence(delegates, side).find(({ head }) => head) ?? null;

/**
 * Who is to be head of a side, when one is named or taken off: exactly one, so that naming another takes it from the
 * one before, and a delegation whose head is taken off is led by the first in precedence.
 */
export function headsAfter(delegates: readonly Delegate[], side: PartyCode, named: string | null): ReadonlyMap<string, boolean> {
  const own = inPrecedence(delegates, side);
  const head = own.find(({ id }) => id === named) ?? headOf(delegates, side) ?? own[0];
  return new Map(own.map(({ id }) => [id, id === head?.id]));
}

export const ranksOfHeads = (delegates: readonly Delegate[], { a, b }: { readonly a: PartyCode; readonly b: PartyCode }): { readonly rankA: Rank | null; readonly rankB: Rank | null } =>
  ({ rankA: headOf(delegates, a)?.rank ?? null, rankB: headOf(delegates, b)?.rank ?? null });
