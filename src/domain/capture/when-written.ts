/** When something was held, in EDTF; the end is null for what took a day or is not known to have lasted. */
export interface Held {
  readonly start: string;
  readonly end: string | null;
}

/** A point of time as far as it is written: parts that are not written are null. */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number | null;
  /** A season (21 to 24, as EDTF has them) stands for a month. */
  readonly season?: number;
}

/** A date or a stretch of dates in a text, in offsets of the folded text. */
export interface WrittenDate {
  readonly from: number;
  readonly to: number;
  readonly start: Point;
  readonly end: Point | null;
  /** 0 Sunday to 6 Saturday, where it is written beside the date. */
  readonly weekday: number | null;
  /** Told by coming and going: surely a stay. */
  readonly stay?: true;
}

export type Token =
  | { readonly is: 'y' | 'm' | 'd' | 'w'; readonly value: number; readonly from: number; readonly to: number }
  | { readonly is: 's'; readonly value: number; readonly from: number; readonly to: number }
  /** Same year, same month, same day as what was named before. */
  | { readonly is: 'Y' | 'M'; readonly value: 0; readonly from: number; readonly to: number };

/** What stands between two parts of one date: nothing that matters, or a word that joins two dates. */
export type Gap = 'near' | 'join' | 'list' | null;

/**
 * Parts of a date in the order in which they stand, y m d for year, month and date, j for a word that joins two, c for a comma.
 * The first that fits is taken, so the long ones come first.
 */
const shapes: readonly (readonly [RegExp, (parts: Parts) => [Point, Point | null]])[] = [
  // 30 May 2025 to 2 June 2025; May 30, 2025 to June 2, 2025; 2025年5月30日から2025年6月2日
  [/^(?:dmyjdmy|mdyjmdy|ymdjymd)/, ({ y, m, d }) => [point(y[0], m[0], d[0]), point(y[1], m[1], d[1])]],
  [/^ymdjmd/, ({ y, m, d }) => [point(y[0], m[0], d[0]), point(y[0], m[1], d[1])]],
  [/^(?:dmjdmy|mdjmdy)/, ({ y, m, d }) => [point((m[0] ?? 0) > (m[1] ?? 0) ? (y[0] ?? 0) - 1 : y[0], m[0], d[0]), point(y[0], m[1], d[1])]],
  [/^(?:dmjdm|mdjmd)/, ({ m, d }) => [point(null, m[0], d[0]), point(null, m[1], d[1])]],
  [/^ymd(?:[jc]d)+/, ({ y, m, d }) => [point(y[0], m[0], d[0]), point(y[0], m[0], d.at(-1))]],
  [/^d(?:[jc]d)+my/, ({ y, m, d }) => [point(y[0], m[0], d[0]), point(y[0], m[0], d.at(-1))]],
  [/^md(?:[jc]d)+y/, ({ y, m, d }) => [point(y[0], m[0], d[0]), point(y[0], m[0], d.at(-1))]],
  [/^d(?:[jc]d)+m/, ({ m, d }) => [point(null, m[0], d[0]), point(null, m[0], d.at(-1))]],
  [/^md(?:[jc]d)+/, ({ m, d }) => [point(null, m[0], d[0]), point(null, m[0], d.at(-1))]],
  [/^(?:dmy|mdy|ymd)/, ({ y, m, d }) => [point(y[0], m[0], d[0]), null]],
  [/^(?:myjmy|ymjym)/, ({ y, m }) => [point(y[0], m[0], null), point(y[1], m[1], null)]],
  // "from November to January 2027": the year is that of the month beside it.
  [/^mjmy/, ({ y, m }) => [point((y[0] ?? 0) - ((m[0] ?? 0) > (m[1] ?? 0) ? 1 : 0), m[0], null), point(y[0], m[1], null)]],
  [/^ymjm/, ({ y, m }) => [point(y[0], m[0], null), point((y[0] ?? 0) + ((m[0] ?? 0) > (m[1] ?? 0) ? 1 : 0), m[1], null)]],
  [/^(?:dm|md)/, ({ m, d }) => [point(null, m[0], d[0]), null]],
  [/^(?:my|ym)/, ({ y, m }) => [point(y[0], m[0], null), null]],
  [/^(?:sy|ys)/, ({ y, s }) => [{ year: y[0] ?? null, month: null, date: null, season: s[0] as number }, null]],
  [/^d(?:[jc]d)+/, ({ d }) => [point(null, null, d[0]), point(null, null, d.at(-1))]],
  [/^m/, ({ m }) => [point(null, m[0], null), null]],
  [/^d/, ({ d }) => [point(null, null, d[0]), null]],
  [/^y/, ({ y }) => [point(y[0], null, null), null]],
];

interface Parts {
  readonly y: readonly number[];
  readonly m: readonly number[];
  readonly d: readonly number[];
  readonly s: readonly number[];
}

const point = (year: number | null | undefined, month: number | null | undefined, date: number | null | undefined): Point => ({ year: year ?? null, month: month ?? null, date: date ?? null });

/** Puts tokens that stand together into dates. `gap` says what stands between two of them. */
export function datesIn(tokens: readonly Token[], gap: (from: number, to: number) => Gap): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (let first = 0; first < tokens.length;) {
    const [letters, places]: [string[], number[]] = [[], []];
    for (let at = first; at < tokens.length && places.length < 10; at += 1) {
      const token = tokens[at] as Token;
      if (at > first) {
        const between = gap((tokens[at - 1] as Token).to, token.from);
        if (between === null) break;
        if (between === 'join') letters.push('j');
        if (between === 'list') letters.push('c');
      }
      letters.push(token.is);
      places.push(at);
    }
    const taken = shaped(tokens, letters, places);
    if (taken) dates.push(taken.date);
    first += taken ? taken.tokens : 1;
  }
  return dates;
}

function shaped(tokens: readonly Token[], letters: readonly string[], places: readonly number[]): { date: WrittenDate; tokens: number } | null {
  // Weekdays, and commas around what is no list of days, are no part of the shape.
  const kept = letters.flatMap((letter, at) => (letter === 'w' ? [] : letter === 'c' && !(lastBefore(letters, at) === 'd' && nextAfter(letters, at) === 'd') ? [] : [{ letter, at }]));
  const shape = kept.map(({ letter }) => letter).join('');
  for (const [form, make] of shapes) {
    const fits = form.exec(shape);
    if (!fits) continue;
    const used = kept.slice(0, fits[0].length);
    const last = (used.at(-1) as { at: number }).at;
    const count = letters.slice(0, last + 1).filter((letter) => letter !== 'j' && letter !== 'c').length;
    const mine = places.slice(0, count).map((place) => tokens[place] as Token);
    const values = (is: Token['is']): number[] => mine.filter((token) => token.is === is).map(({ value }) => value);
    const [start, end] = make({ y: values('y'), m: values('m'), d: values('d'), s: values('s') });
    const after = tokens[places[count] ?? -1];
    const weekday = values('w')[0] ?? (after?.is === 'w' && letters[last + 1] === 'w' ? after.value : null);
    const real = mine.filter(({ is }) => is !== 'w');
    const date = { from: (real[0] as Token).from, to: (mine.at(-1) as Token).to, start, end: end && same(start, end) ? null : end, weekday };
    return isPossible(date) ? { date, tokens: count } : null;
  }
  return null;
}

const lastBefore = (letters: readonly string[], at: number): string | undefined => letters.slice(0, at).findLast((letter) => letter !== 'w');
const nextAfter = (letters: readonly string[], at: number): string | undefined => letters.slice(at + 1).find((letter) => letter !== 'w');
const same = (one: Point, other: Point): boolean => one.year === other.year && one.month === other.month && one.date === other.date;

function isPossible({ start, end }: WrittenDate): boolean {
  if (!end || start.month !== end.month || start.year !== end.year) return true;
  return start.date === null || end.date === null || start.date < end.date;
}
