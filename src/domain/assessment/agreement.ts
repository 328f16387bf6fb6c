import type { Finding } from './finding.ts';
import type { Statement } from './record.ts';

/** How a computed verdict stands to what a document found: the same, another, or not to be told without more data. */
export type Agreement = 'agrees' | 'differs' | 'waits';

/**
 * A document states a finding as a claim that holds, so a verdict of "yes" agrees with it; one that it gives as
 * lengths of gaps ("= 6 y; = 2 y") is compared with the gaps. Null for what rests on judgement alone.
 */
export function agreementWith(statement: Statement | undefined, { verdict, figures }: Pick<Finding, 'verdict' | 'figures'>): Agreement | null {
  if (!statement || statement.computable === 'no') return null;
  const gaps = [...(statement.expected ?? '').matchAll(/= (\d+) y/g)].map(([, years]) => Number(years));
  if (gaps.length > 0) return gaps.join() === String(figures.gapsInYears) ? 'agrees' : 'differs';
  if (verdict === 'not-computable' || verdict === 'undetermined') return 'waits';
  return verdict === 'yes' ? 'agrees' : 'differs';
}
