import { dayOf, isoOf, type Day } from '#domain/date/day.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html } from '#platform/web/html.ts';
import type { Visit } from '#platform/web/page.ts';
import { dayText } from '#platform/words/dates.ts';
import { wordsIn } from '#platform/words/words.ts';

const asOfWords = wordsIn({
  en: { label: 'As of', show: 'Assess', today: 'today', study: 'the day of the study, 31 March 1997', notADay: (text: string) => `${text} is no day. This is the assessment as of today; write a day as 1997-03-31.` },
  fr: { label: 'En date du', show: 'Évaluer', today: 'aujourd’hui', study: 'date de l’étude, le 31 mars 1997', notADay: (text: string) => `«\u00a0${text}\u00a0» n’est pas une date. Voici l’évaluation en date d’aujourd’hui; écrivez la date sous la forme 1997-03-31.` },
  ja: { label: '基準日', show: '評価する', today: '本日', study: '報告書の時点（1997年3月31日）', notADay: (text: string) => `「${text}」は日付ではありません。本日時点の評価を表示しています。1997-03-31のように入力してください。` },
});

/** The day of the study, which a click away shows what it found. */
const STUDY_DAY = '1997-03-31';

/** The day that an address asks for, else today. Any day may be asked for: the assessment is made anew. */
export function asOfAsked(visit: Visit): Day {
  const asked = visit.query.get('as-of')?.trim();
  return (asked ? dayOf(asked) : null) ?? visit.today;
}

/** A form to assess as of another day. It says so when the address asks for what is no day. */
export function asOfControl(visit: Visit): Html {
  const words = asOfWords[visit.language];
  const asked = visit.query.get('as-of')?.trim();
  const asOf = asOfAsked(visit);
  const others = [...visit.query].filter(([name]) => name !== 'as-of' && name !== 'era');
  return html`${asked && dayOf(asked) === null && html`<p class="problem" role="alert">${words.notADay(asked)}</p>`}
<form class="as-of" method="get" action="${address(visit.language, visit.path)}">${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label><span>${words.label}</span><input type="date" name="as-of" value="${isoOf(asOf)}" required></label><button class="second">${words.show}</button>
<span>${asOf !== visit.today && html`<a href="${address(visit.language, visit.path, Object.fromEntries(others))}">${words.today}</a>`}${isoOf(asOf) !== STUDY_DAY && html` <a href="${
    address(visit.language, visit.path, { ...Object.fromEntries(others), 'as-of': STUDY_DAY })}">${words.study}</a>`}</span></form>
<p class="print-only">${words.label} ${dayText(visit, asOf)}</p>`;
}

/** The day to carry along in links between pages that assess; nothing when it is today. */
export const asOfCarried = (visit: Visit): { 'as-of'?: string } => (asOfAsked(visit) === visit.today ? {} : { 'as-of': isoOf(asOfAsked(visit)) });
