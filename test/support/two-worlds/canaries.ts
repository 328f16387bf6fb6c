import { dayOf } from '#domain/date/day.ts';
import { recordTables, type RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { dayText } from '#platform/words/dates.ts';
import { languages } from '#platform/words/languages.ts';
import { shippedRows } from '#capabilities/record/shipped-record.ts';
import { telling } from './telling-rows.ts';

/** Rows that some may read and others must not: what Canada keeps, what Japan keeps, what both share, what Australia and Japan share. */
export const groups = ['ca', 'jp', 'cj', 'aj'] as const;
export type Group = (typeof groups)[number];

interface Kept {
  readonly owner: string;
  readonly audience: Audience;
  readonly relationship: string;
  readonly day: string;
  /** Nine digits that occur nowhere else. */
  readonly number: string;
  /** A character that occurs nowhere else, and one for the group. */
  readonly kanji: string;
}

export const keptBy: Readonly<Record<Group, Kept>> = {
  ca: { owner: 'CA', audience: 'national', relationship: 'ca-jp', day: '1986-03-19', number: '734190161', kanji: '鵺甲' },
  jp: { owner: 'JP', audience: 'national', relationship: 'ca-jp', day: '1987-02-03', number: '734190262', kanji: '鵺乙' },
  cj: { owner: 'CA', audience: 'shared', relationship: 'ca-jp', day: '1984-05-06', number: '734190363', kanji: '鵺丙' },
  aj: { owner: 'AU', audience: 'shared', relationship: 'au-jp', day: '1985-07-08', number: '734190464', kanji: '鵺丁' },
};

/** A word that occurs once in a world: what it belongs to can be read from it. */
export const word = (group: Group, table: string, column: string): string => `zq${group}${table}${column}`.replaceAll('_', '');
export const idOf = (group: Group, table: string, number = 1): string => `ZQ${group}${table.replaceAll('_', '')}-${number}`.toUpperCase();

/** Columns that hold plain words, so that a canary fits into them. */
const worded = /^(name|title|text|label|phrase|variants|outcome|statement|asymmetry|role|effect|abbreviation)_(en|fr|ja)$|^(person|person_ja|text|note|source|place|participants_[ab]|body_[ab]|abbreviation|what|value|metric|parameter|baseline|other|basis|stated_cadence|recommended_cadence|recommended_change|expected|rule|strength|occasion|actors_[ab]|grouping|limits)$/;
// What rules go by keeps its meaning in a row that stands beside one of the same id.
const rulesGoBy = new Set(['parameter', 'occasion', 'limits', 'expected', 'grouping', 'rule', 'phrase_en']);

function textOf(group: Group, table: string, column: string): string {
  const { kanji } = keptBy[group];
  const its = word(group, table, column);
  if (column.endsWith('_ja')) return `${kanji}会合 ${its}`;
  return column.endsWith('_fr') ? `Réunion secrète ${its} à Genève` : `Secret ${its} of Zürich <b>&amp; ${its}`;
}

/** A row of a table all of whose words are canaries. */
function madeRow(group: Group, table: RecordTableName, number: number): RecordRow {
  const { relationship, day, number: digits } = keptBy[group];
  const columns = recordTables.find(({ name }) => name === table)?.columns ?? [];
  const cells: Record<string, string | null> = {};
  for (const column of columns) {
    if (worded.test(column)) cells[column] = textOf(group, table, column);
    else if (column.endsWith('_edtf') && !/^(end|until)_/.test(column)) cells[column] = day;
    else cells[column] = null;
  }
  for (const column of ['stated_count', 'position', 'recommendation']) if (columns.includes(column)) cells[column] = digits;
  return { ...cells, id: idOf(group, table, number), relationship };
}

/** A hidden row of the very id of one that everybody reads, which tells the same in canary words. */
function twinOf(group: Group, table: RecordTableName, shipped: readonly RecordRow[]): RecordRow | null {
  const original = shipped.filter((row) => row['relationship'] === keptBy[group].relationship)[group === 'cj' ? 1 : 0];
  if (!original) return null;
  const cells = Object.entries(original).map(([column, cell]) => [column, worded.test(column) && !rulesGoBy.has(column) ? textOf(group, table, column) : cell]);
  return { ...(Object.fromEntries(cells) as RecordRow), id: original.id };
}

const shipped = new Map(shippedRows('canada-japan').map(({ table, rows }) => [table.name, rows]));
export const shippedOf = (table: RecordTableName): readonly RecordRow[] => shipped.get(table) ?? [];

/** What a group adds to a world: in every table rows full of canaries, twins of public rows, and rows that change what rules find. */
export function rowsOf(group: Group): { table: RecordTableName; rows: readonly RecordRow[] }[] {
  return recordTables.map(({ name }) => {
    const twin = twinOf(group, name, shippedOf(name));
    const made = telling(name, group, [madeRow(group, name, 1), madeRow(group, name, 2)]);
    return { table: name, rows: [...made, ...(twin ? [twin] : [])] };
  });
}

const datesOf = Object.fromEntries(groups.map((group) => {
  const day = dayOf(keptBy[group].day) ?? 0;
  const written = languages.flatMap((language) => [false, true].map((era) => dayText({ language, era }, day)));
  return [group, [keptBy[group].day, ...written]];
})) as Record<Group, string[]>;

const numberOf = (group: Group): RegExp => new RegExp(keptBy[group].number.replace(/(\d{3})(\d{3})(\d{3})/, '$1[^0-9a-z]{0,8}$2[^0-9a-z]{0,8}$3'));
const anyDay = new RegExp(groups.flatMap((group) => datesOf[group]).join('|'), 'g');
const groupOfDay = new Map(groups.flatMap((group) => datesOf[group].map((date) => [date, group] as const)));

/** The canaries of each group that a text holds and `said` does not. */
export function canariesIn(text: string, said = ''): Record<Group, string[]> {
  const asked = said.toLowerCase();
  const found: Record<Group, Set<string>> = { ca: new Set(), jp: new Set(), cj: new Set(), aj: new Set() };
  for (const [token] of text.matchAll(/[zZ][qQ](?:ca|jp|cj|aj|CA|JP|CJ|AJ)[a-zA-Z]*(?:-\d)?/g)) found[token.slice(2, 4).toLowerCase() as Group].add(token.toLowerCase());
  for (const [date] of text.matchAll(anyDay)) {
    const group = groupOfDay.get(date);
    if (group && !said.includes(keptBy[group].day)) found[group].add(date);
  }
  for (const group of groups) {
    const { kanji, number } = keptBy[group];
    if (text.includes(kanji)) found[group].add(kanji);
    if (numberOf(group).test(text)) found[group].add(number);
  }
  return Object.fromEntries(groups.map((group) => [group, [...found[group]].filter((canary) => !asked.includes(canary))])) as Record<Group, string[]>;
}
