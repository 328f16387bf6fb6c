/** Both sides choose priorities, by keyboard alone: neither sees what the other gives until both have, and one list needs both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { priorityWords } from '#capabilities/programme/priority-words.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { openBrowser, personsWindow, siteWith, takePost, type Site } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { faultsOf } from '#test/support/sound-page.ts';

const browser = heldOpen(openBrowser);

const [canada, japan] = ['CA:desk-officer', 'JP:defence-policy-officer'];

/** Goes on with the tab key until a control is reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const is = `document.activeElement?.matches(${JSON.stringify(selector)})`;
  for (let presses = 0; presses < 200; presses += 1) {
    if (await page.evaluate(is)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} is not reached`);
}

/** Sends the form, and waits for the page that answers: the one that stands is loaded already. */
async function send(page: Page): Promise<void> {
  const answered = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await answered;
}

async function score(page: Page, given: readonly string[]): Promise<void> {
  await tabTo(page, 'table.scores select');
  for (const each of given) {
    await page.keyboard.type(each);
    await page.keyboard.press('Tab');
  }
  await tabTo(page, 'form[action$="/scores"] button');
  await send(page);
}

async function play(site: Site, language: Language): Promise<void> {
  const words = priorityWords[language];
  const window = await personsWindow(browser(), site, { javaScriptEnabled: true, bypassCSP: true, viewport: { width: 900, height: 900 } });
  const page = await window.newPage();
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => {
    faults.push(...(await faultsOf(page, language)).map((fault) => `${name}: ${fault}`));
    await page.setViewportSize({ width: 320, height: 800 });
    if (((await page.evaluate('document.documentElement.scrollWidth')) as number) > 320) faults.push(`${name}: wider than 320 px`);
    await page.setViewportSize({ width: 900, height: 900 });
  };
  const said = (): Promise<string> => page.locator('main').innerText();

  await takePost(page, language, canada);
  await page.goto(`/${language}/ca-jp/programme/priorities`);
  await tabTo(page, '#closes');
  // A date is typed in the order in which the browser shows its parts.
  await page.keyboard.type('12202026');
  await tabTo(page, '#until');
  await page.keyboard.type('03312028');
  await tabTo(page, 'form.entry button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/priorities\/PR-/);
  const round = new URL(page.url()).pathname;
  await look('scores are awaited');
  await score(page, ['5', '4', '3', '5', '1', '2', '4']);
  assert.ok((await said()).includes(words.waiting));
  await look('one side has submitted');

  await takePost(page, language, japan);
  await page.goto(round);
  assert.ok(!(await said()).includes(words.both));
  assert.equal(await page.locator('select[name^="score-"] option[selected]:not([value="0"])').count(), 0, 'nothing of the other side is filled in');
  await score(page, ['4', '4', '0', '5', '1', '3', '2']);
  assert.ok((await said()).includes(words.both));
  await look('both columns are open');
  await tabTo(page, 'form.entry[action$="/list"] button');
  await send(page);
  assert.ok((await said()).includes(words.needsBoth));

  await takePost(page, language, canada);
  await page.goto(round);
  await look('the other side has said yes');
  await tabTo(page, 'form:not(.entry)[action$="/list"] button');
  await send(page);
  assert.ok((await said()).includes(words.agreedText));
  await look('agreed');
  await page.goto(`/${language}/ca-jp/programme`);
  assert.equal(await page.locator('main ol > li').count(), 5);
  await look('part of the programme');
  await window.close();
  assert.deepEqual(faults, []);
}

for (const language of languages) test(`priorities are chosen in ${ownNames[language]}`, async () => {
  const site = await siteWith('canada-japan');
  try {
    await play(site, language);
  } finally {
    await site.close();
  }
});
