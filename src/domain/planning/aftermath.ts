import { isoOf, type Day } from '#domain/date/day.ts';
import { edtfTyped } from '#domain/capture/date-typed.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import { stretchOf } from './days.ts';

/** So many promises are asked for at once; more can be added one by one. */
export const PROMISES = 3;

export interface Promised {
  readonly text: string;
  /** Who keeps it on each side. */
  readonly owner_a: string;
  readonly owner_b: string;
  readonly due: string;
}
export const promiseFields = ['text', 'owner_a', 'owner_b', 'due'] as const satisfies readonly (keyof Promised)[];

export type PromiseProblem = 'missing' | 'not-a-date' | 'due-before-made' | 'too-long';

export const promiseField = (at: number, field: keyof Promised): string => `promise_${at + 1}_${field}`;

export const isEmpty = (promised: Promised): boolean => promiseFields.every((field) => promised[field].trim() === '');

/** When a promise of an engagement was made: on its last day, or some time within a date that is no day. */
export function madeAt({ start, end }: { readonly start: string; readonly end: string | null }, today: Day): When | null {
  const stretch = stretchOf({ start, end });
  if (!stretch) return null;
  return stretch.exact ? whenOf(isoOf(Math.max(stretch.from, Math.min(stretch.to, today)))) : stretch.when;
}

/** What is wrong with promises, by their fields. One that is wholly empty is none. */
export function problemsOfPromises(promises: readonly Promised[], made: When): ReadonlyMap<string, PromiseProblem> {
  const problems = new Map<string, PromiseProblem>();
  for (const [at, promised] of promises.entries()) {
    if (isEmpty(promised)) continue;
    for (const field of promiseFields) if (promised[field].length > 2_000) problems.set(promiseField(at, field), 'too-long');
    for (const field of ['text', 'owner_a', 'owner_b'] as const) if (promised[field].trim() === '') problems.set(promiseField(at, field), 'missing');
    const due = whenOf(edtfTyped(promised.due) ?? '');
    if (promised.due.trim() !== '' && !due) problems.set(promiseField(at, 'due'), 'not-a-date');
    else if (due && due.latest < made.earliest) problems.set(promiseField(at, 'due'), 'due-before-made');
  }
  return problems;
}
