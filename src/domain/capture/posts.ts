import type { Rank } from '#domain/party/rank.ts';
import type { PartyCode } from '#domain/trust/reader.ts';

/** Posts as texts name them. The longer name comes first: an assistant deputy minister is no deputy minister, who is no minister. */
const posts: readonly (readonly [source: string, rank: Rank | null, office: string | null, party: PartyCode | null])[] = [
  // Who once held a post, and whose people or buildings are named by it, stand for nobody.
  [String.raw`(?:former|ex-|late|ancien(?:ne)?|feu)\s*(?:prime minister|premiere? ministre|foreign minister|minist(?:er|re)\w*|president\w*|ambass\w+)|元(?:総理|首相|外相|外務大臣|防衛大臣|大臣)|故[^、。]{0,6}(?:総理|首相)|大使館|大使公邸|総理官邸|首相官邸|総理府|prime minister's (?:office|residence)|cabinet du premier ministre|residence du premier ministre`, null, null, null],
  [String.raw`deputy prime minister|vice-premiere? ministre|副総理|副首相`, 'minister', null, null],
  [String.raw`内閣総理大臣|総理大臣|総理`, 'prime-minister', 'PM', 'JP'],
  [String.raw`prime ministers?|premiere?s? ministres?|首相|首脳`, 'prime-minister', 'PM', null],
  // As officials write of them among themselves; DM alone is a deputy minister in Ottawa.
  [String.raw`(?<![\d.:] ?)\bpm(?=s? (?!talks|dialogue|consult|meeting|session|pourparlers|sync|local|jst|est|edt|time|ottawa|tokyo|and |to |on |at |in |sharp|for |or |the |co-|de |du |a )[a-z])|\bjapan(?:ese)? pm\b(?! (?:talks|dialogue|consult))`, 'prime-minister', 'PM', null],
  [String.raw`(?<=[a-z,.:'"] |\()fm(?=s? (?!hmcs|js |cdr|com|station|radio)[a-z])|\bmina\b|\bmaecd?\b(?= [a-z]+ )`, 'minister', 'FM', null],
  [String.raw`\bdef(?:ence|ense)? min\b|\bmindef\b`, 'minister', 'DM', null],
  [String.raw`\bmnd\b`, 'minister', 'DM', 'CA'],
  [String.raw`\b(?:japan(?:ese)?|jpn) dm\b|\bmod minister\b`, 'minister', 'DM', 'JP'],
  [String.raw`(?:parliamentary|state|senior|administrative)?\s*vice[- ]ministers?(?: of| for)?[a-z ]{0,30}|(?:parliamentary )?state ministers? (?:of|for)|vice-ministres?(?: parlementaire| d'etat| administratif)?|ministres? d'etat aux affaires|事務次官|副大臣|大臣政務官|政務官|外務審議官|防衛審議官|次官級?`, 'vice-minister', null, 'JP'],
  [String.raw`(?:senior |associate )?assistant deputy ministers?|\badms?\b(?=\s*[(,/]| level|-level)|sous-ministres? adjointe?s?(?: principale?)?|\bsma\b|次官補`, 'adm', null, 'CA'],
  [String.raw`(?:associate )?deputy ministers?|sous-ministres?(?: deleguee?s?)?|次官`, 'deputy-minister', null, null],
  [String.raw`parliamentary secretar(?:y|ies)|secretaires? parlementaires?`, 'vice-minister', null, 'CA'],
  [String.raw`directors?[- ]general of the (?:japan )?defen[cs]e agency|(?:japan )?defen[cs]e agency (?:director[- ]general|chief)|directeur general de l'agence (?:japonaise )?de (?:la )?defense`, 'minister', 'DM', 'JP'],
  [String.raw`directors?[- ]general|directeurs? general|directrices? generale|directeurs? generaux|局長級?|総括官|審議官級?`, 'director-general', null, null],
  [String.raw`secretar(?:y|ies) of state for external affairs|secretaires? d'etat aux affaires exterieures`, 'minister', 'FM', 'CA'],
  [String.raw`foreign(?: affairs)? ministers?|ministers? (?:of|for) foreign affairs|ministres? des affaires etrangeres|外務大臣|外務相|外相`, 'minister', 'FM', null],
  [String.raw`ministers? of national defen[cs]e|ministres? de la defense nationale|国防大臣|国防相`, 'minister', 'DM', 'CA'],
  [String.raw`ministers? of state for defen[cs]e|director[- ]general of the defen[cs]e agency|defense agency chief|防衛庁長官|防衛相|防衛大臣`, 'minister', 'DM', 'JP'],
  [String.raw`defen[cs]e ministers?|ministers? of defen[cs]e|ministres? (?:de la |d'etat a la |d'etat de la )?defense`, 'minister', 'DM', null],
  [String.raw`vice[- ]chief of (?:the )?defen[cs]e staff|vice-chef(?:fe)? d'etat-major|統合幕僚副長|副参謀総長|陸上幕僚副長|海上幕僚副長|航空幕僚副長`, 'general-officer', null, null],
  [String.raw`chief of (?:the )?defen[cs]e staff|\bcds\b|chef(?:fe)? d'etat-major (?:de la|des) (?:defense|forces armees)|参謀総長|国防参謀長`, 'chief-of-defence', 'CDS', 'CA'],
  [String.raw`chief of staff,? (?:of the )?joint staff|joint staff (?:chief|council chairman)|chairman(?: of the)?,? joint staff council|chef(?:fe)? d'etat-major (?:interarmees|inter-armees|de l'etat-major interarmees)|president du conseil d'etat-major interarmees|統合幕僚長|統幕長|統合幕僚会議議長`, 'chief-of-defence', 'CJSC', 'JP'],
  [String.raw`chiefs? of staff,? (?:of the )?(?:japan )?(?:ground|maritime|air|jgsdf|jmsdf|jasdf|gsdf|msdf|asdf)|(?:jgsdf|jmsdf|jasdf|gsdf|msdf|asdf) chief(?: of staff)?|陸上幕僚長|海上幕僚長|航空幕僚長|陸幕長|海幕長|空幕長|chef(?:fe)? d'etat-major (?:de la force (?:terrestre|maritime|aerienne)|des forces (?:terrestres|maritimes|aeriennes))`, 'head-of-service', null, 'JP'],
  [String.raw`command(?:er|ant\w*)(?: of| de| du)?(?: the| la| l')? ?(?:royal canadian (?:navy|air force)|canadian army|rcn|rcaf|marine royale canadienne|aviation royale canadienne|armee canadienne|arc\b|mrc\b)|chief of the (?:naval|air|land) staff|(?:rcn|rcaf|royal canadian (?:navy|air force)|canadian army|navy|naval|army|air force) (?:commander|chief)(?! petty)|カナダ(?:海軍|陸軍|空軍)(?:司令官|総司令官|参謀長)|chef d'etat-major de (?:la force maritime|l'armee de terre|la force aerienne)`, 'head-of-service', null, 'CA'],
  [String.raw`speakers? of (?:the )?(?:senate|house)[a-z ]{0,14}|president(?:e)? (?:du senat|de la chambre[a-z ]{0,20})|衆議院議長|参議院議長|上院議長|下院議長|presidents? of the house of councillors`, 'speaker', null, null],
  [String.raw`ambassadors?(?!ial)|ambassad(?:eur|rice)s?|大使`, 'ambassador', null, null],
  [String.raw`defen[cs]e attaches?|attaches? (?:de|militaire|naval)\w*|防衛駐在官|駐在武官|国防武官|大使館付武官`, 'attache', null, null],
  [String.raw`directors?(?! general)|directeurs?|directrices?|課長級?|参事官級?|室長`, 'director', null, null],
  [String.raw`(?:rear|vice)[- ]admirals?|\b(?:vadm|radm|cmdre|adm)\b|commodores?|(?:contre|vice)-amira(?:l|ux)|海将補?|提督|練習艦隊司令官`, 'flag-officer', null, null],
  [String.raw`(?:major|brigadier|lieutenant)[- ]generals?|\b(?:mgen|bgen|lgen)\b|(?:major|brigadier|lieutenant)-general[e]?s?|brigadiers?-gener\w+|majors?-gener\w+|陸将補?|空将補?|少将|准将|中将`, 'general-officer', null, null],
  [String.raw`(?:federal |cabinet )?ministers?(?! counsell?or|-counsell?or| of parliament)|ministres?(?!-conseill)|大臣|閣僚|経産相|財務相|農相|環境相|(?<=財務|産業|貿易|経済|環境|農業|国際開発|国防|公安)相(?!談|互|当|手|違|場)`, 'minister', null, null],
];

const ALL = new RegExp(posts.map(([source], at) => `(?<p${at}>${source})`).join('|'), 'g');

export interface Post {
  readonly from: number;
  readonly to: number;
  readonly rank: Rank;
  /** FM, DM, ... as offices' keys end; null for a post that the record keeps no office of. */
  readonly office: string | null;
  /** The side that has a post of this name, where only one has. */
  readonly party: PartyCode | null;
}

/** Posts named in a stretch of folded text, in order. */
export function postsIn(plain: string, from: number, to: number): Post[] {
  const found: Post[] = [];
  for (const match of plain.slice(from, to).matchAll(ALL)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    // A word of which only a part looks like a post.
    if (/[a-z]/.test(plain[start - 1] ?? '') && /[a-z]/.test(plain[start] ?? '') || /[a-z]/.test(plain[end - 1] ?? '') && /[a-z]/.test(plain[end] ?? '')) continue;
    const at = posts.findIndex((_, index) => match.groups?.[`p${index}`] !== undefined);
    const [, rank, office, party] = posts[at] as (typeof posts)[number];
    if (rank !== null) found.push({ from: start, to: end, rank, office, party });
  }
  return found;
}
