import type { RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { JOINT } from '#domain/trust/reader.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { wordingMark } from '#platform/web/worded.ts';
import { mayWordHere } from './work-asked.ts';
import { wordingPageWords } from './wording-words.ts';

type Where = Pick<RelationshipVisit, 'language' | 'relationship'>;

export const listAddress = ({ language, relationship }: Where, query: Record<string, string | number | null> = {}): string => address(language, `/${relationship.id}/wording`, query);

/** Where the texts of a row stand beside one another; each side may have a row of one id, so that the owner is told where it is not both. */
export const wordingAddress = ({ language, relationship }: Where, table: RecordTableName, id: string, query: Record<string, string | null> = {}): string =>
  address(language, `/${relationship.id}/wording/${table}/${encodeURIComponent(id)}`, query);

/** A small link to the texts of a row in each language. Each side may have a row of one id, so whose it is goes with it where it is not both sides'. */
export const languagesLink = (visit: Where, table: RecordTableName, { id }: RecordRow, owner: string = JOINT, of: Part = null): Html =>
  html`<a class="no-print" href="${wordingAddress(visit, table, id, { owner: owner === JOINT ? null : owner })}">${wordingPageWords[visit.language].link}${of && html`<span class="visually-hidden"> ${of}</span>`}</a>`;

/** Under a heading that is a text of the record: how that text stands in the language in which it is shown, and the way to the others. */
export const languagesLine = (visit: Where, table: RecordTableName, row: RecordRow, text: string, owner: string = JOINT): Html =>
  html`<p class="wording-line">${wordingMark(visit, row, text)} ${languagesLink(visit, table, row, owner)}</p>`;

/** The way to what the record lacks in a language, for those who may write it. */
export const workLink = (visit: RelationshipVisit): Part =>
  mayWordHere(visit) && html`<p class="no-print"><a href="${listAddress(visit)}">${wordingPageWords[visit.language].title}</a></p>`;
