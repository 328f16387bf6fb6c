import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { officerOf } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { verify } from '#platform/ledger/verify.ts';
import { textCell, workbook, madeZip } from '#test/support/made-zip.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { heldLimits, HeldUploads, type Handed } from '#platform/web/held-uploads.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { testDatabase, type TestDatabase } from '#test/support/databases.ts';
import { cookiesOf, evaluationSite } from '#test/support/evaluation-site.ts';
import { importRoutes } from './import-routes.ts';
import { intakeWords } from './intake-words.ts';

const START = Date.parse('2026-03-02T09:00:00Z');
let now = START;
let here: TestDatabase;
let app: FastifyInstance;
let cookies: ReadonlyMap<string, string>;

before(async () => {
  here = await testDatabase();
  await perform(here.database, loadRecord, { record: 'study' }, { reader: installer, at: new Date(START) });
  app = await evaluationSite(here.database, importRoutes, () => ({ today: 20_514, at: new Date(now) }));
  cookies = await cookiesOf(app, ['CA:desk-officer', 'CA:defence-policy-officer', 'JP:desk-officer']);
});
after(async () => {
  await app?.close();
  await here?.remove();
});

const CANADA = 'CA:desk-officer';
const JAPAN = 'JP:desk-officer';

interface Page {
  readonly status: number;
  readonly text: string;
  /** Where it was after all redirects. */
  readonly url: string;
}

async function ask(method: 'GET' | 'POST', url: string, as: string | null, body?: { payload: string | Buffer; type: string }): Promise<Page> {
  const answer = await app.inject({
    method, url, ...(body ? { payload: body.payload } : {}),
    headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: cookies.get(as) } : {}), ...(body ? { 'content-type': body.type } : {}) },
  });
  return answer.statusCode === 303 ? ask('GET', String(answer.headers.location), as) : { status: answer.statusCode, text: answer.body, url };
}

function upload(content: string | Buffer, name = 'list.csv', { as = CANADA as string | null, language = 'en' as Language } = {}): Promise<Page> {
  const mark = 'a-mark-of-parts';
  const payload = Buffer.concat([
    Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    Buffer.from(content), Buffer.from(`\r\n--${mark}--\r\n`)]);
  return ask('POST', `/${language}/import`, as, { payload, type: `multipart/form-data; boundary=${mark}` });
}

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The form that posts to an address, as a browser would send it untouched. */
function formIn(page: Page, path: string): { action: string; fields: URLSearchParams } {
  const form = [...page.text.matchAll(/<form method="post"[^>]* ?action="([^"]*)">(.*?)<\/form>/gs)].find(([, action]) => action?.includes(path));
  assert.ok(form, `no form for ${path} in ${page.text}`);
  const [, action = '', inside = ''] = form;
  const fields = new URLSearchParams();
  for (const [, attributes = ''] of inside.matchAll(/<input ([^>]*)>/g)) {
    const of = (name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    if (of('type') === 'hidden' || attributes.endsWith(' checked')) fields.append(of('name'), of('value'));
  }
  for (const [, name = '', options = ''] of inside.matchAll(/<select name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    fields.append(name, unescaped(/<option value="([^"]*)" selected>/.exec(options)?.[1] ?? ''));
  }
  return { action: unescaped(action), fields };
}

function submit(page: Page, path: string, changes: Record<string, string> = {}, as = CANADA): Promise<Page> {
  const { action, fields } = formIn(page, path);
  for (const [name, value] of Object.entries(changes)) fields.set(name, value);
  return ask('POST', action, as, { payload: fields.toString(), type: 'application/x-www-form-urlencoded' });
}

const confirm = (page: Page, changes?: Record<string, string>, as?: string) => submit(page, '/import/confirm', changes, as);

async function size(): Promise<{ lines: number; engagements: number }> {
  return here.auditing.asAuditor(async (tx) => {
    const [lines] = await tx.text<{ size: number }>('select size from ledger_head');
    const [rows] = await tx.text<{ count: number }>('select count(*)::int as count from engagements');
    return { lines: lines?.size ?? 0, engagements: rows?.count ?? 0 };
  });
}

/** Nothing is written, whatever happens in between. */
async function writesNothing(work: () => Promise<void>): Promise<void> {
  const earlier = await size();
  await work();
  assert.deepEqual(await size(), earlier);
}

const csv = (...rows: readonly string[][]): string => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
const header = ['id', 'title', 'titre', '件名', 'date', 'end', 'kind', 'host'];
const good = (id: string, title: string, date = '2019-05-06'): string[] => [id, title, '', '', date, '', 'workshop', 'Japan'];
/** The row of the preview with this number, without markup. */
const rowOf = (page: Page, number: number): string =>
  unescaped((new RegExp(`<tr><th scope="row" class="number"[^>]*>${number}</th>(.*?)</tr>`, 's').exec(page.text)?.[1] ?? 'no such row').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
const alerts = (page: Page): string =>
  unescaped([...page.text.matchAll(/<(p|div) class="problem" role="alert">(.*?)<\/\1>/gs)].map(([, , inside]) => inside).join(' ').replace(/<[^>]*>/g, ''));
const confirms = (page: Page): boolean => /action="\/\w\w\/import\/confirm/.test(page.text);

test('the public and the parties’ officers: who has an import at all', async () => {
  for (const [method, url] of [['GET', '/en/import'], ['POST', '/en/import'], ['GET', '/en/import/preview'], ['POST', '/en/import/confirm']] as const) {
    assert.equal((await ask(method, url, null)).status, 404);
  }
  assert.equal((await upload(csv(header, good('A-1', 'A')), 'list.csv', { as: null })).status, 404);
  for (const language of languages) {
    const { status, text } = await ask('GET', `/${language}/import`, CANADA);
    assert.equal(status, 200);
    assert.match(text, /<input type="file" name="file" accept="\.csv,\.xlsx" required>/);
    assert.match(text, new RegExp(intakeWords[language].look));
    assert.doesNotMatch(text, /name="relationship"/); // there is only one
  }
  assert.equal((await ask('POST', '/en/import', CANADA, { payload: 'relationship=xx-yy', type: 'application/x-www-form-urlencoded' })).status, 400);
  const none = await ask('POST', '/fr/import', CANADA, { payload: '', type: 'application/x-www-form-urlencoded' });
  assert.deepEqual([none.status, alerts(none)], [422, intakeWords.fr.noFile]);
});

test('what has shipped is all known, and there is nothing to confirm', () => writesNothing(async () => {
  const page = await upload(readFileSync(new URL('../../../record/study/engagements.csv', import.meta.url)), 'study.csv');
  assert.equal(page.status, 200);
  assert.match(page.text, /0 new, 49 already there, 0 contradicting the record, 0 refused/);
  assert.match(page.text, new RegExp(intakeWords.en.nothingNew));
  assert.ok(!confirms(page));
  assert.match(page.text, /<a href="\/en\/ca-jp\/engagements\/SE-001">SE-001<\/a>/);
}));

const mixed = csv(
  header,
  good('MX-1', 'Seminar on ice-strengthened <hulls>'),
  ['MX-2', 'VISIT of Prime-Minister Kaïfu to Ottawa', '', '', '1989', '', 'Summit', 'CA'],
  ['', 'Visit of Prime Minister Takeshita to Ottawa', '', '', '1988-01-13', '', 'summit', 'Canada'],
  ['', '', '', 'マルルーニー首相の東京訪問', '1991-05', '', 'summit', '日本'],
  ['SE-004', '', 'Visite du premier ministre Chrétien à Tokyo', '', '2018-06', '', 'summit', 'CA'],
);

test('a mix: new, known in other words, dates and languages, contradicting; and in what order', () => writesNothing(async () => {
  const page = await upload(mixed, 'mixed.csv');
  assert.match(page.text, /1 new, 3 already there, 1 contradicting the record, 0 refused/);
  assert.match(page.text, /<dd>mixed\.csv<\/dd>/);
  const order = [...page.text.matchAll(/<tr><th scope="row" class="number"[^>]*>(\d+)</g)].map(([, number]) => Number(number));
  assert.deepEqual(order, [6, 2, 3, 4, 5]);
  assert.equal(rowOf(page, 6), 'contradicts the record Visite du premier ministre Chrétien à Tokyo (June 2018) SE-004 · differs in: Beginning, Host');
  assert.equal(rowOf(page, 2), 'new Seminar on ice-strengthened <hulls> (6 May 2019)');
  assert.equal(rowOf(page, 3), 'already there VISIT of Prime-Minister Kaïfu to Ottawa (1989) same event: SE-002');
  assert.equal(rowOf(page, 4), 'already there Visit of Prime Minister Takeshita to Ottawa (13 January 1988) same event: SE-001');
  assert.match(rowOf(page, 5), /already there マルルーニー首相の東京訪問 .* same event: SE-003/);
  assert.match(page.text, /<span lang="ja">マルルーニー首相の東京訪問<\/span>/);
  assert.match(page.text, /&lt;hulls&gt;/);
}));

test('a row that contradicts a known id is found however far off its date is', () => writesNothing(async () => {
  const page = await upload(csv(header, ['SE-001', 'Visit of Prime Minister Takeshita to Ottawa', '', '', '1912', '', 'summit', 'CA']));
  assert.match(rowOf(page, 2), /contradicts the record .* SE-001 · differs in: Beginning/);
}));

test('conflicts stop everything unless they are left out; then one ledger line, and only once', async () => {
  const earlier = await size();
  const page = await upload(mixed, 'mixed.csv');
  const stopped = await confirm(page);
  assert.deepEqual([stopped.status, alerts(stopped)], [422, intakeWords.en.conflictsStop]);
  assert.deepEqual(await size(), earlier);
  const done = await confirm(page, { leave: 'yes' });
  assert.equal(done.status, 200);
  assert.match(done.text, /class="success" role="status">1 row was imported\./);
  assert.match(done.text, /href="\/en\/ca-jp\/engagements"/);
  assert.deepEqual(await size(), { lines: earlier.lines + 1, engagements: earlier.engagements + 1 });
  const [row] = await here.auditing.asAuditor((tx) => tx.text("select id, owner, audience, relationship, host_country from engagements where id = 'MX-1'"));
  assert.deepEqual(row, { id: 'MX-1', owner: 'CA', audience: 'shared', relationship: 'ca-jp', host_country: 'JP' });
  assert.ok((await verify(here.auditing)).ok);
  const again = await confirm(page, { leave: 'yes' });
  assert.deepEqual([again.status, alerts(again)], [409, intakeWords.en.already]);
  assert.deepEqual(await size(), { lines: earlier.lines + 1, engagements: earlier.engagements + 1 });
  // Read in another language, what was done is still said to be done.
  assert.match((await ask('GET', done.url.replace('/en/', '/ja/'), CANADA)).text, new RegExp(intakeWords.ja.done(1)));
  assert.match((await ask('GET', done.url.replace('done', 'confirm'), CANADA)).text, /1 row was imported/);
});

test('two confirmations at the same moment: one comes through', async () => {
  const earlier = await size();
  const page = await upload(csv(header, good('TW-1', 'Twofold workshop on harbours', '2020-02')));
  const answers = await Promise.all([confirm(page), confirm(page)]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  assert.deepEqual(await size(), { lines: earlier.lines + 1, engagements: earlier.engagements + 1 });
});

test('national rows are the party’s own, and the other side’s id tells it nothing', async () => {
  const done = await confirm(await upload(csv(header, good('NT-1', 'Domestic review of maritime plans', '2021-04-01'))), { audience: 'national' });
  assert.equal(done.status, 200);
  await writesNothing(async () => assert.match((await upload(csv(header, good('NT-1', 'Domestic review of maritime plans', '2021-04-01')), 'list.csv', { as: JAPAN })).text, /1 new, 0 already there/));
  const theirs = await confirm(await upload(csv(header, good('NT-1', 'Domestic review of maritime plans', '2021-04-01')), 'list.csv', { as: JAPAN }), { audience: 'national' }, JAPAN);
  assert.match(theirs.text, /1 row was imported/);
});

test('a record that changed in between is looked at again, and nothing comes in', async () => {
  const file = csv(header, good('CH-1', 'Conference on search and rescue at sea', '2022-09-05'));
  const page = await upload(file);
  assert.equal((await confirm(await upload(file, 'list.csv', { as: JAPAN }), {}, JAPAN)).status, 200);
  await writesNothing(async () => {
    const late = await confirm(page);
    assert.deepEqual([late.status, alerts(late)], [409, intakeWords.en.changed]);
    assert.match(late.text, /0 new, 1 already there/);
  });
});

test('a token serves its reader alone, and for ten minutes', () => writesNothing(async () => {
  const page = await upload(csv(header, good('TK-1', 'Dialogue on cyber defence', '2023-01')));
  for (const as of [JAPAN, 'CA:defence-policy-officer']) {
    for (const answer of [await confirm(page, {}, as), await submit(page, '/import/preview', {}, as), await ask('GET', page.url, as)]) {
      assert.deepEqual([answer.status, alerts(answer)], [409, intakeWords.en.changed]);
      assert.doesNotMatch(answer.text, /Dialogue/);
    }
  }
  assert.equal((await ask('GET', '/en/import/preview?file=nothing', CANADA)).status, 409);
  now += heldLimits.milliseconds;
  assert.equal((await confirm(page)).status, 409);
  now = START;
}));

test('columns: looked at again, in another language, and confirmed as they were seen', async () => {
  const page = await upload(csv(['what happened', 'date', 'kind', 'remark'], ['Table-top on disaster relief', '2024-02-03', 'exercise', 'x']));
  assert.match(rowOf(page, 2), /refused \(3 February 2024\) column title_en: nothing stands here/);
  assert.ok(!confirms(page));
  const again = await submit(page, '/import/preview', { 'column-0': 'title_en', 'column-3': 'note' });
  assert.match(rowOf(again, 2), /^new Table-top on disaster relief/);
  const french = await ask('GET', again.url.replace('/en/', '/fr/'), CANADA);
  assert.match(french.text, /Nouvelles\u00a0: 1;/);
  assert.equal(formIn(french, '/import/confirm').fields.get('column-3'), 'note');
  const earlier = await size();
  assert.match((await confirm(french)).text, /1 ligne importée/);
  assert.equal((await size()).lines, earlier.lines + 1);
  const [row] = await here.auditing.asAuditor((tx) => tx.text("select title_en, note from engagements where start_edtf = '2024-02-03'"));
  assert.deepEqual(row, { title_en: 'Table-top on disaster relief', note: 'x' });
});

test('what is written out in French or Japanese is understood, and what is there already is found by it', async () => {
  const columns = ['titre', 'date', 'genre', 'hôte'];
  const page = await upload(csv(columns, ['Atelier sur les réseaux', '3 octobre 2018', 'Atelier', 'Japon']));
  assert.match(rowOf(page, 2), /^new Atelier sur les réseaux/);
  await confirm(page);
  const again = await upload(csv(columns, ['ATELIER SUR LES RESEAUX', '平成30年10月3日', 'ワークショップ', '日本']));
  assert.ok(rowOf(again, 2).startsWith(intakeWords.en.outcomes.known), rowOf(again, 2));
  assert.ok(!confirms(again));
});

test('posts that no page of ours would send change nothing', () => writesNothing(async () => {
  const page = await upload(csv(header, good('BD-1', 'Panel on supply chains', '2025-01')));
  const meaning = intakeWords.en.noSuchMeaning('title');
  for (const bad of [await submit(page, '/import/preview', { 'column-1': 'key' }), await confirm(page, { 'column-1': 'no"such' })]) {
    assert.deepEqual([bad.status, alerts(bad)], [422, meaning]);
    assert.ok(!confirms(bad));
  }
  const twice = await submit(page, '/import/preview', { 'column-1': 'title_fr' });
  assert.deepEqual([twice.status, alerts(twice)], [422, intakeWords.en.takenTwice('title_fr')]);
  for (const changes of [{ audience: 'all' }, { new: '-1' }, { known: '' }] as Record<string, string>[]) assert.equal((await confirm(page, changes)).status, 400);
  assert.equal((await confirm(page, { new: '2' })).status, 409);
  assert.equal((await confirm(page, { new: '0' })).status, 422);
}));

const withCells = (cells: string, after = ''): string =>
  `<sheetData><row r="1">${header.map((name, at) => textCell(`${'ABCDEFGH'[at]}1`, name)).join('')}</row><row r="2">${cells}</row></sheetData>${after}`;
const plainCells = textCell('B2', 'x');
const half = csv(header, good('HF-1', 'One'), good('HF-2', 'Two'));

/** Files that are refused whole: the row and column that the message names, and its reason in a language. */
const refusedFiles: readonly (readonly [name: string, content: string | Buffer, row: number | null, column: string | null, reason: (language: Language) => string])[] = [
  ['sjis.csv', Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x0a, 0x93, 0xfa, 0x96, 0x7b]), null, null, (language) => intakeWords[language].fileRefusals['not-utf8']('Shift_JIS')],
  ['utf16.csv', Buffer.from(`\uFEFF${half}`, 'utf16le'), null, null, (language) => intakeWords[language].fileRefusals['not-utf8']('UTF-16')],
  ['half.csv', half.slice(0, half.length - 4), 3, null, (language) => intakeWords[language].fileRefusals['unbalanced-quotes']()],
  ['short.csv', 'title,date,kind\nOne,2019,visit\nTwo', 3, null, (language) => intakeWords[language].fileRefusals['wrong-number-of-cells']()],
  ['formula.xlsx', madeZip(workbook(withCells(`${plainCells}<c r="E2"><f>1+1</f><v>2</v></c>`))), 2, 'E', (language) => intakeWords[language].fileRefusals.formula()],
  ['merged.xlsx', madeZip(workbook(withCells(plainCells, '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>'))), 2, 'B', (language) => intakeWords[language].fileRefusals['merged-cells']()],
  ['macros.xlsx', madeZip([...workbook(withCells(plainCells)), { name: 'xl/vbaProject.bin', content: 'x' }]), null, null, (language) => intakeWords[language].fileRefusals.macros()],
  ['other.csv', 'party_a,party_b,title,date,kind\nFR,DE,One,2019,visit\n', 2, 'party_a', (language) => intakeWords[language].rowRefusals['unknown-relationship']('FR-DE')],
];

for (const [name, content, row, column, reason] of refusedFiles) {
  test(`${name} is refused in every language, and nothing is kept or written`, () => writesNothing(async () => {
    for (const language of languages) {
      const words = intakeWords[language];
      const page = await upload(content, name, { language });
      assert.equal(page.status, 422);
      assert.match(page.text, /class="problem" role="alert"/);
      const said = alerts(page);
      for (const part of [name, reason(language), words.refusedAll, ...(row === null ? [] : [words.rowNumber(row)]), ...(column === null ? [] : [words.column(column)])]) {
        assert.ok(said.includes(part), `${part} in ${said}`);
      }
      assert.ok(!confirms(page) && !page.text.includes('/import/preview'));
    }
  }));
}

test('rows that are refused say where and why in every language, and stop the whole file', () => writesNothing(async () => {
  const rows = csv(
    header,
    good('RF-1', 'Fine'),
    ['RF-2', 'Ends before it starts', '', '', '2019-05-06', '2019-05-04', 'visit', ''],
    ['RF-3', 'Nowhere', '', '', '2019-06', '', 'visit', 'Atlantis'],
    good('RF-1', 'Fine, and again'),
    ['RF-5', 'Sometime', '', '', 'last spring', '', 'banquet', ''],
  );
  const expected = [[3, 'end', 'ends-before-start', '2019-05-04'], [4, 'host', 'unknown-country', 'Atlantis'], [5, 'id', 'duplicate-id', 'RF-1'], [6, 'date', 'not-a-date', 'last spring'], [6, 'kind', 'unknown-kind', 'banquet']] as const;
  for (const language of languages) {
    const words = intakeWords[language];
    const page = await upload(rows, 'rows.csv', { language });
    assert.match(page.text, /<dd>rows\.csv<\/dd>/);
    assert.ok(alerts(page).includes(words.refusedAll));
    assert.ok(!confirms(page));
    for (const [row, column, reason, value] of expected) {
      const said = rowOf(page, row);
      for (const part of [words.outcomes.refused, words.column(column), words.rowRefusals[reason](value)]) assert.ok(said.includes(part.replace(/\s+/g, ' ')), `${part} in ${said}`);
    }
    // Even a post made by hand gets nothing past a refused row.
    const url = page.url.replace('preview', 'confirm');
    const { fields } = formIn(page, '/import/preview');
    const payload = `${fields}&new=1&known=0&conflicting=0&audience=public`;
    assert.equal((await ask('POST', url, CANADA, { payload, type: 'application/x-www-form-urlencoded' })).status, 409);
  }
}));

test('two hundred rows are shown, and how many are not is said', () => writesNothing(async () => {
  const rows = Array.from({ length: 260 }, (_, at) => good(`MY-${at}`, `Meeting number ${at} of many`, `2015-01-${String((at % 28) + 1).padStart(2, '0')}`));
  const page = await upload(csv(header, ...rows, ['MY-X', 'Last and wrong', '', '', 'never', '', 'visit', '']));
  assert.equal([...page.text.matchAll(/<th scope="row" class="number"/g)].length, 200);
  assert.match(page.text, new RegExp(intakeWords.en.shown(200, 261)));
  assert.match(rowOf(page, 262), /^refused Last and wrong/);
}));

test('files are held within bounds: the one looked at longest ago gives way', () => {
  const canada = officerOf('CA', 'desk-officer', ['ca-jp']);
  const at = new Date(START);
  const file = (megabytes: number) => ({ name: 'f', bytes: new Uint8Array(megabytes * 1024 * 1024), relationship: 'ca-jp' });
  const held = new HeldUploads<Handed>();
  const [first, second, third] = [80, 80, 30].map((megabytes) => held.keep(canada, file(megabytes), at));
  assert.equal(held.find(canada, first?.token ?? '', at), first);
  held.keep(canada, file(60), at);
  assert.deepEqual([first, second, third].map((each) => held.find(canada, each?.token ?? '', at) !== null), [true, false, true]);
  const small = Array.from({ length: heldLimits.files + 1 }, () => held.keep(canada, file(0), at));
  assert.deepEqual([first, small[0], small[1]].map((each) => held.find(canada, each?.token ?? '', at) !== null), [false, false, true]);
  assert.equal(held.find(canada, null, at), null);
  assert.equal(held.find(canada, small[1]?.token ?? '', new Date(START + heldLimits.milliseconds)), null);
});
