import type { Known, KnownPhrase } from './known.ts';
import { foldedPhrase, isJapanese, quoteOf, type Found, type Reading } from './reading.ts';
import type { Line } from './sections.ts';

/** Words that every release uses; as topics they would say nothing. */
const EMPTY = new Set(['security', 'defence', 'exchanges', 'exercises', 'training', 'partnership', 'economy', 'politics', 'framework', 'resources', 'pacific', 'energy', 'funding', 'alliance', 'development', 'environment', 'climate', 'health', 'bilateral relations', 'goodwill', 'logistics', 'regional issues', 'defence forces', 'security and defence', 'disasters', 'investment', 'democracy', 'foreign policy', 'proliferation', 'g7', 'g8', 'g20', 'apec', '2+2', 'olympics', 'china', 'tonga', 'africa']);

const MOST = 10;
/** How often one phrase is looked at. */
const MOST_TIMES = 40;

interface Form {
  readonly words: string;
  readonly phrase: string;
}

const formsOf = new WeakMap<readonly KnownPhrase[], readonly Form[]>();

function forms(phrases: readonly KnownPhrase[]): readonly Form[] {
  let made = formsOf.get(phrases);
  if (!made) {
    const all = phrases.filter(({ phrase }) => !EMPTY.has(phrase.toLowerCase())).flatMap(({ phrase, forms: each }) => each.flatMap((form) => {
      const words = foldedPhrase(form);
      const bare = foldedPhrase(form.replace(/[(（][^)）]*[)）]/g, '').replace(/[「」]/g, ''));
      return [...new Set([words, bare, foldedPhrase(form.replace(/[Dd]efence/g, 'defense'))])].filter((text) => text.length >= (isJapanese(text) ? 2 : 4)).map((text) => ({ words: text, phrase }));
    }));
    formsOf.set(phrases, (made = all.sort((one, other) => other.words.length - one.words.length)));
  }
  return made;
}

/** Phrases of agendas that stand in the text, in its order. A phrase inside a longer one is not counted. */
export function topicsOf(reading: Reading, lines: readonly Line[], { phrases }: Known): Found<readonly string[]> | null {
  const found = new Map<string, { from: number; to: number }>();
  const taken: { from: number; to: number }[] = [];
  const stretches = lines.filter(({ part }) => part === 'title' || part === 'body');
  const within = (from: number, to: number): boolean => stretches.some((each) => from >= each.from && to <= each.to);
  for (const { words, phrase } of forms(phrases)) {
    let times = 0;
    for (let from = reading.plain.indexOf(words); from !== -1 && times < MOST_TIMES; from = reading.plain.indexOf(words, from + words.length), times += 1) {
      const to = from + words.length;
      if (!isJapanese(words) && (/[a-z]/.test(reading.plain[from - 1] ?? '') || /[a-z]/.test(reading.plain[to]?.replace('s', '') ?? ''))) continue;
      if (!within(from, to) || taken.some((each) => from < each.to && each.from < to)) continue;
      taken.push({ from, to });
      if (!found.has(phrase)) found.set(phrase, { from, to });
    }
  }
  const inOrder = [...found].sort(([, one], [, other]) => one.from - other.from).slice(0, MOST);
  return inOrder.length === 0 ? null : { value: inOrder.map(([phrase]) => phrase), quotes: inOrder.map(([, { from, to }]) => quoteOf(reading, from, to)), certainty: 'likely' };
}
