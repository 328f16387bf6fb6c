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
const { nameOf, questionsOf, aside } = await import('#test/support/two-worlds/matrix.ts');
const { allRoutes, asking, world } = await import('#test/support/two-worlds/worlds.ts');
const { groups, rowsOf, shippedOf } = await import('#test/support/two-worlds/canaries.ts');
const { domainWords } = await import('#platform/words/domain-words.ts');
const { addresses, isFile } = await import('#test/support/addresses.ts');
const { cookieOf } = await import('#test/support/evaluation-site.ts');
const { recordTables } = await import('#domain/record/tables.ts');

const codes: ReadonlySet<string> = new Set(Object.values(domainWords.en).flatMap((words) => (words !== null && typeof words === 'object' ? Object.keys(words) : [])));

const READERS = ['CA:desk-officer', 'JP:defence-policy-officer', null];
/** So many questions of each route are asked in each language, spread over all that the two worlds ask. */
const ASKED: Readonly<Record<string, number>> = { 'GET /:relationship/record/:table': 60, 'GET /:relationship/record/:table/:id': 60 };
const USUALLY = 5;
/** Every page as people meet it, whatever the two worlds ask. */
const examples: readonly Question[] = addresses.filter((address) => !isFile(address)).map((address) => ({ route: address, said: address, ask: (ask) => ask('GET', `/en${address}`) }));

const spread = (questions: readonly Question[], wanted: number): Question[] => questions.filter((_, at) => at === 0 || Math.floor((at * wanted) / questions.length) !== Math.floor(((at - 1) * wanted) / questions.length));

suite('every word of a page', { concurrency: 1 }, () => {
  let here: World;
  const record = recorded();
  /** Texts once found sound, since most of a page stands on every page. */
  const sound = new Set<string>();
  before(async () => {
    here = await world('embedded', groups);
    for (const { name } of recordTables) record.add(shippedOf(name));
    for (const group of groups) for (const { rows } of rowsOf(group)) record.add(rows);
    record.add([...Array(2).keys()].map((at) => ({ id: `PL-${at}`, title_fr: 'Entretiens', title_ja: '協議', place: 'Victoria', source: 'made for this test' })));
    for (const owner of ['CA national', 'JP national', 'JP shared']) record.add([1, 2].map((at) => ({ id: `PL-${owner.replace(' ', '-')}-${at}`, title_en: `Plain talks ${owner} ${at}` })));
    // The name of an act that this version does not know stands in the ledger as it was written.
    record.typed('give');
    for (const owner of ['CA', 'JP']) for (const audience of ['national', 'shared']) record.add([{ id: `PL-${owner}-${audience}`, statement: `Plainly ${audience} of ${owner}` }]);
  });
  after(() => here?.remove());

  /** The same site, asked in one language only, whatever language a question names. */
  const inLanguage = (ask: Ask, language: Language): Ask => (method, url, sent) => {
    const form = sent?.type === 'application/x-www-form-urlencoded' ? String(sent.payload) : '';
    const fields = [url.split('?')[1] ?? '', form].flatMap((written) => [...new URLSearchParams(written)]);
    // A code that was chosen is not typed, and must come back in words.
    const typed = fields.flatMap(([name, value]) => (codes.has(value) && name !== 'q' ? [] : [value]));
    for (const text of form === '' && sent ? [Buffer.from(sent.payload).toString(), ...typed] : typed) for (const line of [text, ...text.split('\n')]) { record.typed(line); record.typed(line.replace(/^[^:]*:/, '')); }
    return ask(method, url.replace(/^\/(?:en|fr|ja)(?=\/|$|\?)/, `/${language}`), sent);
  };

  for (const language of languages) for (const reader of READERS) {
    test(`in ${ownNames[language]}, as ${reader ?? 'anybody'}`, async () => {
      const cookie = await cookieOf(here.app, reader);
      const faults = new Map<string, string>();
      let looked = 0;
      const asked = [...allRoutes.map((route) => [nameOf(route), questionsOf(route) ?? []] as const), ['none', aside] as const, ...(reader === READERS[0] ? [['examples', examples] as const] : [])];
      for (const [name, questions] of asked) {
        const wanted = name === 'examples' ? questions.length : Math.ceil((ASKED[name] ?? USUALLY) / (reader === READERS[0] ? 1 : 3));
        for (const question of spread(questions, Math.min(wanted, questions.length))) {
          const answers: Answer[] = [];
          await question.ask(inLanguage(asking(here.app, cookie, answers), language));
          for (const answer of answers) {
            if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
            looked += 1;
            for (const text of textsOf(answer.body.toString())) {
              if (sound.has(`${text.lang} ${text.place.slice(0, 6)} ${text.text}`)) continue;
              const foreign = foreignIn(text, record);
              if (foreign === null) sound.add(`${text.lang} ${text.place.slice(0, 6)} ${text.text}`);
              else if (!faults.has(foreign)) faults.set(foreign, `${answer.asked} (${answer.status}): ${foreign}`);
            }
          }
        }
      }
      assert.ok(looked > 100, `${looked} pages`);
      if (faults.size > 0) assert.fail([...faults.values()].join('\n'));
    });
  }

  test('what is written past the words, or stands unmarked in another language, is found', async () => {
    const shipped = recorded();
    for (const { name } of recordTables) shipped.add(shippedOf(name));
    const answers: Answer[] = [];
    await inLanguage(asking(here.app, null, answers), 'fr')('GET', '/fr/ca-jp/engagements/SE-007');
    const page = answers[0]?.body.toString() ?? '';
    const foundIn = (planted: string): string[] => textsOf(page.replace('</main>', `${planted}</main>`)).flatMap((text) => foreignIn(text, shipped) ?? []);
    assert.deepEqual(foundIn(''), []);
    const { layoutWords } = await import('#platform/web/layout-words.ts');
    const standing = shippedOf('engagements').find(({ id }) => id === 'SE-007');
    const [english, japanese] = [standing?.['title_en'], standing?.['title_ja']];
    for (const planted of [
      '<p>Overdue</p>', '<p>En retard</p>', '<p lang="en">Overdue</p>', '<abbr title="Overdue">3</abbr>', '<button aria-label="Close">×</button>', '<td data-label="Overdue since">3</td>', '<input value="Send">', '<p>1988 (about)</p>',
      `<p>${layoutWords.en.notFound}</p>`, `<p lang="fr">${layoutWords.ja.search}</p>`, `<p>${english}</p>`, `<p>${japanese}</p>`, `<p lang="en">${japanese}</p>`, '<p>ministerial</p>', '<p lang="en">ministerial</p>',
    ]) assert.equal(foundIn(planted).length, 1, planted);
    for (const sound of [`<p>${layoutWords.fr.notFound}</p>`, `<p lang="en">${layoutWords.en.notFound}</p>`, `<p lang="en">${english}</p>`, `<p lang="ja">${japanese}</p>`, '<p>1988-01-13 · SE-007</p>']) assert.deepEqual(foundIn(sound), [], sound);
  });
});
