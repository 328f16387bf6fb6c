/**
 * Two worlds that differ in nothing but what a reader may not read must answer alike: in every byte of every route.
 * What breaks when they do not is named by the address that told them apart.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { recordTables } from '#domain/record/tables.ts';
import { engines, type TestDatabase } from './support/databases.ts';
import { canariesIn, groups, keptBy, word, type Group } from './support/two-worlds/canaries.ts';
import { aside, nameOf, pairs, questionsOf, type Question } from './support/two-worlds/matrix.ts';
import { allRoutes, asking, cookieOf, world, type Answer, type World } from './support/two-worlds/worlds.ts';
import { searchable } from './support/two-worlds/searchable.ts';

/** Who asks, which world holds no more than they may read, and how many of the questions each engine is asked. */
interface Asker {
  readonly post: string | null;
  readonly hidden: readonly Group[];
  readonly without: 'public' | 'CA' | 'JP';
  /** Of so many questions one is asked; two posts of a party read the same. */
  readonly oneOf: Readonly<Record<TestDatabase['engine'], number>>;
}

// The widest reader is first, so that what is kept for one in memory would be given to the next.
const askers: readonly Asker[] = [
  { post: 'JP:desk-officer', hidden: ['ca'], without: 'JP', oneOf: { postgresql: 1, embedded: 4 } },
  { post: 'CA:desk-officer', hidden: ['jp', 'aj'], without: 'CA', oneOf: { postgresql: 1, embedded: 4 } },
  { post: null, hidden: groups, without: 'public', oneOf: { postgresql: 1, embedded: 4 } },
  { post: 'JP:defence-policy-officer', hidden: ['ca'], without: 'JP', oneOf: { postgresql: 4, embedded: 12 } },
  { post: 'CA:defence-policy-officer', hidden: ['jp', 'aj'], without: 'CA', oneOf: { postgresql: 4, embedded: 12 } },
];
const readableTo = { JP: ['jp', 'aj', 'cj'], CA: ['ca', 'cj'], public: [] } as const satisfies Record<Asker['without'], readonly Group[]>;

const matrix = new Map(allRoutes.map((route) => [nameOf(route), questionsOf(route)]));
const questions: readonly Question[] = [...[...matrix.values()].flatMap((known) => known ?? []), ...aside];
const reading = questions.filter(({ writes }) => !writes);
const writing = questions.filter(({ writes }) => writes);

test('every route is in the matrix', () => {
  assert.deepEqual([...matrix].filter(([, known]) => known === null || known.length === 0).map(([name]) => name), []);
});

/** The tokens of files that are handed in are random. */
const withoutToken = (text: string): string => text.replace(/([?&]|&amp;)file=[\w-]{32}/g, '$1file=TOKEN');

function same(one: Answer, other: Answer, whose: string): void {
  const place = `${whose}: ${withoutToken(one.asked)}`;
  assert.equal(withoutToken(one.asked), withoutToken(other.asked), place);
  assert.equal(one.status, other.status, place);
  assert.equal(withoutToken(JSON.stringify(one.headers)), withoutToken(JSON.stringify(other.headers)), place);
  if (one.body.equals(other.body)) return;
  assert.equal(withoutToken(one.body.toString('latin1')), withoutToken(other.body.toString('latin1')), place);
}

for (const engine of engines) {
  suite(`two worlds on ${engine}`, () => {
    const without = {} as Record<Asker['without'], World>;
    let all: World;
    const cookies = new Map<string | null, string | null>();
    let compared = 0;
    const seen = new Map<Asker, Set<string>>();

    before(async () => {
      for (const who of ['public', 'CA', 'JP'] as const) without[who] = await world(engine, ['jp', 'aj', 'ca', 'cj'].filter((group): group is Group => (readableTo[who] as readonly string[]).includes(group)));
      all = await world(engine, ['jp', 'aj', 'ca', 'cj']);
      for (const { post } of askers) cookies.set(post, await cookieOf(all.app, post));
    });
    after(() => Promise.all([...Object.values(without), all].map((each) => each?.remove())));

    /** Asks both worlds, compares every answer, and searches each for what the reader must not be told. */
    async function compare(asker: Asker, question: Question, spoken: string): Promise<void> {
      const [ones, others]: [Answer[], Answer[]] = [[], []];
      const cookie = cookies.get(asker.post) ?? null;
      await question.ask(asking(without[asker.without].app, cookie, ones));
      await question.ask(asking(all.app, cookie, others));
      assert.equal(ones.length, others.length, `${asker.post}: ${question.route}`);
      for (const [at, one] of ones.entries()) {
        const other = others[at] as Answer;
        same(one, other, String(asker.post));
        const text = await searchable(other);
        assert.deepEqual(canariesIn(text, asker.hidden, `${question.said} ${spoken}`), [], `told to ${asker.post}: ${one.asked}`);
        for (const canary of canariesIn(text, readableTo[asker.without], question.said)) seen.get(asker)?.add(canary);
      }
      compared += ones.length;
    }

    test('all that can be read is the same in both, and holds no canary', async () => {
      const asked = new Map<string, number>();
      for (const asker of askers) seen.set(asker, new Set());
      for (const [at, question] of reading.entries()) {
        const nth = asked.get(question.route) ?? 0;
        asked.set(question.route, nth + 1);
        for (const [who, asker] of askers.entries()) if (nth === 0 || (at + who) % asker.oneOf[engine] === 0) await compare(asker, question, '');
      }
    });

    test('those who may read the canaries see them, of every table, in words of each language, numbers and dates', () => {
      for (const asker of askers.filter(({ oneOf }) => oneOf[engine] < 5)) {
        const found = seen.get(asker) ?? new Set();
        for (const group of readableTo[asker.without]) {
          for (const { name } of recordTables.filter(() => keptBy[group].relationship === 'ca-jp')) assert.ok([...found].some((token) => token.startsWith(word(group, name, ''))), `${asker.post}: ${name} of ${group}`);
          assert.ok(found.has(keptBy[group].kanji), `${asker.post}: ${keptBy[group].kanji}`);
          assert.ok([...found].some((token) => /^\d{4}|年/.test(token)) && found.has(keptBy[group].number), `${asker.post}: ${group}`);
        }
      }
    });

    test('what is hidden and what does not exist are answered alike', async () => {
      for (const { post, hidden } of askers) {
        for (const group of hidden.filter((each) => each !== 'cj')) {
          for (const [place, there, absent] of pairs(group)) {
            const answers: Answer[] = [];
            const ask = asking(all.app, cookies.get(post) ?? null, answers);
            const [one, other] = [await ask('GET', there), await ask('GET', absent)];
            const unnamed = ({ headers, body }: Answer): string => `${JSON.stringify(headers)} ${body.toString('latin1')}`.replace(/zq..(?=[a-z-])/gi, 'zq');
            assert.equal(one.status, other.status, `${post}: ${place}`);
            // A refusal repeats nothing, so its bytes are the same as they stand.
            if (one.status === 404) assert.ok(one.body.equals(other.body), `${post}: ${place}`);
            assert.equal(unnamed(one), unnamed(other), `${post}: ${place}`);
            compared += 1;
          }
        }
      }
    });

    test('files that name what is hidden are answered alike, before and after they are taken in', async () => {
      let spoken = '';
      const wanted = engine === 'postgresql' ? writing : writing.filter((_, at) => at % 2 === 0);
      for (const question of wanted) {
        spoken += ` ${question.said}`;
        for (const asker of askers.filter(({ post, oneOf }) => engine === 'postgresql' || post === null || oneOf[engine] < 5)) await compare(asker, question, spoken);
      }
      const again = reading.filter(({ route }, at) => route.startsWith('GET /:relationship') && at % (engine === 'postgresql' ? 7 : 29) === 0);
      for (const question of again) for (const asker of askers.slice(0, 3)) await compare(asker, question, spoken);
    });

    test('a reader who is given too much is noticed on every route that shows the record', async () => {
      const cookie = cookies.get('CA:desk-officer') ?? null;
      const noticed = new Set<string>();
      for (const question of [...reading, ...writing.slice(0, 3)]) {
        if (noticed.has(question.route)) continue;
        const [ones, others]: [Answer[], Answer[]] = [[], []];
        await question.ask(asking(without.CA.faulty, cookie, ones));
        await question.ask(asking(all.faulty, cookie, others));
        const told = (await Promise.all(others.map(searchable))).flatMap((text) => canariesIn(text, ['jp', 'aj'], question.said));
        const differs = ones.some((one, at) => { try { same(one, others[at] as Answer, 'faulty'); return false; } catch { return true; } });
        if (differs && told.length > 0) noticed.add(question.route);
      }
      const showNothing = allRoutes.map(nameOf).filter((name) => !noticed.has(name));
      assert.deepEqual(showNothing, []);
    });

    test('N', (t) => t.diagnostic(`two worlds on ${engine}: N = ${compared} requests compared of ${allRoutes.length} routes, ${questions.length} questions, ${askers.length} readers`));
  });
}
