/**
 * The whole site with one act more, in a process of its own: a form that plans an engagement, as short as such a form can be.
 * Words: the owner's address of the database, --port 0.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Type } from 'typebox';
import { evaluationIdentity } from '#capabilities/identity/evaluation.ts';
import { relationshipsKept } from '#capabilities/relationship/relationship-store.ts';
import { routes } from '#capabilities/routes.ts';
import { clockOf } from '../src/cli/serving.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { kinds } from '#domain/engagement/engagement.ts';
import { recordTable } from '#domain/record/tables.ts';
import { thePublic } from '#domain/trust/reader.ts';
import { perform, type Act } from '#platform/act.ts';
import { openForServing } from '#platform/database/open.ts';
import { readable } from '#platform/readable-by.ts';
import { address } from '#platform/web/address.ts';
import { html } from '#platform/web/html.ts';
import { relationshipRoute } from '#platform/web/page.ts';
import { serve } from '#platform/web/server.ts';

class Clash extends Error {}

const cell = Type.Union([Type.Null(), Type.String({ maxLength: 1_000 })]);
const input = Type.Object({
  relationship: Type.String(), title: Type.String({ minLength: 1, maxLength: 300 }), start: Type.String(),
  kind: Type.Unsafe<(typeof kinds)[number]>(Type.Union(kinds.map((kind) => Type.Literal(kind)))), host: cell, place: cell, topics: cell,
});

const plan: Act<typeof input, string> = {
  name: 'bench-plan',
  input,
  allowed: ({ party }) => party !== null,
  async carryOut(writing, { relationship, title, start, kind, host, place, topics }, reader) {
    // A rule that asks the record, as rules do: the same thing is not planned twice on a day.
    const day = whenOf(start)?.earliest;
    const clashes = await writing.reading.text(
      `select id from engagements where relationship = $1 and earliest = $2 and title_en = $3 and ${readable(4)} limit 1`, [relationship, day, title, reader.scopes]);
    if (clashes.length > 0) throw new Clash();
    const id = `B-${randomBytes(9).toString('base64url')}`;
    await writing.insert(recordTable('engagements'), [{ owner: 'joint', audience: 'shared', row: {
      id, relationship, title_en: title, start_edtf: start, stage: 'planned', level: 'bilateral', track: '1', kind, host_country: host, place, topics,
    } }]);
    return id;
  },
  subject: ({ relationship }, id) => ({ relationship, engagement: id }),
};

const planRoute = relationshipRoute('POST', '/:relationship/bench-plan', async (visit) => {
  const { form, relationship, reader, at, language } = visit;
  const given = { ...Object.fromEntries(form), relationship: relationship.id } as Record<string, string>;
  const [start, host] = [given['start'] ?? '', given['host'] || null];
  if (!whenOf(start) || (host !== null && host !== relationship.a && host !== relationship.b)) {
    return { page: { title: 'Wrong', section: null, body: html`<p role="alert">${start} ${host}</p>` }, status: 422 };
  }
  const id = await perform(visit.database, plan, {
    relationship: relationship.id, title: given['title'] ?? '', start, kind: given['kind'] as (typeof kinds)[number], host,
    place: given['place'] || null, topics: given['topics'] || null,
  }, { reader, at });
  return { redirect: address(language, `/${relationship.id}/engagements/${id}`) };
});

const database = await openForServing({ database: process.argv[2] as string });
const relationshipsReadableBy = relationshipsKept(database);
const app = await serve({
  database, identity: evaluationIdentity(randomBytes(32)), routes: [...routes, planRoute], relationshipsReadableBy,
  allRelationships: () => relationshipsReadableBy(thePublic), clock: clockOf(() => new Date()), log: true,
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.once('SIGTERM', () => void app.close().then(() => database.close()).then(() => process.exit(0)));
process.stdout.write(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}\n`);
