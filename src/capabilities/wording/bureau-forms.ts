import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import { sourceOf } from '#domain/wording/lack.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { wordingAddress } from './wording-control.ts';
import { wordingPageWords } from './wording-words.ts';
import { mayWordHere, type Work, type WorkAsked } from './work-asked.ts';

function direction(visit: RelationshipVisit, from: Language, into: Language): Html {
  const words = wordingPageWords[visit.language];
  const select = (name: string, label: string, chosen: Language): Html => html`<label><span>${label}</span><select name="${name}">${languages.map((each) =>
    html`<option value="${each}"${each === chosen && html` selected`}>${words.languages[each]}</option>`)}</select></label>`;
  return html`${select('from', words.from, from)}${select('into', words.into, into)}`;
}

/** What is sent to a bureau, and what is taken in from one. */
export function bureauForms(visit: RelationshipVisit, asked: WorkAsked, { rows }: Work): Html {
  const words = wordingPageWords[visit.language];
  const at = (rest: string): string => address(visit.language, `/${visit.relationship.id}/wording/${rest}`);
  const first = rows.find(({ named, lacking }) => lacking.some(({ text, language }) => sourceOf(named, text, language) !== null));
  const [lacking] = first?.lacking ?? [];
  const from = (first && lacking && sourceOf(first.named, lacking.text, lacking.language)) ?? 'en';
  const into = lacking?.language ?? (languages.find((each) => each !== from) as Language);
  return html`<h2>${words.bureau}</h2><p>${words.bureauText}</p>
${rows.length > 0 && html`<form class="filter" method="get" action="${at('export')}">${asked.lack && html`<input type="hidden" name="lack" value="${asked.lack}">`}${asked.table && html`<input type="hidden" name="kind" value="${asked.table}">`}
${direction(visit, from, into)}<button>${words.out}</button></form>`}
<form class="filter" method="post" enctype="multipart/form-data" action="${at('import')}"><label><span>${words.back}</span><input type="file" name="file" accept=".xlf,.xliff,application/xliff+xml" required></label> <button>${words.look}</button></form><p class="hint">${words.backText}</p>`;
}

/** The texts of one row as a file. */
export function rowFileForm(visit: RelationshipVisit, table: RecordTableName, { row, owner }: OwnedRow): Part {
  if (!mayWordHere(visit)) return null;
  const words = wordingPageWords[visit.language];
  const text = recordTable(table).texts.find((each) => sourceOf(row, each) !== null);
  const from = (text === undefined ? null : sourceOf(row, text)) ?? 'en';
  return html`<h2 class="no-print">${words.bureau}</h2><form class="filter" method="get" action="${wordingAddress(visit, table, `${row.id}`)}/export"><input type="hidden" name="owner" value="${owner}">
${direction(visit, from, languages.find((each) => each !== from) as Language)}<button>${words.outRow}</button></form>`;
}
