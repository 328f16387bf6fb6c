import { ALWAYS_AFTER, ALWAYS_BEFORE, type Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { When } from '#domain/date/when.ts';

/** What an office was called from one day to another, both included. */
export interface NameInTime {
  /** null: from its beginning. */
  readonly since: When | null;
  /** null: it is called so still. */
  readonly until: When | null;
}

export interface NameHeld<Of extends NameInTime> {
  readonly name: Of;
  /** It was in use on every day that is asked for. */
  readonly certain: boolean;
}

/** A date that cannot be read bounds nothing: the name may have been in use at any time. */
export const inTime = (since: string | null | undefined, until: string | null | undefined): NameInTime => ({ since: since ? whenOf(since) : null, until: until ? whenOf(until) : null });

const inOrder = (one: NameInTime, other: NameInTime): number =>
  (one.since?.earliest ?? ALWAYS_BEFORE) - (other.since?.earliest ?? ALWAYS_BEFORE) || (one.until?.latest ?? ALWAYS_AFTER) - (other.until?.latest ?? ALWAYS_AFTER);

export const namesInOrder = <Of extends NameInTime>(names: readonly Of[]): readonly Of[] => names.toSorted(inOrder);

/**
 * What an office can have been called during some days, in the order of time: the one name that was in use on all of them, or, where the
 * dates of names or the days asked for leave it open, each that may have been. Nothing when it had no name yet, or had it no more.
 */
export function namesDuring<Of extends NameInTime>(names: readonly Of[], [from, to]: readonly [earliest: Day, latest: Day]): readonly NameHeld<Of>[] {
  const possible = namesInOrder(names).filter(({ since, until }) => (since?.earliest ?? ALWAYS_BEFORE) <= to && (until?.latest ?? ALWAYS_AFTER) >= from);
  const held = possible.map((name): NameHeld<Of> => ({
    name, certain: !name.since?.doubtful && !name.until?.doubtful && (name.since?.latest ?? ALWAYS_BEFORE) <= from && (name.until?.earliest ?? ALWAYS_AFTER) >= to,
  }));
  const certain = held.filter((each) => each.certain);
  return certain.length > 0 ? certain.slice(-1) : held;
}

/** What it was called on a day: of two that may have been in use, the later one, and that is not certain. */
export const nameOn = <Of extends NameInTime>(names: readonly Of[], day: Day): NameHeld<Of> | null => namesDuring(names, [day, day]).at(-1) ?? null;
