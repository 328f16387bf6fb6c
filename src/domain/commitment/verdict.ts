import { whenOf } from '#domain/date/edtf.ts';
import type { Figures, MissingData } from '#domain/assessment/finding.ts';

export const commitmentVerdicts = ['met', 'partly', 'not-met', 'not-computable'] as const;
export type CommitmentAnswer = (typeof commitmentVerdicts)[number];

/** What has become of one commitment, since when, and by which records. */
export interface CommitmentVerdict {
  readonly id: string;
  readonly verdict: CommitmentAnswer;
  /** EDTF: the date of the record that decided it; null when nothing did. */
  readonly since: string | null;
  /** Done, but after its day. */
  readonly late: boolean;
  readonly figures: Figures;
  readonly missing: readonly MissingData[];
  readonly evidence: readonly string[];
}

type Rest = Partial<Omit<CommitmentVerdict, 'id' | 'verdict'>>;

export const verdictOf = (id: string, verdict: CommitmentAnswer, rest: Rest = {}): CommitmentVerdict =>
  ({ id, verdict, since: null, late: false, figures: {}, missing: [], evidence: [], ...rest });

/** A group has gone as far as its children that can be judged, and is met only when all of them are. */
export function groupVerdict(id: string, children: readonly CommitmentVerdict[]): CommitmentVerdict {
  const told = children.filter(({ verdict }) => verdict !== 'not-computable');
  const met = told.filter(({ verdict }) => verdict === 'met');
  const some = told.filter(({ verdict }) => verdict !== 'not-met');
  if (told.length === 0) return verdictOf(id, 'not-computable', { missing: ['evidence'] });
  const whole = met.length === children.length;
  const dates = some.flatMap(({ since }) => (since === null ? [] : [since])).toSorted((one, other) => latestOf(one) - latestOf(other));
  return verdictOf(id, whole ? 'met' : some.length > 0 ? 'partly' : 'not-met', {
    // Met once the last of them was, begun with the first.
    since: dates.at(whole ? -1 : 0) ?? null,
    late: some.some(({ late }) => late),
    missing: told.length < children.length ? ['evidence'] : [],
    figures: { promised: children.length, termsJudged: told.length, termsMet: met.length, share: met.length / told.length },
    evidence: children.map((child) => child.id),
  });
}

const latestOf = (edtf: string): number => whenOf(edtf)?.latest ?? Infinity;
