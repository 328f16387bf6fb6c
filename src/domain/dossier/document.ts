import type { Language } from '../text/language.ts';
import type { Audience, PartyCode } from '#domain/trust/reader.ts';

export const sectionNames = ['scenario', 'agenda', 'people', 'meetings', 'status', 'agreements', 'assessment', 'topics', 'sources'] as const;
export type SectionName = (typeof sectionNames)[number];

/** BCP 47. */

export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

/** A stretch of text. `lang` where it is not the book's language; `href` only where it is an address of the web. */
export interface Run {
  readonly text: string;
  readonly lang?: Language;
  readonly href?: string;
  readonly strong?: true;
}

export type Line = readonly Run[];

/** What a line or a row is known by from one edition to the next: mostly the id of a record. */
interface Keyed {
  readonly key: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: 'text'; readonly line: Line; readonly tone?: 'quiet' }
  | { readonly kind: 'list'; readonly items: readonly (Keyed & { readonly line: Line })[] }
  /** `widths` are shares of the width of the text; `name` says to those who do not see it what the table holds. */
  | { readonly kind: 'table'; readonly name: string; readonly head: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (Keyed & { readonly cells: readonly Line[] })[] }
  /** Room to write by hand; so many lines. */
  | { readonly kind: 'room'; readonly lines: number };

export interface Section {
  readonly name: SectionName;
  readonly heading: string;
  readonly audience: Audience;
  readonly marking: string;
  readonly blocks: readonly Block[];
}

/**
 * A book as it is printed. Every word stands in it in the book's own language, so that an edition reads the same,
 * byte for byte, whatever becomes of the record and of the words.
 */
export interface Book {
  readonly title: string;
  /** Lines under the title: of what, when, where, on what record it rests. */
  readonly under: readonly string[];
  readonly language: Language;
  readonly paper: Paper;
  /** The day of the record that it is made from, as ISO 8601. */
  readonly day: string;
  /** The narrowest of all that it holds. */
  readonly audience: Audience;
  readonly owner: PartyCode | null;
  readonly marking: string;
  /** The marking in the letters of a file name. */
  readonly mark: string;
  readonly words: { readonly contents: string; readonly page: string; readonly of: string; readonly room: string; readonly product: string };
  readonly sections: readonly Section[];
}

export const plainText = (line: Line): string => line.map(({ text }) => text).join('');
