import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TranslationOut } from '#platform/translation/translation-file.ts';
import { nameToken, xliffOf } from '#platform/translation/write-xliff.ts';
import { readByOther, schemaComplaints } from './support/translation/independent-reader.ts';

const hard = ['  two  spaces and\u00a0one that holds ', 'line\nbreak\r\nand\ttab', 'a < b && "c" ]]> \'d\'', '安全保障協議\u3000第１回・𠮟る・﨑', 'bell \u0007, escape \u001b, \ufffe', 'Pourparlers «\u00a0état-major\u00a0»'];
const out: TranslationOut = {
  source: 'en', target: 'ja',
  files: [
    { id: nameToken(['engagements', 'joint', 'ME-002']), original: 'engagements "ME-002"\n<1997>', notes: ['Engagement, 1997', 'bell \u0007'], units: hard.map((text, at) => ({ id: nameToken(['engagements', 'joint', 'ME-002', `title${at}`]), source: text, target: at % 2 ? text : null, state: at % 2 ? 'reviewed' as const : 'initial' as const, notes: at === 0 ? ['Title'] : [] })) },
    { id: 'none', original: 'no texts', notes: [], units: [] },
    { id: nameToken(['facts', 'CA', '1997 年/é']), original: 'o', notes: [], units: [{ id: 'u', source: 'A', target: '甲', state: 'final', notes: [] }] },
  ],
};

test('XLIFF is valid by the schema of OASIS, and another reader finds in it what was put in', () => {
  const text = xliffOf(out);
  assert.equal(schemaComplaints(text), '');
  const read = readByOther(text);
  assert.deepEqual([read.root, read.version, read.source, read.target], ['{urn:oasis:names:tc:xliff:document:2.0}xliff', '2.1', 'en', 'ja']);
  assert.deepEqual(read.files.map(({ id, original, space }) => ({ id, original, space })), [
    { id: 'engagements:joint:ME-002', original: 'engagements "ME-002"\n<1997>', space: 'preserve' }, { id: 'facts:CA:1997_20__5e74__2f__e9_', original: 'o', space: 'preserve' }]);
  assert.deepEqual(read.files.map(({ units }) => units.map(({ segments }) => segments)), out.files.filter(({ units }) => units.length > 0).map(({ units }) =>
    units.map(({ source, target, state }) => [{ state, source, target }])));
  assert.deepEqual(read.files[0]?.notes, ['Engagement, 1997', 'bell U+0007']);
  assert.deepEqual(read.files[0]?.units.map(({ notes }) => notes), [['Title'], [], [], [], [], []]);
});

test('the schema is one that complains', () => {
  assert.match(schemaComplaints(xliffOf(out).replace('state="final"', 'state="done"')), /state/);
  assert.match(schemaComplaints(xliffOf(out).replace(/<unit id="u">.*?<\/unit>/s, '')), /unit|group/);
});
