import type { Finding, FigureName, MissingData, Verdict } from '#domain/assessment/finding.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { stateMark, type Tone } from '#platform/web/marks.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { figureWords } from '#platform/words/figure-words.ts';
import type { Language } from '#platform/words/languages.ts';
import { colon, numberText } from '#platform/words/words.ts';
import { assessmentWords } from './assessment-words.ts';

// "Yes" confirms a claim, which may be good news or bad: it has no colour of its own.
const tones: Readonly<Record<Verdict, Tone>> = { yes: 'warn', no: 'good', undetermined: 'unsure', 'not-computable': 'plain' };
/** Claims that are good news when they hold. */
const goodNews: ReadonlySet<string> = new Set(['recent-progress', 'regular-ship-visits', 'peacekeeping-first']);

export function verdictMark(language: Language, { id, verdict }: Pick<Finding, 'id' | 'verdict'>): Html {
  const tone = goodNews.has(id) && (verdict === 'yes' || verdict === 'no') ? (verdict === 'yes' ? 'good' : 'warn') : tones[verdict];
  return stateMark(tone, domainWords[language].verdicts[verdict]);
}

const shares: ReadonlySet<string> = new Set<FigureName>(['share', 'tied', 'led']);
const calendarYears: ReadonlySet<string> = new Set<FigureName>(['firstYear', 'lastYear', 'holdsFrom']);

function figureText(language: Language, name: string, value: number): string {
  if (calendarYears.has(name)) return String(value);
  if (shares.has(name)) return `${numberText(language, Math.round(value * 100))}${language === 'fr' ? '\u00a0' : ''}%`;
  return Number.isInteger(value) ? numberText(language, value) : numberText(language, value, 2);
}

/** Figures with their labels; what is not known is left out. */
export function figuresText(language: Language, figures: Finding['figures']): string {
  const labels = figureWords[language].figures;
  return Object.entries(figures).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const text = (typeof value === 'number' ? [value] : value).map((each) => figureText(language, name, each)).join(language === 'ja' ? '、' : ', ');
    return [`${labels[name as FigureName]}${colon[language]}${text}`];
  }).join(language === 'ja' ? '；' : '; ');
}

export const missingText = (language: Language, missing: readonly MissingData[]): string =>
  missing.map((each) => figureWords[language].missing[each]).join(language === 'ja' ? '、' : '; ');

const SHOWN = 5;

/** Links to records; beyond a few, the others open on request. */
export function evidenceLinks(visit: RelationshipVisit, names: Names, ids: readonly string[]): Part {
  const link = (id: string): Html => html`<li>${recordLink(visit, names, id)}</li>`;
  if (ids.length === 0) return null;
  return html`<ul class="plain tight">${ids.slice(0, SHOWN).map(link)}</ul>${ids.length > SHOWN && html`<details><summary>${assessmentWords[visit.language].more(ids.length - SHOWN)}</summary><ul class="plain tight">${ids.slice(SHOWN).map(link)}</ul></details>`}`;
}

/** What a verdict rests on: missing data, figures, basis and records. */
export function groundsOf(visit: RelationshipVisit, names: Names, { figures, missing, basis, evidence, exceptions, verdict }: Finding): Html {
  const { language } = visit;
  const words = assessmentWords[language];
  const said = figuresText(language, figures);
  const fact = (label: string, value: Part): Part => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<dl class="facts tight">${fact(words.missing, missing.length > 0 && missingText(language, missing))}${fact(words.figures, said)}${
    fact(words.basis, verdict !== 'not-computable' && domainWords[language].basis[basis])}${fact(words.evidence, evidenceLinks(visit, names, evidence))}${fact(words.exceptions, evidenceLinks(visit, names, exceptions))}</dl>`;
}
