import { calendarOf, type CalendarEntry, type CalendarWish } from '#domain/calendar/calendar.ts';
import { firstDayOfFiscalYear, fiscalQuarterOf, type FiscalQuarter } from '#domain/date/fiscal-year.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { may } from '#domain/trust/permission.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { fiscalYearHeading } from '#platform/words/fiscal-words.ts';
import { boundsText, dayText } from '#platform/words/dates.ts';
import { countryName } from '#platform/words/parties.ts';
import { colon } from '#platform/words/words.ts';
import { kindChecks, officeChoices, select, seriesChoices, sideChoices, spanOfYears, wishAsked, yearsAsked, type YearsAsked } from './calendar-asked.ts';
import { calendarChart, sample, type ChartLane } from './calendar-chart.ts';
import { calendarRecordFor, type CalendarRecord } from './calendar-store.ts';
import { entriesTable } from './calendar-table.ts';
import { calendarWords } from './calendar-words.ts';
import { entryTitle, nameOfSeries } from './entry-text.ts';

export interface CalendarShown {
  readonly record: CalendarRecord;
  readonly names: Names;
  readonly wish: CalendarWish;
  readonly years: YearsAsked;
  readonly entries: readonly CalendarEntry[];
}

/** What an address asks to see of the calendar, of what its reader may read. */
export async function calendarShown(visit: RelationshipVisit): Promise<CalendarShown> {
  const { reader, database, relationship, query, today } = visit;
  const [record, names] = await Promise.all([calendarRecordFor(reader, database, relationship, today), namesFor(reader, database, relationship.id)]);
  const [wish, years] = [wishAsked(query), yearsAsked(query, today)];
  return { record, names, wish, years, entries: calendarOf(record, record.standings, wish, spanOfYears(years, today)) };
}

export async function calendarPage(visit: RelationshipVisit): Promise<Answer> {
  const words = calendarWords[visit.language];
  const shown = await calendarShown(visit);
  const { years, entries } = shown;
  const all = Array.from({ length: years.count }, (_, at) => years.first + at);
  return {
    page: {
      title: words.title, section: 'calendar', wide: true,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${controls(visit, shown)}
<p class="bar no-print"><span>${words.export} ${(['ics', 'csv'] as const).map((format, at) => html`${at > 0 && ' · '}<a href="${exportAddress(visit, format)}">${format.toUpperCase()}</a>`)}</span>
${may(visit.reader, 'make-feed') && html`<a href="${address(visit.language, `/${visit.relationship.id}/feeds`)}">${words.feeds}</a>`}</p>
${entries.length === 0 ? html`<p class="aside">${words.none}</p>` : html`${picture(visit, shown)}
${all.map((year) => yearSection(visit, shown, year))}`}`,
    },
  };
}

function exportAddress({ language, relationship, query }: RelationshipVisit, format: string): string {
  const asked = new URLSearchParams([...query].filter(([name]) => name !== 'era' && name !== 'by'));
  asked.set('format', format);
  return `${address(language, `/${relationship.id}/calendar/export`)}?${asked}`;
}

function controls(visit: RelationshipVisit, { record, names, wish, years }: CalendarShown): Html {
  const { language, today, query } = visit;
  const words = calendarWords[language];
  const now = fiscalQuarterOf(today).year;
  const field = (label: string, control: Html): Html => html`<label><span>${label}</span>${control}</label>`;
  const offered = [...new Set([now - 1, now, now + 1, now + 2, now + 3, now + 4, years.first])].toSorted((one, other) => one - other);
  return html`<form class="filter" method="get" action="${address(language, visit.path)}">
${field(words.from, select('from', offered.map((year) => ({ value: String(year), text: fiscalYearHeading(visit.language, year) })), String(years.first), null))}
${field(words.years, select('years', ['1', '2', '3', '5', '10'].map((value) => ({ value, text: value })), String(years.count), null))}
${field(words.side, select('side', sideChoices(visit), wish.side, words.any))}
${field(words.series, select('series', seriesChoices(language, record.standings, names), wish.series, words.any))}
${field(words.office, select('office', officeChoices(language, record, names), wish.office, words.any))}
${field(words.by, select('by', [{ value: 'quarter', text: words.byQuarter }, { value: 'year', text: words.byYear }], query.get('by') === 'year' ? 'year' : 'quarter', null))}
<fieldset class="field kinds"><legend>${words.what}</legend>${kindChecks(language, wish.kinds)}</fieldset>
<button>${words.show}</button> <a href="${address(language, visit.path)}">${words.clear}</a></form>`;
}

function picture(visit: RelationshipVisit, { entries, years, names }: CalendarShown): Html {
  const { language, relationship, today } = visit;
  const words = calendarWords[language];
  const bounds = [firstDayOfFiscalYear(years.first), firstDayOfFiscalYear(years.first + years.count) - 1] as const;
  const lanes = lanesOf(visit, entries, names);
  const host = (side: 'a' | 'b'): string => words.hostOrTurn(countryName(language, relationship[side]));
  const legend: readonly (readonly [Html, string])[] = [
    [html`<rect class="fill-a" x="7" y="2" width="10" height="10"/>`, host('a')], [html`<circle class="fill-b" cx="12" cy="7" r="5.4"/>`, host('b')], [html`<path class="fill-third" d="M12 1l6 6l-6 6l-6-6z"/>`, words.neither],
    [html`<rect class="ahead line-third" x="2" y="2" width="20" height="10" rx="4"/>`, words.legendWindow],
  ];
  return lanes.length === 0 ? html`` : html`<figure><figcaption><ul class="inline legend">${legend.map(([shape, text]) => html`<li>${sample(shape)} ${text}</li>`)}</ul></figcaption>
<div class="scroll timeline" tabindex="0" role="region" aria-label="${words.picture(dayText(visit, bounds[0]), dayText(visit, bounds[1]))}">${calendarChart(lanes, bounds, today, relationship, {
    entryName: (entry) => `${boundsText(visit, entry.from, entry.to)}${colon[language]}${entryTitle(language, entry, names)}`, year: (year) => fiscalYearHeading(visit.language, year), today: words.today,
  })}</div></figure>`;
}

/** A lane for each series in the order of their first entries, then what stands alone, then gatherings. */
function lanesOf({ language }: RelationshipVisit, entries: readonly CalendarEntry[], names: Names): readonly ChartLane[] {
  const words = calendarWords[language];
  const laneOf = (entry: CalendarEntry): string => (entry.kind === 'windows' ? entry.window.series : entry.kind === 'engagements' ? (entry.of.row['series'] ?? '') : ' ');
  const drawn = entries.filter(({ kind }) => kind !== 'holidays');
  const lanes = Map.groupBy(drawn, laneOf);
  const named = (lane: string): string => (lane === ' ' ? words.kinds.gatherings : lane === '' ? words.alone : nameOfSeries(language, names, lane));
  const rank = (lane: string): number => (lane === ' ' ? 2 : lane === '' ? 1 : 0);
  return [...lanes].toSorted(([one], [other]) => rank(one) - rank(other)).map(([lane, own]) => ({ name: named(lane), entries: own }));
}

function yearSection(visit: RelationshipVisit, shown: CalendarShown, year: number): Html {
  const words = calendarWords[visit.language];
  const first = (entry: CalendarEntry): FiscalQuarter => fiscalQuarterOf(Math.max(entry.from, firstDayOfFiscalYear(shown.years.first)));
  const own = shown.entries.filter((entry) => first(entry).year === year);
  const parts = visit.query.get('by') === 'year' ? [{ name: null, entries: own }] : ([1, 2, 3, 4] as const).map((quarter) => {
    return { name: words.quarters[quarter - 1] ?? '', entries: own.filter((entry) => first(entry).quarter === quarter) };
  });
  return html`<section class="fiscal-year"><h2>${fiscalYearHeading(visit.language, year)}</h2>
${own.length === 0 ? html`<p class="quiet">${words.nothingInYear}</p>` : entriesTable(visit, parts, shown.names, fiscalYearHeading(visit.language, year))}</section>`;
}
