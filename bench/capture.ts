/** Proposing an engagement from one text of the corpus, whole: reading, dates, place, kind, series, heads, topics and outcome. */
import { LONGEST_TEXT, proposalFrom } from '#domain/capture/proposal.ts';
import { corpus } from '#test/capture/corpus.ts';
import { knownRecord } from '#test/capture/known-record.ts';
import { held, machine, median, milliseconds, rounded, say, table } from './measure.ts';

const RUNS = 20;
const GOAL = 100;
const texts = corpus();
const known = knownRecord();
say(`${machine()}; ${texts.length} texts, each ${RUNS} times, ${known.officials.length} terms, ${known.series.length} series and ${known.phrases.length} phrases known`);

const first = await milliseconds(() => proposalFrom(texts[0]?.text ?? '', known));
const rows: (readonly string[])[] = [];
const all: number[] = [];
for (const language of ['en', 'fr', 'ja'] as const) {
  const mine = texts.filter((each) => each.language === language);
  const figures: number[] = [];
  for (let run = 0; run < RUNS; run += 1) for (const { text } of mine) figures.push(await milliseconds(() => proposalFrom(text, known)));
  figures.sort((one, other) => one - other);
  all.push(...figures);
  rows.push([language, String(mine.length), rounded(median(figures)), rounded(figures[Math.floor(figures.length * 0.99)] as number), rounded(figures.at(-1) as number)]);
}
table(['language', 'texts', 'median ms', 'p99 ms', 'longest ms'], rows);
// A long text: what is read is bounded, and so is the time.
const long = texts.map(({ text }) => text).join('\n').repeat(4).slice(0, LONGEST_TEXT);
const longest = median(await Promise.all(Array.from({ length: 3 }, () => milliseconds(() => proposalFrom(long, known)))));
say(`\nOne text, median ${rounded(median(all))} ms, to be below ${GOAL} ms: ${held(median(all) < GOAL)}; the first of a process ${rounded(first)} ms; one as long as is read (${LONGEST_TEXT.toLocaleString('en')} letters) ${rounded(longest)} ms`);
