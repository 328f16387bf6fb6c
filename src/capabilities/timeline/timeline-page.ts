import { calendarDateOf, dayOn, type Day } from '#domain/date/day.ts';
import { daysOfFiscalYear } from '#domain/date/fiscal-year.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { filterFrom, type EngagementFilter } from '#domain/engagement/filter.ts';
import { timelineOf, type HostSide, type Lane, type Mark } from '#domain/timeline/timeline.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { address, changed } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { boundsText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { countryName } from '#platform/words/parties.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import { sample, timelineChart } from './timeline-chart.ts';
import { timelineWords } from './timeline-words.ts';

const FIRST_YEAR = 1972;
const DRAWN_AT_MOST = 3_000;

export async function timelinePage(visit: RelationshipVisit): Promise<Answer> {
  const words = timelineWords[visit.language];
  const filter = filterFrom(visit.query);
  const { ground } = await assessmentFor(visit.reader, visit.database, visit.relationship, visit.today);
  const years = yearsOf(filter, ground.record.engagements, visit.today);
  const [from, to] = filter.fiscal === null ? [dayOn(years[0], 1, 1), dayOn(years[1], 12, 31)] : daysOfFiscalYear(filter.fiscal);
  const lanes = visit.query.get('lanes') === 'kind' ? 'kind' : 'series';
  const all = timelineOf(ground, { from, to, lanes, wanted: wantedBy(filter) });
  const [shown, count] = firstOf(all);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, shown.flatMap(({ marks }) => marks.map(({ engagement }) => engagement.id)));
  const naming = namingOf(visit, names);
  const chosen = filter.kind ?? filter.level ?? filter.track ?? filter.series ?? filter.host ?? filter.topic;
  return {
    page: {
      title: words.title, section: 'timeline', wide: true,
      body: html`<h1>${words.title}</h1>
${controls(visit, years, lanes)}
${chosen && html`<p class="aside">${words.chosen} <a href="${address(visit.language, visit.path)}">${words.whole}</a></p>`}
${count > DRAWN_AT_MOST && html`<p class="aside">${words.tooMany(count, DRAWN_AT_MOST)}</p>`}
${shown.length === 0 ? html`<p class="aside">${words.none}</p>` : html`<figure>${legend(visit)}
<div class="scroll timeline" tabindex="0" role="region" aria-label="${words.picture(String(years[0]), String(years[1]))}">${timelineChart(shown, from, to, visit.today, {
        today: words.today, ...naming,
      })}</div></figure>
<details><summary>${words.table}</summary>${table(visit, shown, names, naming.laneName)}</details>`}`,
    },
  };
}

/** Years asked for, else from the first on record (1972 at the latest) to three years from now. */
function yearsOf({ from, to }: EngagementFilter, engagements: readonly Engagement[], today: Day): readonly [number, number] {
  const known = engagements.find(({ countOnly, context }) => !countOnly && !context)?.when.earliest ?? today;
  const [first, last] = [Math.min(FIRST_YEAR, calendarDateOf(Math.max(known, -40_000)).year), calendarDateOf(today).year + 3];
  const start = from === null ? first : calendarDateOf(from).year;
  const end = to === null ? Math.max(last, start) : calendarDateOf(to).year;
  return start <= end ? [start, Math.min(end, start + 200)] : [end, start];
}

const wantedBy = ({ kind, level, track, series, host, topic }: EngagementFilter) => (each: Engagement): boolean =>
  (kind === null || each.kind === kind) && (level === null || each.level === level) && (track === null || each.track === track) &&
  (series === null || each.series === series) && (host === null || each.host === host) && (topic === null || each.topics.includes(topic));

function firstOf(lanes: readonly Lane[]): readonly [readonly Lane[], number] {
  const count = lanes.reduce((total, { marks }) => total + marks.length, 0);
  if (count <= DRAWN_AT_MOST) return [lanes, count];
  let left = DRAWN_AT_MOST;
  return [lanes.map((lane) => { const marks = lane.marks.slice(0, left); left -= marks.length; return { ...lane, marks }; }), count];
}

function namingOf(visit: RelationshipVisit, names: Names) {
  const { language } = visit;
  const [words, codes] = [timelineWords[language], domainWords[language]];
  const title = ({ engagement }: Mark): string => { const named = names.get(engagement.id); return (named && shownIn(language, named)?.text) ?? engagement.id; };
  return {
    laneName: ({ of, id }: Lane): string => {
      if (of === 'series') { const named = names.get(id); return (named && shownIn(language, named)?.text) ?? id; }
      const kind = codes.kinds[id as keyof typeof codes.kinds];
      return visit.query.get('lanes') === 'kind' ? kind : words.noSeries(kind);
    },
    markName: (mark: Mark): string => `${whenText(visit, mark.engagement.when)}${colon[language]}${title(mark)}`,
    windowName: (kind: 'missed' | 'expected', { opens, closes }: { opens: Day; closes: Day }): string => `${words[kind]}${colon[language]}${boundsText(visit, opens, closes)}`,
    address: (mark: Mark): string => recordAddress(visit, 'engagements', mark.engagement.id),
  };
}

function controls(visit: RelationshipVisit, [first, last]: readonly [number, number], lanes: 'series' | 'kind'): Html {
  const words = timelineWords[visit.language];
  const span = last - first + 1;
  const move = (from: number, to: number): string => changed(visit, { from: Math.max(1900, from), to });
  const quarter = Math.max(1, Math.round(span / 4));
  const hidden = [...visit.query].filter(([name]) => !['from', 'to', 'fiscal', 'era'].includes(name));
  return html`<form class="filter" method="get" action="${address(visit.language, visit.path)}">${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label><span>${words.from}</span><input name="from" inputmode="numeric" pattern="[0-9]{4}" size="5" value="${first}"></label>
<label><span>${words.to}</span><input name="to" inputmode="numeric" pattern="[0-9]{4}" size="5" value="${last}"></label><button>${words.show}</button>
<ul class="inline"><li><a href="${move(first - quarter, last - quarter)}">← ${words.earlier}</a></li><li><a href="${move(first + quarter, last + quarter)}">${words.later} →</a></li>
<li><a href="${move(first + quarter, Math.max(first + quarter, last - quarter))}">${words.closer}</a></li><li><a href="${move(first - quarter, last + quarter)}">${words.wider}</a></li>
<li><a href="${changed(visit, { from: null, to: null })}">${words.all}</a></li></ul>
<p>${words.lanes} ${(['series', 'kind'] as const).map((each, at) => { const text = each === 'series' ? words.bySeries : words.byKind;
    return html`${at > 0 && ' · '}${each === lanes ? html`<strong>${text}</strong>` : html`<a href="${changed(visit, { lanes: each })}">${text}</a>`}`; })}</p></form>`;
}

function legend(visit: RelationshipVisit): Html {
  const words = timelineWords[visit.language];
  const host = (side: 'a' | 'b'): string => words.hostedBy(countryName(visit.language, visit.relationship[side]));
  const entries: readonly (readonly [Html, string])[] = [
    [html`<rect class="fill-a" x="8" y="3" width="8" height="8"/>`, host('a')],
    [html`<circle class="fill-b" cx="12" cy="7" r="4.4"/>`, host('b')],
    [html`<path class="fill-third" d="M12 2l5 5l-5 5l-5-5z"/>`, words.neither],
    [html`<rect class="uncertain line-third" x="2" y="3" width="20" height="8" rx="4"/>`, words.uncertain],
    [html`<rect class="lasting line-third pattern-third" x="2" y="3" width="20" height="8" rx="4"/>`, words.lasting],
    [html`<rect class="missed" x="4" y="1" width="16" height="12" rx="2"/>`, words.missed],
    [html`<rect class="expected" x="4" y="1" width="16" height="12" rx="2"/>`, words.expected],
  ];
  return html`<figcaption><ul class="inline legend">${entries.map(([shape, text]) => html`<li>${sample(shape)} ${text}</li>`)}</ul></figcaption>`;
}

function table(visit: RelationshipVisit, lanes: readonly Lane[], names: Names, laneName: (lane: Lane) => string): Html {
  const words = timelineWords[visit.language];
  const host: Record<HostSide, Part> = { a: countryName(visit.language, visit.relationship.a), b: countryName(visit.language, visit.relationship.b), neither: '' };
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th><th scope="col">${words.host}</th></tr></thead>
${lanes.map((lane) => html`<tbody><tr class="part"><th scope="rowgroup" colspan="3">${laneName(lane)}</th></tr>
${lane.marks.map((mark) => html`<tr><td data-label="${words.when}">${whenText(visit, mark.engagement.when)}${mark.shape === 'uncertain' && html`<span class="quiet">${inBrackets(visit.language, words.uncertain)}</span>`}</td><td><a href="${
    recordAddress(visit, 'engagements', mark.engagement.id)}">${recordText(visit.language, names.get(mark.engagement.id) ?? {}, mark.engagement.id)}</a>${mark.planned && html` <span class="state plain">${words.planned}</span>`}</td><td>${host[mark.host]}</td></tr>
`)}${(['missed', 'expected'] as const).flatMap((kind) => lane[kind].map(({ opens, closes }) => html`<tr><td data-label="${words.when}">${boundsText(visit, opens, closes)}</td><td><span class="state ${kind === 'missed' ? 'bad' : 'warn'}">${words[kind]}</span></td><td></td></tr>
`))}</tbody>`)}</table></div>`;
}
