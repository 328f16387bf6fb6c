import { idOf, keptBy, word } from './canaries.ts';
import type { Question } from './matrix.ts';
import type { Ask } from './worlds.ts';

const FORM = 'application/x-www-form-urlencoded';
type Fields = Readonly<Record<string, string>>;

const get = (route: string, path: string, language = 'en'): Question => ({ route, said: decodeURIComponent(path), ask: (ask) => ask('GET', `/${language}${path}`) });
const send = (ask: Ask, path: string, fields: Fields) => ask('POST', `/fr${path}`, { payload: new URLSearchParams(fields).toString(), type: FORM });
const post = (route: string, path: string, fields: Fields): Question => ({ route, said: `${path} ${new URLSearchParams(fields)} ${Object.values(fields).join(' ')}`, ask: (ask) => send(ask, path, fields) });

const HIDDEN = (['jp', 'ca', 'cj', 'aj'] as const).flatMap((group) => [1, 2, 6, 11].map((number) => idOf(group, 'engagements', number)));
const ENGAGEMENTS = ['ME-002', 'SE-007', 'ZQXXENGAGEMENTS-1', 'PL-CA-national-1', 'PL-JP-national-1', 'PL-JP-shared-1', ...HIDDEN];
const [PLANNED, PASSED] = [idOf('cj', 'engagements', 6), idOf('cj', 'engagements', 11)];
const SERIES = ['SS-04', 'SS-20', 'MS-16', idOf('jp', 'series'), idOf('aj', 'series'), 'ZQXXSERIES-1'];
const RELATIONSHIPS = ['ca-jp', 'au-jp', 'zqjp-is', 'zqxx-is'];

/** Days on which something hidden is to be, falls, or is closed. */
const DAYS = ['2026-06-09', '2026-06-10', '2026-02-10/2026-02-12', '2027-01', keptBy.jp.day, 'zqjpday'];
const plan: Fields = { when: '2027-04-06', kind: 'officials', title_en: 'Plain talks to come', level: 'bilateral', track: '1', audience: 'national', stage: 'planned', host: 'CA' };

const at = (id: string, rest: string): string => `/ca-jp/engagements/${encodeURIComponent(id)}${rest}`;
const inTurn = (route: string, paths: readonly string[]): Question[] => paths.map((path, nth) => get(route, path, ['en', 'fr', 'ja'][nth % 3]));

/** From a first plan to a report, and what was promised; of one's own side alone, so that the other side's world stays as it is. */
function wholeLife(route: string, day: number): Question {
  return {
    route, said: 'a whole life', writes: true,
    ask: async (ask) => {
      const [then, later] = [`2026-02-${10 + day}`, `2026-02-${20 + day}`];
      const planned = await send(ask, '/ca-jp/plan', { ...plan, when: then, title_en: 'Plain talks of one side' });
      const path = /\/ca-jp\/engagements\/[^?]+/.exec(String(planned.headers['location'] ?? ''))?.[0];
      if (!path) return;
      await ask('GET', `/en${path}?done=planned`);
      await send(ask, `${path}/advance`, { version: '1', to: 'confirmed' });
      await send(ask, `${path}/amend`, { ...plan, version: '2', when: then, title_en: 'Plain talks amended', place: 'Halifax' });
      await send(ask, `${path}/amend`, { ...plan, version: '2', when: then, title_en: 'Plain talks, stale' });
      await ask('GET', '/ja/ca-jp/closing');
      await send(ask, `${path}/aftermath`, { version: '3', to: 'held', outcome: 'Plainly held', promise_1_text: 'A plain promise', promise_1_owner_a: 'A post', promise_1_owner_b: 'Another', promise_1_due: '2027-01-31' });
      await send(ask, `${path}/advance`, { version: '4', to: 'confirmed', reason: 'in error' });
      await send(ask, `${path}/advance`, { version: '5', to: 'postponed', reason: 'the weather', when: later });
      await ask('GET', `/fr${path}`);
      await ask('GET', '/en/ca-jp/engagements?sort=oldest');
    },
  };
}

function mergedAndUndone(route: string, party: string): Question {
  const [one, other] = [`PL-${party}-national-1`, `PL-${party}-national-2`];
  return {
    route, said: `${one} ${other}`, writes: true,
    ask: async (ask) => {
      const version = async (): Promise<string> => /name="version" value="(\d+)"/.exec((await ask('GET', `/en${at(one, '/amend')}`)).body.toString())?.[1] ?? '0';
      await send(ask, at(one, '/merge'), { version: await version(), into: other });
      for (const id of [one, other]) await ask('GET', `/en${at(id, '')}`);
      for (const list of ['/engagements', '/engagements/export?format=csv', '/timeline', '/series/SS-05', '/duplicates']) await ask('GET', `/en/ca-jp${list}`);
      await send(ask, at(one, '/merge'), { version: await version(), do: 'undo' });
      await ask('GET', `/ja${at(one, '')}`);
    },
  };
}

/** Questions of an engagement's life; null for other routes. Posts that are refused write nothing. */
export function planningQuestions(route: string): Question[] | null {
  switch (route) {
    case 'GET /:relationship/plan':
      return inTurn(route, [
        ...RELATIONSHIPS.map((relationship) => `/${relationship}/plan`), ...SERIES.map((series) => `/ca-jp/plan?series=${series}`),
        ...DAYS.flatMap((day) => [`/ca-jp/plan?kind=exercise&when=${day}`, `/ca-jp/plan?series=SS-04&when=${day}`, `/au-jp/plan?kind=visit&when=${day}`])]);
    case 'POST /:relationship/plan':
      return [
        ...DAYS.map((when) => post(route, '/ca-jp/plan', { ...plan, when, do: 'look', participants_a: 'Mark Carney', lead_b: word('jp', 'offices', 'name_en') })),
        ...SERIES.map((series) => post(route, '/ca-jp/plan', { ...plan, series, when: 'never' })), // For both sides, so that it names what nobody, or not everybody, may read.
        ...['jp', 'ca', 'xx'].map((group) => post(route, '/ca-jp/plan', { ...plan, audience: 'shared', series: `ZQ${group}SERIES-1`.toUpperCase() })),
        ...[idOf('jp', 'engagements'), idOf('ca', 'engagements'), 'ZQXXENGAGEMENTS-1'].map((linked) => post(route, '/ca-jp/plan', { ...plan, audience: 'shared', linked })),
        post(route, '/ca-jp/plan', { ...plan, host: 'IS' }), post(route, '/zqjp-is/plan', plan), post(route, '/au-jp/plan', { ...plan, when: 'x' }), ...[0, 3].map((day) => wholeLife(route, day))];
    case 'GET /:relationship/closing': return inTurn(route, RELATIONSHIPS.map((relationship) => `/${relationship}/closing`));
    case 'GET /:relationship/duplicates': return inTurn(route, RELATIONSHIPS.map((relationship) => `/${relationship}/duplicates`));
    case 'GET /:relationship/engagements/:id/amend': return inTurn(route, ENGAGEMENTS.map((id) => at(id, '/amend')));
    case 'POST /:relationship/engagements/:id/amend':
      return ENGAGEMENTS.flatMap((id) => [post(route, at(id, '/amend'), { ...plan, version: '1', when: 'never' }), post(route, at(id, '/amend'), { ...plan, version: '1', do: 'look', when: '2026-06-09' }), post(route, at(id, '/amend'), { ...plan, version: '99' })]);
    case 'GET /:relationship/engagements/:id/advance':
      return inTurn(route, [...ENGAGEMENTS.map((id) => at(id, '/advance?to=cancelled')), ...DAYS.map((day) => at(PLANNED, `/advance?to=postponed&when=${day}`)), at(PLANNED, '/advance'), at(PLANNED, '/advance?to=zqjp')]);
    case 'POST /:relationship/engagements/:id/advance':
      return [...ENGAGEMENTS.map((id) => post(route, at(id, '/advance'), { version: '1', to: 'cancelled' })), ...DAYS.map((when) => post(route, at(PLANNED, '/advance'), { version: '1', to: 'postponed', do: 'look', when })),
        post(route, at(PLANNED, '/advance'), { version: '99', to: 'postponed', when: '2026-06-10', reason: 'x' })];
    case 'GET /:relationship/engagements/:id/aftermath': return inTurn(route, [...ENGAGEMENTS, PASSED].map((id) => at(id, '/aftermath')));
    case 'POST /:relationship/engagements/:id/aftermath': return [...ENGAGEMENTS, PASSED].map((id) => post(route, at(id, '/aftermath'), { version: '1', to: 'held', promise_1_text: 'x', promise_1_due: '1999' }));
    case 'GET /:relationship/engagements/:id/merge': return inTurn(route, [...ENGAGEMENTS.map((id) => at(id, '/merge')), ...HIDDEN.map((id) => at('ME-002', `/merge?with=${id}`)), at('ME-002', '/merge?with=ZQXXENGAGEMENTS-1')]);
    case 'POST /:relationship/engagements/:id/merge':
      // Everybody reads the first: it goes into nothing that anybody may not read.
      return [...[...HIDDEN, 'ZQXXENGAGEMENTS-1', 'ME-002'].map((into) => post(route, at('ME-002', '/merge'), { version: '1', into })), ...HIDDEN.map((id) => post(route, at(id, '/merge'), { version: '1', into: 'ZQXXENGAGEMENTS-1' })),
        ...['CA', 'JP'].map((party) => mergedAndUndone(route, party))];
    default: return null;
  }
}
