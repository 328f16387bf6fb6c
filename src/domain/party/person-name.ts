/** What the record has of a person's name, each as it was typed. */
export interface PersonCells {
  /** In Latin letters. */
  readonly person: string | null;
  /** In Japanese. */
  readonly personJa: string | null;
  /** The part of it in Latin letters that is the family's, where capitals do not show it. */
  readonly family: string | null;
  /** The reading in kana. */
  readonly kana: string | null;
  readonly country: string | null;
}

export type NameLanguage = 'en' | 'fr' | 'ja';

export interface WrittenName {
  readonly text: string;
  /** It is in Japanese, whatever the page is in. */
  readonly japanese: boolean;
  /** The same in the other writing, or its reading, to stand beside it. */
  readonly beside: { readonly text: string; readonly japanese: boolean } | null;
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The family name: what stands in capitals, else the last word. */
export function familyName(person: string): string {
  const words = person.split(/\s+/).filter(Boolean);
  const capitals = words.filter((word) => word.length > 1 && word === word.toUpperCase());
  return (capitals.length > 0 ? capitals : words.slice(-1)).join(' ');
}

const withSpaces = (text: string): string => ` ${text.trim().replace(/\s+/g, ' ')} `;

/**
 * A name in Latin letters. Since 2020 Japan's government writes the family name first, in capitals where it could be doubted which it is
 * (YAMADA Haruo), and Canada's follows. Where the record does not know which part is the family's, the name stands as it was typed.
 */
function inLatin({ person, family, country }: PersonCells): string | null {
  if (!person || japanese.test(person)) return null;
  const known = family && country === 'JP' && withSpaces(person).includes(withSpaces(family)) ? family.trim() : null;
  const given = known ? withSpaces(person).replace(withSpaces(known), ' ').trim() : '';
  return known && given !== '' && known !== known.toUpperCase() ? `${known.toUpperCase()} ${given}` : person;
}

/** A person's name as a paper in a language has it; null when none is known. */
export function personName(language: NameLanguage, cells: PersonCells): WrittenName | null {
  const latin = inLatin(cells);
  const kanji = cells.personJa || (cells.person && japanese.test(cells.person) ? cells.person : null);
  if (language === 'ja' && kanji) {
    const beside = cells.country === 'JP' && cells.kana ? { text: cells.kana, japanese: true } : latin ? { text: latin, japanese: false } : null;
    return { text: kanji, japanese: true, beside };
  }
  if (latin) return { text: latin, japanese: false, beside: language !== 'ja' && cells.country === 'JP' && kanji ? { text: kanji, japanese: true } : null };
  return kanji ? { text: kanji, japanese: true, beside: cells.kana ? { text: cells.kana, japanese: true } : null } : null;
}

const hiragana = (text: string): string => text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60)).replace(/\s+/g, ' ');
/** Accents and case make no difference to a name; letters of another width or alphabet are other letters. */
export const foldedName = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a name is sorted by: in Japanese its reading, where that is known, before all that is not read; otherwise the family name and the rest. */
function keyOf(language: NameLanguage, cells: PersonCells): readonly [number, string] {
  if (language === 'ja' && cells.kana) return [0, hiragana(cells.kana)];
  const latin = cells.person ?? '';
  const family = cells.family || familyName(latin);
  return [latin ? 1 : 2, latin ? foldedName(`${family} ${latin}`) : (cells.personJa ?? '')];
}

export const inOrderOfNames = (language: NameLanguage) => (one: PersonCells, other: PersonCells): number => {
  const [[mine, my], [theirs, their]] = [keyOf(language, one), keyOf(language, other)];
  return mine - theirs || (my < their ? -1 : my > their ? 1 : 0);
};
