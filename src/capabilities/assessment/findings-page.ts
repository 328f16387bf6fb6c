import { dayOn, type Day } from '#domain/date/day.ts';
import type { Assessment } from '#domain/assessment/assess.ts';
import type { Finding } from '#domain/assessment/finding.ts';
import { agreementWith, type Agreement } from '#domain/assessment/agreement.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { dayText } from '#platform/words/dates.ts';
import { colon } from '#platform/words/words.ts';
import { asOfAsked, asOfControl } from './as-of-control.ts';
import { assessmentFor, groupingsFor } from './assessment-store.ts';
import { assessmentWords } from './assessment-words.ts';
import { groundsOf, verdictMark } from './finding-view.ts';
import { findingWords } from './finding-words.ts';
import { referenceOf } from './reference-control.ts';

const STUDY_DAY: Day = dayOn(1997, 3, 31);

export async function findingsPage(visit: RelationshipVisit): Promise<Answer> {
  const words = assessmentWords[visit.language].findings;
  const { reader, database, relationship } = visit;
  const [now, then, groupings] = await Promise.all([
    assessmentFor(reader, database, relationship, asOfAsked(visit), referenceOf(visit)),
    assessmentFor(reader, database, relationship, STUDY_DAY),
    groupingsFor(reader, database, relationship.id)]);
  const ids = [...now.findings, ...then.findings].flatMap(({ evidence, exceptions }) => [...evidence, ...exceptions]);
  const names = await namesFor(reader, database, relationship.id, ids);
  const studied = now.findings.filter(({ study }) => study !== null);
  const own = now.findings.filter(({ study }) => study === null);
  const groups = Map.groupBy(studied, ({ study }) => groupings.get(study ?? '')?.grouping ?? '');
  return {
    page: {
      title: words.title, section: 'findings',
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${asOfControl(visit)}
${studied.length === 0 ? html`<p class="aside">${words.none}</p>` : html`${tally(visit, then)}${overview(visit, studied, then, groupings)}`}
${[...groups].map(([grouping, findings]) => html`<h2>${words.groupings[grouping] ?? grouping}</h2>${findings.map((finding) => findingOf(visit, finding, then, names, groupings))}`)}
${own.length > 0 && html`<h2>${words.own}</h2><p class="quiet">${words.ownText}</p>${own.map((finding) => findingOf(visit, finding, then, names, groupings))}`}`,
    },
  };
}

function tally(visit: RelationshipVisit, { findings, ground }: Assessment): Html {
  const computable = findings.filter(({ study }) => study !== null && ground.statements.get(study)?.computable === 'yes');
  const agree = computable.filter((finding) => agreementWith(ground.statements.get(finding.study ?? ''), finding) === 'agrees');
  return html`<p><strong>${assessmentWords[visit.language].findings.tally(agree.length, computable.length)}</strong></p>`;
}

/** All findings of the study on one screen: what it found, what the record gave then, and what it gives now. */
function overview(visit: RelationshipVisit, findings: readonly Finding[], then: Assessment, headings: Headings): Html {
  const { language } = visit;
  const words = assessmentWords[language].findings;
  return html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.study}</th><th scope="col">${words.then}</th><th scope="col">${words.now(dayText(visit, asOfAsked(visit)))}</th></tr></thead><tbody>${findings.map((finding) => {
    const before = then.findings.find(({ id }) => id === finding.id);
    const agreement = before && agreementWith(then.ground.statements.get(finding.study ?? ''), before);
    return html`<tr><th scope="row"><a href="#${finding.study}">${recordText(language, headings.get(finding.study ?? '') ?? {}, finding.study)}</a></th><td data-label="${words.then}">${before && verdictMark(language, before)} ${agreement && html`<span class="quiet">${words[agreement]}</span>`}</td><td data-label="${words.now(dayText(visit, asOfAsked(visit)))}">${verdictMark(language, finding)}</td></tr>
`; })}</tbody></table></div>`;
}

type Headings = Awaited<ReturnType<typeof groupingsFor>>;

const tones: Readonly<Record<Agreement, Tone>> = { agrees: 'good', differs: 'bad', waits: 'unsure' };

function findingOf(visit: RelationshipVisit, finding: Finding, then: Assessment, names: Names, groupings: Headings): Html {
  const { language } = visit;
  const all = assessmentWords[language];
  const words = all.findings;
  const before = then.findings.find(({ id }) => id === finding.id) ?? null;
  const statement = then.ground.statements.get(finding.study ?? '') ?? null;
  const said = (findingWords[language] as Readonly<Record<string, { title: string; rule: string }>>)[finding.id];
  const text = statement && groupings.get(statement.id);
  const agreement = before && statement && agreementWith(statement, before);
  const column = (label: string, each: Finding | null, extra: Part = null): Part => each && html`<section><h4>${label}</h4><p>${verdictMark(language, each)} ${extra}</p>${groundsOf(visit, names, each)}</section>`;
  return html`<article class="finding" id="${finding.study ?? finding.id}"><h3>${text ? recordText(language, text, said?.title ?? finding.id) : (said?.title ?? finding.id)}</h3>
<p class="quiet">${statement && html`${statement.id} · ${words.computable[statement.computable]}<br>`}<strong>${text && said?.title}</strong>${text && html`<br>`}${all.rule}${colon[language]}${said?.rule}</p>
<div class="columns">${statement && column(words.then, before, agreement && stateMark(tones[agreement], words[agreement]))}${column(words.now(dayText(visit, asOfAsked(visit))), finding)}</div></article>
`;
}
