import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST, MOST, problemOfList, proposedList, rankedTopics } from './choice.ts';

const score = fc.integer({ min: 0, max: 5 });
const scored = fc.array(fc.tuple(score, score), { maxLength: 30 }).map((all) => all.map(([a, b], at) => ({ topic: `T${at}`, a, b })));

test('five are proposed, or six; nobody’s zero is among them, and none outside is better', () => {
  fc.assert(fc.property(scored, (all) => {
    const ranked = rankedTopics(all);
    assert.deepEqual(ranked.map(({ topic }) => topic).toSorted(), all.map(({ topic }) => topic).toSorted());
    const [inside, outside] = [ranked.filter(({ chosen }) => chosen), ranked.filter(({ chosen, wanted }) => !chosen && wanted)];
    assert.ok(inside.every(({ a, b }) => a > 0 && b > 0));
    const wanted = all.filter(({ a, b }) => a > 0 && b > 0).length;
    assert.ok(inside.length === Math.min(LEAST, wanted) || inside.length === MOST);
    for (const kept of inside) for (const left of outside) {
      assert.ok(kept.sum > left.sum || (kept.sum === left.sum && (kept.difference < left.difference || (kept.difference === left.difference && all.findIndex(({ topic }) => topic === kept.topic) < all.findIndex(({ topic }) => topic === left.topic)))));
    }
    if (inside.length === MOST) assert.equal(inside[MOST - 1]?.sum, inside[LEAST - 1]?.sum);
    else if (outside[0] && inside.length === LEAST) assert.ok((inside[LEAST - 1]?.sum ?? 0) > outside[0].sum);
  }), { numRuns: 500 });
});

test('it is the same from either side, and a tie is told exactly when the order of the agenda decided', () => {
  fc.assert(fc.property(scored, (all) => {
    const ranked = rankedTopics(all);
    assert.deepEqual(proposedList(rankedTopics(all.map(({ topic, a, b }) => ({ topic, a: b, b: a })))), proposedList(ranked));
    const same = (one: { sum: number; difference: number }, other: { sum: number; difference: number }): boolean => one.sum === other.sum && one.difference === other.difference;
    const wanted = ranked.filter((each) => each.wanted);
    for (const each of wanted) assert.equal(each.tied, wanted.some((other) => other.chosen !== each.chosen && same(each, other)) || wanted.some((one) => one.chosen && same(one, each) && wanted.some((other) => !other.chosen && same(one, other))), each.topic);
    assert.ok(ranked.filter((each) => !each.wanted).every(({ tied, chosen }) => !tied && !chosen));
  }), { numRuns: 500 });
});

test('a list of priorities', () => {
  const known = new Set(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  const problem = (...list: string[]) => problemOfList(list, known);
  assert.deepEqual([problem(), problem('A', 'A'), problem('A', 'Z'), problem('A', 'B', 'C', 'D', 'E', 'F', 'G'), problem('A', 'B', 'C', 'D', 'E', 'F')], ['none', 'twice', 'unknown', 'too-many', null]);
});
