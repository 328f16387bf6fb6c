import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dated, on, round, within } from '#test/support/made-series.ts';
import { problemsOfClosing, problemsOfPromise } from './check.ts';
import { carriedThrough, isCarriedInto, madeCommitmentOf, stateOn, type MadeCommitment, type Meeting } from './made.ts';
import { productivityOf } from './productivity.ts';

const commitment = (rest: Partial<MadeCommitment> = {}): MadeCommitment =>
  ({ id: 'CM', engagement: 'E-1', series: ['S'], topics: [], made: dated('2024-05-14'), due: dated('2025-03-31'), closing: null, closed: null, ...rest });
const meeting = (day: string, rest: Partial<Meeting> = {}): Meeting => ({ id: `M-${day}`, series: 'S', when: dated(day), stage: 'held', ...rest });

test('open until its day is over, then late, until it is closed', () => {
  for (const [day, expected] of [['2024-05-13', null], ['2024-05-14', 'open'], ['2025-03-31', 'open'], ['2025-04-01', 'late']] as const) assert.equal(stateOn(commitment(), on(day)), expected, day);
  const kept = commitment({ closing: 'kept', closed: dated('2025-06-01') });
  for (const [day, expected] of [['2025-03-01', 'open'], ['2025-05-31', 'late'], ['2025-06-01', 'kept'], ['2030-01-01', 'kept']] as const) assert.equal(stateOn(kept, on(day)), expected, day);
  assert.equal(stateOn(commitment({ due: null }), on('2040-01-01')), 'open');
  assert.equal(stateOn(commitment({ due: dated('2025') }), on('2025-12-31')), 'open', 'a year is not over before its last day');
});

test('comes up in every later meeting of its series that takes place, until it is closed', () => {
  const all = [meeting('2023-05-01'), meeting('2024-05-14', { id: 'E-1' }), meeting('2026-05-02', { stage: 'planned' }), meeting('2025-05-01'), meeting('2025-09-09', { stage: 'cancelled' }), meeting('2025-08-01', { series: 'T' }), meeting('2025-08-02', { series: null })];
  assert.deepEqual(carriedThrough(commitment(), all).map(({ id }) => id), ['M-2025-05-01', 'M-2026-05-02']);
  assert.deepEqual(carriedThrough(commitment({ closing: 'kept', closed: dated('2025-05-01') }), all).map(({ id }) => id), ['M-2025-05-01']);
  assert.deepEqual(carriedThrough(commitment({ closing: 'withdrawn', closed: dated('2025-04-30') }), all), []);
  assert.deepEqual(carriedThrough(commitment({ series: [] }), all), [], 'without a series it comes up nowhere by itself');
});

const day = fc.integer({ min: 0, max: 20_000 });
const when = fc.tuple(day, fc.integer({ min: 0, max: 400 })).map(([from, length]) => within(from, from + length));
const anyCommitment = fc.record({ made: when, due: fc.option(when), closing: fc.constantFrom(null, 'kept', 'withdrawn'), closed: when }).map(({ closed, ...rest }) => commitment({ ...rest, closed: rest.closing && closed }));
const anyMeeting = fc.record({ id: fc.uuid(), series: fc.constantFrom('S', 'T', null), when, stage: fc.constantFrom('held', 'planned', 'confirmed', 'cancelled', 'postponed') }) as fc.Arbitrary<Meeting>;

test('nothing that is open is missing from a later meeting, and nothing closed comes back', () => {
  fc.assert(fc.property(anyCommitment, anyMeeting, (made, at) => {
    const carried = isCarriedInto(made, at);
    if (carried) assert.ok(at.series === 'S' && at.when.latest > made.made.earliest && at.stage !== 'cancelled' && at.stage !== 'postponed');
    const certainlyLater = at.when.earliest > made.made.latest;
    const openThen = made.closing === null || (made.closed?.earliest ?? 0) > at.when.latest;
    if (at.series === 'S' && (at.stage === 'held' || at.stage === 'planned') && certainlyLater && openThen) assert.ok(carried);
    if (made.closing && (made.closed?.latest ?? 0) < at.when.earliest) assert.ok(!carried);
  }));
});

test('the state on a day only moves on: from open to late to closed', () => {
  const order = [null, 'open', 'late', 'kept', 'withdrawn'];
  fc.assert(fc.property(anyCommitment, day, fc.nat(500), (made, at, later) => order.indexOf(stateOn(made, at + later)) >= order.indexOf(stateOn(made, at))));
});

test('a row of the study is no promise of a meeting', () => {
  assert.equal(madeCommitmentOf({ id: 'SC-1', made_edtf: '1997' }), null);
  assert.equal(madeCommitmentOf({ id: 'CM-1', engagement: 'E', made_edtf: null }), null);
  assert.deepEqual(madeCommitmentOf({ id: 'CM-1', engagement: 'E', made_edtf: '2024-05-14', series: 'S; T', state: 'open' })?.series, ['S', 'T']);
});

const good = { text_en: 'Exchange lists', actors_a: 'Director', actors_b: '課長', due_edtf: '2025' };

test('what is wrong with a promise', () => {
  const made = dated('2024-05-14');
  for (const [cells, problems] of [
    [{}, {}], [{ text_en: null, text_ja: '名簿を交換する' }, {}], [{ text_en: null }, { text_en: 'no-text' }], [{ actors_b: null }, { actors_b: 'no-owner' }], [{ due_edtf: null }, {}],
    [{ due_edtf: '2024-05-13' }, { due_edtf: 'due-before-made' }], [{ due_edtf: '2024-05-14' }, {}], [{ due_edtf: '2024' }, {}], [{ due_edtf: '2023' }, { due_edtf: 'due-before-made' }], [{ due_edtf: 'soon' }, { due_edtf: 'not-a-date' }],
    [{ text_en: 'x'.repeat(5_000) }, { text_en: 'too-long' }],
  ] as const) assert.deepEqual(problemsOfPromise({ ...good, ...cells }, made), problems, JSON.stringify(cells).slice(0, 80));
});

test('kept needs evidence, withdrawn a reason, on a day that has come', () => {
  const problems = (cells: Record<string, string | null>) => problemsOfClosing({ closed_edtf: '2025-01-01', ...cells }, dated('2024-05-14'), on('2025-01-02'));
  assert.deepEqual(problems({ state: 'kept', closing: 'Letter' }), {});
  assert.deepEqual(problems({ state: 'kept', record: 'ME-1' }), {});
  assert.deepEqual(problems({ state: 'kept' }), { closing: 'no-evidence' });
  assert.deepEqual(problems({ state: 'withdrawn', record: 'ME-1' }), { closing: 'no-reason' });
  assert.deepEqual(problems({ state: 'open', closing: 'x' }), { state: 'missing' });
  assert.deepEqual(problems({ state: 'kept', closing: 'x', closed_edtf: '2024-05-13' }), { closed_edtf: 'closed-before-made' });
  assert.deepEqual(problems({ state: 'kept', closing: 'x', closed_edtf: '2025-01-03' }), { closed_edtf: 'in-the-future' });
});

test('productivity: made, kept, late, carried, how old, and what was followed up by the next meeting', () => {
  const meetings = [round('2023-05-01', { id: 'A', series: 'S' }), round('2024-05-01', { id: 'B', series: 'S' }), round('2025-05-01', { id: 'C', series: 'S' }), round('2024-09-01', { id: 'D', series: null })];
  const made = [
    commitment({ id: '1', engagement: 'A', made: dated('2023-05-01'), due: dated('2024-01'), closing: 'kept', closed: dated('2024-04-01') }),
    commitment({ id: '2', engagement: 'B', made: dated('2024-05-01'), due: dated('2024-12') }), commitment({ id: '3', engagement: 'C', made: dated('2025-05-01'), due: dated('2026-01') }),
    commitment({ id: '4', engagement: 'D', made: dated('2024-09-01'), series: [], due: null, closing: 'withdrawn', closed: dated('2024-10-01') }), commitment({ id: '5', made: dated('2030-01-01') }),
  ];
  assert.deepEqual(productivityOf(made, meetings, on('2025-06-10')), {
    made: 4, perEngagement: 1, kept: 1, late: 1, withdrawn: 1, open: 2, carried: 1, medianAge: (on('2025-06-10') - on('2024-05-01') + 40) / 2, followUpsDue: 2, followedUp: 1, evidence: ['1', '2', '3', '4'],
  });
  assert.deepEqual(productivityOf([], [], 0), { made: 0, perEngagement: null, kept: 0, late: 0, withdrawn: 0, open: 0, carried: 0, medianAge: null, followUpsDue: 0, followedUp: 0, evidence: [] });
});
