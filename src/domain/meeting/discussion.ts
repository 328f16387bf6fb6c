import { dayOf, isoOf, type Day } from '#domain/date/day.ts';

/** Minutes that both sides agree to, and notes that one side keeps for itself: different things, never one turned into the other. */
export const discussionKinds = ['agreed', 'one-sided'] as const;
export type DiscussionKind = (typeof discussionKinds)[number];

export type DiscussionState = 'drafted' | 'agreed-by-a' | 'agreed-by-b' | 'agreed-by-both';

/** That one side agreed: on what day, and to which text. */
export interface Agreement {
  readonly day: Day;
  readonly digest: string;
}

const AGREEMENT = /^(\d{4}-\d{2}-\d{2}) sha256:([0-9a-f]{64})$/;

export function agreementIn(cell: string | null | undefined): Agreement | null {
  const [, date = '', digest = ''] = AGREEMENT.exec(cell ?? '') ?? [];
  const day = dayOf(date);
  return day === null ? null : { day, digest };
}

export const agreementCell = ({ day, digest }: Agreement): string => `${isoOf(day)} sha256:${digest}`;

interface Agreed {
  readonly agreed_a?: string | null;
  readonly agreed_b?: string | null;
}

/** An agreement to another text than the one that stands is none. */
export const standsFor = (cell: string | null | undefined, digest: string): Agreement | null => {
  const agreement = agreementIn(cell);
  return agreement?.digest === digest ? agreement : null;
};

export function discussionState({ agreed_a: a, agreed_b: b }: Agreed, digest: string): DiscussionState {
  const [byA, byB] = [standsFor(a, digest) !== null, standsFor(b, digest) !== null];
  return byA && byB ? 'agreed-by-both' : byA ? 'agreed-by-a' : byB ? 'agreed-by-b' : 'drafted';
}

/** What stays of both agreements when the text becomes another: nothing. */
export const agreementsAfter = ({ agreed_a: a = null, agreed_b: b = null }: Agreed, before: string, after: string): { readonly agreed_a: string | null; readonly agreed_b: string | null } =>
  (before === after ? { agreed_a: a, agreed_b: b } : { agreed_a: null, agreed_b: null });
