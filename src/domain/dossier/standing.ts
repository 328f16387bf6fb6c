import { byDue, commitmentStates, isCarriedInto, madeCommitmentOf, stateOn, type CommitmentState, type MadeCommitment, type Meeting } from '#domain/commitment/made.ts';
import type { Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import { stages } from '#domain/engagement/engagement.ts';
import type { InitiativeStatus } from '#domain/programme/entry.ts';
import type { RecordRow } from '#domain/record/row.ts';

const closed: ReadonlySet<string> = new Set(['done', 'dropped'] satisfies InitiativeStatus[]);

export const isClosed = ({ status }: RecordRow): boolean => closed.has(status ?? '');

/** Whether an initiative has not come to its end by its day. */
export function isBehind(initiative: RecordRow, asOf: Day): boolean {
  const due = initiative['due_edtf'] ? whenOf(initiative['due_edtf']) : null;
  return !isClosed(initiative) && due !== null && due.latest < asOf;
}

const textOf = (row: RecordRow, column: string): string => row[`${column}_en`] ?? row[`${column}_ja`] ?? row[`${column}_fr`] ?? '';
const byText = (column: string) => (one: RecordRow, other: RecordRow): number => (textOf(one, column) < textOf(other, column) ? -1 : textOf(one, column) > textOf(other, column) ? 1 : 0);

/** What is behind first, then what is under way, then what is over; by their words, since ids are random and say nothing. */
export function initiativesInOrder(initiatives: readonly RecordRow[], asOf: Day): readonly RecordRow[] {
  const order = (row: RecordRow): number => (isBehind(row, asOf) ? 0 : isClosed(row) ? 2 : 1);
  return initiatives.toSorted((one, other) => order(one) - order(other) || byText('title')(one, other));
}

/** Engagements by their days, then by their titles. */
export const inOrderOfDays = (engagements: readonly RecordRow[]): readonly RecordRow[] =>
  engagements.toSorted((one, other) => (whenOf(one['start_edtf'] ?? '')?.earliest ?? 0) - (whenOf(other['start_edtf'] ?? '')?.earliest ?? 0) || byText('title')(one, other));

/** The sub-groups of a meeting's series that still stand when it meets, by their names. */
export function groupsAtWork(subgroups: readonly RecordRow[], { start_edtf: start, series }: RecordRow): readonly RecordRow[] {
  const day = whenOf(start ?? '')?.earliest ?? null;
  const stands = (until: string | null | undefined): boolean => { const end = until ? whenOf(until) : null; return end === null || day === null || end.latest >= day; };
  return subgroups.filter((row) => series && row['series'] === series && stands(row['until_edtf'])).toSorted(byText('name'));
}

export interface MeetingPromise {
  readonly row: RecordRow;
  readonly commitment: MadeCommitment;
  readonly state: CommitmentState;
  /** Comes up in the meeting that the book is for, since it was made before in its series and is not closed. */
  readonly carried: boolean;
}

/** What late means to a reader comes first. */
const urgency = (state: CommitmentState): number => ['late', ...commitmentStates].indexOf(state);

/** What meetings have promised by a day: late ones first, then by their days. */
export function promisesOf(commitments: readonly RecordRow[], engagement: RecordRow, asOf: Day): readonly MeetingPromise[] {
  const meeting = meetingOf(engagement);
  const made = commitments.flatMap((row): MeetingPromise[] => {
    const commitment = madeCommitmentOf(row);
    const state = commitment && stateOn(commitment, asOf);
    return commitment && state ? [{ row, commitment, state, carried: meeting !== null && isCarriedInto(commitment, meeting) && (state === 'open' || state === 'late') }] : [];
  });
  return made.toSorted((one, other) => urgency(one.state) - urgency(other.state) || byDue(one.commitment, other.commitment) || byText('text')(one.row, other.row));
}

function meetingOf(row: RecordRow): Meeting | null {
  const when = whenOf(row['start_edtf'] ?? '');
  return when && { id: row.id, series: row['series'] ?? null, when, stage: stages.find((each) => each === row['stage']) ?? 'held' };
}
