import type { FastifyInstance } from 'fastify';
import { dayOf, type Day } from '#domain/date/day.ts';
import { thePublic, type Audience, type Reader } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import type { Identity } from '#platform/web/identity.ts';
import { serve } from '#platform/web/server.ts';
import { evaluationIdentity } from '#capabilities/identity/evaluation.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { relationshipsKept } from '#capabilities/relationship/relationship-store.ts';
import { routes } from '#capabilities/routes.ts';
import { testDatabase, type TestDatabase } from '../databases.ts';
import { everything, give, type Given } from '../given-rows.ts';
import { keptBy, rowsOf, type Group } from './canaries.ts';

const AT = new Date('2026-03-02T09:00:00Z');
const TODAY = dayOf('2026-03-02') as Day;
const SECRET = Buffer.alloc(32, 7);

export const identity: Identity = evaluationIdentity(SECRET);
/** Every address, as the router is given them. */
export const allRoutes = [...routes, ...identity.routes];

export interface World {
  readonly here: TestDatabase;
  readonly app: FastifyInstance;
  /** The same site for readers who may read more than they should. */
  readonly faulty: FastifyInstance;
  /** The site with one of its two guards taken away: the condition of the stores, or the policies of the database. */
  readonly withoutConditions: FastifyInstance;
  readonly withoutPolicies: FastifyInstance;
  remove(): Promise<void>;
}

/** Rows without canaries that are not public, in every world: a reader who is refused something is no proof that everything is. */
function plainRows(owner: string, audience: Audience): Given {
  const rows = [1, 2].map((number) => ({
    id: `PL-${owner}-${audience}-${number}`, relationship: 'ca-jp', title_en: `Plain talks ${owner} ${audience} ${number}`, title_fr: 'Entretiens', title_ja: '協議',
    start_edtf: `201${number}-09-15`, stage: 'held', level: 'bilateral', track: '1', kind: 'officials', series: 'SS-05', place: 'Victoria', host_country: 'CA', source: 'made for this test',
  }));
  const fact = { id: `PL-${owner}-${audience}`, relationship: 'ca-jp', side: 'both', kind: 'status', statement_en: `Plainly ${audience} of ${owner}`, source: 'made for this test' };
  return { owner, audience, tables: [{ table: 'engagements', rows }, { table: 'facts', rows: [fact] }] };
}

/** A world that holds the record, plain rows, and those of some groups. */
export async function world(engine: TestDatabase['engine'], hidden: readonly Group[]): Promise<World> {
  const here = await testDatabase(engine);
  const filled = (given: Given) => give(here.database, given, AT);
  await perform(here.database, loadRecord, { record: 'canada-japan' }, { reader: installer, at: AT });
  for (const [owner, audience] of [['CA', 'national'], ['JP', 'national'], ['JP', 'shared']] as const) await filled(plainRows(owner, audience));
  for (const group of hidden) await filled({ ...keptBy[group], tables: rowsOf(group) });
  const [app, faulty, withoutConditions, withoutPolicies] = await Promise.all([
    site(here.database, identity), site(here.database, widened), site(readingAs(here.database, narrowed), widened), site(readingAs(here.database, () => everything), identity)]);
  const apps = [app, faulty, withoutConditions, withoutPolicies];
  return { here, app, faulty, withoutConditions, withoutPolicies, remove: async () => { await Promise.all(apps.map((each) => each.close())); await here.remove(); } };
}

/** A database whose policies are told of another reader than the stores are. */
const readingAs = (database: Database, other: (reader: Reader) => Reader): Database => ({
  ...database, asReader: (reader, work) => database.asReader(other(reader), work), asActor: (reader, work) => database.asActor(other(reader), work),
});

function site(database: Database, who: Identity): Promise<FastifyInstance> {
  const relationshipsReadableBy = relationshipsKept(database);
  return serve({
    database, identity: who, routes, relationshipsReadableBy, allRelationships: () => relationshipsReadableBy(thePublic), clock: () => ({ today: TODAY, at: AT }),
  });
}

/** A fault put in on purpose: whoever reads, reads what Japan keeps and what is shared as well. */
const widened: Identity = {
  ...identity,
  readerOf: async (cookies, relationships, at) => wider(await identity.readerOf(cookies, relationships, at)),
  standing: async (holding, relationships) => { const reader = await identity.standing(holding, relationships); return reader && wider(reader); },
};

function wider(reader: Reader): Reader {
  return { ...reader, scopes: [...new Set([...reader.scopes, 'national:JP', 'shared:ca-jp', 'shared:au-jp'])] };
}

const narrowed = (reader: Reader): Reader => ({
  ...reader, scopes: reader.party === null ? ['public'] : reader.scopes.filter((scope) => reader.party === 'JP' || (scope !== 'national:JP' && scope !== 'shared:au-jp')),
});

export interface Answer {
  readonly asked: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

export interface Sent {
  readonly payload: string | Buffer;
  readonly type: string;
}

export type Ask = (method: 'GET' | 'POST' | 'HEAD', url: string, sent?: Sent) => Promise<Answer>;

/** Asks as a post, and keeps all answers. The moment of the answer is the wall clock's and tells nothing. */
export function asking(app: FastifyInstance, cookie: string | null, answers: Answer[]): Ask {
  return async (method, url, sent) => {
    const { statusCode: status, headers: { date: _, ...headers }, rawPayload: body } = await app.inject({
      method, url, ...(sent ? { payload: sent.payload } : {}),
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...(sent ? { 'content-type': sent.type } : {}) },
    });
    const answer = { asked: `${method} ${url}`, status, headers, body };
    answers.push(answer);
    return answer;
  };
}
