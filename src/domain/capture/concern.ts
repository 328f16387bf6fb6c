import type { Kind } from '#domain/engagement/engagement.ts';
import type { PartyCode } from '#domain/trust/reader.ts';
import { countryNames } from './country-names.ts';
import { leadOf } from './kind.ts';
import type { Known } from './known.ts';
import { names } from './parties.ts';
import { placeNames } from './place-names.ts';
import { foldedPhrase, isJapanese, languageOf, type Reading } from './reading.ts';
import type { Line } from './sections.ts';

const latin = countryNames.map((each) => each.latin).join('|');
const japanese = countryNames.map((each) => each.japanese).join('|');
/** Where somebody was, or is going: a country that stands there takes no part. */
const VENUE = new RegExp([
  String.raw`\b(?:in|at|to|for|from|near|off|via|a|au|aux|en|pour|depuis|visit(?:s|ed|ing)?|toured?|towards|vers|against|contre)\s+(?:the |la |le |les |l')?(?:[a-z.'-]{3,20}(?: [a-z.'-]{3,20})?, ?)?(?:${latin})[a-z]*(?![a-z']*['-]s? ?(?:minist|defen|foreign|counterpart|chief))(?! (?:counterpart|minister|defen[cs]e|foreign|chief|president|navy|armed|homologue))(?:(?:,? (?:and|et|to|then|puis) |, )(?:the |la |le |les |l'|in |en |au |aux )?(?:${latin})[a-z]*)*`,
  String.raw`\((?:${latin})[a-z]*\)|(?<=[a-z]{3}), (?:${latin})[a-z]*(?=[,.;)\s]+(?:on|from|le|du|les|between|during|where|ou|\d)\b|[,.;)]?\s*$)`,
  String.raw`(?:${japanese})(?:の首都|国内|共和国|王国|連邦)?(?:[・の]?(?:[ァ-ヴー・]{2,16}|(?<=・)[\u4e00-\u9fff]{1,4})(?:市|港|州)?)?(?:にて|において|で(?:開催|開かれ|行|実施|の|、)|を(?:公式)?(?:訪問|訪れ)|訪問|へ(?:の|出張)?|に(?:出張|寄港|入港|滞在)|沖|周辺|出張)`,
  String.raw`(?:${japanese})・[ァ-ヴー]{3,16}(?=(?:市|州)?(?:に|で|を|へ|、|\())`,
].join('|'), 'g');
/** Others named as examples or as what was talked of. */
const ASIDE = /中国(?:新聞|放送|地方|四国)|\b(?:such as|including|like-minded partners|as well as with|comme|notamment|y compris|tels? que|semblable|similar to|on (?:the )?(?:war|situation|crisis|future|security) (?:of|in|on)|la guerre|la situation|russia's|de la russie)\b[^.;。]*|(?:east|south) china seas?|mers? de chine[a-z ]{0,14}|philippine sea|mer des philippines|sea of japan|mer du japon|north korea\w*|coree du nord|nord-coreen\w*|korean peninsula|peninsule coreenne|taiwan strait|detroit de taiwan|indian ocean|oceans? indien|フィリピン海|朝鮮半島|台湾海峡|[^、。]*(?:等の同志国|をはじめとする|を含む)|(?:ウクライナ|北朝鮮|中国|ロシア|台湾|中東|ミャンマー)(?:情勢|問題|侵略|による|への|の)/g;
const JAPAN_SAID = /日本|日加|加日|日・|日[米豪英韓仏独伊印比越中欧]|自衛|[海陸空]自|[海陸空統]幕|防衛省|外務省|防衛庁|総理|我が|邦|訪日|来日/;
type Named = { readonly value: { readonly person: string | null } } | null;
const MANY: ReadonlySet<Kind> = new Set<Kind>(['exercise', 'operation', 'symposium', 'workshop', 'other', 'exchange']);

/** Whether a text is about something in which both parties take part. What one of them does with others is no engagement of theirs. */
export function concernsBoth(reading: Reading, lines: readonly Line[], { a, b }: Known, kind: Kind | null, country: string | null, occasion: boolean, heads: { readonly a: Named; readonly b: Named }): boolean {
  // A ship that calls at a third country's port visits neither.
  if (kind === 'ship-visit' && country !== null && country !== a && country !== b) return false;
  const { title, lead } = leadOf(reading, lines);
  const text = ({ from, to }: { from: number; to: number }): string => reading.plain.slice(from, Math.min(to, from + 700));
  const told = lines.filter(({ part }) => part === 'body' || part === 'title').map(text).join('\n').slice(0, 8000);
  const [first = lines.find(({ part }) => part === 'body')] = lead;
  const core = [title, first].map((each) => (each ? text(each) : '')).join('\n');
  const cleaned = strip(core);
  const language = languageOf(reading);
  const others = countryNames.filter(({ code }) => code !== a && code !== b);
  const named = (party: PartyCode, where: string): boolean => (party === 'JP' && language === 'ja' ? JAPAN_SAID.test(where) || !others.some((each) => inTitle(each, where)) : names(party, where.replace(/両国/g, '')));
  const isThere = (party: PartyCode, head: Named, where: string): boolean => (head !== null && head.value.person !== null) || named(party, where);
  const both = (where: string): boolean => isThere(a, heads.a, where) && isThere(b, heads.b, where);
  // Named so that Japan takes part; that Canada does is then said in few words.
  if (/kaedex|カエデックス|keen sword|キーン・?ソード|annualex|\bop(?:eration)? neon|ネオン作戦/.test(core) && names('CA', told)) return true;
  if (/rimpac|環太平洋合同演習/.test(core) && names('CA', told) && (language === 'ja' || names('JP', told))) return true;
  // A calendar of our minister's that names theirs.
  const [own, theirs] = language === 'ja' ? ['JP', a === 'JP' ? heads.b : heads.a] as const : ['CA', a === 'CA' ? heads.b : heads.a] as const;
  const meetsUs = (own === a || own === b) && theirs !== null && theirs.value.person !== null && !others.some((each) => each.code !== country && isNamed(each, cleaned));
  // In a third country, at no gathering, with the other side unnamed: they met somebody of that country.
  if (country !== null && country !== a && country !== b && !occasion && (isThere(a, heads.a, cleaned) || isThere(b, heads.b, cleaned)) && !meetsUs && !both(kind !== null && MANY.has(kind) ? strip(told) : cleaned)) return false;
  if (others.some((each) => isNamed(each, cleaned)) && !both(kind !== null && MANY.has(kind) ? strip(told) : cleaned)) return false;
  if (lines.some(({ part }) => part === 'head')) return true;
  // Talks that the two hold under a name of their own, and no other country in sight.
  if (/(?<![a-z])(?:pm|mm)協議|幕僚協議|\bpol-?mil\b|\bp-?m (?:talks|dialogue)|pourparlers p-?m\b/.test(told) && !others.some((each) => isNamed(each, told))) return true;
  // Among themselves officials name neither; who names one alone tells of its own affairs.
  const said = [a, b].filter((party) => names(party, told.replace(/両国/g, '')));
  const [only, another] = said;
  if (!only || another) return true;
  const absent = only === a ? b : a;
  // A side that writes in its own language need not name itself.
  if (absent === (language === 'ja' ? 'JP' : 'CA')) return true;
  return isThere(absent, absent === a ? heads.a : heads.b, told) || hasTownOf(absent, told);
}

const strip = (words: string): string => words.replace(ASIDE, ' ').replace(VENUE, ' ');

const patterns = new Map(countryNames.map(({ code, latin: words, japanese: kanji, letter }) =>
  [code, new RegExp(`(?<![a-z])(?:${words})|(?<![ァ-ヴー])(?:${kanji})${letter ? `|(?:日|加)${letter}(?=[\\u4e00-\\u9fff・2])|${letter}(?:国防|外相|海軍|陸軍|空軍|首相|軍|加)` : ''}`)] as const));
const isNamed = ({ code }: { readonly code: string }, where: string): boolean => patterns.get(code)?.test(where) ?? false;

const inTitle = (country: { readonly code: string }, where: string): boolean => isNamed(country, where.split('\n', 1)[0] ?? '');

const townsOf = new Map<PartyCode, readonly string[]>();

function hasTownOf(party: PartyCode, text: string): boolean {
  let towns = townsOf.get(party);
  if (!towns) townsOf.set(party, (towns = placeNames.filter(({ country }) => country === party).flatMap(({ name, others }) => [name, ...others]).map(foldedPhrase).filter((town) => town.length > (isJapanese(town) ? 1 : 3))));
  return towns.some((town) => text.includes(town));
}
