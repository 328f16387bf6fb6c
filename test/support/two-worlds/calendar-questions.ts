import { languages, type Language } from '#platform/words/languages.ts';
import { groups, idOf, word } from './canaries.ts';
import type { Question } from './matrix.ts';
import type { Answer, Ask } from './worlds.ts';

const FORM = 'application/x-www-form-urlencoded';

/** The address of a feed as the page shows it once; null when none was made. */
const feedIn = ({ body }: Answer): string | null => /https?:\/\/[^/<]+(\/\w\w\/feeds\/[\w-]{43}\.ics)/.exec(body.toString())?.[1] ?? null;

const made = (language: Language, fields: readonly (readonly [string, string])[]) => async (ask: Ask): Promise<string | null> =>
  feedIn(await ask('POST', `/${language}/ca-jp/feeds`, { payload: new URLSearchParams([['label', 'Phone'], ['language', language], ...fields].map(([name = '', value = '']): [string, string] => [name, value])).toString(), type: FORM }));

const wishes: readonly (readonly (readonly [string, string])[])[] = [
  [['kind', 'engagements'], ['kind', 'windows'], ['kind', 'gatherings'], ['kind', 'holidays']], [['kind', 'engagements'], ['side', 'JP']], [['kind', 'windows'], ['series', 'SS-04']],
  [['kind', 'engagements'], ['series', idOf('jp', 'series')]], [['kind', 'engagements'], ['office', word('jp', 'series', 'body_a')]],
];

const ENGAGEMENTS = ['ME-002', 'SE-007', 'CE-001', ...groups.flatMap((group) => [idOf(group, 'engagements'), idOf(group, 'engagements', 6)]), 'PL-JP-national-1', 'PL-JP-shared-1', 'PL-CA-national-1', 'ZQXXENGAGEMENTS-1'];

/** Questions of the feeds: one is made, asked for, listed and ended. */
export function calendarQuestions(route: string): Question[] | null {
  const post = (path: string, fields: Readonly<Record<string, string>>): Question => ({ route, said: JSON.stringify(fields), ask: (ask) => ask('POST', `/en${path}`, { payload: new URLSearchParams(fields).toString(), type: FORM }) });
  switch (route) {
    case 'GET /:relationship/feeds': return languages.flatMap((language) => ['ca-jp', 'au-jp', 'zqjp-is'].map((relationship): Question => ({ route, said: relationship, ask: (ask) => ask('GET', `/${language}/${relationship}/feeds`) })));
    case 'POST /:relationship/feeds': return [
      post('/ca-jp/feeds', {}), post('/zqjp-is/feeds', { label: 'x', language: 'en', kind: 'windows' }), post('/ca-jp/feeds', { label: 'x'.repeat(101), language: 'xx', kind: 'zqjp' }),
    ];
    case 'POST /:relationship/feeds/revoke': return [post('/ca-jp/feeds/revoke', { feed: 'FD-0000000000' }), post('/ca-jp/feeds/revoke', {})];
    case 'GET /feeds/:file': return [
      ...['x', `${'A'.repeat(43)}.ics`, `${'A'.repeat(43)}`, 'zqjp.ics'].map((file): Question => ({ route, said: file, ask: (ask) => ask('GET', `/en/feeds/${file}`) })),
      ...wishes.map((fields, at): Question => ({
        route, said: JSON.stringify(fields), ask: async (ask) => {
          const language = languages[at % languages.length] ?? 'en';
          const feed = await made(language, fields)(ask);
          if (feed === null) return;
          await ask('GET', feed);
          const listed = await ask('GET', `/${language}/ca-jp/feeds`);
          const id = /name="feed" value="([^"]+)"/.exec(listed.body.toString())?.[1];
          if (id) await ask('POST', `/${language}/ca-jp/feeds/revoke`, { payload: new URLSearchParams({ feed: id }).toString(), type: FORM });
          await ask('GET', feed);
        },
      })),
    ];
    case 'GET /:relationship/engagements/:id/event': case 'GET /:relationship/engagements/:id/invitations':
      return ENGAGEMENTS.flatMap((id, at) => ['ca-jp', ...(at < 3 ? ['au-jp', 'zqjp-is'] : [])].map((relationship): Question => ({ route, said: id, ask: (ask) => ask('GET', `/${languages[at % languages.length] ?? 'en'}/${relationship}/engagements/${id}${route.slice(route.lastIndexOf('/'))}`) })));
    // Without a mail server there is nothing to post to; what a mail says is asked where there is one.
    case 'POST /:relationship/engagements/:id/invitations': return ENGAGEMENTS.slice(0, 4).map((id) => post(`/ca-jp/engagements/${id}/invitations`, { version: '1', 'organizer-name': 'x', 'organizer-address': 'x@example.org' }));
    default: return null;
  }
}
