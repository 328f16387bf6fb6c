import type { Day } from '#domain/date/day.ts';
import { scorecardOf, type CommitmentVerdict } from '#domain/commitment/scorecard.ts';
import { axisFindings } from './findings/axis-findings.ts';
import { capacityFindings } from './findings/capacity-findings.ts';
import { frameworkFindings } from './findings/framework-findings.ts';
import { ownFindings } from './findings/own-findings.ts';
import { rhythmFindings } from './findings/rhythm-findings.ts';
import { topicFindings } from './findings/topic-findings.ts';
import type { Finding, FindingRule } from './finding.ts';
import { groundOf, type Ground, type SeriesAssessment } from './ground.ts';
import type { RelationshipRecord } from './record.ts';

export interface Assessment {
  readonly ground: Ground;
  readonly asOf: Day;
  readonly series: readonly SeriesAssessment[];
  readonly findings: readonly Finding[];
  readonly commitments: readonly CommitmentVerdict[];
}

export const findingRules: readonly FindingRule[] = [
  ...axisFindings, ...frameworkFindings, ...rhythmFindings, ...topicFindings, ...capacityFindings, ...ownFindings,
];

/**
 * The whole assessment of one relationship as of a day, from what its reader may read. `reference` is another
 * relationship's record, to compare with; what needs one says so without it.
 */
export function assess(record: RelationshipRecord, asOf: Day, reference: RelationshipRecord | null = null): Assessment {
  const ground = groundOf(record, asOf, reference && groundOf(reference, asOf));
  return { ground, asOf, series: ground.series, findings: findingsOf(ground), commitments: scorecardOf(ground) };
}

function findingsOf(ground: Ground): readonly Finding[] {
  const findings = findingRules.map(({ id, study, answer }): Finding => {
    const outcome = answer(ground);
    return {
      id, study: study !== null && ground.statements.has(study) ? study : null, verdict: outcome.verdict, figures: outcome.figures ?? {},
      missing: outcome.missing ?? [], basis: outcome.basis ?? 'record', evidence: outcome.evidence ?? [], exceptions: outcome.exceptions ?? [],
    };
  });
  // A rule that answers a statement says nothing where nobody has made it, unless it can be computed all the same.
  const said = findings.filter(({ study, verdict }, at) => study !== null || findingRules[at]?.study === null || verdict !== 'not-computable');
  const order = new Map([...ground.statements.keys()].map((id, at) => [id, at]));
  const place = ({ study }: Finding): number => (study === null ? order.size : (order.get(study) ?? order.size));
  return said.toSorted((one, other) => place(one) - place(other));
}
