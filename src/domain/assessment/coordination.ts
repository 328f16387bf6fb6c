import type { Ground } from './ground.ts';
import { topicsSpokenOf } from './topic-coverage.ts';

/** How far engagements are tied to what was agreed, and whether each side has named who leads. */
export interface Coordination {
  /** Engagements tied to an agreed topic and to an initiative; null as long as none names an initiative. */
  readonly tied: readonly string[] | null;
  /** Engagements with a lead named on both sides; null as long as none has one on either. */
  readonly led: readonly string[] | null;
  /** The share of the dated engagements that were held. */
  readonly shareOf: (ids: readonly string[]) => number | null;
}

export function coordinationOf({ held, record }: Ground): Coordination {
  let count = 0;
  const [tied, led]: [string[], string[]] = [[], []];
  let [initiatives, leads] = [false, false];
  for (const { id, countOnly, initiative, leads: named, topics } of held) {
    if (countOnly) continue;
    count += 1;
    if (initiative !== null) {
      initiatives = true;
      if (topicsSpokenOf(record, topics).length > 0) tied.push(id);
    }
    if (named > 0) leads = true;
    if (named === 2) led.push(id);
  }
  return { tied: initiatives ? tied : null, led: leads ? led : null, shareOf: (ids) => (count > 0 ? ids.length / count : null) };
}
