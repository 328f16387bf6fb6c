import { fiscalYearOf } from '#domain/date/fiscal-year.ts';
import { kinds, levels, stages, tracks } from '#domain/engagement/engagement.ts';
import { sortings, type EngagementFilter } from '#domain/engagement/filter.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { address } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import type { Language } from '#platform/words/languages.ts';
import { fiscalYearText } from '#platform/words/fiscal-words.ts';
import { countryName } from '#platform/words/parties.ts';
import { bracketed, shownIn } from '#platform/words/words.ts';
import { engagementWords } from './engagement-words.ts';

type Choice = readonly [value: string, text: string];

const field = (label: string, control: Html): Html => html`<label><span>${label}</span>${control}</label>`;

function select(name: string, choices: readonly Choice[], chosen: string | null, any: string | null): Html {
  return html`<select name="${name}">${any !== null && html`<option value="">${any}</option>`}${choices.map(([value, text]) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}${
    chosen !== null && !choices.some(([value]) => value === chosen) && html`<option value="${chosen}" selected>${chosen}</option>`}</select>`;
}

const coded = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): Choice[] => codes.map((code) => [code, words[code]] as const);

/** Rows of one table by their names, in the reader's order. */
const namesOf = new WeakMap<Names, Map<string, readonly Choice[]>>();

function namedChoices(language: Language, names: Names, table: 'series' | 'topics'): readonly Choice[] {
  let known = namesOf.get(names);
  if (!known) namesOf.set(names, (known = new Map()));
  const key = `${language} ${table}`;
  let choices = known.get(key);
  if (!choices) {
    choices = [...names].filter(([, named]) => named.table === table).map(([id, named]) => [id, shownIn(language, named)?.text ?? id] as const);
    if (table === 'series') choices = choices.toSorted((one, other) => one[1].localeCompare(other[1], language) || (one[0] < other[0] ? -1 : 1))
      // Two of one name are told apart by their numbers in the record.
      .map(([id, name], at, all) => [id, all[at - 1]?.[1] === name || all[at + 1]?.[1] === name ? `${name}${bracketed(language, id)}` : name] as const);
    known.set(key, choices);
  }
  return choices;
}

/** The record begins with the holders of 1984. */
const FIRST_FISCAL_YEAR = 1984;

/** The form that chooses engagements; it is open when something has been chosen. */
export function filterForm(visit: RelationshipVisit, filter: EngagementFilter, names: Names): Html {
  const { language, relationship } = visit;
  const words = engagementWords[language];
  const codes = domainWords[language];
  const { a, b } = relationship;
  // The bounds of a fiscal year that is chosen are its own and stand in no other field.
  const year = (name: 'from' | 'to'): Part => (/^\d{4}$/.test(visit.query.get(name)?.trim() ?? '') ? visit.query.get(name)?.trim() : '');
  const now = fiscalYearOf(visit.today);
  const fiscalYears = Array.from({ length: now + 3 - FIRST_FISCAL_YEAR }, (_, at) => [String(now + 2 - at), fiscalYearText(language, now + 2 - at, false)] as const);
  const sides: readonly Choice[] = [a, b].map((code) => [code, countryName(language, code)] as const);
  const ranks = (['prime-minister', 'minister', 'vice-minister', 'director-general', 'flag-officer', 'director', 'officer'] as const).map((rank) => [rank, codes.ranks[rank]] as const);
  const any = words.any;
  return html`<form class="filter" method="get" action="${address(language, visit.path)}">
${field(words.text, html`<input type="search" name="q" value="${filter.text ?? ''}" size="18">`)}
${field(words.from, html`<input name="from" inputmode="numeric" pattern="[0-9]{4}" size="5" value="${year('from')}">`)}
${field(words.to, html`<input name="to" inputmode="numeric" pattern="[0-9]{4}" size="5" value="${year('to')}">`)}
${field(words.fiscalYear, select('fiscal', fiscalYears, filter.fiscal === null ? null : String(filter.fiscal), words.any))}
${field(words.kind, select('kind', coded(kinds, codes.kinds), filter.kind, any))}
${field(words.series, select('series', namedChoices(language, names, 'series'), filter.series, any))}
${field(words.topic, select('topic', namedChoices(language, names, 'topics'), filter.topic, any))}
${field(words.host, select('host', sides, filter.host, any))}
${field(words.party, select('party', sides, filter.party, any))}
${field(words.level, select('level', coded(levels, codes.levels), filter.level, any))}
${field(words.track, select('track', coded(tracks, codes.tracks), filter.track, any))}
${field(words.rank, select('rank', ranks, filter.rank, any))}
${field(words.stage, select('stage', coded(stages, codes.stages), filter.stage, any))}
${field(words.sort, select('sort', coded(sortings, words.sortings), filter.sort, null))}
<button>${words.choose}</button> <a href="${address(language, visit.path)}">${words.clear}</a></form>`;
}
