import { dayOf } from '#domain/date/day.ts';
import { byOtherClock, clockOf, timeText } from '../words/clocks.ts';
import { clockWords } from '../words/clock-words.ts';
import { momentText } from '../words/moments.ts';
import { countryName } from '../words/parties.ts';
import { inBrackets } from './brackets.ts';
import { html, type Html } from './html.ts';
import type { Visit } from './page.ts';

const MOST_CLOCKS = 2;

/** A moment in UTC, with what the clocks of both capitals showed: summer time is kept in one of them and not in the other. */
export function momentMark(visit: Pick<Visit, 'language' | 'era' | 'relationships'>, at: Date): Html {
  const { language } = visit;
  const iso = at.toISOString();
  const day = dayOf(iso.slice(0, 10));
  const minute = Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16));
  const parties = [...new Set(visit.relationships.flatMap(({ a, b }) => [a, b]))].slice(0, MOST_CLOCKS);
  const clocks = day === null ? [] : parties.flatMap((party) => {
    const zone = clockOf(party);
    return zone === null ? [] : [{ party, there: byOtherClock(day, minute, 'UTC', zone) }];
  });
  const words = clockWords[language];
  return html`<time datetime="${iso.slice(0, 16)}Z">${momentText(visit, at)}</time>${clocks.length > 0 && html`<br><span class="quiet">${clocks.map(({ party, there }, place) =>
    html`${place > 0 && ' · '}${countryName(language, party)} ${timeText(language, there.minute)}${there.days !== 0 && inBrackets(language, there.days < 0 ? words.dayBefore : words.dayAfter)}`)}</span>`}`;
}
