import { recordTable, recordTables, travellingColumns, type RecordTableName } from '#domain/record/tables.ts';

/** What the columns of a file mean: the record table they belong to, and the column of it that each stands for. */
export interface Mapping {
  readonly table: RecordTableName;
  /** Column of the file -> column of the table, null when it is left out. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Names that people give to the columns of a list of engagements, beside the table's own. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  id: ['identifier', 'identifiant', '番号'],
  title_en: ['title', 'event', 'name', 'english_title'],
  title_fr: ['titre', 'titre_fr', 'french_title'],
  title_ja: ['件名', '会合名', 'japanese_title'],
  start_edtf: ['date', 'start', 'start_date', 'from', 'debut', 'date_de_debut', '開始日', '日付'],
  end_edtf: ['end', 'end_date', 'to', 'fin', 'date_de_fin', '終了日'],
  stage: ['status', 'etat', '段階'],
  level: ['niveau', 'レベル'],
  track: ['voie', 'トラック'],
  kind: ['type', 'genre', '種類', '種別'],
  series: ['cycle', 'mechanism', '定例協議'],
  host_country: ['host', 'hote', 'pays_hote', '開催国', '主催国'],
  place: ['location', 'venue', 'lieu', 'where', '場所', '開催地'],
  topics: ['agenda', 'themes', 'sujets', '議題'],
  outcome_en: ['outcome', 'result'],
  outcome_fr: ['resultat'],
  outcome_ja: ['成果'],
  source: ['url', 'reference', '出典'],
  note: ['notes', 'remarks', 'remarques', '備考'],
};

/** The parties' names in a file's columns: canada_participants, rank_japan, party_a_participants. */
export interface SideNames {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export const plainName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').trim().toLowerCase().replace(/[\s\-./]+/g, '_');

/** Reads the header as well as can be told from names alone; a person may change every part of it. */
export function proposedMapping(columns: readonly string[], sides: SideNames): Mapping {
  const plain = new Set(columns.map(plainName));
  const scores = recordTables.map((table) => ({
    name: table.name,
    score: table.columns.filter((column) => plain.has(column)).length / Math.max(columns.length, 1),
  }));
  const best = scores.toSorted((one, other) => other.score - one.score)[0];
  const dated = columns.some((column) => engagementColumnOf(column, sides) === 'start_edtf');
  const table = best && best.score > 0.6 && !(dated && best.name !== 'engagements' && best.score < 0.9) ? best.name : 'engagements';
  return { table, columns: mappedTo(table, columns, sides) };
}

export function mappedTo(table: RecordTableName, columns: readonly string[], sides: SideNames): Readonly<Record<string, string | null>> {
  const own = new Set(travellingColumns(recordTable(table)));
  const taken = new Set<string>();
  // Exact names first, so that "title" does not take the place of "title_en".
  const exact = columns.map((column) => (own.has(plainName(column)) ? plainName(column) : null));
  for (const target of exact) if (target) taken.add(target);
  return Object.fromEntries(columns.map((column, at) => {
    if (exact[at]) return [column, exact[at]];
    const target = table === 'engagements' ? engagementColumnOf(column, sides) : null;
    if (!target || taken.has(target)) return [column, null];
    taken.add(target);
    return [column, target];
  }));
}

function engagementColumnOf(column: string, sides: SideNames): string | null {
  const name = plainName(column);
  for (const [target, names] of Object.entries(otherNames)) if (target === name || names.includes(name)) return target;
  for (const side of ['a', 'b'] as const) {
    const called = [`party_${side}`, ...sides[side].map(plainName)];
    for (const party of called) {
      if (name === `${party}_participants` || name === `participants_${party}`) return `participants_${side}`;
      if (name === `rank_${party}` || name === `${party}_rank`) return `rank_${side}`;
    }
  }
  return null;
}
