/** What the officers of the story type, in the language of the story; and the names under which the record knows the series. */
import type { Language } from '#platform/words/languages.ts';

interface Typed {
  readonly series: string;
  readonly offices: { readonly canada: string; readonly japan: string };
  readonly group: string;
  readonly mandate: string;
  readonly item: string;
  readonly outcome: string;
  readonly promises: readonly { readonly text: string; readonly due: string }[];
  readonly minutes: string;
}

export const typedIn: Readonly<Record<Language, Typed>> = {
  en: {
    series: 'Canada-Japan Staff Talks', offices: { canada: 'Director General, International Security Policy', japan: 'Director, Plans and Policy, Joint Staff' },
    group: 'Sub-group on peacekeeping training', mandate: 'Plan joint training and exchange lessons.', item: 'A plan of training for 2028', outcome: 'The two sides agreed on a plan of training for 2028.',
    promises: [{ text: 'Exchange lists of instructors for the peacekeeping course', due: '2027-09-30' }, { text: 'Draft terms of reference for the sub-group', due: '2028-03' }],
    minutes: 'The two sides met in Tokyo. They agreed to meet again within a year.',
  },
  fr: {
    series: 'Pourparlers d’état-major Canada-Japon', offices: { canada: 'Directeur général, Politique de sécurité internationale', japan: 'Directeur, Plans et politiques, État-major interarmées' },
    group: 'Sous-groupe sur la formation au maintien de la paix', mandate: 'Planifier la formation commune et échanger les leçons retenues.', item: 'Un plan de formation pour 2028', outcome: 'Les deux parties se sont entendues sur un plan de formation pour 2028.',
    promises: [{ text: 'Échanger les listes d’instructeurs pour le cours sur le maintien de la paix', due: '2027-09-30' }, { text: 'Rédiger le mandat du sous-groupe', due: '2028-03' }],
    minutes: 'Les deux parties se sont réunies à Tokyo. Elles ont convenu de se réunir de nouveau d’ici un an.',
  },
  ja: {
    series: '日加幕僚協議', offices: { canada: '国際安全保障政策局長', japan: '統合幕僚監部防衛計画部長' },
    group: '平和維持教育分科会', mandate: '共同の教育を計画し、教訓を交換する。', item: '2028年の教育計画', outcome: '双方は2028年の教育計画について一致した。',
    promises: [{ text: '平和維持課程の教官名簿を交換する', due: '2027-09-30' }, { text: '分科会の実施要領を起案する', due: '2028-03' }],
    minutes: '双方は東京で会合した。1年以内に再び会合することで一致した。',
  },
};
