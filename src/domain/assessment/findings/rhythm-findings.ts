/** Whether contacts keep a rhythm, are returned, and go on from one to the next. */
import { isIt, type FindingRule, type Outcome } from '../finding.ts';
import { bilateralOfficial, idsOf, isSenior, seriesIds, statedLately, wholeYearsBetween, yearOf, type Ground, type SeriesAssessment } from '../ground.ts';

type Told = 'regular' | 'irregular';
const statedIrregular = new Set(['irregular', 'declining', 'lapsed', 'absent', 'not-held', 'ended']);
const statedRegular = new Set(['regular', 'claimed-regular', 'standing', 'new', 'linked']);

/** By its dates where it has any promise to hold them against, else by a statement not older than five years. */
function toldOf(each: SeriesAssessment, asOf: number): { told: Told; by: 'record' | 'statement' } | null {
  const { history, timeliness, series } = each;
  const late = timeliness.certain && (timeliness.state === 'overdue' || timeliness.state === 'lapsed');
  if (history.missed > 0 || late) return { told: 'irregular', by: 'record' };
  if (statedLately(series, asOf) && series.stated) {
    if (statedIrregular.has(series.stated)) return { told: 'irregular', by: 'statement' };
    if (statedRegular.has(series.stated)) return { told: 'regular', by: 'statement' };
  }
  return history.met > 0 ? { told: 'regular', by: 'record' } : null;
}

function episodic(ground: Ground): Outcome {
  const told = ground.wholeSeries.filter(bilateralOfficial).flatMap((each) => {
    const answer = toldOf(each, ground.asOf);
    return answer ? [{ each, ...answer }] : [];
  });
  if (told.length === 0) return { verdict: 'not-computable', missing: ['gaps', 'statements'] };
  const irregular = told.filter((one) => one.told === 'irregular');
  const bases = new Set(told.map(({ by }) => by));
  return {
    verdict: isIt(irregular.length * 2 >= told.length),
    figures: { series: told.length, irregular: irregular.length, share: irregular.length / told.length },
    basis: bases.size > 1 ? 'both' : bases.has('statement') ? 'statement' : 'record',
    evidence: seriesIds(irregular.map(({ each }) => each)),
    exceptions: seriesIds(told.filter((one) => one.told === 'regular').map(({ each }) => each)),
  };
}

/** A trend is one that chance would give in one of ten cases at most. */
const RARE = 0.1;

function lessRegular(ground: Ground): Outcome {
  const bilateral = ground.wholeSeries.filter(bilateralOfficial);
  const trends = bilateral.filter(({ regularity }) => regularity !== null);
  const rising = trends.filter(({ regularity }) => regularity && regularity.slope > 0 && regularity.probability <= RARE);
  const falling = trends.filter(({ regularity }) => regularity && regularity.slope < 0 && regularity.probability <= RARE);
  const stated = bilateral.filter(({ series }) => (series.stated === 'declining' || series.stated === 'lapsed') && statedLately(series, ground.asOf));
  const steady = bilateral.filter(({ series, history }) =>
    (series.kind === 'staff-talks' || series.kind === 'officials') && series.stated === 'regular' && statedLately(series, ground.asOf) && history.missed === 0);
  if (stated.length === 0 && trends.length === 0) return { verdict: 'not-computable', missing: ['gaps'] };
  return {
    verdict: rising.length + stated.length > falling.length ? 'yes' : stated.length === 0 && rising.length === 0 && falling.length === 0 ? 'undetermined' : 'no',
    figures: { declining: stated.length, rising: rising.length, regular: steady.length, series: trends.length },
    basis: stated.length === 0 ? 'record' : rising.length > 0 ? 'both' : 'statement',
    evidence: seriesIds(stated.length + rising.length > 0 ? [...new Set([...stated, ...rising])] : trends),
    exceptions: seriesIds(steady),
  };
}

function notReciprocated(ground: Ground): Outcome {
  const paired = ground.wholeSeries.filter(({ series }) => (series.hosting === 'each-capital' || series.hosting === 'alternating') && isSenior(series));
  const seen = paired.filter(({ hosts }) => hosts.a + hosts.b >= 2);
  if (seen.length === 0) return { verdict: 'not-computable', missing: ['hosts'] };
  const never = seen.filter(({ hosts }) => hosts.neverReciprocated);
  const [worst] = never.length > 0 ? never : seen.toSorted((one, other) => Math.abs(other.hosts.balance ?? 0) - Math.abs(one.hosts.balance ?? 0));
  return {
    verdict: isIt(never.length > 0),
    figures: { toA: worst?.hosts.a ?? null, toB: worst?.hosts.b ?? null, balance: worst?.hosts.balance ?? null, series: seen.length },
    evidence: worst ? [worst.series.id, ...worst.hosts.evidence] : [],
    exceptions: seriesIds(seen.filter(({ hosts }) => !hosts.neverReciprocated)).filter((id) => id !== worst?.series.id),
  };
}

function noContinuity(ground: Ground): Outcome {
  const working = ground.wholeSeries.filter((each) => bilateralOfficial(each) && (each.series.kind === 'officials' || each.series.kind === 'staff-talks'));
  const meetings = working.flatMap(({ rounds }) => rounds.held);
  return { verdict: meetings.length === 0 ? 'not-computable' : 'undetermined', figures: { meetings: meetings.length, series: working.length }, missing: ['follow-up'], evidence: idsOf(meetings) };
}

function infrequentDefenceMinisters(ground: Ground): Outcome {
  const talks = ground.series.find(({ series }) => series.rules.some(({ cadence }) => cadence.rule === 'once-per-term' && cadence.offices.every((office) => office.endsWith('-DM'))));
  if (!talks) return { verdict: 'not-computable', missing: ['records'] };
  const rule = talks.series.rules.find(({ cadence }) => cadence.rule === 'once-per-term');
  const from = rule?.since && rule.since <= ground.asOf ? rule.since : (talks.series.statedCount?.over.earliest ?? talks.series.since?.earliest ?? ground.asOf);
  const meetings = talks.rounds.held.filter(({ when }) => when.latest >= from);
  const years = wholeYearsBetween(from, ground.asOf);
  const judged = talks.terms.filter(({ met }) => met === 'met' || met === 'missed');
  const met = judged.filter((each) => each.met === 'met');
  return {
    verdict: years < 1 ? 'undetermined' : isIt(meetings.length / years < 0.5),
    figures: { meetings: meetings.length, years, perYear: years > 0 ? meetings.length / years : null, ...(judged.length > 0 ? { termsMet: met.length, termsJudged: judged.length } : {}) },
    missing: judged.length > 0 ? ['coverage'] : [],
    evidence: [talks.series.id, ...idsOf(meetings)],
  };
}

/** Whether ship visits to the second party kept the two years that are claimed for them. */
function regularShipVisits(ground: Ground): Outcome {
  const visits = ground.series.find(({ series }) => series.kind === 'ship-visit' && series.hosting === 'to-b' && series.rules.length > 0);
  if (!visits) return { verdict: 'not-computable', missing: ['records'] };
  const { gaps } = visits.history;
  if (gaps.length === 0) return { verdict: 'not-computable', missing: ['gaps'], evidence: [visits.series.id] };
  const lastMissed = gaps.findLastIndex(({ missed }) => missed > 0);
  const holdsFrom = gaps[lastMissed + 1]?.from ?? null;
  return {
    verdict: lastMissed >= 0 ? 'no' : gaps.some(({ undetermined }) => undetermined > 0) ? 'undetermined' : 'yes',
    figures: {
      gapsInYears: gaps.map(({ shortest, longest }) => Math.round((shortest + longest) / 2 / 365.2425 * 10) / 10), missed: visits.history.missed,
      holdsFrom: holdsFrom ? yearOf(holdsFrom.when.earliest) : null,
    },
    evidence: [visits.series.id, ...idsOf(visits.rounds.held)],
  };
}

export const rhythmFindings: readonly FindingRule[] = [
  { id: 'episodic', study: 'SF-10', answer: episodic },
  { id: 'less-regular', study: 'SF-12', answer: lessRegular },
  { id: 'not-reciprocated', study: 'SF-13', answer: notReciprocated },
  { id: 'no-continuity', study: 'SF-14', answer: noContinuity },
  { id: 'infrequent-defence-ministers', study: 'SF-23', answer: infrequentDefenceMinisters },
  { id: 'regular-ship-visits', study: 'SF-25', answer: regularShipVisits },
];
