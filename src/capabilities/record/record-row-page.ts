import { nameOn } from '#domain/party/name-in-time.ts';
import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { wordingsOf } from '#domain/wording/wording.ts';
import { linkedTexts, type LinkedTexts } from '#capabilities/concept/concept-control.ts';
import { languagesLink } from '#capabilities/wording/wording-control.ts';
import { programmeWords } from '#capabilities/programme/programme-words.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { officeName } from '#platform/web/record-link.ts';
import { wordingWords } from '#platform/words/wording-words.ts';
import { seen } from '#platform/web/seen.ts';
import { colon, shownIn } from '#platform/words/words.ts';
import { namesFor, type Names } from './names-store.ts';
import { cellOf, idsIn, textsOf, writtenDate } from './record-cell.ts';
import { fieldsOf, namingColumns, type NamingColumn } from './record-fields.ts';
import { placeOf, tableAsked } from './record-pages.ts';
import { rowReadableBy, type Naming, type OwnedRow } from './record-store.ts';
import { headMark, headOf } from './record-name-control.ts';
import { columnLabel, rowAddress, rowsTable } from './record-table.ts';
import { recordWords } from './record-words.ts';

type NamingColumns = Partial<Readonly<Record<RecordTableName, readonly (readonly [RecordTableName, string])[]>>>;

export async function recordRowPage(visit: RelationshipVisit): Promise<Answer> {
  const table = tableAsked(visit);
  const id = visit.params['id'] ?? '';
  if (table === null) return 'not-found';
  // Whether there is one is said by the page of engagements, for those that are hidden as for those that are not.
  if (table === 'engagements') return { redirect: rowAddress(visit, table, id) };
  const found = await rowReadableBy(visit.reader, visit.database, table, visit.relationship.id, id, (namingColumns as NamingColumns)[table] ?? []);
  const row = found?.rows[0]?.row;
  if (!found || !row) return 'not-found';
  const words = recordWords[visit.language];
  const texts = await linkedTexts(visit);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, idsIn([...found.rows.map((each) => each.row), ...found.named.flatMap(({ rows }) => rows)]));
  // An office that has had several names is called by its own of today.
  const over = table === 'organisations' ? names.get(id)?.over : undefined;
  const called = over ? officeName(visit, { ...names.get(id), over }) : { name: headMark(visit, table, row), beside: null };
  const now = over && nameOn(over, visit.today)?.name;
  return {
    page: {
      title: (now && shownIn(visit.language, now)?.text) ?? headOf(visit, table, row).text, section: 'record',
      body: html`${placeOf(visit, table)}<h1>${called.name}</h1>${called.beside && html`<p class="lede">${called.beside}</p>`}
${found.rows.length > 1 && html`<p class="aside">${words.sameId(id)}</p>`}
${found.rows.map((each) => facts(visit, names, texts, table, each))}
${elsewhere(visit, table, id)}
${found.named.map((naming) => namedIn(visit, names, naming))}`,
    },
  };
}

function facts(visit: RelationshipVisit, names: Names, linking: LinkedTexts, table: RecordTableName, { row, owner, audience }: OwnedRow): Html {
  const words = recordWords[visit.language];
  const fields = fieldsOf(table).filter((field) => field !== 'id' && field !== 'wording');
  const said = domainWords[visit.language].audiences[audience as Audience];
  return html`<dl class="facts">
<dt>${words.columns.id}</dt><dd>${row.id}</dd>
${fields.map((field) => fact(visit, names, linking, table, field, row))}
<dt>${words.audience}</dt><dd>${said}${audience === 'national' && html`${colon[visit.language]}${countryMark(visit, owner)}`}</dd>
</dl>${recordTable(table).texts.length > 0 && table !== 'relationships' && html`<p>${languagesLink(visit, table, row, owner)}</p>`}`;
}

function fact(visit: RelationshipVisit, names: Names, linking: LinkedTexts, table: RecordTableName, field: string, row: RecordRow): Part {
  const texts = inLanguages(visit, linking, table, row, field);
  const value = texts ?? cellOf(visit, names, table, field, row);
  if (value === null || value === '') return null;
  const written = writtenDate(field, row[field]);
  return html`<dt>${columnLabel(visit, table, field)}</dt><dd>${value}${written && written !== value && html`<span class="quiet">${inBrackets(visit.language, recordWords[visit.language].asWritten(written))}</span>`}</dd>
`;
}

// The others are names, which are short and stand for something else.
const running: ReadonlySet<string> = new Set(['text', 'outcome', 'statement', 'role', 'asymmetry', 'effect']);

/** A text in each language in which there is one, the reader's first; null when the field has but one language. */
function inLanguages(visit: RelationshipVisit, linking: LinkedTexts, table: RecordTableName, row: RecordRow, field: string): Part {
  const texts = textsOf(row, field);
  if (!texts) return null;
  const order = [visit.language, ...languages.filter((each) => each !== visit.language)];
  const known = order.flatMap((language) => (texts[language] ? [{ language, text: texts[language] }] : []));
  const distinct = known.filter(({ text }, at) => known.findIndex((each) => each.text === text) === at);
  if (distinct.length === 0) return '';
  return html`<ul class="plain tight">${distinct.map(({ text, language }) => html`<li${language !== visit.language && html` lang="${language}"`}>${running.has(field) ? linking.of(text, language) : seen(visit.language, text, language)}${standing(visit, table, field, row, language)}</li>`)}</ul>`;
}

/** How the text stands in that language, in the reader's words, where it is no authentic one. */
function standing(visit: RelationshipVisit, table: RecordTableName, field: string, row: RecordRow, language: Language): Part {
  if (!recordTable(table).texts.includes(field)) return null;
  const { standing: its } = wordingsOf(row, field)[language];
  return (its === 'draft' || its === 'stale') && html`<small class="wording"${language !== visit.language && html` lang="${visit.language}"`}>${inBrackets(visit.language, wordingWords[visit.language][its])}</small>`;
}

/** Pages that say more of this row. */
function elsewhere(visit: RelationshipVisit, table: RecordTableName, id: string): Part {
  const words = recordWords[visit.language];
  const at = (path: string, text: string): Html => html`<li><a href="${address(visit.language, `/${visit.relationship.id}${path}`)}">${text}</a></li>`;
  const serving = (thing: string): Html => at(`/programme/${thing}/${encodeURIComponent(id)}`, programmeWords[visit.language].serving);
  const links: Partial<Record<RecordTableName, Part>> = {
    statements: at(`/findings#${encodeURIComponent(id)}`, words.toFinding),
    commitments: [at(`/scorecard#${encodeURIComponent(id)}`, words.toScorecard), serving('recommendations')],
    goals: serving('goals'),
    initiatives: serving('initiatives'),
    series: [at(`/series/${encodeURIComponent(id)}`, words.toSeries), at(`/engagements?series=${encodeURIComponent(id)}`, words.toEngagements)],
    topics: [at(`/engagements?topic=${encodeURIComponent(id)}`, words.toEngagements), serving('topics')],
  };
  const shown = links[table];
  return shown && html`<h2>${words.elsewhere}</h2><ul class="plain tight">${shown}</ul>`;
}

/** Rows that name this one, as a table of their own. Terms and names are read in the order of time. */
function namedIn(visit: RelationshipVisit, names: Names, { table, column, rows }: Naming): Html {
  const since = (row: RecordRow): string => row['start_edtf'] ?? row['since_edtf'] ?? '';
  const inOrder = table === 'terms' || table === 'organisation_names' ? rows.toSorted((one, other) => (since(one) < since(other) ? -1 : 1)) : rows;
  return html`<h2>${recordWords[visit.language].namedIn[`${table}.${column}` as NamingColumn]}</h2>
${rowsTable(visit, table, inOrder, names, column)}`;
}
