import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { dayOf, type Day } from '#domain/date/day.ts';
import { officerOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import { NotAllowed, perform, Refused } from '#platform/act.ts';
import { verify } from '#platform/ledger/verify.ts';
import { unpackZip } from '#platform/tables/unpack-zip.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { freshDraft } from '#domain/dossier/draft.ts';
import { engines, testDatabase, type TestDatabase } from '#test/support/databases.ts';
import { cookiesOf, evaluationSite } from '#test/support/evaluation-site.ts';
import { pagesOf } from '#test/support/office.ts';
import { CANADAS_WORD, JAPANS_WORD, prepareTalks, put, TALKS } from '#test/support/talks.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { draftAndEditions } from './dossier-store.ts';
import { editBook } from './edit-book.ts';
import { freezeBook } from './freeze-book.ts';

const AT = new Date('2026-11-25T09:00:00Z');
let today = dayOf('2026-11-25') as Day;
const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' };
const canada = officerOf('CA', 'desk-officer', ['ca-jp']);
const japan = officerOf('JP', 'desk-officer', ['ca-jp', 'au-jp']);
const BOOK = `/ca-jp/engagements/${TALKS}/book`;

for (const engine of engines) {
  suite(`the briefing book on ${engine}`, () => {
    let here: TestDatabase;
    let app: FastifyInstance;
    let cookies: ReadonlyMap<string, string>;

    before(async () => {
      here = await testDatabase(engine);
      today = dayOf('2026-11-25') as Day;
      await perform(here.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at: AT });
      await prepareTalks(here.database);
      app = await evaluationSite(here.database, dossierRoutes, () => ({ today, at: AT }));
      cookies = await cookiesOf(app, ['CA:desk-officer', 'CA:defence-policy-officer', 'JP:desk-officer']);
    });
    after(async () => {
      await app?.close();
      await here?.remove();
    });

    const get = (url: string, post: string | null = 'CA:desk-officer') => app.inject({ method: 'GET', url, headers: post ? { cookie: cookies.get(post) } : {} });
    const send = (fields: Readonly<Record<string, string>>, post = 'CA:desk-officer') => app.inject({
      method: 'POST', url: `/en${BOOK}`, headers: { 'sec-fetch-site': 'same-origin', cookie: cookies.get(post), 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString(),
    });
    const wordsOf = async (bytes: Buffer): Promise<string> => {
      const unpacked = await unpackZip(bytes);
      assert.ok(!('refused' in unpacked));
      return [...unpacked.parts].map(([, part]) => part.toString()).join(' ').replace(/<[^>]+>/g, ' ');
    };
    const editionsOf = (reader: Reader) => draftAndEditions(reader, here.database, 'ca-jp', TALKS).then(({ editions }) => editions);

    test('each side finds in its book what both share and what it keeps, and the other side’s nowhere', async () => {
      for (const language of ['en', 'fr', 'ja']) {
        for (const [post, own, others] of [['CA:desk-officer', CANADAS_WORD, JAPANS_WORD], ['JP:desk-officer', JAPANS_WORD, CANADAS_WORD]] as const) {
          const docx = await get(`/${language}${BOOK}.docx`, post);
          const pdf = await get(`/${language}${BOOK}.pdf`, post);
          const texts = [await wordsOf(docx.rawPayload), pagesOf(pdf.rawPayload).join(''), (await get(`/${language}${BOOK}`, post)).body];
          for (const text of texts) {
            assert.ok(text.replace(/\s/g, '').includes(own), `${post} in ${language} reads its own`);
            assert.ok(!text.replace(/\s/g, '').includes(others), `${post} in ${language} reads the other side’s`);
            assert.ok(text.replace(/\s/g, '').includes(language === 'ja' ? '鈴木春夫' : 'SUZUKIHaruo'), 'who is who');
          }
          for (const { headers } of [docx, pdf]) assert.match(String(headers['content-disposition']), post === 'CA:desk-officer' ? /"CANADIAN-EYES-ONLY_ca-jp_EN-TALKS2027_/ : /"JAPANESE-EYES-ONLY_/);
        }
      }
    });

    test('the talks have their agenda in three parts; what is late is named, and what is open is carried forward', async () => {
      const { body } = await get(`/en${BOOK}`);
      const places = ['Part 1. The next three to five years', 'Goal: A regular exchange of views', 'Part 2. The present', 'Late: Draw up terms of reference', 'Part 3. What is to be done by the next talks', '3 commitments'.replace(' ', '\u00a0')].map((text) => body.indexOf(text, body.indexOf('id="section-agenda"')));
      assert.ok(places.every((place, at) => place > 0 && place > (places[at - 1] ?? 0)), places.join());
    });

    test('a section that a national row has a share in is marked by it; the others are not', async () => {
      const { body } = await get(`/en${BOOK}`);
      const marked = (section: string): string => /Marking: <span[^>]*>([^<]+)</.exec(body.slice(body.indexOf(`id="section-${section}"`)))?.[1] ?? '';
      assert.deepEqual(['status', 'people', 'agreements'].map(marked), ['CANADIAN EYES ONLY', 'RELEASABLE TO CAN, JPN', 'RELEASABLE TO CAN, JPN']);
    });

    test('nobody but the two parties has a draft; the public is told that there is no such address', async () => {
      for (const path of [BOOK, `${BOOK}.docx`, `${BOOK}.pdf`]) assert.equal((await get(`/en${path}`, null)).statusCode, 404);
      assert.equal((await get('/en/ca-jp/engagements/EN-NOTHING/book')).statusCode, 404);
      const outsider = officerOf('AU', 'desk-officer', ['au-jp']);
      const asked = { relationship, engagement: TALKS, version: null, title: 't', draft: freshDraft('en', 'a4') };
      for (const reader of [outsider, thePublic, { ...canada, role: 'reader' as const }]) await assert.rejects(perform(here.database, editBook, asked, { reader, at: AT }), NotAllowed);
    });

    test('a draft is kept; a stale form shows both versions and loses neither', async () => {
      const saved = await send({ do: 'save', version: '', 'slot-arguments': '- Terms of reference by spring', 'treatment-sources': 'out', 'place-topics': '1', language: 'en', paper: 'letter', audience: 'national' });
      assert.equal(saved.statusCode, 303);
      const page = (await get(`/en${BOOK}`, 'CA:defence-policy-officer')).body;
      assert.ok(page.includes('Terms of reference by spring'), 'a colleague reads it');
      assert.ok(page.indexOf('id="section-topics"') < page.indexOf('id="section-scenario"'), 'the order is the officer’s');
      assert.ok(!(await get(`/en${BOOK}`, 'JP:desk-officer')).body.includes('Terms of reference by spring'), 'the other side does not');
      const stale = await send({ do: 'save', version: '', 'slot-arguments': 'Something else' }, 'CA:defence-policy-officer');
      assert.equal(stale.statusCode, 409);
      for (const text of ['Terms of reference by spring', 'Something else', 'name="version" value="1"']) assert.ok(stale.body.includes(text), text);
      assert.ok((await get(`/en${BOOK}`)).body.includes('Terms of reference by spring'));
    });

    test('what is wrong is said, and nothing is written', async () => {
      const before = (await draftAndEditions(canada, here.database, 'ca-jp', TALKS)).draft;
      const wrong = await send({ do: 'save', version: '1', 'place-agenda': 'first', 'slot-press': 'kept as typed' });
      assert.equal(wrong.statusCode, 422);
      assert.match(wrong.body, /role="alert"/);
      assert.ok(wrong.body.includes('kept as typed'));
      assert.equal((await send({ do: 'save', version: '1', 'slot-press': 'x'.repeat(20_001) })).statusCode, 422);
      assert.equal((await send({ do: 'save', version: '1', audience: 'public' })).statusCode, 422, 'the talks themselves are not public');
      await assert.rejects(perform(here.database, editBook, { relationship, engagement: TALKS, version: 1, title: 't', draft: { ...freshDraft('en', 'a4'), audience: 'public' } }, { reader: canada, at: AT }), Refused);
      assert.deepEqual((await draftAndEditions(canada, here.database, 'ca-jp', TALKS)).draft, before);
    });

    test('an edition stays as it was frozen: the same bytes whatever becomes of the record, and what has changed is told', async () => {
      const frozen = await send({ do: 'freeze', version: '1', note: 'for the minister' });
      assert.equal(frozen.statusCode, 303);
      const edition = String(frozen.headers.location);
      const download = (format: string, post = 'CA:desk-officer') => get(`${edition}/book.${format}`, post);
      const [docx, pdf] = [(await download('docx')).rawPayload, (await download('pdf')).rawPayload];
      assert.ok((await wordsOf(docx)).includes('Terms of reference by spring') && (await wordsOf(docx)).includes('Edition 1, frozen on 25 November 2026'));
      assert.ok((await get(edition)).body.includes('Nothing has changed since.'));
      await put(here.database, { owner: 'joint', audience: 'shared', table: 'initiatives', rows: [{ id: 'IN-NEW', relationship: 'ca-jp', title_en: 'Visits of hospital ships', status: 'agreed', series: 'SS-20' }] });
      assert.equal((await send({ do: 'save', version: '1', 'slot-arguments': 'quite another thing' })).statusCode, 303);
      today += 40;
      try {
        assert.ok((await download('docx')).rawPayload.equals(docx));
        assert.ok((await download('pdf')).rawPayload.equals(pdf));
        const page = (await get(edition)).body;
        assert.ok(page.includes('Visits of hospital ships') && page.includes('What has changed since') && !page.includes('quite another thing'));
      } finally {
        today -= 40;
      }
      for (const path of [edition, `${edition}/book.docx`]) assert.equal((await get(path, 'JP:desk-officer')).statusCode, 404);
      for (const path of [edition, `${edition}/book.pdf`]) assert.equal((await get(path, null)).statusCode, 404);
    });

    test('nothing is frozen from a draft that has changed meanwhile, and no act writes over an edition', async () => {
      const [first] = await editionsOf(canada);
      assert.ok(first);
      const stale = await send({ do: 'freeze', version: '1' });
      assert.equal(stale.statusCode, 409);
      const again = { relationship, engagement: TALKS, version: 2, title: 't', language: 'en', audience: 'national' as const, number: 1, on: '2026-11-25', content: '{}', note: null };
      await assert.rejects(perform(here.database, freezeBook, again, { reader: canada, at: AT }), ChangedMeanwhile);
      assert.equal((await send({ do: 'freeze', version: '2' })).statusCode, 303);
      const editions = await editionsOf(canada);
      assert.deepEqual(editions.map(({ row }) => row['edition']), ['1', '2']);
      assert.deepEqual(editions[0], first);
    });

    test('a book made for both sides holds nothing of one side, and both download the same bytes', async () => {
      assert.equal((await send({ do: 'save', version: '2', audience: 'shared', 'slot-arguments': 'A word for both', language: 'fr' })).statusCode, 303);
      const frozen = await send({ do: 'freeze', version: '3' });
      const edition = String(frozen.headers.location);
      const ours = await get(`${edition}/book.docx`);
      const theirs = await get(`${edition}/book.docx`, 'JP:desk-officer');
      assert.ok(ours.rawPayload.equals(theirs.rawPayload));
      const text = await wordsOf(theirs.rawPayload);
      assert.ok(text.includes('A word for both') && !text.includes(CANADAS_WORD) && text.includes('COMMUNICABLE À CAN, JPN'));
      assert.match(String(theirs.headers['content-disposition']), /"RELEASABLE-TO-CAN-JPN_ca-jp_EN-TALKS2027_1_fr\.docx"/);
      assert.deepEqual((await editionsOf(japan)).map(({ owner, audience }) => [owner, audience]), [['joint', 'shared']]);
      assert.equal((await get(edition, null)).statusCode, 404);
    });

    test('an edition that is not what was frozen is not handed out', async () => {
      const standing = (await editionsOf(canada)).find(({ audience, row }) => audience === 'national' && row['edition'] === '1');
      assert.ok(standing);
      assert.ok(standing.row['content']?.includes('Terms of reference'));
      await put(here.database, { owner: 'CA', audience: 'national', table: 'books', rows: [{ ...standing.row, id: 'BK-TAMPERED', content: (standing.row['content'] ?? '').replace('Terms', 'Terns') }] });
      await put(here.database, { owner: 'CA', audience: 'national', table: 'books', rows: [{ ...standing.row, id: 'BK-NOTHING', content: null, digest: null }] });
      for (const id of ['BK-TAMPERED', 'BK-NOTHING']) {
        assert.match((await get(`/en/ca-jp/books/${id}`)).body, /role="alert"/);
        for (const format of ['docx', 'pdf']) assert.equal((await get(`/en/ca-jp/books/${id}/book.${format}`)).statusCode, 404);
      }
    });

    test('the agenda that stands is the book’s: in its parts, by both clocks, with what is carried forward', async () => {
      const item = (id: string, part: string, position: string, cells: Readonly<Record<string, string>>) => ({ id, relationship: 'ca-jp', engagement: TALKS, part, position, ...cells });
      await put(here.database, { owner: 'joint', audience: 'shared', table: 'agenda_items', rows: [
        item('AG-2', '2', '1', { title_en: 'Report on exercises', duration: 'PT45M', lead_b: 'Joint Staff', desired: 'inform' }), item('AG-1', '1', '1', { title_en: 'Outlook for the North Pacific', starts: '09:30', duration: 'PT1H', desired: 'exchange' }),
      ] });
      const { body } = await get(`/en${BOOK}`, 'JP:desk-officer');
      const agenda = body.slice(body.indexOf('id="section-agenda"'), body.indexOf('id="section-people"')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      assert.match(agenda, /Part 1\..*Outlook for the North Pacific both 09:30, Japan 23:30, 60 min exchange views.*Part 2\..*Report on exercises Japan 10:30, Japan 00:30 next day, 45 min inform.*Commitments carried forward.*Draw up terms of reference/);
      assert.ok(!agenda.includes('Proposed from the record'));
    });

    test('every act has its line, and the ledger verifies', async () => {
      const lines = await here.auditing.asAuditor((tx) => tx.text<{ act: string; subject: string }>('select act, subject from ledger_lines where act in (\'edit-book\', \'freeze-book\') order by seq'));
      assert.deepEqual(lines.map(({ act }) => act), ['edit-book', 'freeze-book', 'edit-book', 'freeze-book', 'edit-book', 'freeze-book']);
      assert.match(lines[1]?.subject ?? '', /"digest":"[0-9a-f]{64}"/);
      assert.ok(lines.every(({ subject }) => !subject.includes('Terms of reference')), 'a line never repeats a book');
      assert.deepEqual((await verify(here.auditing)).faults, []);
    });
  });
}

test('what makes documents is loaded with the first that is wanted, never with the server', () => {
  const src = new URL('../../', import.meta.url);
  const early = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('platform/documents/'))
    .filter((file) => /^import [^\n]*(?:from )?'(?:docx|#platform\/documents\/(?:docx|pdf|typst-worker)\.ts|@myriaddreamin[^']*)'/m.test(readFileSync(new URL(file, src), 'utf8')));
  assert.deepEqual(early, []);
});
