import { calendarDateOf, isoOf } from '#domain/date/day.ts';
import { axesOf, comparedFrequency, comparedKinds, comparedProgress, yearsShared, type Axes, type Measure } from '#domain/assessment/comparison.ts';
import type { Ground } from '#domain/assessment/ground.ts';
import type { RateRatio } from '#domain/assessment/rate-ratio.ts';
import { tracks, type Engagement } from '#domain/engagement/engagement.ts';
import { weightOf } from '#domain/party/rank.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, NamedRelationship, RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { figureWords } from '#platform/words/figure-words.ts';
import { numberText } from '#platform/words/words.ts';
import { asOfAsked, asOfControl } from './as-of-control.ts';
import { assessmentFor } from './assessment-store.ts';
import { assessmentWords } from './assessment-words.ts';
import { referenceOf } from './reference-control.ts';

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
${await records(visit, own, other, reference)}
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
  const codes = domainWords[visit.language];
  const row = (label: string, chosen: (engagement: Engagement) => boolean): Part => {
    const compared = comparedFrequency(own, other, (each) => comparedKinds.has(each.kind) && chosen(each));
    return compared && html`<tr><th scope="row">${label}</th><td class="number"><a href="#records-own">${numberText(visit.language, compared.count)}</a></td><td class="number"><a href="#records-reference">${numberText(visit.language, compared.reference)}</a></td>${
      compared.ratio ? html`<td class="number">${ratioText(visit, compared.ratio)}</td>` : html`<td class="number quiet">${words.tooFew}</td>`}</tr>
`;
  };
  const part = (title: string, rows: Part): Html => html`<tbody><tr class="part"><th scope="rowgroup" colspan="4">${title}</th></tr>${rows}</tbody>`;
  const higher = ({ rankA, rankB }: Engagement): number => Math.max((rankA && weightOf(rankA)) ?? 0, (rankB && weightOf(rankB)) ?? 0);
  const minister = weightOf('minister') ?? 0;
  return html`<p>${words.years(...years)}</p><div class="scroll"><table><thead><tr><th scope="col">${words.kind}</th><th scope="col" class="number">${nameOf(visit, visit.relationship)}</th><th scope="col" class="number">${nameOf(visit, reference)}</th><th scope="col" class="number">${words.ratio}<span class="quiet">${inBrackets(visit.language, words.interval)}</span></th></tr></thead>
<tbody>${[...comparedKinds].map((kind) => row(codes.kinds[kind], (each) => each.kind === kind))}${row(words.both, () => true)}</tbody>
${part(words.byRank, [row(words.atLeast(codes.ranks.minister), (each) => higher(each) >= minister), row(words.below(codes.ranks.minister), (each) => higher(each) < minister)])}
${part(words.byLevel, (['bilateral', 'regional'] as const).map((level) => row(codes.levels[level], (each) => each.level === level)))}
${part(words.byTrack, tracks.map((track) => row(codes.tracks[track], (each) => each.track === track)))}</table></div>`;
}

/** Exactly what was counted, of both relationships. */
async function records(visit: RelationshipVisit, own: Ground, other: Ground, reference: NamedRelationship): Promise<Part> {
  const compared = comparedFrequency(own, other);
  if (!compared) return null;
  const list = async (relationship: NamedRelationship, ground: Ground, ids: readonly string[], id: string): Promise<Html> => {
    const names = await namesFor(visit.reader, visit.database, relationship.id, ids);
    const counted = new Set(ids);
    const kinds = Map.groupBy(ground.held.filter((each) => counted.has(each.id)), ({ kind }) => kind);
    return html`<section id="${id}"><h3>${nameOf(visit, relationship)}</h3>${[...comparedKinds].map((kind) => kinds.get(kind) && html`<details><summary>${domainWords[visit.language].kinds[kind]}${inBrackets(visit.language, numberText(visit.language, kinds.get(kind)?.length ?? 0))}</summary><ul class="plain tight">${
      kinds.get(kind)?.map((each) => html`<li>${recordLink({ ...visit, relationship }, names, each.id)}</li>`)}</ul></details>`)}</section>`;
  };
  return html`<h2>${assessmentWords[visit.language].comparison.records}</h2><div class="columns">${await list(visit.relationship, own, compared.evidence, 'records-own')}${await list(reference, other, compared.referenceEvidence, 'records-reference')}</div>`;
}

function ratioText({ language }: RelationshipVisit, { ratio, from, to }: RateRatio): string {
  const words = assessmentWords[language].comparison;
  const said = (value: number): string => (!Number.isFinite(value) ? words.unbounded : numberText(language, value, 2));
  return words.ratioText(said(ratio), said(from), said(to));
}

/** What a measure counts stands in a list of its own. */
function measured(visit: RelationshipVisit, relationship: NamedRelationship, code: Measure['code'], years: readonly [number, number] | null, count: number): Html {
  if (code === 'exercises' && years) return html`<a href="#records-${relationship.id === visit.relationship.id ? 'own' : 'reference'}">${numberText(visit.language, count)}</a>`;
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
${row(words.share, ({ productivity: { engagements, withOutcome } }, _, relationship) => list(relationship, words.of(withOutcome, engagements)))}
${row(words.promised, ({ productivity: { commitments } }, _, { id }) => html`<a href="${address(visit.language, `/${id}/commitments?state=all`)}">${words.promises(commitments.made, commitments.kept, commitments.late)}</a>`)}</tbody></table></div>`;
}
