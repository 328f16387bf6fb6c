import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { languages } from '#platform/words/languages.ts';
import { askedSite, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';
import { importTermsWords } from './import-terms-words.ts';

const CANADA = 'CA:desk-officer';

/** A file that another program writes: terms in two languages, in TBX of 2008. */
function byTranslateToolkit(rows: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-terms-'));
  writeFileSync(join(folder, 'terms.csv'), `source,target\n${rows}\n`);
  execFileSync('csv2tbx', ['--progress=none', '-i', join(folder, 'terms.csv'), '-o', join(folder, 'terms.tbx')], { stdio: 'pipe' });
  const written = readFileSync(join(folder, 'terms.tbx'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  // It knows the language of the first column alone.
  return written.replaceAll('xml:lang="xx"', 'xml:lang="fr"');
}

for (const engine of engines) suite(`terms are brought in on ${engine}`, () => {
  let site: AskedSite;
  before(async () => { site = await askedSite(engine, 'study', '2026-11-25'); });
  after(() => site?.remove());

  const size = async () => (await site.ledger()).length;
  const path = (language: string) => `/${language}/ca-jp/glossary/import`;
  const send = (text: string, language = 'en', as: string | null = CANADA) => site.upload(path(language), as, { name: 'terms.tbx', bytes: Buffer.from(text) });
  const offered = (page: string): Record<string, string> => Object.fromEntries([...page.matchAll(/<input type="hidden" name="(\w+)" value="(.*?)">/gs)].map(([, name = '', value = '']) => [name, value]));
  const confirm = (page: string, more: Record<string, string> = {}) => site.ask('POST', path('en'), CANADA, { ...offered(page), audience: 'shared', ...more });

  test('our own file says nothing new', async () => {
    const { text } = await send(await site.raw('/en/ca-jp/glossary/export?format=tbx'));
    assert.match(text, /There is nothing to take over/);
    assert.match(text, /New: 0<\/li><li>Changed: 0<\/li><li>Not taken over: 0<\/li><li>Not clear: 0<\/li>/);
  });

  test('a file of another program is shown first, then written in one act, and found from then on', async () => {
    const earlier = await size();
    await site.give('joint', 'shared', { table: 'terms_of_art', row: { id: 'TA-X', relationship: 'ca-jp', kind: 'subject', label_en: 'ice patrol' } });
    const { status, text } = await send(byTranslateToolkit('ice patrol,patrouille des glaces\nsnow forecast,prévision des neiges'));
    assert.equal(status, 200);
    assert.match(text, /New: 1<\/li><li>Changed: 1/);
    assert.equal(await size(), earlier + 1, 'looking writes nothing');
    assert.equal((await confirm(text, { digest: 'another' })).status, 409);
    assert.equal((await confirm(text)).status, 303);
    assert.deepEqual((await site.ledger()).slice(earlier + 1).map(({ act, row_count: rows }) => [act, rows]), [['import-terms', 2]]);
    assert.match((await site.ask('GET', '/fr/ca-jp/glossary?q=glaces', CANADA)).text, /patrouille des glaces/);
    const again = await confirm(text);
    assert.equal(again.status, 409, 'what was shown is no longer what would be written');
    assert.match(again.text, /There is nothing to take over/);
  });

  test('a definition comes with its term, and stands as what both sides mean', async () => {
    const { text } = await send('<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1"><descrip type="subjectField">concept</descrip><langSec xml:lang="en"><descrip type="definition">Calm kept by talking &lt;b&gt;</descrip><termSec><term>spoken calm</term></termSec></langSec><langSec xml:lang="ja"><termSec><term>対話による平静</term></termSec></langSec></conceptEntry></body></text></tbx>');
    assert.equal((await confirm(text)).status, 303);
    const term = (await site.rows('terms_of_art')).find((row) => row['label_en'] === 'spoken calm');
    assert.ok((await site.ask('GET', `/en/ca-jp/glossary/${term?.id}`, 'JP:desk-officer')).text.includes('Calm kept by talking <b>'));
  });

  test('hostile and broken files get a clear answer in the reader’s language, and write nothing', async () => {
    const earlier = await size();
    const files = [
      ['empty', ''], ['document-type', '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx/>'], ['not-well-formed', '<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text>'], ['not-tbx', '<html/>'],
      ['no-terms', '<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body/></text></tbx>'],
    ] as const;
    for (const language of languages) for (const [reason, text] of files) {
      const answer = await send(text, language);
      assert.equal(answer.status, 422, reason);
      assert.ok(answer.text.includes('role="alert"') && answer.text.includes(importTermsWords[language].refusals[reason]), reason);
      assert.doesNotMatch(answer.text, /root:/);
    }
    for (const terms of ['', '{', '[{}]', 'null', JSON.stringify([{ id: 'x', kind: null, source: null, texts: [] }])]) assert.equal((await site.ask('POST', path('en'), CANADA, { terms, digest: '', audience: 'shared' })).status, 422);
    assert.equal((await send(byTranslateToolkit('x,y'), 'en', null)).status, 404);
    assert.equal(await size(), earlier);
  });
});
