/** What an official must know this morning, picked from an assessment. */
import { plus, type Day } from '#domain/date/day.ts';
import type { Engagement, Stage } from '#domain/engagement/engagement.ts';
import type { Side } from '#domain/series/hosting.ts';
import { openWindows } from '#domain/series/open-windows.ts';
import type { ExpectedWindow } from '#domain/series/projection.ts';
import { isRunningOut, usualEndOf, type TermMet } from '#domain/series/terms-met.ts';
import type { Assessment } from './assess.ts';
import type { Finding, Verdict } from './finding.ts';
import type { SeriesAssessment } from './ground.ts';

export interface Coming {
  readonly series: SeriesAssessment;
  /** A round that is planned or confirmed, or else the window in which one is expected. */
  readonly planned: Engagement | null;
  readonly window: ExpectedWindow;
}

export interface Turn {
  readonly series: SeriesAssessment;
  readonly next: Side;
}

export interface TermEnding {
  readonly series: SeriesAssessment;
  readonly met: TermMet;
  /** When terms of that office usually are over. */
  readonly usualEnd: Day;
}

export interface Changed {
  readonly finding: Finding;
  readonly before: Verdict;
}

export interface State {
  /** Overdue or lapsed, the longest overdue first among those that have met lately. */
  readonly late: readonly SeriesAssessment[];
  readonly coming: readonly Coming[];
  /** Everything that is planned within the year, of a series or alone, the nearest first. */
  readonly planned: readonly Engagement[];
  readonly turns: readonly Turn[];
  readonly reciprocity: readonly SeriesAssessment[];
  readonly changed: readonly Changed[];
  readonly terms: readonly TermEnding[];
}

/** How far ahead the page looks. */
const AHEAD = { months: 12, days: 0 };

/** `before` is the assessment of an earlier day, against which findings are said to have changed. */
export function stateOf(assessment: Assessment, before: Assessment): State {
  const { asOf, ground } = assessment;
  const until = plus(asOf, AHEAD);
  const live = ground.wholeSeries.filter(({ timeliness: { state } }) => state !== 'ended' && state !== 'suspended');
  const known = new Map(before.findings.map(({ id, verdict }) => [id, verdict]));
  return {
    late: live.filter(({ timeliness: { state } }) => state === 'overdue' || state === 'lapsed').toSorted((one, other) => lastDay(other) - lastDay(one)),
    coming: live.flatMap((each) => comingOf(each, assessment)).toSorted((one, other) => one.window.opens - other.window.opens || one.window.closes - other.window.closes),
    planned: ground.record.engagements.filter(({ stage, when, context }) => !context && isAhead(stage) && when.latest >= asOf && when.earliest <= until)
      .toSorted((one, other) => one.when.earliest - other.when.earliest || one.when.latest - other.when.latest),
    turns: live.flatMap((series) => (series.hosts.next && series.series.hosting !== 'to-a' && series.series.hosting !== 'to-b' ? [{ series, next: series.hosts.next }] : []))
      .toSorted((one, other) => lastDay(other.series) - lastDay(one.series)),
    reciprocity: live.filter(({ series, hosts }) => (series.hosting === 'each-capital' || series.hosting === 'alternating') && hosts.a + hosts.b > 0)
      .toSorted((one, other) => other.hosts.a + other.hosts.b - one.hosts.a - one.hosts.b),
    changed: assessment.findings.flatMap((finding) => {
      const was = known.get(finding.id);
      return was !== undefined && was !== finding.verdict ? [{ finding, before: was }] : [];
    }),
    terms: live.flatMap((series) => series.terms.filter((met) => isRunningOut(met, asOf)).map((met) => ({ series, met, usualEnd: usualEndOf(met) }))).toSorted((one, other) => one.usualEnd - other.usualEnd),
  };
}

const isAhead = (stage: Stage): boolean => stage === 'proposed' || stage === 'planned' || stage === 'confirmed';

const lastDay = ({ timeliness: { last } }: SeriesAssessment): Day => last?.when.latest ?? -Infinity;

function comingOf(each: SeriesAssessment, { asOf, ground }: Assessment): Coming[] {
  const until = plus(asOf, AHEAD);
  const planned = each.rounds.planned.filter(({ when }) => when.latest >= asOf && when.earliest <= until);
  if (planned.length > 0) return planned.map((round) => ({ series: each, planned: round, window: { opens: round.when.earliest, closes: round.when.latest } }));
  // What is late already stands above; its window of "from today on" says nothing more.
  if (each.timeliness.state === 'overdue' || each.timeliness.state === 'lapsed') return [];
  const [window] = openWindows(each, ground, until);
  return window ? [{ series: each, planned: null, window }] : [];
}
