import { plus, type Day } from '#domain/date/day.ts';
import { wholeYearsBetween, type Ground } from './ground.ts';
import type { RelationshipRecord, Topic } from './record.ts';

type Agenda = Pick<RelationshipRecord, 'topics' | 'topicsOfPhrase'>;

const linesOf = new WeakMap<Agenda, ReadonlyMap<string, readonly string[]>>();

/** Each topic with those that it is part of, itself first. */
export function linesOfTopics(agenda: Agenda): ReadonlyMap<string, readonly string[]> {
  let lines = linesOf.get(agenda);
  if (!lines) {
    const parents = new Map(agenda.topics.map(({ id, parent }) => [id, parent]));
    linesOf.set(agenda, (lines = new Map([...parents.keys()].map((id) => [id, lineOf(id, parents)]))));
  }
  return lines;
}

function lineOf(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const line: string[] = [];
  // A parent may be named that is not there, and a circle must not turn for ever.
  for (let at: string | null | undefined = id; at && !line.includes(at); at = parents.get(at)) line.push(at);
  return line;
}

/** Topics that phrases of an agenda speak of, and those that these are part of; each once. */
export function topicsSpokenOf(agenda: Agenda, phrases: readonly string[]): readonly string[] {
  const lines = linesOfTopics(agenda);
  return [...new Set(phrases.flatMap((phrase) => agenda.topicsOfPhrase.get(phrase) ?? []).flatMap((topic) => lines.get(topic) ?? [topic]))];
}

/** When each topic, or anything that is part of it, was last on an agenda: id -> latest day. Topics that never were are absent. */
export function lastDayOfTopics({ record, held }: Ground): ReadonlyMap<string, Day> {
  // By phrase first, of which there are few: a million engagements are looked at.
  const ofPhrase = new Map<string, Day>();
  for (const { topics, when } of held) for (const phrase of topics) ofPhrase.set(phrase, Math.max(ofPhrase.get(phrase) ?? when.latest, when.latest));
  const last = new Map<string, Day>();
  for (const [phrase, day] of ofPhrase) for (const topic of topicsSpokenOf(record, [phrase])) last.set(topic, Math.max(last.get(topic) ?? day, day));
  return last;
}

/** Headings above the items, and what was under discussion when the agenda was drawn up: neither is an agreed item of it. */
const noItems: ReadonlySet<string> = new Set(['level', 'current-agenda', 'current-topic']);

/** The items of the agreed agenda, in its order; where no agenda is on record, whatever phrases are assigned to. */
export function agreedTopics({ record }: { readonly record: Agenda }): readonly Topic[] {
  const items = [...new Map(record.topics.map((topic) => [topic.id, topic])).values()].filter(({ kind }) => !noItems.has(kind));
  if (record.topics.length > 0) return items;
  return [...new Set([...record.topicsOfPhrase.values()].flat())].map((id) => ({ id, parent: null, level: '', kind: 'topic' }));
}

const SILENT_AFTER = { months: 60, days: 0 };

export interface SilentTopic {
  readonly id: string;
  /** The last day on which it was on an agenda; null when it never was. */
  readonly since: Day | null;
  /** Whole years since then. */
  readonly years: number | null;
}

/** Agreed topics of which nothing was on an agenda for five years. */
export function silentTopics(ground: Ground): readonly SilentTopic[] {
  const last = lastDayOfTopics(ground);
  return agreedTopics(ground).flatMap(({ id }): SilentTopic[] => {
    const since = last.get(id) ?? null;
    if (since !== null && plus(since, SILENT_AFTER) >= ground.asOf) return [];
    return [{ id, since, years: since === null ? null : wholeYearsBetween(since, ground.asOf) }];
  });
}

export const isOnAgenda = ({ record }: Pick<Ground, 'record'>, topics: readonly string[], phrases: readonly string[]): boolean =>
  phrases.some((phrase) => (record.topicsOfPhrase.get(phrase) ?? []).some((topic) => topics.includes(topic)));

/** A phrase that belongs to any agreed topic of peace and security. */
export const isSecurityPhrase = ({ record }: Pick<Ground, 'record'>, phrase: string): boolean => (record.topicsOfPhrase.get(phrase)?.length ?? 0) > 0;
