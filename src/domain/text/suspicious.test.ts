import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { glance, onlyLookAlike } from './look-alike.ts';
import { seenParts, suspicionsOf, type Suspicion } from './suspicious.ts';

const names: readonly (readonly [name: string, ...suspicions: Suspicion[]])[] = [
  ['Jean Chrétien'], ['François-Philippe Champagne'], ['HAMADA Yasukazu'], ['O’Connor'], ['髙橋 はるみ'], ['山﨑 幸二'], ['葛\u{e0100}城'], ['ジェニー・キャリニャン'], ['G7首脳会議'], ['E\u0301ric'], ['Владимир Путин'], ['Αθήνα'],
  ['Pаul Martin', 'mixed-scripts'], ['Μark', 'mixed-scripts'], ['САРА', 'look-alike'], ['САРА Смирнова'], ['ɑnne', 'look-alike'], ['𝐀nita', 'look-alike'], ['カナ夕・ジロー', 'look-alike'], ['スタ一ト', 'look-alike'],
  ['Bill \u202eriaL', 'direction'], ['Bi\u200bll', 'invisible'], ['Bi\u00adll', 'invisible'], ['Bill\u0000', 'invisible'], ['Ｂｉｌｌ', 'full-width'], ['Bill \ud800', 'broken'], ['Bill \ufffd', 'broken'],
  ['Pаul\u202e\u200b Ｂ\udc00', 'mixed-scripts', 'direction', 'invisible', 'full-width', 'broken'],
];

test('names as people type them raise no suspicion, and those that are not what they look like do', () => {
  for (const [name, ...suspicions] of names) assert.deepEqual(suspicionsOf(name), suspicions, JSON.stringify(name));
});

test('letters of full width are usual in Japanese, unless others stand beside them', () => {
  assert.deepEqual(suspicionsOf('ＰＫＯ協力', { full: true }), []);
  assert.deepEqual(suspicionsOf('ＰKO協力', { full: true }), ['full-width']);
});

const latinName = fc.stringMatching(/^[A-Z][a-zé]{2,9}$/);

test('one letter of another alphabet in any name is noticed, and the name is taken for no other', () => {
  const swaps = [['a', 'а'], ['e', 'е'], ['o', 'о'], ['c', 'с'], ['p', 'р'], ['i', 'і'], ['x', 'х'], ['y', 'у'], ['A', 'Α'], ['B', 'В'], ['E', 'Ε'], ['H', 'Н'], ['K', 'Κ'], ['M', 'М'], ['O', 'О'], ['T', 'Т']] as const;
  fc.assert(fc.property(latinName, fc.constantFrom(...swaps), (name, [letter, other]) => {
    fc.pre(name.includes(letter));
    const false_ = name.replace(letter, other);
    assert.ok(suspicionsOf(false_).length > 0, false_);
    assert.ok(onlyLookAlike(name, false_), false_);
    assert.deepEqual(suspicionsOf(name), []);
  }));
});

test('what cannot be seen is always shown by its number, and nothing of the rest is lost', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\u202e', '\u2066', '\u200b', '\ufeff', '\ud800'), fc.string({ unit: 'binary' }), (one, hidden, other) => {
    const text = `${one}${hidden}${other}`;
    const parts = seenParts(text);
    const again = parts.map((part) => ('text' in part ? part.text : String.fromCodePoint(Number.parseInt(part.unseen.slice(2), 16)))).join('');
    assert.equal(again, text);
    for (const part of parts) if ('text' in part) assert.doesNotMatch(part.text, /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
    if (parts.some((part) => 'unseen' in part)) assert.ok(suspicionsOf(text).length > 0);
  }), { numRuns: 500 });
});

test('older and newer forms of a character, case and accents look alike, and are not the same', () => {
  for (const [one, other] of [['髙橋', '高橋'], ['山﨑', '山崎'], ['神\ufe00', '神'], ['\ufa19', '神'], ['渡邊', '渡辺'], ['渡邉', '渡邊'], ['Chrétien', 'Chretien'], ['Bill', 'BiII'], ['Modern', 'Modem'], ['カナダ', '力ナダ']] as const) assert.ok(onlyLookAlike(one, other), `${one} ${other}`);
  for (const [one, other] of [['高橋', '高橋'], ['高橋', '高島'], ['Bill', 'Will'], ['か', 'が']] as const) assert.ok(!onlyLookAlike(one, other), `${one} ${other}`);
});

test('what a name looks like at a glance looks so again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(glance(glance(text)), glance(text))));
});
