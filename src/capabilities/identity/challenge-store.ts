import type { Transaction } from '#platform/database/door.ts';
import { hashOf } from './secret.ts';

/** What a browser is sent away with, and has to come back with: once, soon, and the same browser. */
export interface Challenge {
  readonly kind: 'passkey-sign-in' | 'passkey-enrolment' | 'provider';
  /** Random text that comes back. */
  readonly text: string;
  /** A secret of the browser that asked: its flow cookie, or its session. */
  readonly browser: string;
  readonly account: string | null;
  /** What is needed when it comes back, as JSON. */
  readonly content: unknown;
}

const HOLDS_MS = 10 * 60_000;
export const CHALLENGE_SECONDS = HOLDS_MS / 1000;

const keyOf = (kind: Challenge['kind'], text: string): Buffer => hashOf(`${kind} ${text}`);

export async function putChallenge(tx: Transaction, { kind, text, browser, account, content }: Challenge, at: Date): Promise<void> {
  await tx.text('delete from challenges where ends_at <= $1', [at]);
  await tx.text('insert into challenges (key, kind, browser, account, content, ends_at) values ($1, $2, $3, $4, $5, $6)',
    [keyOf(kind, text), kind, hashOf(browser), account, JSON.stringify(content), new Date(at.getTime() + HOLDS_MS)]);
}

/** Takes it away with the answer, so that no answer counts twice; null when there is none for this browser. */
export async function takeChallenge(tx: Transaction, kind: Challenge['kind'], text: string, browser: string, at: Date): Promise<{ account: string | null; content: unknown } | null> {
  const [taken] = await tx.text<{ account: string | null; content: string; ends_at: Date }>(
    'delete from challenges where key = $1 and browser = $2 returning account, content, ends_at', [keyOf(kind, text), hashOf(browser)]);
  return taken && taken.ends_at > at ? { account: taken.account, content: JSON.parse(taken.content) } : null;
}
