import type { Finding, Verdict } from '#domain/assessment/finding.ts';
import type { Material } from './material.ts';

export interface Mattering {
  readonly finding: Finding;
  /** The verdict of a year ago, null where it was the same. */
  readonly before: Verdict | null;
}

/** So many fit on a page. */
const FITTING = 8;

/** The findings that a senior official must know: what has changed within a year, then what holds. */
export function findingsThatMatter({ assessment, state }: Pick<Material, 'assessment' | 'state'>): readonly Mattering[] {
  const changed = new Map(state.changed.map(({ finding, before }) => [finding.id, before]));
  const all = assessment.findings.map((finding): Mattering => ({ finding, before: changed.get(finding.id) ?? null }));
  return [...all.filter(({ before }) => before !== null), ...all.filter(({ finding, before }) => before === null && finding.verdict === 'yes')].slice(0, FITTING);
}
