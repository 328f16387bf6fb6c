import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { dayOf, type Day } from '#domain/date/day.ts';
import { thePublic } from '#domain/trust/reader.ts';
import type { Database } from '#platform/database/door.ts';
import { serve } from '#platform/web/server.ts';
import { evaluationIdentity } from '#capabilities/identity/evaluation.ts';
import { relationshipsKept } from '#capabilities/relationship/relationship-store.ts';
import { routes } from '#capabilities/routes.ts';

export interface Serving {
  readonly address: string;
  stop(): Promise<void>;
}

export type Clock = () => { today: Day; at: Date };

/** The day of an instant in UTC: neither capital's, and the same for both. */
export const clockOf = (now: () => Date): Clock => () => {
  const at = now();
  return { today: dayOf(at.toISOString().slice(0, 10)) as Day, at };
};

/**
 * Serves the record in evaluation mode: on loopback only, whatever it is told, since there anybody can take any post.
 * `secret` seals the choice of a post in a cookie.
 */
export async function serveForEvaluation(
  database: Database,
  options: { port: number; clock: Clock; secret?: Uint8Array; log?: boolean },
): Promise<Serving> {
  const relationshipsReadableBy = relationshipsKept(database);
  const app = await serve({
    database,
    identity: evaluationIdentity(options.secret ?? randomBytes(32)),
    routes,
    relationshipsReadableBy,
    allRelationships: () => relationshipsReadableBy(thePublic),
    clock: options.clock,
    log: options.log ?? false,
  });
  await app.listen({ host: '127.0.0.1', port: options.port });
  const { port } = app.server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => app.close() };
}
