import { plus, type Day } from '#domain/date/day.ts';
import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import { stateOf, type Coming, type State } from '#domain/assessment/state.ts';
import { lateCommitments } from '#capabilities/commitment/commitment-control.ts';
import { timelinessMark } from '#capabilities/series/timeliness-control.ts';
import { awaitedMinutes } from '#capabilities/meeting/meeting-control.ts';
import { askControl, planLink, preparationLinks } from '#capabilities/planning/planning-control.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { sideMark, stateMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { boundsText, dayText, durationText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { asOfAsked, asOfCarried, asOfControl } from './as-of-control.ts';
import { assessmentFor } from './assessment-store.ts';
import { assessmentWords } from './assessment-words.ts';
import { findingWords } from './finding-words.ts';
import { reciprocityChart } from './reciprocity-chart.ts';
import { referenceOf } from './reference-control.ts';

/** The page to open every morning: one sheet when printed. */
export async function statePage(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship } = visit;
  const words = assessmentWords[visit.language].state;
  const asOf = asOfAsked(visit);
  const yearBefore = plus(asOf, { months: -12, days: 0 });
  const on = (day: Day) => assessmentFor(reader, database, relationship, day, referenceOf(visit));
  const [now, before] = await Promise.all([on(asOf), on(yearBefore)]);
  const state = stateOf(now, before);
  const names = await namesFor(reader, database, relationship.id, [...state.planned.map(({ id }) => id), ...state.late.flatMap((each) => comingRound(each, asOf)?.id ?? [])]);
  const windows = state.coming.filter(({ planned }) => planned === null);
  const ask = asOf === visit.today ? html`${await askControl(visit)}${await awaitedMinutes(visit)}` : null;
  const section = (title: string, text: Part, body: Part, none: string): Html => html`<section><h2>${title}</h2>${text && html`<p class="quiet">${text}</p>`}${body ?? html`<p>${none}</p>`}</section>`;
  return {
    page: {
      title: words.title, section: 'state', wide: true,
      body: html`<h1>${words.title}<span class="subject">${recordText(visit.language, relationship.name, relationship.id)}${visit.language === 'ja' ? '、' : ', '}${dayText(visit, asOf)}</span></h1>${asOfControl(visit)}
<p class="lede">${words.summary(state.late.length, state.planned.length + windows.length, state.changed.length)}</p>${ask}
${await lateCommitments(visit, asOf)}
${section(words.late, null, late(visit, state, names), words.lateNone)}
<div class="columns">
${section(words.coming, null, coming(visit, state.planned, windows, names), words.comingNone)}
${section(words.turns, null, turns(visit, state, names), words.turnsNone)}
${section(words.reciprocity, words.reciprocityText, state.reciprocity.length > 0 ? reciprocityChart(visit, state.reciprocity, names) : null, words.reciprocityNone)}
${section(words.changed, words.changedText(dayText(visit, yearBefore)), changedFindings(visit, state), words.changedNone)}
${section(words.terms, null, terms(visit, state, names), words.termsNone)}
</div><p class="quiet"><small>${words.coverage}</small></p>`,
    },
  };
}

const seriesLink = (visit: RelationshipVisit, names: Names, { series: { id } }: SeriesAssessment): Html =>
  html`<a href="${address(visit.language, `/${visit.relationship.id}/series/${encodeURIComponent(id)}`, asOfCarried(visit))}">${recordText(visit.language, names.get(id) ?? {}, id)}</a>`;

const comingRound = ({ rounds }: SeriesAssessment, asOf: Day) => rounds.planned.find(({ when }) => when.latest >= asOf);

/** The round that is already planned, or the way to plan one. */
function whatNext(visit: RelationshipVisit, each: SeriesAssessment, names: Names): Part {
  const round = comingRound(each, asOfAsked(visit));
  return round ? html`${recordLink(visit, names, round.id)} ${stateMark('good', domainWords[visit.language].stages[round.stage])}` : planLink(visit, each.series.id, names);
}

function late(visit: RelationshipVisit, { late: series }: State, names: Names): Part {
  if (series.length === 0) return null;
  const words = assessmentWords[visit.language].state;
  const asOf = asOfAsked(visit);
  const steps = planLink(visit) !== null;
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.series}</th><th scope="col">${words.status}</th><th scope="col">${words.last}</th><th scope="col">${words.since}</th><th scope="col">${words.host}</th>${steps && html`<th scope="col" class="no-print">${words.step}</th>`}</tr></thead><tbody>${
    series.map((each) => { const { timeliness: { last, overdueAfter }, hosts } = each;
      const since = overdueAfter !== null && overdueAfter < asOf;
      return html`<tr><th scope="row">${seriesLink(visit, names, each)}</th><td data-label="${words.status}">${timelinessMark(visit, each.timeliness)}</td><td class="date" data-label="${words.last}">${last && whenText(visit, last.when)}</td>
<td data-label="${words.since}">${since && html`${dayText(visit, overdueAfter)}<span class="quiet">${inBrackets(visit.language, durationText(visit.language, asOf - overdueAfter))}</span>`}</td><td data-label="${words.host}">${hosts.next && sideMark(visit, hosts.next)}</td>${steps && html`<td class="no-print" data-label="${words.step}">${whatNext(visit, each, names)}</td>`}</tr>
`; })}</tbody></table></div>`;
}

/** What is planned, with what prepares it, then the windows in which something is expected, with what plans it. */
function coming(visit: RelationshipVisit, planned: State['planned'], windows: State['coming'], names: Names): Part {
  const words = assessmentWords[visit.language].state;
  const meeting = ({ id, when, stage }: State['planned'][number]): Html => html`<li><strong>${whenText(visit, when)}</strong> ${
    stateMark(stage === 'confirmed' ? 'good' : 'plain', domainWords[visit.language].stages[stage])}<br>${recordLink(visit, names, id)}${preparationLinks(visit, id)}</li>`;
  const expected = ({ series, window }: Coming): Html => html`<li><strong>${boundsText(visit, window.opens, window.closes)}</strong> ${stateMark('warn', words.expected)}<br>${seriesLink(visit, names, series)}${
    series.hosts.next && html` · ${sideMark(visit, series.hosts.next)}`}${nextStep(planLink(visit, series.series.id, names))}</li>`;
  return planned.length + windows.length > 0 ? html`<ul class="plain">${planned.map(meeting)}${windows.map(expected)}</ul>` : null;
}

const nextStep = (link: Part): Part => link && html`<span class="no-print"><br>→ ${link}</span>`;

function turns(visit: RelationshipVisit, state: State, names: Names): Part {
  const { turns: all } = state;
  const words = assessmentWords[visit.language].state;
  return all.length > 0 ? html`<ul class="plain">${all.map(({ series, next }) => html`<li>${sideMark(visit, next)} · ${seriesLink(visit, names, series)}${
    series.timeliness.last && html`<span class="quiet">${inBrackets(visit.language, words.lastTime(whenText(visit, series.timeliness.last.when)))}</span>`}${state.planned.every(({ series: of }) => of !== series.series.id) && nextStep(planLink(visit, series.series.id, names))}</li>`)}</ul>` : null;
}

function changedFindings(visit: RelationshipVisit, { changed }: State): Part {
  const words = assessmentWords[visit.language].state;
  const { verdicts } = domainWords[visit.language];
  const titles = findingWords[visit.language] as Readonly<Record<string, { title: string }>>;
  return changed.length > 0 ? html`<ul class="plain">${changed.map(({ finding, before }) => html`<li><a href="${
    address(visit.language, `/${visit.relationship.id}/findings`, asOfCarried(visit))}#${finding.study ?? finding.id}">${titles[finding.id]?.title ?? finding.id}</a><br>${words.was(verdicts[before], verdicts[finding.verdict])}</li>`)}</ul>` : null;
}

function terms(visit: RelationshipVisit, { terms: all }: State, names: Names): Part {
  const words = assessmentWords[visit.language].state;
  return all.length > 0 ? html`<ul class="plain">${all.map(({ series, met: { term }, usualEnd }) => html`<li>${recordLink(visit, names, term.id)}${visit.language === 'ja' ? '、' : ', '}${recordLink(visit, names, term.office)}<br>${seriesLink(visit, names, series)}<span class="quiet">${inBrackets(visit.language, words.termText(dayText(visit, usualEnd)))}</span></li>`)}</ul>` : null;
}
