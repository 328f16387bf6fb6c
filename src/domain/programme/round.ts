/**
 * A round of choosing priorities. What one side scores stays its own until both have submitted; then the installation
 * opens all of it at once. A row counts for a side only when that side owns it, since no side can write what the other owns.
 */
import type { Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { PartyCode } from '#domain/trust/reader.ts';

export const roundStates = ['open', 'opened', 'agreed', 'lapsed'] as const;
/** open: scores are submitted; opened: both columns can be read; agreed: both said yes to one list; lapsed: closed before both had submitted. */
export type RoundState = (typeof roundStates)[number];

export interface OwnedCells {
  readonly owner: string;
  readonly audience: string;
  readonly row: RecordRow;
}

/** Ids are made from the round and the side, so that a side has one submission and one score a topic, whatever is brought in beside them. */
export const submissionId = (round: string, side: PartyCode): string => `${round}-${side}`;
export const scoreId = (round: string, side: PartyCode, topic: string): string => `${round}-${side}-${topic}`;

/** Only what both sides hold is a round. */
export const isRound = ({ owner, audience }: OwnedCells): boolean => owner === 'joint' && audience !== 'national';

export function submissionOf(round: string, side: PartyCode, submissions: readonly OwnedCells[]): OwnedCells | null {
  return submissions.find(({ owner, audience, row }) => owner === side && audience === 'shared' && row.id === submissionId(round, side)) ?? null;
}

/** The scores that a side gave, by topic. */
export function scoresOf<Row extends OwnedCells>(round: string, side: PartyCode, scores: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(scores.flatMap((score) => {
    const topic = score.row['topic'] ?? '';
    return score.owner === side && score.row.id === scoreId(round, side, topic) ? [[topic, score] as const] : [];
  }));
}

/** Whether scores can still come in: the last day counts. */
export function takesScores(state: RoundState, closes: string | null, today: Day): boolean {
  const last = closes ? whenOf(closes) : null;
  return state === 'open' && (last === null || today <= last.latest);
}

export function stateOf(round: RecordRow, today: Day, both: boolean): RoundState {
  const written = round['state'];
  if (written === 'opened' || written === 'agreed') return written;
  return takesScores('open', round['closes_edtf'] ?? null, today) || both ? 'open' : 'lapsed';
}

export type ScoreProblem = 'out-of-range' | 'unknown-topic' | 'twice';

/** What is wrong with scores as they were sent, by topic. */
export function problemsOfScores(sent: readonly (readonly [topic: string, score: string])[], topics: ReadonlySet<string>): ReadonlyMap<string, ScoreProblem> {
  const problems = new Map<string, ScoreProblem>();
  const seen = new Set<string>();
  for (const [topic, score] of sent) {
    if (!topics.has(topic)) problems.set(topic, 'unknown-topic');
    else if (seen.has(topic)) problems.set(topic, 'twice');
    else if (!/^[0-5]$/.test(score)) problems.set(topic, 'out-of-range');
    seen.add(topic);
  }
  return problems;
}

/** Whether a list of priorities no longer holds. */
export function hasExpired(until: string | null | undefined, today: Day): boolean {
  const last = until ? whenOf(until) : null;
  return last !== null && last.latest < today;
}

/** What both sides must say yes to, as one text: the round, the topics in their order, and until when. */
export const listText = (round: string, topics: readonly string[], until: string): string => [round, until, ...topics].join('\n');
