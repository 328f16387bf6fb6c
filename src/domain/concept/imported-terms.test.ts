import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecordRow } from '#domain/record/row.ts';
import { languages } from '#domain/text/language.ts';
import { proposalsOf, type ImportedTerm, type KnownTerm } from './imported-terms.ts';

const known = (id: string, cells: Record<string, string>, rest: Partial<KnownTerm> = {}): KnownTerm => ({ row: { ...cells, id } as RecordRow, fileId: id, definition: null, mayWrite: true, mayDefine: true, ...rest });
const imported = (id: string, names: Record<string, string[]>, definition: string | null = null): ImportedTerm => ({ id, kind: null, source: null, texts: Object.entries(names).map(([language, its]) => ({ language: language as 'en', names: its, definition })) });
const states = (terms: ImportedTerm[], all: KnownTerm[]): string[] => proposalsOf(terms, all).map(({ state, id }) => `${state} ${id ?? ''}`.trim());

const peace = known('TA-1', { label_en: 'peacekeeping', label_fr: 'maintien de la paix', variants_en: 'PKO' });
const twin = known('TA-2', { label_en: 'port call' });
const other = known('TA-3', { label_en: 'port calls' });

test('a term is known by its id where it shares a name, else by a label that only one has', () => {
  assert.deepEqual(states([imported('TA-1', { en: ['PKO'] }), imported('TA-2', { en: ['something else'] }), imported('c9', { fr: ['Maintien de la paix'] })], [peace, twin]), ['changed TA-1', 'new', 'ambiguous']);
  assert.deepEqual(states([imported('c1', { en: ['port call'] })], [twin, other]), ['ambiguous']);
  assert.deepEqual(states([imported('c1', { en: ['peacekeeping'], ja: ['平和維持活動'] })], [{ ...peace, mayWrite: false }]), ['not-yours TA-1']);
  assert.deepEqual(states([imported('c1', { en: ['peacekeeping'] })], [peace]), ['same TA-1']);
});

test('a new label keeps the old one as another name, and a definition is a change of its own', () => {
  const [its] = proposalsOf([imported('TA-1', { en: ['PKO', 'blue helmets; others'] }, 'To keep peace')], [peace]);
  assert.deepEqual(its?.term, [{ column: 'label_en', before: 'peacekeeping', after: 'PKO' }, { column: 'variants_en', before: 'PKO', after: 'blue helmets, others; peacekeeping' }]);
  assert.deepEqual(its?.definition, [{ column: 'text_en', before: null, after: 'To keep peace' }]);
});

test('taken over once, a file changes nothing the second time, and nothing that was known is lost', () => {
  const name = fc.constantFrom('peace', 'peacekeeping', 'PKO', 'port; call', 'call', '平和', 'a (AB)');
  const term = fc.record({ id: fc.constantFrom('TA-1', 'c1', 'c2', ''), kind: fc.constant(null), source: fc.constant(null), texts: fc.uniqueArray(fc.record({ language: fc.constantFrom(...languages), names: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), definition: fc.option(fc.constantFrom('d', 'e')) }), { selector: ({ language }) => language, minLength: 1 }) });
  fc.assert(fc.property(term, (one) => {
    const [first] = proposalsOf([one], [peace]);
    assert.ok(first);
    if (first.state === 'ambiguous') return;
    const cells = (changes: typeof first.term) => Object.fromEntries(changes.map(({ column, after }) => [column, after]));
    const after = known(first.id ?? 'TA-9', { ...(first.id ? (peace.row as Record<string, string>) : {}), ...cells(first.term) }, { definition: { ...cells(first.definition), id: 'CU-1' } });
    const again = proposalsOf([{ ...one, id: after.fileId }], [after]);
    assert.deepEqual(again.map(({ state }) => state), ['same'], JSON.stringify([first, again]));
    if (first.id) for (const lost of ['peacekeeping', 'PKO']) assert.ok(`${after.row['label_en']}; ${after.row['variants_en']}`.includes(lost));
  }), { numRuns: 500 });
});
