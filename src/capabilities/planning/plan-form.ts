import { kinds, levels, tracks, type Kind } from '#domain/engagement/engagement.ts';
import { firstStages } from '#domain/engagement/life.ts';
import { isRank, weightOf, type Rank } from '#domain/party/rank.ts';
import { confidences, remotePlaces, THIRD, type DraftField } from '#domain/planning/draft.ts';
import { fieldsOfForm, formOf } from '#domain/planning/form.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import { areaField, checkField, problemList, radioField, selectField, textField, writtenIn, type Choice, type Entry } from '#platform/web/form.ts';
import { formWords } from '#platform/web/form-words.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages, type Language } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import type { FormChoices } from './form-choices.ts';
import { planningWords } from './planning-words.ts';

export interface PlanForm {
  readonly action: string;
  readonly choices: FormChoices;
  readonly audiences: readonly Audience[];
  /** What a title is called when it is left empty. */
  readonly proposed: Partial<Readonly<Record<Language, string>>>;
  /** Null where an engagement begins: its stage can be chosen, and it has no version yet. */
  readonly version: number | null;
  readonly cancel: string;
}

/** Texts that the record has in one language only; offices and countries are shown in the reader's. */
const inOneLanguage: ReadonlySet<DraftField> = new Set(['place', 'occasion', 'participants_a', 'participants_b', 'topics', 'ports', 'source']);

const rankChoices = (language: Language): Choice[] =>
  (Object.keys(domainWords[language].ranks) as Rank[]).filter((rank) => isRank(rank) && weightOf(rank) !== null).map((rank) => ({ value: rank, text: domainWords[language].ranks[rank] }));

const coded = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): Choice[] => codes.map((value) => ({ value, text: words[value] }));

/** One column: the three that are needed, what is known already, and the rest folded away. */
export function planForm(visit: RelationshipVisit, entry: Entry, form: PlanForm): Html {
  const { language } = visit;
  const [words, codes] = [planningWords[language], domainWords[language]];
  const kind = entry.values.get('kind') ?? '';
  const { first, further } = fieldsOfForm(formOf((kinds as readonly string[]).includes(kind) ? (kind as Kind) : 'other'));
  const others = languages.filter((each) => each !== language);
  const folded = (title: string, fields: readonly string[], body: Part, open: boolean): Html =>
    html`<details${(open || fields.some((field) => entry.problems.has(field))) && html` open`}><summary>${title}</summary>${body}</details>`;
  return html`<form class="entry" method="post" action="${form.action}">${form.version !== null && html`<input type="hidden" name="version" value="${form.version}">`}
${problemList(visit, entry)}
${textField(visit, entry, { name: 'when', label: words.when, hint: words.whenHint, required: true, size: 28 })}
${selectField(visit, entry, { name: 'kind', label: words.kind, required: true, choices: coded(kinds, codes.kinds) })}
${title(visit, entry, form, language)}
${selectField(visit, entry, { name: 'series', label: words.series, choices: form.choices.series, none: words.noSeries })}
${folded(words.known, first, first.map((field) => control(visit, entry, form, field)), true)}
${folded(words.otherTitles, others.map((each) => `title_${each}`), others.map((each) => title(visit, entry, form, each)), false)}
${folded(words.further, [...further, ...languages.map((each) => `outcome_${each}`)], [...further.map((field) => control(visit, entry, form, field)), form.version !== null && [language, ...others].map((each) => areaField(visit, entry, { name: `outcome_${each}`, label: words.outcomes[each], rows: 3, lang: each }))], false)}
${form.version === null && radioField(visit, entry, { name: 'stage', label: words.stage, choices: coded(firstStages, codes.stages) })}
${radioField(visit, entry, { name: 'audience', label: words.audience, choices: coded(form.audiences, codes.audiences) })}
<p class="actions"><button name="do" value="save">${form.version === null ? words.save : words.saveChanges}</button> <button class="second" name="do" value="look" formnovalidate>${words.look}</button> <a href="${form.cancel}">${formWords[language].cancel}</a></p>
${datalists(form.choices)}</form>`;
}

function title(visit: RelationshipVisit, entry: Entry, { proposed }: PlanForm, language: Language): Html {
  const words = planningWords[visit.language];
  const proposal = proposed[language];
  return textField(visit, entry, {
    name: `title_${language}`, label: words.titles[language], lang: language, ...(proposal === undefined ? {} : { hint: html`${words.titleHint('')}<span lang="${language}">${proposal}</span>` }),
    required: language === visit.language && Object.keys(proposed).length === 0 && languages.every((each) => each === visit.language || !entry.values.get(`title_${each}`)),
  });
}

function control(visit: RelationshipVisit, entry: Entry, { choices }: PlanForm, field: DraftField): Html {
  const { language, relationship } = visit;
  const [words, codes] = [planningWords[language], domainWords[language]];
  const side = (what: string, of: 'a' | 'b'): string => words.ofSide(what, countryName(language, relationship[of]));
  const text = (label: string, more: { readonly hint?: string; readonly list?: string } = {}): Html => textField(visit, entry, { name: field, label, ...(inOneLanguage.has(field) ? writtenIn(visit, entry, field) : {}), ...more });
  switch (field) {
    case 'host': return selectField(visit, entry, { name: field, label: words.host, none: words.hostUnknown, choices: hosts(visit) });
    case 'third': return text(words.third, { hint: words.thirdHint });
    case 'until': return text(words.until, { hint: words.untilHint });
    case 'place': return text(words.place, { list: 'places' });
    case 'occasion': return text(words.occasion, { list: 'occasions' });
    case 'participants_a': case 'participants_b': return text(side(words.participants, field === 'participants_a' ? 'a' : 'b'), { hint: words.listHint, list: field === 'participants_a' ? 'people-a' : 'people-b' });
    case 'rank_a': case 'rank_b': return selectField(visit, entry, { name: field, label: side(words.rank, field === 'rank_a' ? 'a' : 'b'), none: '–', choices: rankChoices(language) });
    case 'lead_a': case 'lead_b': return text(side(words.lead, field === 'lead_a' ? 'a' : 'b'), { hint: words.leadHint, list: field === 'lead_a' ? 'leads-a' : 'leads-b' });
    case 'topics': return text(words.topics, { hint: words.listHint, list: 'phrases' });
    case 'ports': return text(words.ports, { hint: words.listHint, list: 'places' });
    case 'linked': return text(words.linked, { list: 'exercises' });
    case 'initiative': return selectField(visit, entry, { name: field, label: words.initiative, none: formWords[language].none, choices: choices.initiatives });
    case 'level': return selectField(visit, entry, { name: field, label: engagementWords[language].level, choices: coded(levels, codes.levels) });
    case 'track': return selectField(visit, entry, { name: field, label: engagementWords[language].track, choices: coded(tracks, codes.tracks) });
    case 'note': return areaField(visit, entry, { name: field, label: engagementWords[language].note, rows: 3, ...writtenIn(visit, entry, field) });
    case 'source_date': return text(words.source_date, { hint: '2027-05-12' });
    case 'confidence': return selectField(visit, entry, { name: field, label: engagementWords[language].confidence, none: '–', choices: confidences.map((value) => ({ value, text: engagementWords[language].confidences[value] ?? value })) });
    case 'count_only': case 'context': return checkField(entry, { name: field, value: 'yes', label: words[field] });
    default: return text(engagementWords[language].source);
  }
}

function hosts({ language, relationship }: RelationshipVisit): Choice[] {
  const remote = { telephone: engagementWords[language].telephone, 'video conference': engagementWords[language].video };
  return [
    ...(['a', 'b'] as const).map((side) => ({ value: relationship[side], text: countryName(language, relationship[side]) })),
    { value: THIRD, text: planningWords[language].hostThird }, ...remotePlaces.map((place) => ({ value: place, text: remote[place] }))];
}

const datalists = ({ lists }: FormChoices): Html[] =>
  Object.entries(lists).map(([id, options]) => html`<datalist id="${id}">${options.map(({ value, text }) => html`<option value="${value}"${text !== value && html` label="${text}"`}></option>`)}</datalist>`);
