import type { Kind, Level, Track } from '#domain/engagement/engagement.ts';
import { leadOf } from './kind.ts';
import type { Known, KnownSeries } from './known.ts';
import { othersIn } from './parties.ts';
import { quoteOf, wordsAt, type Found, type Reading } from './reading.ts';
import type { Line } from './sections.ts';
import { numberIn } from './when-japanese.ts';

const PREFIX = /^(?:\s*(?:re|fw|fwd|tr|rv|ref|転送|返信)\s*:\s*)+/i;
const RELEASE = /^\s*(?:readout|news release|compte rendu|communique|報道発表|\[[^\]]{1,12}\]|【[^】]{1,12}】)\s*[:-]?\s*/i;

/** The line that names what the text is about, as written. */
export function titleOf(reading: Reading, lines: readonly Line[]): Found<string> | null {
  const title = lines.find(({ part }) => part === 'title');
  if (!title) return null;
  const quote = quoteOf(reading, title.from, title.to);
  const written = wordsAt(reading, quote).trim();
  const value = written.replace(PREFIX, '').replace(RELEASE, '').trim().slice(0, 300);
  return value.length < 4 ? null : { value, quotes: [quote], certainty: 'likely' };
}

const ORDINALS: readonly RegExp[] = ['first|premiere?s?|1ers?', 'second|deuxiemes?|seconde', 'third|troisiemes?', 'fourth|quatriemes?', 'fifth|cinquiemes?', 'sixth|sixiemes?', 'seventh|septiemes?', 'eighth|huitiemes?', 'ninth|neuviemes?', 'tenth|dixiemes?', 'eleventh|onziemes?', 'twelfth|douziemes?', 'thirteenth|treiziemes?', 'fourteenth|quatorziemes?', 'fifteenth|quinziemes?', 'sixteenth|seiziemes?', 'seventeenth|dix-septiemes?', 'eighteenth|dix-huitiemes?', 'nineteenth|dix-neuviemes?', 'twentieth|vingtiemes?'].map((words) => new RegExp(`(?<![a-z-])(?:${words})(?![a-z])`));
const NUMBERED = /第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*回|(?<![\d/-])(\d{1,3})(?:st|nd|rd|th|e|eme|ieme|er|re)(?![a-z])(?! (?:century|siecle|of|anniversary|anniversaire|january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))/;

/** Which round it is: 第15回, 15th, quinzième. */
export function roundOf(reading: Reading, lines: readonly Line[]): Found<number> | null {
  const { title, lead } = leadOf(reading, lines);
  for (const place of [title, lead[0]]) {
    if (!place) continue;
    const text = reading.plain.slice(place.from, place.to);
    const numbered = NUMBERED.exec(text);
    const worded = ORDINALS.map((words, at) => ({ at: at + 1, found: words.exec(text) })).filter(({ found }) => found && (place === title || /(?:round|talks|dialogue|meeting|session|edition|symposium|forum|pourparlers|reunion|tour|consultations|2 ?\+ ?2)/.test(text.slice(found.index, found.index + 60)))).sort((one, other) => other.at - one.at)[0];
    const [value, found] = numbered ? [numberIn(numbered[1] ?? numbered[2] ?? ''), numbered] : worded ? [worded.at, worded.found] : [null, null];
    if (value !== null && found) return { value, quotes: [quoteOf(reading, place.from + found.index, place.from + found.index + found[0].length)], certainty: numbered?.[1] ? 'certain' : 'likely' };
  }
  return null;
}

/** Whether a sentence tells of another round than the one the text is about. */
export function isOtherRound(sentence: string, round: number | null): boolean {
  if (round === null) return false;
  const numbers = [...sentence.matchAll(new RegExp(NUMBERED, 'g'))].map((found) => numberIn(found[1] ?? found[2] ?? ''));
  const words = ORDINALS.flatMap((each, at) => (new RegExp(`(?:${each.source})(?= (?:round|talks|dialogue|meeting|session|edition|pourparlers|reunion|seance|tour|consultations))`).test(sentence) ? [at + 1] : []));
  const all = [...numbers, ...words];
  return all.length > 0 && !all.includes(round);
}

const MANY = /trilateral|quadrilateral|multilateral|multinational|trilateral\w*|multinationaux|日米加|日加米|日米豪加|日米韓|日豪加|三か国|3か国|多国間|各国|nations participat|pays participants|asean|anase|\barf\b|(?:ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|\d{1,2}) (?:countries|nations)|(?:dix|douze|quinze|vingt|trente|\d{1,2})(?:-\w+)? (?:autres )?(?:pays|nations)|\d{1,2}か国/;

const THREE = /trilateral\w*|quadrilateral|multilateral meeting|日米加|日加米|日豪加|三か国|3か国/;

/** Two parties alone, a region, or the world: by the series, else by who else takes part. */
export function levelOf(reading: Reading, lines: readonly Line[], { a, b }: Known, kind: Kind | null, series: KnownSeries | null): Found<Level> | null {
  const { title, lead } = leadOf(reading, lines);
  const places = [title, ...lead].filter((place) => place !== null);
  for (const place of places) {
    const text = reading.plain.slice(place.from, place.to);
    const lasting = kind === 'exercise' || kind === 'workshop' || kind === 'symposium' || kind === 'operation';
    const many = (lasting ? MANY : THREE).exec(text);
    if (many || (lasting && othersIn(a, b, text).length > 0)) {
      const at = many ? { from: place.from + many.index, to: place.from + many.index + many[0].length } : place;
      return { value: 'regional', quotes: [quoteOf(reading, at.from, at.to)], certainty: 'likely' };
    }
  }
  return { value: series?.level ?? 'bilateral', quotes: [], certainty: series ? 'certain' : 'likely' };
}

const TRACKS: readonly (readonly [Track, RegExp])[] = [
  ['1.5', /track[- ]?(?:1\.5|one and a half|one-and-a-half)|voie 1[.,]5|トラック1\.5|1\.5トラック|canada-japan forum|forum canada-japon|日加フォーラム/],
  ['2', /track[- ]?(?:2|two|ii)\b|voie 2|deuxieme voie|トラック2|トラックツー|think[- ]?tank|universit|\bcscap\b|academic|universitaire|大学|研究者|有識者|scholars|chercheurs|シンクタンク/],
];

/** Governments, scholars, or both. Only gatherings of people who speak for themselves can be of track 2. */
export function trackOf(reading: Reading, lines: readonly Line[], kind: Kind | null, series: KnownSeries | null): Found<Track> | null {
  if (series) return { value: series.track, quotes: [], certainty: 'certain' };
  const { title, lead } = leadOf(reading, lines);
  for (const place of [title, ...lead]) {
    for (const [track, words] of TRACKS) {
      const found = place && (track === '1.5' || kind === 'symposium' || kind === 'workshop' || kind === 'other' || /track|voie|トラック/.test(reading.plain.slice(place.from, place.to))) ? words.exec(reading.plain.slice(place.from, place.to)) : null;
      if (place && found) return { value: track, quotes: [quoteOf(reading, place.from + found.index, place.from + found.index + found[0].length)], certainty: 'likely' };
    }
  }
  return { value: '1', quotes: [], certainty: 'likely' };
}
