import type { RecordRow } from '../record/row.ts';
import { languages, type Language } from '../text/language.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * How a text of a row stands in one language. Several may be authentic, as in a treaty; a translation is a draft until it is
 * approved, stale as soon as the text it was made from reads otherwise, and nobody's draft once its own words were changed elsewhere.
 */
export type Standing = 'missing' | 'authentic' | 'approved' | 'draft' | 'stale';

export interface Wording {
  readonly standing: Standing;
  /** What a translation was made from; null where it is not known. */
  readonly from: Language | null;
  /** Who made or approved it: a party and post, or a translation bureau. */
  readonly by: string | null;
}

/** What is on record of a text in a language. */
type Said = Omit<Wording, 'standing'> & { readonly standing: 'authentic' | 'approved' | 'draft'; readonly own: string | null; readonly fingerprint: string | null };

// One item a text and language, with the fingerprints of a translation and of what it was made from:
// "title.fr=approved #90a1b2c3d4e5f607 en:1b2c3d4e5f60718a JP:desk-officer". What `by` may hold stands in `cleanBy`.
const item = /^([a-z]+)\.(en|fr|ja)=(authentic|approved|draft)(?: #([0-9a-f]{16}))?(?: (en|fr|ja):([0-9a-f]{16}))?(?: (\S.*))?$/;

const cleanBy = (by: string | null): string => (by ?? '').replace(/[;\s]+/g, ' ').trim();

function saidIn(cell: string | null | undefined): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const each of (cell ?? '').split('; ')) {
    const [, text, language, standing, own, from, fingerprint, by] = item.exec(each) ?? [];
    if (text !== undefined) said.set(`${text}.${language}`, { standing: standing as Said['standing'], own: own ?? null, from: (from as Language | undefined) ?? null, fingerprint: fingerprint ?? null, by: by ?? null });
  }
  return said;
}

/** In an order of its own, so that the same standings are always the same cell. */
const cellOf = (said: ReadonlyMap<string, Said>): string | null =>
  [...said].toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { standing, own, from, fingerprint, by }]) => `${name}=${standing}${own ? ` #${own}` : ''}${from && fingerprint ? ` ${from}:${fingerprint}` : ''}${cleanBy(by) === '' ? '' : ` ${cleanBy(by)}`}`).join('; ') || null;

/** In which language a text was written when nothing is on record of it: the record that ships was written in English first. */
const writtenFirst: readonly Language[] = ['en', 'ja', 'fr'];

const textIn = (row: RecordRow, text: string, language: Language): string | null => row[`${text}_${language}`] ?? null;

/** How a text of a row stands in each language. Where nothing is on record the first to be filled is authentic, and another an unsigned draft. */
export function wordingsOf(row: RecordRow, text: string): Readonly<Record<Language, Wording>> {
  const said = saidIn(row['wording']);
  const first = languages.some((language) => said.get(`${text}.${language}`)?.standing === 'authentic' && textIn(row, text, language) !== null)
    ? null : (writtenFirst.find((language) => textIn(row, text, language) !== null && !said.has(`${text}.${language}`)) ?? null);
  const of = (language: Language): Wording => {
    const its = said.get(`${text}.${language}`);
    const words = textIn(row, text, language);
    if (words === null) return { standing: 'missing', from: null, by: null };
    if (!its) return { standing: language === first ? 'authentic' : 'draft', from: null, by: null };
    const source = its.from === null ? null : textIn(row, text, its.from);
    const stale = its.standing !== 'authentic' && its.from !== null && (source === null || fingerprintOf(source) !== its.fingerprint);
    // Whoever signed it signed other words.
    const others = its.own !== null && fingerprintOf(words) !== its.own;
    return { standing: stale ? 'stale' : others ? 'draft' : its.standing, from: its.from, by: others ? null : its.by };
  };
  return { en: of('en'), fr: of('fr'), ja: of('ja') };
}

/** A cell of standings without some signatures; a translation that nobody signs is a draft. */
export const unsignedBy = (some: (by: string) => boolean, cell: string): string | null =>
  cellOf(new Map([...saidIn(cell)].map(([name, said]) => [name, said.by !== null && some(said.by) ? { ...said, by: null, standing: said.standing === 'authentic' ? said.standing : 'draft' } : said])));

/** The languages in which a text is authentic, in the order of languages. */
export function authenticOf(row: RecordRow, text: string): readonly Language[] {
  const wordings = wordingsOf(row, text);
  return languages.filter((language) => wordings[language].standing === 'authentic');
}

/** What is to be put on record of a text in a language: its words and how they stand. An empty text takes both away. */
export interface Reworded {
  readonly text: string;
  readonly language: Language;
  readonly words: string | null;
  readonly standing: Said['standing'];
  /** What it was translated from, as that reads now. */
  readonly from: Language | null;
  readonly by: string | null;
}

/** The row with a text in one language, and how that stands; what the others stand for stays as it was, said where it was only meant. */
export function reworded(row: RecordRow, { text, language, words, standing, from, by }: Reworded): RecordRow {
  const before = wordingsOf(row, text);
  const said = saidIn(row['wording']);
  // What was authentic because nothing was said stays so when there is more to choose from.
  for (const other of languages) if (other !== language && before[other].standing === 'authentic') said.set(`${text}.${other}`, said.get(`${text}.${other}`) ?? { standing: 'authentic', own: null, from: null, fingerprint: null, by: null });
  const source = from === null || from === language ? null : textIn(row, text, from);
  if (words === null) said.delete(`${text}.${language}`);
  else if (standing === 'authentic') said.set(`${text}.${language}`, { standing, own: null, by, from: null, fingerprint: null });
  else said.set(`${text}.${language}`, { standing, own: fingerprintOf(words), by, from: source === null ? null : from, fingerprint: source === null ? null : fingerprintOf(source) });
  return { ...row, [`${text}_${language}`]: words, wording: cellOf(said) };
}
