import { recordTable, recordTables, type RecordTableName } from '#domain/record/tables.ts';
import { nameToken, xliffOf } from '#platform/translation/write-xliff.ts';
import { groups, idOf, keptBy, rowsOf, shippedOf } from './canaries.ts';
import type { Question } from './matrix.ts';
import type { Answer, Ask, Sent } from './worlds.ts';

const FORM = 'application/x-www-form-urlencoded';
const TABLES = recordTables.filter(({ texts, name }) => texts.length > 0 && name !== 'relationships').map(({ name }) => name);
const RELATIONSHIPS = ['ca-jp', 'au-jp', 'zqjp-is', 'zqxx-is'];
const LISTS = ['', '?into=all', '?into=ja&lack=missing', '?into=fr&lack=draft&page=2', '?into=all&lack=stale', '?page=999', ...TABLES.map((table) => `?into=all&kind=${table}`), '?kind=zqjp'];

const idsOf = (table: RecordTableName): string[] => [...groups.flatMap((group) => [idOf(group, table), idOf(group, table, 2)]), `ZQXX${table.replaceAll('_', '').toUpperCase()}-1`, `${shippedOf(table)[0]?.id}`, `${shippedOf(table)[1]?.id}`];
const get = (route: string, path: string, nth: number): Question => ({ route, said: path, ask: (ask) => ask('GET', `/${['en', 'fr', 'ja'][nth % 3]}${path}`) });
const eachRow = (rest: (id: string, nth: number) => string): string[] => TABLES.flatMap((table) => idsOf(table).map((id, nth) => `/ca-jp/wording/${table}/${id}${rest(id, nth)}`));

/** Files that name what is hidden, beside what is not, with words that are right and words that are not. */
function files(): readonly { readonly text: string; readonly name: string }[] {
  const rows = groups.flatMap((group) => rowsOf(group).flatMap(({ table, rows: its }) => (TABLES.includes(table) ? its.map((row) => ({ table, owner: keptBy[group].owner, row })) : [])));
  const absent = TABLES.map((table) => ({ table, owner: 'JP', row: { id: `ZQXX${table.replaceAll('_', '').toUpperCase()}-1`, relationship: 'ca-jp' } as Readonly<Record<string, string | null>> & { id: string } }));
  const shipped = TABLES.flatMap((table) => shippedOf(table).slice(0, 2).map((row) => ({ table, owner: 'joint', row })));
  const all = [...rows, ...absent, ...shipped];
  const file = (from: string, into: string, source: (row: Readonly<Record<string, string | null>>, text: string) => string): string => xliffOf({
    source: from, target: into, files: [{ id: 'f', original: 'o', notes: [], units: all.flatMap(({ table, owner, row }) => recordTable(table).texts.map((text) =>
      ({ id: nameToken([table, owner, row.id, text]), source: source(row, text), target: 'Un texte', state: 'final' as const, notes: [] }))) }],
  });
  return [
    { name: 'right.xlf', text: file('en', 'fr', (row, text) => row[`${text}_en`] ?? 'x') }, { name: 'wrong.xlf', text: file('en-CA', 'ja-JP', () => 'something else') },
    { name: 'broken.xlf', text: file('en', 'ja', () => idOf('jp', 'engagements')).slice(0, -200) }, { name: 'entities.xlf', text: `<!DOCTYPE x [<!ENTITY a "${idOf('jp', 'series')}">]><xliff/>` }, { name: 'empty.xlf', text: '' },
    { name: 'elsewhere.xlf', text: file('en', 'de', () => 'x') },
  ];
}

function multipart({ name, text }: { readonly name: string; readonly text: string }): Sent {
  const mark = 'a-mark-of-parts';
  return { payload: Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n--${mark}--\r\n`), type: `multipart/form-data; boundary=${mark}` };
}

const tokenOf = ({ headers }: Answer): string | null => /[?&]file=([\w-]+)/.exec(String(headers['location'] ?? ''))?.[1] ?? null;

/** Hands a file in, looks at it, and confirms it as something that was not looked at: nothing is written into either world. */
async function throughAllSteps(ask: Ask, file: { readonly name: string; readonly text: string }): Promise<void> {
  const token = tokenOf(await ask('POST', '/en/ca-jp/wording/import', multipart(file)));
  if (token === null) return;
  for (const language of ['en', 'fr', 'ja']) await ask('GET', `/${language}/ca-jp/wording/import?file=${token}`);
  await ask('POST', `/ja/ca-jp/wording/import/confirm?file=${token}`, { payload: 'seen=0000000000000000&by=Bureau', type: FORM });
}

/** Work that is the own side's alone, and confirmations of files that were not looked at. */
export const wordingShowsNothing: readonly string[] = [
  'GET /:relationship/wording', 'GET /:relationship/wording/export', 'POST /:relationship/wording/import/confirm', 'GET /:relationship/wording/import', 'GET /:relationship/wording/import/confirm',
];

/** Questions of the texts in each language; null for other routes. */
export function wordingQuestions(route: string): Question[] | null {
  const token = 'A'.repeat(32);
  const post = (path: string, payload: string): Question => ({ route, said: `${path} ${payload}`, ask: (ask) => ask('POST', `/fr${path}`, { payload, type: FORM }) });
  switch (route) {
    case 'GET /:relationship/wording': return RELATIONSHIPS.flatMap((relationship) => LISTS.map((asked, nth) => get(route, `/${relationship}/wording${asked}`, nth)));
    case 'GET /:relationship/wording/export':
      return RELATIONSHIPS.flatMap((relationship) => ['?from=en&into=fr', '?from=en&into=ja', '?from=ja&into=en', '?from=en&into=en', '', ...TABLES.map((table) => `?from=en&into=fr&kind=${table}`), '?from=en&into=ja&lack=missing'].map((asked, nth) => get(route, `/${relationship}/wording/export${asked}`, nth)));
    case 'GET /:relationship/wording/import': case 'GET /:relationship/wording/import/confirm': return ['', `?file=${token}`].map((asked, nth) => get(route, `/ca-jp${route.slice('GET /:relationship'.length)}${asked}`, nth));
    case 'POST /:relationship/wording/import': return [post('/ca-jp/wording/import', ''), post('/zqjp-is/wording/import', ''), ...files().map((file): Question => ({ route, said: file.text.slice(0, 2_000_000), ask: (ask) => throughAllSteps(ask, file) }))];
    case 'POST /:relationship/wording/import/confirm': return [post('/ca-jp/wording/import/confirm', 'seen=0'), post(`/ca-jp/wording/import/confirm?file=${token}`, 'seen=0'), post(`/zqjp-is/wording/import/confirm?file=${token}`, 'seen=0')];
    case 'GET /:relationship/wording/:table/:id':
      return [...eachRow((_, nth) => ['', '?owner=JP', '?owner=CA', '?owner=joint'][nth % 4] as string), '/ca-jp/wording/books/X-1', '/ca-jp/wording/constructor/X-1', `/au-jp/wording/engagements/${idOf('aj', 'engagements')}`, `/zqjp-is/wording/engagements/${idOf('jp', 'engagements')}`].map((path, nth) => get(route, path, nth));
    case 'GET /:relationship/wording/:table/:id/export':
      return eachRow((_, nth) => `/export${['?from=en&into=fr', '?from=en&into=ja&owner=JP', '?from=fr&into=en&owner=CA', '?from=en&into=en'][nth % 4]}`).map((path, nth) => get(route, path, nth));
    // In a version that is none: whoever may write it is shown how it stands, and writes nothing.
    case 'POST /:relationship/wording/:table/:id': return eachRow(() => '').map((path) => post(path, 'version=999&title_fr=Un+autre+titre&title_fr_standing=draft&name_fr=Un+autre+nom&name_fr_standing=draft'));
    default: return null;
  }
}
