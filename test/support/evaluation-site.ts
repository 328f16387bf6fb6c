import type { FastifyInstance } from 'fastify';
import { thePublic, type Reader } from '#domain/trust/reader.ts';
import type { Database } from '#platform/database/door.ts';
import type { Route } from '#platform/web/page.ts';
import { serve, type Site } from '#platform/web/server.ts';
import { evaluationIdentity } from '#capabilities/identity/evaluation.ts';
import { relationshipsReadableBy } from '#capabilities/relationship/relationship-store.ts';

/** Some addresses of the site in evaluation mode, asked without a browser; relationships are read anew each time. */
export function evaluationSite(database: Database, routes: readonly Route[], clock: Site['clock']): Promise<FastifyInstance> {
  const readable = (reader: Reader) => relationshipsReadableBy(reader, database);
  return serve({ database, identity: evaluationIdentity(Buffer.alloc(32, 7)), routes, relationshipsReadableBy: readable, allRelationships: () => readable(thePublic), clock });
}

/** The cookie of whoever takes a post; null of the public. */
export async function cookieOf(app: FastifyInstance, post: string | null): Promise<string | null> {
  if (post === null) return null;
  const answer = await app.inject({ method: 'POST', url: '/en/reader', headers: { 'sec-fetch-site': 'same-origin' }, payload: { post } });
  return String(answer.headers['set-cookie']).split(';')[0] ?? null;
}

/** The cookies of several posts, by post. */
export async function cookiesOf(app: FastifyInstance, posts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cookies = new Map<string, string>();
  for (const post of posts) cookies.set(post, (await cookieOf(app, post)) as string);
  return cookies;
}
