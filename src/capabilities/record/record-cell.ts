import { rulesOf } from '#domain/series/cadence.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { promiseText } from '#capabilities/series/timeliness-control.ts';
import { seriesWords } from '#capabilities/series/series-words.ts';
import { html, isWebAddress, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress, recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { spanText, whenText } from '#platform/words/dates.ts';
import { isLanguage, ownNames } from '#platform/words/languages.ts';
import { localText, type LocalText } from '#platform/words/words.ts';
import type { Names } from './names-store.ts';
import { codeWords } from './record-code-words.ts';
import { codesOf } from './record-codes.ts';
import { TERM } from './record-fields.ts';

const flags: ReadonlySet<string> = new Set(['acting', 'joint', 'suspended', 'framework', 'count_only', 'context', 'head']);
const countries: ReadonlySet<string> = new Set(['country', 'host_country', 'party_a', 'party_b', 'side']);
const naming: ReadonlySet<string> = new Set(['counterpart', 'organisation', 'office', 'parent', 'series', 'counts', 'topics', 'commitment', 'record', 'supporting', 'against', 'engagement', 'initiative', 'subgroup', 'goal', 'round', 'topic',
  'concept', 'other', 'linked', 'postponed_to', 'merged_into', 'constraints', 'draft']);
const dates = /_edtf$|^source_date$|^stated_on$/;
/** Dates of what lasted; an interval elsewhere is a point that is not known more closely. */
const lasting: ReadonlySet<string> = new Set(['when_edtf', 'stated_period_edtf', 'dated_edtf']);
const rowId = /[A-Z]{2,3}-[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/g;

/** The texts of a field that has several languages; null when it has but one. */
export function textsOf(row: RecordRow, field: string): LocalText | null {
  const texts = field === 'person' ? { en: row[field], fr: row[field], ja: row['person_ja'] } : localText(row, field);
  return `${field}_en` in row || `${field}_ja` in row ? texts : null;
}

/** The ids that cells may hold, so that the names of engagements among them can be asked for. */
export const idsIn = (rows: readonly RecordRow[]): string[] =>
  [...new Set(rows.flatMap(({ id: _, ...cells }) => Object.values(cells).flatMap((cell) => [...(cell ?? '').matchAll(rowId)].map(([id]) => id))))];

/** What a reader sees of a field of a row; empty when nothing is known. */
export function cellOf(visit: RelationshipVisit, names: Names, table: RecordTableName, field: string, row: RecordRow): Part {
  const { language } = visit;
  if (field === TERM) return termText(visit, row['start_edtf'] ?? row['since_edtf'] ?? '', row['end_edtf'] ?? row['until_edtf'] ?? '');
  const texts = textsOf(row, field);
  if (texts) return recordText(language, texts);
  const text = row[field];
  if (!text) return null;
  if (field === 'relationship') return text === visit.relationship.id ? recordText(language, visit.relationship.name, text) : text;
  if (dates.test(field)) return dateText(visit, field, text);
  if (countries.has(field)) return countryOf(visit, text);
  if (field === 'language' && isLanguage(text)) return text === language ? ownNames[text] : html`<span lang="${text}">${ownNames[text]}</span>`;
  if (flags.has(field)) return text === 'yes' ? codeWords[language].yes : text;
  if (naming.has(field)) return namedRows(visit, names, text);
  if (field === 'source') return sourceText(visit, names, text);
  if (field === 'wikidata_id' && /^Q\d+$/.test(text)) return html`<a href="https://www.wikidata.org/wiki/${text}" rel="noreferrer">${text}</a>`;
  if (field === 'cadence') return promiseOf(visit, names, text);
  return codeText(visit, table, field, text) ?? plainText(visit, names, text);
}

const termText = (visit: RelationshipVisit, from: string, to: string): string | null =>
  (from && to ? spanText(visit, from, to) : from || to ? whenText(visit, `${from || '..'}/${to || '..'}`) : null);

function codeText(visit: RelationshipVisit, table: RecordTableName, field: string, code: string): Part {
  const { language, relationship } = visit;
  const said = codesOf(language, table, field)?.[code];
  if (field === 'hosting' && (code === 'to-a' || code === 'to-b')) return html`${said} ${countryMark(visit, relationship[code === 'to-a' ? 'a' : 'b'])}`;
  const margins = table === 'series_links' && field === 'where' ? /^in-margins:(.+)$/.exec(code)?.[1] : undefined;
  return margins === undefined ? (typeof said === 'string' ? said : null) : seriesWords[language].where.margins(margins);
}

/** A date as people write it. */
function dateText(visit: RelationshipVisit, field: string, text: string): string {
  const [from = '', to] = text.split('/');
  if (to === undefined) return whenText(visit, text);
  const open = (end: string): boolean => end === '' || end === '..';
  if (lasting.has(field)) return open(from) || open(to) ? whenText(visit, text) : spanText(visit, from, to);
  return whenText(visit, `[${open(from) ? '' : from}..${open(to) ? '' : to}]`);
}

/** The EDTF of a field that says more, or less, than a plain day. */
export const writtenDate = (field: string, text: string | null | undefined): string | null =>
  (text && dates.test(field) && !/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

function countryOf(visit: RelationshipVisit, code: string): Part {
  const { sides } = codeWords[visit.language];
  return code in sides ? sides[code as keyof typeof sides] : countryMark(visit, code);
}

/** Text as it was recorded, with the ids in it as links. */
function plainText(visit: RelationshipVisit, names: Names, text: string): Part {
  const parts: Part[] = [];
  let done = 0;
  for (const { 0: id, index } of text.matchAll(rowId)) {
    const named = names.get(id);
    if (!named) continue;
    parts.push(text.slice(done, index), html`<a href="${recordAddress(visit, named.table, id)}">${id}</a>`);
    done = index + id.length;
  }
  parts.push(text.slice(done));
  return written(visit, text, parts);
}

function several(items: readonly Part[]): Part {
  return items.length > 1 ? html`<ul class="plain tight">${items.map((item) => html`<li>${item}</li>`)}</ul>` : items[0];
}

function namedRows(visit: RelationshipVisit, names: Names, text: string): Part {
  return several(listOf(text).map((item) => (names.has(item) ? recordLink(visit, names, item) : plainText(visit, names, item))));
}

/** Addresses may hold a semicolon of their own, but none before a space. */
function sourceText(visit: RelationshipVisit, names: Names, text: string): Part {
  return several(text.split(/;\s+/).map((item) => {
    const [place = '', ...remarks] = item.split(' ');
    if (!isWebAddress(place)) return plainText(visit, names, item);
    return [html`<a href="${place}" rel="noreferrer">${place}</a>`, remarks.length > 0 && [' ', plainText(visit, names, remarks.join(' '))]];
  }));
}

function promiseOf(visit: RelationshipVisit, names: Names, text: string): Part {
  const rules = rulesOf(text);
  return rules ? promiseText(visit, rules, names) : text;
}
