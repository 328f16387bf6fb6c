/**
 * What one side has scored, and the other may not know yet: two worlds that differ in nothing but those scores must answer
 * the other side alike, in every byte; and the database gives it none of them, whatever is asked in SQL.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerOf, thePublic } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { agreePriorities } from '#capabilities/programme/agree-priorities.ts';
import { openWhenBoth } from '#capabilities/programme/open-scores.ts';
import { engines } from '../support/databases.ts';
import { AT, DAY, officers, openRound, parties, relationship, submit, topicsToScore } from '../support/rounds.ts';
import { withoutNewIds } from '../support/two-worlds/meeting-questions.ts';
import { questionsOf } from '../support/two-worlds/matrix.ts';
import { isPacked, searchable } from '../support/two-worlds/searchable.ts';
import { cookieOf } from '../support/evaluation-site.ts';
import { allRoutes, asking, world, type Answer, type World } from '../support/two-worlds/worlds.ts';

const blind = [null, 'CA:desk-officer', 'CA:defence-policy-officer'];
// A number that stands in the one world's scores alone.
const [LOW, HIGH] = ['1', '5'];

for (const engine of engines) {
  suite(`blind scores on ${engine}`, () => {
    const worlds = {} as { low: World; high: World };
    const rounds = {} as { low: string; high: string };
    let topics: readonly string[] = [];

    before(async () => {
      for (const name of ['low', 'high'] as const) {
        const made = (worlds[name] = await world(engine, []));
        topics = await topicsToScore(made.here.database);
        rounds[name] = await openRound(made.here.database);
        await submit(made.here.database, rounds[name], officers.JP, topics.slice(0, name === 'low' ? 3 : 40).map((topic) => [topic, name === 'low' ? LOW : HIGH]));
      }
    });
    after(() => Promise.all(Object.values(worlds).map((each) => each.remove())));

    /** Ids of rounds are random, and make a packed file a byte longer or shorter. */
    const text = async (answer: Answer): Promise<string> => withoutNewIds(`${answer.status} ${isPacked(answer) ? await searchable(answer) : `${JSON.stringify(answer.headers)} ${answer.body.toString()}`}`);

    async function compare(post: string | null, asks: (ask: ReturnType<typeof asking>, round: string) => Promise<unknown>): Promise<readonly Answer[]> {
      const [ones, others]: [Answer[], Answer[]] = [[], []];
      await asks(asking(worlds.low.app, await cookieOf(worlds.low.app, post), ones), rounds.low);
      await asks(asking(worlds.high.app, await cookieOf(worlds.high.app, post), others), rounds.high);
      assert.equal(ones.length, others.length);
      for (const [at, one] of ones.entries()) assert.equal(await text(one), await text(others[at] as Answer), `${post}: ${one.asked}`);
      return others;
    }

    const ofTheRound = ['', '?topics=all'].map((query) => (round: string) => `/en/ca-jp/programme/priorities/${round}${query}`);
    const tables = ['topic_scores', 'submissions', 'priority_rounds', 'assents', 'priorities'];

    test('before the other side has submitted, no page, table, export or search tells its scores apart', async () => {
      let count = 0;
      const reading = allRoutes.flatMap((route) => (route.method === 'GET' ? (questionsOf(route) ?? []) : [])).filter(({ writes, route }) => !writes && /\/(programme|state)/.test(route));
      for (const [nth, post] of blind.entries()) {
        const answers = await compare(post, async (ask, round) => {
          for (const path of ofTheRound) await ask('GET', path(round));
          for (const table of tables) {
            for (const rest of ['', `?q=${round}`, '?q=JP', `/export?format=csv`, '/export?format=json', '/export?format=xlsx', `/${round}-JP`, `/${round}-JP-${topics[0]}`, `/${round}`]) await ask('GET', `/fr/ca-jp/record/${table}${rest}`);
          }
          await ask('GET', `/en/ca-jp/engagements?q=${round}`);
          await ask('GET', '/en/acts');
          for (const [at, question] of reading.entries()) if (at % 3 === nth) await question.ask(ask);
        });
        count += answers.length;
        for (const { asked, body } of answers) if (asked.includes('topic_scores')) assert.ok(!body.toString().includes(`${rounds.high}-JP-${topics[0]}`) || asked.includes(`${topics[0]}`), asked);
      }
      assert.ok(count > 250);
    });

    test('the database gives the other side none of them, by any statement, nor its administrator or the public', async () => {
      const { database } = worlds.high.here;
      for (const reader of [officers.CA, officerOf('CA', 'chief', ['ca-jp'], 'administrator'), officerOf('CA', 'clerk', ['ca-jp'], 'reader'), thePublic]) {
        const asked = (statement: string, parameters: readonly unknown[] = []) => database.asReader(reader, (tx) => tx.text<Record<string, unknown>>(statement, parameters));
        assert.deepEqual(await asked('select * from topic_scores'), []);
        assert.deepEqual(await asked('select count(*)::int as n, max(score) as most from topic_scores where round = $1', [rounds.high]), [{ n: 0, most: null }]);
        assert.deepEqual(await asked(`select 1 from topic_scores where scope = any($1)`, [['national:JP', 'public', 'shared:ca-jp']]), []);
        assert.deepEqual((await asked('select scope from record_versions')).filter(({ scope }) => scope === 'national:JP'), []);
        for (const table of ['ledger_lines', 'ledger_rows', 'ledger_head', 'search']) await assert.rejects(() => asked(`select * from ${table}`), /permission denied/);
        const submissions = await asked('select side, on_edtf, id from submissions where round = $1', [rounds.high]);
        assert.deepEqual(submissions, reader === thePublic ? [] : [{ side: 'JP', on_edtf: DAY, id: `${rounds.high}-JP` }]);
      }
    });

    test('the ledger’s line of a submission is the same whatever was scored', async () => {
      const lines = await Promise.all((['low', 'high'] as const).map((name) => worlds[name].here.auditing.asAuditor((tx) => tx.text<object>(`select at, party, post, act, subject, row_count from ledger_lines where act = 'submit-scores' order by seq`))));
      assert.equal(withoutNewIds(JSON.stringify(lines[0])), withoutNewIds(JSON.stringify(lines[1])));
      assert.equal(lines[0]?.length, 1);
    });

    test('a refused submission of the other side tells nothing either; its own, by the form, opens both', async () => {
      const type = 'application/x-www-form-urlencoded';
      const wrong = ['score-ST-B1=9', 'score-ST-B1=1&score-ST-B1=2', 'score-ST-NONE=1', `score-${topics[0]}=x`];
      await compare('CA:desk-officer', async (ask, round) => {
        for (const payload of wrong) assert.equal((await ask('POST', `/ja/ca-jp/programme/priorities/${round}/scores`, { payload, type })).status, 422);
        await ask('POST', `/ja/ca-jp/programme/priorities/${round}/list`, { payload: 'topic=ST-B1.1&until=2028-01-01', type });
      });
      const answers: Answer[] = [];
      const ask = asking(worlds.high.app, await cookieOf(worlds.high.app, 'CA:desk-officer'), answers);
      const sent = await ask('POST', `/en/ca-jp/programme/priorities/${rounds.high}/scores`, { payload: new URLSearchParams(topics.slice(0, 10).map((topic): [string, string] => [`score-${topic}`, '3'])).toString(), type });
      assert.equal(sent.status, 303);
      const page = (await ask('GET', `/en/ca-jp/programme/priorities/${rounds.high}`)).body.toString();
      assert.match(page, /Both columns/);
      assert.match(page, new RegExp(`${topics[0]}".*?>3</td>.*?>${HIGH}</td>`, 's'));
      // Of nobody else's business still.
      assert.equal((await asking(worlds.high.app, null, [])('GET', `/en/ca-jp/programme/priorities/${rounds.high}`)).status, 404);
      assert.deepEqual(await worlds.high.here.database.asReader(thePublic, (tx) => tx.text('select * from topic_scores')), []);
    });

    test('an opening that was cut short is made good at the next visit, of either side', async () => {
      const { database } = worlds.low.here;
      await submit(database, rounds.low, officers.CA, [[topics[5] ?? '', '4']]);
      const held = await database.asReader(officers.CA, (tx) => tx.text<{ owner: string }>('select distinct owner from topic_scores'));
      assert.deepEqual(held, [{ owner: 'CA' }]);
      const page = await asking(worlds.low.app, await cookieOf(worlds.low.app, 'JP:defence-policy-officer'), [])('GET', `/ja/ca-jp/programme/priorities/${rounds.low}`);
      assert.match(page.body.toString(), /双方の採点/);
      assert.equal((await database.asReader(officers.CA, (tx) => tx.text('select * from topic_scores'))).length, 2 * topics.length);
      assert.equal(await openWhenBoth(officers.CA, database, relationship, rounds.low, AT), false);
      await assert.rejects(() => submit(database, rounds.low, officers.JP, [[topics[0] ?? '', '0']]));
      for (const reader of [officers.CA, officers.JP]) await perform(database, agreePriorities, { relationship: 'ca-jp', parties, round: rounds.low, day: DAY, topics: topics.slice(0, 5), until: DAY }, { reader, at: AT });
      const list = await asking(worlds.low.app, await cookieOf(worlds.low.app, 'CA:desk-officer'), [])('GET', '/en/ca-jp/programme');
      assert.match(list.body.toString(), /in force until 2 March 2026/);
    });
  });
}

