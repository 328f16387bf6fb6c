import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { stages, type Stage } from './engagement.ts';
import { isToClose, problemsOfStep, stepsFrom } from './life.ts';
import { covers } from '#domain/trust/reader.ts';
import { mergeProblem, survivorOf, withoutMerged } from './merged.ts';

const said = (from: Stage, earliest = 0, today = 10): string => stepsFrom(from, earliest, today).map(({ to, needsReason, back }) => `${back ? '<' : ''}${to}${needsReason ? '!' : ''}`).join(' ');

test('what may follow which stage; "!" needs a reason, "<" takes back', () => {
  assert.deepEqual(Object.fromEntries(stages.map((stage) => [stage, said(stage)])), {
    proposed: 'planned confirmed postponed! cancelled!',
    planned: 'confirmed held postponed! cancelled! <proposed!',
    confirmed: 'held postponed! cancelled! <planned!',
    held: 'reported <confirmed!',
    reported: '<held!',
    cancelled: '<planned!',
    postponed: '',
  });
});

test('nothing is held before its earliest day has come', () => {
  fc.assert(fc.property(fc.constantFrom(...stages), fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (from, earliest, today) => {
    const held = stepsFrom(from, earliest, today).some(({ to, back }) => to === 'held' && !back);
    assert.equal(held, (from === 'planned' || from === 'confirmed') && earliest <= today);
    const problem = problemsOfStep({ from, to: 'held', reason: 'x', earliest, today }).get('to');
    if (from === 'planned' || from === 'confirmed') assert.equal(problem, earliest <= today ? undefined : 'not-begun');
  }));
});

test('a step is allowed exactly when it is offered, and its reason is given where one is needed', () => {
  fc.assert(fc.property(fc.constantFrom(...stages), fc.constantFrom(...stages), fc.constantFrom('', '  ', 'why'), (from, to, reason) => {
    const offered = stepsFrom(from, 0, 0).find((step) => step.to === to);
    const problems = problemsOfStep({ from, to, reason, earliest: 0, today: 0 });
    assert.equal(problems.has('to'), offered === undefined);
    assert.equal(problems.has('reason'), offered !== undefined && offered.needsReason && reason.trim() === '');
  }));
});

test('every stage but postponed can be left again: nothing said in error is final', () => {
  for (const stage of stages) assert.equal(stepsFrom(stage, 0, 0).length > 0, stage !== 'postponed', stage);
});

test('what is planned or confirmed is asked for from the day after its last', () => {
  assert.deepEqual(stages.filter((stage) => isToClose({ stage, lastDay: 9 }, 10)), ['planned', 'confirmed']);
  assert.deepEqual(stages.filter((stage) => isToClose({ stage, lastDay: 10 }, 10)), []);
});

const scopes = ['public', 'shared:ca-jp', 'national:CA', 'national:JP'] as const;
const readersOf: Record<(typeof scopes)[number], readonly string[]> = { public: ['public', 'CA', 'JP'], 'shared:ca-jp': ['CA', 'JP'], 'national:CA': ['CA'], 'national:JP': ['JP'] };

test('one scope covers another exactly when everybody who reads the other reads it too', () => {
  for (const wider of scopes) for (const narrower of scopes) assert.equal(covers(wider, narrower), readersOf[narrower].every((reader) => readersOf[wider].includes(reader)), `${wider} ${narrower}`);
  assert.equal(covers('shared:ca-jp', 'shared:au-jp'), false);
  assert.equal(covers(null, 'public'), false);
});

test('a row goes only into one that all its readers may read', () => {
  const row = (id: string, scope: string, mergedInto: string | null = null) => ({ id, scope, mergedInto });
  assert.equal(mergeProblem({ ...row('A', 'national:CA'), mine: true }, row('B', 'shared:ca-jp')), null);
  assert.equal(mergeProblem({ ...row('A', 'shared:ca-jp'), mine: true }, row('B', 'national:CA')), 'narrower');
  assert.equal(mergeProblem({ ...row('A', 'public'), mine: true }, row('B', 'shared:ca-jp')), 'narrower');
  assert.equal(mergeProblem({ ...row('A', 'public'), mine: true }, row('A', 'public')), 'itself');
  assert.equal(mergeProblem({ ...row('A', 'public'), mine: true }, row('B', 'public', 'C')), 'merged-already');
  assert.equal(mergeProblem({ ...row('A', 'public'), mine: false }, row('B', 'public')), 'not-yours');
});

test('whatever names what was merged names the one that stands for it, and no row of it is judged', () => {
  fc.assert(fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 10 }), (parents) => {
    // Each goes into one before it, or stands for itself: a forest, as merging makes it.
    const rows = parents.map((parent, at) => ({ id: `E-${at}`, merged_into: at > 0 && parent < at ? `E-${parent}` : null }));
    const merged = new Map(rows.flatMap(({ id, merged_into: into }) => (into ? [[id, into] as const] : [])));
    const judged = withoutMerged({ engagements: rows, evidence: rows.map(({ id }) => ({ id: `EV-${id}`, record: id })) });
    const standing = new Set((judged.engagements ?? []).map(({ id }) => id));
    assert.deepEqual([...standing], rows.filter(({ merged_into: into }) => into === null).map(({ id }) => id));
    for (const { record } of (judged.evidence ?? []) as readonly { record?: string | null }[]) assert.ok(standing.has(record ?? ''));
    for (const { id } of rows) assert.ok(standing.has(survivorOf(id, merged)));
  }));
});

test('a circle of merges, which no act makes, is followed to an end', () => {
  assert.ok(['A', 'B'].includes(survivorOf('A', new Map([['A', 'B'], ['B', 'A']]))));
});
