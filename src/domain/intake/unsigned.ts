import type { RecordRow } from '#domain/record/row.ts';
import { unsignedBy } from '#domain/wording/wording.ts';

/** A row as a file of one side may bring it: to agree to minutes is an act of each side, and what a post of the other signs is signed by nobody else. */
export const unsigned = (party: string, row: RecordRow): RecordRow => ({
  ...row,
  ...('agreed_a' in row ? { agreed_a: null, agreed_b: null } : {}),
  ...(row['wording'] ? { wording: unsignedBy((by) => /^[A-Z]{2}:/.test(by) && !by.startsWith(`${party}:`), row['wording']) } : {}),
});
