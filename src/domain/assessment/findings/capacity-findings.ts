/** Limits, institutions, people and money. */
import { isIt, judgement, type FindingRule, type Outcome } from '../finding.ts';
import { hasCome, idsOf, seriesIds, statedLately, type Ground, type SeriesAssessment } from '../ground.ts';
import type { Constraint } from '../record.ts';

const openConstraints = ({ record, asOf }: Ground): readonly Constraint[] =>
  record.constraints.filter(({ since, until }) => (since === null || since.earliest <= asOf) && !hasCome(until, asOf));

const bySide = (ground: Ground, constraints: readonly Constraint[]) => ({
  inA: constraints.filter(({ side }) => side === ground.record.relationship.a).length,
  inB: constraints.filter(({ side }) => side === ground.record.relationship.b).length,
  both: constraints.filter(({ side }) => side === 'both').length,
});

function constrained(ground: Ground): Outcome {
  if (ground.record.constraints.length === 0) return { verdict: 'not-computable', missing: ['constraints'] };
  const open = openConstraints(ground);
  return { verdict: isIt(open.length > 0), figures: bySide(ground, open), missing: ['degree'], basis: 'statement', evidence: idsOf(open) };
}

function agreementsHarderForB(ground: Ground): Outcome {
  const open = openConstraints(ground).filter(({ limits }) => limits.includes('agreements'));
  if (ground.record.constraints.length === 0) return { verdict: 'not-computable', missing: ['constraints'] };
  const { inA, inB, both } = bySide(ground, open);
  return { verdict: isIt(inB > inA), figures: { inA, inB, both }, missing: ['degree'], basis: 'statement', evidence: idsOf(open) };
}

function dissimilarInstitutions(ground: Ground): Outcome {
  const own = ground.record.organisations.filter(({ party }) => party === ground.record.relationship.a || party === ground.record.relationship.b);
  if (own.length === 0) return { verdict: 'not-computable', missing: ['organisations'] };
  const unpaired = own.filter(({ counterpart }) => counterpart === null);
  const asymmetric = own.filter(({ counterpart, asymmetry }) => counterpart !== null && asymmetry);
  return { verdict: isIt(unpaired.length > 0 && asymmetric.length > 0), figures: { unpaired: unpaired.length, asymmetric: asymmetric.length }, evidence: idsOf([...unpaired, ...asymmetric]) };
}

function onlyOneSideHas(type: string, has: 'a' | 'b'): (ground: Ground) => Outcome {
  return ({ record }) => {
    if (record.organisations.length === 0) return { verdict: 'not-computable', missing: ['organisations'] };
    const those = record.organisations.filter((each) => each.type === type);
    const inA = those.filter(({ party }) => party === record.relationship.a);
    const inB = those.filter(({ party }) => party === record.relationship.b);
    return {
      verdict: isIt(has === 'a' ? inA.length > 0 && inB.length === 0 : inB.length > 0 && inA.length === 0),
      figures: { inA: inA.length, inB: inB.length }, evidence: idsOf([...inA, ...inB]),
    };
  };
}

/** A limit in the register says that means are short; how short would have to be measured. */
function statedLimit(word: 'all' | 'exchange', missing: Outcome['missing']): (ground: Ground) => Outcome {
  return (ground) => {
    const open = openConstraints(ground).filter(({ limits }) => limits.includes(word));
    return open.length === 0
      ? { verdict: 'not-computable', missing: missing ?? [] }
      : { verdict: 'undetermined', figures: bySide(ground, open), missing: missing ?? [], basis: 'statement', evidence: idsOf(open) };
  };
}

function broadMandates({ series, record }: Ground): Outcome {
  const perUnit = new Map<string, number>();
  for (const { series: { id } } of series) for (const body of record.bodiesOfSeries.get(id) ?? []) perUnit.set(body, (perUnit.get(body) ?? 0) + 1);
  const led = series.filter(({ series: { id } }) => (record.bodiesOfSeries.get(id)?.length ?? 0) > 0);
  if (perUnit.size === 0) return { verdict: 'not-computable', missing: ['staffing'] };
  return { verdict: 'undetermined', figures: { units: perUnit.size, most: Math.max(...perUnit.values()) }, missing: ['staffing'], evidence: seriesIds(led) };
}

const namedBy = (ground: Ground, statement: string): readonly SeriesAssessment[] =>
  (ground.statements.get(statement)?.supporting ?? []).flatMap((id) => ground.seriesById.get(id) ?? []);

/** The series that the study names here: whether any of them has ever taken place. */
function exchangesPrecluded(ground: Ground): Outcome {
  const series = namedBy(ground, 'SF-20a');
  if (series.length === 0) return { verdict: 'not-computable', missing: ['statements'] };
  const absent = series.filter(({ rounds }) => rounds.held.length + rounds.counted.length === 0);
  const known = absent.every((each) => each.series.stated === 'absent' && statedLately(each.series, ground.asOf));
  return {
    verdict: absent.length < series.length ? 'no' : known ? 'yes' : 'undetermined',
    figures: { series: series.length, absent: absent.length }, missing: known ? [] : ['records'], basis: 'statement', evidence: seriesIds(series),
  };
}

function fewMilitaryEducationLinks(ground: Ground): Outcome {
  const series = namedBy(ground, 'SF-22');
  if (series.length === 0) return { verdict: 'not-computable', missing: ['statements'] };
  const regular = series.filter((each) => each.series.stated === 'regular' && statedLately(each.series, ground.asOf));
  const told = series.filter((each) => statedLately(each.series, ground.asOf) || each.rounds.held.length > 1);
  if (told.length === 0) return { verdict: 'undetermined', figures: { series: series.length }, missing: ['records', 'persons'], evidence: seriesIds(series) };
  return {
    verdict: isIt(regular.length * 2 < series.length), figures: { series: series.length, regular: regular.length }, basis: 'statement',
    evidence: seriesIds(series), exceptions: seriesIds(regular),
  };
}

function institutesNotConnected(ground: Ground): Outcome {
  const bilateral = ground.wholeSeries.filter(({ series }) => series.track === '2' && series.level === 'bilateral');
  const standing = bilateral.filter(({ rounds }) => rounds.held.length >= 2);
  return {
    verdict: isIt(standing.length === 0), figures: { series: bilateral.length, meetings: bilateral.reduce((total, { rounds }) => total + rounds.held.length, 0) },
    basis: standing.length === 0 && bilateral.some(({ series }) => series.stated === 'absent') ? 'both' : 'record',
    evidence: standing.length > 0 ? [...seriesIds(standing), ...standing.flatMap(({ rounds }) => idsOf(rounds.held))] : seriesIds(bilateral),
  };
}

const judged = (study: string): FindingRule => ({ id: `judgement-${study.toLowerCase()}`, study, answer: judgement });

export const capacityFindings: readonly FindingRule[] = [
  judged('SF-9'), judged('SF-9a'), judged('SF-9c'), judged('SF-16'), judged('SF-20b'),
  { id: 'looks-elsewhere', study: 'SF-9b', answer: () => ({ verdict: 'not-computable', missing: ['other-partners'] }) },
  { id: 'constrained', study: 'SF-17', answer: constrained },
  { id: 'agreements-harder-for-b', study: 'SF-17a', answer: agreementsHarderForB },
  { id: 'dissimilar-institutions', study: 'SF-18', answer: dissimilarInstitutions },
  { id: 'think-tanks-in-b-only', study: 'SF-18a', answer: onlyOneSideHas('think-tank', 'b') },
  { id: 'university-institutes-in-a-only', study: 'SF-18b', answer: onlyOneSideHas('university-institute', 'a') },
  { id: 'short-of-means', study: 'SF-19', answer: statedLimit('all', ['staffing', 'budgets']) },
  { id: 'broad-mandates', study: 'SF-19a', answer: broadMandates },
  { id: 'declining-budgets', study: 'SF-19b', answer: () => ({ verdict: 'not-computable', missing: ['budgets'] }) },
  { id: 'few-bilingual', study: 'SF-20', answer: statedLimit('exchange', ['language-skills']) },
  { id: 'exchanges-precluded', study: 'SF-20a', answer: exchangesPrecluded },
  { id: 'institutes-not-connected', study: 'SF-21', answer: institutesNotConnected },
  { id: 'few-military-education-links', study: 'SF-22', answer: fewMilitaryEducationLinks },
];
