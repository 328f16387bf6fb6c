import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import { openAccount, type Invitation } from '#capabilities/identity/account-acts.ts';
import type { Provider } from '#capabilities/identity/provider.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import type { PersonsRole } from '#domain/trust/permission.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import type { Language } from '#platform/words/languages.ts';
import { clockOf, serveWithSignIn } from '../../src/cli/serving.ts';
import { testDatabase, type TestDatabase } from './databases.ts';

/** A site with real sign-in over a record of its own; its clock is moved by hand. */
export interface SignInSite {
  readonly origin: string;
  readonly here: TestDatabase;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  now(): Date;
  invite(given: Partial<Person> & { email: string }): Promise<Invitation>;
  close(): Promise<void>;
}

interface Person {
  readonly party: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly role: PersonsRole;
  readonly language: Language;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const operator: Reader = { party: null, post: null, role: 'operator', scopes: ['public'] };
export const PASSWORD = 'sept tortues vertes nagent';

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export async function signInSite(engine: TestDatabase['engine'] = 'embedded', { providersAt = async (_: string): Promise<readonly Provider[]> => [], record = 'none' as 'none' | 'canada-japan', start = new Date() } = {}): Promise<SignInSite> {
  const here = await testDatabase(engine);
  let passed = 0;
  const began = performance.now();
  const now = () => new Date(start.getTime() + passed + Math.floor(performance.now() - began));
  await perform(here.database, loadRecord, { record }, { reader: installer, at: now() });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const serving = await serveWithSignIn(here.database, { host: '127.0.0.1', port, origin, providers: await providersAt(origin), clock: clockOf(now) });
  return {
    origin, here, now,
    pass: (milliseconds) => void (passed += milliseconds),
    invite: (given) => perform(here.database, openAccount, { party: 'CA', name: 'Anne Roy', post: 'Director, Japan', role: 'officer', language: 'en', ...given, at: now() }, { reader: operator, at: now() }),
    close: async () => {
      await serving.stop();
      await here.remove();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser as far as a site can tell: it keeps cookies, sends forms, and follows nothing by itself. */
export class Client {
  readonly cookies = new Map<string, string>();
  readonly #site: Pick<SignInSite, 'origin'>;

  constructor(site: Pick<SignInSite, 'origin'>) {
    this.#site = site;
  }

  get = (path: string): Promise<Reply> => this.#send(path, {});
  post = (path: string, fields: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin', ...headers } });

  async #send(path: string, { headers = {}, ...init }: { method?: string; body?: URLSearchParams; headers?: Readonly<Record<string, string>> }): Promise<Reply> {
    const answer = await fetch(new URL(path, this.#site.origin), {
      ...init, redirect: 'manual', headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined) continue;
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value ?? '');
    }
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text(), headers: answer.headers };
  }
}

/** The code that an authenticator application shows. */
export const codeOf = (secret: string, at: Date): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

export interface Enrolled {
  readonly id: string;
  readonly email: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** Signed in since setting up. */
  readonly client: Client;
}

export const secretIn = (text: string): string => (/<code>([A-Z2-7 ]{30,})<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '');

/** Somebody who was invited and set up a password with a second factor, as a browser without script does it. */
export async function enrolled(site: SignInSite, given: Partial<Person> & { email: string }): Promise<Enrolled> {
  const { id, token } = await site.invite(given);
  const client = new Client(site);
  await client.post(`/en/welcome/${token}`);
  await client.post('/en/account/password', { password: PASSWORD });
  await client.post('/en/account/second-factor');
  const secret = secretIn((await client.get('/en/account/second-factor')).text);
  const confirmed = await client.post('/en/account/second-factor/confirm', { code: codeOf(secret, site.now()) });
  const recoveryCodes = [...confirmed.text.matchAll(/<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/g)].map(([, code]) => code as string);
  // The code that confirmed is spent; the next one is of the next half minute.
  site.pass(MINUTE);
  return { id, email: given.email, secret, recoveryCodes, client };
}

/** Signs in anew; the time of a code passes, so that the next one is another. */
export async function signIn(site: SignInSite, { email, secret }: Pick<Enrolled, 'email' | 'secret'>, more: Readonly<Record<string, string>> = {}, client = new Client(site)): Promise<{ client: Client; reply: Reply }> {
  const reply = await client.post('/en/sign-in', { email, password: PASSWORD, code: codeOf(secret, site.now()), ...more });
  site.pass(MINUTE);
  return { client, reply };
}
