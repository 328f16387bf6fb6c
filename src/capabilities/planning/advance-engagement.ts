import { Type } from 'typebox';
import { stages, type Stage } from '#domain/engagement/engagement.ts';
import { isStage, problemsOfStep } from '#domain/engagement/life.ts';
import { isEmpty, madeAt, problemsOfPromises, PROMISES, type Promised } from '#domain/planning/aftermath.ts';
import { edtfTyped } from '#domain/capture/date-typed.ts';
import { plannedDays, stretchOf } from '#domain/planning/days.ts';
import { recordTable } from '#domain/record/tables.ts';
import { saysSomething, type RecordRow } from '#domain/record/row.ts';
import { may } from '#domain/trust/permission.ts';
import { ownerFor, type Audience, type Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import { newId } from '#platform/new-id.ts';
import type { Writing } from '#platform/writing.ts';
import { seriesTold } from '#capabilities/commitment/commitment-store.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { ownEngagement } from './amend-engagement.ts';
import { ownRelationship } from './drafted-row.ts';

const promised = Type.Object({ text: Type.String(), owner_a: Type.String(), owner_b: Type.String(), due: Type.String() });
const input = Type.Object({
  relationship: Type.String(), id: Type.String(), version: Type.Integer(),
  /** Days since 1970: the act reads no clock. */
  today: Type.Integer(),
  to: Type.Unsafe<Stage>(Type.Union(stages.map((stage) => Type.Literal(stage)))),
  reason: Type.String({ maxLength: 2_000 }),
  /** In a sentence, when it was held. */
  outcome: Type.String({ maxLength: 5_000 }),
  /** To when it is postponed, in EDTF. */
  when: Type.String({ maxLength: 100 }),
  promises: Type.Array(promised, { maxItems: PROMISES }),
  /** The language that outcome and promises are written in. */
  language: Type.Union([Type.Literal('en'), Type.Literal('fr'), Type.Literal('ja')]),
});

interface Advanced {
  readonly version: number;
  /** What it was postponed to. */
  readonly next: string | null;
  readonly promises: readonly string[];
}

/** Says what became of an engagement. What it was postponed to, and what was promised at it, are written with it, or nothing is. */
export const advanceEngagement: Act<typeof input, Advanced> = {
  name: 'advance-engagement',
  input,
  async carryOut(writing, asked, reader) {
    await ownRelationship(reader, writing.reading, asked.relationship);
    const standing = await ownEngagement(reader, writing.reading, asked.relationship, asked.id, asked.version);
    const { row, audience } = standing;
    const promises = asked.promises.filter((each) => !isEmpty(each));
    if (promises.length > 0 && (asked.to !== 'held' || !may(reader, 'make-commitment'))) throw new NotAllowed('make-commitment');
    const problems = problemsOf(standing, asked);
    if (problems.size > 0) throw new Refused(problems);
    const next = asked.to === 'postponed' ? await postponed(writing, standing, asked.when) : null;
    const changed: RecordRow = {
      ...row, stage: asked.to, reason: asked.reason.trim() || null, postponed_to: next ?? (asked.to === 'postponed' ? row['postponed_to'] ?? null : null),
      ...(asked.to === 'held' && asked.outcome.trim() !== '' ? { [`outcome_${asked.language}`]: asked.outcome.trim() } : {}),
    };
    await writing.replace(recordTable('engagements'), { key: standing.key, version: standing.version, owner: standing.owner, audience: audience as Audience, row: changed });
    return { version: asked.version + 1, next, promises: await written(writing, reader, standing, promises, asked) };
  },
  subject: ({ relationship, id, to }, { version, next, promises }) => ({ relationship, id, version, to, ...(next ? { next } : {}), ...(promises.length > 0 ? { promises } : {}) }),
};

export type Asked = Parameters<typeof advanceEngagement.carryOut>[1];

function problemsOf({ row }: OwnedRow, { to, reason, today, outcome, when, promises }: Asked): ReadonlyMap<string, string> {
  const days = { start: row['start_edtf'] ?? '', end: row['end_edtf'] ?? null };
  const [stretch, from] = [stretchOf(days), isStage(row['stage']) ? row['stage'] : 'held'];
  const problems = new Map<string, string>(problemsOfStep({ from, to, reason, today, earliest: stretch?.from ?? Infinity }));
  if (problems.has('to')) return problems;
  if (to === 'held' && outcome.trim() === '' && !saysSomething(row, 'outcome')) problems.set('outcome', 'missing');
  if (to === 'postponed') {
    const later = plannedDays(when);
    if (!later) problems.set('when', when.trim() === '' ? 'missing' : 'not-a-date');
    else if (later.start === days.start && later.end === days.end) problems.set('when', 'same-days');
  }
  const made = madeAt(days, today);
  if (made) for (const [field, problem] of problemsOfPromises(promises, made)) problems.set(field, problem);
  return problems;
}

/** Another engagement, on another day: what happened to the first one stays with it. */
async function postponed(writing: Writing, { row, owner, audience }: OwnedRow, when: string): Promise<string> {
  const [id, days] = [newId('EN'), plannedDays(when)];
  if (!days) throw new Refused({ when: 'not-a-date' });
  const next: RecordRow = {
    ...row, id, start_edtf: days.start, end_edtf: days.end, stage: 'planned', outcome_en: null, outcome_fr: null, outcome_ja: null, reason: null, postponed_to: null, merged_into: null, source_date: null, confidence: null,
  };
  await writing.insert(recordTable('engagements'), [{ owner, audience: audience as Audience, row: next }]);
  return id;
}

/** Promises are both sides', even of a meeting that is public: to publish them is another act. */
async function written(writing: Writing, reader: Reader, { row, audience: ofMeeting }: OwnedRow, promises: readonly Promised[], { relationship, today, language }: Asked): Promise<readonly string[]> {
  const made = madeAt({ start: row['start_edtf'] ?? '', end: row['end_edtf'] ?? null }, today);
  const audience: Audience = ofMeeting === 'national' ? 'national' : 'shared';
  const owner = ownerFor(reader, audience);
  const series = promises.length > 0 && row['series'] ? (await seriesTold(reader, writing.reading, relationship, row['series'], { owner, audience })).join('; ') : null;
  const rows = promises.map(({ text, owner_a: a, owner_b: b, due }): RecordRow => ({
    id: newId('CM'), relationship, kind: 'commitment', [`text_${language}`]: text.trim(), actors_a: a.trim(), actors_b: b.trim(), due_edtf: edtfTyped(due),
    series, engagement: row.id, state: 'open', made_edtf: made?.written ?? null,
  }));
  if (rows.length > 0) await writing.insert(recordTable('commitments'), rows.map((each) => ({ owner, audience, row: each })));
  return rows.map(({ id }) => id);
}
