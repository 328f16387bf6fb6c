import { dayOn, calendarDateOf, type Day } from '#domain/date/day.ts';
import type { HostSide, Lane, Mark } from '#domain/timeline/timeline.ts';
import { fittedLabel, sidePatterns } from '#platform/web/chart-parts.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';

const [LEFT, WIDTH, TOP, LANE] = [262, 1250, 34, 21];

export interface ChartWords {
  readonly laneName: (lane: Lane) => string;
  readonly markName: (mark: Mark) => string;
  readonly windowName: (kind: 'missed' | 'expected', window: ExpectedWindow) => string;
  readonly today: string;
  readonly address: (mark: Mark) => string;
}

/** Lanes between two days as SVG. It is a picture for the eye and the mouse; everything in it stands in a table as well. */
export function timelineChart(lanes: readonly Lane[], from: Day, to: Day, today: Day, words: ChartWords): Html {
  const height = TOP + lanes.length * LANE + 8;
  const x = (day: Day): number => round(LEFT + ((Math.min(Math.max(day, from), to + 1) - from) / (to + 1 - from)) * (WIDTH - LEFT - 8));
  return html`<svg class="chart timeline" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">
${sidePatterns}${axis(from, to, height, x)}
${today >= from && today <= to && html`<line class="today" x1="${x(today)}" x2="${x(today)}" y1="${TOP - 30}" y2="${height}"/><text class="quiet" x="${x(today) - 3}" y="${TOP - 24}" text-anchor="end">${words.today}</text>`}
${lanes.map((lane, at) => laneOf(lane, TOP + at * LANE, x, words))}
</svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function axis(from: Day, to: Day, height: number, x: (day: Day) => number): Part {
  const [first, last] = [calendarDateOf(from).year, calendarDateOf(to).year];
  const step = [1, 2, 5, 10, 20].find((each) => (last - first + 1) / each <= 14) ?? 50;
  const years = Array.from({ length: last - first + 2 }, (_, at) => first + at);
  return years.map((year) => {
    const at = x(dayOn(year, 1, 1));
    const marked = year % step === 0 || (year === first && step > 1 && year % step < step - 1);
    return html`<line class="${marked ? 'axis' : 'rule'}" x1="${at}" x2="${at}" y1="${TOP - (marked ? 8 : 0)}" y2="${height}"/>${year % step === 0 && year <= last && html`<text class="quiet" x="${at + 3}" y="${TOP - 10}">${year}</text>`}`;
  });
}

const LONGEST_LABEL = 36;

function laneOf(lane: Lane, top: number, x: (day: Day) => number, words: ChartWords): Html {
  const name = words.laneName(lane);
  const middle = top + LANE / 2;
  const window = (kind: 'missed' | 'expected') => (each: ExpectedWindow): Html =>
    html`<rect class="${kind}" x="${x(each.opens)}" y="${top + 3.5}" width="${Math.max(4, round(x(each.closes + 1) - x(each.opens)))}" height="${LANE - 7}" rx="2"><title>${words.windowName(kind, each)}</title></rect>`;
  return html`<g><line class="rule" x1="0" x2="${WIDTH - 8}" y1="${top + LANE}" y2="${top + LANE}"/><text x="${LEFT - 8}" y="${middle + 4}" text-anchor="end">${fittedLabel(name, LONGEST_LABEL)}<title>${name}</title></text>
${lane.missed.map(window('missed'))}${lane.expected.map(window('expected'))}${lane.marks.map((mark) => markOf(mark, middle, x, words))}</g>
`;
}

const sideClass: Record<HostSide, string> = { a: 'a', b: 'b', neither: 'third' };

function markOf(mark: Mark, y: number, x: (day: Day) => number, words: ChartWords): Html {
  const side = sideClass[mark.host];
  return html`<a href="${words.address(mark)}" tabindex="-1"><title>${words.markName(mark)}</title>${shapeOf(mark, side, y, x)}</a>`;
}

function shapeOf(mark: Mark, side: string, y: number, x: (day: Day) => number): Html {
  const [left, right] = [x(mark.from), x(mark.to + 1)];
  const planned = mark.planned ? ' planned' : '';
  if (mark.shape !== 'day') {
    const kind = mark.shape === 'uncertain' ? 'uncertain' : 'lasting';
    return html`<rect class="${kind} line-${side} pattern-${side}${planned}" x="${left}" y="${y - 4}" width="${Math.max(5, round(right - left))}" height="8" rx="4"/>`;
  }
  const middle = round((left + right) / 2);
  if (side === 'a') return html`<rect class="fill-a${planned}" x="${middle - 4}" y="${y - 4}" width="8" height="8"/>`;
  if (side === 'b') return html`<circle class="fill-b${planned}" cx="${middle}" cy="${y}" r="4.4"/>`;
  return html`<path class="fill-third${planned}" d="M${middle} ${y - 5}l5 5l-5 5l-5-5z"/>`;
}

/** A sample of each shape, for the legend. */
export const sample = (shape: Html): Html => html`<svg class="chart sample" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true" focusable="false">${shape}</svg>`;
