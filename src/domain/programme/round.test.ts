import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { on } from '#test/support/made-series.ts';
import { hasExpired, listText, problemsOfScores, scoreId, scoresOf, stateOf, submissionId, submissionOf, takesScores, type OwnedCells } from './round.ts';

const sides = ['CA', 'JP'] as const;
const topics = ['T1', 'T2', 'T3'];
const cell = (owner: string, audience: string, id: string, more: Record<string, string> = {}): OwnedCells => ({ owner, audience, row: { id, ...more } });

// Rows as any party might have brought them in: under any owner, any audience, and ids of their own or of the other side.
const anyScore = fc.record({ owner: fc.constantFrom('CA', 'JP', 'joint', 'AU'), audience: fc.constantFrom('national', 'shared', 'public'), of: fc.constantFrom(...sides), topic: fc.constantFrom(...topics), at: fc.constantFrom(...topics), score: fc.constantFrom('0', '3', '5', '9') })
  .map(({ owner, audience, of, topic, at, score }) => cell(owner, audience, scoreId('R', of, at), { topic, score, side: of }));
const anySubmission = fc.record({ owner: fc.constantFrom('CA', 'JP', 'joint'), audience: fc.constantFrom('national', 'shared', 'public'), of: fc.constantFrom(...sides), round: fc.constantFrom('R', 'S') })
  .map(({ owner, audience, of, round }) => cell(owner, audience, submissionId(round, of), { side: of }));

test('only what a side owns, under the id of its own, counts for it', () => {
  fc.assert(fc.property(fc.array(anyScore, { maxLength: 30 }), fc.array(anySubmission, { maxLength: 10 }), fc.constantFrom(...sides), (scores, submissions, side) => {
    const other = side === 'CA' ? 'JP' : 'CA';
    for (const [topic, score] of scoresOf('R', side, scores)) assert.deepEqual([score.owner, score.row.id, score.row['topic']], [side, `R-${side}-${topic}`, topic]);
    // Whatever the other side writes changes nothing of it.
    const own = scores.filter(({ owner }) => owner !== other);
    assert.deepEqual(scoresOf('R', side, scores), scoresOf('R', side, own));
    const its = submissionOf('R', side, submissions);
    if (its) assert.deepEqual([its.owner, its.audience, its.row.id], [side, 'shared', `R-${side}`]);
    assert.deepEqual(its, submissionOf('R', side, submissions.filter(({ owner }) => owner !== other)));
  }));
});

test('a round: it takes scores until its last day is over, and what was opened or agreed stays so', () => {
  const closes = '2026-04-01';
  fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.boolean(), fc.constantFrom('open', 'opened', 'agreed'), (days, both, state) => {
    const today = on(closes) + days;
    assert.equal(takesScores(state as 'open', closes, today), state === 'open' && days <= 0);
    assert.equal(stateOf({ id: 'R', state, closes_edtf: closes }, today, both), state !== 'open' ? state : days <= 0 || both ? 'open' : 'lapsed');
    assert.equal(hasExpired(closes, today), days > 0);
  }));
  assert.equal(hasExpired(null, on(closes)), false);
});

test('scores as they were sent', () => {
  const known = new Set(topics);
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...topics, 'T9'), fc.oneof(fc.integer({ min: -3, max: 9 }).map(String), fc.constantFrom('', 'x', '2.5', '５', '05'))), { maxLength: 6 }), (sent) => {
    const problems = problemsOfScores(sent, known);
    const sound = sent.every(([topic, score]) => known.has(topic) && ['0', '1', '2', '3', '4', '5'].includes(score)) && new Set(sent.map(([topic]) => topic)).size === sent.length;
    assert.equal(problems.size === 0, sound);
  }));
  assert.deepEqual([...problemsOfScores([['T1', '6'], ['T9', '1'], ['T2', '1'], ['T2', '1']], known)], [['T1', 'out-of-range'], ['T9', 'unknown-topic'], ['T2', 'twice']]);
});

test('two lists have one text exactly when they are the same', () => {
  const list = fc.tuple(fc.constantFrom('R', 'S'), fc.shuffledSubarray(['T1', 'T2', 'T3']), fc.constantFrom('2027-01-01', '2028-01-01'));
  fc.assert(fc.property(list, list, (one, other) => assert.equal(listText(...one) === listText(...other), JSON.stringify(one) === JSON.stringify(other))));
});
