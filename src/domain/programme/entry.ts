/** What a goal, an initiative or a constraint must be before it is kept. */
import { wrongDates } from '#domain/record/problems.ts';
import { levels, tracks } from '#domain/engagement/engagement.ts';
import { listOf } from '#domain/record/row.ts';
import { isWider, type Audience } from '#domain/trust/reader.ts';

export const horizons = ['immediate', 'longer-term'] as const;

export const initiativeStatuses = ['proposed', 'agreed', 'under-way', 'done', 'dropped'] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

export const limits = [
  'limits new activities', 'limits agreements', 'limits exercises and exchange', 'limits missions; also enables', 'limits pace', 'limits attention', 'limits all', 'limits exchange', 'complicates linkages',
] as const;

/** The tables of what a person keeps by a form of the programme. */
export const keptTables = ['goals', 'initiatives', 'constraints'] as const;
export type KeptTable = (typeof keptTables)[number];

export const keptCells = {
  goals: ['text_en', 'text_fr', 'text_ja', 'parent', 'horizon', 'recommendation', 'until_edtf', 'source', 'note'],
  initiatives: [
    'title_en', 'title_fr', 'title_ja', 'goal', 'topics', 'horizon', 'level', 'track', 'lead_a', 'lead_b', 'series', 'constraints', 'resources', 'status', 'start_edtf', 'due_edtf', 'recommendation', 'source', 'note',
  ],
  constraints: ['title_en', 'title_fr', 'title_ja', 'side', 'text', 'limits', 'since_edtf', 'until_edtf', 'source', 'note'],
} as const satisfies Record<KeptTable, readonly string[]>;

export type EntryProblem = 'missing' | 'too-long' | 'not-a-date' | 'ends-before-start' | 'unknown' | 'of-itself' | 'narrower';

export interface EntryContext {
  /** Codes of the two parties. */
  readonly parties: readonly [string, string];
  readonly audience: Audience;
  /** The audience of each row that may be named, by its table and id; nothing for what the writer may not read. */
  readonly audienceOf: (table: 'goals' | 'topics' | 'constraints' | 'series' | 'commitments', id: string) => Audience | null;
  /** The goals that each goal is part of, itself first: no goal may become a part of itself. */
  readonly lineOfGoal: (id: string) => readonly string[];
  readonly id: string | null;
}

const LONGEST = 4_000;

const dates: Readonly<Record<KeptTable, readonly [string, string]>> = { goals: ['', 'until_edtf'], initiatives: ['start_edtf', 'due_edtf'], constraints: ['since_edtf', 'until_edtf'] };
const heads: Readonly<Record<KeptTable, string>> = { goals: 'text', initiatives: 'title', constraints: 'title' };
const codes: Readonly<Record<string, readonly string[]>> = { horizon: horizons, level: levels, track: tracks, status: initiativeStatuses };
const named = { parent: 'goals', goal: 'goals', topics: 'topics', constraints: 'constraints', series: 'series', recommendation: 'commitments' } as const;

export type Cells = Readonly<Record<string, string | null>>;

/** By column, what is wrong; nothing when the entry can be kept. */
export function problemsOfEntry(table: KeptTable, cells: Cells, context: EntryContext): ReadonlyMap<string, EntryProblem> {
  const problems = new Map<string, EntryProblem>();
  const columns: readonly string[] = keptCells[table];
  const head = heads[table];
  if (!['en', 'fr', 'ja'].some((language) => cells[`${head}_${language}`])) problems.set(`${head}_en`, 'missing');
  for (const column of columns) {
    const text = cells[column];
    if (!text) continue;
    if (text.length > LONGEST) problems.set(column, 'too-long');
    else if (codes[column] && !codes[column].includes(text)) problems.set(column, 'unknown');
    else if (column in named) { const problem = problemOfNames(named[column as keyof typeof named], text, context); if (problem) problems.set(column, problem); }
  }
  if (table === 'constraints' && ![...context.parties, 'both'].includes(cells['side'] ?? '')) problems.set('side', cells['side'] ? 'unknown' : 'missing');
  if (table === 'constraints' && cells['limits'] && !(limits as readonly string[]).includes(cells['limits'])) problems.set('limits', 'unknown');
  if (table === 'goals' && context.id !== null && cells['parent'] && context.lineOfGoal(cells['parent']).includes(context.id)) problems.set('parent', 'of-itself');
  for (const [column, problem] of Object.entries(wrongDates(cells, ...dates[table]))) if (!problems.has(column)) problems.set(column, problem);
  return problems;
}

/** Whoever may read a row must be able to read what it names, or the name itself would tell of it. */
function problemOfNames(table: Parameters<EntryContext['audienceOf']>[0], cell: string, { audience, audienceOf }: EntryContext): EntryProblem | null {
  for (const id of listOf(cell)) {
    const its = audienceOf(table, id);
    if (its === null) return 'unknown';
    if (isWider(audience, its)) return 'narrower';
  }
  return null;
}
