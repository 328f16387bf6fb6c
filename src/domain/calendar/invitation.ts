import { isCalledOff, type Stage } from '#domain/engagement/engagement.ts';
import type { Audience, PartyCode } from '#domain/trust/reader.ts';

/** The side that somebody is of: a party, or neither of them. */
export const THIRD = 'other';

/** Whom what is said of a row may reach: its owner's people, both sides', or anybody. To tell more people is to release it first. */
export function mayBeTold(audience: Audience, owner: PartyCode, side: string, parties: readonly PartyCode[]): boolean {
  if (audience === 'public') return true;
  if (audience === 'shared') return parties.includes(side);
  return audience === 'national' && side === owner;
}

export type Method = 'request' | 'cancel';

/** What somebody was last told: null when nothing yet. */
export interface Told {
  readonly method: Method | null;
  readonly sequence: number;
  /** The version of the engagement that it was about. */
  readonly version: number;
}

export interface Notice {
  readonly method: Method;
  readonly sequence: number;
}

const inviting: ReadonlySet<Stage> = new Set(['planned', 'confirmed']);

export const canInvite = (stage: Stage): boolean => inviting.has(stage);

/**
 * What somebody has to be told now; null when they know. `wanted` says that they are to come. The sequence never falls and grows
 * with each notice, since a calendar takes no notice that is older than the one it has.
 */
export function noticeDue(engagement: { readonly version: number; readonly stage: Stage }, told: Told, wanted: boolean, again = false): Notice | null {
  const sequence = Math.max(engagement.version - 1, told.method === null ? 0 : told.sequence + 1);
  const off = !wanted || isCalledOff(engagement.stage);
  if (off) return told.method === 'request' || (again && told.method === 'cancel') ? { method: 'cancel', sequence } : null;
  if (!canInvite(engagement.stage)) return null;
  return told.method !== 'request' || told.version !== engagement.version || again ? { method: 'request', sequence } : null;
}
