import { countryWords, type PlaceName } from './place-names.ts';
import { quoteOf, wordsAt, type Reading } from './reading.ts';
import type { Line } from './sections.ts';

const PROVINCES = String.raw`british columbia|b\.?c\.?|alberta|saskatchewan|manitoba|ontario|ont\.?|quebec|que\.?|qc|new brunswick|n\.?b\.?|nova scotia|n\.?s\.?|prince edward island|newfoundland(?: and labrador)?|yukon|northwest territories|nunavut|colombie-britannique|nouveau-brunswick|nouvelle-ecosse|ile-du-prince-edouard|terre-neuve(?:-et-labrador)?|territoires du nord-ouest`;
const STATES = String.raw`california|hawaii|alaska|washington state|virginia|maryland|florida|texas|colorado|oregon|massachusetts|new york|illinois|michigan|californie|virginie|floride`;
const PREFECTURES = String.raw`hokkaido|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|kanagawa|niigata|toyama|ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|hyogo|wakayama|tottori|shimane|okayama|yamaguchi|tokushima|kagawa|ehime|kochi|fukuoka|saga|nagasaki|kumamoto|oita|miyazaki|kagoshima|okinawa`;
const REGIONS: readonly (readonly [country: string, words: RegExp])[] = [['CA', new RegExp(`^(?:${PROVINCES})$`)], ['US', new RegExp(`^(?:${STATES})$`)], ['JP', new RegExp(`^(?:${PREFECTURES})(?: prefecture)?$`)]];

/** "in Tofino, British Columbia", « à Sidney (Colombie-Britannique) »: what stands before its province or country is a town, listed or not. */
const LATIN = /(?<=\b(?:in|at|to|near|off|visiting|visited|a|au|aux|en)\s)([A-Z][A-Za-z'.-]+(?:[ -](?:[A-Z][A-Za-z'.-]+|sur|la|le|de|du|the|on)){0,4})\s*[,(]\s*([A-Za-z][A-Za-z .'-]{1,28}?)(?=[,.;:)\n]|\s+(?:on|from|le|du|les|between|to|in|with|where|for|and|by|during|en|pour|avec)\b|\s*$)/g;
/** カナダ・トフィーノ, 北海道浜中町. */
const JAPANESE = /([ァ-ヴー]{2,12}|韓国|中国|米国|英国|豪州)[・の]([ァ-ヴー]{3,14})(?=市?(?:に(?:おいて|て|寄港|入港)|で(?![きあしすも])|を(?:公式)?訪))|(?<=[都道府県])([\u4e00-\u9fff]{1,4})(?=[市町村](?:に(?:おいて|て)|で(?![きあしすも])|を(?:公式)?訪))/g;
/** Houses, units and gatherings bear capitals too. */
const NO_TOWN = /\b(?:universit|college|base|hotel|centre|center|building|ministry|department|headquarters|embassy|forum|dialogue|summit|school|institut|wing|canadian|royal|japan|parliament|naval|house|hall|minister|north|south|east|west|january|february|march|april|may|june|july|august|september|october|november|december)/i;

const countryOf = (words: string): string | null =>
  (REGIONS.find(([, region]) => region.test(words)) ?? countryWords.find(([, country]) => new RegExp(`^(?:the |la |le |les )?(?:${country.source})$`).test(words)))?.[0] ?? null;

/** Towns that no list has, as the text writes them. */
export function* unlistedTowns(reading: Reading, { from, to }: Pick<Line, 'from' | 'to'>): Iterable<{ place: PlaceName; from: number; to: number }> {
  const { cased, plain } = reading;
  for (const match of cased.slice(from, to).matchAll(LATIN)) {
    const [, town = '', region = ''] = match;
    const country = NO_TOWN.test(town) ? null : countryOf(region.toLowerCase().trim());
    const [start, end] = [from + match.index, from + match.index + town.length];
    if (country) yield { place: { name: wordsAt(reading, quoteOf(reading, start, end)), country, others: [] }, from: start, to: end };
  }
  for (const match of plain.slice(from, to).matchAll(JAPANESE)) {
    const [whole, land, abroad, home] = match;
    const town = abroad ?? home ?? '';
    const country = home ? 'JP' : countryOf(land ?? '');
    const end = from + match.index + whole.length;
    if (country) yield { place: { name: wordsAt(reading, quoteOf(reading, end - town.length, end)), country, others: [] }, from: end - town.length, to: end };
  }
}
