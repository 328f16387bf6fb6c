import type { RecordRow } from '#domain/record/row.ts';
import type { KeptTable } from '#domain/programme/entry.ts';
import type { Audience } from '#domain/trust/reader.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, isWebAddress, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, localText, shownIn, type LocalText } from '#platform/words/words.ts';
import type { Programme } from './programme-store.ts';
import { programmeWords } from './programme-words.ts';

type Place = Pick<RelationshipVisit, 'language' | 'relationship'>;

/** What the programme has a page of, besides its own parts. */
export type Thing = 'goals' | 'initiatives' | 'topics' | 'recommendations';

export const partAddress = ({ language, relationship }: Place, part = '', query: Record<string, string | number | null> = {}): string =>
  address(language, `/${relationship.id}/programme${part ? `/${part}` : ''}`, query);

export const thingAddress = (visit: Place, thing: Thing | KeptTable, id: string, query: Record<string, string | number | null> = {}): string =>
  partAddress(visit, thing === 'constraints' ? `constraints/${encodeURIComponent(id)}/edit` : `${thing}/${encodeURIComponent(id)}`, query);

export const textsOfRow = (row: RecordRow): LocalText => localText(row, 'label_en' in row ? 'label' : 'title_en' in row ? 'title' : 'text');

/** What a row is called, as plain text. */
export const nameOfRow = ({ language }: Pick<Place, 'language'>, row: RecordRow): string => shownIn(language, textsOfRow(row))?.text ?? row.id;

export const thingLink = (visit: Place, thing: Thing, row: RecordRow): Html =>
  html`<a href="${thingAddress(visit, thing, row.id)}">${recordText(visit.language, textsOfRow(row), row.id)}</a>`;

/** The same of an id whose row may not be readable: the bare id then. */
export function namedLink(visit: Place, names: Names, thing: Thing, id: string): Part {
  const named = names.get(id);
  return named ? html`<a href="${thingAddress(visit, thing, id)}">${recordText(visit.language, named, id)}</a>` : id;
}

const parts = ['programme', 'coverage', 'priorities', 'constraints', 'trace'] as const;
export type ProgrammePart = (typeof parts)[number];

export function partsNav(visit: Place, current: ProgrammePart | null): Html {
  const words = programmeWords[visit.language];
  return html`<nav class="no-print" aria-label="${words.partsLabel}"><ul class="inline">${parts.map((part) => html`<li>${part === current ? html`<strong aria-current="page">${words.parts[part]}</strong>`
    : html`<a href="${partAddress(visit, part === 'programme' ? '' : part)}">${words.parts[part]}</a>`}</li>`)}</ul></nav>`;
}

/** Who may read a row; of what one side keeps, which side. */
export const audienceText = (visit: Place, { audience, owner }: Pick<OwnedRow, 'audience' | 'owner'>): Part =>
  html`${domainWords[visit.language].audiences[audience as Audience]}${audience === 'national' && html`${colon[visit.language]}${countryMark(visit, owner)}`}`;

/** Where something is stated: an address is a link, a book is named. */
export const sourceText = (visit: Place, source: string | null | undefined): Part =>
  (source && isWebAddress(source) ? html`<a href="${source}" rel="noreferrer">${source}</a>` : written(visit, source));

/** Leads of both sides in two cells' worth of text. */
export function leadsText(visit: Place, row: RecordRow): Html {
  const { relationship } = visit;
  const of = (side: 'a' | 'b'): Html => html`<li>${countryMark(visit, relationship[side])}${colon[visit.language]}${row[`lead_${side}`] ? written(visit, row[`lead_${side}`]) : html`<span class="state unsure">${programmeWords[visit.language].noLead}</span>`}</li>`;
  return html`<ul class="plain tight">${of('a')}${of('b')}</ul>`;
}

export const statusText = (visit: Place, status: string | null | undefined): string =>
  (status ? ((programmeWords[visit.language].statuses as Readonly<Record<string, string>>)[status] ?? status) : '');
export const horizonText = (visit: Place, horizon: string | null | undefined): string =>
  (horizon ? ((programmeWords[visit.language].horizons as Readonly<Record<string, string>>)[horizon] ?? horizon) : '');

/** A limit that an initiative touches, and whose limit it is. */
export function touchedConstraint(visit: RelationshipVisit, { constraints }: Pick<Programme, 'constraints'>, names: Names, id: string): Html {
  const side = constraints.find(({ row }) => row.id === id)?.row['side'];
  return html`${recordLink(visit, names, id)}${side && html`${inBrackets(visit.language, side === 'both' ? programmeWords[visit.language].bothSides : countryMark(visit, side))}`}`;
}
