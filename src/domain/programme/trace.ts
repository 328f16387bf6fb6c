/** From any goal, initiative, topic or recommendation to the meetings, outcomes and commitments that serve it, and back. */
import type { Ground } from '#domain/assessment/ground.ts';
import { agreedTopics, linesOfTopics, topicsSpokenOf } from '#domain/assessment/topic-coverage.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';

export interface ProgrammeRows {
  readonly goals: readonly RecordRow[];
  readonly initiatives: readonly RecordRow[];
  readonly commitments: readonly RecordRow[];
  readonly evidence: readonly RecordRow[];
}

/** What serves something: ids, each once. */
export interface Serving {
  readonly initiatives: readonly string[];
  readonly engagements: readonly string[];
  readonly commitments: readonly string[];
}

/** What something serves. */
export interface Served {
  readonly topics: readonly string[];
  readonly initiatives: readonly string[];
  readonly goals: readonly string[];
  readonly commitments: readonly string[];
}

export interface Orphans {
  readonly initiativesWithoutGoal: readonly string[];
  /** A lead is missing on one side or on both. */
  readonly initiativesWithoutLead: readonly string[];
  readonly goalsWithoutInitiative: readonly string[];
  readonly engagementsWithoutTopic: readonly string[];
  readonly commitmentsWithoutTopic: readonly string[];
  /** No engagement, initiative or commitment speaks of it or of any part of it. */
  readonly topicsWithoutAnything: readonly string[];
}

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** An index of lists: key -> ids, in the order in which they were put in. */
function indexed<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[], idOf: (item: Item) => string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const item of items) for (const key of new Set(keysOf(item))) { const of = index.get(key); if (of) of.push(idOf(item)); else index.set(key, [idOf(item)]); }
  return index;
}

const idOf = ({ id }: { readonly id: string }): string => id;

export class Trace {
  readonly #ground: Ground;
  readonly #rows: ProgrammeRows;
  readonly #held: ReadonlyMap<string, Engagement>;
  readonly #engagementsOfTopic: ReadonlyMap<string, readonly string[]>;
  readonly #engagementsOfInitiative: ReadonlyMap<string, readonly string[]>;
  readonly #engagementsOfSeries: ReadonlyMap<string, readonly string[]>;
  readonly #initiativesOf: ReadonlyMap<string, readonly string[]>;
  readonly #commitmentsOf: ReadonlyMap<string, readonly string[]>;
  readonly #evidenceOf: ReadonlyMap<string, readonly string[]>;
  readonly #goalsOf: ReadonlyMap<string, readonly string[]>;

  #orphans: Orphans | null = null;

  constructor(rows: ProgrammeRows, ground: Ground) {
    const { held, record } = ground;
    const lines = linesOfTopics(record);
    const withParents = (topics: readonly string[]): readonly string[] => topics.flatMap((topic) => lines.get(topic) ?? [topic]);
    this.#ground = ground;
    this.#rows = rows;
    this.#held = new Map(held.map((each) => [each.id, each]));
    this.#engagementsOfTopic = indexed(held, ({ topics }) => topicsSpokenOf(record, topics), idOf);
    this.#engagementsOfInitiative = indexed(held, ({ initiative }) => (initiative === null ? [] : [initiative]), idOf);
    // With those of series that count for it as well.
    this.#engagementsOfSeries = new Map(ground.series.map(({ series, rounds }) => [series.id, rounds.held.map(idOf)]));
    this.#initiativesOf = indexed(rows.initiatives, (row) => [...listOf(row['goal']), ...withParents(listOf(row['topics'])), ...listOf(row['recommendation'])], idOf);
    this.#commitmentsOf = indexed(rows.commitments, (row) => [...withParents(listOf(row['topics'])), ...listOf(row['engagement']), ...listOf(row['parent'])], idOf);
    this.#evidenceOf = indexed(rows.evidence, (row) => listOf(row['commitment']), (row) => row['record'] ?? '');
    this.#goalsOf = indexed(rows.goals, (row) => [...listOf(row['parent']), ...listOf(row['recommendation'])], idOf);
  }

  #of(index: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
    return index.get(key) ?? [];
  }

  /** Something and all that is part of it, itself first. */
  #withParts(id: string, partsOf: ReadonlyMap<string, readonly string[]>, only: ReadonlySet<string>): readonly string[] {
    const found = [id];
    for (const each of found) for (const part of this.#of(partsOf, each)) if (only.has(part) && !found.includes(part)) found.push(part);
    return found;
  }

  /** Where commitments were made, the rounds of the series that they are about, and the meetings and series that are named as evidence. */
  #meetingsOf(commitments: readonly string[]): readonly string[] {
    const rows = this.#rows.commitments.filter(({ id }) => commitments.includes(id));
    const evidence = commitments.flatMap((id) => this.#of(this.#evidenceOf, id));
    const series = [...rows.flatMap((row) => listOf(row['series'])), ...evidence];
    return [...rows.flatMap((row) => listOf(row['engagement'])), ...evidence, ...series.flatMap((id) => this.#of(this.#engagementsOfSeries, id))].filter((id) => this.#held.has(id));
  }

  #engagements(initiatives: readonly string[]): readonly string[] {
    const series = this.#rows.initiatives.filter(({ id }) => initiatives.includes(id)).flatMap((row) => listOf(row['series']));
    return [...initiatives.flatMap((id) => this.#of(this.#engagementsOfInitiative, id)), ...series.flatMap((id) => this.#of(this.#engagementsOfSeries, id))];
  }

  #serving(initiatives: readonly string[], engagements: readonly string[], commitments: readonly string[]): Serving {
    return { initiatives: once(initiatives), engagements: this.#newestFirst(once(engagements)), commitments: once(commitments) };
  }

  #newestFirst(ids: readonly string[]): readonly string[] {
    const day = (id: string): number => this.#held.get(id)?.when.latest ?? 0;
    return ids.toSorted((one, other) => day(other) - day(one) || (one < other ? -1 : 1));
  }

  servingTopic(topic: string): Serving {
    return this.#serving(this.#of(this.#initiativesOf, topic), this.#of(this.#engagementsOfTopic, topic), this.#of(this.#commitmentsOf, topic));
  }

  servingInitiative(initiative: string): Serving {
    const engagements = this.#engagements([initiative]);
    const recommended = this.#rows.initiatives.filter(({ id }) => id === initiative).flatMap((row) => listOf(row['recommendation']));
    const made = engagements.flatMap((id) => this.#of(this.#commitmentsOf, id));
    return this.#serving([], [...engagements, ...this.#meetingsOf(recommended)], [...recommended, ...made]);
  }

  servingGoal(goal: string): Serving {
    const goals = this.#withParts(goal, this.#goalsOf, new Set(this.#rows.goals.map(idOf)));
    const recommended = this.#rows.goals.filter(({ id }) => goals.includes(id)).flatMap((row) => listOf(row['recommendation']));
    return this.#servingAny(goals.flatMap((id) => this.#of(this.#initiativesOf, id)), recommended);
  }

  servingRecommendation(commitment: string): Serving {
    return this.#servingAny([], [commitment]);
  }

  #servingAny(own: readonly string[], recommended: readonly string[]): Serving {
    const known = new Set(this.#rows.commitments.map(idOf));
    const commitments = once(recommended.flatMap((id) => this.#withParts(id, this.#commitmentsOf, known)));
    const initiatives = once([...own, ...commitments.flatMap((id) => this.#of(this.#initiativesOf, id))]);
    const engagements = [...this.#engagements(initiatives), ...this.#meetingsOf(commitments)];
    return this.#serving(initiatives, engagements, [...commitments, ...engagements.flatMap((id) => this.#of(this.#commitmentsOf, id))]);
  }

  /** Looked for once: among many engagements it takes a while. */
  orphans(): Orphans {
    return (this.#orphans ??= this.#withoutTies());
  }

  #withoutTies(): Orphans {
    const { goals, initiatives, commitments } = this.#rows;
    const { held, record } = this.#ground;
    const anything = ({ id }: { readonly id: string }): boolean => [this.#engagementsOfTopic, this.#initiativesOf, this.#commitmentsOf].some((index) => index.has(id));
    const ids = new Set(goals.map(idOf));
    const hasInitiative = ({ id }: RecordRow): boolean => this.#withParts(id, this.#goalsOf, ids).some((each) => this.#of(this.#initiativesOf, each).length > 0);
    const unspoken = held.filter(({ countOnly, topics }) => !countOnly && topicsSpokenOf(record, topics).length === 0).map(idOf);
    return {
      initiativesWithoutGoal: initiatives.filter((row) => !row['goal']).map(idOf),
      initiativesWithoutLead: initiatives.filter((row) => !row['lead_a'] || !row['lead_b']).map(idOf),
      goalsWithoutInitiative: goals.filter((row) => !hasInitiative(row)).map(idOf),
      engagementsWithoutTopic: this.#newestFirst(once(unspoken)),
      commitmentsWithoutTopic: commitments.filter((row) => !row['topics'] && row['kind'] !== 'recommendation').map(idOf),
      topicsWithoutAnything: agreedTopics(this.#ground).filter((topic) => !anything(topic)).map(idOf),
    };
  }
}

export interface Meeting {
  readonly id: string;
  readonly initiative: string | null;
  /** Its own series and those that it counts for. */
  readonly series: readonly string[];
  /** Phrases of its agenda. */
  readonly topics: readonly string[];
}

/** What an engagement serves, from the programme alone: no record of other engagements is needed. */
export function servedBy({ id, topics, initiative, series }: Meeting, rows: ProgrammeRows, topicsOfPhrase: ReadonlyMap<string, readonly string[]>): Served {
  const about = (row: RecordRow): boolean => listOf(row['series']).some((each) => series.includes(each));
  const initiatives = rows.initiatives.filter((row) => row.id === initiative || about(row));
  const recommended = initiatives.flatMap((row) => listOf(row['recommendation']));
  const evidence = rows.evidence.filter((row) => row['record'] === id || series.includes(row['record'] ?? '')).flatMap((row) => listOf(row['commitment']));
  const commitments = once([...recommended, ...evidence, ...rows.commitments.filter(about).map(idOf)]);
  const ancestors = ancestorsOf(commitments, new Map(rows.commitments.map((row) => [row.id, row['parent'] ?? null])));
  const goals = rows.goals.filter((row) => initiatives.some((each) => listOf(each['goal']).includes(row.id)) || listOf(row['recommendation']).some((each) => ancestors.has(each)));
  return { topics: once(topics.flatMap((phrase) => topicsOfPhrase.get(phrase) ?? [])), initiatives: once(initiatives.map(idOf)), goals: once(goals.map(idOf)), commitments };
}

function ancestorsOf(ids: readonly string[], parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const id of ids) for (let at: string | null | undefined = id; at && !all.has(at); at = parents.get(at)) all.add(at);
  return all;
}
