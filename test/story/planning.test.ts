import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import { planningWords } from '#capabilities/planning/planning-words.ts';
import { formWords } from '#platform/web/form-words.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { openBrowser, personsWindow, siteWith, takePost } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { faultsOf } from '#test/support/sound-page.ts';

// An officer plans the next round, confirms it, says what became of it, and finds what was promised in the round after.

const browser = heldOpen(openBrowser);
const site = heldOpen(() => siteWith('canada-japan'));

for (const [nth, language] of languages.entries()) suite(`from a plan to a promise in ${ownNames[language]}, by keyboard`, () => story(language, nth));

function story(language: Language, nth: number): void {
  const words = planningWords[language];
  let window: BrowserContext;
  let page: Page;
  before(async () => {
    // Script runs for the test's own look at each page; none comes with the pages.
    window = await personsWindow(browser(), site(), { javaScriptEnabled: true, bypassCSP: true, viewport: { width: 320, height: 800 } });
    page = await window.newPage();
    await takePost(page, language);
  });
  after(() => window?.close());

  const press = async (on: Locator, key = 'Enter'): Promise<void> => { await on.focus(); await page.keyboard.press(key); };
  const follow = async (on: Locator): Promise<void> => { const loaded = page.waitForEvent('load'); await press(on); await loaded; };
  const type = async (name: string, text: string): Promise<void> => {
    const field = page.locator(`[name="${name}"]`);
    // A field that is folded away is opened as a person opens it.
    const folded = page.locator('details:not([open])').filter({ has: field }).locator('> summary');
    if (await folded.count()) await press(folded);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  };
  const choose = (name: string, value: string): Promise<void> => press(page.locator(`input[name="${name}"][value="${value}"]`), 'Space');
  const save = (): Promise<void> => follow(page.locator('button[value="save"]'));
  const sound = async (): Promise<void> => assert.deepEqual(await faultsOf(page, language), []);
  const said = (): Promise<string> => page.locator('main').innerText();
  const to = (path: string) => page.goto(`${site().address}/${language}/ca-jp${path}`);
  const days = `2026-11-0${2 + nth * 2}/2026-11-0${3 + nth * 2}`;

  test('the state of the relationship leads to the form, and the record speaks beside it', async () => {
    await to('/state');
    await follow(page.getByRole('link', { name: words.planNext }).first());
    assert.match(page.url(), /\/plan\?series=/);
    await to('/plan?series=MS-15');
    await sound();
    await type('when', '2026-12-30/2027-01-03');
    await follow(page.locator('button[value="look"]'));
    for (const note of [words.notes.window, words.notes.turn, words.notes.holidays, words.notes.constraints]) assert.ok((await said()).includes(note), note);
    await sound();
  });

  test('what is no date is said, and put right', async () => {
    await type('when', 'soon');
    await save();
    assert.ok((await page.locator('[role="alert"]').innerText()).includes(formWords[language].problems['not-a-date']));
    await sound();
    await type('when', days);
    await type('ports', 'Yokosuka');
    await save();
    assert.equal(await page.locator('[role="status"]').innerText(), words.saved);
    assert.ok((await said()).includes('Yokosuka'));
    await sound();
  });

  test('confirmed with one key; its day has passed, and the morning asks what became of it', async () => {
    await follow(page.getByRole('button', { name: words.life.confirmed, exact: true }));
    assert.ok((await said()).includes(domainWords[language].stages.confirmed));
    await to('/state');
    assert.ok((await said()).includes(words.aftermath.ask));
    await sound();
    await follow(page.getByRole('link', { name: words.aftermath.close }).first());
    await sound();
  });

  test('held, what came of it, and two promises; what would be due before it was made is refused', async () => {
    await choose('to', 'held');
    await type('outcome', 'Lists exchanged');
    for (const [at, due] of [[1, '2026-10-01'], [2, '2027-03']] as const) {
      await type(`promise_${at}_text`, `Promise ${at} ${language}`);
      await type(`promise_${at}_owner_a`, 'Director, Northeast Asia');
      await type(`promise_${at}_owner_b`, '北米第二課長');
      await type(`promise_${at}_due`, due);
    }
    await save();
    assert.ok((await page.locator('[role="alert"]').innerText()).includes(words.problems['due-before-made'] as string));
    await sound();
    await type('promise_1_due', '2027-01-31');
    await save();
    assert.equal(await page.locator('[role="status"]').innerText(), words.life.done);
    for (const part of ['Lists exchanged', `Promise 1 ${language}`, `Promise 2 ${language}`, domainWords[language].stages.held]) assert.ok((await said()).includes(part), part);
    await sound();
  });

  test('the round after has both before it', async () => {
    await to('/plan?series=MS-15');
    await type('when', `2027-1${nth}`);
    await save();
    for (const at of [1, 2]) assert.ok((await said()).includes(`Promise ${at} ${language}`));
    await follow(page.getByRole('link', { name: words.life.postponed, exact: true }));
    await sound();
    await type('when', '2028-02');
    await type('reason', 'An election');
    await save();
    assert.ok((await said()).includes(words.life.postponedFrom));
    await sound();
  });

  test('an event told twice is compared, merged, and told apart again', async () => {
    await to('/engagements');
    await follow(page.getByRole('link', { name: words.merge.duplicates, exact: true }));
    await sound();
    await to('/engagements/ME-184/merge?with=ME-185');
    assert.ok((await said()).includes(engagementWords[language].kind));
    await sound();
    await follow(page.getByRole('button', { name: words.merge.keep('ME-185'), exact: true }));
    assert.match(page.url(), /ME-185/);
    await to('/engagements/ME-184');
    assert.ok((await said()).includes(words.merge.merged));
    await sound();
    await follow(page.getByRole('button', { name: words.merge.undo, exact: true }));
    assert.ok(!(await said()).includes(words.merge.merged));
  });
}
