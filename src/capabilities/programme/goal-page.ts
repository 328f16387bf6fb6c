import { listOf } from '#domain/record/row.ts';
import { mayWrite, sharesIn } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { languagesLine } from '#capabilities/wording/wording-control.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { actOf } from './keep-entry.ts';
import type { Programme } from './programme-store.ts';
import { audienceText, horizonText, leadsText, namedLink, nameOfRow, partAddress, partsNav, sourceText, statusText, textsOfRow, touchedConstraint } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';
import { servingView } from './serving-view.ts';
import { tracedFor } from './traced.ts';

const fact = (label: string, value: Part): Part => value && html`<dt>${label}</dt><dd>${value}</dd>`;

/** A goal, or an initiative: what it is, and what serves it. Of one id each side may have a row; each is shown. */
const thingPage = (table: 'goals' | 'initiatives') => async (visit: RelationshipVisit): Promise<Answer> => {
  const { programme, trace } = await tracedFor(visit);
  const id = visit.params['id'] ?? '';
  const rows = programme[table].filter(({ row }) => row.id === id);
  const [first] = rows;
  if (!first) return 'not-found';
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id);
  const facts = table === 'goals' ? goalFacts : initiativeFacts;
  return {
    page: {
      title: nameOfRow(visit, first.row), section: 'programme',
      body: html`${partsNav(visit, null)}<h1>${recordText(visit.language, textsOfRow(first.row), id)}</h1>
${rows.map((each, at) => html`${at > 0 && html`<h2>${recordText(visit.language, textsOfRow(each.row), id)}</h2>`}${languagesLine(visit, table, each.row, table === 'goals' ? 'text' : 'title', each.owner)}${facts(visit, each, names, programme)}${editLink(visit, table, each)}`)}
${await servingView(visit, names, table === 'goals' ? trace.servingGoal(id) : trace.servingInitiative(id))}
${table === 'goals' && sharesIn(visit.reader, visit.relationship.id) && may(visit.reader, 'keep-initiative') && html`<p class="no-print"><a href="${partAddress(visit, 'initiatives/new', { goal: id })}">${programmeWords[visit.language].add.initiatives}</a></p>`}`,
    },
  };
};

export const goalPage = thingPage('goals');
export const initiativePage = thingPage('initiatives');

export function editLink(visit: RelationshipVisit, table: 'goals' | 'initiatives' | 'constraints', row: OwnedRow, text = programmeWords[visit.language].edit[table]): Part {
  const offered = sharesIn(visit.reader, visit.relationship.id) && may(visit.reader, actOf[table].name as 'keep-goal') && mayWrite(visit.reader, row);
  return offered && html`<p class="no-print"><a href="${partAddress(visit, `${table}/${encodeURIComponent(row.row.id)}/edit`)}">${text}<span class="visually-hidden"> ${nameOfRow(visit, row.row)}</span></a></p>`;
}

function goalFacts(visit: RelationshipVisit, { row, ...owned }: OwnedRow, names: Names): Html {
  const words = programmeWords[visit.language];
  return html`<dl class="facts">${fact(words.parent, row['parent'] && namedLink(visit, names, 'goals', row['parent']))}${fact(words.horizon, horizonText(visit, row['horizon']))}${fact(words.until, row['until_edtf'] && whenText(visit, row['until_edtf']))}
${fact(words.recommendation, row['recommendation'] && listOf(row['recommendation']).map((each) => namedLink(visit, names, 'recommendations', each)))}${fact(words.source, sourceText(visit, row['source']))}${fact(words.note, written(visit, row['note']))}${fact(words.audience, audienceText(visit, owned))}</dl>`;
}

function initiativeFacts(visit: RelationshipVisit, { row, ...owned }: OwnedRow, names: Names, programme: Programme): Html {
  const [words, codes] = [programmeWords[visit.language], domainWords[visit.language]];
  const several = (cell: string | null | undefined, shown: (id: string) => Part): Part => { const ids = listOf(cell); return ids.length > 0 && html`<ul class="plain tight">${ids.map((id) => html`<li>${shown(id)}</li>`)}</ul>`; };
  return html`<dl class="facts">${fact(words.goalsServed, several(row['goal'], (id) => namedLink(visit, names, 'goals', id)))}${fact(words.leads, leadsText(visit, row))}${fact(words.status, statusText(visit, row['status']))}${fact(words.horizon, horizonText(visit, row['horizon']))}
${fact(words.level, codes.levels[row['level'] as keyof typeof codes.levels])}${fact(words.track, codes.tracks[row['track'] as keyof typeof codes.tracks])}${fact(words.start, row['start_edtf'] && whenText(visit, row['start_edtf']))}${fact(words.due, row['due_edtf'] && whenText(visit, row['due_edtf']))}
${fact(words.topics, several(row['topics'], (id) => namedLink(visit, names, 'topics', id)))}${fact(words.series, several(row['series'], (id) => recordLink(visit, names, id)))}${fact(words.touches, several(row['constraints'], (id) => touchedConstraint(visit, programme, names, id)) || html`<span class="quiet">${words.touchesNone}</span>`)}
${fact(words.recommendation, several(row['recommendation'], (id) => namedLink(visit, names, 'recommendations', id)))}${fact(words.resources, written(visit, row['resources']))}${fact(words.source, sourceText(visit, row['source']))}${fact(words.note, written(visit, row['note']))}${fact(words.audience, audienceText(visit, owned))}</dl>`;
}
