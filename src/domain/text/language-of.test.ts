import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './language-of.ts';

test('the language of a text that does not say it', () => {
  const cases: readonly (readonly [string, ReturnType<typeof languageOf>])[] = [
    ['', null], ['1997-03-31; 12', null], ['https://www.mofa.go.jp/region/page.html', null],
    ['東京', 'ja'], ['日加首脳会談 (Ottawa)', 'ja'], ['ハワイ', 'ja'], ['ﾊﾜｲ', 'ja'],
    ['Ottawa', 'en'], ['Montréal', 'en'], ['Director-General for the Americas', 'en'], ['The two ministers agreed to meet in La Malbaie', 'en'], ['Joint Staff', 'en'],
    ['communiqué of the ministers', 'en'], ['a visit to Val-de-Grâce', 'en'], ['Charles de Gaulle Airport', 'en'], ['Chef du protocole', 'fr'],
    ['Directeur général, Amériques', 'fr'], ['ministère de la Défense', 'fr'], ['Entretiens sur le maintien de la paix', 'fr'], ['l’état-major interarmées', 'fr'], ["d'accord", 'fr'], ['Sous-ministre déléguée', 'fr'],
    ['see https://example.org/le/la/les for the text', 'en'],
  ];
  assert.deepEqual(cases.map(([text]) => [text, languageOf(text)]), cases);
});
