import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { changing, mayReword, wordsMayChange, type Rewording } from '#domain/wording/rewording.ts';
import { authenticOf, wordingsOf } from '#domain/wording/wording.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { columnName, headMark, headOf } from '#capabilities/record/record-name-control.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { perform, Refused } from '#platform/act.ts';
import { bothVersions, noProblems, problemList, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { problemsSaid, versionIn } from '#platform/web/row-form.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { rowFileForm } from './bureau-forms.ts';
import { listAddress, wordingAddress } from './wording-control.ts';
import { mayWordHere } from './work-asked.ts';
import { isWorded } from './wording-store.ts';
import { standingView } from './wording-view.ts';
import { wordingPageWords } from './wording-words.ts';
import { approveWording, wordText } from './word-text.ts';

export interface Asked {
  readonly table: RecordTableName;
  readonly row: OwnedRow;
  /** Rows of the same id that another owner has. */
  readonly others: readonly OwnedRow[];
}

/** The row that an address names: of several of one id the one of the owner told, else one that the reader may write. */
export async function rowAsked(visit: RelationshipVisit): Promise<Asked | null> {
  const { reader, params, query } = visit;
  const table = params['table'];
  if (!isWorded(table)) return null;
  const rows = await visit.database.asReader(reader, (tx) => rowsWith(reader, tx, table, visit.relationship.id, 'id', params['id'] ?? ''));
  const row = rows.find(({ owner }) => owner === query.get('owner')) ?? rows.find((each) => mayReword(reader, table, each)) ?? rows[0];
  return row ? { table, row, others: rows.filter((each) => each !== row) } : null;
}

const mayWord = (visit: RelationshipVisit, { table, row }: Pick<Asked, 'table' | 'row'>): boolean => mayWordHere(visit) && mayReword(visit.reader, table, row);

const hereAddress = (visit: RelationshipVisit, { table, row, others }: Asked, query: Record<string, string | null> = {}): string =>
  wordingAddress(visit, table, row.row.id, { ...(others.length > 0 ? { owner: row.owner } : {}), ...query });

/** What is authentic stands first, then the reader's language. */
const columnsOf = ({ language }: RelationshipVisit, row: RecordRow, text: string): readonly Language[] =>
  [...new Set([...authenticOf(row, text), language, ...languages])];

export async function rowPage(visit: RelationshipVisit): Promise<Answer> {
  const asked = await rowAsked(visit);
  if (!asked) return 'not-found';
  return rowShown(visit, asked, visit.query.get('done') === 'saved' && html`<p class="success" role="status">${wordingPageWords[visit.language].saved}</p>`, 200);
}

/** The texts as they stand, with something said above them. */
export const rowShown = (visit: RelationshipVisit, asked: Asked, above: Part, status: number): Answer =>
  shown(visit, asked, { values: { get: () => null }, problems: noProblems }, { above, status });

interface Shown {
  readonly above: Part;
  readonly status: number;
  /** Of a form that was sent and not saved: it is shown as it was typed. */
  readonly typed?: boolean;
}

function shown(visit: RelationshipVisit, asked: Asked, entry: Entry, { above, status, typed = false }: Shown): Answer {
  const { table, row, others } = asked;
  const words = wordingPageWords[visit.language];
  const writes = mayWord(visit, asked);
  const texts = recordTable(table).texts;
  const parts = texts.map((text) => textPart(visit, asked, text, entry, writes, typed));
  return {
    status,
    page: {
      title: words.rowTitle(headOf(visit, table, row.row).text), section: null, wide: true,
      body: html`<p class="no-print"><a href="${recordAddress(visit, table, row.row.id)}">${words.toRow}</a>${mayWordHere(visit) && html` · <a href="${listAddress(visit)}">${words.toList}</a>`}</p>
<h1>${words.heading}<span class="subject">${headMark(visit, table, row.row)}</span></h1><p class="quiet">${recordWords[visit.language].tables[table].one} · ${row.row.id}</p>
${above}${others.length > 0 && html`<p class="aside">${words.otherRows} ${others.map((other) => html`<a href="${wordingAddress(visit, table, other.row.id, { owner: other.owner })}">${headMark(visit, table, other.row)}</a> `)}</p>`}
${writes ? html`${row.audience === 'public' && html`<p class="aside">${words.published}</p>`}${table === 'discussions' && row.row['kind'] === 'agreed' && html`<p class="aside">${words.withdraws}</p>`}
<form class="entry beside" method="post" action="${hereAddress(visit, asked)}" novalidate><input type="hidden" name="version" value="${row.version}">
${parts}<p class="actions"><button>${words.save}</button></p></form>` : html`${refusedWhy(visit, asked)}${parts}`}
${rowFileForm(visit, table, row)}`,
    },
  };
}

/** An officer is told why there is no form; nobody else misses one. */
function refusedWhy(visit: RelationshipVisit, { table, row }: Asked): Part {
  if (!mayWordHere(visit)) return null;
  const words = wordingPageWords[visit.language];
  return html`<p class="aside">${row.audience === 'public' && mayReword({ ...visit.reader, role: 'releasing-officer' }, table, row) ? words.mayNotPublic : words.mayNot}</p>`;
}

function textPart(visit: RelationshipVisit, { table, row }: Asked, text: string, entry: Entry, writes: boolean, typed: boolean): Html {
  const name = columnName(visit, table, text);
  return html`<section class="worded" aria-labelledby="text-${text}"><h2 id="text-${text}">${name}</h2><div class="languages-beside">${columnsOf(visit, row.row, text).map((language) =>
    html`<div><h3>${wordingPageWords[visit.language].languages[language]}</h3>${standingView(visit, row.row, text, language)}${
      writes ? fieldsOf(visit, table, row.row, text, name, language, entry, typed) : wordsShown(visit, row.row, text, language)}</div>`)}</div></section>
`;
}

const wordsShown = (visit: RelationshipVisit, row: RecordRow, text: string, language: Language): Part => {
  const its = row[`${text}_${language}`];
  return its && html`<p class="words"${language !== visit.language && html` lang="${language}"`}>${its}</p>`;
};

function fieldsOf(visit: RelationshipVisit, table: RecordTableName, row: RecordRow, text: string, label: string, language: Language, entry: Entry, typed: boolean): Html {
  const words = wordingPageWords[visit.language];
  const name = `${text}_${language}`;
  const { standing } = wordingsOf(row, text)[language];
  const chosen = (typed ? entry.values.get(`${name}_standing`) : null) ?? (standing === 'missing' ? 'draft' : standing === 'stale' ? '' : standing);
  const problem = entry.problems.get(name);
  const free = wordsMayChange(table, row, text, language);
  const value = (typed ? entry.values.get(name) : null) ?? row[name] ?? '';
  const [most, least] = [Math.ceil((row[`${text}_en`]?.length ?? 0) / 45), 2];
  // A line break right after the tag is dropped by browsers, so one is given for it to drop.
  return html`${problem && html`<p class="wrong-text" id="${name}-problem">${problem}</p>`}${free
    ? html`<label class="visually-hidden" for="${name}">${words.words(label, language)}</label><textarea id="${name}" name="${name}" rows="${Math.min(20, Math.max(least, most))}"${language !== visit.language && html` lang="${language}"`}${problem && html` aria-invalid="true" aria-describedby="${name}-problem"`}>
${value}</textarea>`
    : html`${wordsShown(visit, row, text, language)}<p class="hint">${standing === 'authentic' ? words.amendElsewhere : words.key}</p>`}
<p class="choice"><label for="${name}_standing"><span class="visually-hidden">${words.standingOf(label, language)}</span><span aria-hidden="true">${words.standing}</span></label> <select id="${name}_standing" name="${name}_standing">${
    standing === 'stale' && html`<option value=""${chosen === '' && html` selected`}>${words.leaveStale}</option>`}${
    standings.map((each) => html`<option value="${each}"${each === chosen && html` selected`}>${words.choices[each]}</option>`)}</select></p>`;
}

const standings = ['draft', 'approved', 'authentic'] as const;

/** What a form wants: of each text in each language that it had a place for. A stale text that is left as it is, is not said anew. */
function wantedIn({ form }: RelationshipVisit, table: RecordTableName, row: RecordRow): readonly Rewording[] {
  return recordTable(table).texts.flatMap((text) => languages.flatMap((language) => {
    const name = `${text}_${language}`;
    const typed = form.get(name);
    const words = typed === null ? (row[name] ?? null) : typed.trim() || null;
    const said = standings.find((each) => each === form.get(`${name}_standing`));
    const unchanged = words === (row[name] ?? null);
    if (unchanged && (said === undefined || words === null)) return [];
    return [{ text, language, words, standing: said ?? 'draft' }];
  }));
}

export async function rowPosted(visit: RelationshipVisit): Promise<Answer> {
  const asked = await rowAsked(visit);
  if (!asked || !mayWord(visit, asked)) return 'not-found';
  const { table, row } = asked;
  const wanted = wantedIn(visit, table, row.row);
  const differing = changing(row.row, wanted);
  if (differing.length === 0) return { redirect: hereAddress(visit, asked) };
  const act = differing.every(({ text, language, words }) => words === (row.row[`${text}_${language}`] ?? null)) ? approveWording : wordText;
  const input = { relationship: visit.relationship, table, id: row.row.id, owner: row.owner, version: versionIn(visit.form) ?? -1, wordings: [...wanted] };
  try {
    await perform(visit.database, act, input, { reader: visit.reader, at: visit.at });
    return { redirect: hereAddress(visit, asked, { done: 'saved' }) };
  } catch (fault) {
    if (fault instanceof Refused) {
      const entry: Entry = { values: visit.form, problems: problemsSaid(visit.language, fault.problems, wordingPageWords[visit.language].problems) };
      return shown(visit, asked, entry, { above: problemList(visit, entry, Object.fromEntries([...fault.problems.keys()].map((name) => [name, labelOf(visit, table, name)]))), status: 422, typed: true });
    }
    const now = fault instanceof ChangedMeanwhile ? await rowAsked(visit) : null;
    if (!now) throw fault;
    const meanwhile = wantedIn(visit, table, now.row.row).filter(({ text, language, words }) => words !== (now.row.row[`${text}_${language}`] ?? null))
      .map(({ text, language, words }) => {
        const marked = (said: string | null | undefined): Part => (said && language !== visit.language ? html`<span lang="${language}">${said}</span>` : said);
        return { label: labelOf(visit, table, `${text}_${language}`), mine: marked(words), theirs: marked(now.row.row[`${text}_${language}`]) };
      });
    return shown(visit, now, { values: visit.form, problems: noProblems }, { above: bothVersions(visit, meanwhile), status: 409, typed: true });
  }
}

function labelOf(visit: RelationshipVisit, table: RecordTableName, name: string): string {
  const at = name.lastIndexOf('_');
  return wordingPageWords[visit.language].words(columnName(visit, table, name.slice(0, at)), name.slice(at + 1) as Language);
}
