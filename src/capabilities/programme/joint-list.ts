import { MOST, proposedList, rankedTopics, type RankedTopic } from '#domain/programme/choice.ts';
import { scoresOf } from '#domain/programme/round.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { actsFor } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { changed } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { problemList, selectField, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { sideMark, stateMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { whenText } from '#platform/words/dates.ts';
import { countryName } from '#platform/words/parties.ts';
import { numberText, shownIn } from '#platform/words/words.ts';
import { assentOf } from './agree-priorities.ts';
import type { Programme, RoundRows } from './programme-store.ts';
import { namedLink, partAddress } from './programme-view.ts';
import { priorityWords } from './priority-words.ts';
import { scoredTopics } from './scored-topics.ts';

/** Topics by what both sides scored, in the order of the rule. */
export function rankedIn({ relationship }: RelationshipVisit, programme: Programme, rows: RoundRows, round: string): readonly RankedTopic[] {
  const [a, b] = [relationship.a, relationship.b].map((party) => scoresOf(round, party, rows.scores));
  const score = (of: typeof a, topic: string): number => { const text = of?.get(topic)?.row['score'] ?? '0'; return /^[0-5]$/.test(text) ? Number(text) : 0; };
  return rankedTopics(scoredTopics(programme).map(({ id }) => ({ topic: id, a: score(a, id), b: score(b, id) })));
}

const SHOWN = 20;

/** Both columns side by side, with their sum and difference, and what the rule proposes. */
export function bothColumns(visit: RelationshipVisit, ranked: readonly RankedTopic[], names: Names): Html {
  const words = priorityWords[visit.language];
  const whole = visit.query.get('topics') === 'all';
  const shown = whole ? ranked : ranked.slice(0, SHOWN);
  return html`<h2>${words.both}</h2><p>${words.rule}</p>
<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.topic}</th><th scope="col" class="number">${sideMark(visit, 'a')}</th><th scope="col" class="number">${sideMark(visit, 'b')}</th><th scope="col" class="number">${words.sum}</th><th scope="col" class="number">${words.difference}</th><th scope="col">${words.proposed}</th></tr></thead><tbody>${
    shown.map(({ topic, a, b, sum, difference, chosen, wanted, tied }, at) => html`<tr><th scope="row">${namedLink(visit, names, 'topics', topic)}</th><td class="number" data-label="${countryName(visit.language, visit.relationship.a)}">${a}</td><td class="number" data-label="${countryName(visit.language, visit.relationship.b)}">${b}</td>
<td class="number" data-label="${words.sum}">${sum}</td><td class="number" data-label="${words.difference}">${difference}</td><td data-label="${words.proposed}">${chosen && stateMark('good', words.place(at + 1))}${!wanted && sum > 0 && html`<span class="quiet">${words.notWanted}</span>`}${tied && html` ${stateMark('unsure', words.tied)}`}</td></tr>`)}</tbody></table></div>
${ranked.length > SHOWN && (whole ? null : html`<p class="quiet">${words.shownTop(SHOWN)} <a class="no-print" href="${changed(visit, { topics: 'all' })}">${words.showAll}${inBrackets(visit.language, numberText(visit.language, ranked.length))}</a></p>`)}`;
}

/** Who has said yes to what; and forms to say yes to the other side's list, or to one of one's own. */
export function listPart(visit: RelationshipVisit, round: RecordRow, programme: Programme, rows: RoundRows, ranked: readonly RankedTopic[], names: Names, entry: Entry | null): Html {
  const { relationship, reader, language } = visit;
  const words = priorityWords[language];
  const assents = ([relationship.a, relationship.b] as const).flatMap((party) => { const its = assentOf(round.id, party, rows); return its ? [{ party, row: its.row }] : []; });
  const listed = ({ party, row }: (typeof assents)[number]): Html => html`<p>${words.saidYes(countryName(language, party), whenText(visit, row['on_edtf'] ?? ''))}</p><ol class="priorities">${listOf(row['topics']).map((topic) => html`<li>${namedLink(visit, names, 'topics', topic)}</li>`)}</ol><p>${words.until(whenText(visit, row['until_edtf'] ?? ''))}</p>`;
  const differ = new Set(assents.map(({ row }) => row['digest'])).size > 1;
  const acts = round['state'] === 'opened' && may(reader, 'agree-priorities') && actsFor(reader, relationship);
  const theirs = assents.find(({ party }) => party !== reader.party);
  return html`<h2 id="list">${words.list}</h2>
${assents.map(listed)}${round['state'] === 'agreed' ? html`<p>${stateMark('good', words.agreedText)}</p>` : differ ? html`<p class="aside">${words.notSame}</p>` : assents.length === 1 && html`<p class="aside">${words.needsBoth}</p>`}
${acts && theirs && html`<form method="post" action="${listAddress(visit, round.id)}"><input type="hidden" name="until" value="${theirs.row['until_edtf']}">${listOf(theirs.row['topics']).map((topic) => html`<input type="hidden" name="topic" value="${topic}">`)}<p class="actions"><button>${words.confirmOther(countryName(language, theirs.party))}</button></p></form>`}
${acts && ownForm(visit, round, programme, ranked, names, entry)}`;
}

const listAddress = (visit: RelationshipVisit, round: string): string => partAddress(visit, `priorities/${encodeURIComponent(round)}/list`);

function ownForm(visit: RelationshipVisit, round: RecordRow, programme: Programme, ranked: readonly RankedTopic[], names: Names, entry: Entry | null): Part {
  const words = priorityWords[visit.language];
  const places = Array.from({ length: MOST }, (_, at) => `topic-${at + 1}`);
  const proposed = proposedList(ranked);
  const values = entry?.values ?? new Map([...places.map((name, at) => [name, proposed[at] ?? ''] as const), ['until', round['until_edtf'] ?? ''] as const]);
  const shown: Entry = { values: { get: (name) => values.get(name) ?? null }, problems: entry?.problems ?? new Map() };
  const choices = scoredTopics(programme).map(({ id }) => { const named = names.get(id); return { value: id, text: (named && shownIn(visit.language, named)?.text) ?? id }; });
  return html`${problemList(visit, shown)}<form class="entry" method="post" action="${listAddress(visit, round.id)}">${places.map((name, at) => selectField(visit, shown, { name, label: words.place(at + 1), none: words.none, choices }))}
${textField(visit, shown, { name: 'until', label: words.validUntil, type: 'date', required: true })}<p class="actions"><button>${words.confirm}</button></p></form>`;
}
