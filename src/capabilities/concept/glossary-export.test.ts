import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { GlossaryOut } from '#platform/terminology/glossary-file.ts';
import { writeSkos } from '#platform/terminology/write-skos.ts';
import { writeTbx } from '#platform/terminology/write-tbx.ts';
import { shippedRows } from '#capabilities/record/shipped-record.ts';
import { askedSite, type AskedSite } from '#test/support/asked-site.ts';

const schema = fileURLToPath(new URL('../../../test/support/tbx-basic.rng', import.meta.url));

// What another program reads: RDF by rdflib, TBX by the XML parser of Python's own library.
const readSkos = `
import sys, json, rdflib
from rdflib.namespace import SKOS, RDF
g = rdflib.Graph().parse(sys.argv[1], format='turtle')
def lang(s, p): return sorted([o.language, str(o)] for o in g.objects(s, p))
print(json.dumps({str(s): {'pref': lang(s, SKOS.prefLabel), 'alt': lang(s, SKOS.altLabel), 'definition': lang(s, SKOS.definition), 'scope': lang(s, SKOS.scopeNote),
  **{p: sorted(str(o) for o in g.objects(s, SKOS[p])) for p in ['broader', 'narrower', 'related', 'exactMatch', 'inScheme']}} for s in g.subjects(RDF.type, SKOS.Concept)}))`;
const readTbx = `
import sys, json
import xml.etree.ElementTree as E
n, l = '{urn:iso:std:iso:30042:ed-2}', '{http://www.w3.org/XML/1998/namespace}lang'
print(json.dumps({c.get('id'): {s.get(l): {'terms': [t.text for t in s.iter(n + 'term')], 'definition': [d.text for d in s.findall(n + 'descrip')], 'notes': [d.text for d in s.findall(n + 'note')]} for s in c.findall(n + 'langSec')}
  for c in E.parse(sys.argv[1]).getroot().iter(n + 'conceptEntry')}))`;

type Pairs = readonly (readonly [string, string])[];
interface Skos { readonly pref: Pairs; readonly alt: Pairs; readonly definition: Pairs; readonly scope: Pairs; readonly broader: string[]; readonly narrower: string[]; readonly related: string[]; readonly exactMatch: string[]; readonly inScheme: string[] }
interface Tbx { readonly terms: readonly string[]; readonly definition: readonly string[]; readonly notes: readonly string[] }

suite('a glossary as a file that others read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-glossary-'));
  let site: AskedSite;
  before(async () => { site = await askedSite('embedded', 'study', '2026-11-25'); });
  after(async () => { rmSync(folder, { recursive: true, force: true }); await site?.remove(); });

  function readBy<Read>(program: string, text: string): Read {
    const file = join(folder, 'glossary');
    writeFileSync(file, text);
    return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, file], { encoding: 'utf8', maxBuffer: 1e8 })) as Read;
  }
  function valid(text: string): void {
    const file = join(folder, 'glossary.tbx');
    writeFileSync(file, text);
    execFileSync('xmllint', ['--noout', '--nonet', '--relaxng', schema, file], { stdio: 'pipe' });
  }
  const shipped = shippedRows('study').find(({ table }) => table.name === 'terms_of_art')?.rows ?? [];
  const exported = async (format: string, post: string | null = null) => (await site.ask('GET', `/en/ca-jp/glossary/export?format=${format}`, post)).text;

  test('the shipped glossary in SKOS: every term, its names, what each side means by it, and what it is tied to', async () => {
    const { body } = await raw('skos');
    const concepts = Object.entries(readBy<Record<string, Skos>>(readSkos, body));
    assert.equal(concepts.length, shipped.length);
    const [[address, human]] = concepts.filter(([at]) => at.endsWith('/glossary/TA-074')) as [[string, Skos]];
    assert.deepEqual(human.pref, [['en', 'human security'], ['fr', 'sécurité humaine'], ['ja', '人間の安全保障']]);
    assert.deepEqual([human.definition.length, human.scope.length, human.inScheme.length], [3, 6, 1]);
    assert.match(human.scope[0]?.[1] ?? '', /^Canada: /);
    const security = concepts.find(([at]) => at.endsWith('/TA-072')) as [string, Skos];
    assert.deepEqual(human.broader, [security[0]]);
    assert.ok(security[1].narrower.includes(address));
    for (const [at, { pref, alt, related, broader }] of concepts) {
      assert.equal(new Set(pref.map(([language]) => language)).size, pref.length, `${at} has one preferred name a language`);
      assert.ok(alt.every((one) => !pref.some((other) => String(other) === String(one))), `${at}: no name is both`);
      assert.ok(related.every((other) => !broader.includes(other) && concepts.some(([known, its]) => known === other && its.related.includes(at))), `${at}: related both ways`);
    }
  });

  test('the same in TBX-Basic: by its schema, and as another reader has it', async () => {
    const { body } = await raw('tbx');
    valid(body);
    const entries = readBy<Record<string, Record<string, Tbx>>>(readTbx, body);
    assert.equal(Object.keys(entries).length, shipped.length);
    assert.deepEqual(entries['TA-001']?.['fr']?.terms.slice(0, 2), ['maintien de la paix', 'opération de maintien de la paix']);
    assert.equal(entries['TA-074']?.['ja']?.definition.length, 1);
    assert.throws(() => valid(body.replaceAll('conceptEntry', 'termEntry')), 'the schema refuses what is no TBX');
  });

  test('whatever a term holds comes out as it went in', () => {
    const odd = 'a "b" \\ <c> & \u0001 ]]> 𠮷 \u202e é\n';
    const glossary: GlossaryOut = {
      title: { en: odd, fr: odd, ja: odd },
      terms: [{ id: '0 <odd>"', kind: odd, texts: [{ language: 'en', names: [odd, 'other'], definition: odd, notes: [odd] }], sources: [odd], broader: [], narrower: [], related: ['0 <odd>"', 'absent'], exact: ['https://example.org/a"b<c>'], close: ['https://example.org/x'] }],
    };
    const [skos] = Object.values(readBy<Record<string, Skos>>(readSkos, writeSkos(glossary, (id) => `https://entente.example/${encodeURIComponent(id ?? '')}`)));
    assert.deepEqual([skos?.pref, skos?.exactMatch], [[['en', odd]], []], 'what is no address is left out');
    const written = writeTbx(glossary);
    valid(written);
    assert.deepEqual(Object.values(readBy<Record<string, Record<string, Tbx>>>(readTbx, written))[0]?.['en']?.terms, [odd.replace('\u0001', 'U+0001'), 'other']);
  });

  test('nobody is given what is hidden from them, nor a format that is none', async () => {
    await site.give('JP', 'national', { table: 'terms_of_art', row: { id: 'TA-J', relationship: 'ca-jp', kind: 'concept', label_en: 'hidden concept', label_ja: '秘密概念' } }, { table: 'concept_relations', row: { id: 'CR-J', relationship: 'ca-jp', concept: 'TA-J', kind: 'broader', other: 'TA-072' } });
    for (const format of ['skos', 'tbx']) {
      assert.doesNotMatch(await exported(format, 'CA:desk-officer'), /hidden concept|TA-J/);
      assert.match(await exported(format, 'JP:desk-officer'), /hidden concept/);
    }
    assert.equal((await site.ask('GET', '/en/ca-jp/glossary/export?format=odt', null)).status, 404);
  });

  // The site's answers are unescaped for reading; a file must be read as it was sent.
  const raw = async (format: string): Promise<{ body: string }> => ({ body: (await site.raw(`/en/ca-jp/glossary/export?format=${format}`)) });
});
