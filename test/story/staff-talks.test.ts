/** One meeting from the gap that the record shows to the book for the meeting after it: by keyboard alone, without script, by both sides. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { commitmentWords } from '#capabilities/commitment/commitment-words.ts';
import { dossierWords } from '#capabilities/dossier/dossier-words.ts';
import { meetingWords } from '#capabilities/meeting/meeting-words.ts';
import { planningWords } from '#capabilities/planning/planning-words.ts';
import { formWords } from '#platform/web/form-words.ts';
import { layoutWords } from '#platform/web/layout-words.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, ownNames, type Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { deskOfficer, openBrowser, personsWindow, siteWith, takePost, type Site } from '#test/support/browser.ts';
import { heldOpen } from '#test/support/held-open.ts';
import { keyboardOf, type Keyboard } from '#test/support/keyboard.ts';
import { faultsOf } from '#test/support/sound-page.ts';
import { typedIn } from './staff-talks-typed.ts';

const japan = 'JP:defence-policy-officer';
const [MORNING_AFTER, SPRING_AFTER] = ['2027-05-14', '2027-06-02'];

const browser = heldOpen(openBrowser);
let folder: string;
before(() => { folder = mkdtempSync(join(tmpdir(), 'entente-story-')); });
after(() => rmSync(folder, { recursive: true, force: true }));

for (const language of languages) suite(`the Staff Talks in ${ownNames[language]}, by keyboard`, { concurrency: 1 }, () => story(language));

function story(language: Language): void {
  const [planning, meeting, dossier] = [planningWords[language], meetingWords[language], dossierWords[language]];
  const [series, typed] = [typedIn[language].series, typedIn[language]];
  const [canadas, japans] = [countryName(language, 'CA'), countryName(language, 'JP')];
  let site: Site;
  let window: BrowserContext;
  let page: Page;
  let keys: Keyboard;
  let talks = '';
  let next = '';

  before(async () => {
    site = await siteWith('canada-japan');
    window = await personsWindow(browser(), site);
    page = await window.newPage();
    keys = keyboardOf(page);
    await takePost(page, language, deskOfficer);
  });
  after(async () => {
    await window?.close();
    await site?.close();
  });

  const main = (): Locator => page.locator('main');
  const link = (name: string): Locator => main().getByRole('link', { name, exact: true });
  const button = (name: string): Locator => main().getByRole('button', { name, exact: true });
  const field = (label: string, within = main()): Locator => within.getByLabel(label, { exact: true });
  const said = (): Promise<string> => main().innerText();
  const says = async (...parts: readonly string[]): Promise<void> => {
    const all = await said();
    for (const part of parts) assert.ok(all.includes(part), `${part}, on ${page.url()}`);
  };
  const heading = (): Promise<string> => page.locator('h1').innerText();
  const section = (name: string): Promise<void> => keys.follow(page.locator('nav').getByRole('link', { name, exact: true }));
  const home = (): Promise<void> => section(layoutWords[language].sections.state);
  /** From the list of engagements, as somebody who was told of the meeting. */
  const toMeeting = async (title: string): Promise<void> => {
    await section(layoutWords[language].sections.engagements);
    await keys.follow(main().getByRole('link', { name: title, exact: true }).first());
    assert.equal(await heading(), title);
  };

  /** The page as it stands, in a window of its own in which the test's script may look: nothing is wrong with it, and where asked, it is no wider than a phone. */
  const sound = async (alsoNarrow = false): Promise<void> => {
    const looking = await personsWindow(browser(), site, { javaScriptEnabled: true, bypassCSP: true, storageState: await window.storageState() });
    try {
      const copy = await looking.newPage();
      await copy.goto(page.url());
      assert.deepEqual(await faultsOf(copy, language), [], page.url());
      if (!alsoNarrow) return;
      await copy.setViewportSize({ width: 320, height: 700 });
      assert.equal(await copy.evaluate('document.documentElement.scrollWidth'), 320, `${page.url()} is not read sideways`);
    } finally {
      await looking.close();
    }
  };

  const paper = async (name: string, format: 'A4' | 'Letter'): Promise<string> => {
    const path = join(folder, `${language}-${name}-${format}.pdf`);
    await page.pdf({ path, format });
    assert.match(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), format === 'A4' ? /595.* x 84[12]/ : /612 x 792/);
    return printed(path);
  };

  test('the state of the relationship shows the gap, and leads to the plan of the next round, inside its window', async () => {
    await page.goto(`/${language}/ca-jp/state`);
    await sound(true);
    await keys.follow(link(series).first());
    await sound();
    await keys.follow(link(planning.planNextOf(series)));
    await keys.type(field(`${planning.when} ${formWords[language].required}`), '2027-05-12/2027-05-13');
    await keys.follow(button(planning.look));
    await says(planning.notes.standing.within, planning.notes.turn);
    assert.equal(await field(planning.host).locator('option:checked').innerText(), japans, 'whose turn it is');
    await keys.type(field(planning.place), 'Tokyo');
    await keys.follow(button(planning.save));
    await says(planning.saved, series);
    talks = await heading();
    await sound();
  });

  test('both delegations have a head', async () => {
    await keys.follow(link(meeting.delegation.keep));
    for (const [side, person, rank, office] of [[canadas, 'Anne Roy', 'two-star', typed.offices.canada], [japans, 'YAMADA Haruo', 'one-star', typed.offices.japan]] as const) {
      await keys.choose(main().getByLabel(meeting.delegation.side), side);
      await keys.type(field(meeting.delegation.person), person);
      await keys.type(field(meeting.delegation.office), office);
      await keys.tick(field(meeting.delegation.head));
      await keys.choose(field(meeting.delegation.rank), domainWords[language].ranks[rank]);
      await keys.follow(button(meeting.delegation.save));
      await says(person);
    }
    assert.equal(await main().locator('tbody .state', { hasText: meeting.delegation.head }).count(), 2);
    await sound(true);
    await keys.follow(link(meeting.backToMeeting));
  });

  test('a sub-group with a rapporteur is set up from the meeting, and has an item on its agenda', async () => {
    await keys.follow(link(meeting.subgroup.add));
    await sound();
    await keys.type(field(meeting.subgroup.names[language]), typed.group);
    await keys.type(field(meeting.subgroup.mandate), typed.mandate);
    await keys.type(field(meeting.subgroup.rapporteur), typed.offices.canada);
    await keys.follow(button(meeting.subgroup.add));
    await says(typed.group, typed.offices.canada);
    await sound();
    await keys.follow(link(meeting.subgroup.agendaOf(talks)));
    await keys.type(field(meeting.agenda.titles[language]), typed.item);
    await keys.choose(field(meeting.body), typed.group);
    await keys.type(field(meeting.agenda.starts), '09:30');
    await keys.type(field(meeting.agenda.duration), '90');
    await keys.follow(button(meeting.agenda.save));
    await says(typed.item, typed.group, '09:30');
    await sound(true);
    await keys.follow(link(meeting.backToMeeting));
    await keys.follow(button(planning.life.confirmed));
    await says(planning.life.done, domainWords[language].stages.confirmed, typed.item);
    await sound();
    await home();
    assert.equal(await link(planning.planNextOf(series)).count(), 0, 'what is planned need not be planned');
    assert.ok((await main().locator('table').first().innerText()).includes(talks));
  });

  test('its day has passed: the morning asks, and is told that it was held, what came of it, and two promises', async () => {
    site.turnTo(MORNING_AFTER);
    await home();
    await says(planning.aftermath.ask, talks);
    await sound();
    await keys.follow(link(planning.aftermath.closeOf(talks)));
    await sound(true);
    await keys.pick(field(planning.aftermath.yes));
    await keys.type(field(planning.aftermath.outcome), typed.outcome);
    for (const [at, promise] of typed.promises.entries()) {
      const folded = main().locator('form details').filter({ has: page.locator('summary', { hasText: planning.aftermath.promise(at + 1) }) });
      if (at > 0) await keys.enter(folded.locator('summary'));
      await keys.type(field(planning.aftermath.text, folded), promise.text);
      await keys.type(field(planning.ofSide(planning.aftermath.owner, canadas), folded), typed.offices.canada);
      await keys.type(field(planning.ofSide(planning.aftermath.owner, japans), folded), typed.offices.japan);
      await keys.type(field(planning.aftermath.due, folded), promise.due);
    }
    await keys.follow(button(planning.life.confirmStep));
    await says(planning.life.done, domainWords[language].stages.held, typed.outcome, ...typed.promises.map(({ text }) => text));
    await sound();
  });

  test('the minutes are agreed by Canada, then by Japan', async () => {
    await keys.follow(link(meeting.discussion.write.agreed));
    await keys.type(field(meeting.discussion.texts[language]), typed.minutes);
    await keys.follow(main().locator('form.entry button[value="save"]'));
    await says(typed.minutes, meeting.discussion.states.drafted('', ''));
    await keys.follow(button(meeting.discussion.agree));
    await says(meeting.discussion.states['agreed-by-a'](canadas, japans));
    await sound();
    await takePost(page, language, japan);
    await page.goto(`/${language}/ca-jp/state`);
    await says(meeting.discussion.awaited);
    await sound();
    await keys.follow(link(talks));
    await says(typed.minutes);
    await keys.follow(button(meeting.discussion.agree));
    await says(meeting.discussion.states['agreed-by-both']('', ''));
    await takePost(page, language, deskOfficer);
  });

  test('the round after it has both promises before it, on its agenda and in its book', async () => {
    site.turnTo(SPRING_AFTER);
    await toMeeting(talks);
    await keys.follow(link(planning.planNextOf(series)));
    await keys.type(field(`${planning.when} ${formWords[language].required}`), '2028-05-16/2028-05-17');
    await keys.follow(button(planning.look));
    assert.equal(await field(planning.host).locator('option:checked').innerText(), canadas, 'the turn has changed');
    await keys.follow(button(planning.save));
    next = await heading();
    assert.notEqual(next, talks);
    await says(commitmentWords[language].carriedHere, ...typed.promises.map(({ text }) => text));
    await sound();
    await keys.follow(link(meeting.agenda.keep));
    await says(meeting.agenda.carried, ...typed.promises.map(({ text }) => text));
    for (const format of ['A4', 'Letter'] as const) holds(await paper('agenda', format), [next, ...typed.promises.map(({ text }) => text)]);
    await keys.follow(link(meeting.backToMeeting));
    await keys.follow(link(dossier.button));
    await says(...typed.promises.map(({ text }) => text), typed.group);
    await sound(true);
  });

  test('the book is frozen, and printed', async () => {
    // A long book: a link leads past it.
    await keys.enter(link(dossier.freeze));
    await keys.type(field(dossier.note), typed.outcome);
    await keys.follow(button(dossier.freezeButton));
    assert.ok((await heading()).startsWith(dossier.editionTitle('1')));
    await says(dossier.unchanged, next);
    assert.equal(await link(next).count(), 1, 'the meeting is called by its name');
    await sound();
    const files = new Map<string, string>();
    for (const [format, name] of [['docx', dossier.docx], ['pdf', dossier.pdf]] as const) {
      const file = join(folder, `${language}-book.${format}`);
      await (await keys.download(link(name))).saveAs(file);
      files.set(format, file);
    }
    const wanted = [typed.group, ...typed.promises.map(({ text }) => text)];
    holds(printed(files.get('pdf') as string), wanted);
    holds(execFileSync('unzip', ['-p', files.get('docx') as string, 'word/document.xml'], { encoding: 'utf8', maxBuffer: 1 << 26 }).replaceAll(/<[^>]+>/g, ''), wanted);
  });

  test('the morning’s page and the agenda of the talks are paper', async () => {
    await home();
    for (const format of ['A4', 'Letter'] as const) holds(await paper('state', format), [series]);
    await toMeeting(talks);
    await keys.follow(link(meeting.agenda.keep));
    for (const format of ['A4', 'Letter'] as const) holds(await paper('agenda-held', format), [talks, typed.item, typed.group]);
  });
}

const printed = (path: string): string => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });

/** However the lines of the paper break, which may be after a hyphen. */
function holds(text: string, parts: readonly string[]): void {
  const joined = text.replaceAll(/[\s-]+/g, '');
  for (const part of parts) assert.ok(joined.includes(part.replaceAll(/[\s-]+/g, '')), part);
}
