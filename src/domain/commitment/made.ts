import type { Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import { isCalledOff, type Stage } from '#domain/engagement/engagement.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';

export const closings = ['kept', 'withdrawn'] as const;
export type Closing = (typeof closings)[number];

export const commitmentStates = ['open', 'late', ...closings] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** A promise made at a meeting, as far as rules need it. A recommendation of a study names no engagement and is none of these. */
export interface MadeCommitment {
  readonly id: string;
  /** The meeting where it was made. */
  readonly engagement: string;
  /** The series in whose later meetings it comes up until it is closed. */
  readonly series: readonly string[];
  readonly topics: readonly string[];
  readonly made: When;
  readonly due: When | null;
  readonly closing: Closing | null;
  /** When it was closed; null while it is open. */
  readonly closed: When | null;
}

/** A meeting, as far as carrying a commitment forward needs it. */
export interface Meeting {
  readonly id: string;
  readonly series: string | null;
  readonly when: When;
  readonly stage: Stage;
}

export const wasMadeAtMeeting = (row: RecordRow): boolean => Boolean(row['engagement']);

/** Null for what was made at no meeting, or on no day. */
export function madeCommitmentOf(row: RecordRow): MadeCommitment | null {
  const made = whenOf(row['made_edtf'] ?? '');
  if (!row['engagement'] || !made) return null;
  const closing = closings.find((each) => each === row['state']) ?? null;
  return {
    id: row.id, engagement: row['engagement'], series: listOf(row['series']), topics: listOf(row['topics']), made,
    due: row['due_edtf'] ? whenOf(row['due_edtf']) : null, closing, closed: closing && whenOf(row['closed_edtf'] ?? ''),
  };
}

/** Where it stood on a day; null before it was made. It is late once its last day is over for certain. */
export function stateOn({ made, due, closing, closed }: MadeCommitment, asOf: Day): CommitmentState | null {
  if (made.earliest > asOf) return null;
  if (closing && (closed === null || closed.earliest <= asOf)) return closing;
  return due !== null && due.latest < asOf ? 'late' : 'open';
}

export const isStillOpen = (commitment: MadeCommitment, asOf: Day): boolean => ['open', 'late'].includes(stateOn(commitment, asOf) ?? '');

const isAfter = (one: When, other: When): boolean => one.earliest > other.earliest || (one.earliest === other.earliest && one.latest > other.latest);

/** Whether a meeting has the commitment before it: a later one of its series, that takes place, before it was closed. Nobody copies it there. */
export function isCarriedInto(commitment: MadeCommitment, meeting: Meeting): boolean {
  if (meeting.id === commitment.engagement || meeting.series === null || !commitment.series.includes(meeting.series)) return false;
  if (isCalledOff(meeting.stage)) return false;
  if (!isAfter(meeting.when, commitment.made)) return false;
  // What is closed on the day of a meeting was still before that meeting.
  return commitment.closing === null || (commitment.closed !== null && commitment.closed.latest >= meeting.when.earliest);
}

/** The meetings that it was carried through, in their order. */
export const carriedThrough = <Of extends Meeting>(commitment: MadeCommitment, meetings: readonly Of[]): readonly Of[] =>
  meetings.filter((meeting) => isCarriedInto(commitment, meeting)).toSorted((one, other) => one.when.earliest - other.when.earliest || one.when.latest - other.when.latest || (one.id < other.id ? -1 : 1));

const NO_DAY = Number.MAX_SAFE_INTEGER;

/** In the order in which they are wanted: the first due first, what has no day last. */
export const byDue = (one: MadeCommitment, other: MadeCommitment): number =>
  (one.due?.latest ?? NO_DAY) - (other.due?.latest ?? NO_DAY) || one.made.earliest - other.made.earliest;
