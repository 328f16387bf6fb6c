import { narrowest } from '#domain/dossier/marking.ts';
import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { JOINT, type Audience } from '#domain/trust/reader.ts';
import { wordingsOf, type Standing } from '#domain/wording/wording.ts';
import { markInFileName } from '#capabilities/dossier/marking-words.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import { columnName, headOf } from '#capabilities/record/record-name-control.ts';
import { recordWords } from '#capabilities/record/record-words.ts';
import { xliffLimits, type FileOut, type UnitOut, type UnitState } from '#platform/translation/translation-file.ts';
import { nameToken, xliffOf } from '#platform/translation/write-xliff.ts';
import { html } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { whenText } from '#platform/words/dates.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';
import { rowAsked, rowShown } from './row-page.ts';
import { wordingPageWords } from './wording-words.ts';
import { mayWordHere, textsOfRow, workAsked, workFor } from './work-asked.ts';
import { workShown } from './work-page.ts';

interface Direction {
  readonly from: Language;
  readonly into: Language;
}

/** From one language into another; null when they are not two of ours. */
function directionAsked({ query }: RelationshipVisit): Direction | null {
  const [from, into] = [query.get('from') ?? '', query.get('into') ?? ''];
  return isLanguage(from) && isLanguage(into) && from !== into ? { from, into } : null;
}

const stateOf: Readonly<Record<Standing, UnitState>> = { missing: 'initial', stale: 'initial', draft: 'translated', approved: 'reviewed', authentic: 'final' };

/** The texts of a row that are in the one language, as they stand in the other. */
function unitsOf(visit: RelationshipVisit, { table, row, texts }: Exported, { from, into }: Direction): readonly UnitOut[] {
  const words = wordingPageWords[visit.language];
  return texts.flatMap((text): UnitOut[] => {
    const [source, target] = [row.row[`${text}_${from}`] ?? null, row.row[`${text}_${into}`] ?? null];
    if (source === null) return [];
    const wordings = wordingsOf(row.row, text);
    const { standing } = wordings[into];
    return [{
      id: nameToken([table, row.owner, row.row.id, text]), source, target, state: stateOf[standing],
      notes: [words.noteText(columnName(visit, table, text)), ...(standing === 'stale' ? [words.noteStale] : standing === 'draft' ? [words.noteDraft] : []), ...(wordings[from].standing === 'authentic' ? [] : [words.noteSource])],
    }];
  });
}

interface Exported {
  readonly table: RecordTableName;
  readonly row: OwnedRow;
  readonly texts: readonly string[];
  /** EDTF of the day on which it is needed. */
  readonly start: string | null;
}

function fileOf(visit: RelationshipVisit, exported: Exported, direction: Direction): FileOut {
  const { table, row, start } = exported;
  const { text } = headOf(visit, table, row.row as RecordRow);
  return {
    id: nameToken([table, row.owner, row.row.id]), original: `${table}/${row.row.id}`, units: unitsOf(visit, exported, direction),
    notes: [wordingPageWords[visit.language].noteRow(recordWords[visit.language].tables[table].one, start && whenText(visit, start)), text],
  };
}

/** The file, under the marking of the narrowest that is in it; null when nothing is. */
function answer(visit: RelationshipVisit, exported: readonly Exported[], direction: Direction): Answer | null {
  const files: FileOut[] = [];
  const audiences: Audience[] = [];
  let units = 0;
  for (const each of exported) {
    const file = fileOf(visit, each, direction);
    if (file.units.length === 0) continue;
    units += file.units.length;
    // What is more than comes back in one file goes out in the next.
    if (units > xliffLimits.units) break;
    files.push(file);
    audiences.push(each.row.audience as Audience);
  }
  if (files.length === 0) return null;
  const { a, b, id } = visit.relationship;
  const owner = exported.map(({ row }) => row.owner).find((each) => each !== JOINT) ?? null;
  const mark = markInFileName({ audience: narrowest(audiences), owner: owner ?? visit.reader.party, parties: [a, b] });
  return { file: { name: `${mark}_entente-${id}_${direction.from}-${direction.into}.xlf`, type: 'application/xliff+xml; charset=utf-8', bytes: xliffOf({ source: direction.from, target: direction.into, files }) } };
}

/** What of the work list goes from one language into another. */
export async function exportWork(visit: RelationshipVisit): Promise<Answer> {
  const words = wordingPageWords[visit.language];
  const refused = (why: string): Promise<Answer> => workShown(visit, html`<p class="problem" role="alert">${why}</p>`, 422);
  if (!mayWordHere(visit)) return 'not-found';
  const direction = directionAsked(visit);
  if (!direction) return refused(words.sameLanguage);
  const { rows } = await workFor(visit, workAsked(visit));
  const chosen = rows.slice(0, xliffLimits.units);
  const whole = await visit.database.asReader(visit.reader, async (tx) => {
    const found = new Map<string, OwnedRow>();
    for (const [table, those] of Map.groupBy(chosen, (each) => each.table)) {
      for (const row of await rowsWith(visit.reader, tx, table, visit.relationship.id, 'id', those.map(({ id }) => id))) found.set(`${table} ${row.owner} ${row.row.id}`, row);
    }
    return found;
  });
  const file = answer(visit, chosen.flatMap((each) => {
    const row = whole.get(`${each.table} ${each.owner} ${each.id}`);
    return row ? [{ table: each.table, row, start: each.start, texts: textsOfRow(each) }] : [];
  }), direction);
  return file ?? refused(words.none);
}

/** All texts of one row. */
export async function exportRow(visit: RelationshipVisit): Promise<Answer> {
  const words = wordingPageWords[visit.language];
  const asked = mayWordHere(visit) ? await rowAsked(visit) : null;
  if (!asked) return 'not-found';
  const direction = directionAsked(visit);
  const file = direction && answer(visit, [{ table: asked.table, row: asked.row, start: asked.row.row['start_edtf'] ?? null, texts: recordTable(asked.table).texts }], direction);
  return file ?? rowShown(visit, asked, html`<p class="problem" role="alert">${direction ? words.none : words.sameLanguage}</p>`, 422);
}
