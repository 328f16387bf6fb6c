import type { Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { RecordRow } from '#domain/record/row.ts';

export const standings = ['late', 'open', 'kept', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** Where a promise made at a meeting stands: open once its day is over, it is late. */
export function standingOf(promise: RecordRow, asOf: Day): Standing {
  if (promise['state'] === 'kept' || promise['state'] === 'withdrawn') return promise['state'];
  return isPast(promise['due_edtf'], asOf) ? 'late' : 'open';
}

const closed: ReadonlySet<string> = new Set(['done', 'completed', 'kept', 'ended', 'stopped', 'withdrawn', 'cancelled']);

/** Whether an initiative has not come to its end by its day. */
export const isBehind = (initiative: RecordRow, asOf: Day): boolean => !isClosed(initiative) && isPast(initiative['due_edtf'], asOf);

export const isClosed = ({ status }: RecordRow): boolean => closed.has(status ?? '');

function isPast(due: string | null | undefined, asOf: Day): boolean {
  const when = due ? whenOf(due) : null;
  return when !== null && when.latest < asOf;
}

/** Promises made at meetings, by where they stand; recommendations of a study are none. Withdrawn and kept ones are as many as were closed lately. */
export function promisesOf(commitments: readonly RecordRow[], asOf: Day): readonly { readonly row: RecordRow; readonly standing: Standing }[] {
  const made = commitments.filter((row) => row['engagement']).map((row) => ({ row, standing: standingOf(row, asOf) }));
  const due = ({ due_edtf: text }: RecordRow): number => whenOf(text ?? '')?.latest ?? Infinity;
  const order = (standing: Standing): number => standings.indexOf(standing);
  return made.toSorted((one, other) => order(one.standing) - order(other.standing) || compared(due(one.row), due(other.row)) || (one.row.id < other.row.id ? -1 : 1));
}

const compared = (one: number, other: number): number => (one === other ? 0 : one - other);
