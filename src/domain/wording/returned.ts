import type { RecordRow } from '../record/row.ts';
import type { RecordTableName } from '../record/tables.ts';
import type { Language } from '../text/language.ts';
import { LONGEST_WORDS, wordsMayChange } from './rewording.ts';
import { wordingsOf } from './wording.ts';

/** A text that comes back from a translator. */
export interface Returned {
  readonly source: string;
  readonly target: string | null;
  /** Whether its translator says that somebody has looked it over. */
  readonly reviewed: boolean;
  /** Why it cannot be read as plain text; null when it can. */
  readonly problem: string | null;
}

/**
 * What becomes of it. Of a row that the reader may not read, and of one that there is not, the same is said: unknown.
 * `approvable`: the words stand here as a draft, and somebody has looked them over; `changed`: the source reads otherwise than what
 * was translated; `authentic`: the text is authentic in that language.
 */
export const outcomes = ['new', 'replacing', 'approvable', 'same', 'untranslated', 'changed', 'authentic', 'not-yours', 'unreadable', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is written when it is confirmed: what was only looked over, when those that were are to be approved. */
export const isWritten = (outcome: Outcome, approving: boolean): boolean => outcome === 'new' || outcome === 'replacing' || (approving && outcome === 'approvable');

interface Standing {
  readonly table: RecordTableName;
  readonly row: RecordRow;
  /** Whether the reader may write over it. */
  readonly writable: boolean;
}

// Tools put another form of the same characters, or other white space, into what they carry along.
const carried = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const sameText = (one: string, other: string): boolean => one === other || carried(one) === carried(other);

export function outcomeOf({ source, target, problem, reviewed }: Returned, standing: Standing | null, text: string, from: Language, into: Language): Outcome {
  const present = standing?.row[`${text}_${from}`] ?? null;
  if (!standing || present === null || from === into) return 'unknown';
  if (problem !== null || (target?.length ?? 0) > LONGEST_WORDS) return 'unreadable';
  if (target === null || target.trim() === '') return 'untranslated';
  if (!sameText(source, present)) return 'changed';
  const its = wordingsOf(standing.row, text)[into];
  const there = standing.row[`${text}_${into}`] ?? null;
  const same = there === target.trim() && its.standing !== 'stale';
  if (same && (its.standing !== 'draft' || !reviewed)) return 'same';
  if (!same && !wordsMayChange(standing.table, standing.row, text, into)) return 'authentic';
  if (!standing.writable) return 'not-yours';
  if (same) return 'approvable';
  return there === null ? 'new' : 'replacing';
}
