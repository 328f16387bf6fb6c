import type { Gathering } from '#domain/assessment/record.ts';
import type { Run } from './holidays.ts';
import type { Stretch } from './days.ts';

/** Another engagement of about the same days. */
export interface Nearby extends Run {
  readonly id: string;
  readonly offices: ReadonlySet<string>;
}

export interface Clash {
  readonly id: string;
  /** Offices that both concern. */
  readonly offices: readonly string[];
}

/** What is only known to be in some month clashes with nothing. */
const KNOWN_ENOUGH = 21;

const isKnown = ({ from, to }: Run): boolean => to - from <= KNOWN_ENOUGH;
const overlap = (one: Run, other: Run): boolean => one.from <= other.to && other.from <= one.to;

/** Engagements of the same days, those that ask for the same officials first. */
export function clashesOf(planned: Stretch, offices: ReadonlySet<string>, others: readonly Nearby[]): readonly Clash[] {
  if (!isKnown(planned)) return [];
  return others.filter((other) => isKnown(other) && overlap(planned, other))
    .map((other): Clash => ({ id: other.id, offices: [...offices].filter((office) => other.offices.has(office)).toSorted() }))
    .toSorted((one, other) => other.offices.length - one.offices.length || (one.id < other.id ? -1 : 1));
}

/** Gatherings of many that fall on the days planned. */
export const gatheringsOn = (planned: Stretch, gatherings: readonly Gathering[]): readonly Gathering[] =>
  isKnown(planned) ? gatherings.filter(({ when }) => when.earliest <= planned.to && planned.from <= when.latest) : [];
