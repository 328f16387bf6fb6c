/** Passkeys with a real browser and its virtual authenticator. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '#test/support/browser.ts';
import { Client, codeOf, enrolled, PASSWORD, signInSite, type Enrolled, type SignInSite } from '#test/support/sign-in.ts';

interface Held {
  readonly window: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly authenticator: string;
}

suite('passkeys', { concurrency: 1 }, () => {
  let site: SignInSite;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([signInSite(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A window with an authenticator that its holder unlocks. */
  async function held(origin = site.origin): Promise<Held> {
    const window = await browser.newContext({ baseURL: origin });
    const page = await window.newPage();
    const cdp = await window.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    });
    return { window, page, cdp, authenticator: authenticatorId };
  }
  const readsAs = (page: Page): Promise<string> => page.locator('p.reader strong').innerText();
  const reasons = async (): Promise<string[]> => (await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ reason: string | null }>(`select reason from sign_in_log where method = 'passkey' order by seq desc limit 1`))).map(({ reason }) => String(reason));

  /** Somebody who set up an account with a passkey alone. */
  async function withPasskey(email: string): Promise<Held & { id: string }> {
    const { id, token } = await site.invite({ email });
    const own = await held();
    await own.page.goto(`/en/welcome/${token}`);
    await own.page.getByRole('button', { name: 'Continue' }).click();
    await own.page.getByLabel('Name of the new passkey').fill('office laptop');
    await own.page.getByRole('button', { name: 'Add a passkey' }).click();
    await own.page.getByText('Saved.').waitFor();
    return { ...own, id };
  }

  test('an account is set up with a passkey alone, and entered with it', async () => {
    const { page, window } = await withPasskey('passkey@example.ca');
    assert.equal(await readsAs(page), 'Canada: Director, Japan');
    await page.getByRole('button', { name: 'Sign out' }).click();
    assert.equal(await readsAs(page), 'the public');
    await page.goto('/en/ca-jp/engagements');
    await page.getByRole('link', { name: 'sign in' }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/en/ca-jp/engagements');
    assert.equal(await readsAs(page), 'Canada: Director, Japan');
    await page.goto('/en/account');
    assert.match(await page.locator('main').innerText(), /office laptop/);
    await page.getByRole('button', { name: /^Remove/ }).click();
    assert.match(await page.getByRole('alert').first().innerText(), /Nothing would be left to sign in with/);
    assert.match(await page.locator('main').innerText(), /office laptop/);
    await window.close();
  });

  test('only the pages that need a script may run one, and only the site’s own', async () => {
    const { page, window } = await held();
    const policies: Record<string, string> = {};
    page.on('response', (response) => { if (response.request().resourceType() === 'document') policies[new URL(response.url()).pathname] = response.headers()['content-security-policy'] ?? ''; });
    for (const path of ['/en/sign-in', '/en/ca-jp/state']) await page.goto(path);
    assert.match(policies['/en/sign-in'] ?? '', /default-src 'none'.*script-src 'self'; connect-src 'self'$/);
    assert.doesNotMatch(policies['/en/ca-jp/state'] ?? '', /script/);
    await window.close();
    const plain = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto('/en/sign-in');
    assert.equal(await without.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0, 'no button that could not do anything');
    assert.equal(await without.getByRole('button', { name: 'Sign in', exact: true }).count(), 1);
    await plain.close();
  });

  /** What a browser sends when it signs in, kept from being sent. */
  async function assertionOf({ page }: Held): Promise<string> {
    await page.context().clearCookies({ name: 'entente-session' });
    await page.goto('/en/sign-in');
    const held = Promise.withResolvers<string>();
    await page.route('**/sign-in/passkey', async (route) => {
      const form = new URLSearchParams(route.request().postData() ?? '');
      await route.abort();
      held.resolve(form.get('response') ?? '');
    });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    const response = await held.promise;
    await page.unroute('**/sign-in/passkey');
    return response;
  }
  /** The cookies of a window, for somebody who sends by hand. */
  async function clientOf({ window }: Held): Promise<Client> {
    const client = new Client(site);
    for (const { name, value } of await window.cookies()) client.cookies.set(name, value);
    return client;
  }

  test('an answer counts once, in the browser that asked, and unchanged', async () => {
    const own = await withPasskey('replay@example.ca');
    const first = await assertionOf(own);
    const client = await clientOf(own);
    assert.equal((await new Client(site).post('/en/sign-in/passkey', { response: first })).status, 422, 'another browser');
    assert.deepEqual(await reasons(), ['replayed']);
    assert.equal((await client.post('/en/sign-in/passkey', { response: first })).status, 303);
    const again = await clientOf(own);
    assert.equal((await again.post('/en/sign-in/passkey', { response: first })).status, 422, 'the same answer again');
    assert.deepEqual(await reasons(), ['replayed']);
    const changed: [string, (response: { id: string; response: Record<string, string> }) => void][] = [
      ['signature', ({ response }) => { response['signature'] = Buffer.from(Buffer.from(response['signature'] ?? '', 'base64url').map((byte, at) => (at === 20 ? byte ^ 1 : byte))).toString('base64url'); }],
      ['counter', ({ response }) => { response['authenticatorData'] = Buffer.from(Buffer.from(response['authenticatorData'] ?? '', 'base64url').map((byte, at) => (at === 33 ? 9 : byte))).toString('base64url'); }],
      ['owner', ({ response }) => { response['userHandle'] = Buffer.from('AC-SOMEBODY00').toString('base64url'); }],
      ['key', (each) => { each.id = 'AAAA'; }],
    ];
    for (const [what, change] of changed) {
      const response = JSON.parse(await assertionOf(own));
      change(response);
      assert.equal((await (await clientOf(own)).post('/en/sign-in/passkey', { response: JSON.stringify(response) })).status, 422, what);
    }
    for (const response of ['', 'null', '{}', '[]', '{"id":1}', '{"id":"x"}', 'x'.repeat(30_000)]) assert.equal((await (await clientOf(own)).post('/en/sign-in/passkey', { response })).status, 422, response.slice(0, 20));
    site.pass(11 * 60_000);
    const late = await assertionOf(own);
    const waiting = await clientOf(own);
    site.pass(11 * 60_000);
    assert.equal((await waiting.post('/en/sign-in/passkey', { response: late })).status, 422, 'a challenge that has run out');
    await own.window.close();
  });

  test('a copy of a passkey is noticed by its count', async () => {
    const own = await withPasskey('cloned@example.ca');
    const { credentials: [original] } = await own.cdp.send('WebAuthn.getCredentials', { authenticatorId: own.authenticator });
    assert.ok(original);
    assert.equal((await (await clientOf(own)).post('/en/sign-in/passkey', { response: await assertionOf(own) })).status, 422, 'cookies of before the question are of no use');
    const signsIn = async (): Promise<number> => { const response = await assertionOf(own); return (await (await clientOf(own)).post('/en/sign-in/passkey', { response })).status; };
    assert.deepEqual([await signsIn(), await signsIn()], [303, 303]);
    await own.cdp.send('WebAuthn.removeCredential', { authenticatorId: own.authenticator, credentialId: original.credentialId });
    await own.cdp.send('WebAuthn.addCredential', { authenticatorId: own.authenticator, credential: { ...original, signCount: 1 } });
    assert.equal(await signsIn(), 422);
    assert.deepEqual(await reasons(), ['cloned']);
    await own.window.close();
  });

  test('a passkey made or used at another address is not taken', async () => {
    const own = await withPasskey('origin@example.ca');
    const response = JSON.parse(await assertionOf(own)) as { response: { clientDataJSON: string } };
    const data = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString()) as { origin: string };
    assert.equal(data.origin, site.origin);
    response.response.clientDataJSON = Buffer.from(JSON.stringify({ ...data, origin: 'https://entente.example.net' })).toString('base64url');
    assert.equal((await (await clientOf(own)).post('/en/sign-in/passkey', { response: JSON.stringify(response) })).status, 422);
    assert.deepEqual(await reasons(), ['wrong-origin']);
    // The same computer under its number: the browser itself finds no passkey for it.
    const elsewhere = await held(site.origin.replace('localhost', '127.0.0.1'));
    await elsewhere.page.goto('/en/sign-in');
    await elsewhere.page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await elsewhere.page.getByText('The passkey was not used.').waitFor();
    await Promise.all([own.window.close(), elsewhere.window.close()]);
  });

  test('a passkey is added and removed by its holder; a removed one, or one of a closed account, lets nobody in', async () => {
    const anne: Enrolled = await enrolled(site, { email: 'both@example.ca' });
    const own = await held();
    await own.page.goto('/en/sign-in');
    await own.page.getByLabel('E-mail address').fill(anne.email);
    await own.page.getByLabel('Password').fill(PASSWORD);
    await own.page.getByRole('textbox', { name: /^Code/ }).fill(codeOf(anne.secret, site.now()));
    await own.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await own.page.goto('/en/account');
    await own.page.getByLabel('Name of the new passkey').fill('key <b>one</b>');
    await own.page.getByRole('button', { name: 'Add a passkey' }).click();
    await own.page.getByText('Saved.').waitFor();
    assert.match(await own.page.locator('main').innerText(), /key <b>one<\/b>/);
    await own.page.getByLabel('Name of the new passkey').fill('again');
    await own.page.getByRole('button', { name: 'Add a passkey' }).click();
    await own.page.getByText('The passkey was not made.').waitFor();
    await own.page.getByRole('button', { name: /^Remove/ }).click();
    await own.page.getByText('There is none yet.').waitFor();
    const response = await assertionOf(own);
    assert.equal((await (await clientOf(own)).post('/en/sign-in/passkey', { response })).status, 422);
    assert.deepEqual(await reasons(), ['no-account']);
    await own.window.close();
  });
});
