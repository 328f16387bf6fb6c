import { engagementsIn } from '#domain/programme/coverage.ts';
import { linkedTexts } from '#capabilities/concept/concept-control.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { dayText } from '#platform/words/dates.ts';
import { yearsText } from './coverage-view.ts';
import { nameOfRow, namedLink, partAddress, partsNav, thingAddress, thingLink, textsOfRow } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';
import { engagementTable, servingView } from './serving-view.ts';
import { coverageFor, tracedFor } from './traced.ts';

const SHOWN = 200;
const yearIn = (text: string | null): number | null => (/^\d{4}$/.test(text ?? '') ? Number(text) : null);

/** A topic: what is part of it, whether it is silent, and what serves it; or its engagements in some years. */
export async function topicPage(visit: RelationshipVisit): Promise<Answer> {
  const words = programmeWords[visit.language];
  const [{ programme, trace }, coverage] = await Promise.all([tracedFor(visit), coverageFor(visit)]);
  const id = visit.params['id'] ?? '';
  const row = programme.topics.find((each) => each.row.id === id)?.row;
  if (!row) return 'not-found';
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  const parts = programme.topics.filter((each) => each.row['parent'] === id && each.row.id !== id).map((each) => each.row);
  const [silent, its] = [coverage.silent.get(id), coverage.topics.find(({ topic }) => topic.id === id)];
  const [from, to] = [yearIn(visit.query.get('from')), yearIn(visit.query.get('to'))];
  const chosen = its && from !== null && to !== null ? engagementsIn(its, { from, to }) : null;
  const said: Part = silent && html`<p>${words.coverage.silent}${silent.since === null ? html`${inBrackets(visit.language, words.coverage.never)}` : html`${inBrackets(visit.language, html`${words.coverage.last} ${dayText(visit, silent.since)}, ${words.years(silent.years ?? 0)}`)}`}</p>`;
  return {
    page: {
      title: nameOfRow(visit, row), section: 'programme',
      body: html`${partsNav(visit, null)}<h1>${recordText(visit.language, textsOfRow(row), id)}</h1>
${row['text_en'] || row['text_fr'] || row['text_ja'] ? html`<p class="text">${(await linkedTexts(visit)).worded(row, 'text')}</p>` : null}${row['parent'] && html`<p>${words.parent} ${namedLink(visit, names, 'topics', row['parent'])}</p>`}${said}
${parts.length > 0 && html`<ul class="plain tight">${[...new Map(parts.map((each) => [each.id, each])).values()].map((each) => html`<li>${thingLink(visit, 'topics', each)}</li>`)}</ul>`}
<p class="no-print"><a href="${partAddress(visit, 'coverage')}">${words.parts.coverage}</a> · <a href="${recordAddress(visit, 'topics', id)}">${id}</a></p>
${chosen && from !== null && to !== null ? html`<h2>${words.engagementCount(chosen.length)}, ${yearsText({ from, to })}</h2><p class="no-print"><a href="${thingAddress(visit, 'topics', id)}">${words.coverage.whole}</a></p>${await engagementTable(visit, chosen.map((each) => each.id), SHOWN)}`
        : await servingView(visit, names, trace.servingTopic(id))}`,
    },
  };
}

/** A recommendation of a study, or a commitment: what serves it. */
export async function recommendationPage(visit: RelationshipVisit): Promise<Answer> {
  const words = programmeWords[visit.language];
  const { programme, trace } = await tracedFor(visit);
  const id = visit.params['id'] ?? '';
  const row = programme.commitments.find((each) => each.row.id === id)?.row;
  if (!row) return 'not-found';
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  const goals = programme.goals.filter((goal) => (goal.row['recommendation'] ?? '').split(/;\s*/).includes(id)).map((goal) => goal.row);
  return {
    page: {
      title: nameOfRow(visit, row), section: 'programme',
      body: html`${partsNav(visit, null)}<h1>${recordText(visit.language, textsOfRow(row), id)}</h1>
<p><a href="${recordAddress(visit, 'commitments', id)}">${id}</a></p>
${row['parent'] && html`<p>${words.parent} ${namedLink(visit, names, 'recommendations', row['parent'])}</p>`}
${goals.length > 0 && html`<h2>${words.goals}</h2><ul class="plain tight">${goals.map((goal) => html`<li>${thingLink(visit, 'goals', goal)}</li>`)}</ul>`}
${await servingView(visit, names, trace.servingRecommendation(id))}`,
    },
  };
}
