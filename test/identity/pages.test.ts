/** The pages of sign-in as people meet them: in three languages, without script, at the size of a telephone, and by rules of accessibility. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '#test/support/browser.ts';
import { cutOrOverlapping } from '#test/support/cut-or-overlapping.ts';
import { codeOf, enrolled, MINUTE, PASSWORD, secretIn, signInSite, type Enrolled, type SignInSite } from '#test/support/sign-in.ts';
import { faultsOf } from '#test/support/sound-page.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';

const pictures = process.env['ENTENTE_TEST_PICTURES'];

suite('the pages of sign-in', { concurrency: 1 }, () => {
  let site: SignInSite;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([signInSite('embedded', { providersAt: async () => ['CA', 'JP'].map((party) => ({ party, issuer: 'http://localhost:9', clientId: 'entente', clientSecret: null })) }), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const button = (page: Page): Promise<void> => page.locator('main form:not([data-passkey]) button').first().click();
  async function signsIn(page: Page, language: Language, { email, secret }: Pick<Enrolled, 'email' | 'secret'>): Promise<void> {
    await page.goto(`/${language}/sign-in?to=/${language}/account`);
    await page.locator('#email').fill(email);
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#code').fill(codeOf(secret, site.now()));
    await page.locator(`form[action="/${language}/sign-in"] button`).click();
    await page.waitForURL(`**/${language}/account`);
    site.pass(MINUTE);
  }

  for (const language of languages) {
    test(`an administrator’s round, sound at every step: ${ownNames[language]}`, async () => {
      const faults: string[] = [];
      let looked = 0;
      const window: BrowserContext = await browser.newContext({ baseURL: site.origin, viewport: { width: 1280, height: 800 }, bypassCSP: true });
      const page = await window.newPage();
      const look = async (name: string): Promise<void> => {
        looked += 1;
        faults.push(...(await faultsOf(page, language)).map((fault) => `${name}: ${fault}`));
        if (pictures) await page.screenshot({ path: `${pictures}-${language}-${name}.png`, fullPage: true });
        await page.setViewportSize({ width: 320, height: 640 });
        faults.push(...((await page.evaluate(cutOrOverlapping)) as string[]).map((fault) => `${name}: ${fault}`));
        if (pictures && /account|sign-in$/.test(name)) await page.screenshot({ path: `${pictures}-${language}-${name}-320.png`, fullPage: true });
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      const email = `admin-${language}@example.ca`;
      const { token } = await site.invite({ email, role: 'administrator', name: 'Anne Roy', post: 'Registrar', language });
      await page.goto(`/${language}/welcome/${token}`);
      await look('welcome');
      await button(page);
      await page.waitForURL(`**/${language}/account`);
      await look('set-up');
      await page.locator('#password').fill('short');
      await page.locator('form[action$="/account/password"] button').click();
      await look('password-refused');
      await page.locator('#password').fill(PASSWORD);
      await page.locator('form[action$="/account/password"] button').click();
      await page.locator('form[action$="/account/second-factor"] button').click();
      await look('second-factor');
      const secret = secretIn(await page.content());
      await page.locator('#code').fill('000000');
      await page.locator('form[action$="/confirm"] button').click();
      await look('code-refused');
      await page.locator('#code').fill(codeOf(secret, site.now()));
      await page.locator('form[action$="/confirm"] button').click();
      await look('recovery-codes');
      site.pass(MINUTE);
      await page.locator('main a').click();
      await page.locator('form.sign-out button').click();
      await look('signed-out');
      await page.goto(`/${language}/sign-in`);
      await look('sign-in');
      await page.locator('#email').fill(email);
      await page.locator('#password').fill('wrong');
      await page.locator('#code').fill('123456');
      await page.locator(`form[action="/${language}/sign-in"] button`).click();
      assert.equal(await page.locator('#email').inputValue(), email);
      await look('refused');
      await signsIn(page, language, { email, secret });
      await look('account');
      await page.goto(`/${language}/accounts/new`);
      await page.locator('#name').fill('Max Tran');
      await page.locator('#email').fill(`max-${language}@example.ca`);
      await page.locator('#post').fill('Desk officer');
      await page.locator('#role-officer').check();
      await look('invite');
      await page.locator('main form button').click();
      await look('invited');
      await page.goto(`/${language}/accounts`);
      await look('accounts');
      await page.getByRole('link', { name: 'Max Tran' }).first().click();
      await look('one-account');
      await page.locator('#email').fill(email);
      await page.locator('main form button').first().click();
      await look('one-account-refused');
      for (const path of ['sign-ins', 'acts']) {
        await page.goto(`/${language}/${path}`);
        await look(path);
      }
      site.pass(20 * MINUTE);
      await page.goto(`/${language}/account`);
      await look('account-stale');
      await window.close();
      assert.deepEqual(faults, []);
      assert.equal(looked, 18);
    });
  }

  test('a person without scripts, by keyboard alone, signs in and out', async () => {
    const anne = await enrolled(site, { email: 'keyboard@example.ca' });
    const window = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
    const page = await window.newPage();
    await page.goto('/en/sign-in');
    const tabTo = async (id: string): Promise<void> => {
      for (let at = 0; at < 60; at += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(`${id}:focus`).count()) return;
      }
      assert.fail(`${id} cannot be reached`);
    };
    await tabTo('#email');
    await page.keyboard.type(anne.email);
    await tabTo('#password');
    await page.keyboard.type(PASSWORD);
    await tabTo('#code');
    await page.keyboard.type(codeOf(anne.secret, site.now()));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/ca-jp/state');
    assert.equal(await page.locator('p.reader strong').innerText(), 'Canada: Director, Japan');
    await tabTo('form.sign-out button');
    await page.keyboard.press('Enter');
    await page.getByText('You have signed out.').waitFor();
    await window.close();
  });
});
