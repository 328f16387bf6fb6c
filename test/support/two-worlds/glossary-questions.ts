import { groups, idOf, keptBy } from './canaries.ts';
import { multipart } from './import-questions.ts';
import type { Question } from './matrix.ts';

const FORM = 'application/x-www-form-urlencoded';
const TERMS = [...groups.flatMap((group) => [1, 2].map((number) => [keptBy[group].relationship, idOf(group, 'terms_of_art', number)] as const)), ...(['TA-001', 'TA-074', 'ZQXXTERMSOFART-1'] as const).map((id) => ['ca-jp', id] as const)];
const hidden = groups.map((group) => idOf(group, 'terms_of_art'));

const get = (route: string, path: string, nth = 0): Question => ({ route, said: path, ask: (ask) => ask('GET', `/${['en', 'fr', 'ja'][nth % 3]}${path}`) });
const post = (route: string, path: string, fields: Readonly<Record<string, string>>, writes = false): Question => {
  const payload = new URLSearchParams(fields).toString();
  return { route, said: `${path} ${payload}`, ...(writes ? { writes } : {}), ask: (ask) => ask('POST', `/fr${path}`, { payload, type: FORM }) };
};
const ofTerms = (rest: string, question: (path: string, nth: number) => Question): Question[] => TERMS.map(([relationship, id], nth) => question(`/${relationship}/glossary/${id}${rest}`, nth));

/** Forms of rows that an officer's own side may write, empty ones, and posts that write what was sent and show no more. */
export const glossaryShowsNothing: readonly string[] = [
  'GET /:relationship/glossary/new', 'POST /:relationship/glossary/new', 'GET /:relationship/glossary/import', 'GET /:relationship/glossary/:id/amend', 'POST /:relationship/glossary/:id/amend',
  'POST /:relationship/glossary/:id/usages/:usage', 'POST /:relationship/glossary/:id/relations/:relation/withdraw',
];

/** Questions of the forms of the glossary; null for other routes. */
export function glossaryQuestions(route: string): Question[] | null {
  switch (route) {
    case 'GET /:relationship/glossary/new': return ['ca-jp', 'au-jp', 'zqjp-is'].map((relationship, nth) => get(route, `/${relationship}/glossary/new`, nth));
    case 'POST /:relationship/glossary/new': return ['ca-jp', 'au-jp', 'zqjp-is'].flatMap((relationship) => [
      post(route, `/${relationship}/glossary/new`, { audience: 'shared' }), post(route, `/${relationship}/glossary/new`, { label_en: 'X', kind: 'concept', audience: 'zqjp' }),
      post(route, `/${relationship}/glossary/new`, { label_en: 'What one side says alone', kind: 'concept', audience: 'national' }, true)]);
    case 'GET /:relationship/glossary/:id/amend': return ofTerms('/amend', (path, nth) => get(route, path, nth));
    case 'POST /:relationship/glossary/:id/amend': return ofTerms('/amend', (path) => post(route, path, { version: '99', kind: 'concept', audience: 'shared' }));
    case 'GET /:relationship/glossary/:id/usages/:usage':
      return ['new', 'definition', 'CU-074-CA', ...groups.map((group) => idOf(group, 'concept_usages')), 'ZQXXCONCEPTUSAGES-1'].flatMap((usage) => ofTerms(`/usages/${usage}`, (path, nth) => get(route, path, nth)));
    case 'POST /:relationship/glossary/:id/usages/:usage':
      return ['new', 'definition', ...groups.map((group) => idOf(group, 'concept_usages'))].flatMap((usage) => ofTerms(`/usages/${usage}`, (path) => post(route, path, { version: '99', audience: 'shared' })));
    case 'GET /:relationship/glossary/:id/relations': return ofTerms('/relations', (path, nth) => get(route, path, nth));
    // Only relations that the record would refuse of anybody: to itself, and to what the asker cannot read.
    case 'POST /:relationship/glossary/:id/relations': return ['TA-001', 'TA-002', 'zqjp'].flatMap((other) => ofTerms('/relations', (path) => post(route, path, { kind: other === 'zqjp' ? 'related' : 'zqjp', other, audience: 'shared' })))
      .concat(hidden.map((other) => post(route, '/ca-jp/glossary/TA-002/relations', { kind: 'related', other, audience: 'public' })));
    case 'POST /:relationship/glossary/:id/relations/:relation/withdraw':
      return ['CR-001', ...groups.map((group) => idOf(group, 'concept_relations'))].flatMap((relation) => ofTerms(`/relations/${relation}/withdraw`, (path) => post(route, path, { version: '99' })));
    case 'GET /:relationship/glossary/import': return ['ca-jp', 'au-jp', 'zqjp-is'].map((relationship, nth) => get(route, `/${relationship}/glossary/import`, nth));
    // Terms under the names and the numbers of hidden ones, and of what everybody reads; shown, and never confirmed but for one of the own.
    case 'POST /:relationship/glossary/import': return [...groups.map((group) => [idOf(group, 'terms_of_art'), `zq${group}termsofartlabelfr`] as const), ['TA-001', 'peacekeeping'] as const, ['TA-999', '首脳会談'] as const].flatMap(([id, name]) => {
      const file = multipart({ name: 'terms.tbx', bytes: Buffer.from(`<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="${id}">${['en', 'fr', 'ja'].map((language) => `<langSec xml:lang="${language}"><termSec><term>${name}</term></termSec></langSec>`).join('')}</conceptEntry></body></text></tbx>`) });
      return ['ca-jp', 'au-jp'].map((relationship): Question => ({ route, said: `${id} ${name}`, ask: (ask) => ask('POST', `/en/${relationship}/glossary/import`, file) }));
    }).concat(post(route, '/ca-jp/glossary/import', { terms: '[', digest: 'x', audience: 'shared' }));
    default: return null;
  }
}
