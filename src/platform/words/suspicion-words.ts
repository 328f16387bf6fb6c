import type { Suspicion } from '#domain/text/suspicious.ts';
import { wordsIn } from './words.ts';

/** Said beside a name that may not be what it looks like. */
const en: Readonly<Record<Suspicion, string>> = {
  'mixed-scripts': 'letters of several alphabets in one word', 'look-alike': 'letters that look like others', direction: 'marks that turn the direction of writing', invisible: 'characters that cannot be seen', 'full-width': 'letters of full width',
  broken: 'a damaged character',
};
export const suspicionWords = wordsIn({
  en: { check: 'Check this name', suspicions: en },
  fr: {
    check: 'Nom à vérifier',
    suspicions: {
      'mixed-scripts': 'lettres de plusieurs alphabets dans un mot', 'look-alike': 'lettres qui en imitent d’autres', direction: 'marques qui inversent le sens de l’écriture', invisible: 'caractères invisibles',
      'full-width': 'lettres pleine chasse', broken: 'caractère endommagé',
    },
  },
  ja: {
    check: '名称要確認',
    suspicions: { 'mixed-scripts': '1語に複数の文字体系が混在', 'look-alike': '他の文字に似た文字', direction: '表記の向きを変える制御文字', invisible: '目に見えない文字', 'full-width': '全角の英字', broken: '壊れた文字' },
  },
});
