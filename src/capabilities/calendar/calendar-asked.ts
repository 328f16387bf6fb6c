import { entryKinds, officesOfSeries, type CalendarSpan, type CalendarWish, type EntryKind } from '#domain/calendar/calendar.ts';
import { daysOfQuarter, firstDayOfFiscalYear, fiscalQuarterOf } from '#domain/date/fiscal-year.ts';
import type { Day } from '#domain/date/day.ts';
import type { Standings } from '#domain/calendar/standing.ts';
import { listOf } from '#domain/record/row.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import type { Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { nameOfSeries } from './entry-text.ts';
import type { CalendarRecord } from './calendar-store.ts';
import { calendarWords } from './calendar-words.ts';

export const YEARS_AHEAD = 5;

const isKind = (text: string): text is EntryKind => (entryKinds as readonly string[]).includes(text);
const LONGEST = 200;

/** What an address or a form asks to see of a calendar; everything where it says nothing. */
export function wishAsked(fields: URLSearchParams): CalendarWish {
  const given = (name: string): string | null => fields.get(name)?.trim().slice(0, LONGEST) || null;
  const kinds = fields.getAll('kind').filter(isKind);
  return { side: given('side'), series: given('series'), office: given('office'), kinds: kinds.length > 0 ? entryKinds.filter((kind) => kinds.includes(kind)) : entryKinds };
}

export interface YearsAsked {
  readonly first: number;
  readonly count: number;
}

/** Fiscal years: from the one of the day asked on, five of them. */
export function yearsAsked(query: URLSearchParams, today: Day): YearsAsked {
  const [from, years] = [Number(query.get('from')), Number(query.get('years'))];
  return {
    first: Number.isInteger(from) && from >= 1900 && from <= 2200 ? from : fiscalQuarterOf(today).year,
    count: Number.isInteger(years) && years >= 1 && years <= 10 ? years : YEARS_AHEAD,
  };
}

export const spanOfYears = ({ first, count }: YearsAsked, expectedFrom: Day): CalendarSpan =>
  ({ from: firstDayOfFiscalYear(first), until: firstDayOfFiscalYear(first + count) - 1, expectedFrom });

/** Until when a feed looks ahead: the end of the quarter that lies five years off, which does not move every day. */
export function lookAheadFrom(today: Day): Day {
  const { year, quarter } = fiscalQuarterOf(today);
  return daysOfQuarter({ year: year + YEARS_AHEAD, quarter })[1];
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** Where it is not the page's. */
  readonly lang?: string;
}

const inOrder = (language: Language, choices: readonly Choice[]): readonly Choice[] => choices.toSorted((one, other) => one.text.localeCompare(other.text, language) || (one.value < other.value ? -1 : 1));

export const sideChoices = ({ language, relationship: { a, b } }: Pick<RelationshipVisit, 'language' | 'relationship'>): readonly Choice[] => [a, b].map((value) => ({ value, text: countryName(language, value) }));

export const seriesChoices = (language: Language, { record }: Pick<Standings, 'record'>, names: Names): readonly Choice[] =>
  inOrder(language, record.series.map(({ id }) => ({ value: id, text: nameOfSeries(language, names, id) })));

/** Offices and bodies that anything in the calendar is the business of. */
export function officeChoices(language: Language, record: CalendarRecord, names: Names): readonly Choice[] {
  const known = new Set([
    ...record.standings.record.series.flatMap(({ id }) => officesOfSeries(record.standings, id)), ...[...record.officesAt.values()].flat(),
    ...record.engagements.flatMap(({ row }) => [...listOf(row['lead_a']), ...listOf(row['lead_b'])]),
  ]);
  // A body that has no row of its own stands as the record writes it, in English.
  return inOrder(language, [...known].map((value) => ({ value, text: nameOfSeries(language, names, value), ...(names.has(value) || language === 'en' ? {} : { lang: 'en' }) })));
}

/** A list to choose from that keeps what is chosen though nothing of it is on record. */
export function select(name: string, choices: readonly Choice[], chosen: string | null, any: string | null): Html {
  const all: readonly Choice[] = chosen !== null && !choices.some(({ value }) => value === chosen) ? [...choices, { value: chosen, text: chosen }] : choices;
  return html`<select name="${name}" id="${name}">${any !== null && html`<option value="">${any}</option>`}${all.map(({ value, text, lang }) => html`<option value="${value}"${lang && html` lang="${lang}"`}${value === chosen && html` selected`}>${text}</option>`)}</select>`;
}

export const kindChecks = (language: Language, chosen: readonly EntryKind[]): Html =>
  html`${entryKinds.map((kind) => html`<span class="choice"><input type="checkbox" name="kind" id="kind-${kind}" value="${kind}"${chosen.includes(kind) && html` checked`}><label for="kind-${kind}">${calendarWords[language].kinds[kind]}</label></span>`)}`;
