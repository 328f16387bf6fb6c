import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingRules } from '#domain/assessment/assess.ts';
import { languages } from '#platform/words/languages.ts';
import { findingWords } from './finding-words.ts';

const ids = findingRules.map(({ id }) => id).toSorted();

for (const language of languages) {
  test(`every finding rule has its words, and nothing else has, in ${language}`, () => {
    assert.deepEqual(Object.keys(findingWords[language]).toSorted(), ids);
    for (const [id, { title, rule }] of Object.entries(findingWords[language])) {
      assert.ok(title.trim() && rule.trim(), id);
    }
  });
}

for (const language of ['fr', 'ja'] as const) {
  test(`the words in ${language} are not left in English`, () => {
    const english = new Map(Object.entries(findingWords.en));
    for (const [id, { title, rule }] of Object.entries(findingWords[language])) {
      assert.notEqual(title, english.get(id)?.title, id);
      assert.notEqual(rule, english.get(id)?.rule, id);
    }
  });
}
