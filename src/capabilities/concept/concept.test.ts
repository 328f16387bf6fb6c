import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { languages } from '#platform/words/languages.ts';
import { askedSite, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';

const CANADA = 'CA:desk-officer';
const JAPAN = 'JP:desk-officer';

for (const engine of engines) suite(`the glossary on ${engine}`, () => {
  let site: AskedSite;
  before(async () => {
    site = await askedSite(engine, 'study', '2026-11-25');
    await site.give('CA', 'national', { table: 'terms_of_art', row: { id: 'TA-C', relationship: 'ca-jp', kind: 'concept', label_en: 'quiet diplomacy' } });
    await site.give('joint', 'shared', { table: 'terms_of_art', row: { id: 'TA-S', relationship: 'ca-jp', kind: 'concept', label_en: 'strategic patience', label_ja: '戦略的忍耐' } });
  });
  after(() => site?.remove());

  const size = async () => (await site.ledger()).length;
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const earlier = await size();
    await work();
    assert.equal(await size(), earlier);
  }
  const get = async (path: string, as: string | null = CANADA, language = 'en') => site.ask('GET', `/${language}/ca-jp/glossary${path}`, as);
  const post = (path: string, fields: Readonly<Record<string, string>>, as: string | null = CANADA, language = 'en') => site.ask('POST', `/${language}/ca-jp/glossary${path}`, as, fields);

  test('a term is entered, found by the glossary and by search, and linked in running texts from then on', async () => {
    const { status, location } = await post('/new', { label_en: 'lattice of dialogue', label_fr: 'maillage du dialogue', label_ja: '対話の網', variants_en: 'dialogue lattice', kind: 'concept', audience: 'shared' });
    assert.equal(status, 303);
    const id = (location ?? '').split('/').at(-1) ?? '';
    assert.match((await get('', JAPAN, 'ja')).text, /対話の網/);
    assert.doesNotMatch((await get('', null)).text, /lattice/);
    await site.give('joint', 'shared', { table: 'engagements', row: { id: 'T-1', relationship: 'ca-jp', title_en: 'Talks', start_edtf: '2026-05-12', stage: 'held', level: 'bilateral', track: '1', kind: 'officials', outcome_en: 'Both see a dialogue lattice <b>, and lattices of dialogue, and quiet diplomacy.' } });
    const page = (as: string) => site.ask('GET', '/en/ca-jp/engagements/T-1', as).then(({ text }) => text);
    assert.ok((await page(CANADA)).includes(`a <a class="concept" href="/en/ca-jp/glossary/${id}">dialogue lattice</a> <b>, and lattices of dialogue, and <a class="concept" href="/en/ca-jp/glossary/TA-C">quiet diplomacy</a>.`));
    assert.ok((await page(JAPAN)).includes('dialogue lattice</a> <b>, and lattices of dialogue, and quiet diplomacy.'), 'no link to what Canada keeps');
    assert.match((await site.ask('GET', '/fr/ca-jp/search?q=dialogue%20lattice', JAPAN)).text, /maillage du dialogue/);
  });

  test('a glossary goes out under the marking of the narrowest in it', async () => {
    for (const [as, mark] of [[CANADA, 'CANADIAN-EYES-ONLY'], [JAPAN, 'RELEASABLE-TO-CAN-JPN']] as const) assert.equal((await site.download('/fr/ca-jp/glossary/export?format=tbx', as)).name, `${mark}_glossary-ca-jp.tbx`);
  });

  test('each side says how it uses a concept, and both what it means; neither writes for the other', async () => {
    assert.equal((await post('/TA-S/usages/new', { text_en: 'Canada waits', text_fr: 'Le Canada attend', audience: 'shared', since_edtf: '2024' })).status, 303);
    assert.equal((await post('/TA-S/usages/new', { text_ja: '日本は待つ', audience: 'shared' }, JAPAN)).status, 303);
    assert.equal((await post('/TA-S/usages/definition', { text_en: 'To wait with a plan', audience: 'shared' }, JAPAN)).status, 303);
    const page = await get('/TA-S', JAPAN, 'ja');
    for (const text of ['Canada waits', '日本は待つ', 'To wait with a plan']) assert.ok(page.text.includes(text), text);
    const usages = await site.rows('concept_usages');
    const of = (side: string): string => usages.find((row) => row['side'] === side)?.id ?? '';
    await writesNothing(async () => {
      assert.equal((await get(`/TA-S/usages/${of('CA')}`, JAPAN)).status, 404);
      assert.equal((await post(`/TA-S/usages/${of('CA')}`, { text_en: 'Canada hurries', audience: 'shared', version: '1' }, JAPAN)).status, 404);
      assert.equal((await post(`/TA-S/usages/${of('JP')}`, { text_en: 'Japan hurries', audience: 'shared', version: '1' })).status, 404);
      assert.equal((await site.ask('POST', `/en/ca-jp/wording/concept_usages/${of('CA')}`, JAPAN, { version: '1', text_ja: 'カナダは急ぐ', text_ja_standing: 'draft' })).status, 404, 'in no language');
      assert.ok(!(await site.ask('GET', '/en/ca-jp/wording?into=all&kind=concept_usages', JAPAN)).text.includes(of('CA')), 'and it is none of their work');
      assert.equal((await post('/TA-C/usages/new', { text_en: 'X', audience: 'national' }, JAPAN)).status, 404);
      assert.notEqual((await post('/TA-C/usages/new', { text_en: 'X', audience: 'shared' })).status, 303, 'not to more people than the term');
    });
    assert.equal((await post(`/TA-S/usages/${of('both')}`, { text_en: 'To wait, with a plan', audience: 'shared', version: '1' })).status, 303, 'what both mean is amended by either');
    await writesNothing(async () => {
      const late = await post(`/TA-S/usages/${of('both')}`, { text_en: 'Late words', audience: 'shared', version: '1' }, JAPAN);
      assert.equal(late.status, 409);
      assert.ok(late.text.includes('Late words') && late.text.includes('To wait, with a plan'), 'neither version is lost');
    });
  });

  test('relations are seen from both ends, make no circle, and can be taken back', async () => {
    assert.equal((await post('/TA-S/relations', { kind: 'broader', other: 'TA-C', audience: 'national' })).status, 303);
    assert.match((await get('/TA-C')).text, /Narrower<\/dt><dd>.*strategic patience/);
    assert.doesNotMatch((await get('/TA-S', JAPAN)).text, /quiet diplomacy|Broader/);
    await writesNothing(async () => {
      for (const fields of [{ kind: 'broader', other: 'TA-S' }, { kind: 'related', other: '' }, { kind: '', other: 'TA-S' }, { kind: 'related', other: 'NONE' }, { kind: 'exact', address: 'javascript:alert(1)' }, { kind: 'related', other: 'TA-C' }] as Record<string, string>[]) {
        for (const language of languages) {
          const answer = await post(fields['other'] === 'TA-C' ? '/TA-S/relations' : '/TA-C/relations', { ...fields, audience: fields['other'] === 'TA-C' ? 'shared' : 'national' }, CANADA, language);
          assert.equal(answer.status, 422, JSON.stringify(fields));
          assert.match(answer.text, /role="alert"/);
        }
      }
    });
    assert.equal((await post('/TA-S/relations', { kind: 'exact', address: 'https://example.org/patience', audience: 'shared' })).status, 303);
    const [row] = (await site.rows('concept_relations')).filter((each) => each['kind'] === 'broader');
    assert.equal((await post(`/TA-S/relations/${row?.id}/withdraw`, { version: '1' }, JAPAN)).status, 404);
    assert.equal((await post(`/TA-S/relations/${row?.id}/withdraw`, { version: '1' })).status, 303);
    assert.doesNotMatch((await get('/TA-C')).text, /Narrower/);
  });

  test('what may not be said is refused, and writes nothing', () => writesNothing(async () => {
    for (const fields of [{}, { label_en: 'X' }, { label_en: 'X', kind: 'king' }, { kind: 'concept' }, { label_en: 'x'.repeat(301), kind: 'concept' }] as Record<string, string>[]) {
      assert.equal((await post('/new', { ...fields, audience: 'shared' })).status, 422, JSON.stringify(fields));
    }
    assert.equal((await post('/TA-S/usages/new', { since_edtf: 'soon', text_en: 'X', audience: 'shared' })).status, 422);
    assert.equal((await post('/TA-S/usages/new', { audience: 'shared' })).status, 422);
    for (const path of ['/new', '/TA-S/amend', '/TA-S/usages/new', '/TA-S/relations']) {
      assert.equal((await get(path, null)).status, 404);
      assert.equal((await post(path, { label_en: 'X', kind: 'concept', text_en: 'X', audience: 'public' }, null)).status, 404);
    }
    assert.equal((await get('/TA-C', JAPAN)).status, 404);
    assert.ok((await post('/new', { label_en: 'X', kind: 'concept', audience: 'everybody' })).status >= 400);
  }));

  test('the page of terms can be asked for by word and by kind, in any language, and anything else asked gives a page', async () => {
    assert.match((await get('?q=securite%20humaine', null, 'ja')).text, /人間の安全保障/);
    assert.match((await get('?kind=place', null)).text, /Esquimalt/);
    assert.doesNotMatch((await get('?kind=place', null)).text, /human security/);
    for (const query of ['?q=%ED%A0%80', `?q=${'%E2%80%AE'.repeat(50)}`, '?kind=zq', `?q=${'x'.repeat(5000)}`]) assert.equal((await get(query, null)).status, 200, query);
  });
});
