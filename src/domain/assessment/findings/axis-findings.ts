/** The three axes of the study: frequent, coordinated, productive; alone and beside another relationship. */
import type { Productivity } from '#domain/commitment/productivity.ts';
import { plus } from '#domain/date/day.ts';
import { axesOf, comparedFrequency, comparedProgress } from '../comparison.ts';
import { coordinationOf } from '../coordination.ts';
import { isIt, type Figures, type FindingRule, type Outcome } from '../finding.ts';
import { idsOf, instrumentsAgreed, namesOf, seniorJointSeries, seriesIds, statedLately, type Ground } from '../ground.ts';
import { silentTopics } from '../topic-coverage.ts';

function lessFrequent(ground: Ground): Outcome {
  const { engagements, years, perYear } = axesOf(ground).frequency;
  const own = { engagements, years, perYear };
  const compared = ground.reference && comparedFrequency(ground, ground.reference);
  if (!compared) return { verdict: 'not-computable', figures: own, missing: ['reference-relationship'], evidence: namesOf(ground.held, ground) };
  const { ratio, count, reference, firstYear, lastYear, evidence } = compared;
  const span = lastYear - firstYear + 1;
  return {
    verdict: ratio && ratio.to < 1 ? 'yes' : ratio && ratio.from > 1 ? 'no' : 'undetermined',
    figures: {
      engagements: count, years: span, perYear: count / span, referencePerYear: reference / span,
      ratio: ratio?.ratio ?? null, ratioFrom: ratio?.from ?? null, ratioTo: ratio?.to ?? null, firstYear, lastYear,
    },
    missing: ['coverage'],
    evidence,
  };
}

function slowerProgress(ground: Ground): Outcome {
  const compared = ground.reference && comparedProgress(ground, ground.reference);
  if (!compared) return { verdict: 'not-computable', missing: ['reference-relationship'] };
  const { measures, evidence } = compared;
  const below = measures.filter(({ own, reference }) => own < reference).length;
  const above = measures.filter(({ own, reference }) => own > reference).length;
  return {
    verdict: below > above ? 'yes' : above > below ? 'no' : 'undetermined',
    figures: {
      below, measures: measures.length, mechanismRounds: measures[0]?.own ?? null, referenceMechanismRounds: measures[0]?.reference ?? null,
      agreements: measures[1]?.own ?? null, referenceAgreements: measures[1]?.reference ?? null,
      exercises: measures[2]?.own ?? null, referenceExercises: measures[2]?.reference ?? null,
    },
    missing: ['coverage'],
    evidence,
  };
}

function lessCoordinated(ground: Ground): Outcome {
  const joint = seniorJointSeries(ground);
  const agreed = instrumentsAgreed(ground);
  const frameworks = agreed.filter(({ framework }) => framework);
  const bilateral = ground.series.filter(({ series }) => series.level === 'bilateral');
  const linked = bilateral.filter(({ series }) => series.counts.length > 0);
  const { tied, led, shareOf } = coordinationOf(ground);
  const silent = silentTopics(ground);
  const of = (...lists: readonly (readonly string[] | null)[]): Ground['held'] => { const ids = new Set(lists.flatMap((list) => list ?? [])); return ids.size === 0 ? [] : ground.held.filter(({ id }) => ids.has(id)); };
  return {
    verdict: isIt(joint.length === 0 && frameworks.length === 0),
    figures: {
      jointSeries: joint.length, frameworks: frameworks.length, series: bilateral.length, linkedSeries: linked.length,
      ...(tied ? { tied: shareOf(tied) } : {}), ...(led ? { led: shareOf(led) } : {}), ...(silent.length > 0 ? { silent: silent.length } : {}),
    },
    missing: [...(tied ? [] : ['initiatives' as const]), ...(led ? [] : ['leads' as const])],
    evidence: [...new Set([...seriesIds(joint), ...idsOf(frameworks.length > 0 ? frameworks : agreed), ...seriesIds(bilateral), ...namesOf(of(tied, led), ground), ...idsOf(silent)])],
  };
}

function lessProductive(ground: Ground): Outcome {
  const { engagements, withOutcome, share, commitments: promised } = axesOf(ground).productivity;
  const meetings = ground.held.filter(({ countOnly }) => !countOnly);
  const shown = withOutcome > 0 ? meetings.filter(({ outcome }) => outcome) : meetings;
  // No limit is stated from which on meetings are productive: the figures are shown, and nobody is told that they suffice.
  return {
    verdict: 'undetermined', figures: { engagements, withOutcome, share, ...(promised.made > 0 ? commitmentFigures(promised) : {}) },
    missing: [...(promised.made > 0 ? [] : ['promises-made' as const]), ...(promised.followUpsDue > 0 ? [] : ['follow-up' as const])], evidence: [...namesOf(shown, ground), ...promised.evidence],
  };
}

const commitmentFigures = ({ made, perEngagement, kept, late, carried, medianAge, followUpsDue, followedUp }: Productivity): Figures => ({
  commitmentsMade: made, commitmentsPerEngagement: perEngagement, commitmentsKept: kept, commitmentsLate: late, commitmentsCarried: carried, medianAge,
  ...(followUpsDue > 0 ? { followUpsDue, followedUp } : {}),
});

const LATELY = { months: 60, days: 0 };

function recentProgress(ground: Ground): Outcome {
  const { asOf } = ground;
  const from = plus(asOf, LATELY, -1);
  const before = plus(from, LATELY, -1);
  const fresh = ground.series.filter(({ series, rounds, history }) =>
    series.since !== null && series.since.earliest > from && series.since.latest <= asOf && rounds.held.length >= 2 && history.missed === 0);
  const trackTwo = ground.held.filter(({ track }) => track === '2');
  const lately = trackTwo.filter(({ when }) => when.latest > from);
  const earlier = trackTwo.filter(({ when }) => when.latest > before && when.latest <= from);
  const claimed = ground.series.filter(({ series }) => series.track === '2' && series.stated === 'regular' && statedLately(series, asOf));
  return {
    verdict: isIt(fresh.length > 0 && lately.length + claimed.length > earlier.length),
    figures: { newSeries: fresh.length, trackTwoLately: lately.length, trackTwoBefore: earlier.length },
    basis: claimed.length > 0 ? 'both' : 'record',
    evidence: [...seriesIds(fresh), ...fresh.flatMap(({ rounds }) => idsOf(rounds.held)), ...idsOf(lately), ...seriesIds(claimed)],
  };
}

export const axisFindings: readonly FindingRule[] = [
  { id: 'less-frequent', study: 'SF-1', answer: lessFrequent },
  { id: 'less-coordinated', study: 'SF-2', answer: lessCoordinated },
  { id: 'less-productive', study: 'SF-3', answer: lessProductive },
  { id: 'recent-progress', study: 'SF-4', answer: recentProgress },
  { id: 'slower-than-others', study: 'SF-5', answer: slowerProgress },
];
