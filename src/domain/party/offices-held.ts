import type { Day } from '#domain/date/day.ts';
import type { When } from '#domain/date/when.ts';
import { familyName, foldedName } from './person-name.ts';

/** A holder of an office, as far as telling who was there needs it. */
export interface Holder {
  /** Given and family name; of Japanese names the family name stands first, in capitals. */
  readonly person: string;
  readonly start: When;
  /** null: still in office. */
  readonly end: When | null;
}

export interface Held<Of extends Holder> {
  readonly holder: Of;
  /** The term covers every day that the engagement can have been on. */
  readonly certain: boolean;
  /** Named among the participants; otherwise only the office that was theirs is known. */
  readonly named: boolean;
}

const isNamed = (family: string, participants: string): boolean =>
  family !== '' && new RegExp(`(?<!\\p{L})${foldedName(family).replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}]+')}(?!\\p{L})`, 'u').test(participants);

/**
 * Which of the holders took part in something that lasted from one day to another, by the names among its participants,
 * and the office that each held then. A date that is not a day may fall into two terms: both come back, neither certain.
 */
export function officesHeld<Of extends Holder>(holders: readonly Of[], participants: string | null, during: readonly [earliest: Day, latest: Day]): readonly Held<Of>[] {
  const said = foldedName(participants ?? '');
  const inOffice = holders.filter(({ start, end }) => start.earliest <= during[1] && (end === null || end.latest >= during[0]));
  return inOffice.map((holder): Held<Of> => ({
    holder, named: isNamed(familyName(holder.person), said),
    certain: holder.start.latest <= during[0] && (holder.end === null || holder.end.earliest >= during[1]),
  }));
}
