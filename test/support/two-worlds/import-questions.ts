import assert from 'node:assert/strict';
import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { tableFile } from '#platform/tables/record-file.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { groups, idOf, keptBy, rowsOf, shippedOf, word } from './canaries.ts';
import type { Question } from './matrix.ts';
import type { Answer, Ask, Sent } from './worlds.ts';

interface File {
  readonly name: string;
  readonly bytes: Buffer;
  readonly said: string;
  /** The audience to confirm it under. */
  readonly audience?: 'national' | 'shared';
}

const FORM = 'application/x-www-form-urlencoded';
const quoted = (cell: string | null | undefined): string => `"${(cell ?? '').replaceAll('"', '""')}"`;

function csv(name: string, columns: readonly string[], rows: readonly Partial<RecordRow>[], audience?: File['audience']): File {
  const text = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return { name, bytes: Buffer.from(text), said: `${name} ${text}`, ...(audience ? { audience } : {}) };
}

const hiddenRows = (table: RecordTableName): RecordRow[] => groups.flatMap((group) => (rowsOf(group).find((each) => each.table === table)?.rows ?? []).filter((row) => row['relationship'] === 'ca-jp'));
const EVENTS = ['id', 'title_en', 'title_fr', 'title_ja', 'start_edtf', 'end_edtf', 'kind', 'series', 'host_country', 'place', 'topics', 'stage', 'level', 'track'];

/** Files that name what is hidden: by id, by the same event in other words, by a series' name, and under the id of a public row. */
function files(): Promise<File>[] {
  const events = hiddenRows('engagements').filter(({ id }) => !/-\d\d$/.test(id)).map((row) => ({ ...row, level: row['level'] ?? 'bilateral' }));
  const plain = { title_en: 'A new round of talks', start_edtf: '2019-08-09', kind: 'officials', level: 'bilateral', track: '1', stage: 'held' };
  const byName = groups.flatMap((group, at) => [
    { ...plain, id: `BY-NAME-${at}`, start_edtf: `2019-0${at + 1}-09`, series: `Secret ${word(group, 'series', 'name_en')} of Zürich <b>&amp; ${word(group, 'series', 'name_en')}` },
    { ...plain, id: `BY-ID-${at}`, start_edtf: `2018-0${at + 1}-09`, series: idOf(group, 'series') }, { ...plain, id: idOf(group, 'engagements', 3), start_edtf: `2016-0${at + 1}-19`, kind: 'visit' }]);
  const withoutIds = events.map(({ id: _, ...row }) => row);
  const absent = [{ ...plain, id: 'ZQXXENGAGEMENTS-1', start_edtf: keptBy.jp.day }];
  const ofTable = (table: RecordTableName, audience?: File['audience']): File => csv(`${table}.csv`, recordTable(table).columns, [...hiddenRows(table), ...shippedOf(table).slice(0, 3)], audience);
  const spoken = (text: readonly Partial<RecordRow>[]): string => text.map((row) => Object.values(row).join(' ')).join(' ');
  return [
    ...[
      csv('by-id.csv', EVENTS, events), csv('by-event.csv', EVENTS, [...withoutIds, plain]), csv('by-name.csv', EVENTS, byName, 'national'), csv('absent.csv', EVENTS, absent, 'national'), csv('same.csv', EVENTS, [...events, ...absent], 'national'),
      csv('elsewhere.csv', [...EVENTS, 'relationship'], ['au-jp', 'zqjp-is', 'zqaj-is', 'zqxx-is'].map((relationship, at) => ({ ...plain, id: `ELSE-${at}`, relationship }))),
      csv('parties.csv', [...EVENTS, 'party_a', 'party_b'], [{ ...plain, party_a: 'IS', party_b: 'JP' }]), csv('owned.csv', [...EVENTS, 'owner', 'audience'], [{ ...plain, id: 'OWNED-1', owner: 'JP', audience: 'national' }, { ...plain, id: 'OWNED-2', start_edtf: '2013-01-02', owner: 'CA', audience: 'national' }], 'national'),
      csv('broken.csv', EVENTS, [{ ...plain, id: idOf('jp', 'engagements'), start_edtf: 'never', kind: 'zqjp' }]),
      ...(['series', 'facts', 'commitments', 'terms', 'instruments', 'organisations'] as const).map((table) => ofTable(table, 'national')), ofTable('topic_phrases'), ofTable('statements'), ofTable('relationships'),
    ].map((file) => Promise.resolve(file)),
    tableFile('xlsx', recordTable('engagements'), events).then((bytes): File => ({ name: 'events.xlsx', bytes: Buffer.from(bytes), said: spoken(events) })),
  ];
}

export function multipart({ name, bytes }: Pick<File, 'name' | 'bytes'>): Sent {
  const mark = 'a-mark-of-parts';
  const payload = Buffer.concat([
    Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]);
  return { payload, type: `multipart/form-data; boundary=${mark}` };
}

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The fields that a browser would send with the confirmation; null when a page offers none. */
function confirmation({ body }: Answer): URLSearchParams | null {
  const [, inside] = /<form method="post" action="[^"]*\/import\/confirm[^"]*">(.*?)<\/form>/s.exec(body.toString()) ?? [];
  if (inside === undefined) return null;
  const attribute = (input: string, name: string): string => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '');
  return new URLSearchParams([...inside.matchAll(/<input ([^>]*)>/g)].map(([input]) => input).filter((input) => attribute(input, 'type') === 'hidden').map((input) => [attribute(input, 'name'), attribute(input, 'value')] as [string, string]));
}

const tokenOf = ({ headers }: Answer): string | null => /[?&]file=([\w-]+)/.exec(String(headers['location'] ?? ''))?.[1] ?? null;

/** Hands a file in, looks at it in a language, takes its columns to mean something else, and confirms it as it was offered. */
async function throughAllSteps(ask: Ask, file: File, language: Language): Promise<void> {
  const received = await ask('POST', `/${language}/import`, multipart(file));
  const token = tokenOf(received);
  if (token === null) return;
  const looked = await ask('GET', `/${language}/import/preview?file=${token}`);
  const fields = confirmation(looked);
  const counted = new URLSearchParams(fields ?? {});
  const columns = new URLSearchParams([...counted].filter(([name]) => name.startsWith('column-')));
  await ask('POST', `/${language}/import/preview?file=${token}`, { payload: columns.toString(), type: FORM });
  await ask('GET', `/${language}/import/preview?file=${token}`);
  await ask('GET', `/${language}/import/confirm?file=${token}`);
  await ask('GET', `/${language}/import/done?file=${token}`);
  for (const [count, number] of [['new', '77'], ['new', '0'], ['known', '5']] as const) {
    const payload = new URLSearchParams({ ...Object.fromEntries(counted), [count]: number, audience: 'national', leave: 'yes' }).toString();
    await ask('POST', `/${language}/import/confirm?file=${token}`, { payload, type: FORM });
  }
  if (!file.audience || !fields) return;
  for (const leave of ['no', 'yes', 'yes']) {
    const payload = new URLSearchParams({ ...Object.fromEntries(fields), audience: file.audience, leave }).toString();
    await ask('POST', `/${language}/import/confirm?file=${token}`, { payload, type: FORM });
    await ask('GET', `/${language}/import/done?file=${token}`);
  }
}

const made = await Promise.all(files());
assert.ok(made.some(({ said }) => said.includes(idOf('jp', 'engagements'))));

/** All questions of the import: its steps are asked together, under the name of the first. */
export function importQuestions(route: string): Question[] | null {
  const get = (path: string): Question => ({ route, said: path, ask: async (ask) => { for (const language of languages) await ask('GET', `/${language}${path}`); } });
  const post = (path: string, payload: string): Question => ({ route, said: path, ask: (ask) => ask('POST', `/en${path}`, { payload, type: FORM }) });
  const token = 'A'.repeat(32);
  switch (route) {
    case 'GET /import': return [get('/import')];
    case 'GET /import/preview': case 'GET /import/confirm': case 'GET /import/done': return ['', `?file=${token}`].map((asked) => get(`${route.slice('GET '.length)}${asked}`));
    case 'POST /import/preview': case 'POST /import/confirm': return [post(`${route.slice('POST '.length)}?file=${token}`, 'column-0=id'), post(route.slice('POST '.length), 'audience=national&new=1&known=0&conflicting=0')];
    case 'POST /import':
      return [post('/import', 'relationship=zqjp-is'), post('/import', ''), ...made.map((file, at): Question => ({
        route, said: file.said, writes: true, ask: (ask) => throughAllSteps(ask, file, languages[at % languages.length] ?? 'en'),
      }))];
    default: return null;
  }
}
