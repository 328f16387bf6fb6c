/** Whatever is typed, a page answers that says what was found or that nothing was; and so do suggestions. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import fc from 'fast-check';
import { dayOn } from '#domain/date/day.ts';
import { perform } from '#platform/act.ts';
import { languages } from '#platform/words/languages.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { searchRoutes } from '#capabilities/search/search-routes.ts';
import { testDatabase, type TestDatabase } from '../support/databases.ts';
import { evaluationSite } from '../support/evaluation-site.ts';

const answered = {
  en: /<h2>(?:Nothing was found for|More than [\d,]+\sresults|[\d,]+\sresults? for)|role="status">There is no word/,
  fr: /<h2>(?:Aucun résultat|Plus de [\d\s]+ résultats|[\d\s]+\srésultats? pour)|role="status">Le texte saisi/,
  ja: /<h2>「|role="status">入力された/,
};

suite('bad input to the search', () => {
  let made: TestDatabase;
  let site: FastifyInstance;
  before(async () => {
    made = await testDatabase();
    await perform(made.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at: new Date('2026-11-25T09:00:00Z') });
    site = await evaluationSite(made.database, searchRoutes, () => ({ today: dayOn(2026, 11, 25), at: new Date('2026-11-25T09:00:00Z') }));
  });
  after(async () => {
    await site.close();
    await made.remove();
  });

  /** As a browser or anything else would send it: halves of characters and wrong bytes as they are. */
  const asked = async (query: string) => {
    for (const language of languages) {
      const page = await site.inject(`/${language}/ca-jp/search?q=${query}`);
      assert.equal(page.statusCode, 200, query.slice(0, 200));
      // Of nothing but spaces, nothing is asked.
      if (new URLSearchParams(`q=${query}`).get('q')?.replaceAll('\0', '').trim()) assert.match(page.body, answered[language], query.slice(0, 200));
      const heading = /<h2>(.*?)<\/h2>/s.exec(page.body)?.[1] ?? '';
      assert.ok(heading.length < 900 && !/\p{Bidi_Control}/u.test(heading), heading);
      const suggestions = await site.inject(`/${language}/ca-jp/search/suggestions?q=${query}`);
      assert.equal(suggestions.statusCode, 200, query.slice(0, 200));
      assert.ok(JSON.parse(suggestions.body).suggestions.length <= 8);
    }
  };

  const known = [
    'peace', '安全保障協議'.repeat(1_700), 'word '.repeat(2_000), '!?…「」'.repeat(2_000), '…', "'", '"', "' | 'x':*", '\\', '%', '_', '&', '(', '<script>alert(1)</script>', '\u202eecnefed\u202c', '\u2066地雷\u2069 \u200fmines',
    'l\u0430ndmines', 'ｌａｎｄｍｉｎｅｓ', 'ｼﾞﾗｲ', '地\ufe00雷', '地\u{e0100}雷', '\u0301', 'e\u0301tat', '🇨🇦🇯🇵', 'Щит मैत्री 평화 سلام', '-', '--', 'a:b', 'NULL', '\u{10ffff}', '\ufffe', '1'.repeat(10_000), 'é'.repeat(10_000), '\u0300'.repeat(10_000), '第', '年月日', 'd’', 'the of', '\t\n',
  ];
  for (const text of known) test(JSON.stringify(text.slice(0, 30)), () => asked(encodeURIComponent(text)));
  for (const raw of ['%FF%FE', '%ED%A0%80', '%', '%E5%9C', '%C0%80x', '%u5730']) test(`bytes ${raw}`, () => asked(raw));

  test('any text at all', () => fc.assert(fc.asyncProperty(fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom('安', '全', '地雷', 'mines', ' ', '\u202e', '\u200d', "'", '\\', ':*', '|', '&', '!', '<->', 'é', 'œ', 'Ａ', 'ｶﾞ', 'а', '﨑', '\u0301', '-', '’', '1', '第'), maxLength: 12 }),
  ), (text) => asked(encodeURIComponent(text.toWellFormed().replaceAll('\0', '')))), { numRuns: 60 }));

  test('what is looked for is said to be the beginning of a text that is too long', async () => {
    assert.match((await site.inject(`/en/ca-jp/search?q=${'landmines+'.repeat(1_000)}`)).body, /Only the first 1,000 characters were looked for\./);
  });
});
