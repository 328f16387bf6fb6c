import { groups, idOf, keptBy } from './canaries.ts';
import type { Question } from './matrix.ts';

/** Ids of new rows are random: they say nothing, and differ in each world. */
export const withoutNewIds = (text: string): string => text.replace(/\b([A-Z]{2})-[0-9A-HJKMNP-TV-Z]{10}\b/g, '$1-NEW');

/** Forms that nobody but a row's owner gets to see, however much else can be read. */
export const showsOwnRowsAlone = ['GET /:relationship/commitments/:id/close', 'POST /:relationship/commitments/:id/close'];

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
      return [...asked(MEETINGS, (id) => `/engagements/${id}/commitments`, (path) => post(route, path, { text_en: '', due_edtf: 'never' })),
        ...[...COMMITMENTS.map(([, id]) => ({ parent: id })), { topics: idOf('jp', 'topics') }, { topics: 'ZQXXTOPICS-1' }].map((fields) => post(route, at('cj', '/engagements/ME-002/commitments'), { text_en: '', ...fields })),
        // Of its own side's meeting, so that the other side's world stays as it is.
        ...['CA', 'JP'].map((party) => post(route, at('cj', `/engagements/PL-${party}-national-1/commitments`), { text_en: 'A plain promise', actors_a: 'A post', actors_b: 'Another post' }, true))];
    default: return null;
  }
}
