import type { Mapping } from '#domain/intake/column-mapping.ts';
import type { Handed, Held } from '#platform/web/held-uploads.ts';

/** A table between looking and confirming. */
export interface HandedTable extends Handed {
  readonly name: string;
  /** The id of the relationship of rows that name none. */
  readonly relationship: string;
  /** What the officer last took the columns to mean; null until the proposal has been changed. */
  mapping: Mapping | null;
  /** Once "writing", no second confirmation gets through; afterwards the number of rows that came in. */
  state: 'waiting' | 'writing' | { readonly written: number };
}

export type HeldUpload = Held<HandedTable>;
