import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { languages } from '#platform/words/languages.ts';
import { askedSite, talks, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';
import { commitmentWords } from './commitment-words.ts';

const CANADA = 'CA:desk-officer';
const JAPAN = 'JP:defence-policy-officer';
const promise = { text_en: 'Exchange lists of experts', text_ja: '専門家の名簿を交換する', actors_a: 'Director, Northeast Asia', actors_b: '北米第二課長', due_edtf: '2025-03-31', side: 'JP', topics: 'ST-B1', parent: 'SC-0.1' };

for (const engine of engines) suite(`commitments on ${engine}`, () => {
  let site: AskedSite;
  let one = '';

  before(async () => {
    site = await askedSite(engine, 'study', '2026-03-02');
    await site.give('joint', 'shared', talks('T-1', '2024-05-14'), talks('T-2', '2025-05-20'), talks('T-3', '2026-06-10', { stage: 'planned' }), talks('T-4', '2025-09-01', { stage: 'cancelled' }), talks('T-5', '2026-07-10', { stage: 'planned' }));
    await site.give('JP', 'national', talks('T-J', '2024-06-01'));
    await site.give('CA', 'national', talks('T-C', '2024-06-02'));
  });
  after(() => site?.remove());

  const count = async (): Promise<[number, number]> => [(await site.ledger()).length, (await site.rows('commitments')).length];
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const earlier = await count();
    await work();
    assert.deepEqual(await count(), earlier);
  }

  test('who may, and at which meeting', () => writesNothing(async () => {
    for (const [post, id, status] of [[null, 'T-1', 404], [CANADA, 'T-J', 404], [JAPAN, 'T-C', 404], [CANADA, 'no-such', 404], [CANADA, 'T-3', 422], [CANADA, 'T-4', 422]] as const) {
      assert.equal((await site.ask('POST', `/en/ca-jp/engagements/${id}/commitments`, post, promise)).status, status, `${post} ${id}`);
      assert.equal((await site.ask('GET', `/en/ca-jp/engagements/${id}/commitments`, post)).status, status === 404 ? 404 : 200, `${post} ${id}`);
    }
  }));

  test('what a rule refuses is said beside its field in each language, and all that was typed is kept', () => writesNothing(async () => {
    for (const language of languages) {
      for (const [fields, code] of [[{ due_edtf: '2024-05-13' }, 'due-before-made'], [{ actors_b: ' ' }, 'no-owner'], [{ text_en: '', text_ja: '' }, 'no-text']] as const) {
        const { status, text } = await site.ask('POST', `/${language}/ca-jp/engagements/T-1/commitments`, CANADA, { ...promise, ...fields });
        assert.equal(status, 422);
        assert.match(text, /role="alert"/);
        assert.ok(text.includes(commitmentWords[language].problems[code] as string), `${language} ${code}`);
        assert.ok(text.includes('value="Director, Northeast Asia"'));
      }
    }
    assert.equal((await site.ask('POST', '/en/ca-jp/engagements/T-1/commitments', CANADA, { ...promise, topics: 'ST-XX' })).status, 422);
  }));

  test('made: one row that both sides read, and one line of the ledger', async () => {
    const earlier = (await site.ledger()).length;
    const { status, location } = await site.ask('POST', '/en/ca-jp/engagements/T-1/commitments', CANADA, promise);
    assert.equal(status, 303);
    one = /commitments\/(CM-\w{10})$/.exec(location ?? '')?.[1] ?? '';
    const [row] = await site.rows('commitments');
    assert.deepEqual([row?.id, row?.owner, row?.audience, row?.['series'], row?.['made_edtf'], row?.['state'], row?.['side']], [one, 'joint', 'shared', 'SS-05', '2024-05-14', 'open', 'JP']);
    const [line, ...more] = (await site.ledger()).slice(earlier);
    assert.deepEqual([line?.act, line?.party, line?.row_count, more.length], ['make-commitment', 'CA', 1, 0]);
    assert.ok(!line?.subject.includes('experts'), 'the ledger says nothing of a row’s contents');
    assert.equal((await site.ask('GET', `/ja/ca-jp/commitments/${one}`, JAPAN)).status, 200);
    assert.equal((await site.ask('GET', `/ja/ca-jp/commitments/${one}`, null)).status, 404);
  });

  test('made at a meeting that one side keeps for itself, it is kept by that side alone', async () => {
    const { location } = await site.ask('POST', '/en/ca-jp/engagements/T-C/commitments', CANADA, promise);
    const [own] = (await site.rows('commitments')).filter((row) => row['engagement'] === 'T-C');
    assert.deepEqual([own?.owner, own?.audience], ['CA', 'national']);
    assert.equal((await site.ask('GET', location ?? '', JAPAN)).status, 404);
  });

  test('it comes up in every later meeting of the series by itself, and in none that was called off', async () => {
    for (const [id, there] of [['T-2', true], ['T-3', true], ['T-5', true], ['T-4', false]] as const) {
      for (const language of languages) {
        const { text } = await site.ask('GET', `/${language}/ca-jp/engagements/${id}`, JAPAN);
        assert.equal(text.includes(commitmentWords[language].carriedText), there, `${language} ${id}`);
        assert.equal(text.includes(`/ca-jp/commitments/${one}"`), there);
      }
    }
    assert.doesNotMatch((await site.ask('GET', '/en/ca-jp/engagements/T-2', null)).text, /Exchange lists/);
  });

  test('the list, its filters, its files, and the morning’s page', async () => {
    for (const [query, there] of [['', true], ['?state=late', true], ['?state=kept', false], ['?side=JP', true], ['?side=CA', false], ['?series=SS-05', true], ['?series=SS-04', false], ['?topic=ST-B1', true], ['?topic=ST-B2', false], ['?state=all&side=x', true]] as const) {
      assert.equal((await site.ask('GET', `/en/ca-jp/commitments${query}`, JAPAN)).text.includes(`/commitments/${one}"`), there, query);
    }
    const file = await site.ask('GET', '/en/ca-jp/commitments/export?format=json', JAPAN);
    assert.deepEqual((JSON.parse(file.text) as { id: string }[]).map(({ id }) => id), [one]);
    assert.equal((await site.ask('GET', '/en/ca-jp/commitments/export?format=pdf', JAPAN)).status, 404);
    for (const language of languages) {
      const [japans, publics] = [(await site.ask('GET', `/${language}/ca-jp/state`, JAPAN)).text, (await site.ask('GET', `/${language}/ca-jp/state`, null)).text];
      assert.ok(japans.includes(`/commitments/${one}"`) && !japans.includes(commitmentWords[language].lateNone));
      assert.ok(!publics.includes(one) && publics.includes(commitmentWords[language].lateNone));
    }
  });

  test('no recommendation of the study is touched: the scorecard counts what it counted', async () => {
    for (const post of [null, CANADA]) {
      const { text } = await site.ask('GET', '/en/ca-jp/scorecard', post);
      assert.ok(text.includes('<strong>all 64</strong>') && !text.includes('Exchange lists') && !text.includes(one), String(post));
    }
    assert.ok((await site.ask('GET', '/en/ca-jp/findings', CANADA)).text.includes('commitments made at engagements: 2'));
  });

  test('two amend it: the later one sees both versions, loses neither, and can send again', async () => {
    const first = await site.ask('POST', `/en/ca-jp/commitments/${one}/amend`, CANADA, { ...promise, version: '1', text_en: 'Exchange lists of experts by June' });
    assert.equal(first.status, 303);
    let again = { status: 0, text: '' };
    await writesNothing(async () => { again = await site.ask('POST', `/fr/ca-jp/commitments/${one}/amend`, JAPAN, { ...promise, version: '1', actors_b: '日米安全保障課長' }); });
    assert.equal(again.status, 409);
    assert.ok(again.text.includes('Exchange lists of experts by June') && again.text.includes('value="日米安全保障課長"') && again.text.includes('name="version" value="2"'));
    assert.equal((await site.ask('POST', `/fr/ca-jp/commitments/${one}/amend`, JAPAN, { ...promise, version: '2', actors_b: '日米安全保障課長' })).status, 303);
    assert.equal((await site.ask('POST', `/fr/ca-jp/commitments/${one}/amend`, null, { ...promise, version: '3' })).status, 404);
    await writesNothing(async () => assert.equal((await site.ask('POST', `/fr/ca-jp/commitments/${one}/amend`, JAPAN, { ...promise, version: '3', due_edtf: '2020' })).status, 422));
  });

  test('closed with evidence, it serves its recommendation, and later meetings have it no more', async () => {
    const close = (fields: Record<string, string>, post: string | null = CANADA) => site.ask('POST', `/en/ca-jp/commitments/${one}/close`, post, { version: '3', ...fields });
    await writesNothing(async () => {
      assert.equal((await close({ state: 'kept' })).status, 422);
      assert.equal((await close({ state: 'withdrawn' })).status, 422);
      for (const record of ['T-J', 'NO-SUCH']) {
        const { status, text } = await close({ state: 'kept', record });
        assert.equal(status, 422, record);
        assert.ok(text.includes(commitmentWords.en.problems['no-record'] as string), 'what is hidden and what does not exist are refused alike');
      }
      assert.equal((await close({ state: 'kept', closing: 'x' }, null)).status, 404);
      assert.equal((await close({ version: '2', state: 'kept', closing: 'x' })).status, 409);
    });
    const earlier = (await site.ledger()).length;
    assert.equal((await close({ state: 'kept', closing: 'Lists handed over', record: 'T-2', bearing: 'partly', closed_edtf: '2026-01-15' })).status, 303);
    assert.deepEqual((await site.ledger()).slice(earlier).map(({ act, row_count }) => [act, row_count]), [['close-commitment', 2]]);
    const [evidence] = await site.rows('evidence');
    assert.deepEqual([evidence?.['commitment'], evidence?.['record'], evidence?.['bearing'], evidence?.['note'], evidence?.audience], ['SC-0.1', 'T-2', 'partly', one, 'shared']);
    for (const [id, there] of [['T-2', true], ['T-3', false]] as const) assert.equal((await site.ask('GET', `/en/ca-jp/engagements/${id}`, JAPAN)).text.includes(`/commitments/${one}"`), there, id);
    const { text } = await site.ask('GET', `/en/ca-jp/commitments/${one}`, JAPAN);
    assert.ok(text.includes('/engagements/T-2') && text.includes('Lists handed over') && !text.includes('/engagements/T-3'));
    assert.equal((await close({ version: '4', state: 'withdrawn', closing: 'x' })).status, 422, 'what is closed stays closed');
  });

  test('made in a round that another series counts as its own, it comes up in the rounds of both', async () => {
    await site.give('joint', 'shared', talks('U-1', '2024-05-15', { series: 'SS-04a' }), talks('U-2', '2026-06-11', { series: 'SS-04', stage: 'planned' }), talks('U-3', '2026-06-12', { series: 'SS-04b', stage: 'planned' }));
    const { location } = await site.ask('POST', '/en/ca-jp/engagements/U-1/commitments', CANADA, { ...promise, due_edtf: '2027-03' });
    const at = new URL(location ?? '', 'http://entente.example').pathname;
    for (const [id, there] of [['U-2', true], ['U-3', false]] as const) assert.equal((await site.ask('GET', `/en/ca-jp/engagements/${id}`, JAPAN)).text.includes(`${at}"`), there, id);
    await site.give('CA', 'national', { table: 'series_links', row: { id: 'SL-X', relationship: 'ca-jp', series: 'SS-03', counts: 'SS-05', where: 'all' } });
    const next = await site.ask('POST', '/en/ca-jp/engagements/T-1/commitments', CANADA, { ...promise, due_edtf: '2027-03' });
    const [row] = (await site.rows('commitments')).filter(({ id }) => next.location?.includes(id));
    assert.equal(row?.['series'], 'SS-05', 'what one side alone reads tells the other nothing');
  });
});
