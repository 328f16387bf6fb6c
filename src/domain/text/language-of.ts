// Words by which French is plain, and those that stand in names of any language too (Charles de Gaulle, La Malbaie).
const FRENCH = /(?<!\p{L})(?:(?:les|des|du|et|au|aux|une|pour|dans|sur|avec|sont|cette|leurs?|sous)(?![\p{L}-])|(?:l|d|qu|n|s|c|jusqu|lorsqu)[’'](?=\p{L}))/giu;
const PERHAPS_FRENCH = /(?<!\p{L})(?:le|la|de|un|par|entre|ou|est|que|qui|ce|son|sa|ses|ne|pas)(?![\p{L}’'-])/giu;
const ENGLISH = /(?<!\p{L})(?:the|of|and|in|to|for|with|on|by|at|from|is|are|was|were|that|which|his|her|their|its|not|as|an?|or|between|who)(?![\p{L}’'-])/giu;
const ACCENTS = /[àâçèéêëîïôùûüœ]/iu;

/**
 * The language of a text of which none is on record: kana or kanji are Japanese, letters of another alphabet English
 * unless French is plain. Null when there is nothing to read in it. A single name says little, and counts as English.
 */
export function languageOf(text: string): 'en' | 'fr' | 'ja' | null {
  if (/[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f々〇]/.test(text)) return 'ja';
  const bare = text.replace(/\bhttps?:\/\/\S+/g, ' ');
  if (!/\p{L}{2}/u.test(bare)) return null;
  const times = (words: RegExp): number => bare.match(words)?.length ?? 0;
  const [french, english] = [times(FRENCH) * 2 + times(PERHAPS_FRENCH), times(ENGLISH) * 2];
  const accents = ACCENTS.test(bare) && /\p{L}\P{L}+\p{L}/u.test(bare) ? 1 : 0;
  return french + accents > english && (french + accents > 1 || accents > 0) ? 'fr' : 'en';
}
