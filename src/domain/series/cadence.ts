import { dayOf, isoOf, periodOf, plus, quarterOf, type Day, type Period } from '#domain/date/day.ts';
import type { Cadence, CadenceSince } from './series.ts';

/**
 * A series' rules as the record writes them, "; " between them:
 * `P1Y`, `P2Y tolerance P3M`, `P12M..P18M`, `first-by 1998-03-31`, `once-per-term CA-DM JP-DM`, `in-margins-of G7`,
 * `ad-hoc`, each with `since YYYY-MM-DD` when it has not been in force from the beginning.
 * Null when the text is no such rule. Rules come back in the order of their days.
 */
export function rulesOf(text: string): readonly CadenceSince[] | null {
  const rules: CadenceSince[] = [];
  for (const part of text.split(';').map((each) => each.trim()).filter((each) => each !== '')) {
    const [, rule = '', sinceText] = /^(.*?)(?:\s+since\s+(\S+))?$/.exec(part) ?? [];
    const since = sinceText === undefined ? null : dayOf(sinceText);
    const cadence = cadenceOf(rule);
    if (!cadence || (sinceText !== undefined && since === null)) return null;
    rules.push({ cadence, since });
  }
  const inOrder = rules.toSorted((one, other) => (one.since ?? -Infinity) - (other.since ?? -Infinity));
  const days = new Set(inOrder.map(({ since }) => since));
  return days.size === inOrder.length ? inOrder : null;
}

function cadenceOf(text: string): Cadence | null {
  const [head = '', ...rest] = text.split(/\s+/);
  if (head === 'ad-hoc') return rest.length === 0 ? { rule: 'ad-hoc' } : null;
  if (head === 'once-per-term') return rest.length > 0 && rest.every((key) => /^[A-Z]{2}-[A-Z]+$/.test(key)) ? { rule: 'once-per-term', offices: rest } : null;
  if (head === 'in-margins-of') return rest.length === 1 ? { rule: 'in-margins', of: rest[0] as string } : null;
  if (head === 'first-by') {
    const deadline = rest.length === 1 ? dayOf(rest[0] as string) : null;
    return deadline === null ? null : { rule: 'first-by', deadline };
  }
  return rhythmOf(head, rest);
}

function rhythmOf(head: string, rest: readonly string[]): Cadence | null {
  const [min, max, ...more] = head.split('..').map(periodOf);
  if (!min || !positive(min) || more.length > 0) return null;
  if (head.includes('..')) return max && plus(0, max) >= plus(0, min) && rest.length === 0 ? { rule: 'window', min, max } : null;
  if (rest.length === 0) return { rule: 'every', period: min, tolerance: quarterOf(min) };
  const tolerance = rest[0] === 'tolerance' && rest.length === 2 ? periodOf(rest[1] as string) : null;
  return tolerance && { rule: 'every', period: min, tolerance };
}

const positive = ({ months, days }: Period): boolean => months > 0 || days > 0;

/** The text of rules, such that reading it gives the same rules again. */
export const textOfRules = (rules: readonly CadenceSince[]): string =>
  rules.map(({ cadence, since }) => textOf(cadence) + (since === null ? '' : ` since ${isoOf(since)}`)).join('; ');

function textOf(cadence: Cadence): string {
  switch (cadence.rule) {
    case 'every': {
      const tolerance = quarterOf(cadence.period);
      const usual = tolerance.months === cadence.tolerance.months && tolerance.days === cadence.tolerance.days;
      return textOfPeriod(cadence.period) + (usual ? '' : ` tolerance ${textOfPeriod(cadence.tolerance)}`);
    }
    case 'window': return `${textOfPeriod(cadence.min)}..${textOfPeriod(cadence.max)}`;
    case 'first-by': return `first-by ${isoOf(cadence.deadline)}`;
    case 'once-per-term': return `once-per-term ${cadence.offices.join(' ')}`;
    case 'in-margins': return `in-margins-of ${cadence.of}`;
    case 'ad-hoc': return 'ad-hoc';
  }
}

const textOfPeriod = ({ months, days }: Period): string =>
  `P${months === 0 ? '' : months % 12 === 0 ? `${months / 12}Y` : `${months}M`}${days === 0 && months !== 0 ? '' : `${days}D`}`;

/** The rule that is in force on a day: the last one whose day has come. */
export function ruleOn(rules: readonly CadenceSince[], day: Day): CadenceSince | null {
  let inForce: CadenceSince | null = null;
  for (const rule of rules) if (rule.since === null || rule.since <= day) inForce = rule;
  return inForce;
}
