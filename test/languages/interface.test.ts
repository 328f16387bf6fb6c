/**
 * Every word that a page shows or says is in the reader's language, or marked as being in another, or from the record.
 * The product runs with all its words marked; whatever has no mark and is not on record was written past the words.
 */
import '#test/support/languages/marked-product.ts';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import type { Question } from '#test/support/two-worlds/matrix.ts';
import type { Answer, Ask, World } from '#test/support/two-worlds/worlds.ts';

// What loads the product is imported once its words are marked.
const { textsOf } = await import('#test/support/languages/page-text.ts');
const { foreignIn } = await import('#test/support/languages/foreign-words.ts');
const { recorded } = await import('#test/support/languages/recorded.ts');
const { nameOf, questionsOf } = await import('#test/support/two-worlds/matrix.ts');
const { allRoutes, asking, world } = await import('#test/support/two-worlds/worlds.ts');
const { groups, rowsOf, shippedOf } = await import('#test/support/two-worlds/canaries.ts');
const { cookieOf } = await import('#test/support/evaluation-site.ts');
const { recordTables } = await import('#domain/record/tables.ts');

const READERS = ['CA:desk-officer', 'JP:defence-policy-officer', null];
/** So many questions of each route are asked in each language, spread over all that the two worlds ask. */
const ASKED: Readonly<Record<string, number>> = { 'GET /:relationship/record/:table': 60, 'GET /:relationship/record/:table/:id': 60 };
const USUALLY = 5;

const spread = (questions: readonly Question[], wanted: number): Question[] => questions.filter((_, at) => at === 0 || Math.floor((at * wanted) / questions.length) !== Math.floor(((at - 1) * wanted) / questions.length));

suite('every word of a page', { concurrency: 1 }, () => {
  let here: World;
  const record = recorded();
  before(async () => {
    here = await world('embedded', groups);
    for (const { name } of recordTables) record.add(shippedOf(name));
    for (const group of groups) for (const { rows } of rowsOf(group)) record.add(rows);
    record.add([...Array(2).keys()].map((at) => ({ id: `PL-${at}`, title_fr: 'Entretiens', title_ja: '協議', place: 'Victoria', source: 'made for this test' })));
    for (const owner of ['CA national', 'JP national', 'JP shared']) record.add([1, 2].map((at) => ({ id: `PL-${owner.replace(' ', '-')}-${at}`, title_en: `Plain talks ${owner} ${at}` })));
    for (const owner of ['CA', 'JP']) for (const audience of ['national', 'shared']) record.add([{ id: `PL-${owner}-${audience}`, statement: `Plainly ${audience} of ${owner}` }]);
  });
  after(() => here?.remove());

  /** The same site, asked in one language only, whatever language a question names. */
  const inLanguage = (ask: Ask, language: Language): Ask => (method, url, sent) => {
    const payload = sent ? Buffer.from(sent.payload).toString() : '';
    const said = decodeURIComponent(`${url} ${payload}`.replaceAll('+', ' ').replace(/%(?![0-9A-F]{2})/gi, '%25'));
    for (const typed of said.split(/[&?= \r\n"]+|[=&]/)) record.typed(typed);
    for (const [, typed] of said.matchAll(/=([^&]*)/g)) if (typed) record.typed(typed.trim());
    return ask(method, url.replace(/^\/(?:en|fr|ja)(?=\/|$|\?)/, `/${language}`), sent);
  };

  for (const language of languages) for (const reader of READERS) {
    test(`in ${ownNames[language]}, as ${reader ?? 'anybody'}`, async () => {
      const cookie = await cookieOf(here.app, reader);
      const faults = new Map<string, string>();
      let looked = 0;
      for (const route of allRoutes) {
        const name = nameOf(route);
        const questions = questionsOf(route) ?? [];
        const wanted = Math.ceil((ASKED[name] ?? USUALLY) / (reader === READERS[0] ? 1 : 3));
        for (const question of spread(questions, Math.min(wanted, questions.length))) {
          const answers: Answer[] = [];
          await question.ask(inLanguage(asking(here.app, cookie, answers), language));
          for (const answer of answers) {
            if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
            looked += 1;
            for (const text of textsOf(answer.body.toString())) {
              const foreign = foreignIn(text, record);
              if (foreign !== null && !faults.has(foreign)) faults.set(foreign, `${answer.asked} (${answer.status}): ${foreign}`);
            }
          }
        }
      }
      assert.ok(looked > 100, `${looked} pages`);
      if (faults.size > 0) assert.fail([...faults.values()].join('\n'));
    });
  }
});
