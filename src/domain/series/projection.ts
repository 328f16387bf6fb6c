import { plus, type Day } from '#domain/date/day.ts';
import type { Gathering } from '#domain/assessment/record.ts';
import { ruleOn } from './cadence.ts';
import type { Series } from './series.ts';
import type { Timeliness } from './timeliness.ts';

/** A stretch of days in which a round is expected. */
export interface ExpectedWindow {
  readonly opens: Day;
  readonly closes: Day;
}

/** The windows in which the rule expects rounds up to a day, if each one is kept. */
export function expectedWindows(series: Series, { due, opens, overdueAfter, state }: Timeliness, gatherings: readonly Gathering[], from: Day, until: Day): readonly ExpectedWindow[] {
  const cadence = ruleOn(series.rules, from)?.cadence;
  if (!cadence || state === 'ended' || state === 'suspended') return [];
  if (cadence.rule === 'in-margins') {
    return gatherings.filter(({ occasion, when }) => occasion === cadence.of && when.latest > from && when.earliest <= until).map(({ when }) => ({ opens: when.earliest, closes: when.latest }));
  }
  if (cadence.rule === 'first-by') return cadence.deadline <= until && due !== null ? [{ opens: from, closes: cadence.deadline }] : [];
  if (cadence.rule !== 'every' && cadence.rule !== 'window') return [];
  const windows: ExpectedWindow[] = [];
  const [least, most] = cadence.rule === 'every' ? [cadence.period, cadence.period] : [cadence.min, cadence.max];
  let next: ExpectedWindow | null = opens !== null && overdueAfter !== null ? { opens, closes: overdueAfter } : null;
  // What is overdue can only still be held from today on.
  if (next && next.closes < from) next = { opens: from, closes: plus(from, most) };
  while (next && next.opens <= until) {
    windows.push(next);
    next = { opens: plus(next.opens, least), closes: plus(next.closes, most) };
  }
  return windows;
}
