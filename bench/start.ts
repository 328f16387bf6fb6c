/** How long until a page answers, on both engines, the first time and after; and what the process holds at rest. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { database } from './filled.ts';
import { held, machine, median, rounded, say, table } from './measure.ts';
import { residentBytes, root, served } from './served.ts';

const RUNS = 5;
const REST_MS = 5_000;

// bin/start installs what is missing; measured is a copy that has been installed.
const sum = execFileSync('cksum', [join(root, 'package-lock.json')], { encoding: 'utf8' }).split(' ')[0];
const installed = readFileSync(join(root, 'node_modules/.installed'), { encoding: 'utf8', flag: 'a+' }).trim() === sum;
const [command, words] = installed ? ['bin/start', []] as const : ['bin/entente', ['serve']] as const;

async function started(place: readonly string[]): Promise<{ took: number; rest: number }> {
  const from = performance.now();
  const site = await served(command, [...words, ...place]);
  const page = await fetch(`http://127.0.0.1:${site.port}/`, { headers: { 'accept-language': 'en' } });
  const text = await page.text();
  const took = performance.now() - from;
  if (page.status !== 200 || !text.includes('</html>')) throw new Error(`no page: ${page.status}`);
  await pause(REST_MS);
  const rest = residentBytes(site.process.pid as number);
  await site.stop();
  return { took, rest };
}

say(`${machine()}; ${command} to the first whole page, ${RUNS} runs; memory ${REST_MS / 1_000} s after it`);
const rows: string[][] = [];
for (const engine of ['embedded', 'PostgreSQL'] as const) {
  const figures: { first: number; after: number; firstRest: number; afterRest: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
    const filled = engine === 'PostgreSQL' ? await database('bench_start') : null;
    const place = filled ? ['--database', filled.url] : ['--data', join(folder, 'data')];
    const [first, after] = [await started(place), await started(place)];
    figures.push({ first: first.took, after: after.took, firstRest: first.rest, afterRest: after.rest });
    await filled?.drop();
    rmSync(folder, { recursive: true, force: true });
  }
  const of = (what: keyof (typeof figures)[number]): number => median(figures.map((each) => each[what]));
  const most = engine === 'embedded' ? 400 : 150;
  for (const [name, what, limit, unit] of [
    ['first start, ms', 'first', 5_000, 1], ['later start, ms', 'after', 2_000, 1],
    ['at rest after the first start, MB', 'firstRest', most, 1_000_000], ['at rest after a later start, MB', 'afterRest', most, 1_000_000],
  ] as const) {
    const figure = of(what) / unit;
    const all = figures.map((each) => each[what] / unit);
    rows.push([`${engine}: ${name}`, rounded(figure), `${rounded(Math.min(...all))}-${rounded(Math.max(...all))}`, rounded(limit), held(figure <= limit)]);
  }
}
table(['', 'median', 'range', 'at most', ''], rows);
