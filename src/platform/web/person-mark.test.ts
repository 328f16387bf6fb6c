import assert from 'node:assert/strict';
import test from 'node:test';
import { languages } from '../words/languages.ts';
import { suspicionWords } from '../words/suspicion-words.ts';
import { html } from './html.ts';
import { personMark } from './person-mark.ts';

const shown = (language: (typeof languages)[number], row: Readonly<Record<string, string>>): string => String(html`${personMark(language, { country: 'JP', ...row }, '')}`);

test('a name that may not be what it looks like says so in each language, also where that writing of it is not shown', () => {
  for (const language of languages) {
    const check = suspicionWords[language].check;
    assert.ok(shown(language, { person: 'S\u0430to Ken', person_ja: '佐藤健', kana: 'さとうけん' }).includes(check), `${language}: Cyrillic in the Latin form`);
    assert.ok(shown(language, { person: 'Sato Ken', person_ja: '佐\u202e藤健' }).includes(check), `${language}: a turn of direction in the kanji`);
    assert.ok(!shown(language, { person: 'Sato Ken', person_ja: '佐藤健', kana: 'さとうけん' }).includes(check), language);
  }
});
