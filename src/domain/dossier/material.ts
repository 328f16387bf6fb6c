import type { Assessment } from '#domain/assessment/assess.ts';
import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import type { Relationship } from '#domain/assessment/record.ts';
import type { State } from '#domain/assessment/state.ts';
import { spanOf, whenOf } from '#domain/date/edtf.ts';
import type { Day } from '#domain/date/day.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { hasThreeParts } from '#domain/meeting/agenda.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import type { RecordTableName } from '#domain/record/tables.ts';

/** Tables of which a book reads all rows of its relationship. */
export const bookTables = [
  'series', 'instruments', 'terms', 'offices', 'topics', 'topic_phrases', 'commitments', 'initiatives', 'goals', 'priority_rounds', 'priorities', 'delegates', 'agenda_items', 'corroborations', 'subgroups', 'places',
] as const satisfies readonly RecordTableName[];
export type BookTable = (typeof bookTables)[number];

/** All that a book is made from, as far as those may read it for whom it is made. */
export interface Material {
  readonly relationship: Relationship;
  /** The day of the record: nothing later is known. */
  readonly asOf: Day;
  readonly engagement: RecordRow;
  readonly assessment: Assessment;
  readonly state: State;
  /** By table, in the order of ids. */
  readonly rows: Readonly<Record<BookTable, readonly RecordRow[]>>;
  /** Engagements that the book speaks of, by id. */
  readonly engagements: ReadonlyMap<string, RecordRow>;
}

export type Spanning = readonly [earliest: Day, latest: Day];

/** The days on which an engagement is, or can be. */
export function daysOf(engagement: RecordRow): Spanning | null {
  const start = whenOf(engagement['start_edtf'] ?? '');
  return start && spanOf(start, engagement['end_edtf'] ? whenOf(engagement['end_edtf']) : null);
}

/** The series of an engagement, its own first, then those that count it as a round of theirs. */
export function seriesOf(engagement: RecordRow, { series }: Pick<Assessment, 'series'>): readonly SeriesAssessment[] {
  const own = engagement['series'] ?? null;
  if (own === null) return [];
  return [...series.filter((each) => each.series.id === own), ...series.filter((each) => each.series.id !== own && each.series.counts.some((counted) => counted.series === own))];
}

/** Whether it has the agenda in three parts: talks that join the foreign and defence ministries of both sides. */
export const isJoint = ({ engagement, assessment, rows }: Pick<Material, 'engagement' | 'assessment' | 'rows'>): boolean =>
  seriesOf(engagement, assessment).some(({ series: { id } }) => hasThreeParts(rows.series.find((row) => row.id === id) ?? null));

const ROUNDS = 5;
const ON_A_TOPIC = 3;

const before = (engagement: RecordRow, asOf: Day) => {
  const from = Math.min(daysOf(engagement)?.[0] ?? asOf, asOf + 1);
  return ({ id, when }: Engagement): boolean => id !== engagement.id && when.latest < from;
};

const newestFirst = (one: Engagement, other: Engagement): number => other.when.earliest - one.when.earliest || (one.id < other.id ? -1 : 1);

/** The rounds before it in its series, the latest first. */
export function earlierRounds(engagement: RecordRow, assessment: Assessment): readonly Engagement[] {
  const rounds = new Map(seriesOf(engagement, assessment).flatMap(({ rounds: { held } }) => held).map((round) => [round.id, round]));
  return [...rounds.values()].filter(before(engagement, assessment.asOf)).toSorted(newestFirst).slice(0, ROUNDS);
}

/** The latest meeting before it at each rank that both heads had, from the highest rank on. */
export function latestAtRanks(engagement: RecordRow, { ground, asOf }: Assessment, ranks: readonly string[]): readonly Engagement[] {
  const met = ground.held.filter(before(engagement, asOf)).toSorted(newestFirst);
  const latest = ranks.flatMap((rank) => met.find(({ rankA, rankB, countOnly, context }) => rankA === rank && rankB === rank && !countOnly && !context) ?? []);
  return latest.filter(({ id }, at) => latest.findIndex((other) => other.id === id) === at);
}

/** The latest engagements before it on a topic. */
export function onTopic(topic: string, engagement: RecordRow, { ground: { held, record }, asOf }: Assessment): readonly Engagement[] {
  const isOn = ({ topics }: Engagement): boolean => topics.some((phrase) => phrase === topic || (record.topicsOfPhrase.get(phrase) ?? []).includes(topic));
  return held.filter((each) => isOn(each)).filter(before(engagement, asOf)).toSorted(newestFirst).slice(0, ON_A_TOPIC);
}

const SHEETS = 8;

/** The topics that a book has a sheet for: those of the agenda and of the engagement, else of the priorities in force, else of the last rounds. */
export function topicsOf({ engagement, assessment, rows, asOf }: Pick<Material, 'engagement' | 'assessment' | 'rows' | 'asOf'>): readonly string[] {
  const { record } = assessment.ground;
  const ofPhrases = (phrases: readonly string[]): string[] => phrases.flatMap((phrase) => { const known = record.topicsOfPhrase.get(phrase) ?? []; return known.length > 0 ? known : [phrase]; });
  const ofAgenda = rows.agenda_items.filter((item) => item['engagement'] === engagement.id).flatMap((item) => listOf(item['topics']));
  const priorities = prioritiesInForce({ rows, asOf }).flatMap((row) => row['topic'] ?? []);
  const ofRounds = earlierRounds(engagement, assessment).slice(0, 2).flatMap(({ topics }) => ofPhrases(topics));
  const own = [...ofAgenda, ...ofPhrases(listOf(engagement['topics']))];
  return [...new Set(own.length > 0 ? own : priorities.length > 0 ? priorities : ofRounds)].slice(0, SHEETS);
}

/** Whether a row has not run out by a day. */
export const inForce = (asOf: Day) => (row: RecordRow): boolean => {
  const until = row['until_edtf'] ? whenOf(row['until_edtf']) : null;
  return until === null || until.latest >= asOf;
};

/** The joint list that holds: of the latest round of choosing whose list has not run out. */
export function prioritiesInForce({ rows, asOf }: Pick<Material, 'rows' | 'asOf'>): readonly RecordRow[] {
  const opened = (id: string | null | undefined): string => rows.priority_rounds.find((round) => round.id === id)?.['opened_edtf'] ?? '';
  const holding = rows.priorities.filter(inForce(asOf));
  const [latest] = holding.toSorted((one, other) => (opened(one['round']) > opened(other['round']) ? -1 : 1));
  return holding.filter((row) => row['round'] === latest?.['round']).toSorted(byPosition);
}

export const byPosition = (one: RecordRow, other: RecordRow): number =>
  Number(one['position'] ?? 0) - Number(other['position'] ?? 0) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** The engagements that the book of one speaks of, to be read whole. */
export function engagementsSpokenOf(material: Pick<Material, 'engagement' | 'assessment' | 'rows' | 'asOf' | 'state'>, ranks: readonly string[]): readonly string[] {
  const { engagement, assessment, rows, state } = material;
  return [...new Set([
    ...earlierRounds(engagement, assessment).map(({ id }) => id),
    ...latestAtRanks(engagement, assessment, ranks).map(({ id }) => id),
    ...topicsOf(material).flatMap((topic) => onTopic(topic, engagement, assessment).map(({ id }) => id)),
    ...rows.commitments.flatMap((row) => row['engagement'] ?? []),
    ...state.coming.flatMap(({ planned }) => planned?.id ?? []),
  ])];
}
