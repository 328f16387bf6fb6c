import { spanOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import { dayOn } from '#domain/date/day.ts';
import { quoteOf, type Found, type Reading } from './reading.ts';
import type { Line } from './sections.ts';

export interface Gathering {
  readonly occasion: string;
  readonly when: When;
  readonly country: string | null;
  readonly place: string | null;
}

/** Gatherings in whose margins people meet, as the record calls them; some never move. */
const occasions: readonly (readonly [name: string, words: RegExp, place: { readonly name: string; readonly country: string } | null])[] = [
  ['Shangri-La Dialogue', /shangri-?la|シャングリラ|アジア安全保障会議|iiss asia/, { name: 'Singapore', country: 'SG' }],
  ['Munich Security Conference', /munich security conference|conference (?:de munich )?sur la securite(?: de munich)|conference de munich|ミュンヘン安全保障会議/, { name: 'Munich', country: 'DE' }],
  ['UNGA', /un general assembly|united nations general assembly|\bunga\b|assemblee generale des nations unies|assemblee generale de l'onu|国連総会/, { name: 'New York', country: 'US' }],
  ['Halifax International Security Forum', /halifax international security forum|forum (?:sur la securite )?international(?:e)? (?:sur la securite )?d'halifax|ハリファックス国際安全保障フォーラム/, { name: 'Halifax', country: 'CA' }],
  ['G7', /\bg-?[78]\b|(?:先進|主要)国首脳会議|[ァ-ヴー]{2,12}・?サミット(?!ホテル)|(?<!nato )(?<!apec )(?:economic summit|sommet economique)/, null], ['G20', /\bg-?20\b/, null], ['APEC', /\bapec\b|アジア太平洋経済協力/, null], ['ADMM-Plus', /\badmm\b|拡大asean国防相/, null],
  ['NATO', /\bnato\b|\botan\b|北大西洋条約機構/, null], ['ASEAN', /\basean\b|\banase\b/, null],
];

const MARGINS = /margins?|sidelines?|occasion|\bduring\b|\bat the\b|attend|en marge|lors d|a l'occasion|participat|before the (?:opening|start)|ahead of|prior to|on the eve|avant l'ouverture|en prelude|に先立|を前に|の際|機会(?:に|を)|出席(?:するため|中)|に際して|開催中|のため/;

/** The gathering in whose margins something took place. */
export function occasionOf(reading: Reading, lines: readonly Line[]): Found<string> | null {
  for (const line of lines.filter(({ part }) => part === 'title' || part === 'body').slice(0, 5)) {
    const text = reading.plain.slice(line.from, Math.min(line.to, line.from + 700));
    for (const [name, words] of occasions) {
      const found = words.exec(text);
      if (!found) continue;
      const around = text.slice(Math.max(0, found.index - 110), found.index + found[0].length + 40);
      if ((line.part === 'title' && /\(|,|:/.test(text)) || MARGINS.test(around)) return { value: name, quotes: [quoteOf(reading, line.from + found.index, line.from + found.index + found[0].length)], certainty: 'likely' };
    }
  }
  return null;
}

/** "the G7 Foreign Ministers' Meeting", « la réunion ministérielle du G7 », G7外相会合. */
const OF_MINISTERS = /\b(?:g-?[78]|g-?20|apec) (?:[a-z]+ ){0,3}minist|minist\w+ (?:[a-z']+ ){0,5}(?:d[ue] |of the |de l')?(?:g-?[78]|g-?20|l'?apec|apec)\b|(?:g-?[78]|g-?20|apec)[^。、]{0,6}(?:外相|外務大臣|財務|防衛相|国防|閣僚)/;

/** Where a gathering was that year, if the record knows. */
export function occasionPlace(reading: Reading, lines: readonly Line[], gatherings: readonly Gathering[], year: number | null): Found<{ name: string | null; country: string | null }> | null {
  const occasion = occasionOf(reading, lines);
  if (!occasion) return null;
  const fixed = occasions.find(([name]) => name === occasion.value)?.[2];
  if (fixed) return { value: fixed, quotes: occasion.quotes, certainty: 'likely' };
  // Ministers of the G7 and of APEC meet in many towns of a year; only a summit's is in the record.
  if (year === null || !/summit|sommet|leaders|サミット|首脳/.test(reading.plain.slice(0, 1500))) return null;
  const at = reading.at.indexOf(occasion.quotes[0]?.from ?? 0);
  if (OF_MINISTERS.test(reading.plain.slice(Math.max(0, at - 60), at + 45))) return null;
  const held = gatherings.filter(({ occasion: name, when }) => name === occasion.value && spanOf(when, null)[0] <= dayOn(year, 12, 31) && spanOf(when, null)[1] >= dayOn(year, 1, 1));
  const [only, another] = held;
  return only && !another ? { value: { name: only.place, country: only.country }, quotes: occasion.quotes, certainty: 'likely' } : null;
}
