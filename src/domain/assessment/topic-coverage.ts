import type { Day } from '#domain/date/day.ts';
import type { Ground } from './ground.ts';

/** When each agreed topic was last on an agenda: id -> latest day. Topics that never were are absent. */
export function lastDayOfTopics({ record, held }: Ground): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { topics, when } of held) {
    for (const phrase of topics) {
      for (const topic of record.topicsOfPhrase.get(phrase) ?? []) last.set(topic, Math.max(last.get(topic) ?? when.latest, when.latest));
    }
  }
  return last;
}

export const isOnAgenda = ({ record }: Pick<Ground, 'record'>, topics: readonly string[], phrases: readonly string[]): boolean =>
  phrases.some((phrase) => (record.topicsOfPhrase.get(phrase) ?? []).some((topic) => topics.includes(topic)));

/** A phrase that belongs to any agreed topic of peace and security. */
export const isSecurityPhrase = ({ record }: Pick<Ground, 'record'>, phrase: string): boolean => (record.topicsOfPhrase.get(phrase)?.length ?? 0) > 0;
