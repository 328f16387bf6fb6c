import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { assess } from '#domain/assessment/assess.ts';
import { recordOf } from '#domain/assessment/record-of.ts';
import { groundOf } from '#domain/assessment/ground.ts';
import { stateOf } from '#domain/assessment/state.ts';
import { dayOf, isoOf, plus } from '#domain/date/day.ts';
import { roundsExpected } from '#domain/planning/window.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { timelineOf } from '#domain/timeline/timeline.ts';
import { standingsOf } from './standing.ts';
import { windowsAhead } from './windows-ahead.ts';

const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' };
const today = dayOf('2026-11-25') ?? 0;
const until = dayOf('2031-11-25') ?? 0;

interface Round { readonly on: string; readonly host: string; readonly stage: string }

const recordWith = (cadence: string, hosting: string, rounds: readonly Round[]) => recordOf(relationship, {
  series: [{ id: 'S-1', level: 'bilateral', track: '1', kind: 'staff-talks', cadence, hosting, since_edtf: '2000' }],
  engagements: rounds.map(({ on, host, stage }, at): RecordRow => ({ id: `E-${at}`, start_edtf: on, stage, kind: 'staff-talks', level: 'bilateral', track: '1', series: 'S-1', host_country: host })),
});
const windowsOf = (cadence: string, hosting: string, rounds: readonly Round[]) =>
  windowsAhead(standingsOf(recordWith(cadence, hosting, rounds), today), today, until).map(({ opens, closes, turn, place }) => [isoOf(opens), isoOf(closes), turn, place]);

test('a yearly series gives a window a year, and the hosts take turns', () => {
  assert.deepEqual(windowsOf('P1Y', 'alternating', [{ on: '2025-12-10', host: 'CA', stage: 'held' }, { on: '2026-09-10', host: 'JP', stage: 'held' }]), [
    ['2027-09-10', '2027-12-10', 'a', 1], ['2028-09-10', '2028-12-10', 'b', 2], ['2029-09-10', '2029-12-10', 'a', 3], ['2030-09-10', '2030-12-10', 'b', 4], ['2031-09-10', '2031-12-10', 'a', 5],
  ]);
});

test('a planned round answers its window, and those after it are counted from there', () => {
  const windows = windowsOf('P1Y', 'alternating', [{ on: '2026-09-10', host: 'JP', stage: 'held' }, { on: '2027-10-01', host: 'CA', stage: 'planned' }]);
  assert.deepEqual(windows[0], ['2028-10-01', '2029-01-01', 'b', 1]);
});

test('a cancelled round answers nothing; a series that has ended, or promises nothing, expects nothing', () => {
  assert.equal(windowsOf('P1Y', 'none', [{ on: '2026-09-10', host: 'JP', stage: 'held' }, { on: '2027-10-01', host: 'CA', stage: 'cancelled' }])[0]?.[0], '2027-09-10');
  assert.deepEqual(windowsOf('ad-hoc', 'none', [{ on: '2026-09-10', host: 'JP', stage: 'held' }]), []);
});

const round = fc.record({ on: fc.integer({ min: today - 4_000, max: today + 1_500 }).map(isoOf), host: fc.constantFrom('CA', 'JP', 'FR'), stage: fc.constant('held') })
  .map((each) => ({ ...each, stage: each.on > isoOf(today) ? 'planned' : 'held' }));

test('windows open in order, lie ahead, and no planned round lies in the first one left open', () => {
  fc.assert(fc.property(fc.constantFrom('P1Y', 'P2Y', 'P12M..P18M', 'P6M'), fc.constantFrom('alternating', 'each-capital', 'to-a', 'none'), fc.array(round, { maxLength: 8 }), (cadence, hosting, rounds) => {
    const record = recordWith(cadence, hosting, rounds);
    const windows = windowsAhead(standingsOf(record, today), today, until);
    const planned = record.engagements.filter(({ stage }) => stage === 'planned');
    const last = planned.at(-1)?.when.latest ?? -Infinity;
    for (const [at, { opens, closes, place, turn }] of windows.entries()) {
      assert.ok(opens <= closes && closes >= today && opens <= until);
      assert.equal(place, at + 1);
      assert.ok(at === 0 || opens >= (windows[at - 1]?.opens ?? 0));
      if (hosting === 'to-a') assert.equal(turn, 'a');
      if (hosting === 'none') assert.equal(turn, null);
    }
    if (last > -Infinity) for (const { opens, closes } of windows) assert.ok(opens > last || closes < (planned[0]?.when.earliest ?? 0), 'what is planned is not expected again');
  }));
});

test('a standing is what the whole assessment says', () => {
  fc.assert(fc.property(fc.constantFrom('P1Y', 'P12M..P18M', 'in-margins-of G7', 'first-by 2027-03-31'), fc.array(round, { maxLength: 6 }), (cadence, rounds) => {
    const record = recordWith(cadence, 'alternating', rounds);
    const [whole] = groundOf(record, today).wholeSeries;
    const [standing] = standingsOf(record, today).series;
    assert.deepEqual([standing?.timeliness, standing?.turn], [whole?.timeliness, whole?.hosts.next]);
  }));
});

const cadences = ['P1Y', 'P2Y', 'P12M..P18M', 'P6M', 'first-by 2027-03-31', 'in-margins-of G7', 'once-per-term CA-DM JP-DM', 'ad-hoc', ''];

test('plan, calendar, picture and the morning’s page say the same of when the next rounds of a series may be held, on any day', () => {
  const anyRound = fc.record({ of: fc.constantFrom('S-1', 'S-2'), on: fc.integer({ min: today - 3_000, max: today + 2_000 }), cancelled: fc.boolean() });
  const anyRecord = fc.record({ cadence: fc.constantFrom(...cadences), partCadence: fc.constantFrom(...cadences), part: fc.boolean(), rounds: fc.array(anyRound, { maxLength: 8 }), asOf: fc.integer({ min: today - 800, max: today + 800 }) });
  fc.assert(fc.property(anyRecord, ({ cadence, partCadence, part, rounds, asOf }) => {
    const series = [['S-1', cadence], ['S-2', partCadence]].map(([id = '', rule = '']): RecordRow => ({ id, level: 'bilateral', track: '1', kind: 'staff-talks', cadence: rule, hosting: 'alternating', since_edtf: '2000' }));
    const record = recordOf(relationship, {
      series, series_links: part ? [{ id: 'L-1', series: 'S-1', counts: 'S-2', where: 'all' }] : [],
      gatherings: ['2026-06', '2027-06', '2028-06', '2029-06'].map((when_edtf, at) => ({ id: `G-${at}`, occasion: 'G7', when_edtf })),
      engagements: rounds.map(({ of, on, cancelled }, at): RecordRow =>
        ({ id: `E-${at}`, start_edtf: isoOf(on), stage: on <= asOf ? 'held' : cancelled ? 'cancelled' : 'planned', kind: 'staff-talks', level: 'bilateral', track: '1', series: of, host_country: 'CA', ...(at % 3 === 0 ? { occasion: 'G7' } : {}) })),
    });
    const assessment = assess(record, asOf);
    const { ground } = assessment;
    const horizon = plus(asOf, { months: 60, days: 0 });
    const calendar = windowsAhead(standingsOf(record, asOf), asOf, horizon);
    const plain = ({ opens, closes }: { readonly opens: number; readonly closes: number }): string => `${isoOf(opens)}/${isoOf(closes)}`;
    for (const id of ['S-1', 'S-2']) {
      const expected = roundsExpected(ground, { series: id, own: null });
      // A part that has a promise of its own is told by the whole in a calendar, so that nothing is said twice.
      if (!expected || !ground.wholeSeries.includes(expected.by)) continue;
      const said = calendar.filter((each) => each.series === expected.by.series.id).map(plain);
      assert.deepEqual(expected.windows.map(plain), said);
      const drawn = timelineOf(ground, { from: asOf, to: horizon, lanes: 'series', wanted: () => true }).find((lane) => lane.id === expected.by.series.id)?.expected.map(plain) ?? [];
      assert.deepEqual(drawn, said.slice(0, drawn.length));
      const [coming] = stateOf(assessment, assessment).coming.filter(({ series: each, planned }) => each === expected.by && planned === null);
      if (coming) assert.equal(plain(coming.window), said[0]);
    }
    assert.ok(calendar.every((each) => roundsExpected(ground, { series: each.series, own: null })?.by.series.id === each.series), 'what a calendar expects, a plan does');
  }));
});

test('a plan that amends a round is told what is expected without it', () => {
  const held = { on: '2026-09-10', host: 'JP', stage: 'held' };
  const ground = groundOf(recordWith('P1Y', 'none', [held, { on: '2027-10-01', host: 'CA', stage: 'planned' }]), today);
  const first = (own: string | null) => isoOf(roundsExpected(ground, { series: 'S-1', own })?.windows[0]?.opens ?? 0);
  assert.deepEqual([first(null), first('E-1')], ['2028-10-01', '2027-09-10']);
});
