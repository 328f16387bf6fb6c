import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundOf } from '#domain/assessment/ground.ts';
import { coordinationOf } from '#domain/assessment/coordination.ts';
import { assess } from '#domain/assessment/assess.ts';
import { recordOf, type RowsByTable } from '#domain/assessment/record-of.ts';
import { inOrderOfAgenda } from '#domain/record/agenda-order.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { on } from '#test/support/made-series.ts';
import { servedBy, Trace, type ProgrammeRows } from './trace.ts';

const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' };
const held = (id: string, more: Record<string, string> = {}): RecordRow => ({ id, start_edtf: '2026-01-02', stage: 'held', kind: 'officials', level: 'bilateral', track: '1', ...more });
const rows: ProgrammeRows & RowsByTable & { readonly engagements: readonly RecordRow[] } = {
  topics: [{ id: 'L', kind: 'level', level: 'bilateral' }, { id: 'T1', parent: 'L', kind: 'topic', level: 'bilateral' }, { id: 'T2', parent: 'L', kind: 'topic', level: 'bilateral' }, { id: 'T3', parent: 'L', kind: 'topic', level: 'bilateral' }],
  topic_phrases: [{ id: 'P1', phrase_en: 'one', topics: 'T1' }],
  series: [{ id: 'S1', kind: 'officials', level: 'bilateral', track: '1' }, { id: 'S2', kind: 'officials', level: 'bilateral', track: '1' }],
  series_links: [{ id: 'X1', series: 'S2', counts: 'S1', where: 'all' }],
  engagements: [held('E1', { topics: 'one', initiative: 'I1', lead_a: 'A', lead_b: 'B' }), held('E2', { series: 'S1', lead_a: 'A' }), held('E3', { topics: 'other' }), held('E4', { stage: 'planned', initiative: 'I1' })],
  goals: [{ id: 'G1' }, { id: 'G2', parent: 'G1', recommendation: 'C1' }, { id: 'G3' }],
  initiatives: [{ id: 'I1', goal: 'G2', topics: 'T2', lead_a: 'A', lead_b: 'B' }, { id: 'I2', series: 'S2', lead_a: 'A' }],
  commitments: [{ id: 'C1', kind: 'recommendation' }, { id: 'C2', parent: 'C1', kind: 'commitment', series: 'S2' }, { id: 'C3', kind: 'commitment', engagement: 'E1', topics: 'T1' }],
  evidence: [{ id: 'V1', commitment: 'C2', record: 'E3' }],
};
const ground = groundOf(recordOf(relationship, rows), on('2026-06-01'));
const trace = new Trace(rows, ground);

test('from a goal through its parts, initiatives and recommendations to meetings and promises', () => {
  const { initiatives, engagements, commitments } = trace.servingGoal('G1');
  assert.deepEqual(initiatives, ['I1']);
  // By initiative, as evidence, and as a round of what the recommendation is about, counted through another series; what is planned serves nothing yet.
  assert.deepEqual([...engagements].toSorted(), ['E1', 'E2', 'E3']);
  assert.deepEqual([...commitments].toSorted(), ['C1', 'C2', 'C3']);
  assert.deepEqual(trace.servingGoal('G3'), { initiatives: [], engagements: [], commitments: [] });
  assert.deepEqual(trace.servingTopic('T1'), { initiatives: [], engagements: ['E1'], commitments: ['C3'] });
  assert.deepEqual(trace.servingTopic('L'), { initiatives: ['I1'], engagements: ['E1'], commitments: ['C3'] });
  assert.deepEqual([...trace.servingRecommendation('C1').engagements].toSorted(), ['E2', 'E3']);
  assert.deepEqual(trace.servingInitiative('I2').engagements, ['E2']);
});

test('and back', () => {
  const back = (id: string, series: readonly string[] = []) => { const row = rows.engagements.find((each) => each.id === id) as RecordRow; return servedBy({ id, topics: (row['topics'] ?? '').split('; '), initiative: row['initiative'] ?? null, series }, rows, ground.record.topicsOfPhrase); };
  assert.deepEqual(back('E1'), { topics: ['T1'], initiatives: ['I1'], goals: ['G2'], commitments: [] });
  assert.deepEqual(back('E2', ['S1', 'S2']), { topics: [], initiatives: ['I2'], goals: ['G2'], commitments: ['C2'] });
  assert.deepEqual(back('E3'), { topics: [], initiatives: [], goals: ['G2'], commitments: ['C2'] });
});

test('what is tied to nothing', () => {
  assert.deepEqual(trace.orphans(), {
    initiativesWithoutGoal: ['I2'], initiativesWithoutLead: ['I2'], goalsWithoutInitiative: ['G3'], engagementsWithoutTopic: ['E2', 'E3'], commitmentsWithoutTopic: ['C2'], topicsWithoutAnything: ['T3'],
  });
});

test('the axis of coordination: shares where there is data, what is missing where there is none', () => {
  const { tied, led, shareOf } = coordinationOf(ground);
  assert.deepEqual([tied, led, shareOf(tied ?? []), shareOf([])], [['E1'], ['E1'], 1 / 3, 0]);
  const finding = (of: RowsByTable) => assess(recordOf(relationship, of), on('2026-06-01')).findings.find(({ id }) => id === 'less-coordinated');
  const known = finding(rows);
  assert.deepEqual([known?.figures.tied, known?.figures.led, known?.figures.silent, known?.missing], [1 / 3, 1 / 3, 2, []]);
  assert.ok(['E1', 'T2', 'T3'].every((id) => known?.evidence.includes(id)));
  const bare = finding({ ...rows, engagements: rows.engagements.map(({ initiative: _, lead_a: _a, lead_b: _b, ...row }) => row as RecordRow) });
  assert.deepEqual([bare?.figures.tied, bare?.figures.led, bare?.missing], [undefined, undefined, ['initiatives', 'leads']]);
});

test('the order of the agenda is that of its positions, headings before their parts, whatever circle is in it', () => {
  const order = (topics: readonly RecordRow[]) => inOrderOfAgenda(topics).map(({ id }) => id);
  assert.deepEqual(order([{ id: 'R', position: '2' }, { id: 'B1.1', parent: 'B1', position: '1' }, { id: 'B', position: '1' }, { id: 'B2', parent: 'B', position: '2' }, { id: 'B1', parent: 'B', position: '1' }, { id: 'B10', parent: 'B', position: '10' }]), ['B', 'B1', 'B1.1', 'B2', 'B10', 'R']);
  assert.deepEqual(order([{ id: 'A', parent: 'B' }, { id: 'B', parent: 'A' }, { id: 'C', parent: 'gone' }]), ['C', 'A', 'B']);
});
