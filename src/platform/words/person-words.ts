import type { Style, StyleCode } from '#domain/party/style.ts';
import { wordsIn } from './words.ts';

interface PersonWords {
  readonly styles: Readonly<Record<Exclude<StyleCode, 'none'>, string>>;
  /** A person in full, as a paper names somebody for the first time. */
  readonly addressed: (style: Style, name: string, title: string) => string;
}

const en: PersonWords['styles'] = { 'right-honourable': 'the Right Honourable', honourable: 'the Honourable', excellency: 'His or Her Excellency' };
const fr: PersonWords['styles'] = { 'right-honourable': 'le très honorable ou la très honorable', honourable: 'l’honorable', excellency: 'Son Excellence' };

export const personWords = wordsIn<PersonWords>({
  en: { styles: en, addressed: (style, name, title) => [[style ? en[style] : '', name].filter(Boolean).join(' '), title].filter(Boolean).join(', ') },
  fr: { styles: fr, addressed: (style, name, title) => [[style ? fr[style] : '', name].filter(Boolean).join(' '), title].filter(Boolean).join(', ') },
  // The office follows the name, and stands for the form of address; whoever has none is called 氏.
  ja: { styles: { 'right-honourable': '閣下', honourable: '閣下', excellency: '閣下' }, addressed: (style, name, title) => `${name}${title}${style ? '閣下' : title ? '' : '氏'}` },
});
