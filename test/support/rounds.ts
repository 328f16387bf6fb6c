/** A round of choosing priorities as tests play it: who acts, and what is in the database after it. */
import { officerOf, type Reader } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import { openPriorities } from '#capabilities/programme/open-round.ts';
import { programmeFor } from '#capabilities/programme/programme-store.ts';
import { scoredTopics } from '#capabilities/programme/scored-topics.ts';
import { submitScores } from '#capabilities/programme/submit-scores.ts';

export const AT = new Date('2026-03-02T09:00:00Z');
export const DAY = '2026-03-02';
export const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' } as const;
export const parties: [string, string] = ['CA', 'JP'];
export const officers = { CA: officerOf('CA', 'desk-officer', ['ca-jp']), JP: officerOf('JP', 'defence-policy-officer', ['ca-jp'], 'officer') } as const;

export const openRound = (database: Database, reader: Reader = officers.CA): Promise<string> =>
  perform(database, openPriorities, { relationship: 'ca-jp', day: DAY, closes: '2026-04-01', until: '2028-03-31', note: '' }, { reader, at: AT });

export const submit = (database: Database, round: string, reader: Reader, scores: readonly (readonly [string, string])[], day = DAY): Promise<void> =>
  perform(database, submitScores, { relationship: 'ca-jp', parties, round, day, scores: scores.map(([topic, score]) => [topic, score] as [string, string]) }, { reader, at: AT });

export const topicsToScore = async (database: Database): Promise<readonly string[]> => scoredTopics(await programmeFor(officers.CA, database, 'ca-jp')).map(({ id }) => id);
