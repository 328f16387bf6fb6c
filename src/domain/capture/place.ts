import { escaped, foldedPhrase, isJapanese, quoteOf, type Found, type Reading } from './reading.ts';
import type { Line } from './sections.ts';
import { coastOf, countryWords, placeNames, type PlaceName } from './place-names.ts';
import { COUNTRY_VISIT, NO_PLACE_AFTER, PERSON, SERVES_BEFORE, SHIP, SHIP_ONLY, SHIPS, UNIVERSITIES, VENUES } from './place-cues.ts';
import { isNext, scoreOf, sentenceScore, type Told } from './place-score.ts';
import { occasionPlace } from './occasion.ts';
import { unlistedTowns } from './place-unlisted.ts';
import { remotePlace } from './remote.ts';
import { EARLIER_BEFORE, PLACE_LABEL } from './when-held-cues.ts';

export interface Place {
  /** As the record writes it: "Tokyo", "telephone"; null where only the country is told. */
  readonly name: string | null;
  /** ISO 3166-1; null for waters and for what nobody travelled to. */
  readonly country: string | null;
}

const byWord = new Map<string, PlaceName>();
for (const place of placeNames) for (const word of [place.name, ...place.others]) if (!byWord.has(foldedPhrase(word))) byWord.set(foldedPhrase(word), place);

const words = [...byWord.keys()].sort((one, other) => other.length - one.length);
const LATIN = new RegExp(`(?<![a-z-])(?:${words.filter((word) => !isJapanese(word)).map(escaped).join('|')})(?![a-z])`, 'g');
// Katakana of a longer word is no town: バリ in バリア.
const JAPANESE = new RegExp(`(?:${words.filter(isJapanese).map((word) => `${/^[ァ-ヴー]/.test(word) ? '(?<![ァ-ヴー])' : ''}${escaped(word)}${/[ァ-ヴー]$/.test(word) ? '(?![ァ-ヴー])' : ''}`).join('|')})`, 'g');

interface Candidate {
  readonly place: Place;
  score: number;
  readonly from: number;
  readonly to: number;
}

/** Names looked at; who means one town says so before. */
const MOST_NAMES = 150;
const ENOUGH = 2;
const CLEAR = 0.4;

/** Where an engagement took place: telephone and video first, then cities, then what a gathering or a visit tells. */
export function placeOf(reading: Reading, lines: readonly Line[], told: Told): Found<Place> | null {
  const { kind, year, named, gatherings } = told;
  const remote = remotePlace(reading, lines, told.when);
  if (remote?.certainty === 'certain') return { value: { name: remote.value, country: null }, quotes: remote.quotes, certainty: remote.certainty };
  const candidates = new Map<string, Candidate>();
  let seen = 0;
  for (const line of lines) {
    if (line.part === 'head' || line.part === 'foot' || line.part === 'quoted' || line.part === 'history') continue;
    const towns = [...namedIn(reading, line)];
    const others = [...unlistedTowns(reading, line)].filter((each) => !towns.some(({ from, to }) => each.from < to && from < each.to) && !byWord.has(foldedPhrase(each.place.name)));
    for (const { place, from, to } of [...towns, ...others]) {
      if ((seen += 1) > MOST_NAMES) break;
      const score = scoreOf(reading.plain, lines, line, place, from, to, kind) + sentenceScore(reading, lines, line, from, told) + Math.min(0, named(reading.plain.slice(Math.max(line.from, from - 45), Math.min(line.to, to + 60))));
      const known = candidates.get(place.name);
      if (!known) candidates.set(place.name, { place: { name: place.name, country: place.country }, score, from, to });
      else if (score > known.score) Object.assign(known, { score: score + 0.5, from, to });
      else if (score > 0) known.score += 0.5;
    }
  }
  const ranked = listed(reading.plain, [...candidates.values()].sort((one, other) => other.score - one.score || one.from - other.from));
  const [first, ...rest] = ranked;
  // Of a dateline at home and a town abroad that is told about as surely, the people met in the town.
  const abroad = first && isHomeDateline(reading.plain, lines, first) ? rest.findIndex((each) => each.place.country !== first.place.country && each.score >= 4.5 && first.score - each.score < 1) : -1;
  const [best, second] = abroad === -1 ? ranked : [rest[abroad] as Candidate, undefined];
  // "They spoke" is a call, unless a town is said to be where they did.
  if (remote && !(best && best.score >= 6)) return { value: { name: remote.value, country: null }, quotes: remote.quotes, certainty: remote.certainty };
  // In the margins of a gathering that never moves they met where it was, whatever the release's own town.
  const gathered = occasionPlace(reading, lines, gatherings, year);
  if (gathered && (!best || best.score < 4.5) && !lines.some(({ from, to }) => best && PLACE_LABEL.test(reading.plain.slice(from, to)) && best.from >= from && best.from < to)) return gathered;
  const visited = visitedCountry(reading, lines);
  if (best && best.score >= ENOUGH) {
    // A visit to another country is told where the text begins: the town further down is not where they met.
    if (visited && best.place.country !== null && visited.value.country !== best.place.country && best.score < 5) return visited;
    if (!second || best.score - second.score >= CLEAR || (second.place.country === best.place.country && second.from > best.from)) {
      return { value: best.place.country === null && best.place.name ? { ...best.place, country: coastOf(best.place.name) } : best.place, quotes: [quoteOf(reading, best.from, best.to)], certainty: best.score >= 5 && best.score - (second?.score ?? 0) >= 2 ? 'certain' : 'likely' };
    }
    return null;
  }
  return visited;
}

const isHomeDateline = (plain: string, lines: readonly Line[], { place, from, to }: Candidate): boolean =>
  (place.name === 'Ottawa' || place.name === 'Tokyo') && lines.some((line) => line.part === 'body' && line.from === from) && /^[^.;\n]{0,40} - /.test(plain.slice(to, to + 46));

/** "Ottawa and Kingston": of towns in a list the first stands for all. */
function listed(plain: string, ranked: Candidate[]): Candidate[] {
  const [best] = ranked;
  // "Kadena (Okinawa)", "Pearl Harbor, Hawaii": the narrower is said first.
  const inner = best && ranked.find((each) => each !== best && each.to < best.from && each.place.country === best.place.country && /^\s*[,(]\s*(?:near |pres de )?$/.test(plain.slice(each.to, best.from)));
  if (best && inner && inner.score > 0) return [{ ...inner, score: best.score }, ...ranked.filter((each) => each !== inner && each !== best)];
  const first = best && ranked.find((each) => each !== best && each.from < best.from && each.place.country === best.place.country && /^[\s、,・-]*(?:及び|および|並びに|and|et|&|と|や|など|等)?(?:を含む)?\s*(?:(?:la |the )?(?:base|port|town|ville)[a-z ]{0,20}(?:d'|de |of |at ))?$|^\s*(?:and|et|&) (?:in|at|to|a|au) $/.test(plain.slice(each.to, best.from)));
  return best && first && first.score > 0 ? [{ ...first, score: best.score }, ...ranked.filter((each) => each !== first && each !== best)] : ranked;
}

function* namedIn({ plain, cased }: Reading, { from, to }: Line): Iterable<{ place: PlaceName; from: number; to: number }> {
  const text = plain.slice(from, to);
  for (const [town, pattern] of [[null, LATIN], [null, JAPANESE], ...VENUES, ...UNIVERSITIES] as const) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      const [before, after] = [plain.slice(Math.max(from, start - 28), start), plain.slice(end, end + 20)];
      // "nice" is no town, and Quebec behind a comma is the province.
      const place = byWord.get(town ?? match[0]) as PlaceName;
      if ((/[a-z]/.test(match[0][0] as string) && (!/[A-Z]/.test(cased.slice(start, end)) || (/^(?:la|le|les) (?!colline)/.test(match[0]) && cased[start] === match[0][0])) && place.country !== null && !/^(?:at|au) /.test(match[0])) || (match[0] === 'quebec' && /[,(]\s*$/.test(before)) || PERSON.test(before)) continue;
      if (/minist/.test(match[0]) && SERVES_BEFORE.test(plain.slice(Math.max(from, start - 60), start))) continue;
      if (SHIP_ONLY.test(before) || SHIPS.test(plain.slice(Math.max(from, start - 70), start)) || NO_PLACE_AFTER.test(after) || (SHIP.test(before) && /^\s*(?:and|et|,)\s+(?:hmcs|ncsm)/.test(after))) continue;
      if (isJapanese(match[0]) && (/^[\u4e00-\u9fff]{0}(?:外務|防衛)?大臣|^(?:総理|首相|議員|大使|氏|局長|幕僚長)/.test(after) || match[0] === '呉' && /[\u4e00-\u9fff]$/.test(before))) continue;
      yield { place, from: start, to: end };
    }
  }
}

/** A visit to a country whose cities are not told. */
function visitedCountry(reading: Reading, lines: readonly Line[]): Found<Place> | null {
  for (const line of lines.filter(({ part }) => part === 'title' || part === 'body').slice(0, 6)) {
    const text = reading.plain.slice(line.from, line.to);
    for (const [country, pattern] of countryWords) for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
      const [before, after] = [text.slice(Math.max(0, found.index - 40), found.index), text.slice(found.index + found[0].length, found.index + found[0].length + 14)];
      if (/^(?:'s|ese|ian|-| time)/.test(after) || isNext(reading.plain, lines, line.from + found.index, before) || EARLIER_BEFORE.test(before)) continue;
      const visited = /^(?:訪|来)/.test(found[0]) || COUNTRY_VISIT.test(before) || /^(?:共和国|連邦|王国)?(?:訪問|を(?:公式)?訪問|公式訪問|への訪問|に寄港|寄港|において|で(?:開催|実施|行))/.test(after);
      if (visited) return { value: { name: null, country }, quotes: [quoteOf(reading, line.from + found.index, line.from + found.index + found[0].length)], certainty: 'likely' };
    }
  }
  return null;
}
