/** Signing in through the organisation's own OpenID Connect provider: a real one, spoken to over real connections. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { returnAddress } from '#capabilities/identity/provider.ts';
import { openBrowser } from '#test/support/browser.ts';
import { testProvider, type TestProvider } from '#test/support/provider.ts';
import { Client, enrolled, signIn, signInSite, type SignInSite } from '#test/support/sign-in.ts';

suite('the organisation’s own provider', { concurrency: 1 }, () => {
  let site: SignInSite;
  let browser: Browser;
  let provider: TestProvider;
  before(async () => {
    browser = await openBrowser();
    site = await signInSite('embedded', {
      providersAt: async (origin) => {
        provider = await testProvider([returnAddress(origin, 'CA'), returnAddress(origin, 'JP')]);
        return ['CA', 'JP'].map((party) => ({ party, issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret }));
      },
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await provider?.close();
  });

  const readsAs = (page: Page): Promise<string> => page.locator('p.reader strong').innerText();
  const windowOf = (): Promise<BrowserContext> => browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
  const lastReason = async (): Promise<string | null> => (await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ reason: string | null }>('select reason from sign_in_log order by seq desc limit 1')))[0]?.reason ?? null;

  /** Says to the provider who they are. */
  async function sayAtProvider(page: Page, subject: string): Promise<void> {
    await page.locator('input[name="login"]').fill(subject);
    await page.locator('input[name="password"]').fill('whatever');
    await page.locator('button[type="submit"], input[type="submit"]').first().click();
  }
  async function throughProvider(page: Page, subject: string, language = 'en', country = 'Canada'): Promise<void> {
    await page.goto(`/${language}/sign-in?to=/${language}/ca-jp/engagements`);
    await page.getByRole('link', { name: new RegExp(country) }).click();
    await sayAtProvider(page, subject);
  }

  test('whoever was invited under an address that the provider has verified comes in, and again as the same person', async () => {
    await site.invite({ email: 'ines@example.ca', post: 'Policy officer' });
    provider.people.set('ines', { email: 'Ines@example.ca', verified: true });
    const window = await windowOf();
    const page = await window.newPage();
    await throughProvider(page, 'ines', 'fr');
    await page.waitForURL('**/fr/ca-jp/engagements');
    assert.equal(await readsAs(page), 'Canada\u00a0: Policy officer');
    await window.close();
    provider.people.set('ines', { email: 'other@example.ca', verified: false });
    const later = await windowOf();
    const again = await later.newPage();
    await throughProvider(again, 'ines');
    await again.waitForURL('**/en/ca-jp/engagements');
    assert.equal(await readsAs(again), 'Canada: Policy officer', 'known by issuer and subject, whatever the address has become');
    await later.close();
  });

  test('nobody comes in by surprise', async () => {
    await enrolled(site, { email: 'open@example.ca' });
    await site.invite({ email: 'unverified@example.ca' });
    await site.invite({ email: 'japan@example.jp', party: 'JP' });
    const late = await site.invite({ email: 'late@example.ca' });
    await site.here.database.asKeeper({ party: null }, (tx) => tx.text('delete from invitations where account = $1', [late.id]));
    for (const [subject, email, verified] of [
      ['stranger', 'stranger@example.ca', true], ['unverified', 'unverified@example.ca', false], ['taker', 'open@example.ca', true], ['japan', 'japan@example.jp', true], ['late', 'late@example.ca', true],
    ] as const) {
      provider.people.set(subject, { email, verified });
      const window = await windowOf();
      const page = await window.newPage();
      await throughProvider(page, subject);
      await page.waitForURL('**/en/sign-in?refused=provider');
      assert.match(await page.getByRole('alert').innerText(), /did not lead to an account/, subject);
      assert.equal(await readsAs(page), 'the public', subject);
      assert.equal(await lastReason(), 'not-invited', subject);
      await window.close();
    }
    const accounts = await site.here.database.asKeeper({ party: null }, (tx) => tx.text(`select id from accounts where issuer is not null`));
    assert.equal(accounts.length, 1, 'only she who was let in before');
  });

  test('an account that is closed does not come back through its provider', async () => {
    const { id } = await site.invite({ email: 'gone@example.ca' });
    provider.people.set('gone', { email: 'gone@example.ca', verified: true });
    const window = await windowOf();
    const page = await window.newPage();
    await throughProvider(page, 'gone');
    await page.waitForURL('**/en/ca-jp/engagements');
    const admin = await enrolled(site, { email: 'admin@example.ca', role: 'administrator' });
    const { client } = await signIn(site, admin);
    assert.equal((await client.post(`/en/accounts/${id}/close`)).status, 303);
    await page.goto('/en/ca-jp/state');
    assert.equal(await readsAs(page), 'the public');
    await page.goto('/en/sign-in/provider/CA');
    await page.waitForURL('**/en/sign-in?refused=provider');
    await window.close();
  });

  test('who is signed in links the provider, and comes in by it from then on', async () => {
    const anne = await enrolled(site, { email: 'anne@example.ca', post: 'Deputy director' });
    const { client } = await signIn(site, anne);
    provider.people.set('anne', { email: 'private@elsewhere.example', verified: false });
    const window = await windowOf();
    await window.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
    const page = await window.newPage();
    await page.goto('/en/account');
    await page.getByRole('link', { name: 'Link to your organization’s sign-in' }).click();
    await sayAtProvider(page, 'anne');
    await page.waitForURL('**/en/account?saved=yes');
    assert.ok((await page.locator('main').innerText()).includes(`Linked to ${provider.issuer}`));
    await window.close();
    const other = await windowOf();
    const later = await other.newPage();
    await throughProvider(later, 'anne');
    await later.waitForURL('**/en/ca-jp/engagements');
    assert.equal(await readsAs(later), 'Canada: Deputy director');
    await other.close();
  });

  /** A browser that has been at the provider, and the address with which it is sent back, not yet followed. */
  async function sentBack(subject: string): Promise<{ client: Client; back: URL }> {
    const client = new Client(site);
    const atProvider = new Client({ origin: provider.issuer });
    let next = (await client.get('/en/sign-in/provider/CA?to=/en/ca-jp/engagements')).location ?? '';
    for (let step = 0; step < 10 && !next.includes('/return?'); step += 1) {
      const reply = await atProvider.get(next);
      next = reply.location ?? (await atProvider.post(/action="([^"]+)"/.exec(reply.text)?.[1] ?? '', { prompt: 'login', login: subject, password: 'whatever' })).location ?? '';
    }
    return { client, back: new URL(next) };
  }
  const following = async (client: Client, url: URL): Promise<string | null> => (await client.get(url.pathname + url.search)).location;
  const REFUSED = '/en/sign-in?refused=provider';

  test('what comes back counts once, in the browser that left, for the side it left for, and unchanged', async () => {
    const first = await sentBack('ines');
    assert.equal(await following(new Client(site), first.back), REFUSED, 'another browser: a forged link signs nobody in as somebody else');
    assert.equal(await lastReason(), 'replayed');
    const kept = new Map(first.client.cookies);
    assert.equal(await following(first.client, first.back), '/en/ca-jp/engagements');
    assert.ok(first.client.cookies.has('entente-session'));
    const replaying = new Client(site);
    for (const [name, value] of kept) replaying.cookies.set(name, value);
    assert.equal(await following(replaying, first.back), REFUSED, 'the same answer again');
    assert.equal(await lastReason(), 'replayed');
    assert.equal(replaying.cookies.has('entente-session'), false);
    const changes: [string, (url: URL) => void, string][] = [
      ['state', (url) => url.searchParams.set('state', 'x'.repeat(43)), 'replayed'], ['no state', (url) => url.searchParams.delete('state'), 'replayed'],
      ['code', (url) => url.searchParams.set('code', 'x'.repeat(43)), 'provider-refused'], ['no code', (url) => url.searchParams.delete('code'), 'provider-refused'],
      ['issuer', (url) => url.searchParams.set('iss', 'https://elsewhere.example'), 'provider-refused'], ['two codes', (url) => url.searchParams.append('code', 'x'), 'provider-refused'],
      ['side', (url) => { url.pathname = url.pathname.replace('/CA/', '/JP/'); }, 'replayed'], ['an error instead', (url) => { url.searchParams.delete('code'); url.searchParams.set('error', 'access_denied'); }, 'provider-refused'],
    ];
    for (const [what, change, reason] of changes) {
      const { client, back } = await sentBack('ines');
      change(back);
      assert.equal(await following(client, back), REFUSED, what);
      assert.equal(await lastReason(), reason, what);
      assert.equal(client.cookies.has('entente-session'), false, what);
    }
  });

  test('a code of one journey is worth nothing in another, whose verifier and nonce are others', async () => {
    const [mine, theirs] = [await sentBack('ines'), await sentBack('stranger')];
    mine.back.searchParams.set('code', theirs.back.searchParams.get('code') ?? '');
    assert.equal(await following(mine.client, mine.back), REFUSED);
    assert.equal(await lastReason(), 'provider-refused');
    // The provider itself would take the verifier that belongs to the code: then it is the nonce that tells.
    const [one, other] = [await sentBack('ines'), await sentBack('ines')];
    const journeys = await site.here.database.asKeeper({ party: null }, (tx) => tx.text<{ content: string }>(`select content from challenges where kind = 'provider'`));
    const of = (back: URL) => journeys.map(({ content }) => content).find((content) => content.includes(back.searchParams.get('state') ?? 'none')) ?? '{}';
    const swapped = JSON.parse(of(one.back)) as { journey: { verifier: string } };
    swapped.journey.verifier = (JSON.parse(of(other.back)) as { journey: { verifier: string } }).journey.verifier;
    await site.here.database.asKeeper({ party: null }, (tx) => tx.text('update challenges set content = $1 where content = $2', [JSON.stringify(swapped), of(one.back)]));
    one.back.searchParams.set('code', other.back.searchParams.get('code') ?? '');
    assert.equal(await following(one.client, one.back), REFUSED, 'an identity token with another nonce');
    assert.equal(await lastReason(), 'provider-refused');
  });

  test('a journey that took too long has ended', async () => {
    const { client, back } = await sentBack('ines');
    site.pass(11 * 60_000);
    assert.equal(await following(client, back), REFUSED);
    assert.equal(await lastReason(), 'replayed');
  });

  test('a side without a provider has no such address, and one that is away is said to be', async () => {
    assert.equal((await new Client(site).get('/en/sign-in/provider/AU')).status, 404);
    const alone = await signInSite('embedded', { providersAt: async () => [{ party: 'CA', issuer: 'http://localhost:9', clientId: 'entente', clientSecret: null }, { party: 'JP', issuer: 'http://idp.example', clientId: 'entente', clientSecret: null }] });
    try {
      for (const party of ['CA', 'JP']) assert.equal((await new Client(alone).get(`/ja/sign-in/provider/${party}`)).location, '/ja/sign-in?refused=provider', 'unreachable, or without TLS beyond this computer');
    } finally {
      await alone.close();
    }
  });
});
