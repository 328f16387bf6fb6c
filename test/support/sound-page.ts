import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Language } from '#platform/words/languages.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const axeRun = (runOnly: object): string => `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary.split('\\n').slice(1, 3).join(' '))))`;

// Runs in the page: what every page owes its reader, and no rule of axe says.
const owed = `(() => {
  const faults = [];
  const headings = document.querySelectorAll('h1').length;
  if (headings !== 1) faults.push(headings + ' headings of the first level');
  if (!/^.+ · Entente$/.test(document.title)) faults.push('title: ' + document.title);
  const left = /\\[object |\\bundefined\\b|\\bNaN\\b|\\bInfinity\\b/.exec(document.documentElement.outerHTML) ?? /\\bnull\\b|\\$\\{/.exec(document.body.innerText);
  if (left) faults.push('left over: ' + left.input.slice(Math.max(0, left.index - 60), left.index + 60));
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) faults.push('id twice: ' + id);
  for (const link of document.querySelectorAll('a[href*="#"]')) {
    const { pathname, search, hash } = link;
    if (pathname + search === location.pathname + location.search && !document.getElementById(decodeURIComponent(hash.slice(1)))) faults.push('leads nowhere: ' + hash);
  }
  for (const region of document.querySelectorAll('[tabindex="0"]')) if (!region.matches('[role="region"][aria-label]')) faults.push('focused without a name: ' + region.outerHTML.slice(0, 100));
  return faults;
})()`;

// Runs in the page: running text in Latin letters that is not said to be in another language.
const strayLatin = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const stray = new Set();
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.closest('[lang]').lang === 'ja' && /(?:\\b[A-Za-z][a-zé’']+[ ,]+){3,}[a-z]{2,}/.test(data) && !/https?:/.test(data)) stray.add('not in Japanese, and not said so: ' + data.trim().slice(0, 120));
  }
  return [...stray].slice(0, 5);
})()`;

/**
 * What is wrong with the page that is open, in both colour schemes; nothing is looked at twice.
 * The page's context must let scripts in past its policy, since axe is one.
 */
export async function faultsOf(page: Page, language: Language): Promise<string[]> {
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
  const faults = (await page.evaluate(owed)) as string[];
  if ((await page.locator('html').getAttribute('lang')) !== language) faults.push('language');
  if (language === 'ja') faults.push(...((await page.evaluate(strayLatin)) as string[]));
  await page.evaluate(axe);
  faults.push(...((await page.evaluate(axeRun({ type: 'tag', values: tags }))) as string[]));
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...((await page.evaluate(axeRun({ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }))) as string[]).map((fault) => `dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
