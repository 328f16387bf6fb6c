import type { SeriesAssessment } from '#domain/assessment/ground.ts';
import { ruleOn } from '#domain/series/cadence.ts';
import type { Cadence, CadenceSince } from '#domain/series/series.ts';
import type { Timeliness, TimelinessState } from '#domain/series/timeliness.ts';
import type { Day } from '#domain/date/day.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Part } from '#platform/web/html.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import { dayText, periodText, type DateStyle } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { shownIn } from '#platform/words/words.ts';
import { seriesWords } from './series-words.ts';

const tones: Readonly<Record<TimelinessState, Tone>> = {
  'no-promise': 'plain', 'never-met': 'warn', 'on-time': 'good', due: 'warn', overdue: 'bad', lapsed: 'bad', suspended: 'plain', ended: 'plain',
};

/** The state of a series as a word, and whether it is certain. */
export function timelinessMark(style: DateStyle, { state, certain, atBest }: Timeliness): Part {
  const words = seriesWords[style.language];
  const { states } = domainWords[style.language];
  if (certain) return stateMark(tones[state], states[state]);
  return html`${stateMark('unsure', states[state])}<span class="quiet"> ${words.atBest(states[atBest])}</span>`;
}

/** What a series promised, in words; `names` tells the offices and series that the rules name. */
export function promiseText(style: DateStyle, rules: readonly CadenceSince[], names: Names): string {
  const words = seriesWords[style.language];
  if (rules.length === 0) return words.noPromise;
  return rules.map(({ cadence, since }) => (since === null ? ruleText(style, cadence, names) : words.rules.since(ruleText(style, cadence, names), dayText(style, since)))).join(style.language === 'ja' ? '；' : '; ');
}

/** The rule that is in force on a day, in words. */
export function promiseOn(style: DateStyle, { series }: SeriesAssessment, day: Day, names: Names): string {
  const rule = ruleOn(series.rules, day);
  return rule ? ruleText(style, rule.cadence, names) : seriesWords[style.language].noPromise;
}

function ruleText(style: DateStyle, cadence: Cadence, names: Names): string {
  const { rules } = seriesWords[style.language];
  const name = (id: string): string => { const named = names.get(id); return (named && shownIn(style.language, named)?.text) ?? id; };
  switch (cadence.rule) {
    case 'every': return rules.every(periodText(style.language, cadence.period), periodText(style.language, cadence.tolerance));
    case 'window': return rules.window(periodText(style.language, cadence.min), periodText(style.language, cadence.max));
    case 'first-by': return rules.firstBy(dayText(style, cadence.deadline));
    case 'once-per-term': return rules.oncePerTerm(cadence.offices.map(name).join(style.language === 'ja' ? '、' : ', '));
    case 'in-margins': return rules.inMargins(name(cadence.of));
    case 'ad-hoc': return rules.adHoc;
  }
}
