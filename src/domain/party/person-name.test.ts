import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { familyName, inOrderOfNames, personName, type PersonCells } from './person-name.ts';
import { styleOf } from './style.ts';

const person = (cells: Partial<PersonCells>): PersonCells => ({ person: null, personJa: null, family: null, kana: null, country: null, ...cells });
const hamada = person({ person: 'HAMADA Yasukazu', personJa: '浜田靖一', kana: 'はまだ やすかず', country: 'JP' });
const anand = person({ person: 'Anita Anand', personJa: 'アニータ・アナンド', country: 'CA' });

test('a name stands in the writing of the paper, with the other beside it', () => {
  const said = (cells: PersonCells): string[] => (['en', 'fr', 'ja'] as const).map((language) => { const name = personName(language, cells); return name ? `${name.text}${name.beside ? ` (${name.beside.text})` : ''}` : 'none'; });
  assert.deepEqual(said(hamada), ['HAMADA Yasukazu (浜田靖一)', 'HAMADA Yasukazu (浜田靖一)', '浜田靖一 (はまだ やすかず)']);
  assert.deepEqual(said({ ...hamada, kana: null })[2], '浜田靖一 (HAMADA Yasukazu)');
  assert.deepEqual(said(anand), ['Anita Anand', 'Anita Anand', 'アニータ・アナンド (Anita Anand)']);
  assert.deepEqual(said(person({ person: 'Bill Blair', country: 'CA' })), ['Bill Blair', 'Bill Blair', 'Bill Blair']);
  assert.deepEqual(said(person({ person: '髙橋はるみ', country: 'JP' })), ['髙橋はるみ', '髙橋はるみ', '髙橋はるみ']);
  assert.deepEqual(said(person({})), ['none', 'none', 'none']);
});

test('the family name of a Japanese person stands first, in capitals, where it is known; all else as typed', () => {
  const latin = (cells: Partial<PersonCells>): string | undefined => personName('en', person({ country: 'JP', ...cells }))?.text;
  assert.equal(latin({ person: 'Hirofumi Nakasone', family: 'Nakasone' }), 'NAKASONE Hirofumi');
  assert.equal(latin({ person: 'Nakasone Hirofumi', family: 'Nakasone' }), 'NAKASONE Hirofumi');
  assert.equal(latin({ person: 'HAMADA Yasukazu', family: 'Hamada' }), 'HAMADA Yasukazu');
  assert.equal(latin({ person: 'Hirofumi Nakasone' }), 'Hirofumi Nakasone');
  assert.equal(latin({ person: 'Nakasoneko Hiro', family: 'Nakasone' }), 'Nakasoneko Hiro');
  assert.equal(latin({ person: 'John de Chastelain', family: 'de Chastelain', country: 'CA' }), 'John de Chastelain');
});

test('what was typed is never changed into another name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), fc.constantFrom('CA', 'JP'), fc.constantFrom('en', 'fr', 'ja'), (typed, family, country, language) => {
    const name = personName(language as 'en', person({ person: typed, family, country }));
    if (name && !family) assert.equal(name.text, typed);
    if (name && family) assert.deepEqual([...name.text.toUpperCase().replace(/\s+/g, '')].toSorted(), [...typed.toUpperCase().replace(/\s+/g, '')].toSorted());
  }));
});

test('in Japanese names are sorted by their reading, elsewhere by the family name', () => {
  const names = [person({ person: 'Anita Anand', country: 'CA' }), person({ person: 'YAMADA Haruo', personJa: '山田春男', kana: 'ヤマダ ハルオ', country: 'JP' }), person({ person: 'Jean Chrétien', country: 'CA' }), person({ person: 'ASO Taro', personJa: '麻生太郎', kana: 'あそう たろう', country: 'JP' }), hamada];
  const sorted = (language: 'en' | 'fr' | 'ja'): string[] => names.toSorted(inOrderOfNames(language)).map((each) => familyName(each.person ?? ''));
  assert.deepEqual(sorted('ja'), ['ASO', 'HAMADA', 'YAMADA', 'Anand', 'Chrétien']);
  assert.deepEqual(sorted('en'), ['Anand', 'ASO', 'Chrétien', 'HAMADA', 'YAMADA']);
});

test('a style is what is recorded of the person, else what custom gives to the rank', () => {
  assert.deepEqual([styleOf('CA', 'prime-minister'), styleOf('CA', 'minister'), styleOf('JP', 'minister'), styleOf('JP', 'ambassador'), styleOf('CA', 'director')], ['right-honourable', 'honourable', 'excellency', 'excellency', null]);
  assert.deepEqual([styleOf('CA', 'ambassador', 'honourable'), styleOf('CA', 'minister', 'none'), styleOf('CA', 'minister', 'his grace')], ['honourable', null, 'honourable']);
});
