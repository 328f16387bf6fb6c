import type { Day } from '#domain/date/day.ts';
import { stages, type Stage } from './engagement.ts';

/** What may follow a stage in the ordinary course. */
const onwards: Readonly<Record<Stage, readonly Stage[]>> = {
  proposed: ['planned', 'confirmed', 'postponed', 'cancelled'],
  planned: ['confirmed', 'held', 'postponed', 'cancelled'],
  confirmed: ['held', 'postponed', 'cancelled'],
  held: ['reported'],
  reported: [],
  cancelled: [],
  postponed: [],
};

/** The stage to which a step that was said in error can be taken back. What was postponed has become another engagement. */
const backwards: Readonly<Partial<Record<Stage, Stage>>> = { planned: 'proposed', confirmed: 'planned', held: 'confirmed', reported: 'held', cancelled: 'planned' };

export interface Step {
  readonly to: Stage;
  readonly needsReason: boolean;
  /** Takes back what was said before. */
  readonly back: boolean;
}

const needsReason = (to: Stage): boolean => to === 'cancelled' || to === 'postponed';

/** Stages in which a new engagement can begin. */
export const firstStages = ['proposed', 'planned', 'confirmed'] as const satisfies readonly Stage[];

export const isStage = (text: string | null | undefined): text is Stage => (stages as readonly (string | null | undefined)[]).includes(text);

/** Held only when its earliest day has come. */
export const hasBegun = (earliest: Day, today: Day): boolean => earliest <= today;

/** What may follow on a day, ordinary steps first. */
export function stepsFrom(from: Stage, earliest: Day, today: Day): readonly Step[] {
  const forward = onwards[from].filter((to) => to !== 'held' || hasBegun(earliest, today)).map((to): Step => ({ to, needsReason: needsReason(to), back: false }));
  const back = backwards[from];
  return back === undefined ? forward : [...forward, { to: back, needsReason: true, back: true }];
}

export type StepProblem = 'no-such-step' | 'not-begun' | 'missing';

/** What is wrong with a step, by the field that says it; empty when it may be taken. */
export function problemsOfStep(step: { readonly from: Stage; readonly to: Stage; readonly reason: string; readonly earliest: Day; readonly today: Day }): ReadonlyMap<'to' | 'reason', StepProblem> {
  const { from, to, reason, earliest, today } = step;
  const taken = stepsFrom(from, earliest, today).find((each) => each.to === to);
  if (!taken) return new Map([['to', to === 'held' && onwards[from].includes('held') ? 'not-begun' : 'no-such-step']]);
  return taken.needsReason && reason.trim() === '' ? new Map([['reason', 'missing']]) : new Map();
}

/** Planned or confirmed, and its last day is over: somebody must say what became of it. */
export const isToClose = ({ stage, lastDay }: { readonly stage: Stage; readonly lastDay: Day }, today: Day): boolean => (stage === 'planned' || stage === 'confirmed') && lastDay < today;
