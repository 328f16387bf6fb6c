import type { Day } from '../date/day.ts';
import type { RecordRow } from '../record/row.ts';
import { languages, type Language } from '../text/language.ts';
import { authenticOf, wordingsOf } from './wording.ts';

/** What may be wanting of a text in a language, the most first: there is none, what there is was made from another text, nobody has approved it. */
export const lacks = ['missing', 'stale', 'draft'] as const;
export type Lack = (typeof lacks)[number];

/** A text that wants something in a language. */
export interface Lacking {
  readonly text: string;
  readonly language: Language;
  readonly lack: Lack;
}

const isLack = (standing: string): standing is Lack => (lacks as readonly string[]).includes(standing);

/** The language to translate a text from: one in which it is authentic, else any in which it is. Null of a text that is in none. */
export function sourceOf(row: RecordRow, text: string, into: Language | null = null): Language | null {
  const own = wordingsOf(row, text)[into ?? 'en'];
  const others = languages.filter((language) => language !== into && (row[`${text}_${language}`] ?? null) !== null);
  const authentic = authenticOf(row, text).filter((language) => language !== into);
  // What it was made from stays its source as long as that is authentic.
  if (into !== null && own.from !== null && authentic.includes(own.from)) return own.from;
  return authentic[0] ?? others[0] ?? null;
}

/** What is wanting of the texts of a row. A text that is in no language at all is not wanting: nobody has said anything. */
export function lackingIn(row: RecordRow, texts: readonly string[]): readonly Lacking[] {
  return texts.flatMap((text) => {
    if (sourceOf(row, text) === null) return [];
    const wordings = wordingsOf(row, text);
    return languages.flatMap((language) => { const { standing } = wordings[language]; return isLack(standing) ? [{ text, language, lack: standing }] : []; });
  });
}

const spoken: Readonly<Record<string, readonly Language[]>> = { CA: ['en', 'fr'], FR: ['fr'], JP: ['ja'], AU: ['en'], GB: ['en'], NZ: ['en'], US: ['en'] };

/** The languages in which a party works, and of which it misses first what is not there. */
export const languagesOf = (party: string | null): readonly Language[] => spoken[party ?? ''] ?? languages;

interface Dated {
  readonly day: Day | null;
}

/** What comes first: what is still to come, the next day first; then what was, the last day first; then what has no day, in the order given. */
export function inOrderOfNeed<Of extends Dated>(rows: readonly Of[], today: Day): readonly Of[] {
  const rank = ({ day }: Dated): readonly [number, number] => (day === null ? [2, 0] : day >= today ? [0, day] : [1, -day]);
  return rows.toSorted((one, other) => { const [mine, theirs] = [rank(one), rank(other)]; return mine[0] - theirs[0] || mine[1] - theirs[1]; });
}
