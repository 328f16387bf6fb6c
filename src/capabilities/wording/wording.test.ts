import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { wordingsOf } from '#domain/wording/wording.ts';
import { languages } from '#platform/words/languages.ts';
import { askedSite, talks, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';
import { wordingPageWords } from './wording-words.ts';

const CANADA = 'CA:desk-officer';
const OFFICER = 'CA:defence-policy-officer';
const JAPAN = 'JP:defence-policy-officer';

for (const engine of engines) suite(`texts in each language on ${engine}`, () => {
  let site: AskedSite;

  before(async () => {
    site = await askedSite(engine, 'study', '2026-11-25');
    await site.give('joint', 'shared', talks('T-1', '2027-05-12', { title_fr: null, title_ja: null, stage: 'planned' }), talks('T-2', '2026-05-12', { title_ja: null, outcome_en: 'Agreed' }));
    await site.give('joint', 'public', talks('T-P', '2026-06-01'));
    await site.give('JP', 'national', talks('T-J', '2026-06-03'));
    await site.give('CA', 'national', talks('T-C', '2026-06-04'));
    await site.give('joint', 'shared', { table: 'discussions', row: { id: 'DN-1', relationship: 'ca-jp', engagement: 'T-1', kind: 'agreed', text_en: 'Both agreed.', agreed_a: '2026-11-20 sha256:'.padEnd(82, '0'), agreed_b: null } });
  });
  after(() => site?.remove());

  const size = async () => (await site.ledger()).length;
  const last = async () => (await site.ledger()).at(-1)?.act;
  const row = async (id: string, table: 'engagements' | 'discussions' = 'engagements') => { const found = (await site.rows(table)).find((each) => each.id === id); assert.ok(found); return found; };
  const at = (id: string, language = 'en', table = 'engagements') => `/${language}/ca-jp/wording/${table}/${id}`;
  const save = async (id: string, fields: Readonly<Record<string, string>>, as: string | null = OFFICER, version?: number, table = 'engagements', language = 'en') =>
    site.ask('POST', at(id, language, table), as, { version: String(version ?? (table === 'engagements' || table === 'discussions' ? (await row(id, table)).version : 1)), ...fields });
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const earlier = await size();
    await work();
    assert.equal(await size(), earlier);
  }

  test('whoever may not write finds no work and no form, and what is hidden is as if it were not there', () => writesNothing(async () => {
    for (const as of [null, 'CA:analyst', 'CA:administrator']) for (const path of ['', '/export?from=en&into=fr', '/import', '/engagements/T-P/export?from=en&into=fr']) assert.equal((await site.ask('GET', `/en/ca-jp/wording${path}`, as)).status, 404, `${as} ${path}`);
    for (const [as, id] of [[null, 'T-1'], [CANADA, 'T-J'], [JAPAN, 'T-C'], [CANADA, 'no-such']] as const) {
      assert.equal((await site.ask('GET', at(id), as)).status, 404);
      assert.equal((await site.ask('POST', at(id), as, { version: '1', title_fr: 'X', title_fr_standing: 'draft' })).status, 404);
    }
    assert.equal((await site.ask('GET', at('X', 'en', 'books'), CANADA)).status, 404);
    assert.equal((await site.ask('GET', at('X', 'en', 'constructor'), CANADA)).status, 404);
    const open = await site.ask('GET', at('T-P'), null);
    assert.equal(open.status, 200);
    assert.ok(!open.text.includes('<form class="entry') && open.text.includes('協議T-P'));
    // To write over what is public is to publish it.
    assert.ok((await site.ask('GET', at('T-P'), OFFICER)).text.includes(wordingPageWords.en.mayNotPublic));
    assert.equal((await site.ask('POST', at('T-P'), OFFICER, { version: '1', title_fr: 'X', title_fr_standing: 'draft' })).status, 404);
  }));

  test('the work list begins with what is to come, in the languages of the own side, and leads to each text', async () => {
    const list = async (as: string, query = '', language = 'en') => (await site.ask('GET', `/${language}/ca-jp/wording${query}`, as)).text;
    const canada = await list(CANADA);
    assert.ok(canada.indexOf('wording/engagements/T-1') < canada.indexOf('wording/engagements/T-2') && canada.indexOf('T-1') > 0);
    assert.match(canada, /French – missing/);
    assert.ok(!canada.includes('Japanese – missing'));
    const japan = await list(JAPAN, '', 'ja');
    assert.match(japan, /日本語・未訳/);
    assert.ok(!japan.includes('フランス語・未訳') && !japan.includes('wording/engagements/T-C') && japan.includes('wording/engagements/T-J'));
    assert.ok(!(await list(CANADA, '?into=fr&lack=draft&kind=series')).includes('wording/engagements'));
    assert.ok((await list(CANADA, '?into=zz&lack=zz&kind=books&page=-3')).includes('T-1'), 'any address gives a page');
  });

  test('a translation is a draft until it is approved, and stale when its source is another', async () => {
    assert.equal((await save('T-1', { title_fr: 'Pourparlers sur la défense', title_fr_standing: 'draft', title_ja: '', title_ja_standing: 'draft' })).location, `${at('T-1')}?done=saved`);
    assert.equal(await last(), 'word-text');
    assert.deepEqual(wordingsOf(await row('T-1'), 'title').fr, { standing: 'draft', from: 'en', by: OFFICER });
    await save('T-1', { title_fr: 'Pourparlers sur la défense', title_fr_standing: 'approved' }, CANADA);
    assert.equal(await last(), 'approve-wording');
    assert.deepEqual(wordingsOf(await row('T-1'), 'title').fr, { standing: 'approved', from: 'en', by: CANADA });
    await writesNothing(async () => { await save('T-1', { title_fr: 'Pourparlers sur la défense', title_fr_standing: 'approved', title_en_standing: 'authentic' }); });
    const earlier = (await row('T-1')).version;
    // The Japanese turns authentic, and English a translation of it; French was made from the English.
    await save('T-1', { title_ja: '防衛協議', title_ja_standing: 'authentic', title_en_standing: 'approved' }, JAPAN);
    assert.deepEqual(wordingsOf(await row('T-1'), 'title').en, { standing: 'approved', from: 'ja', by: JAPAN });
    await save('T-1', { title_en: 'Defence talks', title_en_standing: 'approved' });
    assert.equal(wordingsOf(await row('T-1'), 'title').fr.standing, 'stale');
    for (const language of languages) {
      const { text } = await site.ask('GET', at('T-1', language), OFFICER);
      assert.ok(text.includes(wordingPageWords[language].staleText('en')) && text.includes(wordingPageWords[language].standings.stale), language);
    }
    // A form that was opened before shows both, and loses neither.
    const { status, text } = await save('T-1', { title_fr: 'Autre texte', title_fr_standing: 'draft' }, OFFICER, earlier);
    assert.equal(status, 409);
    assert.ok(text.includes('Autre texte') && text.includes('Pourparlers sur la défense'));
    // Left as it is, it stays stale; approved again, it stands.
    await writesNothing(async () => { await save('T-1', { title_fr: 'Pourparlers sur la défense', title_fr_standing: '' }); });
    await save('T-1', { title_fr: 'Pourparlers sur la défense', title_fr_standing: 'approved' });
    assert.deepEqual(wordingsOf(await row('T-1'), 'title').fr, { standing: 'approved', from: 'ja', by: OFFICER });
  });

  test('what a rule refuses is said beside its text in each language, with what was typed; nothing is written', () => writesNothing(async () => {
    for (const language of languages) {
      const none = await save('T-2', { title_fr: 'Gardé & gardé', title_fr_standing: 'draft', title_en_standing: 'draft' }, OFFICER, undefined, 'engagements', language);
      assert.equal(none.status, 422);
      assert.match(none.text, /role="alert"/);
      assert.ok(none.text.includes(wordingPageWords[language].problems['none-authentic']) && none.text.includes('Gardé & gardé'), language);
    }
    assert.equal((await save('T-2', { title_en: 'Reworded', title_en_standing: 'authentic' })).status, 422, 'what is authentic is amended elsewhere');
    assert.equal((await save('T-2', { title_fr: 'x'.repeat(100_001), title_fr_standing: 'draft' })).status, 422);
  }));

  test('minutes in another language withdraw what was agreed; their standing alone does not', async () => {
    const agreed = (await row('DN-1', 'discussions'))['agreed_a'];
    await save('DN-1', { text_en_standing: 'authentic', text_fr: '', text_ja: '' }, OFFICER, undefined, 'discussions');
    assert.equal((await row('DN-1', 'discussions'))['agreed_a'], agreed);
    await save('DN-1', { text_fr: 'Les deux parties sont convenues.', text_fr_standing: 'authentic' }, OFFICER, undefined, 'discussions');
    const its = await row('DN-1', 'discussions');
    assert.deepEqual([its['agreed_a'], wordingsOf(its, 'text').en.standing, wordingsOf(its, 'text').fr.standing], [null, 'authentic', 'authentic']);
  });

  test('a heading that the reader’s language lacks is in the authentic one', async () => {
    await site.give('joint', 'shared', talks('T-A', '2026-07-01', { title_ja: null, wording: 'title.en=draft; title.fr=authentic' }));
    for (const page of ['engagements/T-A', 'engagements/T-A/amend']) assert.match((await site.ask('GET', `/ja/ca-jp/${page}`, OFFICER)).text, /<h1>.*<span lang="fr">Pourparlers T-A/, page);
  });
});
