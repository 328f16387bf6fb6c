import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { recordOf } from '#domain/assessment/record-of.ts';
import { groundOf } from '#domain/assessment/ground.ts';
import { dayOf, isoOf } from '#domain/date/day.ts';
import type { RecordRow } from '#domain/record/row.ts';
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
