/** Whether there is a framework, with priorities and direction. */
import { isIt, type FindingRule, type Outcome } from '../finding.ts';
import { idsOf, instrumentsAgreed, seniorJointSeries, seriesIds, hasCome, type Ground } from '../ground.ts';

function noFramework(ground: Ground): Outcome {
  if (ground.record.instruments.length === 0) return { verdict: 'not-computable', missing: ['records'] };
  const agreed = instrumentsAgreed(ground);
  const frameworks = agreed.filter(({ framework }) => framework);
  return { verdict: isIt(frameworks.length === 0), figures: { instruments: agreed.length, frameworks: frameworks.length }, evidence: idsOf(frameworks.length > 0 ? frameworks : agreed) };
}

/** The commitment that asks for a list of five or six priorities is the place where such a list is recorded. */
function noPriorities(ground: Ground): Outcome {
  const wanted = new Set(ground.record.commitments.filter(({ test }) => test === 'count-by-date').map(({ id }) => id));
  const lists = ground.record.instruments.filter(({ id, signed }) =>
    hasCome(signed, ground.asOf) && ground.record.evidence.some(({ commitment, record }) => record === id && wanted.has(commitment)));
  return { verdict: isIt(lists.length === 0), figures: { instruments: lists.length }, missing: lists.length === 0 ? ['agreed-priorities'] : [], evidence: idsOf(lists) };
}

function noSeniorJointTalks(ground: Ground): Outcome {
  const joint = seniorJointSeries(ground);
  const proposed = ground.series.filter(({ series }) => series.joint);
  return {
    verdict: isIt(joint.length === 0),
    figures: { jointSeries: joint.length, meetings: joint.reduce((total, { rounds }) => total + rounds.held.length, 0) },
    basis: joint.length === 0 && proposed.some(({ series }) => series.stated === 'absent') ? 'both' : 'record',
    evidence: seriesIds(joint.length > 0 ? joint : proposed),
  };
}

const noDirection = (ground: Ground): Outcome => ({ ...noSeniorJointTalks(ground), missing: ['leads'] });

export const frameworkFindings: readonly FindingRule[] = [
  { id: 'no-framework', study: 'SF-6', answer: noFramework },
  { id: 'no-priorities', study: 'SF-7', answer: noPriorities },
  { id: 'no-direction', study: 'SF-8', answer: noDirection },
  { id: 'no-senior-joint-talks', study: 'SF-11', answer: noSeniorJointTalks },
];
