/** The inside of a meeting in the browser: without script, by both sides, in three languages, on a phone and on paper. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { languages, type Language } from '#platform/words/languages.ts';
import { commitmentWords } from '#capabilities/commitment/commitment-words.ts';
import { clockWords } from '#platform/words/clock-words.ts';
import { meetingWords } from '#capabilities/meeting/meeting-words.ts';
import { openBrowser, personsWindow, siteWith, takePost } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { faultsOf } from '#test/support/sound-page.ts';

const browser = heldOpen(openBrowser);
const site = heldOpen(() => siteWith('canada-japan'));

const ROUNDS = ['id,title_en,title_fr,title_ja,date,end,kind,host,series,stage',
  'PM-1,"P-M talks, first round","Pourparlers P-M, première session",PM協議 第1回,2025-10-14,,officials,JP,SS-20,held',
  'PM-2,"P-M talks, second round","Pourparlers P-M, deuxième session",PM協議 第2回,2027-01-13,2027-01-14,officials,CA,SS-20,planned'].join('\n');

const NEXT = '/ca-jp/engagements/PM-2';
const LAST = '/ca-jp/engagements/PM-1';
let group = '';
let commitment = '';

async function as(post: string, language: Language, work: (page: Page) => Promise<void>): Promise<void> {
  let window: BrowserContext | undefined;
  try {
    window = await personsWindow(browser(), site());
    const page = await window.newPage();
    await takePost(page, language, post);
    await work(page);
  } finally {
    await window?.close();
  }
}

/** Fills the form of a page and sends it; the form is found by its button, as a person finds it. */
async function send(page: Page, path: string, fields: Readonly<Record<string, string | true>>): Promise<string> {
  await page.goto(path);
  for (const [name, value] of Object.entries(fields)) {
    const control = page.locator(`form.entry [name="${name}"]`);
    if (value === true) await control.check();
    else if ((await page.locator(`form.entry select[name="${name}"]`).count()) > 0) await control.selectOption(value);
    else await control.fill(value);
  }
  await page.locator('form.entry button[value="save"]').click();
  return new URL(page.url()).pathname;
}

suite('a meeting and what it promises', { concurrency: 1 }, () => {
  test('a desk officer in Ottawa prepares the talks and records what the last ones promised', () => as('CA:desk-officer', 'en', async (page) => {
    await page.goto('/en/import');
    await page.locator('input[type="file"]').setInputFiles({ name: 'rounds.csv', mimeType: 'text/csv', buffer: Buffer.from(ROUNDS) });
    await page.locator('main form button').click();
    await page.locator('input[name="audience"][value="shared"]').check();
    await page.locator('form[action*="/import/confirm"] button').click();
    await send(page, `/en${NEXT}/delegation`, { side: 'CA', person: 'Anne Roy', rank: 'director-general', head: true, title_en: 'Director General, International Security Policy', title_fr: 'Directrice générale, Politique de sécurité internationale', speaks_en: true, speaks_fr: true });
    await send(page, `/en${NEXT}/delegation`, { side: 'CA', person: 'Ben Lau', rank: 'attache', office: 'Defence attaché, Tokyo', speaks_ja: true });
    await page.getByRole('button', { name: 'Move up: Ben Lau' }).click();
    assert.deepEqual(await page.locator('table').first().locator('tbody th').allInnerTexts(), ['Ben Lau', 'Anne Roy Head of delegation']);
    await send(page, `/en${NEXT}/officials`, { person: 'Carla Dubé', name_en: 'Director, Northeast Asia', name_fr: 'Directrice, Asie du Nord-Est', rank: 'director', start_edtf: '2026-09-01' });
    assert.equal(await page.locator('form.entry [name="person"]').inputValue(), 'Carla Dubé', 'who was added is offered at once');
    group = (await send(page, '/en/ca-jp/series/SS-20/subgroups', { name_en: 'Sub-group on peacekeeping', name_fr: 'Sous-groupe du maintien de la paix', name_ja: '平和維持分科会', mandate: 'Plan joint training and exchange lessons.', lead_a: 'Director, Peacekeeping', lead_b: '国際平和協力課長', rapporteur: 'Director, Peacekeeping' })).split('/').pop() ?? '';
    commitment = (await send(page, `/en${LAST}/commitments`, { text_en: 'Exchange lists of experts on peacekeeping', text_fr: 'Échanger des listes d’experts du maintien de la paix', text_ja: '平和維持の専門家名簿を交換する', side: 'JP', actors_a: 'Director, Northeast Asia', actors_b: '北米第二課長', due_edtf: '2026-06', topics: 'ST-B1' })).split('/').pop() ?? '';
    await send(page, `/en${LAST}/commitments`, { text_en: 'Draft terms of reference for the sub-group', actors_a: 'Director General, International Security Policy', actors_b: '防衛政策課長', due_edtf: '2026-12-10' });
    await send(page, `/en${NEXT}/agenda`, { title_en: 'Outlook for the region', title_fr: 'Perspectives de la région', title_ja: '地域情勢の展望', part: '1', starts: '09:30', duration: '60', desired: 'exchange' });
    await send(page, `/en${NEXT}/agenda`, { title_en: 'Training plan', title_ja: '訓練計画', subgroup: group, starts: '14:00', duration: '30', desired: 'agree-text' });
    await page.goto(`/en${NEXT}/agenda`);
    await page.getByRole('button', { name: 'Put on the agenda: Exchange lists of experts on peacekeeping' }).click();
    await send(page, `/en${LAST}/discussions/new?kind=agreed`, { text_en: 'The two sides met in Tokyo.\n\n1. They agreed to meet again within 18 months.', text_ja: '双方は東京で会合した。\n\n1．18か月以内に再び会合することで一致した。' });
    await page.getByRole('button', { name: meetingWords.en.discussion.agree }).click();
    await send(page, `/en${LAST}/discussions/new?kind=one-sided`, { text_en: 'They were hesitant on the timetable; raise it early.' });
  }));

  test('an officer in Tokyo reads the agenda, agrees to the minutes, and sees no notes of the other side', () => as('JP:defence-policy-officer', 'ja', async (page) => {
    await send(page, `/ja${NEXT}/delegation`, { side: 'JP', person: 'YAMADA Haruo', person_ja: '山田春夫', rank: 'director', title_ja: '外務省北米第二課長', speaks_ja: true });
    assert.ok((await page.locator('main').innerText()).includes(meetingWords.ja.delegation.gap(2)));
    await page.goto(`/ja${NEXT}/agenda`);
    const agenda = await page.locator('main').innerText();
    for (const part of ['地域情勢の展望', '09:30', '23:30', '04:00', clockWords.ja.dayAfter, '平和維持の専門家名簿を交換する', meetingWords.ja.agenda.carried]) assert.ok(agenda.includes(part), part);
    await page.goto(`/ja${LAST}/discussions`);
    assert.equal(await page.locator('article.notes').count(), 0);
    await page.getByRole('button', { name: meetingWords.ja.discussion.agree }).click();
    assert.ok((await page.locator('article.minutes').innerText()).includes(meetingWords.ja.discussion.states['agreed-by-both']('', '')));
    await page.goto('/ja/ca-jp/state');
    assert.ok((await page.locator('main').innerText()).includes(commitmentWords.ja.late));
  }));

  const pages = () => [`${NEXT}/delegation`, `${NEXT}/agenda`, `${NEXT}/officials`, `${LAST}/discussions`, `${LAST}/discussions/new?kind=one-sided`, `${LAST}/commitments`, NEXT, LAST, '/ca-jp/commitments', `/ca-jp/commitments/${commitment}`,
    `/ca-jp/commitments/${commitment}/amend`, `/ca-jp/commitments/${commitment}/close`, '/ca-jp/series/SS-20/subgroups', `/ca-jp/subgroups/${group}`, `/ca-jp/subgroups/${group}/amend`, '/ca-jp/state'];

  for (const language of languages) test(`every page of it is sound, and no wider than a phone: ${language}`, async () => {
    const window = await personsWindow(browser(), site(), { javaScriptEnabled: true, bypassCSP: true });
    const faults: string[] = [];
    try {
      const page = await window.newPage();
      await takePost(page, language);
      for (const path of pages()) {
        await page.setViewportSize({ width: 1280, height: 800 });
        const answer = await page.goto(`/${language}${path}`);
        if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`);
        faults.push(...(await faultsOf(page, language)).map((fault) => `${path}: ${fault}`));
        await page.setViewportSize({ width: 320, height: 700 });
        const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
        if (width > 320) faults.push(`${path}: ${width} wide`);
      }
    } finally {
      await window.close();
    }
    assert.deepEqual(faults, []);
  });

  test('on paper the agenda is a page without buttons', () => as('CA:desk-officer', 'fr', async (page) => {
    await page.goto(`/fr${NEXT}/agenda`);
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('main :is(button, input, select, textarea, .no-print)').all()) assert.equal(await control.isVisible(), false);
    const seen = await page.locator('main').innerText();
    for (const part of [...Object.values(meetingWords.fr.agenda.parts), 'Perspectives de la région', 'Échanger des listes d’experts']) assert.ok(seen.includes(part), part);
  }));
});
