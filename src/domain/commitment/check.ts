/** What is wrong with a commitment that somebody wants to make or close, by field; nothing when it may stand. */
import type { Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';
import { isCalledOff, type Stage } from '#domain/engagement/engagement.ts';
import { inNoLanguage, tooLong, wrongDates, type Problems } from '#domain/record/problems.ts';
import type { Cells } from '#domain/record/row.ts';
import { closings } from './made.ts';

const LONGEST = 4_000;
const LONGEST_NAME = 300;

const longest = (column: string): number => (/^text_|^closing$/.test(column) ? LONGEST : LONGEST_NAME);

/** Which meeting can promise something: one that has begun, and was not called off. */
export const canPromise = ({ when, stage }: { readonly when: When; readonly stage: Stage }, today: Day): boolean =>
  when.earliest <= today && !isCalledOff(stage);

export function problemsOfPromise(cells: Cells, made: When): Problems {
  const due = cells['due_edtf'] ? whenOf(cells['due_edtf']) : null;
  return {
    ...inNoLanguage(cells, 'text', 'no-text'),
    ...(!cells['actors_a'] ? { actors_a: 'no-owner' } : {}),
    ...(!cells['actors_b'] ? { actors_b: 'no-owner' } : {}),
    ...wrongDates(cells, 'due_edtf'),
    // A day that may lie after the making is none that certainly lies before it.
    ...(due && due.latest < made.earliest ? { due_edtf: 'due-before-made' } : {}),
    ...tooLong(cells, longest),
  };
}

/** Kept needs evidence, withdrawn a reason; neither lies before the making, nor in the future. */
export function problemsOfClosing(cells: Cells, made: When, today: Day): Problems {
  const on = whenOf(cells['closed_edtf'] ?? '');
  const state = closings.find((each) => each === cells['state']);
  return {
    ...(!state ? { state: 'missing' } : {}),
    ...(state === 'kept' && !cells['closing'] && !cells['record'] ? { closing: 'no-evidence' } : {}),
    ...(state === 'withdrawn' && !cells['closing'] ? { closing: 'no-reason' } : {}),
    ...(!on ? { closed_edtf: cells['closed_edtf'] ? 'not-a-date' : 'missing' } : on.latest < made.earliest ? { closed_edtf: 'closed-before-made' } : on.earliest > today ? { closed_edtf: 'in-the-future' } : {}),
    ...tooLong(cells, longest),
  };
}
