import { Type } from 'typebox';
import { dayOf } from '#domain/date/day.ts';
import { isRound, problemsOfScores, scoreId, scoresOf, submissionId, submissionOf, takesScores, type RoundState } from '#domain/programme/round.ts';
import { recordTable } from '#domain/record/tables.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { ChangedMeanwhile, type Writing } from '#platform/writing.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { programmeOf, roundRowsOf } from './programme-store.ts';
import { scoredTopics } from './scored-topics.ts';
import { sharesIn } from '#domain/trust/held-with.ts';
import type { Reader } from '#domain/trust/reader.ts';

const input = Type.Object({
  relationship: Type.String(),
  parties: Type.Tuple([Type.String(), Type.String()]),
  round: Type.String(),
  day: Type.String(),
  scores: Type.Array(Type.Tuple([Type.String(), Type.String()]), { maxItems: 2_000 }),
});

/** The row of a round that both sides hold; nobody's own row is one. */
export async function roundOf(writing: Pick<Writing, 'reading'>, reader: Reader, relationship: string, round: string): Promise<OwnedRow | null> {
  return (await rowsWith(reader, writing.reading, 'priority_rounds', relationship, 'id', round)).find(isRound) ?? null;
}

/** Two officers of one side write down the same at the same moment (PostgreSQL, unique_violation). */
export async function asFirst(round: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (fault) {
    throw (fault as { code?: string }).code === '23505' ? new ChangedMeanwhile(round) : fault;
  }
}

/**
 * A side hands in its scores. They stay its own until both sides have: the other learns who and when, and nothing else.
 * Every topic gets a row whatever was scored, so that the number of rows in the ledger tells nothing.
 */
export const submitScores: Act<typeof input, void> = {
  name: 'submit-scores',
  input,
  async carryOut(writing, { relationship, parties, round: id, day, scores }, reader) {
    const side = reader.party;
    if (side === null || !parties.includes(side) || !sharesIn(reader, relationship)) throw new NotAllowed('submit-scores');
    const round = await roundOf(writing, reader, relationship, id);
    if (!round) throw new NotAllowed('submit-scores');
    const { submissions, scores: standing } = await roundRowsOf(reader, writing.reading, relationship, id);
    const both = parties.every((party) => submissionOf(id, party, submissions) !== null);
    if (both || !takesScores(round.row['state'] as RoundState, round.row['closes_edtf'] ?? null, dayOf(day) ?? 0)) throw new Refused({ scores: 'closed' });
    const topics = scoredTopics(await programmeOf(reader, writing.reading, relationship));
    const problems = problemsOfScores(scores, new Set(topics.map((topic) => topic.id)));
    if (problems.size > 0) throw new Refused(new Map([...problems].map(([topic, problem]) => [`score-${topic}`, problem])));
    const given = new Map(scores);
    const own = scoresOf(id, side, standing as readonly OwnedRow[]);
    const owned = { owner: side, audience: 'national' as const };
    const rows = topics.map(({ id: topic }) => ({ topic, row: { id: scoreId(id, side, topic), relationship, round: id, side, topic, score: given.get(topic) ?? '0' } }));
    await asFirst(id, () => writing.insert(recordTable('topic_scores'), rows.filter(({ topic }) => !own.has(topic)).map(({ row }) => ({ ...owned, row }))));
    for (const { topic, row } of rows) { const before = own.get(topic); if (before) await writing.replace(recordTable('topic_scores'), { ...owned, key: before.key, version: before.version, row }); }
    const before = submissionOf(id, side, submissions) as OwnedRow | null;
    const submission = { owner: side, audience: 'shared' as const, row: { id: submissionId(id, side), relationship, round: id, side, on_edtf: day } };
    if (before) await writing.replace(recordTable('submissions'), { ...submission, key: before.key, version: before.version });
    else await asFirst(id, () => writing.insert(recordTable('submissions'), [submission]));
  },
  subject: ({ relationship, round }) => ({ relationship, round }),
};
