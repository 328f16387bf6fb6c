import { BOTH } from '../concept/concept.ts';
import type { Cells } from '../record/row.ts';
import type { RecordTableName } from '../record/tables.ts';
import { may } from './permission.ts';
import { audiences, audiencesOpenTo, JOINT, mayRelabel, type Audience, type PartyCode, type Reader } from './reader.ts';

/** Whether a reader shares in a relationship: only who does writes of it. */
export const sharesIn = ({ party, scopes }: Reader, relationship: string): boolean => party !== null && scopes.includes(`shared:${relationship}`);

/** Whether a reader acts for one of the two parties: what others do together can at most be read. */
export const actsFor = (reader: Reader, { id, a, b }: { readonly id: string; readonly a: PartyCode; readonly b: PartyCode }): boolean =>
  sharesIn(reader, id) && (reader.party === a || reader.party === b);

/**
 * Whose what belongs to a row is, and who reads it: what one side keeps for itself has parts that it keeps for itself;
 * everything else has parts that both hold. Being public, a row says nothing of its parts: to publish them is an act of its own.
 */
export const heldWith = ({ owner, audience }: { readonly owner: string; readonly audience: string }): { readonly owner: string; readonly audience: Audience } =>
  (audience === 'national' ? { owner, audience } : { owner: JOINT, audience: 'shared' });

/**
 * Whether a reader may write over a row that stands: the own side's, or one that both hold. Whoever writes over a public row
 * publishes what is written, which is to release it.
 */
export const mayWrite = (reader: Pick<Reader, 'party' | 'role'>, { owner, audience }: { readonly owner: string; readonly audience: string }): boolean =>
  (owner === JOINT || owner === reader.party) && (audience !== 'public' || may(reader, 'release'));

const spoken: readonly RecordTableName[] = ['concept_usages', 'topic_scores', 'submissions', 'assents'];

/** Whether what a row says is a party's to say: how it understands a concept, or what it chose, no side says for the other, be it in a form, a translation or a file. */
export const maySay = (party: PartyCode | null, table: RecordTableName, row: Cells): boolean => !spoken.includes(table) || row['side'] === BOTH || row['side'] === party;

/** The audiences that a row may be given: the one that it has, and those that its writer may open to it. What both hold is never taken from the other side. */
export function audiencesFor(reader: Reader, standing: { readonly owner: string; readonly audience: string } | null): readonly Audience[] {
  const open = audiencesOpenTo(reader);
  if (standing === null) return open;
  return audiences.filter((each) => each === standing.audience || (open.includes(each) && mayRelabel(reader, standing.audience as Audience, each) && (each !== 'national' || standing.owner !== JOINT)));
}
