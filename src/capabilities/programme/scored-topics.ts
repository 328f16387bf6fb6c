import { agreedTopics } from '#domain/assessment/topic-coverage.ts';
import type { Topic } from '#domain/assessment/record.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import type { Programme } from './programme-store.ts';

const topicOf = (row: RecordRow): Topic => ({ id: row.id, parent: row['parent'] ?? null, level: row['level'] ?? '', kind: row['kind'] ?? '' });

/** The items of the agenda among some rows, in its order. */
export const itemsAmong = (topics: readonly OwnedRow[]): readonly Topic[] =>
  (topics.length === 0 ? [] : agreedTopics({ record: { topics: topics.map(({ row }) => topicOf(row)), topicsOfPhrase: new Map() } }));

/** The items that both sides can read, so that both score the same. */
export const scoredTopics = ({ topics }: Pick<Programme, 'topics'>): readonly Topic[] => itemsAmong(topics.filter(({ audience }) => audience !== 'national'));
