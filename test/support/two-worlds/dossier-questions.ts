import { groups, idOf, keptBy } from './canaries.ts';
import type { Question } from './matrix.ts';

const FORM = 'application/x-www-form-urlencoded';
type Group = (typeof groups)[number];

/** Engagements of which a book is asked: what everybody reads, the talks in three parts, and what is hidden, absent or one side's. */
const ENGAGEMENTS: readonly (readonly [Group, string])[] = [
  ...(['ME-002', 'SE-007', 'ME-163', 'ZQXXENGAGEMENTS-1', 'PL-CA-national-1', 'PL-JP-national-1', 'PL-JP-shared-1'] as const).map((id) => ['cj', id] as const),
  ...groups.flatMap((group) => [1, 2, 6].map((number) => [group, idOf(group, 'engagements', number)] as const)), ['aj', 'CE-001'] as const,
];
const EDITIONS: readonly (readonly [Group, string])[] = [...groups.flatMap((group) => [1, 2].map((number) => [group, idOf(group, 'books', number)] as const)), ['cj', 'ZQXXBOOKS-2'] as const, ['cj', 'BD-ca-jp-ME-002'] as const];

const at = ([group, id]: readonly [Group, string], before: string, after: string): string => `/${keptBy[group].relationship}/${before}/${encodeURIComponent(id)}${after}`;
const languages = ['en', 'fr', 'ja'] as const;
const get = (route: string, path: string, nth: number): Question => ({ route, said: path, ask: (ask) => ask('GET', `/${languages[nth % 3]}${path}`) });

/** Saves a draft of one's own side, freezes it, and asks for what was frozen; each rests on the answer before. */
function written(route: string, id: string): Question {
  const path = `/en/ca-jp/engagements/${id}/book`;
  const draft = { language: 'ja', paper: 'a4', audience: 'national', 'before-scenario': 'Written for this test', 'slot-arguments': '- one\n- two', 'treatment-sources': 'out', 'place-topics': '1' };
  return {
    route, writes: true, said: `${path} ${Object.values(draft).join(' ')}`,
    ask: async (ask) => {
      const send = (fields: Record<string, string>) => ask('POST', path, { payload: new URLSearchParams(fields).toString(), type: FORM });
      await send({ do: 'save', version: '', ...draft });
      await send({ do: 'save', version: '', ...draft, 'before-scenario': 'Somebody else was faster' });
      const { headers } = await send({ do: 'freeze', version: '1', note: 'for colleagues' });
      const edition = String(headers['location'] ?? '');
      await ask('GET', path);
      if (edition === '') return;
      await ask('GET', edition);
      for (const file of ['docx', 'pdf']) await ask('GET', `${edition}/book.${file}`);
    },
  };
}

/** Questions of a briefing book; null for other routes. */
export function dossierQuestions(route: string): Question[] | null {
  switch (route) {
    case 'GET /:relationship/engagements/:id/book': return ENGAGEMENTS.map((each, nth) => get(route, at(each, 'engagements', '/book'), nth));
    case 'GET /:relationship/engagements/:id/book.docx': return ENGAGEMENTS.flatMap((each, nth) => ['', ...(nth < 2 ? ['?language=ja&paper=letter', '?language=fr'] : [])].map((query) => get(route, at(each, 'engagements', `/book.docx${query}`), nth)));
    case 'GET /:relationship/engagements/:id/book.pdf': return ENGAGEMENTS.flatMap((each, nth) => ['', ...(nth < 2 ? ['?language=ja&paper=a4', '?language=fr'] : [])].map((query) => get(route, at(each, 'engagements', `/book.pdf${query}`), nth)));
    case 'GET /:relationship/books/:edition': return EDITIONS.map((each, nth) => get(route, at(each, 'books', ''), nth));
    case 'GET /:relationship/books/:edition/book.docx': return EDITIONS.map((each, nth) => get(route, at(each, 'books', '/book.docx'), nth));
    case 'GET /:relationship/books/:edition/book.pdf': return EDITIONS.map((each, nth) => get(route, at(each, 'books', '/book.pdf'), nth));
    case 'POST /:relationship/engagements/:id/book':
      return [
        // What is wrong is told on the whole page, with everything that the book holds.
        ...ENGAGEMENTS.map((each): Question => { const path = at(each, 'engagements', '/book'); return { route, said: path, ask: (ask) => ask('POST', `/en${path}`, { payload: 'do=save&version=&place-agenda=none', type: FORM }) }; }),
        ...['ME-002', 'PL-CA-national-1', 'PL-JP-national-1'].map((id) => written(route, id)),
      ];
    default: return null;
  }
}
