import { languages } from '#platform/words/languages.ts';
import { groups, keptBy, rowsOf, word } from './canaries.ts';
import type { Question } from './matrix.ts';

const FORM = 'application/x-www-form-urlencoded';
const form = (fields: Readonly<Record<string, string>>) => ({ payload: new URLSearchParams(fields).toString(), type: FORM });

/** Texts that name what is hidden: officials, series, phrases, and engagements by title and day. */
function texts(): string[] {
  const said = groups.flatMap((group) => rowsOf(group).flatMap(({ table, rows }) => (['series', 'terms', 'topic_phrases', 'engagements', 'gatherings', 'offices'].includes(table) ? rows : [])));
  return said.map((row) => `${row['title_en'] ?? row['name_en'] ?? 'Officials’ talks between Canada and Japan'}\n\nOn ${row['start_edtf'] ?? keptBy.jp.day}, officials of Canada and Japan held consultations in Tokyo. ${Object.values(row).join(' ')}`);
}

const plain = { title_en: 'Plain talks', kind: 'officials', level: 'bilateral', track: '1', stage: 'held', source: 'x', audience: 'national' };

/** All questions of capture: what is proposed from a text, and what is said of an entry that seems to be known. */
export function captureQuestions(route: string): Question[] | null {
  const relationships = ['ca-jp', 'au-jp', 'zqjp-is', 'zqaj-is'];
  switch (route) {
    case 'GET /:relationship/capture': case 'GET /:relationship/capture/confirm':
      return relationships.map((relationship, at) => { const url = `/${languages[at % 3]}/${relationship}${route.endsWith('confirm') ? '/capture/confirm' : '/capture'}`; return { route, said: url, ask: (ask) => ask('GET', url) }; });
    case 'POST /:relationship/capture':
      return relationships.flatMap((relationship, far) => texts().filter((_, at) => far === 0 || at % 17 === 0).map((text, at): Question => (
        { route, said: text, ask: (ask) => ask('POST', `/${languages[at % 3]}/${relationship}/capture`, form({ text })) })));
    case 'POST /:relationship/capture/confirm': {
      const entries = groups.flatMap((group, at) => [
        { ...plain, start_edtf: keptBy[group].day, title_en: word(group, 'engagements', 'title_en'), text: word(group, 'engagements', 'title_en') },
        { ...plain, start_edtf: `2012-0${at + 1}-03`, series: word(group, 'series', 'name_en'), text: '' }, { ...plain, start_edtf: 'never', text: word(group, 'terms', 'person') },
      ]);
      return [...relationships.slice(1).map((relationship): Question => ({ route, said: relationship, ask: (ask) => ask('POST', `/en/${relationship}/capture/confirm`, form({ ...plain, start_edtf: '2011-01-02' })) })),
        ...entries.map((entry, at): Question => ({ route, said: Object.values(entry).join(' '), writes: true, ask: (ask) => ask('POST', `/${languages[at % 3]}/ca-jp/capture/confirm`, form({ ...entry })) }))];
    }
    default: return null;
  }
}
