import type { Ground } from '#domain/assessment/ground.ts';
import type { Commitment } from '#domain/assessment/record.ts';
import { byEvidence } from './by-evidence.ts';
import { byRecord } from './by-record.ts';
import { groupVerdict, verdictOf, type CommitmentVerdict } from './verdict.ts';

export type { CommitmentVerdict } from './verdict.ts';

/**
 * Every commitment held against the record as of a day. What a person recorded as evidence decides first;
 * then what the record itself shows since the commitment was made; without either it is not computable.
 */
export function scorecardOf(ground: Ground): readonly CommitmentVerdict[] {
  const { commitments } = ground.record;
  const children = new Map<string, Commitment[]>();
  for (const commitment of commitments) if (commitment.parent) children.set(commitment.parent, [...(children.get(commitment.parent) ?? []), commitment]);
  const verdicts = new Map<string, CommitmentVerdict>();
  const judge = (commitment: Commitment): CommitmentVerdict => {
    const known = verdicts.get(commitment.id);
    if (known) return known;
    verdicts.set(commitment.id, verdictOf(commitment.id, 'not-computable')); // a commitment that is its own ancestor stops here
    const verdict = commitment.test === 'group'
      ? groupVerdict(commitment.id, (children.get(commitment.id) ?? []).map(judge))
      : (byEvidence(commitment, ground) ?? byRecord(commitment, ground));
    verdicts.set(commitment.id, verdict);
    return verdict;
  };
  return commitments.map(judge);
}
