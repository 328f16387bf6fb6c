export const rowRefusals = [
  'missing', 'not-a-date', 'ends-before-start', 'unknown-country', 'unknown-kind', 'unknown-level', 'unknown-track', 'unknown-stage', 'unknown-rank',
  'unknown-relationship', 'unknown-rule', 'duplicate-id', 'not-an-id', 'too-long', 'not-yes', 'unknown-audience', 'unknown-owner', 'other-side',
] as const;
export type RowRefusalReason = (typeof rowRefusals)[number];

/** Why a row cannot be taken: where to look, and what stands there. */
export interface RowRefusal {
  /** As a spreadsheet numbers it; the header is row 1. */
  readonly row: number;
  /** As the file names it. */
  readonly column: string | null;
  readonly reason: RowRefusalReason;
  readonly value: string | null;
}
