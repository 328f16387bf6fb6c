import assert from 'node:assert/strict';
import test from 'node:test';
import { kinds } from '#domain/engagement/engagement.ts';
import { codeNamed } from './code-named.ts';
import { domainWords } from './domain-words.ts';
import { languages } from './languages.ts';

test('a kind is known by what it is called in each language, as people type it', () => {
  for (const language of languages) for (const kind of kinds) assert.equal(codeNamed('kind', domainWords[language].kinds[kind]), kind, `${language} ${kind}`);
  assert.deepEqual(['Rencontre Ministerielle', 'pourparlers d\'état-major', ' 首脳会談 ', 'ﾜｰｸｼｮｯﾌﾟ', 'banquet'].map((text) => codeNamed('kind', text)), ['ministerial', 'staff-talks', 'summit', 'workshop', null]);
  assert.deepEqual([codeNamed('rank_b', '大臣'), codeNamed('stage', 'tenue'), codeNamed('title_en', 'summit')], ['minister', 'held', null]);
});
