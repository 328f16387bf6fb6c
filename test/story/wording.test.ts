import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { wordingPageWords } from '#capabilities/wording/wording-words.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { openBrowser, personsWindow, siteWith, takePost } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { keyboardOf } from '#test/support/keyboard.ts';
import { faultsOf } from '#test/support/sound-page.ts';
import { readByOther } from '#test/support/translation/independent-reader.ts';

// An officer writes what came of a meeting in another language, approves it, and sends the rest of the meeting to a bureau and back, with a keyboard alone.

const browser = heldOpen(openBrowser);
const site = heldOpen(() => siteWith('canada-japan'));

/** What each writes: the meeting, the language, and the text. */
const written: Readonly<Record<Language, readonly [id: string, into: Language, text: string]>> = {
  en: ['ME-002', 'fr', 'Étude conjointe commandée\u00a0: «\u00a0coopération de sécurité\u00a0».'], fr: ['ME-004', 'ja', '共同研究の実施に合意した。'], ja: ['ME-005', 'ja', '協議の定例化に合意した。'],
};

for (const language of languages) suite(`texts in other languages, in ${ownNames[language]}`, () => {
  test('written, approved, sent out and taken back, by keyboard', async () => {
    const words = wordingPageWords[language];
    const [id, into, text] = written[language];
    // Pages run no script of their own; what looks for faults has to.
    const window = await personsWindow(browser(), site(), { javaScriptEnabled: true, bypassCSP: true, acceptDownloads: true });
    const page = await window.newPage();
    const keys = keyboardOf(page);
    const sound = async (): Promise<void> => assert.deepEqual(await faultsOf(page, language), [], page.url());
    try {
      await takePost(page, language);
      await page.goto(`/${language}/ca-jp/engagements/${id}`);
      await keys.follow(page.getByRole('link', { name: words.link, exact: true }));
      await sound();
      const area = page.locator(`#outcome_${into}`);
      await keys.type(area, text);
      await keys.follow(page.getByRole('button', { name: words.save }));
      assert.equal(await page.getByRole('status').textContent(), words.saved);
      assert.equal(await area.inputValue(), text);
      assert.equal(await area.getAttribute('lang'), into === language ? null : into);
      const standing = page.locator('.languages-beside > div', { has: area }).locator('.state');
      assert.equal(await standing.textContent(), words.standings.draft);
      await keys.choose(page.locator(`#outcome_${into}_standing`), words.choices.approved);
      await keys.follow(page.getByRole('button', { name: words.save }));
      assert.equal(await standing.textContent(), words.standings.approved);
      await sound();

      // One who speaks the language reads it on the meeting's page, with nothing said beside it.
      await page.goto(`/${into}/ca-jp/engagements/${id}`);
      assert.ok((await page.locator('dl.facts').first().textContent())?.includes(text));

      await page.goto(`/${language}/ca-jp/wording/engagements/${id}`);
      const other = into === 'fr' ? 'ja' : 'fr';
      await keys.choose(page.locator('form.filter select[name="from"]'), words.languages.en);
      await keys.choose(page.locator('form.filter select[name="into"]'), words.languages[other]);
      const file = await keys.download(page.getByRole('button', { name: words.outRow }));
      const sent = readFileSync(await file.path(), 'utf8');
      assert.equal(readByOther(sent).target, other);
      const returned = other === 'ja' ? '訳文' : 'Traduction';
      const back = sent.replace(/(<unit id="[^"]*:outcome">.*?)state="\w+"(.*?<\/source>)(?:\s*<target>[^<]*<\/target>)?/s, `$1state="final"$2<target>${returned}</target>`);
      assert.notEqual(back, sent);

      await keys.follow(page.getByRole('link', { name: words.toList }));
      await sound();
      await page.locator('input[type="file"]').setInputFiles({ name: file.suggestedFilename(), mimeType: 'application/xliff+xml', buffer: Buffer.from(back) });
      await keys.follow(page.getByRole('button', { name: words.look }));
      await sound();
      assert.equal(await page.locator('h1').textContent(), words.previewTitle);
      await keys.follow(page.getByRole('button', { name: words.confirm(1) }));
      assert.equal(await page.getByRole('status').textContent(), words.done(1));
      await page.goto(`/${language}/ca-jp/wording/engagements/${id}`);
      assert.equal(await page.locator(`#outcome_${other}`).inputValue(), returned);
    } finally {
      await window.close();
    }
  });
});
