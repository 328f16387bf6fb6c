/** Which topics were on the agenda in which years, and what was talked about beside the agenda. */
import type { Ground } from '#domain/assessment/ground.ts';
import { yearOf } from '#domain/assessment/ground.ts';
import { agreedTopics, isSecurityPhrase, linesOfTopics, silentTopics, topicsSpokenOf, type SilentTopic } from '#domain/assessment/topic-coverage.ts';
import type { Topic } from '#domain/assessment/record.ts';
import type { Engagement, Level } from '#domain/engagement/engagement.ts';

export interface TopicYears {
  readonly topic: Topic;
  /** How far below its level it stands, from 0. */
  readonly depth: number;
  /** Engagements on it, or on anything that is part of it, by the year in which their dates end. */
  readonly byYear: ReadonlyMap<number, readonly Engagement[]>;
  readonly count: number;
}

export interface UnagreedPhrase {
  readonly phrase: string;
  readonly levels: readonly Level[];
  readonly count: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

export interface Coverage {
  /** In the order of the agenda, headings included. */
  readonly topics: readonly TopicYears[];
  readonly silent: ReadonlyMap<string, SilentTopic>;
  readonly agreed: readonly Topic[];
  /** Talked about, and part of no agreed topic; the most frequent first. */
  readonly unagreed: readonly UnagreedPhrase[];
  /** The first and last year of anything on an agenda; null without any. */
  readonly years: readonly [number, number] | null;
}

export function coverageOf(ground: Ground): Coverage {
  const { record, held } = ground;
  // What stands for a stated number has no year of its own.
  const dated = held.filter(({ countOnly, topics }) => !countOnly && topics.length > 0);
  const byTopic = new Map<string, Map<number, Engagement[]>>();
  for (const engagement of dated) {
    const year = yearOf(engagement.when.latest);
    for (const topic of topicsSpokenOf(record, engagement.topics)) {
      let years = byTopic.get(topic);
      if (!years) byTopic.set(topic, (years = new Map<number, Engagement[]>()));
      const of = years.get(year);
      if (of) of.push(engagement);
      else years.set(year, [engagement]);
    }
  }
  const lines = linesOfTopics(record);
  const topics = [...new Map(record.topics.map((topic) => [topic.id, topic])).values()].map((topic): TopicYears => {
    const byYear = byTopic.get(topic.id) ?? new Map<number, Engagement[]>();
    return { topic, depth: (lines.get(topic.id)?.length ?? 1) - 1, byYear, count: [...byYear.values()].reduce((total, of) => total + of.length, 0) };
  });
  const all = dated.map(({ when }) => yearOf(when.latest));
  return {
    topics, silent: new Map(silentTopics(ground).map((each) => [each.id, each])), agreed: agreedTopics(ground), unagreed: unagreedOf(ground, dated),
    years: all.length > 0 ? [all.reduce((one, other) => Math.min(one, other)), all.reduce((one, other) => Math.max(one, other))] : null,
  };
}

function unagreedOf(ground: Ground, dated: readonly Engagement[]): readonly UnagreedPhrase[] {
  const found = new Map<string, { levels: Set<Level>; years: number[] }>();
  for (const { topics, level, when } of dated) {
    for (const phrase of new Set(topics)) {
      if (isSecurityPhrase(ground, phrase)) continue;
      let of = found.get(phrase);
      if (!of) found.set(phrase, (of = { levels: new Set(), years: [] }));
      of.levels.add(level);
      of.years.push(yearOf(when.latest));
    }
  }
  return [...found].map(([phrase, { levels, years }]): UnagreedPhrase => ({
    phrase, levels: [...levels].toSorted(), count: years.length,
    firstYear: years.reduce((one, other) => Math.min(one, other)), lastYear: years.reduce((one, other) => Math.max(one, other)),
  })).sort((one, other) => other.count - one.count || other.lastYear - one.lastYear || (one.phrase < other.phrase ? -1 : 1));
}

/** Years in columns: each by itself as long as there are few, else so many together that they fit. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

const MOST_COLUMNS = 20;

export function columnsOf(from: number, to: number): readonly Column[] {
  const span = to - from + 1;
  const width = [1, 2, 5, 10, 20, 50].find((each) => Math.ceil(span / each) <= MOST_COLUMNS) ?? Math.ceil(span / MOST_COLUMNS);
  return Array.from({ length: Math.ceil(span / width) }, (_, at) => ({ from: from + at * width, to: Math.min(to, from + at * width + width - 1) }));
}

export function countIn({ byYear }: Pick<TopicYears, 'byYear'>, { from, to }: Column): number {
  let count = 0;
  for (const [year, of] of byYear) if (year >= from && year <= to) count += of.length;
  return count;
}

export const engagementsIn = ({ byYear }: Pick<TopicYears, 'byYear'>, { from, to }: Column): readonly Engagement[] =>
  [...byYear].filter(([year]) => year >= from && year <= to).sort(([one], [other]) => other - one).flatMap(([, of]) => of.toReversed());

/** How dark a cell is drawn, 0 to 4, by the share of the largest that is shown. Every cell that is not empty is told from the empty. */
export const shadeOf = (count: number, largest: number): 0 | 1 | 2 | 3 | 4 => (count === 0 ? 0 : (Math.min(4, Math.ceil((count / largest) * 4)) as 1 | 2 | 3 | 4));
