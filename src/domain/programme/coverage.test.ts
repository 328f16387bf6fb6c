import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoOf } from '#domain/date/day.ts';
import { groundOf, type Ground } from '#domain/assessment/ground.ts';
import { recordOf } from '#domain/assessment/record-of.ts';
import { silentTopics } from '#domain/assessment/topic-coverage.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { on } from '#test/support/made-series.ts';
import { columnsOf, countIn, coverageOf, engagementsIn, shadeOf } from './coverage.ts';

// A level, a topic of it with two parts, and a topic that nobody speaks of.
const topics: RecordRow[] = [
  { id: 'L', kind: 'level', level: 'global', parent: null, position: '1' }, { id: 'T1', kind: 'topic', level: 'global', parent: 'L', position: '1' }, { id: 'T1.1', kind: 'subtopic', level: 'global', parent: 'T1', position: '1' },
  { id: 'T1.2', kind: 'subtopic', level: 'global', parent: 'T1', position: '2' }, { id: 'T2', kind: 'topic', level: 'global', parent: 'L', position: '2' },
];
const phrases = { one: 'T1.1', two: 'T1.2', both: 'T1.1; T1.2', whole: 'T1', nothing: '' } as const;
const phraseRows: RecordRow[] = Object.entries(phrases).map(([phrase, its]) => ({ id: `P-${phrase}`, phrase_en: phrase, topics: its || null }));
const asOf = on('2026-11-25');

const meetings = fc.array(fc.record({
  day: fc.integer({ min: on('1990-01-01'), max: asOf }), topics: fc.subarray(['one', 'two', 'both', 'whole', 'nothing', 'unheard of']), level: fc.constantFrom('bilateral', 'global'), stage: fc.constantFrom('held', 'planned'),
}), { maxLength: 40 });

const groundWith = (made: readonly { day: number; topics: readonly string[]; level: string; stage: string }[]): Ground => groundOf(recordOf({ id: 'ca-jp', a: 'CA', b: 'JP' }, {
  topics, topic_phrases: phraseRows, engagements: made.map(({ day, topics: its, ...rest }, at) => ({ id: `E${at}`, start_edtf: isoOf(day), topics: its.join('; ') || null, kind: 'officials', track: '1', ...rest })),
}), asOf);

/** Counted without the index: which held engagements speak of a topic or of a part of it. */
const speaking = (ground: Ground, topic: string) => ground.held.filter((each) => each.topics.some((phrase) => ((phrases as Record<string, string>)[phrase] ?? '').split('; ').some((its) => its !== '' && (its === topic || its.startsWith(`${topic}.`) || topic === 'L'))));

test('every total is the number of engagements, and the columns share them out', () => {
  fc.assert(fc.property(meetings, fc.integer({ min: 2026, max: 2200 }), (made, to) => {
    const ground = groundWith(made);
    const coverage = coverageOf(ground);
    assert.deepEqual(coverage.topics.map(({ topic }) => topic.id), ['L', 'T1', 'T1.1', 'T1.2', 'T2']);
    for (const each of coverage.topics) {
      const expected = speaking(ground, each.topic.id).map(({ id }) => id).toSorted();
      assert.equal(each.count, expected.length);
      const columns = columnsOf(1990, to);
      assert.equal(columns.reduce((total, column) => total + countIn(each, column), 0), each.count);
      assert.deepEqual(columns.flatMap((column) => engagementsIn(each, column).map(({ id }) => id)).toSorted(), expected);
    }
    const [whole, ...parts] = ['T1', 'T1.1', 'T1.2'].map((id) => coverage.topics.find(({ topic }) => topic.id === id)?.count ?? -1) as [number, number, number];
    assert.ok(whole >= Math.max(...parts));
  }), { numRuns: 200 });
});

test('columns cover the years asked for, each once, and never more than twenty', () => {
  fc.assert(fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 0, max: 999 }), (from, more) => {
    const columns = columnsOf(from, from + more);
    assert.ok(columns.length >= 1 && columns.length <= 20);
    assert.deepEqual([columns[0]?.from, columns.at(-1)?.to], [from, from + more]);
    for (const [at, { from: first, to }] of columns.entries()) { assert.ok(first <= to); if (at > 0) assert.equal(first, (columns[at - 1]?.to ?? 0) + 1); }
  }));
});

test('silent means five years and a day without, of itself and of its parts; unagreed phrases belong to no topic', () => {
  fc.assert(fc.property(meetings, (made) => {
    const ground = groundWith(made);
    const { silent, unagreed } = coverageOf(ground);
    for (const topic of ['T1', 'T1.1', 'T1.2', 'T2']) {
      const last = Math.max(-Infinity, ...speaking(ground, topic).map(({ when }) => when.latest));
      assert.equal(silent.has(topic), last < on('2021-11-25'), topic);
      if (silent.has(topic)) assert.equal(silent.get(topic)?.since ?? -Infinity, last);
    }
    assert.ok(!silent.has('L'), 'a heading is no item');
    assert.deepEqual([...silent.keys()], silentTopics(ground).map(({ id }) => id));
    for (const { phrase, count } of unagreed) {
      assert.ok(['nothing', 'unheard of'].includes(phrase));
      assert.equal(count, ground.held.filter((each) => each.topics.includes(phrase)).length);
    }
  }), { numRuns: 200 });
  assert.deepEqual(silentTopics(groundWith([{ day: on('2021-11-25'), topics: ['one'], level: 'global', stage: 'held' }])).map(({ id, years }) => [id, years]), [['T1.2', null], ['T2', null]]);
  assert.deepEqual(silentTopics(groundWith([{ day: on('2021-11-24'), topics: ['one'], level: 'global', stage: 'held' }])).map(({ id, years }) => [id, years]), [['T1', 5], ['T1.1', 5], ['T1.2', null], ['T2', null]]);
});

test('a shade tells none from any, and grows with the number', () => {
  fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 500, max: 2_000 }), (one, other, largest) => {
    assert.equal(shadeOf(one, largest) === 0, one === 0);
    if (one <= other) assert.ok(shadeOf(one, largest) <= shadeOf(other, largest));
  }));
});
