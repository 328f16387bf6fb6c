import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Suggestions } from './suggestions.ts';

const terms = (en: string | null, fr: string | null, ja: string | null) => [...(en ? [{ language: 'en' as const, text: en }] : []), ...(fr ? [{ language: 'fr' as const, text: fr }] : []), ...(ja ? [{ language: 'ja' as const, text: ja }] : [])];
const names = new Suggestions([
  { kind: 'term', terms: terms('landmines', 'mines terrestres', '地雷') }, { kind: 'term', terms: terms('peacekeeping', 'maintien de la paix', '平和維持') },
  { kind: 'term', terms: terms('peace', 'paix', '平和') }, { kind: 'office', terms: terms('Chief of the Defence Staff', 'Chef d’état-major de la défense', null) }, { kind: 'series', terms: terms(null, null, '統合幕僚協議') },
]);
const typed = (text: string, language: 'en' | 'fr' | 'ja' = 'en') => names.typed(text, language, 8).map(({ name, also }) => (also ? `${name.text} (${also.text})` : name.text));

test('what is typed begins a name, in whichever language, case, width and accent; it is given in the reader’s', () => {
  assert.deepEqual(typed('peac'), ['peace', 'peacekeeping']);
  assert.deepEqual(typed('ＰＥＡＣＥＫ'), ['peacekeeping']);
  assert.deepEqual(typed('paix'), ['peace (paix)', 'peacekeeping (maintien de la paix)']);
  assert.deepEqual(typed('maintien de la p', 'ja'), ['平和維持 (maintien de la paix)']);
  assert.deepEqual(typed('chef d’etat', 'fr'), ['Chef d’état-major de la défense']);
  assert.deepEqual(typed('chef etat', 'ja'), ['Chef d’état-major de la défense']);
  assert.deepEqual(typed('幕僚'), ['統合幕僚協議']);
  assert.deepEqual(typed('staff chief'), ['Chief of the Defence Staff']);
});

test('one letter, nothing, and what no name holds suggest nothing', () => { for (const text of ['', ' ', 'p', '…', 'the', 'zq', 'peace zq', '\ud800', '!?'.repeat(5_000)]) assert.deepEqual(typed(text), [], text); });

test('whatever is typed, all that is suggested holds it, and none twice', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('ma', 'mai', 'pea', 'che', '地', '平和', 'de la', 'é')), fc.constantFrom('en', 'fr', 'ja'), (text, language) => {
    const found = names.typed(text, language, 3);
    assert.ok(found.length <= 3);
    assert.equal(new Set(found.map(({ name }) => name.text)).size, found.length);
    for (const { name, also } of found) assert.notDeepEqual(name, also);
  }));
});
