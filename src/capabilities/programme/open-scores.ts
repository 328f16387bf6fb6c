import { Type } from 'typebox';
import { scoresOf, submissionOf } from '#domain/programme/round.ts';
import { recordTable } from '#domain/record/tables.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { perform, Refused, type Act } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { roundRowsFor, roundRowsOf } from './programme-store.ts';
import { roundOf } from './submit-scores.ts';

const input = Type.Object({ relationship: Type.String(), parties: Type.Tuple([Type.String(), Type.String()]), round: Type.String() });

/** Both sides have submitted: what each kept for itself is turned to what both hold, all of it in one transaction. */
export const openScores: Act<typeof input, void> = {
  name: 'open-scores',
  input,
  async carryOut(writing, { relationship, parties, round: id }, reader) {
    const round = await roundOf(writing, reader, relationship, id);
    const rows = await roundRowsOf(reader, writing.reading, relationship, id);
    const sides = parties.map((party) => ({ submission: submissionOf(id, party, rows.submissions), scores: scoresOf(id, party, rows.scores as readonly OwnedRow[]) }));
    // A submission without scores behind it opens nothing.
    if (!round || round.row['state'] !== 'open' || sides.some(({ submission, scores }) => submission === null || scores.size === 0)) throw new Refused({ round: 'not-due' });
    for (const { scores } of sides) {
      for (const { key, version, owner, row } of scores.values()) await writing.replace(recordTable('topic_scores'), { key, version, owner, audience: 'shared', row });
    }
    await writing.replace(recordTable('priority_rounds'), { key: round.key, version: round.version, owner: round.owner, audience: 'shared', row: { ...round.row, state: 'opened' } });
  },
  subject: ({ relationship, round }) => ({ relationship, round }),
};

/** The installation itself, which alone reads both columns before they are opened, and only to open them. */
const nodeOf = ({ id, a, b }: Relationship): Reader => ({ party: null, post: null, role: 'node', scopes: ['public', `shared:${id}`, `national:${a}`, `national:${b}`] });

/** Opens the scores of a round when they are due: after the second submission, or at a later visit when that was cut short. */
export async function openWhenBoth(reader: Reader, database: Database, relationship: Relationship, round: string, at: Date): Promise<boolean> {
  const { submissions } = await roundRowsFor(reader, database, relationship.id, round);
  if (![relationship.a, relationship.b].every((party) => submissionOf(round, party, submissions) !== null)) return false;
  try {
    await perform(database, openScores, { relationship: relationship.id, parties: [relationship.a, relationship.b], round }, { reader: nodeOf(relationship), at });
    return true;
  } catch (fault) {
    // Another visit was faster, or there is nothing to open.
    if (fault instanceof Refused || fault instanceof ChangedMeanwhile) return false;
    throw fault;
  }
}
