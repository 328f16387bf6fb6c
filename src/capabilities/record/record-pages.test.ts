import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mappedTo } from '#domain/intake/column-mapping.ts';
import { recordTable, recordTables, travellingColumns, type RecordTableName } from '#domain/record/tables.ts';
import { JOINT, officerOf, thePublic, type Audience, type Reader } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { formats, typeOf } from '#platform/tables/record-file.ts';
import { readTable } from '#platform/tables/read-table.ts';
import type { Answer, Visit } from '#platform/web/page.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { importRecord } from '#capabilities/intake/import-record.ts';
import { relationshipsReadableBy } from '#capabilities/relationship/relationship-store.ts';
import { testDatabase, type TestDatabase } from '#test/support/databases.ts';
import { installer, loadRecord } from './load-record.ts';
import { fieldsOf, labelOf, listedFields, TERM } from './record-fields.ts';
import { recordRoutes } from './record-routes.ts';
import { ROWS_A_PAGE } from './record-store.ts';
import { recordWords } from './record-words.ts';
import { shippedRows } from './shipped-record.ts';

const at = new Date('2026-03-02T09:00:00Z');
const canada = officerOf('CA', 'desk-officer', ['ca-jp']);
const japan = officerOf('JP', 'desk-officer', ['ca-jp']);
let here: TestDatabase;

before(async () => {
  here = await testDatabase();
  await perform(here.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at });
});
after(async () => here?.remove());

interface Asked {
  readonly as?: Reader;
  readonly language?: Language;
  readonly relationship?: string;
  readonly query?: Record<string, string>;
}

/** What a route answers: the pattern is its path without the relationship. */
async function ask(pattern: '' | '/:table' | '/:table/export' | '/:table/:id', params: Record<string, string> = {}, asked: Asked = {}): Promise<Answer> {
  const { as = thePublic, language = 'en', relationship = 'ca-jp', query = {} } = asked;
  const route = recordRoutes.find(({ path }) => path === `/:relationship/record${pattern}`);
  assert.ok(route);
  const path = `/${relationship}/record${pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`;
  const visit: Visit = {
    language, era: false, reader: as, database: here.database, origin: 'http://localhost', standing: async () => null, today: 20_514, at, relationships: await relationshipsReadableBy(as, here.database),
    path, params: { relationship, ...params }, query: new URLSearchParams(query), form: new URLSearchParams(), files: [],
  };
  return route.answer(visit);
}

async function page(...asked: Parameters<typeof ask>): Promise<{ title: string; text: string }> {
  const answer = await ask(...asked);
  assert.ok(typeof answer === 'object' && 'page' in answer, `no page: ${JSON.stringify(answer)}`);
  assert.equal(answer.page.section, 'record');
  return { title: answer.page.title, text: answer.page.body.toString() };
}

async function fileOf(table: string, asked: Asked): Promise<{ name: string; type: string; bytes: Buffer }> {
  const answer = await ask('/:table/export', { table }, asked);
  assert.ok(typeof answer === 'object' && 'file' in answer);
  return { ...answer.file, bytes: Buffer.from(answer.file.bytes) };
}

const spoilt = />(?:undefined|null|NaN)<|\bundefined\b|\[object|Invalid Date/;
const withoutMarkup = (text: string): string => text.replace(/<[^>]*>/g, ' ');
const rowLinks = (text: string): string[] => [...text.matchAll(/<th scope="row"><a href="([^"]*)"/g)].map(([, href]) => href as string);

/** What shipped of the relationship, in the order of ids. */
const shipped = (name: RecordTableName) =>
  (shippedRows('canada-japan').find(({ table }) => table.name === name)?.rows ?? []).filter((row) => row['relationship'] === 'ca-jp').toSorted((one, other) => (one.id < other.id ? -1 : 1));
const listed = recordTables.map(({ name }) => name).filter((name) => name !== 'engagements');

const rowOf = (table: RecordTableName, id: string, cells: Record<string, string>): Record<string, string> => ({ id, relationship: 'ca-jp', ...cells, table });

/** Brings in one row, as its owner's officer would. */
async function bring(by: Reader, audience: Audience, { table, ...cells }: Record<string, string>): Promise<void> {
  const relationships = await relationshipsReadableBy(by, here.database);
  const [relationship] = relationships;
  assert.ok(relationship && by.party);
  const name = table as RecordTableName;
  const columns = mappedTo(name, Object.keys(cells), { a: [], b: [] });
  await perform(here.database, importRecord, {
    intakes: [{ rows: [{ number: 2, cells }], mapping: { table: name, columns }, relationship }], relationships, owner: by.party, audience, expected: null, leaveConflicts: false,
  }, { reader: by, at });
}

test('every column of every table has a label, and every listed field is one of its table', () => {
  for (const { name } of recordTables) {
    for (const field of fieldsOf(name)) {
      for (const language of languages) assert.ok((recordWords[language].columns as Record<string, string>)[labelOf(field).key], `${language} ${name}.${field}`);
    }
    assert.deepEqual(listedFields[name].filter((field) => field !== TERM && !fieldsOf(name).includes(field)), [], name);
  }
});

test('the index has every table that holds a row, with its size, in each language', async () => {
  for (const language of languages) {
    const { text } = await page('', {}, { language });
    assert.doesNotMatch(text, spoilt);
    const held = recordTables.filter(({ name }) => shipped(name).length > 0);
    for (const { name } of held) {
      const href = `/${language}/ca-jp/${name === 'engagements' ? name : `record/${name}`}`;
      assert.ok(text.includes(`<a href="${href}">${recordWords[language].tables[name].name}</a>`), `${language} ${name}`);
    }
    assert.equal([...text.matchAll(/<td class="number"[^>]*>(\d+)</g)].map(([, size]) => Number(size)).join(), held.map(({ name }) => shipped(name).length).join());
  }
});

test('a table without rows is left out of the index, and its page says so', async () => {
  const { text } = await page('', {}, { relationship: 'au-jp' });
  assert.deepEqual(rowLinks(text).toSorted(), ['/en/au-jp/engagements', '/en/au-jp/record/instruments', '/en/au-jp/record/places', '/en/au-jp/record/relationships', '/en/au-jp/record/series']);
  assert.match((await page('/:table', { table: 'facts' }, { relationship: 'au-jp' })).text, new RegExp(recordWords.en.nothing));
});

for (const name of listed) {
  test(`${name}: its list and rows read in each language`, async () => {
    const rows = shipped(name);
    for (const language of languages) {
      const list = await page('/:table', { table: name }, { language });
      assert.doesNotMatch(list.text, spoilt);
      assert.equal(rowLinks(list.text).length, Math.min(rows.length, ROWS_A_PAGE));
      assert.ok(list.text.includes(recordWords[language].rows(rows.length)));
      const step = Math.max(1, Math.floor(rows.length / 8));
      for (const { id } of rows.filter((_, at) => at % step === 0)) {
        const { title, text } = await page('/:table/:id', { table: name, id }, { language });
        assert.doesNotMatch(text, spoilt, `${language} ${name} ${id}`);
        assert.ok(title !== '' && text.includes(`<dd>${id}</dd>`), `${language} ${name} ${id}`);
      }
    }
  });
}

test('no link stands in another, and each goes to a page of the site or plainly away from it', async () => {
  for (const name of listed) {
    for (const { text } of [await page('/:table', { table: name }), ...(await Promise.all(shipped(name).slice(0, 30).map(({ id }) => page('/:table/:id', { table: name, id }))))]) {
      assert.doesNotMatch(text, /<a [^>]*>(?:(?!<\/a>).)*<a /s);
      for (const [link, href = ''] of text.matchAll(/<a href="([^"]*)"[^>]*>/g)) assert.ok(href.startsWith('/en/') || (/^https?:/.test(href) && link.includes('rel="noreferrer"')), link);
    }
  }
});

test('engagements have pages of their own', async () => {
  assert.deepEqual(await ask('/:table', { table: 'engagements' }, { language: 'fr', query: { q: 'Tokyo' } }), { redirect: '/fr/ca-jp/engagements?q=Tokyo' });
  assert.deepEqual(await ask('/:table/:id', { table: 'engagements', id: 'SE-001' }), { redirect: '/en/ca-jp/engagements/SE-001' });
});

test('what is not there is not found', async () => {
  assert.equal(await ask('/:table', { table: 'ledger_lines' }), 'not-found');
  assert.equal(await ask('/:table/:id', { table: 'offices', id: 'CA-XX' }), 'not-found');
  assert.equal(await ask('/:table/:id', { table: 'no', id: 'CA-PM' }), 'not-found');
  assert.equal(await ask('/:table', { table: 'offices' }, { relationship: 'fr-de' }), 'not-found');
  assert.equal(await ask('/:table/:id', { table: 'offices', id: 'CA-PM' }, { relationship: 'au-jp' }), 'not-found');
  for (const query of [{}, { format: 'pdf' }] as Record<string, string>[]) assert.equal(await ask('/:table/export', { table: 'offices' }, { query }), 'not-found');
  assert.equal(await ask('/:table/export', { table: 'no' }, { query: { format: 'csv' } }), 'not-found');
});

test('pages follow each other, and one past the last is the last', async () => {
  const ids = shipped('topic_phrases').map(({ id }) => id);
  const seen: string[] = [];
  for (const number of ['1', '2', '3']) seen.push(...rowLinks((await page('/:table', { table: 'topic_phrases' }, { query: { page: number } })).text).map((href) => href.split('/').at(-1) as string));
  assert.deepEqual(seen, ids);
  for (const number of ['4', '99999999']) assert.match((await page('/:table', { table: 'topic_phrases' }, { query: { page: number } })).text, /Page 3 of 3/);
  for (const number of ['0', '-1', '1.5', 'x', '1e99']) assert.match((await page('/:table', { table: 'topic_phrases' }, { query: { page: number } })).text, /Page 1 of 3/);
});

test('words are found in any cell, whatever their case, width and accents', async () => {
  const found = async (q: string): Promise<string[]> => rowLinks((await page('/:table', { table: 'organisations' }, { query: { q } })).text).map((href) => href.split('/').at(-1) as string);
  assert.ok((await found('GAIMUSHO')).includes('SO-JP-MOFA'));
  assert.deepEqual(await found('ministere etrangeres'), await found('ＭＩＮＩＳＴÈＲＥ　Étrangères'));
  assert.ok((await found('ministere etrangeres')).length > 0);
  assert.deepEqual(await found("chef d'état-major défense"), await found('chef d’état-major défense'));
  assert.ok((await found('防衛庁')).includes('SO-JP-JDA'));
  assert.deepEqual(await found('no such words'), []);
  assert.match((await page('/:table', { table: 'organisations' }, { query: { q: 'no such words' } })).text, new RegExp(recordWords.en.none));
  const marked = await page('/:table', { table: 'organisations' }, { query: { q: '"><script>%_' } });
  assert.ok(!marked.text.includes('<script'));
});

test('a row leads to those that name it, and to the pages that judge it', async () => {
  const office = await page('/:table/:id', { table: 'offices', id: 'CA-PM' });
  const holders = shipped('terms').filter((row) => row['office'] === 'CA-PM').toSorted((one, other) => ((one['start_edtf'] ?? '') < (other['start_edtf'] ?? '') ? -1 : 1));
  const links = [...office.text.matchAll(/href="\/en\/ca-jp\/record\/terms\/([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(links, holders.map(({ id }) => id));
  assert.match(withoutMarkup(office.text), /Jean Chrétien\s+Prime Minister of Canada\s+Canada\s+4 November 1993 – 12 December 2003/);
  const unit = await page('/:table/:id', { table: 'organisations', id: 'SO-CA-CDS' });
  assert.match(unit.text, /<dt>Counterpart<\/dt><dd><a href="\/en\/ca-jp\/record\/organisations\/SO-JP-CJSC">/);
  const topic = await page('/:table/:id', { table: 'topics', id: 'ST-B1' });
  assert.match(topic.text, /record\/topics\/ST-B1\.1"/);
  assert.doesNotMatch(topic.text, /href="[^"]*record\/topics\/ST-B10?"/);
  assert.match((await page('/:table/:id', { table: 'statements', id: 'SF-1' }, { language: 'ja' })).text, /href="\/ja\/ca-jp\/findings#SF-1"/);
  assert.match((await page('/:table/:id', { table: 'commitments', id: 'SC-2.1' }, { language: 'fr' })).text, /href="\/fr\/ca-jp\/scorecard#SC-2\.1"/);
});

test('an office that had several names is called by that of today, and shows them all in the order of time', async () => {
  const { title, text } = await page('/:table/:id', { table: 'organisations', id: 'SO-CA-DFAIT' });
  assert.equal(title, 'Global Affairs Canada');
  assert.match(text, /<h1>Global Affairs Canada<\/h1><p class="lede">formerly Department of Foreign Affairs and International Trade<\/p>/);
  assert.deepEqual([...text.matchAll(/organisation_names\/(ON-CA-DFAIT-\d)"/g)].map(([, id]) => id), [1, 2, 3, 4, 5, 6].map((number) => `ON-CA-DFAIT-${number}`));
  const agency = await page('/:table/:id', { table: 'organisations', id: 'SO-JP-JDA' }, { language: 'ja' });
  assert.match(agency.text, /<h1>防衛省<\/h1><p class="lede">旧称：防衛庁<\/p>/);
  // What kept its name in the reader's language was never called otherwise.
  assert.match((await page('/:table/:id', { table: 'organisations', id: 'MO-JP-JCG' }, { language: 'ja' })).text, /<h1>海上保安庁<\/h1>\n/);
});

test('dates are said, and written beside when they are no plain day; ids in a text are links', async () => {
  const { text } = await page('/:table/:id', { table: 'instruments', id: 'SI-1' });
  assert.match(text, /March 1997 or before<span class="quiet"> \(written \.\.\/1997-03\)/);
  const signed = (await page('/:table/:id', { table: 'instruments', id: 'MI-07' }, { language: 'fr' })).text;
  assert.match(signed, /<dd>18 juillet 2019<\/dd>/);
  assert.match(signed, /<span lang="en">See <a href="\/fr\/ca-jp\/engagements\/ME-083">ME-083<\/a><\/span>/);
});

for (const format of formats) {
  test(`${format}: a table comes back as it was`, async () => {
    // A file of a table that holds nothing is a header alone, which brings nothing in.
    for (const { name } of recordTables.filter((table) => shipped(table.name).length > 0)) {
      const file = await fileOf(name, { query: { format } });
      assert.deepEqual([file.name, file.type], [`entente-ca-jp-${name}.${format}`, typeOf[format]]);
      const columns = travellingColumns(recordTable(name));
      const expected = shipped(name).map((row) => columns.map((column) => (column === 'owner' ? JOINT : column === 'audience' ? 'public' : (row[column] ?? ''))));
      if (format === 'json') {
        assert.deepEqual((JSON.parse(file.bytes.toString()) as Record<string, string | null>[]).map((row) => columns.map((column) => row[column] ?? '')), expected, name);
        continue;
      }
      const read = await readTable(file.name, file.bytes);
      assert.ok('table' in read, `${name} ${JSON.stringify(read)}`);
      assert.deepEqual(read.table.columns, columns);
      assert.deepEqual(read.table.rows.map(({ cells }) => columns.map((column) => cells[column] ?? '')), expected, name);
    }
  });
}

test('a file holds the rows that were chosen', async () => {
  const rows = JSON.parse((await fileOf('terms', { query: { format: 'json', q: 'mulroney' } })).bytes.toString()) as { person: string }[];
  assert.deepEqual(rows.map(({ person }) => person), ['Brian Mulroney']);
});

test('a row of the other side alone is not listed, counted, named, saved or found', async () => {
  const before = (await page('', {}, { as: canada })).text;
  const SECRET = 'Quiet office of maritime plans';
  await bring(japan, 'national', rowOf('organisations', 'JX-QUIET', { name_en: SECRET, country: 'JP', type: 'unit', parent: 'SO-JP-JDA', counterpart: 'SO-CA-CDS' }));
  for (const as of [canada, thePublic]) {
    assert.equal(await ask('/:table/:id', { table: 'organisations', id: 'JX-QUIET' }, { as }), 'not-found');
    for (const text of [
      (await page('/:table', { table: 'organisations' }, { as })).text, (await page('/:table', { table: 'organisations' }, { as, query: { q: 'quiet office' } })).text.replace('value="quiet office"', ''),
      (await page('/:table/:id', { table: 'organisations', id: 'SO-CA-CDS' }, { as })).text, (await page('/:table/:id', { table: 'organisations', id: 'SO-JP-JDA' }, { as })).text,
      (await fileOf('organisations', { as, query: { format: 'csv' } })).bytes.toString(),
    ]) assert.ok(!text.includes('JX-QUIET') && !text.includes(SECRET));
  }
  assert.equal((await page('', {}, { as: canada })).text, before);
  const own = await page('/:table/:id', { table: 'organisations', id: 'JX-QUIET' }, { as: japan });
  assert.match(withoutMarkup(own.text), /Who may read this\s+one side only:\s+Japan/);
  assert.ok((await page('/:table/:id', { table: 'organisations', id: 'SO-CA-CDS' }, { as: japan })).text.includes('JX-QUIET'));
  assert.match((await page('', {}, { as: japan })).text, new RegExp(`>${shipped('organisations').length + 1}<`));
});

test('an id that each side has given reads as its own row to each', async () => {
  await bring(japan, 'national', rowOf('facts', 'FX-1', { statement_en: 'As Japan has it', side: 'JP' }));
  await bring(canada, 'national', rowOf('facts', 'FX-1', { statement_en: 'As Canada has it', side: 'CA' }));
  for (const [as, own, other] of [[canada, 'As Canada has it', 'As Japan has it'], [japan, 'As Japan has it', 'As Canada has it']] as const) {
    const { text } = await page('/:table/:id', { table: 'facts', id: 'FX-1' }, { as });
    assert.ok(text.includes(own) && !text.includes(other));
  }
});
