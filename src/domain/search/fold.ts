import { drawnAsLatin } from '../text/look-alike.ts';
import { olderForms } from '../text/older-forms.ts';

/**
 * How the words of a text become keys. Only keys are folded: what was typed is stored and shown as typed.
 */

const older = new RegExp(`[${Object.keys(olderForms).join('')}]`, 'gu');

const plain = /^[a-z0-9]*$/;
const LONGEST = 40;

// In a word with Latin letters, a letter of another script that is drawn as one is one.
const mixed = /\p{Script=Latin}/u;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu;
const inOneScript = (word: string): string => (word.search(foreign) >= 0 && mixed.test(word) ? word.replace(foreign, (letter) => drawnAsLatin(letter) ?? letter) : word);

/** Width, case, accents, ligatures and marks that cannot be seen make no difference between words. */
export function foldedWord(written: string): string {
  if (plain.test(written)) return written.slice(0, LONGEST);
  return inOneScript(written).toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss').toLowerCase().slice(0, LONGEST);
}

/** Japanese keeps its voicing marks, which an accent is not: か and が differ. */
export const foldedJapanese = (written: string): string =>
  written.normalize('NFKC').replace(/\p{Cf}|・|\p{Variation_Selector}/gu, '').replace(older, (character) => olderForms[character] as string);
