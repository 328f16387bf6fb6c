import type { Day } from './day.ts';

/**
 * A date as the record holds it: EDTF as written, and the closed interval of days that it denotes.
 * Most dates of the early record are years; nothing downstream may pretend that they are days.
 */
export interface When {
  /** EDTF (ISO 8601-2), exactly as entered. */
  readonly written: string;
  readonly earliest: Day;
  readonly latest: Day;
  /** Written with "?": whatever rests on it can be undetermined at most. */
  readonly doubtful: boolean;
}
