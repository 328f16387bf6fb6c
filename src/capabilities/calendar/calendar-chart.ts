import { sideOf, type CalendarEntry } from '#domain/calendar/calendar.ts';
import { calendarDateOf, dayOn, type Day } from '#domain/date/day.ts';
import { fittedLabel, sidePatterns } from '#platform/web/chart-parts.ts';
import { html, type Html } from '#platform/web/html.ts';

const [LEFT, WIDTH, TOP, LANE] = [270, 1180, 30, 22];

export interface ChartLane {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

export interface ChartWords {
  readonly entryName: (entry: CalendarEntry) => string;
  readonly year: (year: number) => string;
  readonly today: string;
}

/** Lanes over fiscal years as a picture for the eye; everything in it stands in the tables as well. */
export function calendarChart(lanes: readonly ChartLane[], [from, until]: readonly [Day, Day], today: Day, sides: { readonly a: string; readonly b: string }, words: ChartWords): Html {
  const height = TOP + lanes.length * LANE + 6;
  const x = (day: Day): number => Math.round((LEFT + ((Math.min(Math.max(day, from), until + 1) - from) / (until + 1 - from)) * (WIDTH - LEFT - 8)) * 10) / 10;
  return html`<svg class="chart timeline" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">${sidePatterns}
${quarters(from, until).map(({ day, year }) => html`<line class="${year === null ? 'rule' : 'axis'}" x1="${x(day)}" x2="${x(day)}" y1="${year === null ? TOP - 4 : TOP - 14}" y2="${height}"/>${year !== null && html`<text class="quiet" x="${x(day) + 4}" y="${TOP - 12}">${words.year(year)}</text>`}`)}
${today >= from && today <= until && html`<line class="today" x1="${x(today)}" x2="${x(today)}" y1="${TOP - 8}" y2="${height}"/>`}
${lanes.map(({ name, entries }, at) => {
    const top = TOP + at * LANE;
    return html`<g><line class="rule" x1="0" x2="${WIDTH - 8}" y1="${top + LANE}" y2="${top + LANE}"/><text x="${LEFT - 8}" y="${top + LANE / 2 + 4}" text-anchor="end">${fittedLabel(name, LONGEST_LABEL)}<title>${name}</title></text>${
      entries.map((entry) => html`<g><title>${words.entryName(entry)}</title>${shapeOf(entry, sides, x, top)}</g>`)}</g>
`;
  })}</svg>`;
}

/** The first days of quarters; the first of April begins a fiscal year. */
function quarters(from: Day, until: Day): readonly { readonly day: Day; readonly year: number | null }[] {
  const [first, last] = [calendarDateOf(from).year, calendarDateOf(until).year];
  return Array.from({ length: (last - first + 1) * 4 }, (_, at) => ({ year: first + Math.floor(at / 4), month: (at % 4) * 3 + 1 }))
    .map(({ year, month }) => ({ day: dayOn(year, month, 1), year: month === 4 ? year : null })).filter(({ day }) => day >= from && day <= until);
}

const LONGEST_LABEL = 38;

const sideClass = (entry: CalendarEntry, { a, b }: { readonly a: string; readonly b: string }): 'a' | 'b' | 'third' => { const side = sideOf(entry, { a, b }); return side === a ? 'a' : side === b ? 'b' : 'third'; };

function shapeOf(entry: CalendarEntry, sides: { readonly a: string; readonly b: string }, x: (day: Day) => number, top: number): Html {
  const side = sideClass(entry, sides);
  const [left, right, middle] = [x(entry.from), x(entry.to + 1), top + LANE / 2];
  if (!entry.exact) return html`<rect class="ahead line-${side} pattern-${side}" x="${left}" y="${top + 5}" width="${Math.max(5, Math.round((right - left) * 10) / 10)}" height="${LANE - 9}" rx="4"/>`;
  const at = Math.round(((left + right) / 2) * 10) / 10;
  if (side === 'a') return html`<rect class="fill-a" x="${at - 5}" y="${middle - 5}" width="10" height="10"/>`;
  if (side === 'b') return html`<circle class="fill-b" cx="${at}" cy="${middle}" r="5.4"/>`;
  return html`<path class="fill-third" d="M${at} ${middle - 6}l6 6l-6 6l-6-6z"/>`;
}

/** A sample of each shape, for the legend. */
export const sample = (shape: Html): Html => html`<svg class="chart sample" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true" focusable="false">${shape}</svg>`;
