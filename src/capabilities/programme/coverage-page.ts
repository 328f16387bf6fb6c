import type { Coverage } from '#domain/programme/coverage.ts';
import { levels, type Level } from '#domain/engagement/engagement.ts';
import { namesFor, phrasesFor, type Names, type Phrases } from '#capabilities/record/names-store.ts';
import { address, changed } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { dayText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, numberText } from '#platform/words/words.ts';
import { heatTable } from './coverage-view.ts';
import { namedLink, partsNav } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';
import { coverageFor } from './traced.ts';

const YEARS_SHOWN = 15;

export async function coveragePage(visit: RelationshipVisit): Promise<Answer> {
  const words = programmeWords[visit.language].coverage;
  const coverage = await coverageFor(visit);
  const [names, phrases] = await Promise.all([
    namesFor(visit.reader, visit.database, visit.relationship.id), phrasesFor(visit.reader, visit.database, visit.relationship.id)]);
  const level = levels.find((each) => each === visit.query.get('level')) ?? null;
  const years = yearsAsked(visit, coverage.years);
  const topics = coverage.topics.filter(({ topic }) => level === null || topic.level === level);
  return {
    page: {
      title: words.title, section: 'programme', wide: true,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${partsNav(visit, 'coverage')}
${years === null || topics.length === 0 ? html`<p class="aside">${topics.length === 0 ? words.noneAgreed : words.none}</p>` : html`${controls(visit, years, coverage.years ?? years, level)}${heatTable(visit, names, topics, coverage.silent, years)}`}
${silentPart(visit, coverage, names, level)}
${unagreedPart(visit, coverage, phrases, level)}`,
    },
  };
}

/** The years asked for, the last fifteen of the record otherwise. */
function yearsAsked({ query }: RelationshipVisit, known: Coverage['years']): readonly [number, number] | null {
  if (!known) return null;
  const year = (name: string): number | null => (/^\d{4}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null);
  const to = year('to') ?? known[1];
  const from = year('from') ?? Math.max(known[0], to - YEARS_SHOWN + 1);
  const [first, last] = from <= to ? [from, to] : [to, from];
  // Nobody looks at ten thousand empty years.
  return [Math.max(first, last - 999), last];
}

function controls(visit: RelationshipVisit, [from, to]: readonly [number, number], known: readonly [number, number], level: Level | null): Html {
  const [words, codes] = [programmeWords[visit.language].coverage, domainWords[visit.language]];
  const span = to - from + 1;
  const move = (by: number): string => changed(visit, { from: Math.max(1000, from + by), to: Math.min(9999, to + by) });
  return html`<form class="filter" method="get" action="${address(visit.language, visit.path)}">
<label><span>${words.from}</span><input name="from" inputmode="numeric" pattern="[0-9]{4}" size="5" value="${from}"></label><label><span>${words.to}</span><input name="to" inputmode="numeric" pattern="[0-9]{4}" size="5" value="${to}"></label>
<label><span>${words.level}</span><select name="level"><option value="">${words.allLevels}</option>${levels.map((each) => html`<option value="${each}"${each === level && html` selected`}>${codes.levels[each]}</option>`)}</select></label><button>${words.show}</button>
<ul class="inline"><li><a href="${move(-span)}">← ${words.earlier}</a></li><li><a href="${move(span)}">${words.later} →</a></li><li><a href="${changed(visit, { from: known[0], to: known[1] })}">${words.whole}${inBrackets(visit.language, html`${known[0]}–${known[1]}`)}</a></li></ul></form>
<p class="print-only">${from}–${to}${level && html` · ${codes.levels[level]}`}</p>`;
}

function silentPart(visit: RelationshipVisit, { silent, agreed, topics }: Coverage, names: Names, level: Level | null): Html {
  const words = programmeWords[visit.language].coverage;
  const codes = domainWords[visit.language];
  const of = agreed.filter((topic) => level === null || topic.level === level);
  const its = of.flatMap((topic) => { const its_ = silent.get(topic.id); return its_ ? [{ topic, ...its_ }] : []; });
  const sorted = its.toSorted((one, other) => (one.since ?? -Infinity) - (other.since ?? -Infinity));
  const known = new Set(topics.map(({ topic }) => topic.id));
  const perLevel = levels.map((each) => ({ level: each, agreed: of.filter((topic) => topic.level === each).length, silent: its.filter(({ topic }) => topic.level === each).length })).filter((each) => each.agreed > 0);
  return html`<h2 id="silent">${words.silent}</h2><p>${words.silentText} ${of.length > 0 && words.agreedCount(its.length, of.length)}</p>
${perLevel.length > 1 && html`<ul class="inline">${perLevel.map((each) => html`<li>${codes.levels[each.level]}${colon[visit.language]}${numberText(visit.language, each.silent)} / ${numberText(visit.language, each.agreed)}</li>`)}</ul>`}
${of.length === 0 ? html`<p class="aside">${words.noneAgreed}</p>` : sorted.length === 0 ? html`<p class="aside">${words.noSilent}</p>` : html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${programmeWords[visit.language].topic}</th><th scope="col">${words.level}</th><th scope="col">${words.last}</th><th scope="col">${words.since}</th></tr></thead><tbody>${
    sorted.map(({ topic, since, years }) => html`<tr><th scope="row">${known.has(topic.id) ? namedLink(visit, names, 'topics', topic.id) : topic.id}</th><td data-label="${words.level}">${codes.levels[topic.level as Level]}</td>
<td data-label="${words.last}">${since === null ? html`<span class="quiet">${words.never}</span>` : dayText(visit, since)}</td><td data-label="${words.since}">${years !== null && programmeWords[visit.language].years(years)}</td></tr>`)}</tbody></table></div>`}`;
}

const PHRASES_SHOWN = 40;

function unagreedPart(visit: RelationshipVisit, { unagreed }: Coverage, phrases: Phrases, level: Level | null): Html {
  const words = programmeWords[visit.language].coverage;
  const codes = domainWords[visit.language];
  const of = unagreed.filter((each) => level === null || each.levels.includes(level));
  const whole = visit.query.get('phrases') === 'all';
  const shown = whole ? of : of.slice(0, PHRASES_SHOWN);
  return html`<h2 id="unagreed">${words.unagreed}</h2><p>${words.unagreedText}</p>
${of.length === 0 ? html`<p class="aside">${words.noUnagreed}</p>` : html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.phrase}</th><th scope="col">${words.level}</th><th scope="col" class="number">${words.count}</th><th scope="col" class="number">${words.first}</th><th scope="col" class="number">${words.latest}</th></tr></thead><tbody>${
    shown.map((each) => html`<tr><th scope="row"><a href="${address(visit.language, `/${visit.relationship.id}/engagements`, { topic: each.phrase })}">${recordText(visit.language, phrases.get(each.phrase) ?? { en: each.phrase })}</a></th><td data-label="${words.level}">${each.levels.map((its) => codes.levels[its]).join(', ')}</td>
<td class="number" data-label="${words.count}">${numberText(visit.language, each.count)}</td><td class="number" data-label="${words.first}">${each.firstYear}</td><td class="number" data-label="${words.latest}">${each.lastYear}</td></tr>`)}</tbody></table></div>
${of.length > PHRASES_SHOWN && html`<p class="no-print"><a href="${changed(visit, { phrases: whole ? null : 'all' })}#unagreed">${whole ? words.showFew : words.showAll(of.length)}</a></p>`}`}`;
}
