/** Rules that the study did not name. */
import type { Engagement } from '#domain/engagement/engagement.ts';
import { isIt, type FindingRule, type Outcome } from '../finding.ts';
import { idsOf, namesOf, seriesIds, type Ground } from '../ground.ts';
import { isRunning, isRunningOut } from '#domain/series/terms-met.ts';
import { rankGap, unequalBy } from '../rank-symmetry.ts';

function promisesOverdue({ wholeSeries: series }: Ground): Outcome {
  const promised = series.filter(({ timeliness }) => timeliness.state !== 'no-promise' && timeliness.state !== 'ended');
  if (promised.length === 0) return { verdict: 'not-computable', missing: ['records'] };
  const late = promised.filter(({ timeliness: { state } }) => state === 'overdue' || state === 'lapsed');
  const sure = late.filter(({ timeliness: { certain } }) => certain);
  return {
    verdict: sure.length > 0 ? 'yes' : late.length > 0 ? 'undetermined' : 'no',
    figures: { promised: promised.length, overdue: late.filter(({ timeliness }) => timeliness.state === 'overdue').length, lapsed: late.filter(({ timeliness }) => timeliness.state === 'lapsed').length },
    missing: late.length > sure.length ? ['dates'] : [], evidence: seriesIds(late),
  };
}

/** A rhythm that a document claims ("regular, biennial"), against the dates of the same record. */
function claimContradicted({ series }: Ground): Outcome {
  const claimed = series.filter(({ series: { stated } }) => stated === 'regular' || stated === 'claimed-regular');
  if (claimed.length === 0) return { verdict: 'not-computable', missing: ['statements'] };
  const byThen = claimed.map(({ series: { id, statedOn }, history, rounds }) => {
    const come = ({ when }: Engagement): boolean => statedOn !== null && when.latest <= statedOn.latest;
    const missed = history.gaps.reduce((total, gap) => (come(gap.from) && come(gap.to) ? total + gap.missed : total), 0);
    return { id, missed, evidence: [id, ...idsOf(rounds.held.filter(come))] };
  });
  const wrong = byThen.filter(({ missed }) => missed > 0);
  return {
    verdict: isIt(wrong.length > 0), figures: { series: claimed.length, missed: wrong.reduce((total, { missed }) => total + missed, 0) },
    evidence: wrong.length > 0 ? [...new Set(wrong.flatMap(({ evidence }) => evidence))] : seriesIds(claimed),
  };
}

function unequalRanks(ground: Ground): Outcome {
  const { held } = ground;
  const known = held.filter((each) => each.level === 'bilateral' && rankGap(each) !== null);
  if (known.length === 0) return { verdict: 'not-computable', missing: ['records'] };
  const unequal = known.filter((each) => unequalBy(each) !== null);
  const largest = unequal.reduce((most, each) => Math.max(most, Math.abs(rankGap(each) ?? 0)), 0);
  return { verdict: isIt(unequal.length > 0), figures: { engagements: known.length, unmet: unequal.length, largest }, evidence: namesOf(unequal.length > 0 ? unequal : known, ground) };
}

function termsRunningOut({ series, asOf }: Ground): Outcome {
  const running = series.flatMap(({ terms }) => terms).filter((each) => isRunning(each, asOf));
  if (running.length === 0) return { verdict: 'not-computable', missing: ['terms'] };
  const late = running.filter((each) => isRunningOut(each, asOf));
  return { verdict: isIt(late.length > 0), figures: { termsJudged: running.length, unmet: late.length }, evidence: late.map(({ term }) => term.id) };
}

export const ownFindings: readonly FindingRule[] = [
  { id: 'promises-overdue', study: null, answer: promisesOverdue },
  { id: 'claim-contradicted', study: null, answer: claimContradicted },
  { id: 'unequal-ranks', study: null, answer: unequalRanks },
  { id: 'terms-running-out', study: null, answer: termsRunningOut },
];
