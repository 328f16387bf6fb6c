import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readXliff } from './read-xliff.ts';
import { unitStates, type TranslationIn, type TranslationOut, type XliffRefusal } from './translation-file.ts';
import { nameToken, namedBy, xliffOf } from './write-xliff.ts';

const bytes = (text: string): Buffer => Buffer.from(text);
function taken(text: string | Uint8Array): TranslationIn {
  const read = readXliff(typeof text === 'string' ? bytes(text) : text);
  assert.ok('document' in read, JSON.stringify(read));
  return read.document;
}
function refused(text: string | Uint8Array): XliffRefusal {
  const read = readXliff(typeof text === 'string' ? bytes(text) : text);
  assert.ok('refused' in read, JSON.stringify(read));
  return read.refused;
}
const xliff = (inside: string, attributes = 'version="2.1" srcLang="en" trgLang="ja"'): string =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${attributes}>\n<file id="f">\n${inside}\n</file></xliff>`;
const unit = (inside: string): string => xliff(`<unit id="u">${inside}</unit>`);

// Every character that a text of the record can hold, and those that XML cannot.
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\r', '\n', '\t', ' ', '\u0000', '\u001b', '\ud800', '\udfff', '\uffff', '<', '&', ']]>', '"', '会', '𠮟', 'é', '\u00a0', '\u2028', '\u200f') }));

test('what is written is read back, whatever the texts', () => {
  fc.assert(fc.property(fc.array(fc.record({ source: anyText, target: anyText, state: fc.constantFrom(...unitStates), note: anyText }), { minLength: 1, maxLength: 5 }), (texts) => {
    const out: TranslationOut = { source: 'fr', target: 'ja', files: [{
      id: 'engagements:X', original: 'a"b\n<c>', notes: [texts[0]?.note ?? ''],
      units: texts.map(({ source, target, state, note }, at) => ({ id: `u${at}`, source, target: target === '' ? null : target, state: target === '' ? 'initial' : state, notes: [note] })),
    }] };
    const { units, ...languages } = taken(xliffOf(out));
    assert.deepEqual(languages, { source: 'fr', target: 'ja' });
    assert.deepEqual(units.map(({ id, source, target, state, problem }) => ({ id, source, target, state, problem })), texts.map(({ source, target, state }, at) => ({
      // A half of a surrogate pair cannot be sent as UTF-8, and beside its other half it is that pair.
      id: `u${at}`, source, target: target === '' || source === '' && target === '' ? null : target, state: target === '' ? 'initial' : state, problem: null })));
  }), { numRuns: 300 });
});

test('any id of a row makes a token of XML and comes back', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()), { minLength: 1, maxLength: 4 }), (parts) => {
    const token = nameToken(parts);
    assert.match(token, /^[A-Za-z0-9._:-]*$/);
    assert.deepEqual(namedBy(token), parts);
  }));
  assert.equal(namedBy('a_zz_'), null);
  assert.equal(namedBy('a_ffffff_'), null);
  assert.equal(namedBy('a/b'), null);
});

test('segments are put together: codes and marks around words are none, and what a tool set aside is in it', () => {
  const read = (inside: string, more?: string) => { const [only] = taken(more ? xliff(`<unit id="u">${inside}</unit>`, more) : unit(inside)).units; return [only?.source, only?.target, only?.state, only?.problem]; };
  assert.deepEqual(read('<segment state="final"><source>One.</source><target>甲。</target></segment><ignorable><source> </source></ignorable><segment state="translated"><source>Two.</source><target>乙。</target></segment>'), ['One. Two.', '甲。乙。', 'translated', null]);
  assert.deepEqual(read('<segment><source>甲。</source><target>One.</target></segment><segment><source>乙。</source><target>Two.</target></segment>', 'version="2.0" srcLang="ja-JP" trgLang="en-CA"'), ['甲。乙。', 'One. Two.', 'initial', null]);
  assert.deepEqual(read('<segment state="reviewed"><source>a <pc id="1">b</pc><mrk id="2" type="term">c</mrk><sc id="3"/>d<ec startRef="3"/><sm id="m"/>e<em startRef="m"/></source><target><![CDATA[<f>]]><cp hex="001B"/></target></segment>'), ['a bcde', '<f>\u001b', 'reviewed', null]);
  assert.deepEqual(read('<segment state="final"><source>A</source><target order="3">甲</target></segment><ignorable><source>-</source></ignorable><segment state="final"><source>B</source><target order="1">乙</target></segment>'), ['A-B', '乙-甲', 'final', null]);
  assert.deepEqual(read('<segment><source>A</source><target>甲</target></segment><segment><source>B</source></segment>'), ['AB', '甲', 'initial', 'in-part']);
  assert.deepEqual(read('<segment><source>A<ph id="1"/></source><target>甲</target></segment>')[3], 'placeholder');
  assert.deepEqual(read('<segment><source>A<pc id="1" subFlowsStart="x"/></source><target>甲</target></segment>')[3], 'sub-flow');
  assert.deepEqual(read('<segment><source>A</source><target order="2">甲</target></segment><segment><source>B</source><target>乙</target></segment>')[3], 'order');
  assert.deepEqual(read('<segment state="final"><source>A</source></segment>'), ['A', null, 'initial', null]);
  // What tools add of their own, with texts in it that are none of this unit.
  assert.deepEqual(read('<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>X</source><target>Y</target></mtc:match></mtc:matches><notes><note>n</note></notes><originalData><data id="d">&lt;b></data></originalData><segment><source>A</source><target>甲</target></segment>'), ['A', '甲', 'initial', null]);
});

test('a file in UTF-16 with its mark, and one of 2.2, are read', () => {
  const text = unit('<segment><source>é</source><target>会</target></segment>');
  assert.equal(taken(Buffer.from(`\ufeff${text}`, 'utf16le')).units[0]?.target, '会');
  assert.equal(taken(text.replace('document:2.0', 'document:2.2').replace('version="2.1"', 'version="2.2"')).units[0]?.source, 'é');
});

test('what is hostile or broken is refused with its line', () => {
  const said = (text: string | Uint8Array) => { const { reason, line } = refused(text); return [reason, line]; };
  assert.deepEqual(said(''), ['empty', null]);
  assert.deepEqual(said(new Uint8Array(8 * 1024 * 1024 + 1)), ['too-large', null]);
  assert.deepEqual(said(Uint8Array.of(0x3c, 0xff)), ['encoding', null]);
  assert.deepEqual(said('<?xml version="1.0" encoding="Shift_JIS"?>\n<xliff/>'), ['encoding', 1]);
  assert.deepEqual(said('<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<xliff/>'), ['document-type', 2]);
  assert.deepEqual(said(unit('<segment><source>&a;</source></segment>')), ['not-well-formed', 4]);
  assert.deepEqual(said(unit('<segment><source>a</segment>')), ['not-well-formed', 4]);
  assert.deepEqual(said(unit('<segment>').slice(0, -30)), ['not-well-formed', 4]);
  assert.deepEqual(said(unit(`<segment><source>${'<pc id="1">'.repeat(100)}`)), ['too-deep', 4]);
  assert.deepEqual(said('<html/>'), ['not-xliff', 1]);
  assert.deepEqual(said('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>'), ['other-version', 1]);
  assert.deepEqual(said('<xliff version="2.1"/>'), ['other-version', 1]);
  assert.deepEqual(said(xliff('', 'version="2.1" srcLang="en"')), ['no-languages', 2]);
  assert.deepEqual(said(xliff('')), ['no-units', null]);
  assert.deepEqual(said(unit('<segment><source>a</source><target>b</target></segment>\n<other/>')), ['structure', 5]);
  assert.deepEqual(said(unit('<segment><source>a</source><source>b</source></segment>')), ['structure', 4]);
  assert.deepEqual(said(unit('<segment state="done"><source>a</source></segment>')), ['structure', 4]);
  assert.deepEqual(said(unit('<segment><source>a<cp hex="zz"/></source></segment>')), ['structure', 4]);
  assert.deepEqual(said(unit('<segment><source>a<cp hex="FFFFFF"/></source></segment>')), ['structure', 4]);
  assert.deepEqual(said(unit('words<segment><source>a</source></segment>')), ['structure', 4]);
  assert.deepEqual(said(xliff('<unit id="u"><segment><source>a</source></segment></unit>\n<unit id="u"><segment><source>a</source></segment></unit>')), ['twice', 5]);
});

test('no bytes make it fail otherwise than by refusing', () => {
  const good = xliffOf({ source: 'en', target: 'ja', files: [{ id: 'f', original: 'o', notes: ['n'], units: [{ id: 'u', source: 'a & b', target: '甲', state: 'final', notes: [] }] }] });
  fc.assert(fc.property(fc.nat(good.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 6 }), (from, length, put) => {
    readXliff(bytes(good.slice(0, from) + put + good.slice(from + length)));
  }), { numRuns: 500 });
});
