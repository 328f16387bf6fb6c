import { keptTables, type KeptTable } from '#domain/programme/entry.ts';
import { groups, idOf, shippedOf, type Group } from './canaries.ts';
import type { Question } from './matrix.ts';

const FORM = 'application/x-www-form-urlencoded';
const RELATIONSHIPS = ['ca-jp', 'au-jp', 'zqjp-is'];

/** Forms that name nothing but the row that they are of, which one side cannot amend for the other. */
export const programmeShowsNothing: readonly string[] = [
  'GET /:relationship/programme/constraints/new', 'POST /:relationship/programme/constraints/new', 'GET /:relationship/programme/constraints/:id/edit', 'POST /:relationship/programme/constraints/:id/edit',
  // A round is what both sides hold; what one side keeps under its id is none. test/trust/blind-scores.test.ts asks of those that are.
  'POST /:relationship/programme/priorities', 'GET /:relationship/programme/priorities/:id', 'POST /:relationship/programme/priorities/:id/scores', 'POST /:relationship/programme/priorities/:id/list',
];

const post = (route: string, path: string, fields: Readonly<Record<string, string>>, writes = false): Question => {
  const payload = new URLSearchParams(fields).toString();
  return { route, said: `${path} ${Object.values(fields).join(' ')}`, ...(writes ? { writes } : {}), ask: (ask) => ask('POST', path, { payload, type: FORM }) };
};

/** What would be kept if nothing were wrong with it. Rows of a table are all alike, since their ids, by which they are listed, are random. */
const sound: Readonly<Record<KeptTable, Readonly<Record<string, string>>>> = {
  goals: { text_en: 'What one side wants alone', version: '0', audience: 'national' },
  initiatives: { title_en: 'What one side plans alone', lead_a: 'A desk', version: '0', audience: 'national', status: 'proposed', due_edtf: '2027' },
  constraints: { title_en: 'What binds one side', side: 'both', version: '0', audience: 'national' },
};

/** The column of each table that names another row. */
const naming: Readonly<Record<KeptTable, readonly [column: string, table: 'goals' | 'topics']>> = { goals: ['parent', 'goals'], initiatives: ['topics', 'topics'], constraints: ['note', 'topics'] };

const hidden = (table: 'goals' | 'topics' | KeptTable): string[] => [...groups.map((group: Group) => idOf(group, table)), `ZQXX${table.toUpperCase()}-1`];

/** Posts of the programme: those that are refused are asked like any question, those that write what only the own side reads come last. */
export function programmeQuestions(route: string): Question[] | null {
  const rounds = [...groups.flatMap((group) => [idOf(group, 'priority_rounds'), idOf(group, 'priority_rounds', 2)]), 'ZQXXPRIORITYROUNDS-1'];
  const every = (path: string, fields: Readonly<Record<string, string>>): Question[] => rounds.map((id) => post(route, `/en/ca-jp/programme/priorities/${id}/${path}`, fields));
  if (route === 'POST /:relationship/programme/priorities') return RELATIONSHIPS.flatMap((relationship) => [post(route, `/fr/${relationship}/programme/priorities`, {}), post(route, `/en/${relationship}/programme/priorities`, { closes: '1999-01-01', until: '1998-01-01' })]);
  if (route === 'POST /:relationship/programme/priorities/:id/scores') return every('scores', { 'score-ST-B1': '5', [`score-${idOf('jp', 'topics')}`]: '5' });
  if (route === 'POST /:relationship/programme/priorities/:id/list') return every('list', { topic: idOf('jp', 'topics'), until: '2031-01-01' });
  for (const table of keptTables) {
    const [column, target] = naming[table];
    if (route === `POST /:relationship/programme/${table}/new`) {
      return RELATIONSHIPS.flatMap((relationship) => [
        post(route, `/ja/${relationship}/programme/${table}/new`, { version: '0', audience: 'shared' }),
        ...(table === 'constraints' ? [] : hidden(target).map((id) => post(route, `/en/${relationship}/programme/${table}/new`, { ...sound[table], [column]: id }))),
        post(route, `/fr/${relationship}/programme/${table}/new`, { ...sound[table], ...(table === 'constraints' ? { since_edtf: 'never' } : { due_edtf: 'never', until_edtf: 'never' }) }),
        post(route, `/en/${relationship}/programme/${table}/new`, { ...sound[table], audience: 'everybody' }), post(route, `/en/${relationship}/programme/${table}/new`, sound[table], true)]);
    }
    if (route === `POST /:relationship/programme/${table}/:id/edit`) {
      return [...hidden(table), `${shippedOf(table)[0]?.id}`, `${shippedOf(table).at(-1)?.id}`].flatMap((id) => [
        post(route, `/en/ca-jp/programme/${table}/${id}/edit`, { ...sound[table], version: '99', audience: 'public' }), post(route, `/fr/ca-jp/programme/${table}/${id}/edit`, { version: '1', audience: 'public' }),
        post(route, `/ja/ca-jp/programme/${table}/${id}/edit`, { ...sound[table], version: '99' })]);
    }
  }
  return null;
}
