import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import { sortings } from '#domain/engagement/filter.ts';
import { languages } from '#platform/words/languages.ts';
import type { Route } from '#platform/web/page.ts';
import { groups, idOf, keptBy, shippedOf, word } from './canaries.ts';
import { calendarQuestions } from './calendar-questions.ts';
import { captureQuestions } from './capture-questions.ts';
import { dossierQuestions } from './dossier-questions.ts';
import { glossaryQuestions } from './glossary-questions.ts';
import { importQuestions } from './import-questions.ts';
import { meetingQuestions } from './meeting-questions.ts';
import { programmeQuestions } from './programme-questions.ts';
import { planningQuestions } from './planning-questions.ts';
import { publicIds } from './telling-rows.ts';
import { wordingQuestions } from './wording-questions.ts';
import type { Ask } from './worlds.ts';

/** One thing that is asked in two worlds: one address, or steps of which each rests on the answer before. */
export interface Question {
  readonly route: string;
  /** Whatever an answer may repeat without having given anything away. */
  readonly said: string;
  /** Writes to the record, so it comes after all that does not. */
  readonly writes?: boolean;
  readonly ask: (ask: Ask) => Promise<unknown>;
}

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

const RELATIONSHIPS = ['ca-jp', 'au-jp', 'zqjp-is', 'zqaj-is', 'zqxx-is'];
// What nobody has, in the form of what is hidden; the last day is none.
const DAYS = ['', '1997-03-31', '1987-02-02', '1987-02-04', '1986-03-18', '1985-07-09', '2025-12-31', '2026-02-12', '2027-01-01', '1931-05-07', 'zqjpday'];
const hiddenWords = groups.flatMap((group) => ['title_en', 'title_fr', 'place', 'participants_a', 'outcome_en'].map((column) => word(group, 'engagements', column)));
const searched = [
  ...hiddenWords, ...groups.flatMap((group) => [idOf(group, 'engagements'), `${keptBy[group].kanji}会合`, keptBy[group].kanji.slice(0, 1), keptBy[group].number, `"secret" ${word(group, 'engagements', 'title_en')}`]),
  'zq', 'zqjp', 'secret', 'Réunion', '会合', 'Zürich', 'Genève', `national:JP|${word('jp', 'engagements', 'place')}`, `shared:ca-jp|${word('cj', 'engagements', 'place')}`, 'zqabsentword', 'summit', '首脳', 'plain talks', "' | 'x", '\\', '%', '',
];
const ids = (table: RecordTableName): string[] =>
  [...new Set([...groups.flatMap((group) => [idOf(group, table), idOf(group, table, 2)]), `ZQXX${table.replaceAll('_', '').toUpperCase()}-1`, `${shippedOf(table)[0]?.id}`, `${shippedOf(table)[1]?.id}`, `${shippedOf(table).at(-1)?.id}`])];

const SERIES = [...publicIds('ca').series, ...publicIds('aj').series, ...ids('series')];
const ENGAGEMENTS = ['ME-002', 'SE-007', 'CE-001', ...ids('engagements'), idOf('jp', 'engagements', 6), 'PL-JP-national-1', 'PL-JP-shared-1', 'PL-CA-national-1'];

const query = (fields: Readonly<Record<string, string>>): string => (Object.keys(fields).length > 0 ? `?${new URLSearchParams(fields)}` : '');
const each = (name: string, values: readonly string[], more: Readonly<Record<string, string>> = {}): string[] => values.map((value) => query({ [name]: value, ...more }));
const asOf = [...DAYS.map((day) => query(day ? { 'as-of': day } : {})), '?era=yes', '?era=no'];
const filters = [
  '', '?era=yes', ...each('q', searched), ...each('series', SERIES), ...each('topic', [...ids('topics'), 'ST-B1', 'ST-B', 'peacekeeping', word('jp', 'topicphrases', 'phraseen')]),
  ...each('kind', ['exercise', 'officials', 'summit', 'agreement', 'ministerial']), ...each('level', ['bilateral', 'global']), ...each('track', ['1', '2', '1.5']),
  ...each('stage', ['held', 'planned', 'proposed', 'cancelled']), ...each('host', ['CA', 'JP', 'IS', 'ZZ']), ...each('party', ['CA', 'JP', 'AU']), ...each('rank', ['prime-minister', 'minister', 'director']),
  ...each('from', ['1931', '1987', '2026', '2031']), ...each('to', ['1931', '1987', '1990', '2026']), query({ from: '1987', to: '1987' }), query({ from: '1984', to: '1987', kind: 'officials' }),
  ...each('sort', sortings), ...each('sort', sortings, { page: '4' }), ...each('page', ['2', '3', '4', '5', '6', '7', '9', '100000']), query({ q: 'secret', sort: 'oldest' }), query({ q: 'plain', page: '2' }),
];
const exports_ = ['', '?format=pdf', ...['csv', 'xlsx', 'json'].flatMap((format) => [
  query({ format }), query({ format, q: word('jp', 'engagements', 'titleen') }), query({ format, q: 'secret' }), query({ format, sort: 'rank' }), query({ format, series: 'SS-04' }), query({ format, from: '1984', to: '1987' }), query({ format, topic: 'ST-B1' }),
])];
const timeline = ['', '?lanes=kind', '?lanes=series&era=yes', ...each('from', ['1931', '1980', '2026']), ...each('to', ['1990', '2031']), ...each('series', ['SS-04', idOf('jp', 'series'), idOf('aj', 'series')]),
  ...each('host', ['IS', 'JP']), ...each('kind', ['exercise', 'officials']), ...each('topic', ['peacekeeping', 'ST-B1']), query({ lanes: 'kind', from: '1984', to: '1988' })];
const calendar = ['', '?by=year&years=10', '?from=1931', '?from=1984&years=10&era=yes', '?from=2025&years=1', ...each('side', ['CA', 'JP', 'IS', 'zqjp']), ...each('series', ['SS-04', idOf('jp', 'series'), idOf('aj', 'series'), 'zqxx']),
  ...each('office', ['CA-PM', idOf('jp', 'offices'), word('jp', 'series', 'body_a'), 'zqxx']), ...each('kind', ['windows', 'holidays', 'gatherings', 'engagements'], { from: '2024' })];
const inTable = (table: RecordTableName): string[] => [
  '', ...each('q', [word('jp', table, 'note'), word('ca', table, 'note'), word('aj', table, 'source'), `${keptBy.jp.kanji}`, idOf('jp', table), 'secret', 'canada', keptBy.jp.number, keptBy.jp.day]), ...each('page', ['2', '3', '99']), query({ q: 'secret', page: '2' }),
];

const found = [
  '', ...each('q', searched), ...each('kind', ['engagements', 'terms_of_art', 'search', 'zqjp'], { q: 'peacekeeping' }), ...each('page', ['2', '3', '9', '100000', 'zq'], { q: 'secret' }), ...each('page', ['2', '3'], { q: 'visit' }),
  // Terms that a hidden row would translate, and words that only hidden rows hold, in every table.
  ...each('q', ['peacekeeping', '首脳会談', 'maintien de la paix', 'peacekeeping ottawa', ...groups.flatMap((group) => [
    `zq${group}termsofartlabelfr`, `zq${group}termsofartvariantsen`, word(group, 'terms', 'person'), word(group, 'organisations', 'name_ja'), word(group, 'topicphrases', 'phrase_fr'), `${word(group, 'goals', 'text_en')} peacekeeping`, keptBy[group].kanji.slice(1), `zq${group}`])]),
];

// The beginning of every name that a hidden row has, in each table that suggests any, and of names that stand beside them.
const suggested = ['z', 'zq', 'peace', 'paix', '平和', 'o', 'mini', '防衛', 'état', 'e\u0301tat', '１', ...groups.flatMap((group) => [`zq${group}`, word(group, 'terms', 'person').slice(0, -1), ...['termsofartlabelfr', 'topicphrasesphraseen', 'topicslabelja', 'officesnameen', 'organisationsabbreviation', 'seriesnamefr', 'instrumentstitleja', 'initiativestitleen', 'subgroupsnameen', 'termsperson'].map((column) => `zq${group}${column}`)])];

const TABLES = recordTables.map(({ name }) => name);
const noTable = ['zqjptable', 'ledger_lines', 'search', 'constructor'];

/** What to ask of each address; a route that is not here is one that nobody has thought about. */
const paths: Readonly<Record<string, () => readonly string[]>> = {
  'GET /:relationship/state': () => asOf,
  'GET /:relationship/findings': () => [...asOf, ...each('reference', [...RELATIONSHIPS, idOf('jp', 'relationships')]), query({ reference: 'au-jp', 'as-of': '2026-02-20' })],
  'GET /:relationship/scorecard': () => [...asOf, ...each('verdict', ['met', 'partly', 'not-met', 'not-computable', 'zqjp'])],
  'GET /:relationship/comparison': () => [...asOf, ...each('reference', [...RELATIONSHIPS, idOf('jp', 'relationships')]), query({ reference: 'au-jp', 'as-of': '2026-02-20' })],
  'GET /:relationship/engagements': () => filters,
  'GET /:relationship/engagements/export': () => exports_,
  'GET /:relationship/engagements/:id': () => ENGAGEMENTS,
  'GET /:relationship/search': () => found,
  'GET /:relationship/glossary': () => ['', ...each('kind', ['concept', 'activity', 'zqjp']), ...each('q', ['peacekeeping', '会合', 'secret', 'Zürich', ...groups.flatMap((group) => [`zq${group}termsofartlabelfr`, `zq${group}termsofartvariantsen`, keptBy[group].kanji])])],
  'GET /:relationship/glossary/export': () => each('format', ['skos', 'tbx', 'zqjp']),
  'GET /:relationship/glossary/:id': () => [...ids('terms_of_art'), 'TA-002', 'TA-072', 'TA-074'],
  'GET /:relationship/search/suggestions': () => ['', ...each('q', [...suggested, ...searched])],
  'GET /:relationship/series': () => asOf,
  'GET /:relationship/series/:id': () => [...SERIES, ...each('as-of', DAYS).map((day) => `SS-04${day}`), `${idOf('jp', 'series')}?as-of=1987-02-04`, 'SS-20?era=yes'],
  'GET /:relationship/timeline': () => timeline,
  'GET /:relationship/calendar': () => calendar,
  'GET /:relationship/calendar/export': () => ['', '?format=xlsx', ...['csv', 'ics'].flatMap((format) => calendar.map((asked) => `${asked}${asked ? '&' : '?'}format=${format}`))],
  'GET /:relationship/programme': () => ['', '?era=yes'],
  'GET /:relationship/programme/coverage': () => ['', ...each('level', ['bilateral', 'global', 'zqjp']), ...each('from', ['1931', '1984', '2026']), ...each('to', ['1987', '2031']), query({ from: '1931', to: '2031' }), query({ from: '1984', to: '1987', phrases: 'all' }), '?phrases=all'],
  'GET /:relationship/programme/constraints': () => ['', '?era=yes'],
  'GET /:relationship/programme/trace': () => ['', '?era=yes', '?page=2'],
  'GET /:relationship/programme/priorities': () => ['', '?era=yes'],
  'GET /:relationship/programme/priorities/:id': () => ids('priority_rounds'),
  'GET /:relationship/programme/goals/new': () => ['', ...each('parent', ids('goals'))],
  'GET /:relationship/programme/initiatives/new': () => ['', ...each('goal', ids('goals')), ...each('topics', ids('topics'))],
  'GET /:relationship/programme/constraints/new': () => ['', '?side=JP'],
  'GET /:relationship/programme/goals/:id': () => ids('goals'),
  'GET /:relationship/programme/goals/:id/edit': () => ids('goals').map((id) => `${id}/edit`),
  'GET /:relationship/programme/initiatives/:id': () => ids('initiatives'),
  'GET /:relationship/programme/initiatives/:id/edit': () => ids('initiatives').map((id) => `${id}/edit`),
  'GET /:relationship/programme/constraints/:id/edit': () => ids('constraints').map((id) => `${id}/edit`),
  'GET /:relationship/programme/topics/:id': () => [...ids('topics'), 'ST-B1', 'ST-G', 'ST-B1?from=1984&to=2014', `${idOf('jp', 'topics')}?from=1931&to=2031`],
  'GET /:relationship/programme/recommendations/:id': () => [...ids('commitments'), 'SC-0.1', 'SC-1.1'],
  'GET /:relationship/record': () => ['', '?era=yes'],
  'GET /:relationship/record/:table': () => [...TABLES.flatMap((table) => inTable(table).map((asked) => `${table}${asked}`)), ...noTable],
  'GET /:relationship/record/:table/export': () => [...TABLES.flatMap((table) => ['csv', 'xlsx', 'json'].map((format) => `${table}/export?format=${format}`)),
    ...TABLES.map((table) => `${table}/export${query({ format: 'csv', q: word('jp', table, 'note') })}`), ...noTable.map((table) => `${table}/export?format=csv`)],
  'GET /:relationship/record/:table/:id': () => [...TABLES.flatMap((table) => ids(table).map((id) => `${table}/${id}`)), ...noTable.map((table) => `${table}/X-1`)],
};

/** Everything before the first parameter that a list of paths fills; what follows is filled by the path. */
function addressOf(path: string, relationship: string, filled: string): string {
  const before = path.replace('/:relationship', `/${relationship}`).replace(/\/:.*$/, '');
  return path.slice('/:relationship'.length).includes('/:') ? `${before}/${filled}` : `${before}${filled}`;
}

const GET = (route: string, url: string): Question => ({ route, said: decodeURIComponent(url.replaceAll('+', ' ').replace(/%(?![0-9A-F]{2})/gi, '%25')), ask: (ask) => ask('GET', url) });

/** All questions of a route; null when the matrix does not know it. */
export function questionsOf(route: Pick<Route, 'method' | 'path'>): Question[] | null {
  const name = nameOf(route);
  if (name === 'GET /reader') return ['', '?era=yes'].flatMap((asked) => languages.map((language) => GET(name, `/${language}/reader${asked}`)));
  if (name === 'POST /reader') return postsOfIdentity(name);
  if (name === 'GET /acts') return ['', '?page=2', '?page=9', '?page=zq', '?era=yes'].flatMap((asked) => languages.map((language) => GET(name, `/${language}/acts${asked}`)));
  const ofCalendar = calendarQuestions(name);
  if (ofCalendar) return ofCalendar;
  const ofImport = importQuestions(name);
  if (ofImport) return ofImport;
  const ofGlossary = glossaryQuestions(name);
  if (ofGlossary) return ofGlossary;
  const ofDossier = dossierQuestions(name);
  if (ofDossier) return ofDossier;
  const ofMeeting = meetingQuestions(name);
  if (ofMeeting) return ofMeeting;
  const ofProgramme = programmeQuestions(name);
  if (ofProgramme) return ofProgramme;
  const ofCapture = captureQuestions(name);
  if (ofCapture) return ofCapture;
  const ofWording = wordingQuestions(name);
  if (ofWording) return ofWording;
  const ofPlanning = planningQuestions(name);
  if (ofPlanning) return ofPlanning;
  const asked = paths[name];
  if (!asked) return null;
  return RELATIONSHIPS.flatMap((relationship, far) => asked().filter((_, at, { length }) => far === 0 || (far === 1 && (length < 20 || at % 3 === 0)) || at < 2).map((filled, at) => {
    const language = languages[(at + far) % languages.length];
    return GET(name, `/${language}${addressOf(route.path, relationship, filled)}`);
  }));
}

const postsOfIdentity = (route: string): Question[] => ['public', 'CA:desk-officer', 'JP:defence-policy-officer', 'AU:desk-officer', 'IS:desk-officer', 'zqjp', ''].map((post) => ({
  route, said: post, ask: (ask) => ask('POST', '/en/reader', { payload: new URLSearchParams({ post }).toString(), type: 'application/x-www-form-urlencoded' }),
}));

/** Addresses that are no route, or are asked in another way. */
export const aside: readonly Question[] = [
  ...['/', '/en', '/en/', '/ja/nothing', '/xx/ca-jp/state', '/en/ca-jp', `/en/ca-jp/engagements/${idOf('jp', 'engagements')}/more`, '/assets/mark.svg', '/assets/zqjp', '/en/ca-jp/engagements/%00', '/en/ca-jp/engagements/%E0%A4', '/en/ca-jp/engagements?q=%00', '/robots.txt', '/favicon.ico',
  ].map((url) => ({ route: 'none', said: url, ask: (ask: Ask) => ask('GET', url) })),
  ...['/en/ca-jp/engagements', `/en/ca-jp/engagements/${idOf('jp', 'engagements')}`, '/en/ca-jp/engagements/export?format=csv', '/fr/ca-jp/state', '/ja/ca-jp/timeline'].flatMap((url) => (['HEAD', 'POST'] as const).map((method) => ({
    route: 'none', said: url, ask: (ask: Ask) => ask(method, url),
  }))),
];

/** The same asked of what is hidden from a reader and of what does not exist, in words of one length. */
export function pairs(hidden: 'ca' | 'jp' | 'aj'): readonly (readonly [asked: string, hidden: string, absent: string])[] {
  const [relationship, group] = [keptBy[hidden].relationship, hidden];
  const two = (url: (word: string) => string, there: string): [string, string, string] => { const absent = there.replace(/zq../i, (start) => (start === start.toUpperCase() ? 'ZQXX' : 'zqxx')); return [url('§'), url(there), url(absent)]; };
  const routes: [string, string, string][] = [
    two((id) => `/en/${relationship}/engagements/${id}`, idOf(group, 'engagements')), two((id) => `/fr/${relationship}/series/${id}`, idOf(group, 'series')),
    two((id) => `/ja/${id}/state`, `zq${group}-is`), two((id) => `/ja/${id}/engagements/export?format=csv`, `zq${group}-is`),
    two((id) => `/en/${relationship}/engagements?series=${id}`, idOf(group, 'series')), two((id) => `/en/${relationship}/timeline?series=${id}`, idOf(group, 'series')),
    two((id) => `/en/${relationship}/engagements?topic=${id}`, idOf(group, 'topics')), two((id) => `/en/${relationship}/engagements?q=${id}`, idOf(group, 'engagements')),
    two((id) => `/fr/${relationship}/engagements?q=${id}`, word(group, 'engagements', 'titleen')), two((id) => `/en/${relationship}/engagements/export?format=xlsx&q=${id}`, word(group, 'engagements', 'titleen')),
    two((id) => `/en/${relationship}/comparison?reference=${id}`, `zq${group}-is`), two((id) => `/en/${relationship}/findings?reference=${id}`, `zq${group}-is`),
    ...TABLES.map((table) => two((id) => `/en/${relationship}/record/${table}/${id}`, idOf(group, table))), ...TABLES.map((table) => two((id) => `/en/${relationship}/record/${table}?q=${id}`, word(group, table, 'note'))),
  ];
  return routes;
}
