import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dateTyped, edtfTyped } from '#domain/capture/date-typed.ts';
import { isoOf } from '#domain/date/day.ts';
import { inFiscalYear } from '#domain/date/fiscal-year.ts';
import { fiscalYearText } from './fiscal-words.ts';
import { spanText, whenText, type DateStyle } from './dates.ts';

const styles: readonly DateStyle[] = [{ language: 'en' }, { language: 'fr' }, { language: 'ja' }, { language: 'ja', era: true }];

const typed: readonly (readonly [edtf: string, ...texts: string[]])[] = [
  ['1988', '1988', 'in 1988', 'en 1988', '1988年', '昭和63年', '昭和六十三年'],
  ['1996-11', 'November 1996', 'novembre 1996', 'en novembre 1996', 'nov. 1996', '1996年11月', '平成8年11月', '１９９６年１１月', '1996-11'],
  ['2027-05-12', '12 May 2027', 'May 12, 2027', '12 mai 2027', 'le 12 mai 2027', 'mercredi 12 mai 2027', 'Wednesday, 12 May 2027', '2027年5月12日', '2027年5月12日(水)', '令和9年5月12日', '令和九年五月十二日', 'R9.5.12', '2027/5/12', '2027-05-12'],
  ['2018-08-01', '1er août 2018', '1 August 2018', '平成30年8月1日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2027-05-12/2027-05-14', '12–14 May 2027', '12 to 14 May 2027', 'du 12 au 14 mai 2027', '2027年5月12日～14日', '令和9年5月12日から14日まで'],
  ['1996~', 'about 1996', 'vers 1996', '1996年頃', 'c. 1996'], ['1996-11?', 'perhaps November 1996', 'peut-être novembre 1996', '1996年11月（不確か）'],
  ['1993/..', 'since 1993', 'depuis 1993', '1993年以降'], ['../1993-04', 'until April 1993', 'jusqu’en avril 1993', '1993年4月まで'], ['1996-21', 'spring 1996', 'printemps 1996', '1996年春'],
  ['[2026-04-01..2027-03-31]', 'fiscal year 2026–27', 'FY2026', 'FY 2026-27', 'exercice 2026-2027', '令和8年度', '2026年度', '令和8年度（2026年度）'],
];

test('a date is read as people type it in any of the three languages', () => {
  for (const [edtf, ...texts] of typed) for (const text of texts) assert.equal(edtfTyped(text), edtf, text);
});

test('what is no one date, or not a real one, is none', () => {
  for (const text of ['', 'soon', 'May', '12 May', '5 or so', '05/06/2027', '12/05/2027', '31 February 2027', '2027年13月', '平成40年5月1日', '昭和65年', 'Monday, 12 May 2027', '2027年5月12日(月)', 'FY2026-29', '2027-2028', '14 May 2027 to 12 May 2027', 'Meeting of 12 May 2027', '12 May 2027 and 13 June 2028', '\u202e', '1'.repeat(5000)]) assert.equal(edtfTyped(text), null, text);
});

const years = fc.integer({ min: 1930, max: 2050 });
const days = fc.integer({ min: -14_000, max: 29_000 }).map(isoOf);
const points = fc.oneof(years.map(String), days.map((day) => day.slice(0, 7)), days, fc.tuple(years, fc.constantFrom('21', '22', '23', '24')).map(([year, season]) => `${year}-${season}`));
const dates = fc.oneof(points, points.map((point) => `${point}~`), points.map((point) => `${point}?`), points.map((point) => `${point}/..`), points.map((point) => `../${point}`), years.map(inFiscalYear),
  fc.tuple(years, fc.integer({ min: 1, max: 9 })).chain(([from, more]) => fc.constantFrom(`${from}/${from + more}`, `[${from}..${from + more}]`, `[${from},${from + more}]`)));

test('a date that a page says is read back as what it was', () => {
  fc.assert(fc.property(dates, fc.constantFrom(...styles), (edtf, style) => {
    const said = whenText(style, edtf);
    assert.equal(edtfTyped(said), edtf, `${style.language}: ${said}`);
  }), { numRuns: 2000 });
});

test('days that something lasted are read back, too', () => {
  fc.assert(fc.property(fc.integer({ min: -14_000, max: 29_000 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom(...styles), (from, length, style) => {
    const said = spanText(style, isoOf(from), isoOf(from + length));
    assert.deepEqual(dateTyped(said), { start: isoOf(from), end: isoOf(from + length) }, said);
  }), { numRuns: 1000 });
});

test('no text makes it fail', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('令和', '年', '月', '日', '12', '2027', ' ', 'mai', 'May', 'to', 'du', 'au', '~', '[', '/', '(', '水', '年度', 'から', 'まで', 'between', 'and'), { maxLength: 9 }).map((parts) => parts.join(''))), (text) => { dateTyped(text); }), { numRuns: 2000 });
});

test('a fiscal year as each language writes it', () => {
  assert.deepEqual((['en', 'fr', 'ja'] as const).map((language) => fiscalYearText(language, 2026, false)), ['2026–27', '2026-2027', '令和8年度（2026年度）']);
  assert.deepEqual((['en', 'fr', 'ja'] as const).map((language) => fiscalYearText(language, 1999)), ['fiscal year 1999–00', 'exercice 1999-2000', '平成11年度（1999年度）']);
  assert.equal(fiscalYearText('ja', 2019), '平成31年度（2019年度）');
});
