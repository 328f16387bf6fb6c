import { commitmentVerdicts, type CommitmentAnswer, type CommitmentVerdict } from '#domain/commitment/verdict.ts';
import type { Commitment } from '#domain/assessment/record.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { changed } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, numberText } from '#platform/words/words.ts';
import { asOfAsked, asOfControl } from './as-of-control.ts';
import { assessmentFor } from './assessment-store.ts';
import { assessmentWords } from './assessment-words.ts';
import { evidenceLinks, figuresText, missingText } from './finding-view.ts';
import { testWords } from './finding-words.ts';

const tones: Readonly<Record<CommitmentAnswer, Tone>> = { met: 'good', partly: 'warn', 'not-met': 'bad', 'not-computable': 'plain' };

export async function scorecardPage(visit: RelationshipVisit): Promise<Answer> {
  const words = assessmentWords[visit.language].scorecard;
  const { commitments: verdicts, ground: { record } } = await assessmentFor(visit.reader, visit.database, visit.relationship, asOfAsked(visit));
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, verdicts.flatMap(({ evidence }) => evidence));
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const wanted = commitmentVerdicts.find((each) => each === visit.query.get('verdict')) ?? null;
  const tops = record.commitments.filter(({ parent }) => parent === null);
  return {
    page: {
      title: words.title, section: 'scorecard', wide: true,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${asOfControl(visit)}
${verdicts.length === 0 ? html`<p class="aside">${words.none}</p>` : html`${tally(visit, record.commitments, byId, wanted)}
<div class="scroll"><table class="stacks scorecard"><thead><tr><th scope="col">${words.commitment}</th><th scope="col">${assessmentWords[visit.language].verdict}</th><th scope="col">${words.since}</th><th scope="col">${words.by}</th></tr></thead>
${tops.map((top) => part(visit, top, record.commitments, byId, names, wanted))}</table></div>`}`,
    },
  };
}

const isGroup = ({ test }: Commitment): boolean => test === 'group';

function tally(visit: RelationshipVisit, commitments: readonly Commitment[], byId: ReadonlyMap<string, CommitmentVerdict>, wanted: CommitmentAnswer | null): Html {
  const words = assessmentWords[visit.language].scorecard;
  const single = commitments.filter((each) => !isGroup(each));
  const count = (answer: CommitmentAnswer): number => single.filter(({ id }) => byId.get(id)?.verdict === answer).length;
  const choice = (answer: CommitmentAnswer | null, text: Html | string, number: number): Html =>
    html`<li>${answer === wanted ? html`<strong>${text} ${numberText(visit.language, number)}</strong>` : html`<a href="${changed(visit, { verdict: answer })}">${text}</a> ${numberText(visit.language, number)}`}</li>`;
  return html`<ul class="inline tally" aria-label="${words.tally}">${commitmentVerdicts.map((answer) => choice(answer, stateMark(tones[answer], domainWords[visit.language].commitmentVerdicts[answer]), count(answer)))}${
    choice(null, words.all, single.length)}</ul><p class="quiet">${words.notCounted}</p>`;
}

function part(visit: RelationshipVisit, top: Commitment, all: readonly Commitment[], byId: ReadonlyMap<string, CommitmentVerdict>, names: Names, wanted: CommitmentAnswer | null): Html {
  const under = (parent: Commitment, depth: number): readonly [Commitment, number][] =>
    all.filter((each) => each.parent === parent.id).flatMap((each) => [[each, depth] as [Commitment, number], ...under(each, depth + 1)]);
  const rows = under(top, 1).filter(([each]) => wanted === null || byId.get(each.id)?.verdict === wanted);
  return html`<tbody>${row(visit, top, 0, byId.get(top.id), names)}${rows.map(([each, depth]) => row(visit, each, depth, byId.get(each.id), names))}</tbody>`;
}

function row(visit: RelationshipVisit, commitment: Commitment, depth: number, verdict: CommitmentVerdict | undefined, names: Names): Html {
  const { language } = visit;
  const words = assessmentWords[language].scorecard;
  const test = (testWords[language] as Readonly<Record<string, string>>)[commitment.test];
  const evidence = verdict && !isGroup(commitment) ? evidenceLinks(visit, names, verdict.evidence) : null;
  const { promised = 0, termsJudged = 0, termsMet = 0 } = (verdict?.figures ?? {}) as Readonly<Record<string, number>>;
  const figures = !verdict ? '' : isGroup(commitment) ? (promised > 0 ? words.group(termsMet, termsJudged, promised) : '') : figuresText(language, verdict.figures);
  return html`<tr id="${commitment.id}" class="${depth === 0 ? 'part' : `depth-${Math.min(depth, 3)}`}"><th scope="row"><span class="quiet">${commitment.id}</span> <a href="${recordAddress(visit, 'commitments', commitment.id)}">${
    recordText(language, names.get(commitment.id) ?? {}, commitment.id)}</a>${commitment.due && html`<span class="quiet">${inBrackets(visit.language, words.due(whenText(visit, commitment.due)))}</span>`}${test && depth > 0 && html`<br><small>${words.test} ${test}</small>`}</th>
<td data-label="${assessmentWords[language].verdict}">${verdict && stateMark(tones[verdict.verdict], domainWords[language].commitmentVerdicts[verdict.verdict])}</td>
<td class="date" data-label="${words.since}">${verdict?.since && whenText(visit, verdict.since)}${verdict?.late && html` <span class="state warn">${words.late}</span>`}</td>
<td data-label="${words.by}">${evidence}${figures && html`<small class="line">${figures}</small>`}${verdict && verdict.missing.length > 0 && html`<small class="line">${assessmentWords[language].missing}${colon[language]}${missingText(language, verdict.missing)}</small>`}</td></tr>
`;
}
