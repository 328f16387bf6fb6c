import type { Engagement } from '#domain/engagement/engagement.ts';
import { idsOf, type Ground, type SeriesAssessment } from '#domain/assessment/ground.ts';
import { isOnAgenda, isSecurityPhrase } from '#domain/assessment/topic-coverage.ts';
import type { Commitment } from '#domain/assessment/record.ts';
import type { MissingData } from '#domain/assessment/finding.ts';
import { isVisit } from '#domain/series/rounds.ts';
import { madeOn } from './by-evidence.ts';
import { verdictOf, type CommitmentVerdict } from './verdict.ts';

/** What a commitment is judged from: its series, and their rounds since it was made. */
interface Since {
  readonly commitment: Commitment;
  readonly ground: Ground;
  readonly series: readonly SeriesAssessment[];
  readonly rounds: readonly Engagement[];
  /** The day from which it counts. */
  readonly made: number;
}

type Test = (since: Since) => CommitmentVerdict;

/** What each other test would need. */
const needs: Readonly<Record<string, MissingData>> = {
  'agenda-part': 'agendas', format: 'agendas', 'count-increase': 'participants', 'scope-increase': 'participants', resource: 'funding', qualitative: 'judgement', exists: 'evidence',
};

const tests: Readonly<Record<string, Test>> = {
  cadence, occurrence, exists, 'exists-by-date': occursByDate, 'occurs-by-date': occursByDate, 'count-by-date': exists,
  'once-per-term': oncePerTerm, balance, 'topic-share': topicShare,
};

export function byRecord(commitment: Commitment, ground: Ground): CommitmentVerdict {
  const test = tests[commitment.test];
  if (!test) return notComputable(commitment, needs[commitment.test] ?? 'evidence');
  const made = madeOn(ground.record);
  const series = commitment.series.flatMap((id) => ground.seriesById.get(id) ?? []);
  const seen = new Map<string, Engagement>();
  for (const { rounds } of series) for (const round of rounds.held) if (round.when.earliest >= made) seen.set(round.id, round);
  const rounds = [...seen.values()].toSorted((one, other) => one.when.earliest - other.when.earliest);
  return test({ commitment, ground, series, rounds, made });
}

const notComputable = ({ id }: Commitment, ...missing: MissingData[]): CommitmentVerdict => verdictOf(id, 'not-computable', { missing });

/**
 * Nothing on record: not met when the record holds contacts of that kind, level and track since then, so that one of this
 * series would have shown; otherwise nobody can tell.
 */
function nothing({ commitment, ground, series, made }: Since): CommitmentVerdict {
  const covered = series.some(({ series: { kind, level, track } }) =>
    ground.held.some((each) => each.kind === kind && each.level === level && each.track === track && each.when.earliest >= made));
  return covered ? verdictOf(commitment.id, 'not-met', { missing: ['coverage'] }) : notComputable(commitment, 'records');
}

const KEPT_WELL = 0.9;

function cadence(since: Since): CommitmentVerdict {
  const { commitment, series, rounds } = since;
  const first = rounds[0];
  if (!first) return nothing(since);
  const gaps = series.flatMap(({ history }) => history.gaps.filter(({ from }) => from.when.earliest >= since.made));
  const [met, missed] = [gaps.reduce((total, gap) => total + gap.met, 0), gaps.reduce((total, gap) => total + gap.missed, 0)];
  const kept = series.every(({ timeliness: { state, certain } }) => certain && (state === 'on-time' || state === 'due' || state === 'no-promise'));
  const margins = series.every(({ series: { rules } }) => rules.some(({ cadence: { rule } }) => rule === 'in-margins'));
  const share = margins ? (series[0]?.history.kept ?? 0) : met + missed > 0 ? met / (met + missed) : 0;
  return verdictOf(commitment.id, kept && share >= KEPT_WELL ? 'met' : 'partly', {
    since: first.when.written, figures: { meetings: rounds.length, missed: margins ? (series[0]?.history.missed ?? 0) : missed, share },
    missing: ['coverage'], evidence: idsOf(rounds),
  });
}

function occurrence(since: Since): CommitmentVerdict {
  const { commitment, ground, rounds, series, made } = since;
  const candidates = commitment.series.length > 0 ? rounds
    : commitment.kind === 'candidate' ? ground.held.filter((each) => each.when.earliest >= made && isOnAgenda(ground, commitment.topics, each.topics)) : null;
  if (!candidates) return notComputable(commitment, 'evidence');
  const [first] = candidates;
  if (!first) return commitment.series.length > 0 ? nothing(since) : verdictOf(commitment.id, 'not-met', { missing: ['coverage'] });
  const late = commitment.due !== null && first.when.earliest > commitment.due.latest;
  const eachWay = series.some(({ series: { hosting } }) => hosting === 'each-capital');
  const sides = new Set(candidates.filter((each) => isVisit(each, ground.record.relationship)).map(({ host }) => host));
  return verdictOf(commitment.id, late || (eachWay && sides.size < 2) ? 'partly' : 'met', {
    since: first.when.written, late, figures: { meetings: candidates.length }, evidence: idsOf(candidates),
  });
}

function exists(since: Since): CommitmentVerdict {
  const [first] = since.rounds;
  if (!first) return since.series.length > 0 ? nothing(since) : notComputable(since.commitment, 'evidence');
  return verdictOf(since.commitment.id, 'met', { since: first.when.written, figures: { meetings: since.rounds.length }, evidence: idsOf(since.rounds) });
}

/** Done by its day, done late (in part), or not done. */
function occursByDate(since: Since): CommitmentVerdict {
  const { commitment, rounds: [first] } = since;
  if (!first) return commitment.series.length > 0 ? nothing(since) : verdictOf(commitment.id, 'not-met', { missing: ['evidence'] });
  const late = commitment.due !== null && first.when.earliest > commitment.due.latest;
  return verdictOf(commitment.id, late ? 'partly' : 'met', { since: first.when.written, late, evidence: [first.id] });
}

function oncePerTerm({ commitment, series, rounds }: Since): CommitmentVerdict {
  const judged = series.flatMap(({ terms }) => terms).filter(({ met }) => met === 'met' || met === 'missed');
  if (judged.length === 0) {
    return rounds.length > 0
      ? verdictOf(commitment.id, 'not-computable', { missing: ['terms'], figures: { meetings: rounds.length }, evidence: idsOf(rounds) })
      : notComputable(commitment, 'terms');
  }
  const met = judged.filter((each) => each.met === 'met');
  return verdictOf(commitment.id, met.length === judged.length ? 'met' : met.length > 0 ? 'partly' : 'not-met', {
    since: rounds[0]?.when.written ?? null, figures: { termsMet: met.length, termsJudged: judged.length, share: met.length / judged.length },
    missing: ['coverage'], evidence: idsOf(rounds),
  });
}

/** Within a third of each other counts as balanced: 2 to 1 is, 3 to 1 is not. */
const BALANCED = 1 / 3;

function balance(since: Since): CommitmentVerdict {
  const { commitment, ground, rounds } = since;
  const visits = rounds.filter((each) => isVisit(each, ground.record.relationship));
  if (visits.length < 2) return visits.length === 0 ? nothing(since) : notComputable(commitment, 'hosts');
  const toA = visits.filter(({ host }) => host === ground.record.relationship.a).length;
  const toB = visits.length - toA;
  const balanceOf = (toA - toB) / visits.length;
  const answer = Math.abs(balanceOf) <= BALANCED + 1e-9 ? 'met' : toA > 0 && toB > 0 ? 'partly' : 'not-met';
  return verdictOf(commitment.id, answer, {
    since: answer === 'not-met' ? null : (visits[1]?.when.written ?? null), figures: { toA, toB, balance: balanceOf }, missing: ['coverage'], evidence: idsOf(visits),
  });
}

/** The share of meetings with a topic of peace and security, now against before. */
function topicShare({ commitment, ground, series, rounds, made }: Since): CommitmentVerdict {
  const before = series.flatMap(({ rounds: all }) => [...all.held, ...all.counted]).filter(({ when }) => when.latest < made);
  const known = (some: readonly Engagement[]) => some.filter(({ topics }) => topics.length > 0);
  const share = (some: readonly Engagement[]) => some.filter(({ topics }) => topics.some((phrase) => isSecurityPhrase(ground, phrase))).length / some.length;
  const [now, then] = [known(rounds), known(before)];
  if (commitment.kind !== 'commitment' || now.length < 2 || then.length === 0) return notComputable(commitment, now.length < 2 ? 'programme-content' : 'records');
  const grown = share(now) > share(then);
  return verdictOf(commitment.id, grown ? 'met' : 'not-met', {
    since: grown ? (now.find(({ topics }) => topics.some((phrase) => isSecurityPhrase(ground, phrase)))?.when.written ?? null) : null,
    figures: { meetings: now.length, share: share(now) }, missing: ['coverage'], evidence: idsOf(now),
  });
}
