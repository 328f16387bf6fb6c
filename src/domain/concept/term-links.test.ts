import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TermLinks, type TermName } from './term-links.ts';

const name = (id: string, text: string, linked = true): TermName => ({ id, text, linked });
const english = new TermLinks('en', [name('PS', 'peace and security'), name('S', 'security'), name('SC', 'Security Council', false), name('PK', 'peacekeeping'), name('PK', 'PKO'), name('CBM', 'confidence building measures'), name('CBM', 'confidence-building measures'), name('SD', 'self-defence'), name('SDF', 'Self-Defense Forces', false), name('A', 'alliance')]);
const french = new TermLinks('fr', [name('PK', 'maintien de la paix'), name('S', 'sécurité'), name('A', 'alliance'), name('CBM', 'mesures de confiance')]);
const japanese = new TermLinks('ja', [name('S', '安全保障'), name('SC', '安全保障理事会', false), name('HS', '人間の安全保障'), name('A', '同盟'), name('SD', '自衛'), name('PK', 'PKO'), name('T2', 'トラック2'), name('T', 'テロ')]);
const found = (links: TermLinks, text: string): string[] => links.in(text).map(({ start, end, id }) => `${id}:${text.slice(start, end)}`);

test('the longest term, each once, in the forms that words take', () => {
  assert.deepEqual(found(english, 'Peace and Security; security, and security again'), ['PS:Peace and Security', 'S:security']);
  assert.deepEqual(found(english, 'A confidence-building measure and alliances'), ['CBM:confidence-building measure', 'A:alliances']);
  assert.deepEqual(found(french, 'Opérations de maintien  de la paix et l’alliance, la SÉCURITÉ'), ['PK:maintien  de la paix', 'A:alliance', 'S:SÉCURITÉ']);
  assert.deepEqual(found(japanese, '人間の安全保障と安全保障、ＰＫＯ'), ['HS:人間の安全保障', 'S:安全保障', 'PK:ＰＫＯ']);
});

test('nothing within a longer name or word, and no words that only stand beside each other', () => {
  assert.deepEqual(found(english, 'The Security Council, cyber-security, insecurity, Self-Defense Forces'), []);
  assert.deepEqual(found(english, 'peace, security'), ['S:security'], 'a comma is no and');
  assert.deepEqual(found(english, 'a pko by the shore'), [], 'an abbreviation is written in capitals');
  assert.deepEqual(found(french, 'maintien, la paix'), []);
  assert.deepEqual(found(japanese, '安全保障理事会、自衛隊、同盟国、日米同盟、テロリズム、トラック25'), []);
  assert.deepEqual(found(japanese, '同盟と自衛のための、トラック2の、テロ対策'), ['A:同盟', 'SD:自衛', 'T2:トラック2', 'T:テロ']);
});

const vocabulary = fc.constantFrom('peace', 'security', 'Council', ' and ', ' ', '-', ', ', '安全保障', '理事会', '同盟', '\u0301', '\ud83d', '<b>', '“', 'é', 'ﾃﾛ', 'か\u3099', '邊');
const written = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(vocabulary, { maxLength: 25 }).map((parts) => parts.join('')));
const named = fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), text: fc.oneof(fc.array(vocabulary, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), fc.string({ maxLength: 6 })), linked: fc.boolean() });

test('whatever the terms and the text: spans are in order, apart, within the text, of terms that may be linked, and each once', () => {
  fc.assert(fc.property(fc.constantFrom('en' as const, 'fr' as const, 'ja' as const), fc.array(named, { maxLength: 8 }), written, fc.array(fc.constantFrom('A', 'B')), (language, names, text, but) => {
    const spans = new TermLinks(language, names).in(text, new Set(but));
    const linkable: ReadonlySet<string> = new Set(names.filter(({ linked }) => linked).map(({ id }) => id));
    let from = 0;
    let again = '';
    for (const { start, end, id } of spans) {
      assert.ok(start >= from && end > start && end <= text.length);
      assert.ok(linkable.has(id) && !(but as string[]).includes(id));
      again += text.slice(from, start) + text.slice(start, end);
      from = end;
    }
    assert.equal(again + text.slice(from), text);
    assert.equal(new Set(spans.map(({ id }) => id)).size, spans.length);
  }), { numRuns: 500 });
});

test('a term that stands alone among other words is found wherever it stands', () => {
  const filler = fc.array(fc.constantFrom('the', 'ships', 'visited', 'Halifax', 'together.'), { maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(fc.property(filler, filler, fc.constantFrom('security', 'Alliances', 'peacekeeping', 'peace and security'), (before, after, term) => {
    assert.equal(english.in(`${before} ${term} ${after}`).length, 1);
  }));
});
