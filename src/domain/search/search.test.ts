import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recordTable } from '../record/tables.ts';
import { Glossary } from './glossary.ts';
import { looselyOf } from './loosely.ts';
import { answeredBy } from './marks.ts';
import { flatWords, queryOf } from './query.ts';
import { rootOf } from './root.ts';
import { rowWords } from './row-words.ts';
import { stemOf } from './stem.ts';
import { namesIn } from './term-names.ts';
import { keysOf, tokensOf } from './tokens.ts';

const keys = (text: string): string[] => tokensOf(text).flatMap(keysOf);

test('forms of a word, its accents, width and case have one key', () => {
  for (const forms of [
    ['meeting', 'meetings', 'MEETING', 'ｍｅｅｔｉｎｇ', 'meet'], ['défense', 'defense', 'defence', 'DÉFENSE'], ['conjoint', 'conjointe', 'conjoints', 'conjointes'],
    ['national', 'nationaux', 'nationale'], ['country', 'countries'], ['stratégie', 'stratégies', 'strategies', 'strategy'], ['program', 'programme', 'programmes'],
    ['organization', 'organisation', 'organisations'], ['agree', 'agreed', 'agrees'], ['planned', 'planning', 'plan'], ['œuvre', 'oeuvres'], ['interarmées', 'interarmees'],
  ]) assert.equal(new Set(forms.flatMap(keys)).size, 1, forms.join(' '));
  for (const [one, other] of [['minister', 'ministry'], ['nation', 'national'], ['bus', 'but'], ['crisis', 'cry'], ['か', 'が']] as const) assert.notDeepEqual(keys(one), keys(other), `${one} ${other}`);
});

test('a character in an older or another form, of half or full width, or with a selector of its form, is the one that most people type', () => {
  for (const forms of [
    ['髙橋', '高橋'], ['山﨑', '山崎', '山嵜'], ['黒澤', '黒沢'], ['國會', '国会'], ['防衞廳', '防衛庁'], ['舊關係', '旧関係'], ['渡邊', '渡邉', '渡辺'], ['神社', '神社'], ['福井', '福井'], ['𠮷田', '吉田'],
    ['葛\u{e0100}城', '葛城'], ['辻\ufe00', '辻'], ['ｶﾅﾀﾞ', 'カナダ', 'カナタ\u3099'], ['霞ヶ関', '霞ケ関'], ['ＮＡＴＯ', 'NATO', 'nato'], ['２０１９年', '2019年'],
  ]) assert.equal(new Set(forms.map((form) => keys(form).join(' '))).size, 1, forms.join(' '));
  for (const [one, other] of [['か', 'が'], ['ハ', 'パ'], ['千', '干'], ['木', '本'], ['カ', '力']] as const) assert.notDeepEqual(keys(one), keys(other), `${one} ${other}`);
});

test('French with and without accents, ligatures and either apostrophe; English and French forms', () => {
  for (const forms of [['œuvre', 'oeuvre', 'ŒUVRE'], ['Côte-Nord', 'cote-nord'], ['l’état-major', 'l\'etat-major', 'L＇ÉTAT-MAJOR'], ['Zürich', 'Zurich'], ['Kōno', 'Kono'], ['cœur', 'coeurs'], ['exercises', 'exercise', 'exercised'], ['généraux', 'général']]) {
    assert.equal(new Set(forms.map((form) => keys(form).join(' '))).size, 1, forms.join(' '));
  }
});

test('in a word with Latin letters, letters of another script that are drawn as Latin are; a word in another script stays in it', () => {
  assert.deepEqual(keys('l\u0430ndmin\u0435s \u039fttawa'), keys('landmines Ottawa'));
  assert.deepEqual(keys('Россия'), ['россия']);
  assert.notDeepEqual(keys('сор'), keys('cop'));
});

test('elisions and joining words are no words; the United Nations are one', () => {
  assert.deepEqual(keys('l’état-major de l\'armée'), ['etat', 'major', 'arm']);
  assert.deepEqual(keys('the minister’s visit of an officer'), ['minister', 'visit', 'officer']);
  assert.deepEqual(keys('UN peacekeeping'), ['un', 'peacekeep']);
  assert.deepEqual(keys('un navire'), ['navir']);
});

test('Japanese is cut into pairs in their order, each character at the head of one', () => {
  assert.deepEqual(keys('統合幕僚'), ['統合', '合幕', '幕僚', '僚']);
  assert.deepEqual(keys('PKO法'), ['pko', '法']);
  assert.deepEqual(keys('ｶﾞｲﾄﾞ'), keys('ガイド'));
  assert.deepEqual(keys('山﨑'), keys('山崎'));
  assert.deepEqual(queryOf('地雷').map(({ alternatives }) => alternatives.map(({ words }) => words.map(({ key }) => key))), [[['地雷']]]);
  assert.deepEqual(queryOf('雷')[0]?.alternatives[0]?.words, [{ key: '雷', prefix: true, joined: false }]);
});

test('marks that cannot be seen part no word', () => assert.deepEqual(keys('land\u200dmine \u202emine\u202c so\u00adft'), keys('landmine mine soft')));

test('a query in one language asks for the others, and says by which term', () => {
  const glossary = new Glossary([{ terms: [{ language: 'en', text: 'landmines' }, { language: 'fr', text: 'mines antipersonnel' }, { language: 'ja', text: '地雷' }] }]);
  const query = queryOf('mine antipersonnel', glossary);
  assert.equal(query.length, 1);
  assert.deepEqual(answeredBy(query, ['対人地雷禁止条約']), { spans: [[{ start: 2, end: 4 }]], parts: [new Set([0])], through: [{ typed: 'mine antipersonnel', terms: [{ language: 'ja', text: '地雷' }] }], lacking: [] });
  assert.deepEqual(answeredBy(query, ['Une mine, antipersonnel.']).through, []);
  assert.deepEqual(queryOf('地雷除去', glossary).map(({ typed, alternatives }) => [typed, alternatives.length]), [['地雷', 3], ['除去', 1]]);
});

test('a dot between words of katakana makes no difference, and parts others', () => {
  assert.deepEqual(keys('キーン・ソード'), keys('キーンソード'));
  assert.equal(tokensOf('装備品・技術').length, 2);
  assert.deepEqual(answeredBy(queryOf('ソード'), ['演習「キーン・ソード」']).spans, [[{ start: 3, end: 10 }]]);
});

test('a run of Japanese is cut at particles, at known terms and where its script changes', () => {
  const glossary = new Glossary([{ terms: [{ language: 'ja', text: '防衛大臣' }] }]);
  for (const [run, parts] of [['防衛大臣会合', ['防衛大臣', '会合']], ['秘密情報の保護に関する協定', ['秘密情報', '保護', '協定']], ['カナダ潜水艦', ['カナダ', '潜水艦']], ['新防衛大臣', ['防衛大臣']], ['たり', ['たり']]] as const) assert.deepEqual(queryOf(run, glossary).map(({ typed }) => typed), parts);
});

test('loosely, what is derived from a word will do, and pairs of an unknown run; what nothing answers is said as it was typed', () => {
  for (const words of [['planners', 'planning'], ['évacuer', 'évacuation', 'evacuate'], ['immigrants', 'immigration'], ['negotiate', 'negotiations']]) {
    for (const word of words) assert.deepEqual(answeredBy(looselyOf(queryOf(word)), [words[1] as string]).lacking, [], word);
  }
  assert.equal(rootOf('data'), null);
  assert.deepEqual(answeredBy(looselyOf(queryOf('重油流出')), ['油流出事故']).lacking, []);
  assert.deepEqual(answeredBy(looselyOf(queryOf('Hidden word 重油流出 Ottawa')), ['Ottawa']).lacking, ['Hidden', 'word', '重油流出']);
});

test('a name holds what stands in its brackets', () => assert.deepEqual(namesIn('物品役務相互提供協定(ACSA); accord (conclu en 2018)'), ['物品役務相互提供協定', 'ACSA', 'accord']));

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\u202e', '安', '全', 'é', '’', '-', ' ', '\0', "'", '\\', '|', ':', '*', '第', '1', 'ﾞ', 'Ａ', 'а', 'ο', 'Ա', '\u{e0100}', '\ufe0f', '𠮷', '﨑', 'ヶ', '・'), maxLength: 60 }));

test('any text is a query and a row; what it asks for is letters and numbers, and finds the text that it came from', () => {
  fc.assert(fc.property(anything, (text) => {
    const [words, parts, alternatives] = flatWords(queryOf(text));
    for (const word of words) assert.match(word, /^[^\s\0'"\\|&!()<>:*]+$/u);
    assert.equal(parts.length, words.length);
    assert.ok(parts.every((part, at) => part === (parts[at - 1] ?? 0) || part === (parts[at - 1] ?? -1) + 1));
    assert.equal(alternatives.length, words.length);
    const { spans } = answeredBy(queryOf(text), [text]);
    for (const { start, end } of spans[0] ?? []) assert.ok(start >= 0 && start < end && end <= text.length);
    if (words.length > 0) assert.ok((spans[0] ?? []).length > 0, JSON.stringify(text));
    if (words.length > 0) assert.deepEqual(answeredBy(looselyOf(queryOf(text)), [text]).lacking, [], JSON.stringify(text));
    for (const word of flatWords(looselyOf(queryOf(text)))[0]) assert.match(word, /^[^\s\0'"\\|&!()<>:*]+$/u);
    const vector = rowWords(recordTable('facts'), { id: 'SX-1', statement_en: text }, 'public');
    assert.match(vector, /^(?:'public\|[^\s\0'"\\|&!()<>:*]+'(?::\d+A?(?:,\d+A?)*)? )+$/u);
  }), { numRuns: 2_000 });
});

test('ten thousand characters are few words', () => {
  for (const text of ['安全'.repeat(5_000), 'word '.repeat(2_000), '!?'.repeat(5_000), '\ud800'.repeat(10_000)]) for (const query of [queryOf(text), looselyOf(queryOf(text))]) assert.ok(flatWords(query)[0].length <= 400);
  assert.deepEqual(queryOf('… !? 「」'), []);
});

test('taking the stem of a stem gives a form that other words have as well', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => { const stem = stemOf(word); assert.ok(stem.length > 0 && stem.length <= word.length + 1); }));
});
