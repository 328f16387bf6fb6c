import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { organisationsNamed, type KnownOrganisation } from './organisations-named.ts';

const of = (id: string, party: string, names: readonly string[], abbreviations: readonly string[] = []): KnownOrganisation => ({ id, party, names, abbreviations });
const known = [
  of('JDA', 'JP', ['Japan Defense Agency', '防衛庁', 'Ministry of Defense', '防衛省'], ['JDA', 'MOD']), of('JSDF', 'JP', ['Japan Self-Defense Forces', '自衛隊'], ['JSDF']), of('JMSDF', 'JP', ['海上自衛隊'], ['JMSDF']),
  of('JS', 'JP', ['Joint Staff'], ['JS']), of('CJSC', 'JP', ['Chairman, Joint Staff Council']), of('GAC', 'CA', ['Global Affairs Canada'], ['DFAIT', 'GAC']), of('G7', 'INT', [], ['G7']),
];
const named = (text: string, party = 'JP'): readonly string[] => organisationsNamed(text, known, party);

test('a text names organisations by any name they have had, in its own order', () => {
  assert.deepEqual(named('Japan Defense Agency / JSDF'), ['JDA', 'JSDF']);
  assert.deepEqual(named('自衛隊、防衛省'), ['JSDF', 'JDA']);
  assert.deepEqual(named('DFAIT; GAC', 'CA'), ['GAC']);
});

test('a name within a longer one, or within a word, names nothing', () => {
  assert.deepEqual(named('海上自衛隊'), ['JMSDF']);
  assert.deepEqual(named('Chairman, Joint Staff Council'), ['CJSC']);
  assert.deepEqual(named('MODERN'), []);
});

test('two letters, and the organisations of the other side, are not looked for', () => {
  assert.deepEqual(named('JS Izumo'), []);
  assert.deepEqual(named('Global Affairs Canada'), []);
});

test('no text makes it fail, and only what is known comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (text, names) => {
    const ids = organisationsNamed(text, [...known, of('X', 'JP', names, names)], 'JP');
    for (const id of ids) assert.ok([...known.map((each) => each.id), 'X'].includes(id));
    if (names.some((name) => name !== '' && name === text)) assert.ok(ids.length > 0);
  }));
});
