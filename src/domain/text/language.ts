/** BCP 47 codes of the languages in which the record speaks, as its interface does; English and French are equal, and stand in the reader's order. */
export const languages = ['en', 'fr', 'ja'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
