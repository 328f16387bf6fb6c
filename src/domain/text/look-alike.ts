import { olderForms } from './older-forms.ts';

/*
 * Letters that are drawn alike and are not the same: those of Unicode's list of confusables (UTS #39) that occur in names of people and offices written
 * in Latin letters or Japanese. The whole list has 6,000 pairs, most of them of scripts that no name here is taken for.
 */
const pairs: readonly (readonly [like: string, letters: string])[] = [
  // Cyrillic and Greek drawn as Latin, and Latin letters of phonetic writing.
  ['a', 'аαɑ'], ['c', 'сϲ'], ['d', 'ԁ'], ['e', 'е'], ['g', 'ɡ'], ['h', 'һ'], ['i', 'іιɩı'], ['j', 'јϳ'], ['k', 'κк'], ['l', 'ӏ'], ['n', 'ո'], ['o', 'оοσօ'], ['p', 'рρ'], ['q', 'ԛ'], ['r', 'г'], ['s', 'ѕ'], ['u', 'υս'],
  ['v', 'νѵ'], ['w', 'ԝω'], ['x', 'хχ'], ['y', 'уγү'], ['z', 'ᴢ'],
  ['A', 'АΑ'], ['B', 'ВΒ'], ['C', 'СϹ'], ['E', 'ЕΕ'], ['F', 'Ϝ'], ['H', 'НΗ'], ['I', 'ІΙӀ'], ['J', 'ЈͿ'], ['K', 'КΚ'], ['M', 'МΜ'], ['N', 'Ν'], ['O', 'ОΟ'], ['P', 'РΡ'], ['S', 'Ѕ'], ['T', 'ТΤ'], ['V', 'Ѵ'], ['W', 'Ԝ'],
  ['X', 'ХΧ'], ['Y', 'УΥҮ'], ['Z', 'Ζ'],
  // Kanji drawn as katakana, and hiragana as katakana.
  ['カ', '力'], ['ロ', '口囗'], ['エ', '工'], ['タ', '夕'], ['ニ', '二'], ['ハ', '八'], ['ト', '卜'], ['ー', '一'], ['ヘ', 'へ'], ['リ', 'り'],
];
const likes = new Map(pairs.flatMap(([like, letters]) => [...letters].map((letter) => [letter, like] as const)));

/** The Latin letter that a letter of another script, or of phonetic writing, is drawn as; null when it is drawn as none. */
export function drawnAsLatin(letter: string): string | null {
  const like = likes.get(letter);
  return like !== undefined && /[a-z]/i.test(like) ? like : null;
}

/** The katakana that a kanji is drawn as. */
export function drawnAsKatakana(character: string): string | null {
  const like = likes.get(character);
  return like !== undefined && /\p{Script=Han}/u.test(character) ? like : null;
}

const bare = /^[a-z ]*$/;

const asDrawn = (text: string): string => [...text].map((letter) => likes.get(letter) ?? olderForms[letter] ?? letter).join('');

/** What a name looks like at a glance: two names that look alike have the same, whatever they are made of. */
export function glance(text: string): string {
  // Voicing marks are no accents: か and が differ.
  const drawn = text.normalize('NFKD').replace(/(?![\u3099\u309a])[\p{M}\p{Cf}\p{Cc}\ufffd]/gu, '');
  // Once as they stand, since A and a are drawn alike with other letters each, and once in lower case.
  const like = bare.test(drawn) ? drawn : asDrawn(asDrawn(drawn).toLowerCase());
  return like.replaceAll('ー', '一').replace(/[il1|]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replace(/\s+/g, ' ').trim();
}

/** Whether two names are not the same and could be taken for one another: nothing may take them for one person or office by itself. */
export const onlyLookAlike = (one: string, other: string): boolean => one !== other && glance(one) === glance(other);
