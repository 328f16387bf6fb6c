import { recordTable, type RecordTableName } from '#domain/record/tables.ts';

const inLanguages = /^(name|title|label|text|phrase|person|variants|statement|outcome|role|asymmetry|effect|abbreviation)_(?:en|fr|ja)$/;
const ofSides = /^(body|participants|rank|actors|party|lead|score|agreed)_([ab])$/;

/** Columns that say the same thing in different languages are one field. */
export const fieldOf = (column: string): string => inLanguages.exec(column)?.[1] ?? column;

/** The fields of a table in the order of its columns. */
export const fieldsOf = (table: RecordTableName): readonly string[] => [...new Set(recordTable(table).columns.map(fieldOf))];

/** The key of a field's label, and the side whose it is. */
export function labelOf(field: string): { readonly key: string; readonly side: 'a' | 'b' | null } {
  const [, key, side] = ofSides.exec(field) ?? [];
  return key === undefined ? { key: field, side: null } : { key, side: side as 'a' | 'b' };
}

/** A term, or the use of a name, as one cell: from its start to its end. */
export const TERM = 'term';

/** What a list shows of each table; the first leads to the row. */
export const listedFields: Readonly<Record<RecordTableName, readonly string[]>> = {
  relationships: ['name', 'party_a', 'party_b'],
  offices: ['name', 'country', 'rank', 'counterpart'],
  terms: ['person', 'title', 'country', TERM, 'acting', 'confidence'],
  topics: ['label', 'level', 'kind', 'parent'],
  topic_phrases: ['phrase', 'topics', 'other'],
  series: ['name', 'kind', 'level', 'cadence', 'stated_regularity'],
  series_links: ['id', 'series', 'counts', 'where'],
  engagements: ['title', 'start_edtf', 'kind', 'series', 'host_country'],
  organisations: ['name', 'abbreviation', 'country', 'type', 'parent', 'counterpart'],
  organisation_names: ['name', 'abbreviation', 'organisation', TERM],
  instruments: ['title', 'kind', 'side', 'signed_edtf', 'in_force_edtf'],
  constraints: ['title', 'side', 'limits', 'since_edtf', 'status_1997'],
  commitments: ['text', 'recommendation', 'kind', 'strength', 'test', 'due_edtf'],
  statements: ['text', 'grouping', 'computable', 'expected'],
  evidence: ['id', 'commitment', 'record', 'bearing'],
  absences: ['statement', 'series', 'when_edtf', 'place', 'confidence'],
  corroborations: ['what', 'record', 'value', 'confidence'],
  gatherings: ['occasion', 'when_edtf', 'country', 'place'],
  goals: ['text', 'horizon', 'parent', 'until_edtf'],
  initiatives: ['title', 'goal', 'horizon', 'status', 'due_edtf'],
  priority_rounds: ['id', 'opened_edtf', 'closes_edtf', 'state', 'until_edtf'],
  topic_scores: ['id', 'round', 'side', 'topic', 'score'],
  submissions: ['id', 'round', 'side', 'on_edtf'],
  assents: ['id', 'round', 'side', 'topics', 'until_edtf'],
  priorities: ['topic', 'position', 'round', 'until_edtf'],
  delegates: ['person', 'side', 'title', 'rank', 'head', 'engagement'],
  subgroups: ['name', 'series', 'rapporteur', 'since_edtf'],
  agenda_items: ['title', 'engagement', 'subgroup', 'part', 'position', 'desired'],
  discussions: ['id', 'engagement', 'subgroup', 'kind', 'agreed_a', 'agreed_b'],
  holidays: ['name', 'country', 'on_edtf'],
  places: ['name'],
  books: ['title', 'engagement', 'language', 'state', 'edition', 'frozen_edtf'],
  invitees: ['name', 'side', 'engagement', 'method', 'on_edtf'],
  terms_of_art: ['label', 'kind', 'variants'],
  concept_usages: ['text', 'concept', 'side', 'since_edtf'],
  concept_relations: ['id', 'concept', 'kind', 'other'],
  facts: ['statement', 'side', 'kind', 'dated_edtf'],
};

/** Which columns of which tables name a row by its id; a cell may hold several, "; " between them. */
export const namingColumns = {
  offices: [['terms', 'office'], ['offices', 'counterpart']],
  topics: [['topics', 'parent'], ['commitments', 'topics'], ['topic_phrases', 'topics']],
  series: [['series_links', 'series'], ['series_links', 'counts'], ['commitments', 'series'], ['evidence', 'record'], ['absences', 'series'], ['corroborations', 'record']],
  organisations: [['organisation_names', 'organisation'], ['organisations', 'parent'], ['organisations', 'counterpart']],
  instruments: [['evidence', 'record'], ['corroborations', 'record']],
  commitments: [['commitments', 'parent'], ['evidence', 'commitment'], ['corroborations', 'record']],
  statements: [['statements', 'parent']],
  terms_of_art: [['concept_usages', 'concept'], ['concept_relations', 'concept'], ['concept_relations', 'other']],
} as const satisfies Partial<Record<RecordTableName, readonly (readonly [RecordTableName, string])[]>>;

type Joined<Naming> = Naming extends readonly [infer Table extends string, infer Column extends string] ? `${Table}.${Column}` : never;

/** As record-words has a heading for each: "terms.office". */
export type NamingColumn = Joined<(typeof namingColumns)[keyof typeof namingColumns][number]>;
