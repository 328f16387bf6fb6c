import { Type } from 'typebox';
import { dayOf } from '#domain/date/day.ts';
import { isRound, stateOf } from '#domain/programme/round.ts';
import { recordTable } from '#domain/record/tables.ts';
import { sharesIn } from '#domain/trust/held-with.ts';
import { JOINT } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import { programmeOf } from './programme-store.ts';
import { scoredTopics } from './scored-topics.ts';

const input = Type.Object({
  relationship: Type.String(),
  /** The day of the act, ISO 8601. */
  day: Type.String(),
  closes: Type.String({ maxLength: 40 }),
  until: Type.String({ maxLength: 40 }),
  note: Type.String({ maxLength: 2_000 }),
});

/** Either side opens a round of choosing priorities; there is one at a time. */
export const openPriorities: Act<typeof input, string> = {
  name: 'open-priorities',
  input,
  async carryOut(writing, { relationship, day, closes, until, note }, reader) {
    if (!sharesIn(reader, relationship)) throw new NotAllowed('open-priorities');
    const programme = await programmeOf(reader, writing.reading, relationship);
    const [today, last, end] = [dayOf(day) ?? 0, dayOf(closes), dayOf(until)];
    const problems = new Map<string, string>();
    if (last === null) problems.set('closes', 'not-a-date');
    else if (last < today) problems.set('closes', 'past');
    if (end === null) problems.set('until', 'not-a-date');
    else if (end < Math.max(today, last ?? today)) problems.set('until', 'before-closing');
    const running = programme.priority_rounds.some((round) => isRound(round) && ['open', 'opened'].includes(stateOf(round.row, today, false)));
    if (running) problems.set('closes', 'running');
    if (scoredTopics(programme).length === 0) problems.set('closes', 'no-topics');
    if (problems.size > 0) throw new Refused(problems);
    const id = newId('PR');
    await writing.insert(recordTable('priority_rounds'), [{ owner: JOINT, audience: 'shared', row: { id, relationship, opened_edtf: day, closes_edtf: closes, until_edtf: until, state: 'open', note: note || null } }]);
    return id;
  },
  subject: ({ relationship }, round) => ({ relationship, round }),
};
