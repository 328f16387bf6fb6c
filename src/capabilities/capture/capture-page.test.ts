import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { perform } from '#platform/act.ts';
import { verify } from '#platform/ledger/verify.ts';
import { madeZip } from '#test/support/made-zip.ts';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import { languages } from '#platform/words/languages.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { engines, testDatabase, type TestDatabase } from '#test/support/databases.ts';
import { cookiesOf, evaluationSite } from '#test/support/evaluation-site.ts';
import { captureRoutes } from './capture-routes.ts';
import { captureWords } from './capture-words.ts';

const AT = new Date('2026-11-25T09:00:00Z');
const CANADA = 'CA:desk-officer';
const JAPAN = 'JP:desk-officer';

const RELEASE = `Minister Anand meets with Japanese Minister of Foreign Affairs <b>& others</b>

September 23, 2026 – Ottawa, Ontario – Global Affairs Canada

The Honourable Anita Anand, Minister of Foreign Affairs, met today in Ottawa with MOTEGI Toshimitsu, Minister for Foreign Affairs of Japan. They discussed peacekeeping and North Korea. The ministers agreed to stay in close contact.`;

for (const engine of engines) suite(`capture on ${engine}`, () => {
  let here: TestDatabase;
  let app: FastifyInstance;
  let cookies: ReadonlyMap<string, string>;
  before(async () => {
    here = await testDatabase(engine);
    await perform(here.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at: AT });
    app = await evaluationSite(here.database, captureRoutes, () => ({ today: 20_782, at: AT }));
    cookies = await cookiesOf(app, [CANADA, JAPAN, 'CA:analyst', 'CA:administrator']);
  });
  after(async () => {
    await app?.close();
    await here?.remove();
  });

  const ask = async (method: 'GET' | 'POST', url: string, as: string | null, body?: { payload: string | Buffer; type: string }) => {
    const answer = await app.inject({
      method, url, ...(body ? { payload: body.payload } : {}),
      headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: cookies.get(as) } : {}), ...(body ? { 'content-type': body.type } : {}) },
    });
    return { status: answer.statusCode, text: answer.body, location: String(answer.headers.location ?? '') };
  };
  const hand = (text: string, file: { name: string; bytes: Buffer } | null, language = 'en', as: string | null = CANADA) => {
    const mark = 'a-mark-of-parts';
    const payload = Buffer.concat([
      Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="text"\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${file?.name ?? ''}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
      file?.bytes ?? Buffer.alloc(0), Buffer.from(`\r\n--${mark}--\r\n`)]);
    return ask('POST', `/${language}/ca-jp/capture`, as, { payload, type: `multipart/form-data; boundary=${mark}` });
  };
  const send = (fields: Record<string, string>, as: string | null = CANADA, language = 'en') => ask('POST', `/${language}/ca-jp/capture/confirm`, as, { payload: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' });
  const size = () => here.auditing.asAuditor(async (tx) => {
    const [lines] = await tx.text<{ size: number }>('select size from ledger_head');
    const [rows] = await tx.text<{ count: number }>('select count(*)::int as count from engagements');
    return { lines: lines?.size ?? 0, engagements: rows?.count ?? 0 };
  });
  const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  /** The form as a browser would send it untouched. */
  const fieldsOf = (page: string): Record<string, string> => {
    const inside = /<form class="entry"[^>]*capture\/confirm">(.*?)<\/form>/s.exec(page)?.[1] ?? '';
    const fields: Record<string, string> = {};
    const of = (attributes: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    for (const [, attributes = ''] of inside.matchAll(/<input ([^>]*)>/g)) if (of(attributes, 'type') === 'radio' || of(attributes, 'type') === 'checkbox' ? attributes.includes(' checked') : true) fields[of(attributes, 'name')] = of(attributes, 'value');
    for (const [, attributes = '', options = ''] of inside.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) fields[of(attributes, 'name')] = unescaped(/<option value="([^"]*)" selected>/.exec(options)?.[1] ?? '');
    for (const [, attributes = '', typed = ''] of inside.matchAll(/<textarea ([^>]*)>\n?(.*?)<\/textarea>/gs)) fields[of(attributes, 'name')] = unescaped(typed);
    return fields;
  };

  test('officers of the two parties have it; nobody else has such an address', async () => {
    for (const as of [null, 'CA:analyst', 'CA:administrator']) {
      assert.equal((await ask('GET', '/en/ca-jp/capture', as)).status, 404);
      assert.equal((await hand(RELEASE, null, 'en', as)).status, 404);
      assert.equal((await send({ text: RELEASE, audience: 'national' }, as)).status, 404);
    }
    assert.equal((await ask('GET', '/en/au-jp/capture', CANADA)).status, 404);
    for (const language of languages) {
      for (const path of ['capture', 'capture/confirm']) assert.match((await ask('GET', `/${language}/ca-jp/${path}`, CANADA)).text, new RegExp(captureWords[language].propose));
    }
  });

  test('a call is said in words in the form, and kept by its code', async () => {
    const fields = fieldsOf((await hand('Minister Anand speaks with Minister of Foreign Affairs of Japan\n\nOctober 5, 2026 - Ottawa\n\nThe Honourable Anita Anand, Minister of Foreign Affairs, spoke by telephone today with MOTEGI Toshimitsu, Minister for Foreign Affairs of Japan.', null)).text);
    assert.equal(fields['place'], engagementWords.en.telephone);
    const { status, location } = await send({ ...fields, audience: 'national' });
    assert.equal(status, 303);
    const id = /EN-[0-9A-Z]{10}/.exec(location)?.[0] ?? '';
    assert.deepEqual(await here.auditing.asAuditor((tx) => tx.text('select place from engagements where id = $1', [id])), [{ place: 'telephone' }]);
  });

  test('a release becomes an engagement: proposed with the words it came from, confirmed, written with its ledger line', async () => {
    const earlier = await size();
    const { status, text } = await hand(RELEASE, null);
    assert.equal(status, 200);
    assert.deepEqual(await size(), earlier);
    const fields = fieldsOf(text);
    assert.deepEqual({ ...fields, text: '', title_en: '' }, {
      ...fields, text: '', title_en: '', start_edtf: '2026-09-23', end_edtf: '', kind: 'ministerial', series: 'MS-11', place: 'Ottawa', host_country: 'CA', participants_a: 'Anita Anand', participants_b: 'MOTEGI Toshimitsu',
      rank_a: 'minister', rank_b: 'minister', level: 'bilateral', track: '1', stage: 'held', topics: 'peacekeeping; North Korea', outcome_en: 'The ministers agreed to stay in close contact.', source: 'Text entered by an officer', source_date: '2026-09-23', audience: 'national',
    });
    assert.match(text, /<mark>today<small lang="en"> Start<\/small><\/mark>/);
    assert.match(text, /&lt;b&gt;&amp; others/);
    assert.doesNotMatch(text, /<b>/);
    const confirmed = await send({ ...fields, audience: 'shared' });
    assert.equal(confirmed.status, 303);
    const id = /^\/en\/ca-jp\/engagements\/(EN-[0-9A-Z]{10})\?done=planned$/.exec(confirmed.location)?.[1];
    assert.ok(id, confirmed.location);
    await here.auditing.asAuditor(async (tx) => {
      const [row] = await tx.text<Record<string, unknown>>('select owner, audience, scope, start_edtf, kind, series, place, source_date, topic_list from engagements where id = $1', [id]);
      assert.deepEqual(row, { owner: 'joint', audience: 'shared', scope: 'shared:ca-jp', start_edtf: '2026-09-23', kind: 'ministerial', series: 'MS-11', place: 'Ottawa', source_date: '2026-09-23', topic_list: ['peacekeeping', 'North Korea'] });
      const [line] = await tx.text<Record<string, unknown>>('select act, party, post, subject, row_count from ledger_lines order by seq desc limit 1');
      assert.deepEqual({ ...line, subject: JSON.parse(String(line?.['subject'])) }, { act: 'capture-engagement', party: 'CA', post: 'desk-officer', subject: { relationship: 'ca-jp', audience: 'shared', engagement: id }, row_count: 1 });
    });
    assert.deepEqual(await size(), { lines: earlier.lines + 1, engagements: earlier.engagements + 1 });
    assert.deepEqual((await verify(here.auditing)).faults, []);
  });

  test('what is already on record is said before and asked for again; another is added when the officer says so', async () => {
    const { text } = await hand(RELEASE, null, 'fr', JAPAN);
    assert.match(text, new RegExp(captureWords.fr.known.replaceAll(/[?.]/g, '.')));
    const fields = fieldsOf(text);
    const earlier = await size();
    const refused = await send({ ...fields, note: 'x' }, JAPAN, 'fr');
    assert.equal(refused.status, 422);
    assert.match(refused.text, /role="alert"/);
    assert.ok(refused.text.includes(captureWords.fr.anyway));
    assert.deepEqual(await size(), earlier);
    assert.equal((await send({ ...fields, another: 'yes' }, JAPAN, 'fr')).status, 303);
    await here.auditing.asAuditor(async (tx) => {
      const [row] = await tx.text<Record<string, unknown>>("select owner, audience, scope from engagements where id like 'EN-%' and audience = 'national' order by owner desc");
      assert.deepEqual(row, { owner: 'JP', audience: 'national', scope: 'national:JP' });
    });
    // What Japan keeps to itself is no hint to Canada.
    assert.equal((await hand(RELEASE.replaceAll('Ottawa', 'Winnipeg').replaceAll('September 23', 'September 3'), null)).text.includes(captureWords.en.known), false);
  });

  test('what is wrong is said at its field, and what was typed stays', async () => {
    const fields = fieldsOf((await hand(RELEASE.replace('September 23, 2026', 'March 3, 2020'), null)).text);
    const earlier = await size();
    for (const [changes, at] of [
      [{ start_edtf: '2026-02-30' }, 'start_edtf'], [{ start_edtf: '' }, 'start_edtf'], [{ end_edtf: '2019' }, 'end_edtf'], [{ kind: '' }, 'kind'], [{ kind: 'party' }, 'kind'], [{ series: 'MS-999' }, 'series'],
      [{ title_en: '' }, 'title_en'], [{ host_country: 'Atlantis' }, 'host_country'], [{ rank_a: 'king' }, 'rank_a'], [{ source_date: 'soon' }, 'source_date'], [{ outcome_en: 'x'.repeat(20_001) }, 'outcome_en'],
    ] as const) {
      const { status, text } = await send({ ...fields, ...changes, place: 'A place <of> my own' });
      assert.equal(status, 422, at);
      assert.match(text, new RegExp(`id="${at}-problem"`), at);
      assert.match(text, /value="A place &lt;of&gt; my own"/);
    }
    assert.equal((await send({ ...fields, audience: 'public' })).status, 400);
    assert.deepEqual(await size(), earlier);
  });

  test('files: a mail is read; what cannot be taken is refused in the reader’s language, and the text typed beside it stays', async () => {
    const mail = Buffer.from(['From: a@example.org', 'Date: Wed, 21 Oct 2026 10:00:00 +0900', 'Subject: =?UTF-8?B?5pel5Yqg5bmV5YOa5Y2U6K2w?=', 'Content-Type: text/plain; charset=utf-8', '', '昨日、東京において日加幕僚協議を実施しました。'].join('\r\n'));
    const fields = fieldsOf((await hand('', { name: 'talks.eml', bytes: mail }, 'ja')).text);
    assert.deepEqual([fields['title_ja'], fields['start_edtf'], fields['kind'], fields['series'], fields['place'], fields['source'], fields['source_date'], fields['file']], ['日加幕僚協議', '2026-10-20', 'staff-talks', 'SS-07', 'Tokyo', 'talks.eml', '2026-10-21', 'talks.eml']);
    const external = madeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<w:document/>' }, { name: 'word/_rels/document.xml.rels', content: '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://example.org/t" TargetMode="External"/></Relationships>' }]);
    for (const language of languages) {
      const refused = await hand('typed before', { name: 'a.docx', bytes: external }, language);
      assert.equal(refused.status, 422);
      assert.ok(unescaped(refused.text).includes(captureWords[language].refusals['external-content']()));
      assert.match(refused.text, /typed before<\/textarea>/);
      assert.equal((await hand('', null, language)).status, 422);
    }
  });
});
