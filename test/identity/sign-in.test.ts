/** Signing in by password and code, and everything by which a stranger might try to: over HTTP, on both engines. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { engines } from '#test/support/databases.ts';
import { Client, codeOf, enrolled, HOUR, MINUTE, PASSWORD, signIn, signInSite, type Enrolled, type Reply, type SignInSite } from '#test/support/sign-in.ts';

const SESSION = 'entente-session';
const readsAs = async (client: Client): Promise<string> => /class="reader">.*?<strong>([^<]*)</.exec((await client.get('/en/ca-jp/state')).text)?.[1] ?? '';
const AS_ANNE = 'Canada: Director, Japan';

for (const engine of engines) {
  suite(`signing in on ${engine}`, { concurrency: 1 }, () => {
    let site: SignInSite;
    let anne: Enrolled;
    before(async () => {
      site = await signInSite(engine);
      anne = await enrolled(site, { email: 'anne.roy@example.ca' });
    });
    after(() => site?.close());

    test('an invitation leads to an account that can be entered; its link works once', async () => {
      assert.equal(anne.recoveryCodes.length, 10);
      assert.equal(await readsAs(anne.client), AS_ANNE);
      const { id: _, token } = await site.invite({ email: 'once@example.ca' });
      const [first, second] = [new Client(site), new Client(site)];
      assert.equal((await first.get(`/en/welcome/${token}`)).status, 200, 'looking does not use it up');
      assert.equal((await first.post(`/en/welcome/${token}`)).status, 303);
      assert.equal((await second.get(`/en/welcome/${token}`)).status, 404);
      assert.equal((await second.post(`/en/welcome/${token}`)).status, 404);
      assert.equal(await readsAs(first), 'the public', 'who is still setting up reads nothing');
      assert.equal((await first.get('/en/accounts')).status, 404);
    });

    test('an invitation that has run out, or was never made, is useless', async () => {
      const { token } = await site.invite({ email: 'late@example.ca' });
      site.pass(7 * 24 * HOUR + MINUTE);
      for (const each of [token, 'x', `${token}x`, '']) {
        const client = new Client(site);
        assert.equal((await client.get(`/en/welcome/${each}`)).status, 404);
        assert.equal((await client.post(`/en/welcome/${each}`)).status, 404);
        assert.equal(client.cookies.has(SESSION), false);
      }
    });

    test('password and code together let in; the session is a new one, and hidden from scripts', async () => {
      const planted = new Client(site);
      planted.cookies.set(SESSION, 'planted');
      const { client, reply } = await signIn(site, anne, {}, planted);
      assert.equal(reply.status, 303);
      assert.match(reply.headers.getSetCookie().join(), /entente-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
      assert.notEqual(client.cookies.get(SESSION), 'planted');
      assert.equal(await readsAs(client), AS_ANNE);
      const before = client.cookies.get(SESSION);
      await signIn(site, anne, {}, client);
      assert.notEqual(client.cookies.get(SESSION), before);
    });

    test('only the hash of a token is kept', async () => {
      const { client } = await signIn(site, anne);
      const token = client.cookies.get(SESSION) ?? '';
      const kept = await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ all: string }>(`select string_agg(row_to_json(s)::text, ' ') as all from sessions s`));
      assert.ok(kept[0]?.all && !kept[0].all.includes(token) && !kept[0].all.includes(Buffer.from(token).toString('hex')));
      const [account] = await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ password: string }>('select password from accounts where id = $1', [anne.id]));
      assert.match(account?.password ?? '', /^argon2id\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/);
    });

    test('a code works once, and so does a recovery code', async () => {
      const code = codeOf(anne.secret, site.now());
      const attempt = (used: string): Promise<Reply> => new Client(site).post('/en/sign-in', { email: anne.email, password: PASSWORD, code: used });
      assert.equal((await attempt(code)).status, 303);
      assert.equal((await attempt(code)).status, 422, 'the same code again');
      site.pass(MINUTE);
      const earlier = codeOf(anne.secret, new Date(site.now().getTime() - MINUTE));
      assert.equal((await attempt(earlier)).status, 422, 'a code of two half minutes ago');
      const recovery = anne.recoveryCodes[0] ?? '';
      assert.equal((await attempt(recovery.toLowerCase().replace('-', ' '))).status, 303);
      assert.equal((await attempt(recovery)).status, 422, 'a recovery code again');
      assert.equal((await attempt('')).status, 422);
      site.pass(MINUTE);
    });

    test('two browsers with one code at the same moment: one is let in', async () => {
      const code = codeOf(anne.secret, site.now());
      const answers = await Promise.all([0, 1, 2, 3].map(() => new Client(site).post('/en/sign-in', { email: anne.email, password: PASSWORD, code })));
      assert.equal(answers.filter(({ status }) => status === 303).length, 1);
      site.pass(MINUTE);
    });

    test('an unknown account, a wrong password and a wrong code are answered alike, and take as long', async (t) => {
      const time = async (fields: Record<string, string>): Promise<{ text: string; status: number; ms: number }> => {
        const client = new Client(site);
        const began = performance.now();
        const { text, status } = await client.post('/en/sign-in', fields);
        return { text: text.replaceAll(fields['email'] ?? '', 'EMAIL'), status, ms: performance.now() - began };
      };
      const median = (all: number[]): number => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
      const [unknown, wrong]: [number[], number[]] = [[], []];
      const answers = new Set<string>();
      for (let at = 0; at < 9; at += 1) {
        site.pass(16 * MINUTE);
        const one = await time({ email: `nobody${at}@example.ca`, password: 'a wrong password', code: '123456' });
        const other = await time({ email: anne.email, password: 'a wrong password', code: '123456' });
        const third = await time({ email: anne.email, password: PASSWORD, code: codeOf(anne.secret, site.now()) === '000000' ? '111111' : '000000' });
        for (const { text, status } of [one, other, third]) answers.add(`${status} ${text}`);
        unknown.push(one.ms);
        wrong.push(other.ms);
      }
      assert.equal(answers.size, 1);
      const ratio = median(unknown) / median(wrong);
      t.diagnostic(`median unknown ${median(unknown).toFixed(1)} ms, wrong ${median(wrong).toFixed(1)} ms`);
      // An answer without a password compared would take a tenth of the time; a loaded machine makes some difference of its own.
      assert.ok(ratio > 0.5 && ratio < 2, `ratio ${ratio}`);
    });

    test('after ten wrong tries an account, real or not, is not tried again for a quarter of an hour', async () => {
      site.pass(16 * MINUTE);
      for (const email of [anne.email, 'nobody@example.ca']) {
        const statuses: number[] = [];
        for (let at = 0; at < 12; at += 1) statuses.push((await new Client(site).post('/en/sign-in', { email, password: `wrong ${at}`, code: '000000' })).status);
        assert.deepEqual(statuses, [...Array(10).fill(422), 429, 429], email);
      }
      assert.equal((await signIn(site, anne)).reply.status, 429, 'the right password is not looked at either');
      site.pass(16 * MINUTE);
      assert.equal((await signIn(site, anne)).reply.status, 303);
    });

    test('an address that tries too many accounts is held back', async () => {
      site.pass(16 * MINUTE);
      const statuses: number[] = [];
      for (let at = 0; at < 62; at += 1) statuses.push((await new Client(site).post('/en/sign-in', { email: `many${at}@example.ca`, password: 'wrong', code: '1' })).status);
      assert.deepEqual([...new Set(statuses.slice(0, 60))], [422]);
      assert.deepEqual(statuses.slice(60), [429, 429]);
      site.pass(16 * MINUTE);
    });

    test('a session ends after an hour of silence, and after twelve hours whatever happens', async () => {
      const { client } = await signIn(site, anne);
      site.pass(57 * MINUTE);
      assert.equal(await readsAs(client), AS_ANNE);
      site.pass(57 * MINUTE);
      assert.equal(await readsAs(client), AS_ANNE, 'it was seen meanwhile');
      site.pass(61 * MINUTE);
      assert.equal(await readsAs(client), 'the public');
      const { client: busy } = await signIn(site, anne);
      for (let at = 0; at < 14; at += 1) {
        site.pass(55 * MINUTE);
        await readsAs(busy);
      }
      assert.equal(await readsAs(busy), 'the public');
    });

    test('signing out ends the session itself, not the cookie alone', async () => {
      const { client } = await signIn(site, anne);
      const token = client.cookies.get(SESSION) ?? '';
      await client.post('/en/sign-out');
      assert.equal(client.cookies.has(SESSION), false);
      client.cookies.set(SESSION, token);
      assert.equal(await readsAs(client), 'the public');
    });

    test('its holder sees all sessions, and ends one or all others', async () => {
      const [here, there, elsewhere] = [await signIn(site, anne), await signIn(site, anne), await signIn(site, anne)].map(({ client }) => client) as [Client, Client, Client];
      const page = (await here.get('/en/account')).text;
      const ids = [...page.matchAll(/sessions\/end"><input type="hidden" name="id" value="(SE-\w+)"/g)].map(([, id]) => id as string);
      assert.ok(ids.length >= 2);
      assert.equal((await there.post('/en/account/sessions/end', { id: ids[0] ?? '' })).status, 303);
      assert.deepEqual([await readsAs(elsewhere), await readsAs(there)], ['the public', AS_ANNE]);
      assert.equal((await here.post('/en/account/sessions/end', { id: 'others' })).status, 303);
      assert.deepEqual([await readsAs(there), await readsAs(here)], ['the public', AS_ANNE]);
      const stranger = await enrolled(site, { email: 'stranger@example.ca' });
      const own = /value="(SE-\w+)"/.exec((await (await signIn(site, stranger)).client.get('/en/account')).text)?.[1] ?? '';
      assert.equal((await here.post('/en/account/sessions/end', { id: own })).status, 404, 'not that of another');
    });

    test('a password changed ends the other sessions; a session left open changes nothing', async () => {
      const [one, other] = [(await signIn(site, anne)).client, (await signIn(site, anne)).client];
      assert.equal((await one.post('/en/account/password', { password: PASSWORD })).status, 303);
      assert.deepEqual([await readsAs(one), await readsAs(other)], [AS_ANNE, 'the public']);
      site.pass(16 * MINUTE);
      const late = await one.post('/en/account/password', { password: 'un autre mot de passe' });
      assert.deepEqual([late.status, late.location], [303, '/en/sign-in?to=%2Fen%2Faccount']);
      assert.equal((await signIn(site, anne)).reply.status, 303, 'the old password holds');
      for (const [password, problem] of [['short', /At least 12/], ['aaaaaaaaaaaaaaaa', /Anybody would try/], ['anne.roy@example', /Anybody would try/]] as const) {
        const refused = await (await signIn(site, anne)).client.post('/en/account/password', { password });
        assert.equal(refused.status, 422);
        assert.match(refused.text, problem);
      }
    });

    test('what no database can hold is refused, not a fault', async () => {
      const { client } = await signIn(site, anne);
      for (const fields of [{ email: 'a\0b@example.ca', password: PASSWORD, code: '1' }, { email: anne.email, password: 'a\0b', code: '1' }]) assert.equal((await new Client(site).post('/en/sign-in', fields)).status, 400);
      for (const path of ['/en/welcome/%00', '/en/accounts/%00', '/en/sign-in?to=%00', '/en/sign-in/provider/%00']) assert.equal((await client.get(path)).status, 400, path);
      assert.equal((await client.post('/en/account/passkeys', { response: '{"id":"a\\u0000"}', 'passkey-name': 'x' })).status, 422);
      assert.equal((await client.post('/en/account/sessions/end', { id: '\0' })).status, 400);
    });

    test('posts from another site are refused, and a return address leads only within', async () => {
      const foreign: readonly Readonly<Record<string, string>>[] = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'same-origin', origin: 'null' }];
      for (const headers of foreign) {
        for (const path of ['/en/sign-in', '/en/sign-out', '/en/account/password', '/en/account/sessions/end', '/en/accounts/new', '/en/sign-in/passkey', '/en/sign-in/passkey/challenge']) {
          assert.equal((await anne.client.post(path, {}, { 'sec-fetch-site': '', ...headers })).status, 400, `${path} ${JSON.stringify(headers)}`);
        }
      }
      for (const to of ['https://elsewhere.example/', '//elsewhere.example/en', '/\\elsewhere.example', '/en/..//elsewhere.example', '/en\n/x', 'javascript:alert(1)', '/xx/state', '/en/a@b', '/en/state#x']) {
        const { reply } = await signIn(site, anne, { to });
        assert.equal(reply.location, '/en/ca-jp/state', to);
      }
      assert.equal((await signIn(site, anne, { to: '/fr/ca-jp/engagements?q=x' })).reply.location, '/fr/ca-jp/engagements?q=x');
    });
  });
}
