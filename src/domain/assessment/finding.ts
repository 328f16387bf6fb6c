import type { Ground } from './ground.ts';

export const verdicts = ['yes', 'no', 'undetermined', 'not-computable'] as const;
export type Verdict = (typeof verdicts)[number];

/** What would have to be on record for a verdict, or for a firmer one. */
export const missingData = [
  'reference-relationship', 'coverage', 'judgement', 'gaps', 'hosts', 'terms', 'initiatives', 'leads', 'follow-up', 'promises-made',
  'agreed-priorities', 'summit-agendas', 'other-partners', 'staffing', 'budgets', 'language-skills', 'visibility', 'degree', 'persons',
  'organisations', 'constraints', 'participants', 'agendas', 'funding', 'programme-content', 'evidence', 'records', 'statements', 'dates',
] as const;
export type MissingData = (typeof missingData)[number];

export const figureNames = [
  'engagements', 'years', 'perYear', 'referencePerYear', 'ratio', 'ratioFrom', 'ratioTo', 'firstYear', 'lastYear', 'instruments', 'jointSeries',
  'frameworks', 'series', 'linkedSeries', 'share', 'withOutcome', 'newSeries', 'trackTwoLately', 'trackTwoBefore', 'irregular', 'regular',
  'declining', 'rising', 'toA', 'toB', 'balance', 'unpaired', 'asymmetric', 'inA', 'inB', 'both', 'absent', 'meetings', 'termsMet', 'termsJudged',
  'tied', 'led', 'gapsInYears', 'holdsFrom', 'missed', 'topics', 'silent', 'first', 'mechanismRounds', 'referenceMechanismRounds', 'agreements',
  'referenceAgreements', 'exercises', 'referenceExercises', 'below', 'measures', 'overdue', 'lapsed', 'promised', 'largest', 'unmet', 'units', 'most',
  'commitmentsMade', 'commitmentsPerEngagement', 'commitmentsKept', 'commitmentsLate', 'commitmentsCarried', 'medianAge', 'followUpsDue', 'followedUp',
] as const;
export type FigureName = (typeof figureNames)[number];

export type Figures = { readonly [Name in FigureName]?: number | readonly number[] | null };

/** Whether a verdict rests on dates and rows, on what a document states, or on both. */
export type Basis = 'record' | 'statement' | 'both';

export interface Outcome {
  readonly verdict: Verdict;
  readonly figures?: Figures;
  readonly missing?: readonly MissingData[];
  readonly basis?: Basis;
  /** Ids of the records that the verdict rests on. */
  readonly evidence?: readonly string[];
  /** Ids of records that point the other way. */
  readonly exceptions?: readonly string[];
}

export interface Finding extends Required<Outcome> {
  readonly id: string;
  /** The finding of the study that this rule answers, null for rules of our own. */
  readonly study: string | null;
}

/** A named rule. It is told what a relationship's record gives as of a day, and answers without looking elsewhere. */
export interface FindingRule {
  readonly id: string;
  readonly study: string | null;
  readonly answer: (ground: Ground) => Outcome;
}

export const judgement = (): Outcome => ({ verdict: 'not-computable', missing: ['judgement'] });

export const isIt = (truth: boolean): Verdict => (truth ? 'yes' : 'no');
