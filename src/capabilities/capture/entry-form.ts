import { kinds, levels, stages, tracks } from '#domain/engagement/engagement.ts';
import { countries } from '#domain/party/countries.ts';
import type { Proposal } from '#domain/capture/proposal.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { areaField, checkField, problemList, radioField, selectField, textField, type Choice, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { countryName } from '#platform/words/parties.ts';
import { shortened } from '#platform/words/shortened.ts';
import { bracketed, colon, shownIn, type LocalText } from '#platform/words/words.ts';
import { captureAudiences, type EnteredColumn } from './capture-engagement.ts';
import { captureWords } from './capture-words.ts';
import { markedText, type Marking } from './marked-text.ts';
import type { ProposedEntry } from './proposed-entry.ts';

export interface EntryShown {
  readonly text: string;
  readonly file: string | null;
  readonly proposal: Proposal;
  readonly proposed: ProposedEntry;
  readonly entry: Entry;
  readonly series: readonly (readonly [id: string, name: LocalText])[];
  /** An engagement on record that seems to be the same. */
  readonly same: { readonly id: string; readonly name: string; readonly when: string } | null;
}

/** The proposed engagement as a form, beside the text with the words it came from. */
export function entryForm(visit: RelationshipVisit, shown: EntryShown): Html {
  const { language, relationship } = visit;
  const words = captureWords[language];
  const labels = labelsOf(visit);
  const markings = (Object.entries(shown.proposed) as [EnteredColumn, NonNullable<ProposedEntry[EnteredColumn]>][])
    .flatMap(([column, { quotes }]) => (column === 'stage' || column === 'rank_a' || column === 'rank_b' ? [] : quotes.map((quote): Marking => ({ ...quote, label: labels[column] }))));
  return html`${problemList(visit, shown.entry, labels)}${shown.same && html`<div class="aside" role="status"><p>${words.known} <a href="${address(language, `/${relationship.id}/engagements/${shown.same.id}`)}">${shown.same.name}</a>${inBrackets(visit.language, shown.same.when)}</p></div>`}
${!shown.proposal.bothNamed && html`<p class="aside">${words.others}</p>`}
<div class="with-text"><form class="entry" method="post" action="${address(language, `/${relationship.id}/capture/confirm`)}">
<p>${words.check}</p>
${fields(visit, shown, labels)}
${radioField(visit, shown.entry, { name: 'audience', label: formWords[language].audience, required: true, choices: captureAudiences.map((value) => ({ value, text: words[value] })) })}
${shown.same && checkField(shown.entry, { name: 'another', value: 'yes', label: words.anyway })}
<input type="hidden" name="text" value="${shown.text}">${shown.file !== null && html`<input type="hidden" name="file" value="${shown.file}">`}
<p class="actions"><button>${words.confirm}</button> <a href="${address(language, `/${relationship.id}/capture`)}">${words.again}</a></p></form>
<section aria-labelledby="captured-text"><h2 id="captured-text">${words.source}${shown.file !== null && html`${colon[language]}${shown.file}`}</h2>
<div class="captured" lang="${shown.proposal.language}">${markedText(shown.text, markings, language)}</div></section></div>`;
}

export function labelsOf({ language, relationship }: RelationshipVisit): Readonly<Record<EnteredColumn, string>> {
  const words = captureWords[language];
  const [a, b] = [countryName(language, relationship.a), countryName(language, relationship.b)];
  return {
    title_en: words.titles.en, title_fr: words.titles.fr, title_ja: words.titles.ja, start_edtf: words.start, end_edtf: words.end, stage: words.stage, level: words.level, track: words.track, kind: words.kind,
    series: words.series, occasion: words.occasion, host_country: words.host, place: words.place, participants_a: words.head(a), participants_b: words.head(b), rank_a: words.rank(a), rank_b: words.rank(b),
    topics: words.topics, outcome_en: words.outcome, outcome_fr: words.outcome, outcome_ja: words.outcome, source: words.sourceField, source_date: words.sourceDate,
  };
}

function fields(visit: RelationshipVisit, shown: EntryShown, labels: Readonly<Record<EnteredColumn, string>>): Html {
  const { language, relationship } = visit;
  const [words, codes] = [captureWords[language], domainWords[language]];
  const field = (name: EnteredColumn, more: Part = null) => ({ name, label: labels[name], hint: hintOf(visit, shown, name, more) });
  const choices = <Code extends string>(all: readonly Code[], names: Readonly<Record<Code, string>>): Choice[] => all.map((value) => ({ value, text: names[value] }));
  const countryChoices = [relationship.a, relationship.b, ...countries.filter((code) => code !== relationship.a && code !== relationship.b)].map((value) => ({ value, text: countryName(language, value) }));
  const text = (name: EnteredColumn, lang?: string, more: Part = null): Html => textField(visit, shown.entry, { ...field(name, more), ...(lang ? { lang } : {}) });
  const select = (name: EnteredColumn, all: readonly Choice[], required = false): Html => selectField(visit, shown.entry, { ...field(name), choices: all, required, none: required ? formWords[language].choose : words.none });
  const ranks = Object.entries(codes.ranks).map(([value, name]) => ({ value, text: name }));
  return html`${text('title_en', 'en')}${text('title_fr', 'fr')}${text('title_ja', 'ja')}
${textField(visit, shown.entry, { ...field('start_edtf', words.dateHint), required: true })}${text('end_edtf')}
${select('kind', choices(kinds, codes.kinds), true)}${select('series', shown.series.map(([id, name]) => ({ value: id, text: `${shownIn(language, name)?.text ?? id}${bracketed(language, id)}` })))}
${text('place')}${select('host_country', countryChoices)}${text('occasion')}
${text('participants_a')}${select('rank_a', ranks)}${text('participants_b')}${select('rank_b', ranks)}
${select('level', choices(levels, codes.levels), true)}${select('track', choices(tracks, codes.tracks), true)}${select('stage', choices(stages, codes.stages), true)}
${text('topics', 'en', words.topicsHint)}${areaField(visit, shown.entry, { ...field(`outcome_${shown.proposal.language}`), rows: 3, lang: shown.proposal.language })}
${text('source')}${text('source_date')}`;
}

/** The words that a field came from; that nothing sure was found is said as well. */
function hintOf({ language }: RelationshipVisit, { text, proposed, proposal }: EntryShown, name: EnteredColumn, more: Part): Part {
  const words = captureWords[language];
  const found = proposed[name];
  const round = name === 'series' && proposal.round ? html`${inBrackets(language, words.round(proposal.round.value))}` : null;
  const before = more && html`${more}${language === 'ja' ? '。' : '. '}`;
  // Of a title, only the one in the language of the text was looked for.
  if (!found) return name === 'end_edtf' || name === 'occasion' || (name.startsWith('title_') && name !== `title_${proposal.language}`) ? more : html`${before}${words.empty}`;
  if (found.quotes.length === 0) return name === 'source' ? more : html`${before}${words.usual}`;
  const quoted = found.quotes.slice(0, 6).map(({ from, to }, at) => html`${at > 0 && ' '}<q lang="${proposal.language}">${shortened(text.slice(from, to), 90)}</q>`);
  return html`${before}${found.certainty === 'certain' ? words.from : words.probably}${colon[language]}${quoted}${round}`;
}
