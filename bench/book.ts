/** The briefing book of talks in a relationship of 500 engagements, by the server: the first of a new server, and later ones. */
import { recordTable } from '#domain/record/tables.ts';
import { database, fill, madeRelationships } from './filled.ts';
import { held, machine, median, milliseconds, rounded, say, table } from './measure.ts';
import { residentBytes, served, signedIn } from './served.ts';

const [ENGAGEMENTS, RUNS, WARM] = [500, 5, 20];
const limits = { docx: 1_000, pdf: 3_000 } as const;
const languages = ['en', 'fr', 'ja'] as const;
// A round of a made series, among the last, so that there is much before it.
const ID = 'CA-JP-500';

say(`${machine()}; ${ENGAGEMENTS} engagements in one relationship, beside the shipped record (${recordTable('engagements').columns.length} columns); the book of ${ID}, asked of the server; ${RUNS} new servers, ${WARM} more books of each`);
const filled = await database('bench_book');
await fill(filled, madeRelationships(1), ENGAGEMENTS, 'canada-japan');
try {
  const rows: string[][] = [];
  for (const format of ['docx', 'pdf'] as const) {
    const [cold, warm, other]: [number[], number[], number[]] = [[], [], []];
    let [bytes, before, after] = [0, 0, 0];
    for (let run = 0; run < RUNS; run += 1) {
      const site = await served('bin/entente', ['serve', '--database', filled.url]);
      try {
        const cookie = await signedIn(site.port);
        const ask = (language: string) => milliseconds(async () => {
          const answer = await fetch(`http://127.0.0.1:${site.port}/${language}/ca-jp/engagements/${ID}/book.${format}`, { headers: { cookie } });
          if (answer.status !== 200) throw new Error(`no book: ${answer.status}`);
          bytes = (await answer.arrayBuffer()).byteLength;
        });
        before = residentBytes(site.process.pid as number);
        cold.push(await ask('ja'));
        for (const language of languages) other.push(await ask(language));
        if (run === 0) for (let at = 0; at < WARM; at += 1) warm.push(await ask('ja'));
        after = residentBytes(site.process.pid as number);
      } finally {
        await site.stop();
      }
    }
    const line = (name: string, figures: readonly number[]): string[] => [`${format.toUpperCase()}, ${name}`, rounded(median(figures)), `${rounded(Math.min(...figures))}-${rounded(Math.max(...figures))}`, rounded(limits[format]), held(median(figures) <= limits[format])];
    rows.push(line('the first of a new server', cold), line('then one in each language', other), line('later ones', warm));
    say(`${format}: ${rounded(bytes / 1_000)} kB; memory of the server before its first book ${rounded(before / 1_000_000)} MB, after the last ${rounded(after / 1_000_000)} MB`);
  }
  table(['ms', 'median', 'range', 'at most', ''], rows);
} finally {
  await filled.drop();
}
