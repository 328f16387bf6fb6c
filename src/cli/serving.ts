import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { dayOf, type Day } from '#domain/date/day.ts';
import { thePublic } from '#domain/trust/reader.ts';
import type { Database } from '#platform/database/door.ts';
import type { MailSettings } from '#platform/mail/mail-settings.ts';
import { startPost, type Pace } from '#platform/mail/postman.ts';
import { serve } from '#platform/web/server.ts';
import type { Identity } from '#platform/web/identity.ts';
import { evaluationIdentity } from '#capabilities/identity/evaluation.ts';
import type { Provider } from '#capabilities/identity/provider.ts';
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
export const serveForEvaluation = (database: Database, options: { port: number; clock: Clock; secret?: Uint8Array; log?: boolean; mail?: MailSettings; pace?: Pace }): Promise<Serving> =>
  listening(database, evaluationIdentity(options.secret ?? randomBytes(32)), { ...options, host: '127.0.0.1' });

export interface SignInOptions {
  readonly host: string;
  readonly port: number;
  readonly clock: Clock;
  /** Where people reach it, such as https://entente.example. */
  readonly origin: string;
  readonly providers: readonly Provider[];
  readonly proxies?: readonly string[];
  readonly log?: boolean;
  readonly mail?: MailSettings;
}

/** Serves the record to those who sign in, and what is public to everybody. The evaluation mode never loads what proves a person. */
export async function serveWithSignIn(database: Database, options: SignInOptions): Promise<Serving> {
  const [{ signInIdentity }, { providersOf }] = await Promise.all([import('#capabilities/identity/sign-in-identity.ts'), import('#capabilities/identity/provider.ts')]);
  return listening(database, signInIdentity({ database, origin: options.origin, providers: providersOf(options.providers, options.origin) }), options);
}

async function listening(
  database: Database, identity: Identity, { host, port, clock, log = false, ...more }: { host: string; port: number; clock: Clock; log?: boolean; origin?: string; proxies?: readonly string[]; mail?: MailSettings; pace?: Pace },
): Promise<Serving> {
  const relationshipsReadableBy = relationshipsKept(database);
  const { origin, proxies, mail, pace } = more;
  const app = await serve({
    database, identity, routes, relationshipsReadableBy, allRelationships: () => relationshipsReadableBy(thePublic), clock, log, ...(origin ? { origin } : {}), ...(proxies ? { proxies } : {}),
  });
  await app.listen({ host, port });
  const postman = mail ? startPost(database, mail, () => clock().at, pace) : null;
  const listens = app.server.address() as AddressInfo;
  return { address: `http://${listens.family === 'IPv6' ? `[${listens.address}]` : listens.address}:${listens.port}`, stop: async () => { await app.close(); await postman?.stop(); } };
}
