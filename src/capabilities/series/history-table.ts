import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import type { Gap } from '#domain/series/history.ts';
import type { TermMet } from '#domain/series/terms-met.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { countryMark, stateMark, type Tone } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { gapText, spanText, whenText } from '#platform/words/dates.ts';
import { seriesWords } from './series-words.ts';

/** Every round with the time since the one before, and how the rule in force judges it. Newest first. */
export function historyTable(visit: RelationshipVisit, { series, rounds, history }: SeriesAssessment, names: Names): Part {
  const words = seriesWords[visit.language];
  const gapTo = new Map(history.gaps.map((gap) => [gap.to.id, gap]));
  const all = [...rounds.planned.toReversed(), ...rounds.possible, ...rounds.held.toReversed()];
  const title = (id: string): Part => recordLink(visit, new Map(names.get(id) ? [[id, { ...names.get(id)!, start: null }]] : []), id);
  if (all.length + rounds.counted.length === 0) return null;
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="colgroup" colspan="2">${words.round}</th><th scope="col">${words.hostHeading}</th><th scope="col">${words.gap}</th><th scope="col">${words.judged}</th></tr></thead><tbody>
${all.map((round) => { const gap = gapTo.get(round.id); const planned = rounds.planned.includes(round);
    return html`<tr><td class="date" data-label="${words.round}">${whenText(visit, round.when)}${planned && html` ${stateMark('plain', words.planned)}`}</td><th scope="row">${title(round.id)}</th><td data-label="${words.hostHeading}">${countryMark(visit, round.host)}</td>
<td data-label="${words.gap}">${gap && gapText(visit.language, gap.shortest, gap.longest)}</td><td data-label="${words.judged}">${gap && judged(visit, gap, series.rules.length > 0)}</td></tr>
`; })}
${rounds.counted.map((round) => html`<tr><td class="date" data-label="${words.round}">${whenText(visit, round.when)}</td><th scope="row">${title(round.id)}</th><td>${countryMark(visit, round.host)}</td><td colspan="2" class="quiet">${words.counted}</td></tr>
`)}</tbody></table></div>`;
}

function judged(visit: RelationshipVisit, { met, missed, undetermined }: Gap, promised: boolean): Part {
  const words = seriesWords[visit.language];
  if (met + missed + undetermined === 0) return promised ? html`<span class="quiet">${words.notJudged}</span>` : null;
  return html`${met > 0 && stateMark('good', words.met)}${missed > 0 && html` ${stateMark('bad', words.missed(missed))}`}${undetermined > 0 && html` ${stateMark('unsure', words.undetermined)}`}`;
}

const tones: Readonly<Record<TermMet['met'], Tone>> = { met: 'good', missed: 'bad', open: 'warn', undetermined: 'unsure', 'not-judged': 'plain' };

/** For a promise of once per term: every holder, and whether the counterpart was met. */
export function termsTable(visit: RelationshipVisit, { terms }: SeriesAssessment, names: Names): Part {
  if (terms.length === 0) return null;
  const words = seriesWords[visit.language];
  const row = ({ term, met, rounds }: TermMet): Html => html`<tr><th scope="row">${recordLink(visit, new Map(names.get(term.id) ? [[term.id, { ...names.get(term.id)!, start: null }]] : []), term.id)}</th>
<td data-label="${words.office}">${recordLink(visit, names, term.office)}</td><td class="date" data-label="${words.term}">${spanText(visit, term.end ? term.start.written : `${term.start.written}/..`, term.end?.written)}</td>
<td data-label="${words.metIn}">${stateMark(tones[met], words.termMet[met])} ${rounds.slice(0, 3).map((round, at) => html`${at > 0 && (visit.language === 'ja' ? '、' : ', ')}<a href="/${visit.language}/${visit.relationship.id}/engagements/${encodeURIComponent(round.id)}">${whenText(visit, round.when)}</a>`)}${rounds.length > 3 && ' …'}</td></tr>
`;
  return html`<h2>${words.terms}</h2><p class="quiet">${words.coverage}</p><div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.holder}</th><th scope="col">${words.office}</th><th scope="col">${words.term}</th><th scope="col">${words.metIn}</th></tr></thead><tbody>${
    terms.toSorted((one, other) => other.term.start.earliest - one.term.start.earliest).map(row)}</tbody></table></div>`;
}
