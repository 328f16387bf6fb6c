import type { Audience, PartyCode, Reader } from './reader.ts';
import { JOINT } from './reader.ts';

/** Whether a reader acts for one of the two parties: what others do together can at most be read. */
export const actsFor = ({ party, scopes }: Reader, relationship: { readonly id: string; readonly a: PartyCode; readonly b: PartyCode }): boolean =>
  party !== null && (party === relationship.a || party === relationship.b) && scopes.includes(`shared:${relationship.id}`);

/**
 * Whose what belongs to a row is, and who reads it: what one side keeps for itself has parts that it keeps for itself;
 * everything else has parts that both hold. Being public, a row says nothing of its parts: to publish them is an act of its own.
 */
export const heldWith = ({ owner, audience }: { readonly owner: string; readonly audience: string }): { readonly owner: string; readonly audience: Audience } =>
  (audience === 'national' ? { owner, audience } : { owner: JOINT, audience: 'shared' });

/** Whether a reader may write over a row that stands: the own side's, or one that both hold. */
export const mayWrite = ({ party }: Pick<Reader, 'party'>, { owner }: { readonly owner: string }): boolean => owner === JOINT || owner === party;
