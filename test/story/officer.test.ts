import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { dayOn } from '#domain/date/day.ts';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import { assessmentWords } from '#capabilities/assessment/assessment-words.ts';
import { intakeWords } from '#capabilities/intake/intake-words.ts';
import { seriesWords } from '#capabilities/series/series-words.ts';
import { timelineWords } from '#capabilities/timeline/timeline-words.ts';
import { layoutWords } from '#platform/web/layout-words.ts';
import type { Section } from '#platform/web/page.ts';
import { dayText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, localeOf, ownNames, type Language } from '#platform/words/languages.ts';
import { deskOfficer, openBrowser, personsWindow, siteWith } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';

// A desk officer of Canada does a morning's work, in each language, in a browser that runs no script.

const browser = heldOpen(openBrowser);
const site = heldOpen(() => siteWith('canada-japan'));

for (const language of languages) suite(`a desk officer's morning in ${ownNames[language]}`, () => morning(language));

function morning(language: Language): void {
  const words = layoutWords[language];
  const other = languages[(languages.indexOf(language) + 1) % languages.length] as Language;
  let window: BrowserContext;
  let page: Page;
  before(async () => {
    window = await personsWindow(browser(), site(), { locale: localeOf[language] });
    page = await window.newPage();
  });
  after(async () => {
    const width = await page?.evaluate('document.documentElement.scrollWidth');
    assert.equal(width, 1280);
    await window?.close();
  });

  const at = (path: string): string => `${site().address}/${language}/ca-jp${path}`;
  const here = (): URL => new URL(page.url());
  const go = (section: Section): Promise<void> => page.locator('nav.sections').getByRole('link', { name: words.sections[section], exact: true }).click();
  const heading = async (): Promise<string> => textOf(page.locator('h1'));

  test('the bare address leads to the state of the relationship, in the language of the browser', async () => {
    await page.goto('/');
    assert.equal(page.url(), at('/state'));
    assert.ok((await heading()).startsWith(assessmentWords[language].state.title));
    assert.equal(await page.locator('html').getAttribute('lang'), language);
  });

  test('another language shows the same page', async () => {
    await page.goto(at('/engagements?kind=summit&from=2010'));
    const rows = await page.locator('tbody tr').count();
    await page.getByRole('link', { name: ownNames[other], exact: true }).click();
    assert.equal(page.url(), at('/engagements?kind=summit&from=2010').replace(`/${language}/`, `/${other}/`));
    assert.equal(await page.locator('tbody tr').count(), rows);
    await page.getByRole('link', { name: ownNames[language], exact: true }).click();
    assert.equal(page.url(), at('/engagements?kind=summit&from=2010'));
  });

  test('a post is taken, and the page says that this is for evaluation', async () => {
    assert.equal(await page.getByText(words.evaluation).count(), 1);
    assert.equal(await page.locator('nav.sections').getByRole('link', { name: words.sections.import }).count(), 0);
    await page.getByRole('link', { name: words.change, exact: true }).click();
    const choice = page.locator(`li:has(input[value="${deskOfficer}"])`);
    const post = await textOf(choice.locator('h2'));
    await choice.getByRole('button').click();
    assert.equal(page.url(), at('/state'));
    assert.equal(await textOf(page.locator('.reader strong')), post);
    assert.equal(await page.locator('nav.sections').getByRole('link', { name: words.sections.import }).count(), 1);
  });

  test('what is overdue is read, and leads to the series and its history', async () => {
    const { overdue, lapsed } = domainWords[language].states;
    const late = page.locator('section', { has: page.getByRole('heading', { name: assessmentWords[language].state.late, exact: true }) }).locator('tbody tr');
    assert.ok((await late.count()) > 0);
    for (const row of await late.all()) assert.ok([overdue, lapsed].includes(await textOf(row.locator('.state'))));
    const link = late.nth(1).locator('th').getByRole('link');
    const name = await textOf(link);
    await link.click();
    assert.equal(await heading(), name);
    assert.equal(await textOf(page.locator('main .lede .state')), overdue);
    const history = tableAfter(page, seriesWords[language].history);
    assert.ok((await history.locator('tbody tr').count()) > 3);
    const round = history.locator('tbody a').first();
    const title = await textOf(round);
    await round.click();
    assert.equal(await heading(), title);
  });

  test('the list is chosen from by kind and year, sorted and turned over', async () => {
    const { kinds } = domainWords[language];
    const list = engagementWords[language];
    await go('engagements');
    await page.getByRole('combobox', { name: list.kind, exact: true }).selectOption({ label: kinds.summit });
    await page.getByLabel(list.from, { exact: true }).fill('2010');
    await page.getByLabel(list.to, { exact: true }).fill('2019');
    await page.getByRole('button', { name: list.choose, exact: true }).click();
    assert.deepEqual(['kind', 'from', 'to'].map((name) => here().searchParams.get(name)), ['summit', '2010', '2019']);
    const rows = page.locator('tbody tr');
    const texts = await rows.allTextContents();
    assert.ok(texts.length > 5);
    for (const text of texts) {
      assert.match(text, /201\d/);
      assert.ok(text.includes(kinds.summit));
    }
    assert.ok((await textOf(page.locator('p.bar strong'))).includes(String(texts.length)));
    const first = await textOf(rows.first());
    await page.locator('thead').getByRole('link', { name: list.when }).click();
    assert.equal(here().searchParams.get('sort'), 'oldest');
    assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
    assert.equal(await textOf(rows.last()), first);

    await page.getByRole('link', { name: list.clear, exact: true }).click();
    const newest = await textOf(rows.first());
    await page.getByRole('link', { name: list.next }).click();
    assert.equal(here().searchParams.get('page'), '2');
    assert.notEqual(await textOf(rows.first()), newest);
    await page.getByRole('link', { name: list.previous }).click();
    assert.equal(await textOf(rows.first()), newest);
  });

  test('an engagement tells who held which office that day, and leads to the round before', async () => {
    const list = engagementWords[language];
    await page.goto(at('/engagements?kind=summit&to=2019'));
    await page.locator('tbody th a').first().click();
    const title = await heading();
    const delegations = tableAfter(page, list.delegations);
    for (const row of await delegations.locator('tbody tr').all()) {
      const office = await textOf(row.locator('td').last());
      assert.ok(office !== '' && office !== list.notOnRecord, office);
    }
    const previous = tableAfter(page, list.seriesRounds).locator('td').first().getByRole('link');
    const earlier = await textOf(previous);
    await previous.click();
    assert.equal(await heading(), earlier);
    assert.notEqual(earlier, title);
  });

  test('the timeline is zoomed, drawn in lanes of kinds, and read as a table', async () => {
    const line = timelineWords[language];
    await page.goto(at('/timeline?from=2010&to=2019'));
    assert.deepEqual([await page.getByLabel(line.from, { exact: true }).inputValue(), await page.getByLabel(line.to, { exact: true }).inputValue()], ['2010', '2019']);
    const marks = page.locator('svg.timeline a');
    const [wider, lanes] = [await marks.count(), page.locator('svg.timeline g')];
    const lanesOfSeries = await lanes.count();
    await page.getByRole('link', { name: line.closer, exact: true }).click();
    assert.ok(Number(here().searchParams.get('from')) > 2010);
    assert.ok((await marks.count()) > 0 && (await marks.count()) < wider);
    await page.getByRole('link', { name: line.byKind, exact: true }).click();
    assert.ok((await lanes.count()) > 0 && (await lanes.count()) < lanesOfSeries);
    assert.ok((await textOf(lanes.locator('text title').first())).length > 0);
    const table = page.locator('details table');
    assert.equal(await table.isVisible(), false);
    await page.locator('summary', { hasText: line.table }).click();
    assert.equal(await table.isVisible(), true);
    assert.equal(await table.locator('a').count(), await marks.count());
  });

  test('the findings are put to another day', async () => {
    const { findings } = assessmentWords[language];
    await go('findings');
    await page.locator('input[name="as-of"]').fill('2005-06-30');
    await page.locator('form.as-of button').click();
    assert.equal(here().searchParams.get('as-of'), '2005-06-30');
    const then = findings.now(dayText({ language }, dayOn(2005, 6, 30)));
    assert.ok((await page.getByText(then, { exact: true }).count()) > 20);
    await page.locator('form.as-of a').first().click();
    assert.equal(here().searchParams.get('as-of'), null);
  });

  test('the scorecard is narrowed to what is not met', async () => {
    await go('scorecard');
    const answer = domainWords[language].commitmentVerdicts['not-met'];
    const entry = page.locator('ul.tally li', { hasText: answer }).first();
    const count = Number((await textOf(entry)).replace(answer, ''));
    const link = entry.getByRole('link', { name: answer, exact: true });
    await link.click();
    assert.equal(here().searchParams.get('verdict'), 'not-met');
    const marks = await page.locator('tbody tr:not(.part) td:first-of-type').allTextContents();
    assert.ok(marks.length > 0);
    assert.deepEqual(new Set(marks), new Set([answer]));
    assert.ok(marks.length >= count, `${marks.length} rows for ${count}`);
  });

  test('a number of the comparison leads to the records that were counted', async () => {
    await go('comparison');
    const row = page.locator('table').first().locator('tbody tr').first();
    const kind = await textOf(row.locator('th'));
    for (const [at, side] of ['own', 'reference'].entries()) {
      const number = row.locator('td a').nth(at);
      await number.click();
      assert.equal(here().hash, `#records-${side}`);
      const counted = page.locator(`#records-${side} details`, { hasText: kind }).first();
      await counted.locator('summary').click();
      assert.equal(await counted.locator('li:visible').count(), Number(await textOf(number)));
    }
  });

  test('the record is opened down to a row', async () => {
    await go('record');
    await page.locator(`a[href$="/record/terms"]`).click();
    const row = page.locator('tbody th a').first();
    await row.click();
    assert.match(here().pathname, /\/record\/terms\/./);
    assert.ok((await page.locator('dl.facts dt').count()) > 3);
  });

  if (language === 'ja') test('years are counted by era, on this page and the next', async () => {
    await page.goto(at('/engagements'));
    assert.doesNotMatch(await textOf(page.locator('tbody')), /令和|平成/);
    await page.getByRole('link', { name: words.era }).click();
    assert.match(await textOf(page.locator('tbody')), /令和8年3月6日/);
    await go('state');
    assert.match(await textOf(page.locator('main')), /令和8年11月25日/);
    await page.goto(at('/engagements?sort=oldest&from=1988'));
    assert.match(await textOf(page.locator('tbody')), /昭和63年|平成元年/);
    await page.getByRole('link', { name: words.western }).click();
    assert.doesNotMatch(await textOf(page.locator('tbody')), /昭和|平成/);
  });

  const title = { en: 'Seminar on ice navigation', fr: 'Séminaire sur la cartographie polaire', ja: '北極海水路測量研修会' }[language];
  const day = { en: '2019-05-06', fr: '2020-10-12', ja: '2021-02-03' }[language];

  test('a file that cannot be taken is refused by file, row and column', async () => {
    const say = intakeWords[language];
    await go('import');
    await upload('broken.csv', `id,title,date,kind\nBR-1,One,2019-01-01,workshop\nBR-2,T\u0007wo,2019-01-02,workshop\n`);
    const problem = await textOf(page.getByRole('alert'));
    for (const part of ['broken.csv', say.rowNumber(3), say.column('title'), say.fileRefusals['control-characters']()]) assert.ok(problem.includes(part), `${part} in ${problem}`);
    await upload('wrong.csv', `id,title,date,kind\nBR-1,One,some day,workshop\n`);
    const row = await textOf(page.locator('tr', { has: page.locator('.state', { hasText: say.outcomes.refused }) }));
    for (const part of ['2', say.column('date'), say.rowRefusals['not-a-date']('some day')]) assert.ok(row.includes(part), `${part} in ${row}`);
    assert.equal(await page.locator('form[action*="/import/confirm"]').count(), 0);
  });

  test('a list is brought in: file, columns, preview, confirmation; then it stands in the list', async () => {
    const say = intakeWords[language];
    await go('import');
    await upload('list.csv', `id,what it was,date,kind,host\nST-${language},${title},${day},workshop,JP\n`);
    assert.ok((await textOf(page.getByRole('alert'))).length > 0, 'the title is not known yet');
    await page.getByLabel(say.meaningOf('what it was')).selectOption(`title_${language}`);
    await page.getByRole('button', { name: say.lookAgain }).click();
    assert.equal(await page.getByRole('alert').count(), 0);
    const row = page.locator('tr', { hasText: title }).last();
    assert.ok((await textOf(row)).includes(say.outcomes.new));
    await page.getByRole('button', { name: say.confirm(1) }).click();
    assert.equal(await textOf(page.getByRole('status')), say.done(1));
    await page.getByRole('link', { name: say.toList }).click();
    await page.getByLabel(engagementWords[language].text, { exact: true }).fill(title);
    await page.getByRole('button', { name: engagementWords[language].choose, exact: true }).click();
    assert.equal(await page.locator('tbody tr').count(), 1);
    await page.locator('tbody th a').click();
    assert.equal(await heading(), title);
    assert.ok((await textOf(page.locator('dl.facts').first())).includes(domainWords[language].audiences.shared));
  });

  test('the list is saved as CSV', async () => {
    await page.goto(at(`/engagements?from=2019&to=2021`));
    const rows = await page.locator('tbody tr').count();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV', exact: true }).click()]);
    assert.equal(download.suggestedFilename(), 'entente-ca-jp-engagements.csv');
    const text = readFileSync(await download.path(), 'utf8');
    assert.match(text, /^\uFEFF?"?id/);
    assert.ok(text.split('\n').length > rows);
    assert.ok(text.includes(title));
  });

  async function upload(name: string, text: string): Promise<void> {
    await page.goto(`/${language}/import`);
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: intakeWords[language].look }).click();
  }
}

const textOf = async (of: Locator): Promise<string> => ((await of.textContent()) ?? '').trim();

/** The table that follows a heading. */
const tableAfter = (page: Page, heading: string): Locator =>
  page.locator('h2', { hasText: heading }).locator('xpath=following::table[1]');
