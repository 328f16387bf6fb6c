import assert from 'node:assert/strict';
import test from 'node:test';
import { durationText, gapText, periodText, saidAt, saidUntil, spanText, spanWithWeekdays, whenText, type DateStyle } from './dates.ts';

const styles: readonly DateStyle[] = [{ language: 'en' }, { language: 'fr' }, { language: 'ja' }, { language: 'ja', era: true }];

const dates: readonly (readonly [written: string, en: string, fr: string, ja: string, era: string])[] = [
  ['1988', '1988', '1988', '1988年', '昭和63年'],
  ['1996-11', 'November 1996', 'novembre 1996', '1996年11月', '平成8年11月'],
  ['2018-08-01', '1 August 2018', '1er août 2018', '2018年8月1日', '平成30年8月1日'],
  ['2019-05-01', '1 May 2019', '1er mai 2019', '2019年5月1日', '令和元年5月1日'],
  ['2019-04-30', '30 April 2019', '30 avril 2019', '2019年4月30日', '平成31年4月30日'],
  ['1996~', 'about 1996', 'vers 1996', '1996年頃', '平成8年頃'],
  ['1996?', 'perhaps 1996', 'peut-être 1996', '1996年（不確か）', '平成8年（不確か）'],
  ['1991/1996', 'from 1991 to 1996', 'de 1991 à 1996', '1991年から1996年まで', '平成3年から平成8年まで'],
  ['1996-04-02/1996-04-05', 'from 2 April 1996 to 5 April 1996', 'du 2 avril 1996 au 5 avril 1996', '1996年4月2日から1996年4月5日まで', '平成8年4月2日から平成8年4月5日まで'],
  ['1993/..', 'since 1993', 'depuis 1993', '1993年以降', '平成5年以降'],
  ['../1993-04', 'until April 1993', 'jusqu’en avril 1993', '1993年4月まで', '平成5年4月まで'],
  ['../1993~', 'until about 1993', 'jusque vers 1993', '1993年頃まで', '平成5年頃まで'],
  ['1993-21/1994-22', 'from spring 1993 to summer 1994', 'du printemps 1993 à l’été 1994', '1993年春から1994年夏まで', '平成5年春から平成6年夏まで'],
  ['[1991..1993]', 'between 1991 and 1993', 'entre 1991 et 1993', '1991年から1993年の間', '平成3年から平成5年の間'],
  ['[1991,1995]', '1991 or 1995', '1991 ou 1995', '1991年又は1995年', '平成3年又は平成7年'],
  ['199X', 'between 1990 and 1999', 'entre 1990 et 1999', '1990年から1999年の間', '平成2年から平成11年の間'],
  ['1996-21', 'spring 1996', 'printemps 1996', '1996年春', '平成8年春'],
];

test('dates of the record as people write them in each language', () => {
  for (const [written, ...expected] of dates) assert.deepEqual(styles.map((style) => whenText(style, written)), expected, written);
});

test('what is no date is shown as it stands', () => assert.equal(whenText({ language: 'fr' }, 'vers Noël'), 'vers Noël'));

const spans: readonly (readonly [start: string, end: string, en: string, fr: string, ja: string, era: string])[] = [
  ['2018-08-03', '2018-08-05', '3–5 August 2018', '3–5 août 2018', '2018年8月3日～5日', '平成30年8月3日～5日'],
  ['2018-08-30', '2018-09-02', '30 August – 2 September 2018', '30 août – 2 septembre 2018', '2018年8月30日～9月2日', '平成30年8月30日～9月2日'],
  ['2018-12-30', '2019-01-02', '30 December 2018 – 2 January 2019', '30 décembre 2018 – 2 janvier 2019', '2018年12月30日～2019年1月2日', '平成30年12月30日～平成31年1月2日'],
  ['1996', '1998', 'from 1996 to 1998', 'de 1996 à 1998', '1996年から1998年まで', '平成8年から平成10年まで'],
];

test('what lasted is said from its first to its last day', () => {
  for (const [start, end, ...expected] of spans) assert.deepEqual(styles.map((style) => spanText(style, start, end)), expected, `${start} ${end}`);
});

test('lengths of time have the unit that fits them, and the number of its noun', () => {
  const said = (days: number): string[] => (['en', 'fr', 'ja'] as const).map((language) => durationText(language, days).replaceAll('\u00a0', ' '));
  assert.deepEqual(said(1), ['1 day', '1 jour', '1日']);
  assert.deepEqual(said(60), ['60 days', '60 jours', '60日']);
  assert.deepEqual(said(365), ['12 months', '12 mois', '12か月']);
  assert.deepEqual(said(2000), ['5.5 years', '5,5 ans', '5.5年']);
  assert.equal(gapText('en', 1096, 1096).replaceAll('\u00a0', ' '), '3 years');
  assert.equal(gapText('en', 1827, 2556).replaceAll('\u00a0', ' '), 'between 5 years and 7 years');
  assert.deepEqual((['en', 'fr', 'ja'] as const).map((language) => periodText(language, { months: 18, days: 0 }).replaceAll('\u00a0', ' ')), ['18 months', '18 mois', '18か月']);
});

const sentences: readonly (readonly [written: string, en: string, fr: string, ja: string])[] = [
  ['1988', 'in 1988', 'en 1988', '1988年'], ['1996-11', 'in November 1996', 'en novembre 1996', '1996年11月'], ['2027-05-01', 'on 1 May 2027', 'le 1er mai 2027', '2027年5月1日'], ['2027-05-12', 'on 12 May 2027', 'le 12 mai 2027', '2027年5月12日'],
  ['1996-21', 'in spring 1996', 'au printemps 1996', '1996年春'], ['1996-22', 'in summer 1996', 'en été 1996', '1996年夏'], ['1996~', 'about 1996', 'vers 1996', '1996年頃'], ['1991/1996', 'from 1991 to 1996', 'de 1991 à 1996', '1991年から1996年まで'],
  ['[1991..1993]', 'between 1991 and 1993', 'entre 1991 et 1993', '1991年から1993年の間'], ['1993/..', 'since 1993', 'depuis 1993', '1993年以降'], ['[2026-04-01..2027-03-31]', 'in fiscal year 2026–27', 'durant l’exercice 2026-2027', '令和8年度（2026年度）'],
];

test('a sentence says when something was, with the preposition of its date', () => {
  for (const [written, ...expected] of sentences) assert.deepEqual((['en', 'fr', 'ja'] as const).map((language) => saidAt({ language }, written)), expected, written);
});

test('a sentence says until when', () => {
  const said = (written: string): string[] => (['en', 'fr', 'ja'] as const).map((language) => saidUntil({ language }, written));
  assert.deepEqual(said('2027'), ['until 2027', 'jusqu’en 2027', '2027年まで']);
  assert.deepEqual(said('2027-03-31'), ['until 31 March 2027', 'jusqu’au 31 mars 2027', '2027年3月31日まで']);
  assert.deepEqual(said('2027-10'), ['until October 2027', 'jusqu’en octobre 2027', '2027年10月まで']);
});

test('a day has its weekday where plans are made', () => {
  const said = (start: string, end: string | null): string[] => styles.map((style) => spanWithWeekdays(style, start, end));
  assert.deepEqual(said('2027-05-12', null), ['Wednesday 12 May 2027', 'mercredi 12 mai 2027', '2027年5月12日（水）', '令和9年5月12日（水）']);
  assert.deepEqual(said('2027-05-12', '2027-05-14'), ['Wednesday 12 May 2027 – Friday 14 May 2027', 'mercredi 12 mai 2027 – vendredi 14 mai 2027', '2027年5月12日（水）～2027年5月14日（金）', '令和9年5月12日（水）～令和9年5月14日（金）']);
  assert.deepEqual(said('2027-05', null).slice(0, 3), ['May 2027', 'mai 2027', '2027年5月']);
  assert.deepEqual(said('1969-12-31', null)[0], 'Wednesday 31 December 1969');
});
