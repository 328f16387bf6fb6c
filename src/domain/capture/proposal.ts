import { whenOf } from '#domain/date/edtf.ts';
import type { Kind, Level, Track } from '#domain/engagement/engagement.ts';
import { headsOf, kindOfHeads, officesOf, type Head } from './heads.ts';
import { concernsBoth } from './concern.ts';
import { kindOf } from './kind.ts';
import type { Known } from './known.ts';
import { occasionOf } from './occasion.ts';
import { outcomeOf, type Strength } from './outcome.ts';
import { names, othersIn, partiesIn } from './parties.ts';
import { placeOf, type Place } from './place.ts';
import { languageOf, quoteOf, readingOf, type CaptureLanguage, type Found, type Reading } from './reading.ts';
import { levelOf, roundOf, titleOf, trackOf } from './standing.ts';
import { linesOf } from './sections.ts';
import { seriesOf } from './series.ts';
import { topicsOf } from './topics.ts';
import { textDates } from './text-dates.ts';
import { whenHeld } from './when-held.ts';
import type { Held, Point } from './when-written.ts';

/** What a text seems to say of one engagement. A field that is not sure is null: an empty field costs less than a wrong one. */
export interface Proposal {
  readonly language: CaptureLanguage;
  readonly title: Found<string> | null;
  readonly when: Found<Held> | null;
  readonly kind: Found<Kind> | null;
  readonly level: Found<Level> | null;
  readonly track: Found<Track> | null;
  readonly series: Found<string> | null;
  readonly round: Found<number> | null;
  readonly place: Found<Place> | null;
  readonly occasion: Found<string> | null;
  readonly headA: Found<Head> | null;
  readonly headB: Found<Head> | null;
  readonly topics: Found<readonly string[]> | null;
  readonly outcome: Found<{ readonly sentence: string; readonly strength: Strength }> | null;
  /** The day on which the text was written, as far as it says so. */
  readonly written: Found<string> | null;
  /** Whether the text names both parties; where it does not, it may be about others. */
  readonly bothNamed: boolean;
}

/** Longer texts are books, not releases; the end of one is not read. */
export const LONGEST_TEXT = 20_000;

export function proposalFrom(text: string, known: Known): Proposal {
  const reading = readingOf(text.slice(0, LONGEST_TEXT));
  const lines = linesOf(reading);
  const language = languageOf(reading);
  const worded = kindOf(reading, lines);
  const dates = textDates(reading, lines);
  const named = partiesIn(known.a, known.b);
  const round = roundOf(reading, lines);
  const when = whenHeld(reading, lines, dates, { kind: worded?.value ?? null, round: round?.value ?? null, named });
  const start = when ? whenOf(when.value.start) : null;
  // A year is a day of which nobody knows which; heads and series look at its middle.
  const day = start ? Math.floor((start.earliest + start.latest) / 2) : null;
  // People known by their names need no posts beside them: who met says what it was.
  const kind = worded ?? kindOfHeads(headsOf(reading, lines, known, null, day));
  const year = when ? Number(when.value.start.slice(0, 4)) : null;
  const at = when ? { from: Math.max(0, reading.at.indexOf(when.quotes[0]?.from ?? 0)), own: pointOf(when.value.start), dates: dates.dates } : null;
  const place = placeOf(reading, lines, { kind: kind?.value ?? null, when: at, year, round: round?.value ?? null, named, gatherings: known.gatherings });
  const occasion = occasionOf(reading, lines);
  const heads = headsOf(reading, lines, known, kind?.value ?? null, day);
  const series = seriesOf(reading, lines, known, { kind: kind?.value ?? null, day, country: place?.value.country ?? null, occasion: occasion?.value ?? null, named: [heads.a ? known.a : '', heads.b ? known.b : ''], offices: officesOf([heads.a, heads.b], known, day) });
  // A public event of no series that names neither is anybody's.
  const anybodys = series === null && (kind?.value === 'symposium' || kind?.value === 'workshop') && ![known.a, known.b].some((party) => names(party, reading.plain));
  // A day on which nothing is held between anybody is some day.
  if ((kind === null && place === null && series === null && heads.a === null && heads.b === null) || anybodys || !concernsBoth(reading, lines, known, kind?.value ?? null, place?.value.country ?? null, occasion !== null, heads)) return silent(language, titleOf(reading, lines), writtenOf(reading, dates.written));
  const seriesKnown = known.series.find(({ id }) => id === series?.value) ?? null;
  return {
    language, when, kind, place, occasion, series,
    title: titleOf(reading, lines), round,
    level: levelOf(reading, lines, known, kind?.value ?? null, seriesKnown), track: trackOf(reading, lines, kind?.value ?? null, seriesKnown),
    headA: heads.a, headB: heads.b, topics: topicsOf(reading, lines, known), outcome: outcomeOf(reading, lines),
    written: writtenOf(reading, dates.written),
    bothNamed: concerns(reading, known),
  };
}

/** Year, month and day of an EDTF text. */
function pointOf(edtf: string): Point {
  const [year, month, date] = edtf.split('-').map(Number);
  return { year: year ?? null, month: month && month <= 12 ? month : null, date: date ?? null };
}

/** A text about others proposes nothing but its own title. */
const silent = (language: CaptureLanguage, title: Found<string> | null, written: Found<string> | null): Proposal =>
  ({ language, title, written, when: null, kind: null, level: null, track: null, series: null, round: null, place: null, occasion: null, headA: null, headB: null, topics: null, outcome: null, bothNamed: false });

function writtenOf(reading: Reading, written: ReturnType<typeof textDates>['written']): Found<string> | null {
  if (!written) return null;
  const { year, month, date } = written.date.start;
  const two = (value: number | null): string => String(value).padStart(2, '0');
  return { value: `${year}-${two(month)}-${two(date)}`, quotes: [quoteOf(reading, written.date.from, written.date.to)], certainty: 'certain' };
}

const concerns = ({ plain }: Reading, { a, b }: Known): boolean => (names(a, plain) && names(b, plain)) || othersIn(a, b, plain).length === 0;
