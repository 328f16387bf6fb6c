import { plus } from '#domain/date/day.ts';
import type { Assessment } from '#domain/assessment/assess.ts';
import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import { openWindows } from '#domain/series/open-windows.ts';
import type { Counts } from '#domain/series/series.ts';
import { asOfAsked, asOfControl } from '#capabilities/assessment/as-of-control.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { planLink } from '#capabilities/planning/planning-control.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { subgroupsLink } from '#capabilities/meeting/meeting-control.ts';
import { languagesLine } from '#capabilities/wording/wording-control.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark, stateMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { boundsText, dayText, durationText, saidAt, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, numberText, shownIn, type LocalText } from '#platform/words/words.ts';
import { historyTable, termsTable } from './history-table.ts';
import { promiseText, timelinessMark } from './timeliness-control.ts';
import { seriesRowReadableBy } from './series-store.ts';
import { seriesWords } from './series-words.ts';

export async function oneSeriesPage(visit: RelationshipVisit): Promise<Answer> {
  const id = visit.params['id'] ?? '';
  const assessment = await assessmentFor(visit.reader, visit.database, visit.relationship, asOfAsked(visit));
  const each = assessment.ground.seriesById.get(id);
  const row = each && (await seriesRowReadableBy(visit.reader, visit.database, visit.relationship.id, id));
  if (!each || !row) return 'not-found';
  const { held, possible, counted, planned } = each.rounds;
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, [...held, ...possible, ...counted, ...planned].map((round) => round.id));
  const named: LocalText = names.get(id) ?? {};
  const history = historyTable(visit, each, names);
  return {
    page: {
      title: shownIn(visit.language, named)?.text ?? id, section: 'series',
      body: html`<h1>${recordText(visit.language, named, id)}</h1>${languagesLine(visit, 'series', row, 'name')}${asOfControl(visit)}
${standing(visit, each, names)}${planLink(visit, id, names)}${facts(visit, each, row, assessment, names)}
${history && html`<h2>${seriesWords[visit.language].history}</h2>${history}${rhythm(visit, each)}`}
${reciprocity(visit, each, names)}${termsTable(visit, each, names)}${absences(visit, id, assessment)}
<p class="no-print"><a href="${address(visit.language, `/${visit.relationship.id}/engagements`, { series: id })}">${seriesWords[visit.language].all}</a> · <a href="${
        address(visit.language, `/${visit.relationship.id}/timeline`, { series: id })}">${seriesWords[visit.language].ontimeline}</a></p>${subgroupsLink(visit, id)}`,
    },
  };
}

function standing(visit: RelationshipVisit, { series, timeliness, history, rounds }: SeriesAssessment, names: Names): Html {
  const words = seriesWords[visit.language];
  const { opens, due, overdueAfter, state, planned } = timeliness;
  const late = (state === 'overdue' || state === 'lapsed') && overdueAfter !== null;
  const said = [
    late ? words.overdueSince(dayText(visit, overdueAfter)) : null,
    !late && due !== null ? (opens !== null && opens < due ? words.dueFrom(dayText(visit, opens), dayText(visit, due)) : words.dueBy(dayText(visit, due))) : null,
    planned ? words.plannedFor(saidAt(visit, planned.when.written)) : null,
  ].filter((part): part is string => part !== null);
  return html`<p class="lede">${timelinessMark(visit, timeliness)} · ${promiseText(visit, series.rules, names)}. ${said.map((part) => html`<strong>${part}</strong>. `)}</p>
${history.met + history.missed + history.undetermined > 0 && html`<p>${words.historyText(history.met, history.missed, history.undetermined)} ${words.coverage}</p>`}
${rounds.held.length === 0 && html`<p>${words.empty}</p>`}`;
}

function facts(visit: RelationshipVisit, each: SeriesAssessment, row: RecordRow, { ground, asOf }: Assessment, names: Names): Html {
  const { series } = each;
  const words = seriesWords[visit.language];
  const codes = domainWords[visit.language];
  const bodies = [row['body_a'], row['body_b']].filter((body): body is string => Boolean(body));
  const countedIn = ground.record.series.flatMap((other) => other.counts.filter(({ series: counted }) => counted === series.id).map(({ where }) => ({ series: other.id, where })));
  const links = (counts: readonly Counts[]): Part => counts.length > 0 && html`<ul class="plain tight">${counts.map(({ series: other, where }) => html`<li>${recordLink(visit, names, other)}<span class="quiet">${inBrackets(visit.language, whereText(visit, where))}</span></li>`)}</ul>`;
  const windows = openWindows(each, ground, plus(asOf, { months: 36, days: 0 })).slice(0, 4);
  const fact = (label: string, value: Part): Part => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
${fact(words.hosting, html`${codes.hostings[series.hosting]}${(series.hosting === 'to-a' || series.hosting === 'to-b') && html` ${sideMark(visit, series.hosting === 'to-a' ? 'a' : 'b')}`}`)}
${fact(words.bodies, bodies.length > 0 && written(visit, bodies.join(' · ')))}
${fact(words.stated, series.stated && html`${words.statedAs(codes.stated[series.stated], series.statedOn && whenText(visit, series.statedOn))}${row['stated_cadence'] && html` ${written(visit, row['stated_cadence'])}`}`)}
${fact(words.counted, series.statedCount && words.statedCount(series.statedCount.count, whenText(visit, series.statedCount.over)))}
${fact(words.recommended, written(visit, row['recommended_cadence']))}
${fact(words.countsFrom, links(series.counts))}${fact(words.countedIn, links(countedIn))}
${fact(words.expected, windows.length > 0 && windows.map(({ opens, closes }) => boundsText(visit, opens, closes)).join(visit.language === 'ja' ? '；' : '; '))}
${fact(words.source, written(visit, row['source']))}
${fact(words.note, written(visit, row['note']))}
</dl>`;
}

function whereText(visit: RelationshipVisit, where: Counts['where']): string {
  const words = seriesWords[visit.language].where;
  return where === 'all' || where === 'visit' ? words[where] : words.margins(where.slice('in-margins:'.length));
}

function rhythm(visit: RelationshipVisit, { regularity, history }: SeriesAssessment): Part {
  const words = seriesWords[visit.language];
  if (!regularity) return history.gaps.length > 0 && html`<p class="quiet">${words.tooFew(history.gaps.length)}</p>`;
  const { burstiness, slope, probability, n } = regularity;
  const duration = durationText(visit.language, Math.round(Math.abs(slope)));
  const change = Math.round(slope) === 0 ? words.same : slope > 0 ? words.longer(duration) : words.shorter(duration);
  return html`<dl class="facts"><dt>${words.irregularity}</dt><dd>${words.irregularityText(numberText(visit.language, burstiness, 2), n)}</dd>
<dt>${words.trend}</dt><dd>${words.trendText(change, numberText(visit.language, probability, 2), n)}</dd></dl>`;
}

function reciprocity(visit: RelationshipVisit, { hosts }: SeriesAssessment, names: Names): Part {
  if (hosts.a + hosts.b === 0 && hosts.next === null) return null;
  const words = seriesWords[visit.language];
  return html`<h2>${words.reciprocity}</h2><p>${sideMark(visit, 'a')}${colon[visit.language]}${words.hosted(hosts.a)} · ${sideMark(visit, 'b')}${colon[visit.language]}${words.hosted(hosts.b)}${
    hosts.balance !== null && html` · ${words.balance(numberText(visit.language, hosts.balance, 2))}`} ${hosts.neverReciprocated && stateMark('bad', words.neverReciprocated)}</p>
${hosts.next && html`<p>${words.whoseTurn}${colon[visit.language]}${sideMark(visit, hosts.next)}</p>`}
${hosts.repeats.length > 0 && html`<p>${words.repeats}${colon[visit.language]}${hosts.repeats.map((round, at) => html`${at > 0 && '; '}${recordLink(visit, names, round.id)}`)}</p>`}`;
}

function absences(visit: RelationshipVisit, id: string, { ground: { record } }: Assessment): Part {
  const own = record.absences.filter(({ series }) => series === id);
  return own.length > 0 && html`<h2>${seriesWords[visit.language].absences}</h2><ul>${own.map((absence) => html`<li><a href="${
    address(visit.language, `/${visit.relationship.id}/record/absences/${encodeURIComponent(absence.id)}`)}">${whenText(visit, absence.when)}</a></li>`)}</ul>`;
}
