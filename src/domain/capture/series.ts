import type { Day } from '#domain/date/day.ts';
import type { Kind } from '#domain/engagement/engagement.ts';
import type { Known, KnownSeries } from './known.ts';
import { leadOf } from './kind.ts';
import { names, othersIn } from './parties.ts';
import { postsIn } from './posts.ts';
import { foldedPhrase, quoteOf, type Found, type Reading } from './reading.ts';
import type { Line } from './sections.ts';
import { concepts, type Concept } from './series-concepts.ts';

/** What has been found about an engagement before its series is looked for. */
export interface SoFar {
  readonly kind: Kind | null;
  readonly day: Day | null;
  readonly country: string | null;
  readonly occasion: string | null;
  /** Sides of which an official is named. */
  readonly named: readonly string[];
  /** What the officials who are named are: FM, DM, CDS, CJSC. */
  readonly offices: readonly string[];
}

/** A text that has people by their names alone says of what they are no more. */
const officeWords: Readonly<Record<string, string>> = { FM: 'foreign minister', DM: 'defence minister', CDS: 'chief of the defence staff', CJSC: 'chief of the defence staff' };

const likenesses: readonly (readonly Kind[])[] = [['exercise', 'operation'], ['symposium', 'workshop', 'other', 'exchange'], ['exchange', 'visit'], ['officials', 'staff-talks', 'workshop', 'other']];
const alike = (one: Kind, other: Kind): boolean => likenesses.some((kinds) => kinds.includes(one) && kinds.includes(other));

const conceptsOf = new WeakMap<KnownSeries, readonly Concept[]>();

function conceptsNamed(series: KnownSeries): readonly Concept[] {
  let found = conceptsOf.get(series);
  if (!found) {
    const folded = series.names.map(foldedPhrase);
    conceptsOf.set(series, (found = concepts.filter(({ name }) => folded.some((each) => name.test(each)))));
  }
  return found;
}

/** The series of which an engagement is a round; null when it belongs to none, or when two could be meant. */
export function seriesOf(reading: Reading, lines: readonly Line[], known: Known, soFar: SoFar): Found<string> | null {
  const { title, lead } = leadOf(reading, lines);
  const places = [title, ...lead].filter((place) => place !== null);
  if (places.length === 0) return null;
  const beginning = lines.filter(({ part }) => part === 'body').slice(0, 6).map(({ from, to }) => reading.plain.slice(from, Math.min(to, from + 500)));
  const text = [...places.map(({ from, to }) => reading.plain.slice(from, to)), ...beginning].join('\n') + (soFar.kind === 'ministerial' || (soFar.kind === 'visit' && !places.some(({ from, to }) => postsIn(reading.plain, from, to).some(({ rank }) => rank === 'head-of-service'))) ? soFar.offices.map((office) => `\n${officeWords[office] ?? ''}`).join('') : '');
  const studied = Math.max(...known.series.map(({ stated }) => stated ?? -Infinity));
  const rated = known.series.flatMap((series) => {
    const best = Math.max(0, ...conceptsNamed(series).map((each) => rate(each, series, soFar, title ? reading.plain.slice(title.from, title.to) : '', text, known)));
    const named = soFar.kind === null || soFar.kind === series.kind ? nameIn(series, text) : 0;
    // What rows alone make a series was none yet in the time that a study describes.
    const tooEarly = series.stated === null && soFar.day !== null && soFar.day <= studied && !(series.active !== null && soFar.day >= series.active[0]);
    const score = tooEarly ? 0 : Math.max(best, named ? 5 + named : 0);
    return score > 0 ? [{ series, score: score + fitOf(series, soFar, studied) }] : [];
  }).sort((one, other) => other.score - one.score);
  const [best, second] = rated;
  if (!best || best.score < 3 || (second && best.score - second.score < 0.15)) return null;
  const words = conceptsNamed(best.series).map((each) => (each.text.source === '(?:)' ? null : each.text)).find((each) => each?.test(text)) ?? null;
  const quote = places.flatMap((place) => {
    const found = words?.exec(reading.plain.slice(place.from, place.to));
    return found ? [quoteOf(reading, place.from + found.index, place.from + found.index + found[0].length)] : [];
  })[0];
  return { value: best.series.id, quotes: quote ? [quote] : places[0] ? [quoteOf(reading, places[0].from, places[0].to)] : [], certainty: best.score >= 5 ? 'certain' : 'likely' };
}

function rate(concept: Concept, series: KnownSeries, { kind, country, occasion, named }: SoFar, title: string, text: string, known: Known): number {
  if (concept.kinds.length > 0 && (kind === null || !concept.kinds.includes(kind))) return 0;
  const silent = concept.text.source === '(?:)';
  if (!silent && !concept.text.test(text)) return 0;
  // A release on something else may name an operation or an exercise.
  if (kind !== null && series.kind !== kind && !(alike(kind, series.kind) && (concept.text.test(title) || title === ''))) return 0;
  // A minister who calls on the other side's prime minister meets no counterpart.
  if ((kind === 'visit' && /ambassad|大使|attache|武官|駐在官/.test(title || text.slice(0, 120))) || (kind !== 'summit' && /courtesy call|visite de courtoisie|表敬/.test(title) && /prime minister|premiere? ministre|総理|首相/.test(title))) return 0;
  if (series.level === 'bilateral' && !isBilateral(title, text, known, named, country)) return 0;
  if ((series.kind === 'ship-visit' || (series.kind === 'exchange' && country !== null)) && !fitsHost(series, country, text, known)) return 0;
  if (/^in-margins-of/.test(series.cadence ?? '')) return occasion !== null && series.cadence?.includes(`in-margins-of ${occasion}`) ? 4.3 : 0;
  // What took place at a gathering of many was no visit to the host's capital.
  const apart = occasion !== null || (country !== null && country !== known.a && country !== known.b);
  if ((kind === 'summit' || kind === 'ministerial') && series.names.some((name) => /\bvisits\b/i.test(name)) && apart) return 0;
  if ((kind === 'summit' || kind === 'ministerial') && series.names.some((name) => /\bat G-?7/i.test(name)) && !apart) return 0;
  return concept.proper ? 6 : silent || !concept.text.test(title) ? 4 : 4.2;
}

const MANY_SIDED = /\b(?:tri|quadri?)lat|\b(?:se sont (?:reunis|entretenus|rencontres|vus)|reunion|rencontre|entretien) a (?:trois|quatre)\b|\bthree[- ]way\b|三(?:か国|カ国|国間|者)|四(?:か国|カ国|国間)|日米加|日加比|日加豪|日米豪加/;

// Both parties are named, or one is and nobody else: a Japanese text says "our minister" without Japan.
function isBilateral(title: string, text: string, { a, b }: Known, named: readonly string[], country: string | null): boolean {
  if (MANY_SIDED.test(title || text.slice(0, 400))) return false;
  const others = othersIn(a, b, title);
  if (others.length > 0 && ![a, b].every((side) => names(side, title) || country === side)) return false;
  const [mine, theirs] = [a, b].map((side) => names(side, text) || named.includes(side) || country === side);
  // Among themselves officials name neither side, or one.
  return (mine && theirs) || othersIn(a, b, text).length === 0;
}

/** Ships of one side call at ports of the other: Canadian ships in Japan, Japanese squadrons in Canada. */
function fitsHost({ hosting }: KnownSeries, country: string | null, text: string, { a, b }: Known): boolean {
  const host = hosting === 'to-a' ? a : hosting === 'to-b' ? b : null;
  if (host === null) return true;
  if (country !== null) return country === host;
  const squadron = /\bjs\b|training squadron|escadre d'|練習艦隊|遠洋練習|jmsdf/.test(text);
  return host === 'CA' ? squadron : !squadron && /\bhmcs\b|\bncsm\b|カナダ(?:海軍|艦)|canadian (?:ship|naval|frigate)/.test(text);
}

/** How surely a whole name of the series stands in the text: longer names say more. */
function nameIn({ names: all }: KnownSeries, text: string): number {
  const found = all.map(foldedPhrase).filter((name) => name.length >= (/[\u3040-\u9fff]/.test(name) ? 6 : 12) && text.includes(name));
  return found.length > 0 ? Math.min(1, Math.max(...found.map((name) => name.length)) / 60) : 0;
}

const A_YEAR = 365;

/** Of two series of one meaning, that which the record has on days near by. */
function fitOf({ active, kind, stated }: KnownSeries, soFar: SoFar, studied: Day): number {
  // A study describes the series of its time; those that rows alone make came after it.
  const past = soFar.day !== null && (stated !== null) !== (soFar.day <= studied) && !(active !== null && soFar.day >= active[0] && soFar.day <= active[1]);
  const fit = (kind === soFar.kind ? 0.3 : 0) - (past ? 1.2 : 0);
  // Without a day, the one that the record has to this day.
  if (soFar.day === null) return fit + (active ? active[1] / 5e4 : 0);
  if (active === null) return fit;
  const away = soFar.day < active[0] ? active[0] - soFar.day : soFar.day > active[1] ? soFar.day - active[1] : 0;
  return fit + 2.2 / (1 + away / (2 * A_YEAR));
}
