import type { Kind } from '#domain/engagement/engagement.ts';
import { escaped, foldedPhrase, isJapanese, quoteOf, type Found, type Reading } from './reading.ts';
import { sentencesOf, type Line } from './sections.ts';
import { countryWords, placeNames, type PlaceName } from './place-names.ts';
import { COUNTRY_VISIT, HALL_AFTER, HALL_BEFORE, IN, IN_AFTER, LABEL_ALONE, NO_PLACE_AFTER, NO_PLACE_BEFORE, OVER, PERSON, PREFECTURE_AFTER, SHIP, SHIP_ONLY, SHIPS, VENUES } from './place-cues.ts';
import { occasionPlace } from './occasion.ts';
import { remotePlace } from './remote.ts';
import { isOtherRound } from './standing.ts';
import { CLAUSE_BEFORE, EARLIER_BEFORE, HELD, NEXT_BEFORE, PLACE_LABEL } from './when-held-cues.ts';

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

/** What is known of an engagement before its place is looked for. */
export interface Told {
  readonly kind: Kind | null;
  /** Where in the folded text its date stands. */
  readonly when: { readonly from: number; readonly dates: readonly { readonly from: number; readonly start: { readonly date: number | null } }[] } | null;
  readonly year: number | null;
  readonly round: number | null;
  /** How far words tell of the two parties. */
  readonly named: (words: string) => number;
  readonly gatherings: Parameters<typeof occasionPlace>[2];
}

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
  const remote = remotePlace(reading, lines);
  if (remote?.certainty === 'certain') return { value: { name: remote.value, country: null }, quotes: remote.quotes, certainty: remote.certainty };
  const candidates = new Map<string, Candidate>();
  let seen = 0;
  for (const line of lines) {
    if (line.part === 'head' || line.part === 'foot' || line.part === 'quoted' || line.part === 'history') continue;
    for (const { place, from, to } of namedIn(reading, line)) {
      if ((seen += 1) > MOST_NAMES) break;
      const score = scoreOf(reading.plain, lines, line, place, from, to, kind) + sentenceScore(reading, lines, line, from, told) + Math.min(0, named(reading.plain.slice(Math.max(line.from, from - 45), Math.min(line.to, to + 60))));
      const known = candidates.get(place.name);
      if (!known) candidates.set(place.name, { place: { name: place.name, country: place.country }, score, from, to });
      else if (score > known.score) Object.assign(known, { score: score + 0.5, from, to });
      else if (score > 0) known.score += 0.5;
    }
  }
  const ranked = listed(reading.plain, [...candidates.values()].sort((one, other) => other.score - one.score || one.from - other.from));
  const [best, second] = ranked;
  // "They spoke" is a call, unless a town is said to be where they did.
  if (remote && !(best && best.score >= 6)) return { value: { name: remote.value, country: null }, quotes: remote.quotes, certainty: remote.certainty };
  const visited = visitedCountry(reading, lines);
  if (best && best.score >= ENOUGH) {
    // A visit to another country is told where the text begins: the town further down is not where they met.
    if (visited && best.place.country !== null && visited.value.country !== best.place.country && best.score < 5) return visited;
    if (!second || best.score - second.score >= CLEAR || (second.place.country === best.place.country && second.from > best.from)) {
      return { value: best.place, quotes: [quoteOf(reading, best.from, best.to)], certainty: best.score >= 5 && best.score - (second?.score ?? 0) >= 2 ? 'certain' : 'likely' };
    }
    return null;
  }
  return occasionPlace(reading, lines, gatherings, year) ?? visited;
}

/** "Ottawa and Kingston": of towns in a list the first stands for all. */
function listed(plain: string, ranked: Candidate[]): Candidate[] {
  const [best] = ranked;
  const first = best && ranked.find((each) => each !== best && each.from < best.from && each.place.country === best.place.country && /^[\s、,・-]*(?:及び|および|並びに|and|et|&|と|や|など|等)?(?:を含む)?\s*$/.test(plain.slice(each.to, best.from)));
  return best && first && first.score > 0 ? [{ ...first, score: best.score }, ...ranked.filter((each) => each !== first && each !== best)] : ranked;
}

function* namedIn({ plain, cased }: Reading, { from, to }: Line): Iterable<{ place: PlaceName; from: number; to: number }> {
  const text = plain.slice(from, to);
  for (const [town, pattern] of [[null, LATIN], [null, JAPANESE], ...VENUES] as const) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [from + match.index, from + match.index + match[0].length];
      const [before, after] = [plain.slice(Math.max(from, start - 28), start), plain.slice(end, end + 20)];
      // "nice" is no town, and Quebec behind a comma is the province.
      const place = byWord.get(town ?? match[0]) as PlaceName;
      if ((cased[start] === match[0][0] && /[a-z]/.test(match[0][0] as string) && place.country !== null && !/^(?:at|au) /.test(match[0])) || (match[0] === 'quebec' && /[,(]\s*$/.test(before)) || PERSON.test(before)) continue;
      if (SHIP_ONLY.test(before) || SHIPS.test(plain.slice(Math.max(from, start - 70), start)) || NO_PLACE_AFTER.test(after) || (SHIP.test(before) && /^\s*(?:and|et|,)\s+(?:hmcs|ncsm)/.test(after))) continue;
      if (isJapanese(match[0]) && (/^[\u4e00-\u9fff]{0}(?:外務|防衛)?大臣|^(?:総理|首相|議員|大使|氏|局長|幕僚長)/.test(after) || match[0] === '呉' && /[\u4e00-\u9fff]$/.test(before))) continue;
      yield { place, from: start, to: end };
    }
  }
}

function scoreOf(plain: string, lines: readonly Line[], line: Line, place: PlaceName, from: number, to: number, kind: Kind | null): number {
  const sentences = sentencesOf(plain, line);
  const sentence = sentences.find((each) => from >= each.from && from < each.to) ?? line;
  const [before, after] = [plain.slice(Math.max(sentence.from, from - 60), from), plain.slice(to, Math.min(line.to, to + 30))];
  const whole = plain.slice(line.from, line.to);
  let score = line.part === 'title' ? 3 : Math.max(0, 2.5 - 0.4 * lines.indexOf(line)) - Math.min(1.5, 0.3 * sentences.indexOf(sentence as never));
  if (PLACE_LABEL.test(whole) && from - line.from < 60) score += 8;
  if (place.country === null) score += kind === 'exercise' || kind === 'operation' ? 1 : -6;
  if (/(?:において|で|にて|を訪|や)$|^(?:at|au) /.test(plain.slice(from, to)) || IN.test(before) || (isJapanese(plain[from] ?? '') && IN_AFTER.test(after))) score += 3;
  if (/^\s*(?:,|\()/.test(after) && IN.test(before)) score += 0.5;
  // A line that is nothing but a hall and its town.
  if (line.part === 'body' && whole.length < 60 && /^[\s).]*$/.test(plain.slice(to, line.to)) && /(?:,|\()\s*$/.test(before) && !HELD.test(whole) && !/\d{4}/.test(whole)) score += 1.5;
  if (HELD.test(plain.slice(Math.max(sentence.from, from - 400), Math.min(sentence.to, to + 400)))) score += 1;
  // Aircraft on watch fly from the base where they are.
  if (NO_PLACE_BEFORE.test(before) && !(kind === 'operation' && /\b(?:from|depuis)\s*$/.test(before))) score -= 5;
  if (EARLIER_BEFORE.test(before)) score -= 3;
  if (HALL_BEFORE.test(before) && HALL_AFTER.test(after)) score += 3;
  const above = lines[lines.indexOf(line) - 1];
  if (above && whole.length < 60 && LABEL_ALONE.test(plain.slice(above.from, above.to))) score += 8;
  if (/^[^()]{0,6}\)が?(?:主催|共催|後援)/.test(after)) score -= 5;
  if (PREFECTURE_AFTER.test(after)) score -= 3.5;
  if (isNext(plain, lines, sentence.from, before)) score -= 4;
  if (CLAUSE_BEFORE.test(before) || /^[^.。]{0,12}(?:で行われて以降|以来)/.test(after)) score -= 5;
  if (/^,? ?(?:next|later this|in the (?:fall|spring)|l'an prochain|en \w+ prochain|prochain)/.test(after) || /(?:to be held|will (?:be held|host|take place)|doit accueillir|se tiendra|prochain)[^.;]{0,30}$/.test(before)) score -= 1.5;
  // A port is called at before and after an exercise.
  if (kind === 'exercise' && /^[^。.]{0,6}(?:へ|に)寄港|^港/.test(after)) score -= 3;
  // A dateline is where the release was written, which is where the meeting was only if nothing else is.
  if (/^\s*(?:,\s*(?:ont|ontario|quebec|b\.?c|british columbia|japan|japon|canada)[a-z.]*)?\s*(?:\([a-z. ]+\))?\s*(?:,|-|\()/.test(after) && from - line.from < 45 && line.part !== 'title' && / - /.test(whole.slice(0, 140))) score += 1;
  if (/embass(?:y|ade)|大使館/.test(before) && !/(?:at|a l'|にて|で)/.test(before)) score -= 1;
  return score;
}

/** 次回 tells of another meeting where one was told of before it; a plan is itself about the next. */
const isNext = (plain: string, lines: readonly Line[], sentence: number, before: string): boolean =>
  NEXT_BEFORE.test(before) && (!/(?:次回|来年|次の)[^。]*$/.test(before) || OVER.test(plain.slice(lines[0]?.from ?? 0, sentence)));

/** The sentence of the date is that of the place; one with another day, or about another round, tells of another meeting. */
function sentenceScore({ plain }: Reading, lines: readonly Line[], line: Line, place: number, { kind, when, round }: Told): number {
  const sentence = sentencesOf(plain, line).find(({ from, to }) => place >= from && place < to) ?? line;
  const within = (at: number): boolean => at >= sentence.from && at < sentence.to;
  const other = isOtherRound(plain.slice(Math.max(sentence.from, place - 300), Math.min(sentence.to, place + 300)), round) ? -4 : 0;
  // Far from what the text is about, a town is mostly that of something else.
  const far = line.part === 'body' && lines.filter(({ part }) => part === 'body').indexOf(line) > 3 && !PLACE_LABEL.test(plain.slice(line.from, line.to)) && !(when && when.from >= line.from && when.from < line.to) ? -1.5 : 0;
  if (!when) return other + far;
  if (within(when.from)) {
    // Of several days in a sentence the nearest is the place's own.
    const nearer = when.dates.some(({ from, start }) => start.date !== null && within(from) && Math.abs(from - place) < Math.abs(when.from - place));
    return other + 1.5 + Math.max(0, 0.5 - Math.abs(place - when.from) / 200) - (nearer ? (kind === 'agreement' ? 6 : 1.5) : 0);
  }
  if (kind === 'agreement' && line.part !== 'title' && when.dates.some(({ from, start }) => start.date !== null && from !== when.from && within(from))) return other - 6;
  return other + far - (line.part !== 'title' && when.dates.some(({ from, start }) => start.date !== null && from !== when.from && within(from)) ? 2 : 0);
}

/** A visit to a country whose cities are not told. */
function visitedCountry(reading: Reading, lines: readonly Line[]): Found<Place> | null {
  for (const line of lines.filter(({ part }) => part === 'title' || part === 'body').slice(0, 6)) {
    const text = reading.plain.slice(line.from, line.to);
    for (const [country, pattern] of countryWords) for (const found of text.matchAll(new RegExp(pattern, 'g'))) {
      const [before, after] = [text.slice(Math.max(0, found.index - 40), found.index), text.slice(found.index + found[0].length, found.index + found[0].length + 14)];
      if (/^(?:'s|ese|ian|-| time)/.test(after) || isNext(reading.plain, lines, line.from + found.index, before)) continue;
      const visited = /^(?:訪|来)/.test(found[0]) || COUNTRY_VISIT.test(before) || /^(?:共和国|連邦|王国)?(?:訪問|を(?:公式)?訪問|公式訪問|への訪問|に寄港|寄港|において|で(?:開催|実施|行))/.test(after);
      if (visited) return { value: { name: null, country }, quotes: [quoteOf(reading, line.from + found.index, line.from + found.index + found[0].length)], certainty: 'likely' };
    }
  }
  return null;
}
