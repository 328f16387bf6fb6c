import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { layoutWords } from '#platform/web/layout-words.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { addresses, isFile } from '#test/support/addresses.ts';
import { cutOrOverlapping } from '#test/support/cut-or-overlapping.ts';
import { openBrowser, personsWindow, siteWith, takePost } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';

const browser = heldOpen(openBrowser);
const site = heldOpen(() => siteWith('canada-japan'));
let folder: string;

before(() => { folder = mkdtempSync(join(tmpdir(), 'entente-paper-')); });
after(() => rmSync(folder, { recursive: true, force: true }));

async function windowOf(language: Language, width: number): Promise<Page> {
  const page = await (await personsWindow(browser(), site(), { viewport: { width, height: 800 } })).newPage();
  await takePost(page, language);
  return page;
}

// A window of 1280 px at 400 % is one of 320 px (WCAG 2.2, 1.4.10).
for (const language of languages) test(`at 400 % no page in ${ownNames[language]} has to be read sideways, and nothing is cut off or overlaps`, async () => {
  const page = await windowOf(language, 320);
  const faults: string[] = [];
  for (const address of addresses.filter((each) => !isFile(each))) {
    await page.goto(`/${language}${address}`, { waitUntil: 'domcontentloaded' });
    faults.push(...((await page.evaluate(cutOrOverlapping)) as string[]).map((fault) => `${address}: ${fault}`));
  }
  await page.context().close();
  if (faults.length > 0) assert.fail(faults.join('\n'));
});

test('what is cut off, outside the window or over something else is found', async () => {
  const page = await (await personsWindow(browser(), site(), { viewport: { width: 320, height: 800 } })).newPage();
  const foundIn = async (body: string): Promise<string[]> => { await page.setContent(`<body style="margin:0">${body}</body>`); return ((await page.evaluate(cutOrOverlapping)) as string[]).map((fault) => fault.split(':')[0] as string); };
  assert.deepEqual(await foundIn('<p>plain</p><p>and sound</p><div class="scroll" style="overflow:auto"><p style="width:900px">a wide table</p></div>'), []);
  assert.deepEqual(await foundIn('<p style="width:60px;overflow:hidden;white-space:nowrap">more than there is room for</p>'), ['cut off']);
  assert.deepEqual(await foundIn('<p style="margin-left:-40px">begins outside</p>'), ['outside the window']);
  assert.deepEqual(await foundIn('<p style="margin:0">below</p><p style="margin:-20px 0 0">above</p>'), ['over one another']);
  assert.ok((await foundIn('<p style="width:600px;white-space:nowrap">wider than the window is, by a great deal of text that goes on</p>')).includes('wider than the window'));
  await page.context().close();
});

for (const language of languages) for (const paper of ['A4', 'Letter'] as const) {
  test(`the state of the relationship in ${ownNames[language]} is one sheet of ${paper}`, async () => {
    const page = await windowOf(language, 1280);
    const path = join(folder, `${language}-${paper}.pdf`);
    for (const asOf of ['', '?as-of=2016-06-30']) {
      await page.goto(`/${language}/ca-jp/state${asOf}`);
      await page.pdf({ path, format: paper });
      const said = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
      assert.match(said, /^Pages: +1$/m, asOf);
      assert.match(said, paper === 'A4' ? /595.* x 84[12]/ : /612 x 792/);
    }
    await page.context().close();
  });
}

interface Focused {
  readonly text: string;
  readonly inMain: boolean;
  readonly outline: number;
  readonly seen: boolean;
}

const focused = `(() => {
  const each = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(each);
  const { left, top, right, bottom } = each.getBoundingClientRect();
  return { text: (each.getAttribute('aria-label') ?? each.textContent).trim(), inMain: each.closest('main') !== null, outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    seen: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight };
})()`;

for (const language of languages) test(`a keyboard is enough, and shows where it is, in ${ownNames[language]}`, async () => {
  const words = layoutWords[language];
  const page = await windowOf(language, 1280);
  const next = async (): Promise<Focused> => {
    await page.keyboard.press('Tab');
    return (await page.evaluate(focused)) as Focused;
  };
  await page.goto(`/${language}/ca-jp/state`);
  const skip = await next();
  assert.deepEqual({ ...skip, outline: skip.outline >= 2 }, { text: words.skip, inMain: false, outline: true, seen: true });

  // Without skipping: name, languages, post and sections come before the content, each seen.
  const order: Focused[] = [];
  for (let each = await next(); !each.inMain; each = await next()) {
    order.push(each);
    assert.ok(order.length < 30, 'the content is never reached');
  }
  const expected = languages.filter((each) => each !== language).map((each) => ownNames[each]);
  assert.deepEqual(order.slice(1, 3).map(({ text }) => text), expected);
  assert.deepEqual(order.slice(-Object.keys(words.sections).length).map(({ text }) => text), Object.values(words.sections));
  for (let at = 0; at < 25; at += 1) order.push(await next());
  assert.deepEqual(order.filter(({ outline, seen }) => outline < 2 || !seen), []);

  await page.goto(`/${language}/ca-jp/engagements`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#content$/);
  assert.ok((await next()).inMain);
  // What an officer can plan stands above the filter.
  for (let steps = 0; steps < 6 && (await page.evaluate(`document.activeElement.name`)) !== 'q'; steps += 1) await next();
  await page.keyboard.type('RIMPAC');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=RIMPAC/);
  assert.ok((await page.locator('tbody tr').count()) > 0);
  await page.context().close();
});
