import { recordTable, type RecordTableName } from '#domain/record/tables.ts';
import type { Reader } from '#domain/trust/reader.ts';
import { fingerprintOf } from '#domain/wording/fingerprint.ts';
import { mayReword } from '#domain/wording/rewording.ts';
import { outcomeOf, type Outcome, type Returned } from '#domain/wording/returned.ts';
import { rowsWith, type OwnedRow } from '#capabilities/record/record-store.ts';
import type { Transaction } from '#platform/database/door.ts';
import type { TranslationIn } from '#platform/translation/translation-file.ts';
import { namedBy } from '#platform/translation/write-xliff.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';
import { isWorded } from './wording-store.ts';

/** A text as a file names it. */
export interface Unit extends Returned {
  readonly id: string;
}

/** What a file brings, in two languages of the record. */
export interface Brought {
  readonly from: Language;
  readonly into: Language;
  readonly units: readonly Unit[];
}

/** What becomes of each, in the order of the file. */
export interface PlannedUnit {
  readonly unit: Unit;
  readonly outcome: Outcome;
  /** Where it belongs, when the reader may read that. */
  readonly at: { readonly table: RecordTableName; readonly row: OwnedRow; readonly text: string } | null;
}

// "fr-CA" is French; a script or a variant may follow.
const languageOf = (tag: string): Language | null => { const [language = ''] = tag.toLowerCase().split(/[-_]/); return isLanguage(language) ? language : null; };

// A code of the file may stand for U+0000 or half a character, which no text of a database holds.
const isKept = (words: string | null): boolean => words === null || (words.isWellFormed() && !words.includes('\0'));

/** Null when the file goes from or into a language that is none of ours. */
export function broughtBy({ source, target, units }: TranslationIn): Brought | null {
  const [from, into] = [languageOf(source), languageOf(target)];
  if (from === null || into === null || from === into) return null;
  return { from, into, units: units.map(({ id, source: original, target: words, state, problem }) => ({ id, source: original, target: words, reviewed: state === 'reviewed' || state === 'final', problem: problem ?? (isKept(words) ? null : 'placeholder') })) };
}

interface Place {
  readonly table: RecordTableName;
  readonly owner: string;
  readonly id: string;
  readonly text: string;
}

function placeOf(id: string): Place | null {
  const [table, owner, row, text, ...more] = namedBy(id) ?? [];
  if (!isWorded(table) || owner === undefined || row === undefined || text === undefined || more.length > 0 || !recordTable(table).texts.includes(text)) return null;
  return { table, owner, id: row, text };
}

/** What would become of each text if it were written now; of what the reader may not read nothing is said but that it is unknown. */
export async function plannedUnits(reader: Reader, tx: Transaction, relationship: string, { from, into, units }: Brought): Promise<readonly PlannedUnit[]> {
  const seen = new Set<string>();
  const placed = units.map((unit) => {
    // Of two that name the same text the first counts.
    const place = seen.has(unit.id) ? null : placeOf(unit.id);
    seen.add(unit.id);
    return { unit, place };
  });
  const rows = new Map<string, OwnedRow>();
  for (const [table, those] of Map.groupBy(placed.flatMap(({ place }) => place ?? []), (place) => place.table)) {
    for (const row of await rowsWith(reader, tx, table, relationship, 'id', [...new Set(those.map(({ id }) => id))])) rows.set(`${table} ${row.owner} ${row.row.id}`, row);
  }
  return placed.map(({ unit, place }) => {
    const row = place && rows.get(`${place.table} ${place.owner} ${place.id}`);
    const at = place && row ? { table: place.table, row, text: place.text } : null;
    return { unit, at, outcome: outcomeOf(unit, at && { table: at.table, row: at.row.row, writable: mayReword(reader, at.table, at.row) }, place?.text ?? '', from, into) };
  });
}

/** Tells whether what was looked at is what would be written. */
export const fingerprintOfPlan = (planned: readonly PlannedUnit[]): string =>
  fingerprintOf(planned.map(({ unit, outcome, at }) => `${unit.id} ${outcome} ${at?.row.version ?? ''}`).join('\n'));
