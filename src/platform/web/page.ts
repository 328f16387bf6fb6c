import type { Day } from '#domain/date/day.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { Reader } from '#domain/trust/reader.ts';
import type { Language } from '../words/languages.ts';
import type { LocalText } from '../words/words.ts';
import type { Database } from '../database/door.ts';
import type { Holding } from './holding.ts';
import type { Html } from './html.ts';

/** A relationship with its name in three languages. */
export interface NamedRelationship extends Relationship {
  readonly name: LocalText;
}

/** What a page is told; it asks nobody else. */
export interface Visit {
  readonly language: Language;
  /** Japanese dates count years by era. */
  readonly era: boolean;
  readonly reader: Reader;
  readonly database: Database;
  /** The day of the visit. */
  readonly today: Day;
  /** The moment of the visit, for the ledger. */
  readonly at: Date;
  /** Where the site was asked for, such as https://entente.example: for addresses that leave it. */
  readonly origin: string;
  /** Relationships of which the reader may read anything. */
  readonly relationships: readonly NamedRelationship[];
  /** The path as asked, without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Who a holding speaks for now, as a reader; null when nobody any more. */
  readonly standing: (holding: Holding) => Promise<Reader | null>;
  /** Fields of a posted form; a field may be given more than once. Lines end with \n. */
  readonly form: URLSearchParams;
  readonly files: readonly UploadedFile[];
}

export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A visit to a page of one relationship. */
export interface RelationshipVisit extends Visit {
  readonly relationship: NamedRelationship;
}

export type Answer =
  | { readonly page: PageContent; readonly status?: number }
  | { readonly redirect: string }
  | { readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array | string; readonly etag?: string } }
  | { readonly json: unknown }
  | 'not-found';

export interface PageContent {
  readonly title: string;
  /** Which item of the navigation it belongs to. */
  readonly section: Section | null;
  readonly body: Html;
  /** Uses the full width of the window (tables, timelines). */
  readonly wide?: boolean;
  /** Without the search box of the header: the page has one of its own. */
  readonly searchBox?: false;
  /** Path of the asset of ours that the page runs, for what only a script can do: no other page runs anything. */
  readonly script?: string;
}

/** The navigation, by what people come for: their work, a judgement of what was, and what is to be brought in. */
export const sectionGroups = {
  work: ['state', 'calendar', 'engagements', 'series', 'commitments', 'programme'],
  judge: ['timeline', 'findings', 'scorecard', 'comparison', 'record', 'glossary'],
  add: ['capture', 'import'],
} as const;
export type SectionGroup = keyof typeof sectionGroups;
export type Section = (typeof sectionGroups)[SectionGroup][number];

/**
 * One address. `/:lang/...` is added by the router; a path that begins with `/:relationship` gets that relationship,
 * and answers not-found when the reader may read nothing of it.
 */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (visit: Visit) => Promise<Answer>;
}

/** A route of one relationship. */
export function relationshipRoute(
  method: Route['method'], path: `/:relationship${string}`, answer: (visit: RelationshipVisit) => Promise<Answer>,
): Route {
  return {
    method,
    path,
    answer: async (visit) => {
      const relationship = visit.relationships.find(({ id }) => id === visit.params['relationship']);
      return relationship ? answer({ ...visit, relationship }) : 'not-found';
    },
  };
}
