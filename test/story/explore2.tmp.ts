import { execFileSync } from 'node:child_process';
import { writeFileSync, mkdirSync } from 'node:fs';
import { siteWith, openBrowser, personsWindow, takePost } from '#test/support/browser.ts';
const site = await siteWith('canada-japan'); const browser = await openBrowser();
const paths = ['/reader','/ca-jp/state','/ca-jp/findings','/ca-jp/scorecard','/ca-jp/comparison','/ca-jp/engagements','/ca-jp/engagements/ME-002','/ca-jp/series','/ca-jp/series/SS-04','/ca-jp/timeline','/import','/ca-jp/record','/ca-jp/record/engagements'];
mkdirSync('/tmp/story-shots', { recursive: true });
const shots = (process.argv[2] ?? '').split(',').filter(Boolean);
const narrow = await (await personsWindow(browser, site, { javaScriptEnabled: true, bypassCSP: true, viewport: { width: 320, height: 640 } })).newPage();
await takePost(narrow, 'en');
for (const lang of ['en','fr','ja']) for (const path of paths) {
  const r = await narrow.goto(`/${lang}${path}`);
  const wide: any = await narrow.evaluate(`(() => { const w = document.documentElement; if (w.scrollWidth <= 320) return null; return [w.scrollWidth, [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321 && !e.closest('.scroll')).slice(0,8).map(e => e.outerHTML.slice(0,120))]; })()`);
  if (wide || r?.status() !== 200) console.log('320', lang, path, r?.status(), JSON.stringify(wide, null, 1));
}
for (const lang of ['en','fr','ja']) {
  const page = await (await personsWindow(browser, site)).newPage();
  await takePost(page, lang as 'en');
  await page.goto(`/${lang}/ca-jp/state`);
  for (const format of ['A4','Letter']) { const f = `/tmp/story-shots/state-${lang}-${format}.pdf`; writeFileSync(f, await page.pdf({ format, preferCSSPageSize: false }));
    console.log(lang, format, /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [f], { encoding: 'utf8' }))?.[1]); }
}
for (const spec of shots) { // lang:width:scheme:path
  const [lang, width, scheme, path] = spec.split(':') as [string, string, 'light'|'dark', string];
  const page = await (await personsWindow(browser, site, { viewport: { width: Number(width), height: 900 }, colorScheme: scheme })).newPage();
  await takePost(page, lang as 'en');
  await page.goto(`/${lang}${path}`);
  await page.screenshot({ path: `/tmp/story-shots/${spec.replaceAll(/[:/?=&]/g, '_')}.png`, clip: undefined, fullPage: width !== '0' && !process.env.FOLD });
}
await browser.close(); await site.close();
