import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#domain/text/language.ts';
import { tbxLimits, type GlossaryOut, type TermIn } from './glossary-file.ts';
import { readTbx } from './read-tbx.ts';
import { writeTbx, xmlId } from './write-tbx.ts';

const bytes = (text: string): Buffer => Buffer.from(text);
const terms = (text: string): readonly TermIn[] => { const read = readTbx(bytes(text)); assert.ok('terms' in read, JSON.stringify(read)); return read.terms; };
const refused = (text: string | Buffer): string => { const read = readTbx(Buffer.from(text)); return 'refused' in read ? `${read.refused.reason} ${read.refused.line ?? ''}`.trim() : 'read'; };
const whole = (entries: string, root = '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">', end = '</tbx>'): string => `${root}<text><body>${entries}</body></text>${end}`;
const entry = (id: string, name = 'x'): string => `<conceptEntry id="${id}"><langSec xml:lang="en"><termSec><term>${name}</term></termSec></langSec></conceptEntry>`;

suite('glossary files of others', () => {
  test('what another register writes: styles, editions, preferred names, marks within words', () => {
    const dca = terms(whole(`<conceptEntry id="c1"><descrip type="subjectField">concept</descrip><langSec xml:lang="en-CA"><descripGrp><descrip type="definition">A <hi>big</hi>
      thing</descrip><admin type="source">Book, 1999</admin></descripGrp><termSec><term>old</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec><termSec><term>other</term></termSec>
      <termSec><term>best</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec><langSec xml:lang="de"><termSec><term>Ding</term></termSec></langSec></conceptEntry>`));
    assert.deepEqual(dca, [{ id: 'c1', kind: 'concept', source: 'Book, 1999', line: 1, texts: [{ language: 'en', names: ['best', 'other'], definition: 'A big thing' }] }]);
    const dct = terms(`<tbx type="TBX-Basic" style="dct" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c2"><min:subjectField>body</min:subjectField>
      <basic:definition>Une chose</basic:definition><langSec xml:lang="fr"><termSec><term>chose</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`);
    assert.deepEqual(dct[0]?.texts, [{ language: 'fr', names: ['chose'], definition: 'Une chose' }]);
    assert.equal(dct[0]?.kind, 'body');
    const martif = terms('<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body><termEntry id="t"><langSet xml:lang="ja"><ntig><termGrp><term>軍縮</term></termGrp></ntig></langSet></termEntry></body></text></martif>');
    assert.deepEqual(martif[0]?.texts, [{ language: 'ja', names: ['軍縮'], definition: null }]);
  });

  test('hostile and broken files are refused, with the line', () => {
    assert.equal(refused(''), 'empty');
    assert.equal(refused(Buffer.alloc(tbxLimits.bytes + 1, 32)), 'too-large');
    assert.equal(refused(Buffer.from([0xc3, 0x28])), 'encoding');
    assert.equal(refused(`<!DOCTYPE tbx [<!ENTITY a "${'x'.repeat(9)}">]>${whole(entry('a', '&a;'))}`), 'document-type 1');
    assert.equal(refused(`\n<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif/>`), 'document-type 2');
    assert.equal(refused(whole(entry('a', '&lol;'))), 'not-well-formed 1');
    assert.equal(refused('<html/>'), 'not-tbx 1');
    assert.equal(refused(`${whole(entry('a'))}<tbx/>`), 'not-well-formed 1');
    assert.equal(refused('just words'), 'not-well-formed 1');
    assert.equal(refused(whole(`${entry('a')}\n${entry('a')}`)), 'twice 2');
    assert.equal(refused(whole(entry('a', 'x'.repeat(301)))), 'too-long 1');
    assert.equal(refused(whole(entry('a', '<hi>'.repeat(50)))), 'too-deep 1');
    assert.equal(refused(whole('<langSec xml:lang="en"/>')), 'structure 1');
    assert.equal(refused(whole('<conceptEntry id="a"><langSec xml:lang="de"><termSec><term>Ding</term></termSec></langSec></conceptEntry>')), 'no-terms');
    assert.equal(refused(whole(Array.from({ length: tbxLimits.terms + 1 }, (_, at) => entry(`c${at}`)).join(''))), 'too-many 1');
  });

  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '');
  const term = fc.record({ id: fc.string({ minLength: 1, maxLength: 8 }), kind: fc.constantFrom('concept', 'body'), texts: fc.uniqueArray(fc.record({ language: fc.constantFrom(...languages), names: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), definition: fc.option(text), notes: fc.array(text, { maxLength: 2 }) }), { selector: ({ language }) => language, minLength: 1 }) });

  test('what we write we read', () => {
    fc.assert(fc.property(fc.uniqueArray(term, { selector: ({ id }) => xmlId(id), minLength: 1, maxLength: 4 }), (all) => {
      const out: GlossaryOut = { title: { en: 'x', fr: 'x', ja: 'x' }, terms: all.map((each) => ({ ...each, sources: [], broader: [], narrower: [], related: [], exact: [], close: [] })) };
      const inOrder = (texts: readonly TermIn['texts'][number][]) => texts.toSorted((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language));
      assert.deepEqual(terms(writeTbx(out)).map(({ id, kind, texts }) => ({ id, kind, texts })), all.map(({ id, kind, texts }) => ({ id: xmlId(id), kind, texts: inOrder(texts.map(({ language, names, definition }) => ({ language, names, definition }))) })));
    }), { numRuns: 200 });
  });

  test('whatever the bytes, there is an answer', () => {
    const sound = writeTbx({ title: { en: 'x', fr: 'x', ja: 'x' }, terms: [{ id: 'TA-1', kind: 'concept', texts: [{ language: 'en', names: ['a', 'b'], definition: 'c', notes: [] }], sources: ['s'], broader: [], narrower: [], related: [], exact: [], close: [] }] });
    fc.assert(fc.property(fc.nat(sound.length), fc.nat(20), fc.string({ maxLength: 10 }), (at, less, more) => { readTbx(bytes(sound.slice(0, at) + more + sound.slice(at + less))); }), { numRuns: 500 });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (any) => { readTbx(any); }));
  });
});
