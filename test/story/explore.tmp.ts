import { readFileSync } from 'node:fs';
import { siteWith, openBrowser, personsWindow, takePost } from '#test/support/browser.ts';
const t0 = performance.now(); const lap = (s: string) => console.log(s, Math.round(performance.now() - t0));
const site = await siteWith('canada-japan'); lap('site');
const browser = await openBrowser(); lap('browser');
const paths = ['/reader','/ca-jp/state','/ca-jp/findings','/ca-jp/scorecard','/ca-jp/comparison','/ca-jp/engagements','/ca-jp/engagements/ME-002','/ca-jp/series','/ca-jp/timeline','/import'];
const context = await personsWindow(browser, site, { javaScriptEnabled: true, bypassCSP: true });
const page = await context.newPage();
await takePost(page, 'en');
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'];
for (const lang of (process.argv[2] ?? 'en').split(',')) for (const path of paths) {
  const t = performance.now();
  const r = await page.goto(`/${lang}${path}`);
  const t1 = performance.now();
  await page.evaluate(axe);
  const res: any = await page.evaluate(`axe.run(document,{runOnly:{type:'tag',values:${JSON.stringify(tags)}},resultTypes:['violations']}).then(r=>({v:r.violations.map(v=>[v.id,v.nodes.length,v.nodes.slice(0,2).map(n=>n.html.slice(0,150)+' :: '+n.failureSummary.split('\\n').slice(1,3).join(' '))])}))`);
  const t2 = performance.now();
  console.log(lang, path, r?.status(), 'load', Math.round(t1-t), 'axe', Math.round(t2-t1), JSON.stringify(res.v, null, 1));
}
await browser.close(); await site.close(); lap('end');
