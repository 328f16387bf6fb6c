import { whenOf } from '#domain/date/edtf.ts';
import type { Day } from '#domain/date/day.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { onlyLookAlike } from '#domain/text/look-alike.ts';
import { searchWords } from '#domain/text/search-words.ts';

/** What of an engagement tells whether another row means the same event. */
export interface KnownEvent {
  readonly row: RecordRow;
  readonly earliest: Day;
  readonly latest: Day;
}

interface Indexed extends KnownEvent {
  words: readonly (ReadonlySet<string>)[] | null;
}

export type Match =
  | { readonly found: 'same'; readonly id: string; readonly by: 'id' | 'event' }
  | { readonly found: 'conflict'; readonly id: string; readonly columns: readonly string[] };

const A_MONTH = 31;
/** Share of words in common (Dice) from which two titles are taken for one. */
const ALIKE = 0.5;
/** Without any certainty of the day, titles must say nearly the same. */
const ALIKE_WHEN_VAGUE = 0.75;

/** Finds rows that are already there: under the same id, or as the same event in other words, another language or another precision of date. */
export class Events {
  readonly #byId = new Map<string, Indexed>();
  readonly #byMonth = new Map<string, Indexed[]>();
  readonly #wide = new Map<string, Indexed[]>();

  constructor(known: Iterable<KnownEvent>) {
    for (const event of known) this.#add({ ...event, words: null });
  }

  #add(event: Indexed): void {
    this.#byId.set(event.row.id, event);
    if (event.row['count_only'] === 'yes') return; // stands for a number, never for an event
    const kind = event.row['kind'] ?? '';
    const wide = event.latest - event.earliest > A_MONTH;
    const [index, key] = wide ? [this.#wide, kind] : [this.#byMonth, `${kind} ${monthOf(event.earliest)}`];
    const others = index.get(key);
    if (others) others.push(event);
    else index.set(key, [event]);
  }

  match(row: RecordRow): Match | null {
    const when = whenOf(row['start_edtf'] ?? '');
    if (!when) return null;
    const event: Indexed = { row, earliest: when.earliest, latest: when.latest, words: null };
    const sameId = row.id ? this.#byId.get(row.id) : undefined;
    if (sameId) {
      const columns = contradictions(event, sameId);
      return columns.length > 0 ? { found: 'conflict', id: sameId.row.id, columns } : { found: 'same', id: sameId.row.id, by: 'id' };
    }
    let best: { of: Indexed; likeness: number } | null = null;
    for (const other of this.#near(event)) {
      const likeness = likenessOf(event, other);
      if (likeness > 0 && (!best || likeness > best.likeness) && !namesOnlyLookAlike(event, other)) best = { of: other, likeness };
    }
    return best && { found: 'same', id: best.of.row.id, by: 'event' };
  }

  /** Ids of other rows that may mean the same event, the likeliest first. */
  alike(row: RecordRow): readonly string[] {
    const when = whenOf(row['start_edtf'] ?? '');
    if (!when || row['count_only'] === 'yes') return [];
    const event: Indexed = { row, earliest: when.earliest, latest: when.latest, words: null };
    const found = new Map<string, number>();
    for (const other of this.#near(event)) {
      const likeness = other.row.id === row.id ? 0 : likenessOf(event, other);
      if (likeness > 0) found.set(other.row.id, Math.max(likeness, found.get(other.row.id) ?? 0));
    }
    return [...found].toSorted(([one, likely], [other, likelier]) => likelier - likely || (one < other ? -1 : 1)).map(([id]) => id);
  }

  *#near(event: Indexed): Iterable<Indexed> {
    const kind = event.row['kind'] ?? '';
    const wide = this.#wide.get(kind) ?? [];
    for (const other of wide) if (overlap(event, other)) yield other;
    for (let month = monthOf(event.earliest) - 1; month <= monthOf(event.latest) + 1; month += 1) {
      for (const other of this.#byMonth.get(`${kind} ${month}`) ?? []) if (overlap(event, other)) yield other;
    }
  }
}

const monthOf = (day: Day): number => Math.floor(day / 30);

/** Days apart by which two exact reports of one event may differ: time zones, arrival or meeting. */
const SLACK = 1;

const overlap = (one: KnownEvent, other: KnownEvent): boolean => one.earliest <= other.latest + SLACK && other.earliest <= one.latest + SLACK;

const differ = (one: string | null | undefined, other: string | null | undefined): boolean => Boolean(one && other && one !== other);

/** Facts in which a row contradicts the one of the same id. Another wording, language, source or precision contradicts nothing. */
function contradictions(one: Indexed, other: Indexed): string[] {
  const columns = ['kind', 'level', 'track', 'host_country', 'relationship'].filter((column) => differ(one.row[column], other.row[column]));
  return overlap(one, other) ? columns : ['start_edtf', ...columns];
}

// 0 when they cannot be one event.
function likenessOf(one: Indexed, other: Indexed): number {
  const [mine, theirs] = [one.row, other.row];
  if (differ(mine['relationship'], theirs['relationship']) || differ(mine['host_country'], theirs['host_country'])) return 0;
  if (differ(mine['level'], theirs['level']) || differ(mine['track'], theirs['track']) || differ(mine['occasion'], theirs['occasion'])) return 0;
  const titles = titleLikeness(one, other);
  const vague = Math.max(one.latest - one.earliest, other.latest - other.earliest) > A_MONTH;
  if (titles >= (vague ? ALIKE_WHEN_VAGUE : ALIKE)) return 1 + titles;
  if (vague) return 0;
  // One line of a series, on one day, in one place: whatever it is called.
  const sameSeries = Boolean(mine['series']) && mine['series'] === theirs['series'];
  const samePlace = Boolean(mine['place']) && plain(mine['place']) === plain(theirs['place']);
  return sameSeries && (samePlace || Boolean(mine['host_country'] && theirs['host_country'])) ? 1 : 0;
}

const plain = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();

/** The best of the titles in one language; no common language, no likeness. */
function titleLikeness(one: Indexed, other: Indexed): number {
  one.words ??= titleWords(one.row);
  other.words ??= titleWords(other.row);
  return Math.max(...one.words.map((words, language) => shareInCommon(words, (other.words as readonly ReadonlySet<string>[])[language] as ReadonlySet<string>)));
}

const titleWords = (row: RecordRow): readonly ReadonlySet<string>[] =>
  ['title_en', 'title_fr', 'title_ja'].map((column) => new Set(row[column] ? searchWords(row[column]) : []));

function shareInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  // "KAEDEX 2017" and "KAEDEX 22", the 12th and the 13th: other numbers, another event.
  if (numbersDiffer(one, other)) return 0;
  return (2 * common) / (one.size + other.size);
}

/** Whether one names somebody or something for whom the other has a name that only looks alike: whether they are the same, a person decides. */
function namesOnlyLookAlike(one: Indexed, other: Indexed): boolean {
  const named = ({ row }: Indexed): readonly ReadonlySet<string>[] => ['title_en', 'title_fr', 'title_ja', 'participants_a', 'participants_b'].map((column) => new Set(row[column] ? searchWords(row[column]) : []));
  const theirs = named(other);
  return named(one).some((words, at) => {
    const others = theirs[at] as ReadonlySet<string>;
    const alone = [...others].filter((word) => !words.has(word));
    return [...words].some((word) => !others.has(word) && alone.some((like) => tellsNames(word, like) && onlyLookAlike(word, like)));
  });
}

// A numeral or a particle of one character looks like much that is no name; two kanji are variants of one another, or are not.
const tellsNames = (one: string, other: string): boolean => ([...one].length > 1 && [...other].length > 1) || (/^\p{Script=Han}$/u.test(one) && /^\p{Script=Han}$/u.test(other));

const numbersIn = (words: ReadonlySet<string>): string[] => [...words].filter((word) => /^\d+(st|nd|rd|th|e)?$/.test(word));

function numbersDiffer(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [mine, theirs] = [numbersIn(one), numbersIn(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((number) => theirs.includes(number));
}
