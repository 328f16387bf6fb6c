import type { PartyCode } from '#domain/trust/reader.ts';
import type { Transaction } from '#platform/database/door.ts';
import type { Method } from './session-store.ts';

export const signInEvents = ['signed-in', 'refused', 'signed-out', 'session-ended'] as const;
export type SignInEvent = (typeof signInEvents)[number];

export const refusalReasons = [
  'wrong', 'too-many', 'no-account', 'not-verified', 'replayed', 'cloned', 'wrong-origin', 'provider-refused', 'not-invited', 'closed',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface SignInLine {
  readonly at: Date;
  /** null where nothing says whose it would have been: then no side is shown it. */
  readonly party: PartyCode | null;
  readonly account: string | null;
  readonly event: SignInEvent;
  readonly method: Method | null;
  readonly reason: RefusalReason | null;
  readonly address: string;
}

export async function logSignIn(tx: Transaction, { at, party, account, event, method, reason, address }: SignInLine): Promise<void> {
  await tx.text('insert into sign_in_log (at, party, account, event, method, reason, address) values ($1, $2, $3, $4, $5, $6, $7)',
    [at, party, account, event, method, reason, address]);
}

export const SIGN_INS_A_PAGE = 50;

/** Of one side alone, newest first, with the name of the account. */
export async function signInsOf(tx: Transaction, party: PartyCode, page: number): Promise<{ lines: (SignInLine & { name: string | null })[]; count: number }> {
  const [counted] = await tx.text<{ count: number }>('select count(*) as count from sign_in_log where party = $1', [party]);
  const lines = await tx.text<SignInLine & { name: string | null }>(
    `select l.at, l.party, l.account, l.event, l.method, l.reason, l.address, a.name
       from sign_in_log l left join accounts a on a.id = l.account and a.party = l.party
      where l.party = $1 order by l.at desc, l.seq desc limit ${SIGN_INS_A_PAGE} offset $2`, [party, (page - 1) * SIGN_INS_A_PAGE]);
  return { lines, count: counted?.count ?? 0 };
}

/** Of both sides and of nobody, newest first: for the operator's commands, never for a page. */
export const lastSignIns = (tx: Transaction): Promise<SignInLine[]> =>
  tx.text<SignInLine>('select at, party, account, event, method, reason, address from sign_in_log order by seq desc limit 1000');
