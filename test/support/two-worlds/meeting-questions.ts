import { groups, idOf, keptBy } from './canaries.ts';
import type { Question } from './matrix.ts';

/** Ids of new rows are random: they say nothing, and differ in each world. */
export const withoutNewIds = (text: string): string => text.replace(/\b([A-Z]{2})-[0-9A-HJKMNP-TV-Z]{10}\b/g, '$1-NEW');

/** Forms that nobody but a row's owner gets to see, however much else can be read. */
export const showsOwnRowsAlone = ['/:relationship/engagements/:id/discussions/:discussion', '/:relationship/subgroups/:id/amend'].flatMap((path) => [`GET ${path}`, `POST ${path}`]);

const FORM = 'application/x-www-form-urlencoded';
const COMMITMENTS = [...groups.flatMap((group) => [1, 2, 3].map((number) => [group, idOf(group, 'commitments', number)] as const)), ['cj', 'ZQXXCOMMITMENTS-3'] as const, ['cj', 'SC-0.1'] as const];
const MEETINGS = [...groups.flatMap((group) => [1, 2, 6].map((number) => [group, idOf(group, 'engagements', number)] as const)), ...(['ME-002', 'ZQXXENGAGEMENTS-1', 'PL-CA-national-1', 'PL-JP-national-1', 'PL-JP-shared-1'] as const).map((id) => ['cj', id] as const)];

type Group = (typeof groups)[number];

const get = (route: string, path: string, language = 'en'): Question => ({ route, said: path, ask: (ask) => ask('GET', `/${language}${path}`) });
const post = (route: string, path: string, fields: Readonly<Record<string, string>>, writes = false): Question => {
  const payload = new URLSearchParams(fields).toString();
  return { route, said: `${path} ${payload}`, ...(writes ? { writes } : {}), ask: (ask) => ask('POST', `/fr${path}`, { payload, type: FORM }) };
};

const at = (group: Group, rest: string): string => `/${keptBy[group].relationship}${rest}`;
const asked = (of: readonly (readonly [Group, string])[], path: (id: string) => string, question: (path: string, nth: number) => Question): Question[] => of.map(([group, id], nth) => question(at(group, path(encodeURIComponent(id))), nth));
const inLanguages = (route: string) => (path: string, nth: number): Question => get(route, path, ['en', 'fr', 'ja'][nth % 3]);

const LISTS = ['', ...['state=all', 'state=late', 'state=kept', 'side=CA', 'side=JP&state=all', 'series=SS-04&state=all', 'topic=ST-B1&state=all', `series=${idOf('jp', 'series')}`, 'state=zqjp'].map((query) => `?${query}`)];
const RELATIONSHIPS = ['ca-jp', 'au-jp', 'zqjp-is'];

/** Questions of a meeting's inside and of commitments; null for other routes. Posts that are refused write nothing. */
export function meetingQuestions(route: string): Question[] | null {
  switch (route) {
    case 'GET /:relationship/commitments': return RELATIONSHIPS.flatMap((relationship) => LISTS.map((query, nth) => inLanguages(route)(`/${relationship}/commitments${query}`, nth)));
    case 'GET /:relationship/commitments/export': return RELATIONSHIPS.flatMap((relationship) => ['', '?format=csv&state=all', '?format=json', '?format=xlsx&state=all', '?format=pdf'].map((query) => get(route, `/${relationship}/commitments/export${query}`)));
    case 'GET /:relationship/commitments/:id': return asked(COMMITMENTS, (id) => `/commitments/${id}`, inLanguages(route));
    case 'GET /:relationship/commitments/:id/amend': return asked(COMMITMENTS, (id) => `/commitments/${id}/amend`, inLanguages(route));
    case 'GET /:relationship/commitments/:id/close': return asked(COMMITMENTS, (id) => `/commitments/${id}/close`, inLanguages(route));
    case 'GET /:relationship/engagements/:id/commitments': return asked(MEETINGS, (id) => `/engagements/${id}/commitments`, inLanguages(route));
    case 'POST /:relationship/commitments/:id/amend': return asked(COMMITMENTS, (id) => `/commitments/${id}/amend`, (path) => post(route, path, { version: '1', text_en: '' }));
    case 'POST /:relationship/commitments/:id/close':
      return [...asked(COMMITMENTS, (id) => `/commitments/${id}/close`, (path) => post(route, path, { version: '1', state: '' })),
        ...MEETINGS.map(([, id]) => post(route, at('cj', `/commitments/${idOf('cj', 'commitments', 3)}/close`), { version: '1', state: 'kept', record: id, closed_edtf: '2031-01-01' }))];
    case 'POST /:relationship/engagements/:id/commitments':
      // One that is made is among the questions of planning: two by different words would stand in the order of random ids.
      return [...asked(MEETINGS, (id) => `/engagements/${id}/commitments`, (path) => post(route, path, { text_en: '', due_edtf: 'never' })),
        ...[...COMMITMENTS.map(([, id]) => ({ parent: id })), { topics: idOf('jp', 'topics') }, { topics: 'ZQXXTOPICS-1' }].map((fields) => post(route, at('cj', '/engagements/ME-002/commitments'), { text_en: '', ...fields }))];
    default: return insideQuestions(route);
  }
}

/** Rows of a table in a meeting: by whom they are hidden, the meeting and the row. */
const within = (table: 'delegates' | 'agenda_items' | 'discussions'): readonly (readonly [Group, string, string])[] => [
  ...groups.flatMap((group) => [[group, group === 'aj' ? 'CE-001' : 'ME-002', idOf(group, table)] as const, [group, idOf(group, 'engagements'), idOf(group, table, 2)] as const, [group, 'ME-002', idOf(group, table, 2)] as const]),
  ['cj', 'ME-002', `ZQXX${table.replaceAll('_', '').toUpperCase()}-1`],
];
const eachWithin = (table: Parameters<typeof within>[0], part: string, question: (path: string, nth: number) => Question): Question[] =>
  within(table).map(([group, meeting, id], nth) => question(at(group, `/engagements/${meeting}/${part}/${id}`), nth));
const everyMeeting = (rest: string, question: (path: string, nth: number) => Question): Question[] => asked(MEETINGS, (id) => `/engagements/${id}${rest}`, question);
const SERIES = groups.flatMap((group) => [[group, idOf(group, 'series')] as const, [group, group === 'aj' ? 'CS-01' : 'SS-04'] as const]);
const GROUPS = [...groups.flatMap((group) => [1, 2].map((number) => [group, idOf(group, 'subgroups', number)] as const)), ['cj', 'ZQXXSUBGROUPS-1'] as const];
/** Into what each side keeps for itself, so that the other side's world stays as it is. */
const ofOwn = (route: string, rest: string, fields: Readonly<Record<string, string>>): Question[] => ['CA', 'JP'].map((party) => post(route, at('cj', `/engagements/PL-${party}-national-1${rest}`), fields, true));

/** The same, and taken off again: a place in an order would tell which of two random ids came first. */
const onAndOff = (route: string, rest: string, fields: Readonly<Record<string, string>>): Question[] => ['CA', 'JP'].map((party): Question => {
  const path = at('cj', `/engagements/PL-${party}-national-1${rest}`);
  return {
    route, said: `${path} ${new URLSearchParams(fields)}`, writes: true,
    ask: async (ask) => {
      await post(route, path, fields, true).ask(ask);
      const { body } = await ask('GET', `/ja${path}`);
      const [, id] = /name="id" value="([A-Z]{2}-[0-9A-Z]{10})"/.exec(body.toString()) ?? [];
      if (id) await ask('POST', `/en${path}`, { payload: new URLSearchParams({ id, do: 'remove' }).toString(), type: FORM });
    },
  };
});

function insideQuestions(route: string): Question[] | null {
  const path = /^\w+ (.*)$/.exec(route)?.[1];
  const read = inLanguages(route);
  const refused = (fields: Readonly<Record<string, string>>) => (where: string): Question => post(route, where, fields);
  if (route.startsWith('GET ')) {
    switch (path) {
      case '/:relationship/engagements/:id/delegation': return [...everyMeeting('/delegation', read), ...groups.map((group) => get(route, at('cj', `/engagements/ME-002/delegation?added=${idOf(group, 'terms')}&doubt=${idOf(group, 'terms', 2)}`)))];
      case '/:relationship/engagements/:id/delegation/:delegate': return eachWithin('delegates', 'delegation', read);
      case '/:relationship/engagements/:id/officials': return everyMeeting('/officials', read);
      case '/:relationship/engagements/:id/agenda': return everyMeeting('/agenda', read);
      case '/:relationship/engagements/:id/agenda/:item': return eachWithin('agenda_items', 'agenda', read);
      case '/:relationship/engagements/:id/discussions': return everyMeeting('/discussions', read);
      case '/:relationship/engagements/:id/discussions/new': return [...everyMeeting('/discussions/new?kind=agreed', read), ...everyMeeting('/discussions/new?kind=one-sided', read), ...everyMeeting('/discussions/new', read).slice(0, 2)];
      case '/:relationship/engagements/:id/discussions/:discussion': return eachWithin('discussions', 'discussions', read);
      case '/:relationship/series/:id/subgroups': return asked(SERIES, (id) => `/series/${id}/subgroups`, read);
      case '/:relationship/subgroups/:id': return asked(GROUPS, (id) => `/subgroups/${id}`, read);
      case '/:relationship/subgroups/:id/amend': return asked(GROUPS, (id) => `/subgroups/${id}/amend`, read);
      default: return null;
    }
  }
  switch (path) {
    case '/:relationship/engagements/:id/delegation':
      return [...everyMeeting('/delegation', refused({ side: 'XX', person: '' })), ...GROUPS.map(([, id]) => post(route, at('cj', '/engagements/ME-002/delegation'), { side: 'XX', subgroup: id })),
        ...groups.flatMap((group) => (group === 'cj' ? [] : [post(route, at('cj', '/engagements/ME-002/delegation'), { id: idOf(group, 'delegates'), do: 'up' })])), ...onAndOff(route, '/delegation', { side: 'CA', person: 'Plain Person', rank: 'director' })];
    case '/:relationship/engagements/:id/delegation/:delegate': return eachWithin('delegates', 'delegation', refused({ version: '1', side: 'XX' }));
    case '/:relationship/engagements/:id/officials':
      return [...everyMeeting('/officials', refused({ person: '', start_edtf: '' })), ...groups.map((group) => post(route, at('cj', '/engagements/ME-002/officials'), { person: 'X', start_edtf: 'never', office: idOf(group, 'offices') })),
        post(route, at('cj', '/engagements/ME-002/officials'), { person: 'X', start_edtf: '2020-01-01', office: 'CA-PM' })];
    case '/:relationship/engagements/:id/agenda':
      return [...everyMeeting('/agenda', refused({ title_en: '' })), ...groups.flatMap((group): Record<string, string>[] => [{ take: `initiatives:${idOf(group, 'initiatives', 9)}` }, { title_en: '', topics: idOf(group, 'topics'), commitment: idOf(group, 'commitments') }]).map((fields) => post(route, at('cj', '/engagements/ME-002/agenda'), fields)),
        ...onAndOff(route, '/agenda', { title_en: 'A plain item', duration: '30', starts: '09:00' })];
    case '/:relationship/engagements/:id/agenda/:item': return eachWithin('agenda_items', 'agenda', refused({ version: '1', title_en: '', duration: 'x' }));
    case '/:relationship/engagements/:id/discussions/new': return [...everyMeeting('/discussions/new?kind=agreed', refused({ text_en: '' })), ...everyMeeting('/discussions/new?kind=one-sided', refused({ text_en: '', subgroup: idOf('jp', 'subgroups') })),
      ...ofOwn(route, '/discussions/new?kind=one-sided', { text_en: 'A plain note' }), post(route, at('cj', '/engagements/ME-002/discussions/new?kind=one-sided'), { text_en: 'A plain note of a public meeting' }, true)];
    case '/:relationship/engagements/:id/discussions/:discussion': return eachWithin('discussions', 'discussions', refused({ version: '1', text_en: '' }));
    case '/:relationship/engagements/:id/discussions/:discussion/agree': return within('discussions').map(([group, meeting, id]) => post(route, at(group, `/engagements/${meeting}/discussions/${id}/agree`), { version: '7', digest: 'x', agrees: 'yes' }));
    case '/:relationship/series/:id/subgroups': return asked(SERIES, (id) => `/series/${id}/subgroups`, refused({ name_en: '' }));
    case '/:relationship/subgroups/:id/amend': return asked(GROUPS, (id) => `/subgroups/${id}/amend`, refused({ version: '1', name_en: '' }));
    default: return null;
  }
}
