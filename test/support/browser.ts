import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { perform } from '#platform/act.ts';
import { clockOf, serveForEvaluation } from '../../src/cli/serving.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import type { ShippedRecord } from '#capabilities/record/shipped-record.ts';
import type { Language } from '#platform/words/languages.ts';
import { testDatabase } from './databases.ts';

/** The day on which every story happens. */
export const STORY_DAY = '2026-11-25';

export interface Site {
  readonly address: string;
  /** From now on it is that day, such as 2027-05-14. */
  turnTo(day: string): void;
  close(): Promise<void>;
}

/** The site over a fresh embedded record of its own, on the day of the stories until the story turns to another. */
export async function siteWith(record: ShippedRecord): Promise<Site> {
  const kept = await testDatabase();
  let day = STORY_DAY;
  const now = () => new Date(`${day}T09:00:00Z`);
  await perform(kept.database, loadRecord, { record }, { reader: installer, at: now() });
  const serving = await serveForEvaluation(kept.database, { port: 0, clock: clockOf(now) });
  return {
    address: serving.address,
    turnTo: (next) => { day = next; },
    close: async () => {
      await serving.stop();
      await kept.remove();
    },
  };
}

/** Debian's Chromium; tests bring no browser of their own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** A person's window: no script runs in it, since no page may need any. */
export const personsWindow = (browser: Browser, site: Site, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ baseURL: site.address, javaScriptEnabled: false, viewport: { width: 1280, height: 800 }, ...options });

export const deskOfficer = 'CA:desk-officer';

/** Takes a post as the page of posts offers it. */
export async function takePost(page: Page, language: Language, post = deskOfficer): Promise<void> {
  await page.goto(`/${language}/reader`);
  await page.locator(`form:has(input[value="${post}"]) button`).click();
}
