/** What the record says of a plan: it warns, and never forbids. */
import type { Ground, SeriesAssessment } from '#domain/assessment/ground.ts';
import { plus } from '#domain/date/day.ts';
import type { Constraint, Gathering } from '#domain/assessment/record.ts';
import { unequalBy } from '#domain/assessment/rank-symmetry.ts';
import type { Engagement, Kind } from '#domain/engagement/engagement.ts';
import { weightOf, type Rank } from '#domain/party/rank.ts';
import { ruleOn } from '#domain/series/cadence.ts';
import type { Side } from '#domain/series/hosting.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';
import { clashesOf, gatheringsOn, type Clash, type Nearby } from './clashes.ts';
import { constraintsTouched } from './constraints.ts';
import type { Stretch } from './days.ts';
import { concerns, fixedPointsOn, type Recurring } from './fixed-points.ts';
import { closedRuns, holidaysWithin, isWeekend, type Holiday, type Run } from './holidays.ts';
import { officesConcerned, termsEnding, type Concerning, type OfficeKnown, type TermAbout } from './officials.ts';
import { roundsExpected, standingIn, type WindowStanding } from './window.ts';

export interface Plan {
  /** The engagement that it amends. */
  readonly own: string | null;
  readonly kind: Kind;
  readonly series: string | null;
  /** Null while no date is chosen. */
  readonly stretch: Stretch | null;
  readonly host: string | null;
  readonly rankA: Rank | null;
  readonly rankB: Rank | null;
  readonly leads: readonly [string | null, string | null];
  readonly participants: readonly [string | null, string | null];
  readonly topics: readonly string[];
  /** Constraints that its initiative names. */
  readonly constraints: readonly string[];
}

/** An engagement of about the same days, before it is known whom it concerns. */
export interface Other extends Run {
  readonly id: string;
  readonly concerning: Concerning;
}

export interface Known {
  readonly ground: Ground;
  readonly holidays: readonly Holiday[];
  readonly offices: readonly OfficeKnown[];
  readonly others: readonly Other[];
}

export interface Notes {
  readonly window: { readonly series: string; readonly next: ExpectedWindow; readonly standing: WindowStanding | null; readonly last: Engagement | null } | null;
  /** Rounds that are planned already. */
  readonly planned: readonly Engagement[];
  readonly turn: { readonly next: Side; readonly against: boolean; readonly lastHosted: Engagement | null } | null;
  readonly holidays: { readonly over: Run; readonly chosen: boolean; readonly days: readonly Holiday[]; readonly runs: readonly Run[]; readonly weekend: boolean } | null;
  readonly terms: readonly TermAbout[];
  /** The difference of the two heads' ranks where it is no match. */
  readonly gap: number | null;
  readonly constraints: readonly Constraint[];
  readonly clashes: readonly Clash[];
  readonly gatherings: readonly Gathering[];
  /** What the calendar of the year holds against these days, by rules and not by rows. */
  readonly fixed: readonly Recurring[];
}

const promisedOffices = (series: SeriesAssessment | null, asOf: number): readonly string[] => {
  const cadence = series && ruleOn(series.series.rules, asOf)?.cadence;
  return cadence?.rule === 'once-per-term' ? cadence.offices : [];
};

const KNOWN_TO_A_MONTH = 31;

const highest = ({ rankA, rankB }: Plan): number => Math.max(0, ...[rankA, rankB].map((rank) => (rank && weightOf(rank)) ?? 0));

export function notesOf(plan: Plan, { ground, holidays, offices, others }: Known): Notes {
  const { record, asOf } = ground;
  const { relationship } = record;
  const { stretch } = plan;
  const series = plan.series === null ? undefined : ground.seriesById.get(plan.series);
  const { by: promising = null, windows = [] } = roundsExpected(ground, plan) ?? {};
  const [first] = windows;
  // The days themselves where they are chosen, or else the window.
  const over: Run | null = stretch ?? (first ? { from: first.opens, to: first.closes } : null);
  const concerned = (concerning: Concerning, days: Run): ReadonlySet<string> => officesConcerned(concerning, offices, record.terms, days);
  const mine = over && concerned({
    participants: plan.participants, promised: promisedOffices(promising, asOf),
    heads: [{ country: relationship.a, rank: plan.rankA, lead: plan.leads[0] }, { country: relationship.b, rank: plan.rankB, lead: plan.leads[1] }],
  }, over);
  const nearby = others.map((other): Nearby => ({ id: other.id, from: other.from, to: other.to, offices: concerned(other.concerning, other) }));
  return {
    window: first && promising ? { series: promising.series.id, next: first, standing: stretch && standingIn(windows, stretch), last: promising.timeliness.last } : null,
    planned: (series?.rounds.planned ?? []).filter(({ id, when }) => id !== plan.own && when.latest >= asOf),
    turn: (series && turnOf(series, plan.host, relationship)) ?? (promising && turnOf(promising, plan.host, relationship)),
    holidays: over && holidaysOver(over, holidays, [relationship.a, relationship.b], stretch),
    terms: over && mine ? termsEnding(record.terms, mine, asOf, over.to) : [],
    gap: unequalBy(plan),
    constraints: constraintsTouched(record.constraints, {
      kind: plan.kind, topics: plan.topics, named: plan.constraints, from: over?.from ?? asOf,
      isNew: series ? series.rounds.held.length + series.rounds.counted.length === 0 : !record.engagements.some(({ kind }) => kind === plan.kind),
    }),
    clashes: stretch && mine ? clashesOf(stretch, mine, nearby) : [],
    gatherings: stretch ? gatheringsOn(stretch, record.gatherings) : [],
    fixed: stretch && stretch.to - stretch.from <= KNOWN_TO_A_MONTH ? fixedPointsOn(stretch, [relationship.a, relationship.b]).filter((each) => concerns(each, plan.kind, highest(plan))) : [],
  };
}

function turnOf({ hosts, rounds }: SeriesAssessment, host: string | null, { a, b }: { readonly a: string; readonly b: string }): Notes['turn'] {
  if (hosts.next === null) return null;
  const hosted = new Set(hosts.evidence);
  return {
    next: hosts.next, against: host === (hosts.next === 'a' ? b : a),
    lastHosted: rounds.held.findLast(({ id }) => hosted.has(id)) ?? null,
  };
}

/** What is only known to be within so long a time has too many holidays to tell of. */
const TOO_LONG = { months: 24, days: 0 };

function holidaysOver(over: Run, holidays: readonly Holiday[], sides: readonly string[], stretch: Stretch | null): Notes['holidays'] {
  if (over.to > plus(over.from, TOO_LONG)) return null;
  const days = Array.from({ length: Math.min(over.to - over.from + 1, 14) }, (_, at) => over.from + at);
  return { over, chosen: stretch !== null, days: holidaysWithin(holidays, over), runs: closedRuns(holidays, sides, over), weekend: stretch?.exact === true && days.some(isWeekend) };
}
