/** A person types in the box of the search page, with a script and without. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, personsWindow, siteWith } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { faultsOf } from '#test/support/sound-page.ts';

const browser = heldOpen(openBrowser);
const site = heldOpen(() => siteWith('canada-japan'));

/** The same task in three languages: a beginning is typed, one of what it may become is chosen with the keyboard, and found. */
const tasks = [
  { language: 'en', typed: 'maintien de la p', chosen: 'peacekeeping', also: 'maintien de la paix', found: /peacekeeping/i, status: /suggestions?; arrow keys/ },
  { language: 'fr', typed: 'PEACEKEEPIN', chosen: 'maintien de la paix', also: 'peacekeeping', found: /maintien de la paix/i, status: /suggestions?; choisissez/ },
  { language: 'ja', typed: '統合', chosen: '統合幕僚', also: null, found: /統合幕僚/, status: /候補が\d+件/ },
] as const;

suite('suggestions while typing', () => {
  let context: BrowserContext;
  let page: Page;
  const box = () => page.getByRole('combobox');
  const options = () => page.getByRole('option');

  for (const { language, typed, chosen, also, found, status } of tasks) {
    test(`in ${language}: what is typed becomes a term, by the keyboard alone`, async () => {
      context = await browser().newContext({ baseURL: site().address });
      page = await context.newPage();
      const wrong: string[] = [];
      page.on('console', (message) => { if (message.type() === 'error') wrong.push(message.text()); });
      await page.goto(`/${language}/ca-jp/search`);
      await box().pressSequentially(typed);
      await options().first().waitFor();
      assert.equal(await box().getAttribute('aria-expanded'), 'true');
      assert.match(await page.getByRole('status').innerText(), status);
      assert.deepEqual(await faultsOf(page, language), []);
      const texts = await options().evaluateAll((all: readonly { dataset: { text?: string } }[]) => all.map(({ dataset }) => dataset.text ?? ''));
      const at = texts.findIndex((text) => text.startsWith(chosen));
      assert.ok(at >= 0, texts.join(', '));
      if (also) assert.ok((await options().nth(at).innerText()).includes(also));
      await page.keyboard.press('Escape');
      assert.equal(await options().count(), 0);
      assert.equal(await box().inputValue(), typed);
      for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
      assert.equal(await box().getAttribute('aria-activedescendant'), await options().nth(at).getAttribute('id'));
      assert.equal(await options().nth(at).getAttribute('aria-selected'), 'true');
      await page.keyboard.press('Enter');
      await page.locator('ol.results li').first().waitFor();
      assert.equal(await box().inputValue(), texts[at]);
      assert.match(await page.locator('h2').first().innerText(), found);
      assert.deepEqual(wrong, []);
      await context.close();
    });
  }

  test('without a script the box is a box, and the browser offers the terms of the field itself', async () => {
    context = await personsWindow(browser(), site());
    page = await context.newPage();
    await page.goto('/fr/ca-jp/search');
    const input = page.locator('input[name="q"]');
    assert.equal(await input.getAttribute('role'), null);
    assert.ok((await page.locator('datalist#terms option').count()) > 20);
    await input.fill('déminage');
    await page.locator('main form button').click();
    assert.match(await page.locator('h2').first().innerText(), /résultats? pour/);
    await context.close();
  });
});
