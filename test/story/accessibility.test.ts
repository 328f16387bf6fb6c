import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { addresses, isFile } from '#test/support/addresses.ts';
import { openBrowser, personsWindow, siteWith, takePost, type Site } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { faultsOf } from '#test/support/sound-page.ts';

const browser = heldOpen(openBrowser);
const full = heldOpen(() => siteWith('canada-japan'));
const empty = heldOpen(() => siteWith('none'));

const pages = addresses.filter((address) => !isFile(address));

/** What a page says when something is missing or wrong, or is asked for otherwise. */
const states = [
  '/ca-jp/engagements?q=nothing-has-these-words', '/ca-jp/engagements?kind=summit&from=2010&to=2019&sort=oldest', '/ca-jp/engagements?page=3',
  '/ca-jp/engagements/no-such', '/no-such/state', '/no-such', '/ca-jp/record/no-such', '/ca-jp/record/terms?q=nothing-has-these-words',
  '/ca-jp/state?as-of=1997-03-31', '/ca-jp/state?as-of=1900-01-01', '/ca-jp/state?as-of=not-a-day',
  '/ca-jp/scorecard?verdict=met', '/ca-jp/comparison?as-of=1990-01-01', '/ca-jp/search?q=peacekeeping', '/ca-jp/search?q=%E5%9C%B0%E9%9B%B7&kind=facts', '/ca-jp/search?q=nothing-has-these-words', '/ca-jp/search?q=!!!', '/ca-jp/timeline?from=1900&to=1901', '/ca-jp/timeline?from=2015&to=2020&lanes=kind',
];

suite('every page, light and dark', { concurrency: 2 }, () => {
  for (const language of languages) suite(`in ${ownNames[language]}`, { concurrency: 1 }, () => {
    test('of the whole record', () => withPage(full(), language, async (page, look) => {
      for (const address of pages) await look(() => page.goto(`/${language}${address}`), address);
    }));

    test('of an empty record', () => withPage(empty(), language, async (page, look) => {
      for (const address of pages.filter((each) => !/\/record\/./.test(each))) await look(() => page.goto(`/${language}${address}`), address);
    }));

    test('when something is missing, wrong, or asked for otherwise', () => withPage(full(), language, async (page, look) => {
      for (const address of states) await look(() => page.goto(`/${language}${address}`), address);
    }));

    test('during an import', () => withPage(full(), language, async (page, look) => {
      const send = (name: string, text: string) => async () => {
        await page.goto(`/${language}/import`);
        await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
        await page.locator('main form button').click();
      };
      const header = 'id,title_en,date,kind,host';
      await look(send('refused.csv', `${header}\nAX-1,One,2019\n`), 'a refused file');
      await look(send('rows.csv', `${header}\nAX-1,One,some day,workshop,JP\nAX-2,Two,2019-01-01,party,JP\n`), 'refused rows');
      await look(send('mixed.csv', `${header}\nSE-004,Visit,2018-06,summit,CA\nAX-${language},Workshop on ${language},2019-05-06,workshop,JP\n`), 'a preview');
      await look(() => page.locator('form[action*="/import/confirm"] button').click(), 'a confirmation');
    }));

    test('for the public', () => withPage(full(), language, async (page, look) => {
      for (const address of ['/ca-jp/state', '/import']) await look(() => page.goto(`/${language}${address}`), address);
    }, { post: false }));
  });
});

type Look = (open: () => Promise<unknown>, name: string) => Promise<void>;

/** Looks at pages one after the other, and says at the end what was wrong with any of them. */
async function withPage(site: Site, language: Language, walk: (page: Page, look: Look) => Promise<void>, { post = true } = {}): Promise<void> {
  let window: BrowserContext | undefined;
  const faults: string[] = [];
  let looked = 0;
  try {
    window = await personsWindow(browser(), site, { javaScriptEnabled: true, bypassCSP: true });
    const page = await window.newPage();
    page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(`${page.url()}: ${message.text()}`); });
    if (post) await takePost(page, language);
    await walk(page, async (open, name) => {
      await open();
      looked += 1;
      faults.push(...(await faultsOf(page, language)).map((fault) => `${name}: ${fault}`));
    });
  } finally {
    await window?.close();
  }
  assert.ok(looked > 0);
  assert.deepEqual(faults, []);
}
