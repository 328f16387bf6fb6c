/** Text as a rule can read it, from a file of any kind that officials hand on. */
export interface DocumentText {
  readonly name: string;
  readonly text: string;
  /** A calendar event that was called off says so in a field of its own. */
  readonly cancelled: boolean;
}

export type DocumentRefusalReason =
  | 'empty'
  | 'encrypted'
  | 'endless-recurrence'
  | 'external-content'
  | 'macros'
  | 'no-event'
  | 'not-readable'
  | 'not-utf8'
  | 'several-events'
  | 'too-complex'
  | 'too-compressed'
  | 'too-large'
  | 'too-many-recurrences'
  | 'unknown-kind';

export interface DocumentRefusal {
  readonly reason: DocumentRefusalReason;
  readonly detail?: string;
}

export type ReadDocument = { readonly document: DocumentText } | { readonly refused: DocumentRefusal };

export const documentLimits = {
  bytes: 12 * 1024 * 1024,
  calendarBytes: 1024 * 1024,
  /** Letters kept of a text; a release has a few thousand. */
  letters: 60_000,
  mailParts: 60,
  mailDepth: 12,
  recurrences: 500,
  xmlDepth: 200,
} as const;

export const refusedDocument = (reason: DocumentRefusalReason, detail?: string): { readonly refused: DocumentRefusal } => ({ refused: detail === undefined ? { reason } : { reason, detail } });
