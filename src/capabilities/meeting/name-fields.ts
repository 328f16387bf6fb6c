import { styles } from '#domain/party/style.ts';
import type { RowField } from '#platform/web/row-form.ts';
import type { Language } from '#platform/words/languages.ts';
import { personWords } from '#platform/words/person-words.ts';
import { meetingWords } from './meeting-words.ts';

/** How a person's name is written and the person addressed, besides the name in Latin letters. */
export function nameFields(language: Language): readonly RowField[] {
  const words = meetingWords[language].delegation;
  return [
    { name: 'person_ja', label: words.personJa, as: 'text', lang: 'ja' },
    { name: 'kana', label: words.kana, as: 'text', lang: 'ja', hint: words.kanaHint },
    { name: 'family', label: words.family, as: 'text', hint: words.familyHint },
    { name: 'style', label: words.style, as: 'select', none: words.byOffice, choices: styles.map((value) => ({ value, text: value === 'none' ? words.noStyle : personWords[language].styles[value] })) },
  ];
}
