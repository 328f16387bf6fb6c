import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { dayOf } from '#domain/date/day.ts';
import { problemOfList } from '#domain/programme/choice.ts';
import { listText, scoresOf, submissionId } from '#domain/programme/round.ts';
import { recordTable } from '#domain/record/tables.ts';
import { sharesIn } from '#domain/trust/held-with.ts';
import { JOINT } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { programmeOf, roundRowsOf, type RoundRows } from './programme-store.ts';
import { scoredTopics } from './scored-topics.ts';
import { asFirst, roundOf } from './submit-scores.ts';

const input = Type.Object({
  relationship: Type.String(),
  parties: Type.Tuple([Type.String(), Type.String()]),
  round: Type.String(),
  day: Type.String(),
  topics: Type.Array(Type.String(), { maxItems: 100 }),
  until: Type.String({ maxLength: 40 }),
});

export const digestOfList = (round: string, topics: readonly string[], until: string): string => createHash('sha256').update(listText(round, topics, until)).digest('hex');

/** The yes of a side, as that side itself wrote it. */
export const assentOf = (round: string, side: string, { assents }: Pick<RoundRows, 'assents'>): OwnedRow | null =>
  assents.find(({ owner, audience, row }) => owner === side && audience === 'shared' && row.id === submissionId(round, side)) ?? null;

/** A side says yes to a joint list. When the other has said yes to the same one, in the same order and until the same day, it is agreed. */
export const agreePriorities: Act<typeof input, { agreed: boolean }> = {
  name: 'agree-priorities',
  input,
  async carryOut(writing, { relationship, parties, round: id, day, topics, until }, reader) {
    const side = reader.party;
    if (side === null || !parties.includes(side) || !sharesIn(reader, relationship)) throw new NotAllowed('agree-priorities');
    const round = await roundOf(writing, reader, relationship, id);
    if (!round) throw new NotAllowed('agree-priorities');
    if (round.row['state'] !== 'opened') throw new Refused({ list: 'not-opened' });
    const known = new Set(scoredTopics(await programmeOf(reader, writing.reading, relationship)).map((topic) => topic.id));
    const [problem, last] = [problemOfList(topics, known), dayOf(until)];
    const problems = new Map<string, string>();
    if (problem) problems.set('list', problem);
    if (last === null) problems.set('until', 'not-a-date');
    else if (last < (dayOf(day) ?? 0)) problems.set('until', 'past');
    if (problems.size > 0) throw new Refused(problems);
    const rows = await roundRowsOf(reader, writing.reading, relationship, id);
    const digest = digestOfList(id, topics, until);
    const mine = { owner: side, audience: 'shared' as const, row: { id: submissionId(id, side), relationship, round: id, side, topics: topics.join('; '), until_edtf: until, digest, on_edtf: day } };
    const before = assentOf(id, side, rows);
    if (before) await writing.replace(recordTable('assents'), { ...mine, key: before.key, version: before.version });
    else await asFirst(id, () => writing.insert(recordTable('assents'), [mine]));
    const agreed = parties.every((party) => party === side || assentOf(id, party, rows)?.row['digest'] === digest);
    // Written each time: of two who say yes at the same moment, the second is told to look again, and finds the first.
    const joint = { owner: JOINT, audience: 'shared' as const };
    await writing.replace(recordTable('priority_rounds'), { ...joint, key: round.key, version: round.version, row: { ...round.row, ...(agreed ? { state: 'agreed', until_edtf: until } : {}) } });
    if (agreed) {
      const [a, b] = parties.map((party) => scoresOf(id, party, rows.scores));
      await writing.insert(recordTable('priorities'), topics.map((topic, at) => ({ ...joint, row: {
        id: newId('PY'), relationship, round: id, topic, position: String(at + 1), score_a: a?.get(topic)?.row['score'] ?? null, score_b: b?.get(topic)?.row['score'] ?? null, until_edtf: until } })));
    }
    return { agreed };
  },
  subject: ({ relationship, round, topics, until }, { agreed }) => ({ relationship, round, topics, until, agreed }),
};
