import { calendarDateOf, isoOf } from '#domain/date/day.ts';
import { axesOf, comparedFrequency, comparedKinds, comparedProgress, yearsShared, type Axes, type Compared, type Measure } from '#domain/assessment/comparison.ts';
import type { Ground } from '#domain/assessment/ground.ts';
import type { RateRatio } from '#domain/assessment/rate-ratio.ts';
import type { Kind } from '#domain/engagement/engagement.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, NamedRelationship, RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { figureWords } from '#platform/words/figure-words.ts';
import { numberText } from '#platform/words/words.ts';
import { asOfAsked, asOfControl } from './as-of-control.ts';
import { assessmentFor } from './assessment-store.ts';
import { assessmentWords } from './assessment-words.ts';
import { referenceOf } from './reference.ts';

export async function comparisonPage(visit: RelationshipVisit): Promise<Answer> {
  const words = assessmentWords[visit.language].comparison;
  const reference = referenceOf(visit);
  const page = (body: Part): Answer => ({ page: { title: words.title, section: 'comparison', body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${body}` } });
  if (!reference) return page(html`<p class="aside">${words.none}</p>`);
  const asOf = asOfAsked(visit);
  const assessed = (each: NamedRelationship) => assessmentFor(visit.reader, visit.database, each, asOf);
  const [{ ground: own }, { ground: other }] = await Promise.all([assessed(visit.relationship), assessed(reference)]);
  const years = yearsShared(own, other);
  return page(html`${asOfControl(visit)}${choice(visit, reference)}
<h2>${words.frequency}</h2>${years ? frequency(visit, own, other, reference, years) : html`<p class="aside">${words.noYears}</p>`}
${axes(visit, own, other, reference, years)}
<p class="quiet">${words.coverage}</p>`);
}

function choice(visit: RelationshipVisit, reference: NamedRelationship): Part {
  const words = assessmentWords[visit.language].comparison;
  const others = visit.relationships.filter(({ id }) => id !== visit.relationship.id);
  if (others.length < 2) return null;
  return html`<form class="as-of" method="get" action="${address(visit.language, visit.path)}"><input type="hidden" name="as-of" value="${isoOf(asOfAsked(visit))}"><label><span>${words.reference}</span><select name="reference">${others.map((each) =>
    html`<option value="${each.id}"${each.id === reference.id && html` selected`}>${recordText(visit.language, each.name, each.id)}</option>`)}</select></label><button class="second">${words.show}</button></form>`;
}

const nameOf = (visit: RelationshipVisit, relationship: NamedRelationship): Part => recordText(visit.language, relationship.name, relationship.id);

function frequency(visit: RelationshipVisit, own: Ground, other: Ground, reference: NamedRelationship, years: readonly [number, number]): Html {
  const words = assessmentWords[visit.language].comparison;
  const kinds = [...comparedKinds];
  const row = (label: string, kind: Kind | null, compared: Compared | null): Html => html`<tr><th scope="row">${label}</th>${compared
    ? html`<td class="number">${counted(visit, visit.relationship, kind, years, compared.count)}</td><td class="number">${counted(visit, reference, kind, years, compared.reference)}</td>${compared.ratio ? html`<td class="number">${ratioText(visit, compared.ratio)}</td>` : html`<td class="number quiet">${words.tooFew}</td>`}`
    : html`<td class="number">0</td><td class="number">0</td><td class="number quiet">${words.tooFew}</td>`}</tr>
`;
  return html`<p>${words.years(...years)}</p><div class="scroll"><table><thead><tr><th scope="col">${words.kind}</th><th scope="col" class="number">${nameOf(visit, visit.relationship)}</th><th scope="col" class="number">${nameOf(visit, reference)}</th><th scope="col" class="number">${words.ratio} <span class="quiet">(${words.interval})</span></th></tr></thead>
<tbody>${kinds.map((kind) => row(domainWords[visit.language].kinds[kind], kind, comparedFrequency(own, other, (each) => each.kind === kind)))}</tbody><tbody>${row(words.both, null, comparedFrequency(own, other))}</tbody></table></div>`;
}

/** A count, which links to the list of what was counted. */
function counted(visit: RelationshipVisit, { id }: NamedRelationship, kind: Kind | null, [from, to]: readonly [number, number], count: number): Html {
  return html`<a href="${address(visit.language, `/${id}/engagements`, { kind, from, to })}">${numberText(visit.language, count)}</a>`;
}

function ratioText({ language }: RelationshipVisit, { ratio, from, to }: RateRatio): string {
  const words = assessmentWords[language].comparison;
  const said = (value: number): string => (!Number.isFinite(value) ? words.unbounded : numberText(language, value, 2));
  return words.ratioText(said(ratio), said(from), said(to));
}

/** What a measure counts stands in a list of its own. */
function measured(visit: RelationshipVisit, relationship: NamedRelationship, code: Measure['code'], years: readonly [number, number] | null, count: number): Html {
  if (code === 'exercises' && years) return counted(visit, relationship, 'exercise', years, count);
  return html`<a href="${address(visit.language, `/${relationship.id}${code === 'agreements' ? '/record/instruments' : '/series'}`)}">${numberText(visit.language, count)}</a>`;
}

function axes(visit: RelationshipVisit, own: Ground, other: Ground, reference: NamedRelationship, years: readonly [number, number] | null): Html {
  const words = assessmentWords[visit.language].comparison;
  const [mine, theirs] = [axesOf(own), axesOf(other)];
  const first = (ground: Ground): string => String(calendarDateOf(ground.held.reduce((day, { when }) => Math.min(day, when.latest), ground.asOf)).year);
  const row = (label: string, of: (each: Axes, ground: Ground, relationship: NamedRelationship) => Part): Html =>
    html`<tr><th scope="row">${label}</th><td class="number">${of(mine, own, visit.relationship)}</td><td class="number">${of(theirs, other, reference)}</td></tr>
`;
  const list = (relationship: NamedRelationship, text: string): Html => html`<a href="${address(visit.language, `/${relationship.id}/engagements`)}">${text}</a>`;
  const progress = comparedProgress(own, other);
  const head = (label: string): Html => html`<thead><tr><th scope="col">${label}</th><th scope="col" class="number">${nameOf(visit, visit.relationship)}</th><th scope="col" class="number">${nameOf(visit, reference)}</th></tr></thead>`;
  return html`<div class="scroll"><table>${head(words.measure)}<tbody>
${row(words.perYear, ({ frequency: { perYear } }, ground, relationship) => perYear !== null && html`${list(relationship, numberText(visit.language, perYear, 1))} <span class="quiet">${words.onRecord(first(ground))}</span>`)}</tbody></table></div>
<h2>${words.coordination}</h2><div class="scroll"><table>${head(words.measure)}<tbody>
${row(words.frameworks, ({ coordination }, _, { id }) => html`<a href="${address(visit.language, `/${id}/record/instruments`)}">${numberText(visit.language, coordination.frameworks)}</a>`)}
${row(words.jointSeries, ({ coordination }, _, { id }) => html`<a href="${address(visit.language, `/${id}/series`)}">${numberText(visit.language, coordination.jointSeries)}</a>`)}
${progress && progress.measures.map(({ code, own: count, reference: theirCount }) => html`<tr><th scope="row">${figureWords[visit.language].measures[code]}</th><td class="number">${measured(visit, visit.relationship, code, years, count)}</td><td class="number">${measured(visit, reference, code, years, theirCount)}</td></tr>
`)}</tbody></table></div>
<h2>${words.productivity}</h2><div class="scroll"><table>${head(words.measure)}<tbody>
${row(words.share, ({ productivity: { engagements, withOutcome } }, _, relationship) => list(relationship, words.of(withOutcome, engagements)))}</tbody></table></div>`;
}
