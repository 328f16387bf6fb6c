/**
 * The record's tables as they travel: the columns of a shipped CSV file, of an export and of a database table
 * are the same words. A cell is text, empty means not known. Lists are joined with "; ".
 */
import { derivedFromDates } from './derived.ts';
import type { Derived, RecordRow } from './row.ts';

export interface RecordTable {
  readonly name: RecordTableName;
  readonly columns: readonly string[];
  /** What it says in several languages: `title` for the columns title_en, title_fr and title_ja. Their standing is in the column `wording`. */
  readonly texts: readonly string[];
  /** Columns whose words can be searched for, those that name the row first. */
  readonly searched: readonly string[];
  /** How many of them name the row. */
  readonly naming: number;
  readonly derive?: (row: RecordRow) => Derived;
}

const names = ['name_en', 'name_fr', 'name_ja'];
const titles = ['title_en', 'title_fr', 'title_ja'];
const texts = ['text_en', 'text_fr', 'text_ja'];
const statements = ['statement_en', 'statement_fr', 'statement_ja'];
const outcomes = ['outcome_en', 'outcome_fr', 'outcome_ja'];
const roles = ['role_en', 'role_fr', 'role_ja', 'asymmetry_en', 'asymmetry_fr', 'asymmetry_ja'];
const effects = ['effect_en', 'effect_fr', 'effect_ja'];

const columnsOf = {
  relationships: ['party_a', 'party_b', ...names],
  offices: ['country', ...names, 'counterpart', 'rank'],
  terms: [
    'country', 'office', ...titles, 'person', 'person_ja', 'family', 'kana', 'style', 'start_edtf', 'end_edtf', 'acting', 'wikidata_id',
    'source', 'source_kind', 'confidence', 'note',
  ],
  topics: ['parent', 'level', 'position', 'kind', 'label_en', 'label_fr', 'label_ja', ...texts, 'source', 'note'],
  topic_phrases: ['phrase_en', 'phrase_fr', 'phrase_ja', 'topics', 'other', 'basis'],
  series: [
    ...names, 'level', 'track', 'kind', 'body_a', 'body_b', 'rank', 'joint', 'cadence', 'hosting', 'stated_regularity', 'stated_on',
    'stated_cadence', 'stated_count', 'stated_period_edtf', 'since_edtf', 'until_edtf', 'suspended', 'recommended_cadence',
    'recommended_change', 'source', 'confidence', 'note',
  ],
  series_links: ['series', 'counts', 'where', 'note'],
  engagements: [
    ...titles, 'start_edtf', 'end_edtf', 'stage', 'level', 'track', 'kind', 'series', 'occasion', 'host_country', 'place',
    'participants_a', 'participants_b', 'rank_a', 'rank_b', 'topics', ...outcomes, 'source', 'source_date', 'confidence', 'note',
    'count_only', 'context', 'initiative', 'lead_a', 'lead_b', 'ports', 'linked', 'reason', 'postponed_to', 'merged_into',
  ],
  organisations: [
    ...names, 'abbreviation', 'country', 'type', 'parent', 'counterpart', 'counterpart_basis', ...roles, 'source', 'note',
  ],
  organisation_names: ['organisation', 'since_edtf', 'until_edtf', ...names, 'abbreviation_en', 'abbreviation_fr', 'source', 'note'],
  instruments: ['kind', 'side', ...titles, ...texts, ...effects, 'framework', 'signed_edtf', 'in_force_edtf', 'until_edtf', 'source', 'note'],
  constraints: ['side', ...titles, ...texts, 'limits', 'since_edtf', 'until_edtf', 'status_1997', 'source', 'note'],
  commitments: [
    'recommendation', 'parent', 'kind', ...texts, 'strength', 'actors_a', 'actors_b', 'test', 'metric', 'parameter', 'baseline',
    'due_edtf', 'series', 'topics', 'source', 'note', 'engagement', 'state', 'made_edtf', 'closed_edtf', 'closing', 'side',
  ],
  statements: ['parent', 'grouping', ...texts, 'computable', 'rule', 'expected', 'supporting', 'against', 'source', 'note'],
  evidence: ['commitment', 'record', 'bearing', 'note'],
  absences: ['series', 'when_edtf', 'place', ...statements, 'source', 'confidence', 'note'],
  corroborations: ['record', 'what', 'value', 'source', 'confidence', 'note'],
  gatherings: ['occasion', 'when_edtf', 'country', 'place', 'source', 'confidence', 'note'],
  goals: ['parent', 'position', 'horizon', ...texts, 'recommendation', 'until_edtf', 'source', 'note'],
  initiatives: [
    ...titles, 'goal', 'topics', 'horizon', 'level', 'track', 'lead_a', 'lead_b', 'series', 'constraints', 'resources', 'status',
    'start_edtf', 'due_edtf', 'source', 'note', 'recommendation',
  ],
  priority_rounds: ['opened_edtf', 'closes_edtf', 'until_edtf', 'state', 'note'],
  topic_scores: ['round', 'side', 'topic', 'score'],
  submissions: ['round', 'side', 'on_edtf'],
  assents: ['round', 'side', 'topics', 'until_edtf', 'digest', 'on_edtf'],
  priorities: ['round', 'topic', 'position', 'score_a', 'score_b', 'until_edtf'],
  delegates: ['engagement', 'side', 'position', 'head', 'person', 'person_ja', 'family', 'kana', 'style', 'office', 'rank', ...titles, 'languages', 'subgroup'],
  subgroups: ['series', ...names, 'mandate', 'lead_a', 'lead_b', 'rapporteur', 'since_edtf', 'until_edtf', 'note'],
  agenda_items: ['engagement', 'subgroup', 'part', 'position', ...titles, 'lead_a', 'lead_b', 'duration', 'paper', 'desired', 'topics', 'commitment', 'starts'],
  discussions: ['engagement', 'subgroup', 'kind', ...texts, 'agreed_a', 'agreed_b', 'note'],
  holidays: ['country', 'on_edtf', ...names, 'source', 'note'],
  places: [...names, 'note'],
  books: ['engagement', 'title', 'language', 'state', 'edition', 'frozen_edtf', 'draft', 'content', 'digest', 'note'],
  invitees: ['engagement', 'side', 'name', 'address', 'language', 'method', 'sequence', 'told_version', 'on_edtf'],
  terms_of_art: ['kind', 'label_en', 'label_fr', 'label_ja', 'variants_en', 'variants_fr', 'variants_ja', 'source', 'note'],
  concept_usages: ['concept', 'side', ...texts, 'since_edtf', 'source', 'note'],
  concept_relations: ['concept', 'kind', 'other', 'note'],
  facts: ['side', 'kind', ...statements, 'source', 'dated_edtf', 'note'],
} as const satisfies Record<string, readonly string[]>;

export type RecordTableName = keyof typeof columnsOf;

// Other names of a term are a list, not a text that is translated, and nor are abbreviations.
const textsIn = (columns: readonly string[]): readonly string[] =>
  columns.flatMap((column) => (column.endsWith('_en') && !/^(?:variants|abbreviation)_/.test(column) && columns.includes(column.replace(/en$/, 'fr')) ? [column.slice(0, -'_en'.length)] : []));

// What names a row, and what is said of it. Codes, dates, addresses of sources and a book's own text are not for searching.
const naming = /^(?:(?:name|title|text|label|phrase|variants|statement)_(?:en|fr|ja)|name|title|person|person_ja|kana|abbreviation|occasion|what)$/;
const telling = /^(?:(?:outcome|role|asymmetry|effect)_(?:en|fr|ja)|place|ports|participants_[ab]|body_[ab]|actors_[ab]|lead_[ab]|topics|note|reason|mandate|rapporteur|resources|limits|metric|value|desired|closing|other|stated_regularity|recommended_change)$/;
// The names of an organisation find the organisation, through the glossary, and no row of their own; those of a place what happened there.
const unsearched: readonly RecordTableName[] = ['relationships', 'organisation_names', 'places', 'topic_scores', 'submissions', 'assents', 'priorities', 'series_links', 'concept_relations'];

/** In the order in which they are loaded: what others refer to comes first. */
export const recordTables: readonly RecordTable[] = (Object.keys(columnsOf) as RecordTableName[]).map((name) => {
  const own: readonly string[] = unsearched.includes(name) ? [] : columnsOf[name];
  const names = own.filter((column) => naming.test(column));
  return {
    name,
    columns: ['id', 'relationship', ...columnsOf[name], ...(textsIn(columnsOf[name]).length > 0 ? ['wording'] : [])],
    texts: textsIn(columnsOf[name]),
    searched: [...names, ...own.filter((column) => telling.test(column) && !names.includes(column))],
    naming: names.length,
    ...(name === 'engagements' ? { derive: derivedFromDates } : {}),
  };
});

/** How a row travels in a file: what it says, whose it is, and who may read it. */
export const travellingColumns = ({ columns }: RecordTable): readonly string[] => [...columns, 'owner', 'audience'];

export function recordTable(name: RecordTableName): RecordTable {
  const table = recordTables.find((each) => each.name === name);
  if (!table) throw new Error(`no record table ${name}`);
  return table;
}
