import { familyName } from '#domain/party/person-name.ts';
import type { Day } from '#domain/date/day.ts';
import type { Rank } from '#domain/party/rank.ts';
import type { Kind } from '#domain/engagement/engagement.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { leadOf, type Stretch } from './kind.ts';
import { katakanaOf } from './katakana-names.ts';
import type { Known, KnownOfficial } from './known.ts';
import { postsIn, type Post } from './posts.ts';
import { escaped, foldedPhrase, quoteOf, type Found, type Reading } from './reading.ts';
import type { Line } from './sections.ts';

export interface Head {
  /** As the record writes the name; null where only the post is known. */
  readonly person: string | null;
  readonly rank: Rank | null;
}

const JAPANESE_POST = '(?:日本国)?(?:内閣)?(?:総理大臣|総理|首相|外務大臣|外相|防衛大臣|防衛相|防衛庁長官|統合幕僚長|統幕長|統合幕僚会議議長|大臣|長官|議長|国務大臣)';
const KATAKANA_POST = '(?:[・=]?(?:カナダ|加|オーストラリア|豪|豪州)?(?:国)?)?[・]?(?:首相|外相|外務大臣|国防大臣|国防相|参謀総長|国防参謀長|大臣|大将)';
const TITLE_BEFORE = /(?:ministers?|ministres?|premiers?|premiere|general|generale|fm|mnd|mina|dm|gen\.?|admiral|amiral|mr\.?|ms\.?|mrs\.?|mme|m\.|honou?rable|excellency|counterpart|homologue|cds|pm|chief|chef|cheffe|secretary|secretaire|staff|defence|defense|nationale|etrangeres|affairs|japan|canada|japon|with|avec|and|et|,)\s*,?\s*$/;

/** Where a text names an official; null when it does not. */
function namedAt({ plain, cased }: Reading, { person, personJa, party }: KnownOfficial): Stretch | null {
  const family = foldedPhrase(familyName(person));
  const given = foldedPhrase(person.replace(familyName(person), ''));
  if (personJa) {
    const kanji = foldedPhrase(personJa);
    const bare = plain.replaceAll(' ', '');
    const whole = plain.indexOf(kanji);
    if (whole >= 0) return { from: whole, to: whole + kanji.length };
    if (bare.includes(kanji)) {
      const spaced = new RegExp([...kanji].map(escaped).join('\\s?')).exec(plain);
      if (spaced) return { from: spaced.index, to: spaced.index + spaced[0].length };
    }
    // Where the family name ends is not written: it is what stands before the post.
    for (let length = Math.min(3, kanji.length - 1); length >= 1; length -= 1) {
      const found = new RegExp(`(?<![\\u4e00-\\u9fff])${escaped(kanji.slice(0, length))}(?=${JAPANESE_POST})`).exec(plain);
      if (found) return { from: found.index, to: found.index + length };
    }
  }
  for (const katakana of katakanaOf.get(family) ?? []) {
    const found = new RegExp(`(?<![ァ-ヴー])${escaped(katakana)}(?=${KATAKANA_POST}|\\s*[(]|氏)`).exec(plain);
    if (found && party !== 'JP') return { from: found.index, to: found.index + katakana.length };
  }
  const pattern = new RegExp(`(?<![a-z])${escaped(family).replace(/\\?[-' ]+/g, "[-' ]+")}(?![a-z])`, 'g');
  for (const found of plain.matchAll(pattern)) {
    const [from, to] = [found.index, found.index + found[0].length];
    if (/[a-z]/.test(cased[from] ?? '')) continue;
    const [before, after] = [plain.slice(Math.max(0, from - 30), from), plain.slice(to, to + 20)];
    if (given && (before.trimEnd().endsWith(given) || after.trimStart().startsWith(given))) {
      const inFront = before.trimEnd().endsWith(given);
      return { from: inFront ? from - (before.length - before.lastIndexOf(given)) : from, to: inFront ? to : to + after.indexOf(given) + given.length };
    }
    // Another given name beside it: another person of that family.
    if (/[A-Z][a-z]+\s+$/.test(cased.slice(Math.max(0, from - 16), from)) && !TITLE_BEFORE.test(before)) continue;
    if (/^ [A-Z][a-z]+/.test(cased.slice(to, to + 14)) && cased.slice(from, to) === cased.slice(from, to).toUpperCase()) continue;
    // KIHARA, as diplomats write a family name.
    if (TITLE_BEFORE.test(before) || (party === 'JP' && to - from > 3 && cased.slice(from, to) === cased.slice(from, to).toUpperCase() && /[a-z]{3}/.test(cased.slice(Math.max(0, from - 40), to + 40)))) return { from, to };
  }
  return null;
}

const inOffice = ({ start, end }: KnownOfficial, day: Day | null): boolean => day === null || (start.earliest <= day && (end === null || end.latest >= day));

/** The offices that the heads who are named held that day: DM, FM, ... */
export const officesOf = (heads: readonly (Found<Head> | null)[], { officials }: Known, day: Day | null): string[] =>
  heads.flatMap((head) => officials.filter((official) => head !== null && official.person === head.value.person && inOffice(official, day)).map(({ office }) => office.slice(office.indexOf('-') + 1)));

/** The head of each side: an official who is named and held office that day, else the rank of the post that is named. */
export function headsOf(reading: Reading, lines: readonly Line[], known: Known, kind: Kind | null, day: Day | null): { readonly a: Found<Head> | null; readonly b: Found<Head> | null } {
  const { title, lead } = leadOf(reading, lines);
  const places = [title, ...lead].filter((place) => place !== null);
  const posts = places.flatMap((place) => postsIn(reading.plain, place.from, place.to));
  const end = lines.findLast(({ part }) => part === 'body' || part === 'title')?.to ?? 0;
  const named = known.officials.filter((official) => inOffice(official, day)).flatMap((official) => {
    const at = namedAt(reading, official);
    return at && at.from <= end && !lines.some(({ part, from, to }) => (part === 'quoted' || part === 'history' || part === 'foot' || part === 'head') && at.from >= from && at.from < to) ? [{ official, at }] : [];
  });
  return { a: headOf(known.a, known.b), b: headOf(known.b, known.a) };

  function headOf(party: PartyCode, other: PartyCode): Found<Head> | null {
    const mine = named.filter(({ official }) => official.party === party);
    const people = new Set(mine.map(({ official }) => official.person));
    // Without a day a person may have held two offices; what is said of the post decides.
    const fitting = mine.filter(({ official }) => posts.some(({ office }) => office !== null && official.office.endsWith(`-${office}`)));
    const chosen = [...(fitting.length > 0 ? fitting : mine)].sort((one, two) => one.at.from - two.at.from)[0];
    if (chosen && (day !== null || people.size === 1)) return { value: { person: chosen.official.person, rank: chosen.official.rank }, quotes: [quoteOf(reading, chosen.at.from, chosen.at.to)], certainty: day !== null ? 'certain' : 'likely' };
    const post = postOf(party, other);
    if (post) return { value: { person: null, rank: post.rank }, quotes: [quoteOf(reading, post.from, post.to)], certainty: 'likely' };
    if (kind !== 'summit') return null;
    const word = title && /首脳|summit|prime minister|premiers? ministre|leaders|dirigeants/.exec(reading.plain.slice(title.from, title.to));
    return title && word ? { value: { person: null, rank: 'prime-minister' }, quotes: [quoteOf(reading, title.from + word.index, title.from + word.index + word[0].length)], certainty: 'likely' } : null;
  }

  function postOf(party: PartyCode, other: PartyCode): Post | null {
    return posts.find((post) => sideOf(reading.plain, post, party, other) === party) ?? null;
  }
}

const sideWords: Readonly<Record<PartyCode, readonly [RegExp, RegExp]>> = {
  CA: [/(?:canada's|canadian|カナダ(?:国)?の?|加)\s*$/, /^[^.;。]{0,6}(?:of|du|for) (?:the )?canada|^ canadien/],
  JP: [/(?:japan's|japanese|日本(?:国|側)?の?)\s*$/, /^[^.;。]{0,6}(?:of|du|for) (?:the )?japan|^[^.;。]{0,6}du japon|^ japonais/],
  AU: [/(?:australia's|australian|豪州?|オーストラリア)\s*$/, /^[^.;。]{0,6}(?:of|de l'|for) ?austral/],
};

function sideOf(plain: string, { from, to, party }: Post, one: PartyCode, other: PartyCode): PartyCode | null {
  const [before, after] = [plain.slice(Math.max(0, from - 14), from), plain.slice(to, to + 24)];
  for (const side of [one, other]) if (sideWords[side]?.[0].test(before) || sideWords[side]?.[1].test(after)) return side;
  return party === one || party === other ? party : null;
}

const MEETING: readonly (readonly [Kind, ReadonlySet<Rank>])[] = [['summit', new Set<Rank>(['prime-minister', 'head-of-government'])], ['ministerial', new Set<Rank>(['minister'])]];

/** Two heads whose names the record knows, of one rank. */
export function kindOfHeads({ a, b }: { readonly a: Found<Head> | null; readonly b: Found<Head> | null }): Found<Kind> | null {
  const [kind] = MEETING.find(([, ranks]) => [a, b].every((head) => head !== null && head.value.person !== null && head.value.rank !== null && ranks.has(head.value.rank))) ?? [];
  return kind && a && b ? { value: kind, quotes: [...a.quotes, ...b.quotes], certainty: 'likely' } : null;
}
