/**
 * Two worlds that differ in nothing but what a reader may not read must answer alike: in every byte of every route.
 * What breaks when they do not is named by the address that told them apart.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { dayOf } from '#domain/date/day.ts';
import { recordTables } from '#domain/record/tables.ts';
import { dayText } from '#platform/words/dates.ts';
import { languages } from '#platform/words/languages.ts';
import { engines, type TestDatabase } from './support/databases.ts';
import { canariesIn, groups, idOf, keptBy, word, type Group } from './support/two-worlds/canaries.ts';
import { showsOwnRowsAlone, withoutNewIds } from './support/two-worlds/meeting-questions.ts';
import { cookieOf } from './support/evaluation-site.ts';
import { aside, nameOf, pairs, questionsOf, type Question } from './support/two-worlds/matrix.ts';
import { glossaryShowsNothing } from './support/two-worlds/glossary-questions.ts';
import { programmeShowsNothing } from './support/two-worlds/programme-questions.ts';
import { wordingShowsNothing } from './support/two-worlds/wording-questions.ts';
import { allRoutes, asking, world, type Answer, type World } from './support/two-worlds/worlds.ts';
import { beginChance, sameChance } from './support/two-worlds/same-chance.ts';
import { isPacked, searchable } from './support/two-worlds/searchable.ts';

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
  { post: 'JP:desk-officer', hidden: ['ca'], without: 'JP', oneOf: { postgresql: 3, embedded: 11 } },
  { post: 'CA:desk-officer', hidden: ['jp', 'aj'], without: 'CA', oneOf: { postgresql: 2, embedded: 9 } },
  { post: null, hidden: groups, without: 'public', oneOf: { postgresql: 1, embedded: 7 } },
  { post: 'JP:defence-policy-officer', hidden: ['ca'], without: 'JP', oneOf: { postgresql: 13, embedded: 31 } },
  { post: 'CA:defence-policy-officer', hidden: ['jp', 'aj'], without: 'CA', oneOf: { postgresql: 13, embedded: 31 } },
];
const readableTo = { JP: ['jp', 'aj', 'cj'], CA: ['ca', 'cj'], public: [] } as const satisfies Record<Asker['without'], readonly Group[]>;

const matrix = new Map(allRoutes.map((route) => [nameOf(route), questionsOf(route)]));
const questions: readonly Question[] = [...[...matrix.values()].flatMap((known) => known ?? []), ...aside];
const reading = questions.filter(({ writes }) => !writes);
const writing = questions.filter(({ writes }) => writes);

test('every route is in the matrix', () => {
  assert.deepEqual([...matrix].filter(([, known]) => known === null || known.length === 0).map(([name]) => name), []);
});

/** What is random in each world: tokens of files that are handed in, secrets of feeds and their ids, keys of rows, and digests of contents that name new rows. */
const withoutToken = (text: string): string =>
  withoutNewIds(text).replace(/\b[0-9a-f]{64}\b/g, 'DIGEST').replace(/([?&]|&amp;)file=[\w-]{32}/g, '$1file=TOKEN').replace(/feeds\/(?!A{43})[\w-]{43}\.ics/g, 'feeds/SECRET.ics').replace(/FD-[0-9A-Z]{10}/g, 'FD-ID')
    // Keys of rows are random in each world, and an etag is a hash of all that stands beside them.
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}@entente/g, 'KEY@entente').replace(/"etag":"\\"[\w-]{43}\\""/g, '"etag":"TAG"');

/** Where two answers part; null when they are the same in every byte. Of a spreadsheet the moment at which it was packed does not count, and of what is packed no random id in it. */
async function parting(one: Answer, other: Answer): Promise<string | null> {
  const ahead = (of: Answer): string => [of.asked, of.status, JSON.stringify(isPacked(of) && !one.body.equals(other.body) ? { ...of.headers, 'content-length': '' } : of.headers)].map((part) => withoutToken(String(part))).join(' ');
  if (ahead(one) === ahead(other) && one.body.equals(other.body)) return null;
  const parts = async (of: Answer): Promise<string[]> => [ahead(of), withoutToken(isPacked(of) ? await searchable(of) : of.body.toString('latin1'))];
  const theirs = await parts(other);
  for (const [at, mine] of (await parts(one)).entries()) {
    const its = theirs[at] ?? '';
    if (mine === its) continue;
    const from = Math.max(0, [...mine].findIndex((character, place) => character !== its[place]) - 60);
    return [mine, its].map((text) => text.slice(from, from + 160)).join(' <> ');
  }
  return null;
}

/** Addresses whose answers rest on no row: the choice of a post, and how many rows an import brought in. */
const showsNothing = ['GET /:relationship/capture', 'GET /:relationship/capture/confirm', 'GET /import/done', 'GET /reader', 'POST /:relationship/engagements/:id/invitations', 'POST /:relationship/feeds/revoke', 'POST /reader', ...showsOwnRowsAlone, ...programmeShowsNothing, ...glossaryShowsNothing, ...wordingShowsNothing];

type Site = 'app' | 'withoutConditions' | 'withoutPolicies';

/** So many faults are told of at once. */
const TOLD = 12;
const none = (faults: readonly string[]): void => assert.deepEqual(faults.slice(0, TOLD), [], `${faults.length} in all`);

for (const engine of engines) {
  suite(`two worlds on ${engine}`, () => {
    const without = {} as Record<Asker['without'], World>;
    let all: World;
    const cookies = new Map<string | null, string | null>();
    let compared = 0;
    let turns = 0;
    const ownFeeds = new Map<Asker, string>();
    const seen = new Map<Asker, Set<string>>();

    before(async () => {
      sameChance();
      beginChance(`${engine} worlds`);
      for (const who of ['public', 'CA', 'JP'] as const) without[who] = await world(engine, ['jp', 'aj', 'ca', 'cj'].filter((group): group is Group => (readableTo[who] as readonly string[]).includes(group)));
      all = await world(engine, ['jp', 'aj', 'ca', 'cj']);
      for (const { post } of askers) cookies.set(post, await cookieOf(all.app, post));
    });
    after(() => Promise.all([...Object.values(without), all].map((each) => each?.remove())));

    /** Asks both worlds, compares every answer, and searches each for what the reader must not be told. */
    async function compare(asker: Asker, question: Question, spoken: string, site: Site = 'app'): Promise<string[]> {
      const [ones, others]: [Answer[], Answer[]] = [[], []];
      const cookie = cookies.get(asker.post) ?? null;
      const turn = `${engine} ${asker.post} ${site} ${question.route} ${turns += 1}`;
      beginChance(turn);
      await question.ask(asking(without[asker.without][site], cookie, ones));
      beginChance(turn);
      await question.ask(asking(all[site], cookie, others));
      const faults = ones.length === others.length ? [] : [`${asker.post}, ${question.route}: ${ones.length} <> ${others.length} answers`];
      for (const [at, one] of ones.entries()) {
        const other = others[at];
        if (!other) break;
        const place = `${asker.post}, ${withoutToken(one.asked)}${site === 'app' ? '' : `, ${site}`}`;
        const [apart, text] = [await parting(one, other), await searchable(other)];
        if (apart !== null) faults.push(`${place}: ${apart}`);
        const told = canariesIn(text, `${question.said} ${spoken} ${ownFeeds.get(asker) ?? ''}`);
        if (asker.hidden.some((group) => told[group].length > 0)) faults.push(`${place} tells ${asker.hidden.flatMap((group) => told[group]).join(', ')}`);
        for (const group of readableTo[asker.without]) for (const canary of told[group]) seen.get(asker)?.add(canary);
      }
      // A reader's own feeds show what that reader typed, and go on showing it.
      if (question.route.includes('/feeds')) ownFeeds.set(asker, `${ownFeeds.get(asker) ?? ''} ${question.said}`);
      compared += ones.length;
      return faults;
    }

    test('all that can be read is the same in both, and holds no canary', async () => {
      const asked = new Map<string, number>();
      const faults: string[] = [];
      for (const asker of askers) seen.set(asker, new Set());
      for (const [at, question] of reading.entries()) {
        const nth = asked.get(question.route) ?? 0;
        asked.set(question.route, nth + 1);
        for (const [who, asker] of askers.entries()) if (nth === 0 || (at + who) % asker.oneOf[engine] === 0) faults.push(...(await compare(asker, question, '')));
      }
      none(faults);
    });

    test('those who may read the canaries see them, of every table, in words of each language, numbers and dates', async () => {
      for (const asker of askers.slice(0, 2)) {
        const found = new Set(seen.get(asker));
        const answers: Answer[] = [];
        const ask = asking(all.app, cookies.get(asker.post) ?? null, answers);
        for (const { name } of recordTables) for (const relationship of ['ca-jp', 'au-jp']) await ask('GET', `/en/${relationship}/record/${name}/export?format=csv`);
        for (const group of readableTo[asker.without]) for (const language of languages) await ask('GET', `/${language}/${keptBy[group].relationship}/engagements/${idOf(group, 'engagements')}`);
        for (const answer of answers) for (const canary of Object.values(canariesIn(await searchable(answer))).flat()) found.add(canary);
        for (const group of readableTo[asker.without]) {
          for (const { name } of recordTables.filter(() => keptBy[group].relationship === 'ca-jp')) assert.ok([...found].some((token) => token.startsWith(word(group, name, ''))), `${asker.post}: ${name} of ${group}`);
          assert.ok(found.has(keptBy[group].kanji), `${asker.post}: ${keptBy[group].kanji}`);
          for (const date of [keptBy[group].day, ...languages.map((language) => dayText({ language, era: false }, dayOf(keptBy[group].day) ?? 0))]) assert.ok(found.has(date), `${asker.post}: ${date}`);
          if (keptBy[group].relationship === 'ca-jp') assert.ok(found.has(keptBy[group].number), `${asker.post}: number of ${group}`);
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
            const unnamed = async (answer: Answer): Promise<string> => (await searchable(answer)).replace(/zq..(?=[a-z-])/gi, 'zq');
            assert.equal(one.status, other.status, `${post}: ${place}`);
            // A refusal repeats nothing, so its bytes are the same as they stand.
            if (one.status === 404) assert.ok(one.body.equals(other.body), `${post}: ${place}`);
            assert.equal(await unnamed(one), await unnamed(other), `${post}: ${place}`);
            compared += 1;
          }
        }
      }
    });

    for (const site of ['withoutConditions', 'withoutPolicies'] as const) {
      test(`either guard holds alone: ${site}`, async () => {
        const [faults, begun]: [string[], Set<string>] = [[], new Set()];
        for (const [at, question] of reading.entries()) {
          const first = !begun.has(question.route);
          begun.add(question.route);
          for (const [who, asker] of [askers[1], askers[2]].entries()) if (asker && (first || (at + who * 4) % (engine === 'postgresql' ? 8 : 40) === 0)) faults.push(...(await compare(asker, question, '', site)));
        }
        none(faults);
      });
    }

    test('files that name what is hidden are answered alike, before and after they are taken in', async () => {
      let spoken = '';
      const faults: string[] = [];
      const wanted = engine === 'postgresql' ? writing : writing.filter((_, at) => at % 3 === 1);
      for (const [at, question] of wanted.entries()) {
        spoken += ` ${question.said}`;
        for (const asker of engine === 'postgresql' && at % 4 === 0 ? askers : askers.slice(0, 2)) faults.push(...(await compare(asker, question, spoken)));
      }
      const again = reading.filter(({ route }, at) => route.startsWith('GET /:relationship') && at % (engine === 'postgresql' ? 13 : 41) === 0);
      for (const question of again) for (const asker of askers.slice(0, 3)) faults.push(...(await compare(asker, question, spoken)));
      none(faults);
    });

    test('a reader who is given too much is noticed on every route that shows anything of the record', async () => {
      const cookie = cookies.get('CA:desk-officer') ?? null;
      const noticed = new Set<string>();
      for (const question of [...reading, ...writing.slice(0, 3)]) {
        if (noticed.has(question.route)) continue;
        const [ones, others]: [Answer[], Answer[]] = [[], []];
        const turn = `${engine} faulty ${turns += 1}`;
        beginChance(turn);
        await question.ask(asking(without.CA.faulty, cookie, ones));
        beginChance(turn);
        await question.ask(asking(all.faulty, cookie, others));
        const told = (await Promise.all(others.map(searchable))).flatMap((text) => { const { jp, aj } = canariesIn(text, question.said); return [...jp, ...aj]; });
        const differs = (await Promise.all(ones.map((one, at) => parting(one, others[at] as Answer)))).some((apart) => apart !== null);
        if (differs && told.length > 0) noticed.add(question.route);
      }
      assert.deepEqual(allRoutes.map(nameOf).filter((name) => !noticed.has(name)).toSorted(), [...showsNothing].toSorted());
    });

    test('N', (t) => t.diagnostic(`two worlds on ${engine}: N = ${compared} requests compared of ${allRoutes.length} routes, ${questions.length} questions, ${askers.length} readers`));
  });
}
