import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { shippedRows } from '#capabilities/record/shipped-record.ts';
import { dayOf, isoOf, type Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { Constraint } from '#domain/assessment/record.ts';
import { kinds } from '#domain/engagement/engagement.ts';
import { problemsOfPromises, madeAt, type Promised } from './aftermath.ts';
import { clashesOf, type Nearby } from './clashes.ts';
import { constraintsTouched } from './constraints.ts';
import { daysTyped, endTyped, plannedDays, stretchOf } from './days.ts';
import { cellsOfDraft, draftOf, noDraft, type Draft } from './draft.ts';
import { duplicatesAmong } from './duplicates.ts';
import { concerns, fixedPointsOn } from './fixed-points.ts';
import { fieldsOfForm, formOf, forms } from './form.ts';
import { closedRuns, holidaysWithin, isWeekend } from './holidays.ts';
import { officesConcerned, termsEnding } from './officials.ts';
import { roundNumber } from './round-number.ts';
import { standingIn } from './window.ts';

const day = (iso: string): Day => dayOf(iso) as Day;
const anyDay = fc.integer({ min: day('2020-01-01'), max: day('2031-12-31') });

test('dates as people plan them', () => {
  const read = (text: string) => { const days = plannedDays(text); return days && `${days.start} ${days.end ?? '-'}`; };
  assert.deepEqual(Object.fromEntries(['2027-05', '2027', '2027-05-12', '2027-05-12/2027-05-14', ' 2027-05-12 / 2027-05-14 ', '２０２７－０５－１２', '2027-05/2027-06', '2027-05-12/2027-05-12', '2027-21', '2027-05~'].map((text) => [text, read(text)])), {
    '2027-05': '2027-05 -', 2027: '2027 -', '2027-05-12': '2027-05-12 -', '2027-05-12/2027-05-14': '2027-05-12 2027-05-14', ' 2027-05-12 / 2027-05-14 ': '2027-05-12 2027-05-14', '２０２７－０５－１２': '2027-05-12 -',
    '2027-05/2027-06': '2027-05/2027-06 -', '2027-05-12/2027-05-12': '2027-05-12 -', '2027-21': '2027-21 -', '2027-05~': '2027-05~ -',
  });
  for (const text of ['', 'next May', '2027-13', '2027-02-30', '2027-05-14/2027-05-12', '12/05/2027', '2027-05-12/2027-05-14/2027-05-16']) assert.equal(plannedDays(text), null, text);
});

test('what is typed is typed again as it was, whatever the record holds', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
    const days = { start: isoOf(from), end: length === 0 ? null : isoOf(from + length) };
    assert.deepEqual(plannedDays(daysTyped(days)), days);
    assert.equal(endTyped(days), '');
  }));
  const vague = { start: '1996-04?', end: '1997' };
  assert.deepEqual([daysTyped(vague), endTyped(vague)], ['1996-04?', '1997']);
});

test('days planned stand to windows as their days do', () => {
  const windows = [{ opens: 100, closes: 200 }, { opens: 300, closes: 400 }];
  const at = (from: number, to: number) => standingIn(windows, { from, to });
  assert.deepEqual([at(100, 200), at(150, 150), at(90, 100), at(50, 99), at(250, 260), at(310, 320), at(401, 500), standingIn([], { from: 1, to: 2 })], ['within', 'within', 'perhaps', 'early', 'late', 'within', 'late', null]);
  fc.assert(fc.property(fc.nat(500), fc.nat(100), (from, length) => {
    const days = Array.from({ length: length + 1 }, (_, each) => from + each);
    const inside = days.filter((each) => windows.some(({ opens, closes }) => opens <= each && each <= closes)).length;
    const standing = at(from, from + length);
    if (standing === 'within') assert.equal(inside, days.length);
    else if (standing === 'perhaps') assert.ok(inside > 0);
    else assert.equal(inside, 0);
  }));
});

const holiday = (country: string, iso: string) => ({ id: `HD-${country}-${iso}`, country, on: day(iso) });
const yearEnd = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map((iso) => holiday('JP', iso));
const golden = ['2027-05-03', '2027-05-04', '2027-05-05'].map((iso) => holiday('JP', iso));

test('the year’s end and Golden Week have no working day in common; a long weekend is none of them', () => {
  const runs = (from: string, to: string, more: readonly ReturnType<typeof holiday>[] = []) => closedRuns([...yearEnd, ...golden, ...more], ['CA', 'JP'], { from: day(from), to: day(to) }).map(({ from: first, to: last }) => `${isoOf(first)}/${isoOf(last)}`);
  assert.deepEqual(runs('2026-12-01', '2027-05-31'), ['2026-12-29/2027-01-03', '2027-05-01/2027-05-05']);
  assert.deepEqual(runs('2027-01-02', '2027-01-02'), ['2026-12-29/2027-01-03'], 'whole, though it reaches beyond what was asked for');
  assert.deepEqual(runs('2026-12-01', '2026-12-31', [holiday('CA', '2026-12-28'), holiday('CA', '2026-12-25')]), ['2026-12-25/2027-01-03'], 'holidays of either side join');
  assert.deepEqual(runs('2026-12-01', '2026-12-31', [holiday('IS', '2026-12-28')]), ['2026-12-29/2027-01-03'], 'a third country’s do not');
  assert.deepEqual(runs('2027-02-01', '2027-02-28', [holiday('JP', '2027-02-01')]), [], 'three days are a long weekend');
});

test('every day of a run is off, the days around it are not, and every long stretch of days off is found', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), fc.integer({ min: 0, max: 60 }), fc.nat(40), (offs, start, length) => {
    const first = day('2027-01-04');
    const holidays = offs.map((off, at) => ({ id: `HD-${at}`, country: at % 2 ? 'CA' : 'JP', on: first + off }));
    const closed = (each: Day): boolean => isWeekend(each) || holidays.some(({ on }) => on === each);
    const over = { from: first + start, to: first + start + length };
    const runs = closedRuns(holidays, ['CA', 'JP'], over);
    for (const { from, to } of runs) {
      for (let each = from; each <= to; each += 1) assert.ok(closed(each));
      assert.ok(!closed(from - 1) && !closed(to + 1) && to - from >= 3);
    }
    for (let each = over.from; each <= over.to; each += 1) {
      if (![0, 1, 2, 3].some((back) => [0, 1, 2, 3].every((on) => closed(each - back + on)))) continue;
      assert.ok(runs.some(({ from, to }) => from <= each && each <= to), isoOf(each));
    }
  }));
});

test('holidays within a stretch are all of them and no others, by day', () => {
  const all = [...golden, ...yearEnd];
  fc.assert(fc.property(anyDay, fc.nat(400), (from, length) => {
    const found = holidaysWithin(all, { from, to: from + length });
    assert.deepEqual(new Set(found), new Set(all.filter(({ on }) => on >= from && on <= from + length)));
    assert.deepEqual(found.map(({ on }) => on), found.map(({ on }) => on).toSorted((one, other) => one - other));
  }));
  assert.ok(isWeekend(day('2027-05-01')) && isWeekend(day('2027-05-02')) && !isWeekend(day('2027-05-03')) && !isWeekend(day('1969-12-31')) && isWeekend(day('1969-12-28')));
});

const term = (office: string, party: string, person: string, start: string, end: string | null = null) => ({
  id: `T-${person}-${start}`, office, party, person, start: whenOf(start) as NonNullable<ReturnType<typeof whenOf>>, end: end === null ? null : whenOf(end), acting: false,
});
const offices = [{ id: 'CA-PM', country: 'CA', rank: 'prime-minister' }, { id: 'CA-DM', country: 'CA', rank: 'minister' }, { id: 'CA-FM', country: 'CA', rank: 'minister' }, { id: 'JP-DM', country: 'JP', rank: 'minister' }];
const terms = [term('CA-DM', 'CA', 'Anita Anand', '2021-10-26', '2023-07-26'), term('CA-DM', 'CA', 'Bill Blair', '2023-07-26', '2025-05-13'), term('CA-DM', 'CA', 'David McGuinty', '2025-05-13'), term('JP-DM', 'JP', 'KOIZUMI Shinjiro', '2025-10-21', '2027-03-01')];

test('whom a meeting concerns: by lead, by a rank that names one office, by the promise, by a name', () => {
  const heads = (a: { rank?: string; lead?: string }, b: { rank?: string; lead?: string } = {}) => [{ country: 'CA', rank: a.rank ?? null, lead: a.lead ?? null }, { country: 'JP', rank: b.rank ?? null, lead: b.lead ?? null }];
  const concerned = (from: Parameters<typeof heads>[0], to: Parameters<typeof heads>[1] = {}, participants: string | null = null, promised: string[] = []) =>
    [...officesConcerned({ participants: [participants, null], heads: heads(from, to), promised }, offices, terms, { from: day('2027-02-01'), to: day('2027-02-02') })].toSorted();
  assert.deepEqual(concerned({ rank: 'prime-minister' }), ['CA-PM']);
  assert.deepEqual(concerned({ rank: 'minister' }), [], 'two ministers have that rank');
  assert.deepEqual(concerned({ rank: 'minister' }, { rank: 'minister' }), ['JP-DM']);
  assert.deepEqual(concerned({ lead: 'CA-FM' }, { lead: 'Bureau of Defense Policy' }), ['CA-FM']);
  assert.deepEqual(concerned({}, {}, 'Defence Minister McGuinty'), ['CA-DM']);
  assert.deepEqual(concerned({}, {}, 'Bill Blair'), [], 'he is in that office no more');
  assert.deepEqual(concerned({}, {}, null, ['CA-DM', 'JP-DM']), ['CA-DM', 'JP-DM']);
});

test('a term that ends before the meeting is told, by its own end or by what is usual', () => {
  const ending = (lastDay: string) => termsEnding(terms, new Set(['CA-DM', 'JP-DM']), day('2026-11-25'), day(lastDay)).map(({ term: { person }, ends, by }) => `${person} ${ends} ${isoOf(by)}`);
  assert.deepEqual(ending('2026-12-31'), []);
  // Half of the terms before were shorter than 657 days.
  assert.deepEqual(ending('2027-03-01'), ['David McGuinty usually 2027-03-01', 'KOIZUMI Shinjiro over 2027-03-01']);
  assert.deepEqual(termsEnding(terms, new Set(['CA-PM']), day('2026-11-25'), day('2031-01-01')), []);
});

const constraint = (id: string, limits: string, rest: Partial<Constraint> = {}): Constraint => ({ id, side: 'JP', limits, since: null, until: null, ...rest });
const register = [
  constraint('SK-1', 'limits new activities'), constraint('SK-2', 'limits agreements'), constraint('SK-4', 'limits exercises and exchange'), constraint('SK-5', 'limits missions; also enables'),
  constraint('SK-6', 'limits pace'), constraint('SK-8', 'limits all', { side: 'both' }), constraint('SK-9', 'limits exchange', { side: 'CA' }), constraint('SK-10', 'complicates linkages', { side: 'both' }),
];

test('which constraints of 1997 a plan touches, by its kind', () => {
  const touched = (kind: (typeof kinds)[number], more: Partial<Parameters<typeof constraintsTouched>[1]> = {}) => constraintsTouched(register, { kind, topics: [], isNew: false, named: [], from: day('2027-05-01'), ...more }).map(({ id }) => id).join(' ');
  assert.deepEqual(Object.fromEntries((['exercise', 'exchange', 'agreement', 'operation', 'workshop', 'officials', 'other'] as const).map((kind) => [kind, touched(kind)])), {
    exercise: 'SK-4 SK-8', exchange: 'SK-4 SK-8 SK-9', agreement: 'SK-2 SK-8', operation: 'SK-5 SK-8', workshop: 'SK-8 SK-10', officials: 'SK-8', other: 'SK-8',
  });
  assert.equal(touched('officials', { isNew: true }), 'SK-1 SK-8');
  assert.equal(touched('officials', { topics: ['joint exercises'] }), 'SK-4 SK-8');
  assert.equal(touched('officials', { named: ['SK-6'] }), 'SK-6 SK-8');
  const over = [constraint('OLD', 'limits all', { until: whenOf('2020') }), constraint('LATER', 'limits all', { since: whenOf('2030') })];
  assert.deepEqual(constraintsTouched(over, { kind: 'exercise', topics: [], isNew: false, named: ['OLD'], from: day('2027-05-01') }), []);
});

test('engagements clash when their days do; the same officials come first, and a month clashes with nothing', () => {
  const other = (id: string, from: number, to: number, ...own: string[]): Nearby => ({ id, from, to, offices: new Set(own) });
  const stretch = (from: number, to: number) => ({ ...(stretchOf({ start: isoOf(from), end: isoOf(to) }) as NonNullable<ReturnType<typeof stretchOf>>) });
  assert.deepEqual(clashesOf(stretch(10, 12), new Set(['CA-DM']), [other('A', 12, 12), other('B', 5, 10, 'CA-DM', 'JP-DM'), other('C', 13, 14, 'CA-DM'), other('D', 0, 60, 'CA-DM')]).map(({ id, offices: own }) => `${id} ${own.join()}`), ['B CA-DM', 'A ']);
  fc.assert(fc.property(fc.nat(60), fc.nat(30), fc.nat(60), fc.nat(30), (from, length, otherFrom, otherLength) => {
    const clash = clashesOf(stretch(from, from + length), new Set(), [other('X', otherFrom, otherFrom + otherLength)]).length > 0;
    const shared = Array.from({ length: length + 1 }, (_, at) => from + at).some((each) => otherFrom <= each && each <= otherFrom + otherLength);
    assert.equal(clash, shared && length <= 21 && otherLength <= 21);
  }));
});

test('the number of the next round: from titles in three languages, or from a number that is stated', () => {
  const rounds = (...titles: (string | null)[]) => titles.map((title) => ({ titles: [title] }));
  assert.equal(roundNumber(rounds('11th Dialogue', '12th Dialogue'), null), 13);
  assert.equal(roundNumber(rounds('11th Dialogue', 'Dialogue in Tokyo'), null), 13);
  assert.equal(roundNumber(rounds('第１２回日加外務・防衛当局間協議'), null), 13);
  assert.equal(roundNumber(rounds('Dialogue, 3e session'), null), 4);
  assert.equal(roundNumber(rounds('KAEDEX 2017', 'KAEDEX 22'), null), null);
  assert.equal(roundNumber(rounds('Dialogue'), { count: 12, roundsSince: 1 }), 14);
  assert.equal(roundNumber(rounds('20th Dialogue'), { count: 12, roundsSince: 1 }), 21);
  assert.equal(roundNumber([], null), null);
});

const draft = (more: Partial<Draft>): Draft => ({ ...noDraft, title_en: 'Talks', when: '2027-05-12', kind: 'officials', audience: 'shared', ...more });
const checked = (more: Partial<Draft>) => { const found = cellsOfDraft(draft(more), { a: 'CA', b: 'JP', begins: true }); return 'problems' in found ? Object.fromEntries(found.problems) : found.cells; };

test('what is wrong with a draft is said of its field', () => {
  assert.deepEqual(checked({ when: '' }), { when: 'missing' });
  assert.deepEqual(checked({ when: 'next May' }), { when: 'not-a-date' });
  assert.deepEqual(checked({ when: '2027-05-14/2027-05-12' }), { when: 'ends-before-start' });
  assert.deepEqual(checked({ when: '2027-05', until: '2027-04' }), { until: 'ends-before-start' });
  assert.deepEqual(checked({ when: '2027-05-12/2027-05-14', until: '2027-05-15' }), { until: 'not-a-date' });
  assert.deepEqual(checked({ kind: 'party' }), { kind: 'unknown' });
  assert.deepEqual(checked({ title_en: ' ' }), { title_en: 'missing' });
  assert.deepEqual(checked({ audience: 'nobody' }), { audience: 'unknown' });
  assert.deepEqual((checked({ when: '令和9年5月12日から14日まで', source_date: 'le 1er mai 2027' }) as Record<string, unknown>)['start_edtf'], '2027-05-12');
  assert.deepEqual(checked({ stage: 'held' }), { stage: 'unknown' }, 'nothing begins by having been held');
  assert.deepEqual(checked({ rank_a: 'king' }), { rank_a: 'unknown' });
  assert.deepEqual(checked({ note: 'x'.repeat(5_001) }), { note: 'too-long' });
});

test('a host is a party, unless it is said to be a third country', () => {
  const host = (more: Partial<Draft>) => { const found = checked(more) as Record<string, unknown>; return 'host_country' in found ? [found['host_country'], found['place']] : found; };
  assert.deepEqual(host({ host: 'JP', place: 'Tokyo' }), ['JP', 'Tokyo']);
  assert.deepEqual(host({ host: 'FR' }), { host: 'no-party' });
  assert.deepEqual(host({ host: 'third', third: 'FR', place: 'Paris' }), ['FR', 'Paris']);
  assert.deepEqual(host({ host: 'third' }), { third: 'missing' });
  assert.deepEqual(host({ host: 'third', third: 'XX' }), { third: 'no-country' });
  assert.deepEqual(host({ host: 'third', third: 'CA' }), { third: 'a-party' });
  assert.deepEqual(host({ host: 'telephone', place: 'Ottawa' }), [null, 'telephone']);
  assert.deepEqual(host({}), [null, null]);
});

test('what a row says can be typed again and gives the same row', () => {
  const text = fc.constantFrom('', 'Talks', '協議', 'é');
  const anyDraft = fc.record({
    title_fr: text, when: fc.constantFrom('2027', '2027-05', '2027-05-12', '2027-05-12/2027-05-14', '2027-05/2027-06'), kind: fc.constantFrom(...kinds), host: fc.constantFrom('', 'CA', 'JP', 'telephone', 'video conference'),
    place: text, rank_a: fc.constantFrom('', 'minister'), lead_b: text, topics: fc.constantFrom('', 'a', 'a; b'), ports: text, note: text, occasion: fc.constantFrom('', 'G7'),
  });
  fc.assert(fc.property(anyDraft, (more) => {
    const cells = checked(more) as Record<string, string | null>;
    assert.ok('start_edtf' in cells, JSON.stringify(cells));
    const again = cellsOfDraft({ ...draftOf(cells, 'shared', ['CA', 'JP']) }, { a: 'CA', b: 'JP', begins: true });
    assert.deepEqual('cells' in again ? again.cells : again.problems, cells);
  }));
});

test('every kind has a form, and each form asks for every field once', () => {
  for (const kind of kinds) assert.ok(forms.includes(formOf(kind)));
  for (const form of forms) {
    const { first, further } = fieldsOfForm(form);
    assert.equal(new Set([...first, ...further]).size, first.length + further.length);
    assert.equal(first.length + further.length, fieldsOfForm('talks').first.length + fieldsOfForm('talks').further.length);
  }
});

const promise = (more: Partial<Promised>): Promised => ({ text: 'Send the draft', owner_a: 'IDP', owner_b: 'Security Policy Division', due: '2027-09-30', ...more });

test('a promise has an owner in each capital, and is not due before it was made', () => {
  const made = madeAt({ start: '2027-05-12', end: '2027-05-14' }, day('2027-06-01'));
  assert.equal(made?.written, '2027-05-14');
  const problems = (more: Partial<Promised>) => Object.fromEntries(problemsOfPromises([promise({}), promise(more)], made as NonNullable<typeof made>));
  assert.deepEqual(problems({}), {});
  assert.deepEqual(problems({ text: '', owner_a: '', owner_b: '', due: '' }), {}, 'what is wholly empty is none');
  assert.deepEqual(problems({ due: '2027-05-13' }), { promise_2_due: 'due-before-made' });
  assert.deepEqual(problems({ due: '2027-05' }), {}, 'a month that may lie after it does not certainly lie before');
  assert.deepEqual(problems({ due: 'soon' }), { promise_2_due: 'not-a-date' });
  assert.deepEqual(problems({ owner_b: ' ' }), { promise_2_owner_b: 'missing' });
  assert.equal(madeAt({ start: '2027-05-12', end: '2027-05-14' }, day('2027-05-13'))?.written, '2027-05-13', 'while it still lasts');
  assert.equal(madeAt({ start: '2027-05', end: null }, day('2027-06-13'))?.written, '2027-05');
});

test('one event told twice is a pair, once; other numbers, other hosts or other days are none', () => {
  const row = (id: string, title: string, start: string, more: Record<string, string> = {}) => {
    const when = whenOf(start) as NonNullable<ReturnType<typeof whenOf>>;
    return { row: { id, relationship: 'ca-jp', title_en: title, start_edtf: start, kind: 'officials', level: 'bilateral', track: '1', ...more }, earliest: when.earliest, latest: when.latest };
  };
  const all = [row('A', 'Canada-Japan staff talks', '2026-05-12'), row('B', 'Staff talks Canada-Japan', '2026-05-13'), row('C', 'Canada-Japan staff talks', '2026-08-12'), row('D', 'Canada-Japan staff talks', '2026-05-12', { host_country: 'FR' }), row('E', '12th staff talks', '2026-05-12'), row('F', '13th staff talks', '2026-05-12')];
  const pairs = duplicatesAmong(all).map(({ one, other }) => `${one}${other}`);
  assert.ok(pairs.includes('AB') && !pairs.some((pair) => pair.includes('C') || pair === 'EF'));
  assert.equal(new Set(pairs.map((pair) => [...pair].toSorted().join(''))).size, pairs.length);
});

test('every engagement that ships can be typed again as it stands', () => {
  const rows = shippedRows('canada-japan').find(({ table }) => table.name === 'engagements')?.rows ?? [];
  assert.ok(rows.length > 200);
  const parties = new Map([['ca-jp', ['CA', 'JP']], ['au-jp', ['AU', 'JP']]]);
  const changed = rows.flatMap((row) => {
    const [a = '', b = ''] = parties.get(row['relationship'] ?? '') ?? [];
    const found = cellsOfDraft(draftOf(row, 'public', [a, b]), { a, b, begins: false });
    if ('problems' in found) return [`${row.id}: ${[...found.problems].join(' ')}`];
    return Object.entries(found.cells).flatMap(([column, cell]) => (cell === (row[column] ?? null) ? [] : [`${row.id} ${column}: ${row[column]} -> ${cell}`]));
  });
  assert.deepEqual(changed.slice(0, 10), [], `${changed.length} in all`);
});

test('fixed points of the year fall where they did: the general debate, the return of the House, the Shangri-La Dialogue', () => {
  const of = (year: number, point: string) => { const found = fixedPointsOn({ from: day(`${year}-03-01`), to: day(`${year}-12-31`) }, ['CA', 'JP']).find((each) => each.point === point); return found && `${isoOf(found.from)}/${isoOf(found.to)}`; };
  assert.deepEqual([2023, 2024, 2025].map((year) => of(year, 'unga')?.slice(0, 10)), ['2023-09-19', '2024-09-24', '2025-09-23']);
  // The House sat again on 18 September 2023, 16 September 2024 and 15 September 2025, and on 29 January 2024.
  assert.deepEqual([2023, 2024, 2025].map((year) => of(year, 'house-summer')?.slice(11)), ['2023-09-17', '2024-09-15', '2025-09-14']);
  assert.equal(of(2023, 'house-winter'), '2023-12-16/2024-01-28');
  assert.deepEqual([2023, 2024, 2025].map((year) => of(year, 'shangri-la')), ['2023-06-02/2023-06-04', '2024-05-31/2024-06-02', '2025-05-30/2025-06-01']);
  assert.deepEqual([2024, 2025].map((year) => of(year, 'rimpac') !== undefined), [true, false]);
});

test('what is found falls on the days, and holds one of the sides; nothing that does is left out', () => {
  fc.assert(fc.property(anyDay, fc.nat(60), fc.subarray(['CA', 'JP', 'AU']), (from, length, sides) => {
    const over = { from, to: from + length };
    const found = fixedPointsOn(over, sides);
    for (const each of found) assert.ok(each.from <= over.to && over.from <= each.to && (each.country === null || sides.includes(each.country)));
    const wider = fixedPointsOn({ from: from - 500, to: from + 500 }, sides).filter((each) => each.from <= over.to && over.from <= each.to);
    assert.deepEqual(found, wider);
  }));
});

test('parliaments hold ministers, conferences their officials too, and RIMPAC navies', () => {
  const [house, debate, rimpac] = [{ point: 'house-summer' }, { point: 'unga' }, { point: 'rimpac' }] as const;
  assert.deepEqual([concerns(house, 'officials', 7), concerns(house, 'ministerial', 0), concerns(house, 'officials', 8), concerns(debate, 'officials', 7), concerns(debate, 'officials', 5), concerns(rimpac, 'ship-visit', 0), concerns(rimpac, 'ministerial', 9)], [false, true, true, true, false, true, false]);
});
