import { horizons, initiativeStatuses, limits, type KeptTable } from '#domain/programme/entry.ts';
import { levels, tracks } from '#domain/engagement/engagement.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import type { Audience } from '#domain/trust/reader.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import { codeWords } from '#capabilities/record/record-code-words.ts';
import { address } from '#platform/web/address.ts';
import { formWords } from '#platform/web/form-words.ts';
import { areaField, checkField, problemList, radioField, selectField, textField, writtenIn, type Choice, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { languages } from '#platform/words/languages.ts';
import { countryName } from '#platform/words/parties.ts';
import { shownIn } from '#platform/words/words.ts';
import type { Programme } from './programme-store.ts';
import { nameOfRow, partAddress } from './programme-view.ts';
import { programmeWords } from './programme-words.ts';
import { itemsAmong } from './scored-topics.ts';

export interface Offered {
  readonly table: KeptTable;
  readonly programme: Programme;
  readonly names: Names;
  readonly audiences: readonly Audience[];
  readonly version: number;
  readonly id: string | null;
}

type Values = Entry['values'] & { getAll(name: string): readonly string[] };
export interface ProgrammeEntry extends Entry {
  readonly values: Values;
}

/** One form for what the programme keeps; what differs are the fields. */
export function entryForm(visit: RelationshipVisit, entry: ProgrammeEntry, offered: Offered): Html {
  const words = programmeWords[visit.language];
  const { table, audiences, version } = offered;
  const common = domainWords[visit.language].audiences;
  return html`${problemList(visit, entry)}
<form class="entry" method="post" action="${address(visit.language, visit.path)}"><input type="hidden" name="version" value="${version}">
${headFields(visit, entry, table)}
${table === 'goals' ? goalFields(visit, entry, offered) : table === 'initiatives' ? initiativeFields(visit, entry, offered) : constraintFields(visit, entry)}
${textField(visit, entry, { name: 'source', label: words.source, ...writtenIn(visit, entry, 'source') })}
${areaField(visit, entry, { name: 'note', label: words.note, rows: 2, ...writtenIn(visit, entry, 'note') })}
${radioField(visit, entry, { name: 'audience', label: words.audience, required: true, choices: audiences.map((value) => ({ value, text: common[value], hint: words.audienceHints[value] })) })}
<p class="actions"><button>${formWords[visit.language].save}</button> <a href="${table === 'constraints' ? partAddress(visit, 'constraints') : offered.id === null ? partAddress(visit) : partAddress(visit, `${table}/${encodeURIComponent(offered.id)}`)}">${formWords[visit.language].cancel}</a></p></form>`;
}

/** The text in the reader's language first; the others are a click away, and open when they hold anything. */
function headFields(visit: RelationshipVisit, entry: ProgrammeEntry, table: KeptTable): Html {
  const words = programmeWords[visit.language];
  const stem = table === 'goals' ? 'text' : 'title';
  const label = table === 'goals' ? words.text : words.name;
  const own = visit.language;
  const others = languages.filter((each) => each !== own);
  const field = (language: typeof own): Html => textField(visit, entry, { name: `${stem}_${language}`, label: `${label}, ${words.inLanguage[language]}`, lang: language, ...(language === own ? { hint: words.anyLanguage } : {}) });
  const filled = others.some((language) => entry.values.get(`${stem}_${language}`) || entry.problems.has(`${stem}_${language}`));
  return html`${field(own)}<details${filled && html` open`}><summary>${others.map((each) => words.inLanguage[each]).join(' · ')}</summary>${others.map(field)}</details>`;
}

const optional = (visit: RelationshipVisit): string => formWords[visit.language].none;

function named(visit: RelationshipVisit, rows: readonly RecordRow[]): readonly Choice[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => (seen.has(row.id) ? [] : (seen.add(row.id), [{ value: row.id, text: nameOfRow(visit, row) }])));
}

function recommendationField(visit: RelationshipVisit, entry: ProgrammeEntry, { programme }: Offered): Part {
  const words = programmeWords[visit.language];
  const choices = named(visit, programme.commitments.map(({ row }) => row)).map(({ value, text }) => ({ value, text: `${value} ${text}` }));
  return choices.length > 0 && selectField(visit, entry, { name: 'recommendation', label: words.recommendation, none: optional(visit), choices });
}

function goalFields(visit: RelationshipVisit, entry: ProgrammeEntry, offered: Offered): Html {
  const words = programmeWords[visit.language];
  return html`${selectField(visit, entry, { name: 'parent', label: words.parent, none: optional(visit), choices: named(visit, offered.programme.goals.map(({ row }) => row).filter(({ id }) => id !== offered.id)) })}
${horizonField(visit, entry)}${recommendationField(visit, entry, offered)}
${textField(visit, entry, { name: 'until_edtf', label: words.until, hint: words.dateHint, size: 24 })}`;
}

const horizonField = (visit: RelationshipVisit, entry: ProgrammeEntry): Html =>
  selectField(visit, entry, { name: 'horizon', label: programmeWords[visit.language].horizon, none: optional(visit), choices: horizons.map((value) => ({ value, text: programmeWords[visit.language].horizons[value] })) });

function initiativeFields(visit: RelationshipVisit, entry: ProgrammeEntry, offered: Offered): Html {
  const { language, relationship } = visit;
  const [words, codes] = [programmeWords[language], domainWords[language]];
  const { programme, names } = offered;
  const series = [...names].filter(([, { table }]) => table === 'series').map(([value, texts]) => ({ value, text: shownIn(language, texts)?.text ?? value }));
  const topics = itemsAmong(programme.topics);
  return html`${choicesOf(entry, 'goal', words.goalsServed, named(visit, programme.goals.map(({ row }) => row)), true)}
${textField(visit, entry, { name: 'lead_a', label: words.lead(countryName(language, relationship.a)), hint: words.leadHint, ...writtenIn(visit, entry, 'lead_a') })}
${textField(visit, entry, { name: 'lead_b', label: words.lead(countryName(language, relationship.b)), hint: words.leadHint, ...writtenIn(visit, entry, 'lead_b') })}
${selectField(visit, entry, { name: 'status', label: words.status, none: optional(visit), choices: initiativeStatuses.map((value) => ({ value, text: words.statuses[value] })) })}
${horizonField(visit, entry)}
${selectField(visit, entry, { name: 'level', label: words.level, none: optional(visit), choices: levels.map((value) => ({ value, text: codes.levels[value] })) })}
${selectField(visit, entry, { name: 'track', label: words.track, none: optional(visit), choices: tracks.map((value) => ({ value, text: codes.tracks[value] })) })}
${textField(visit, entry, { name: 'start_edtf', label: words.start, hint: words.dateHint, size: 24 })}
${textField(visit, entry, { name: 'due_edtf', label: words.due, hint: words.dateHint, size: 24 })}
${choicesOf(entry, 'topics', words.topics, named(visit, programme.topics.map(({ row }) => row).filter(({ id }) => topics.some((topic) => topic.id === id))))}
${choicesOf(entry, 'constraints', words.touches, named(visit, programme.constraints.map(({ row }) => row)))}
${selectField(visit, entry, { name: 'series', label: words.series, none: optional(visit), choices: series })}
${recommendationField(visit, entry, offered)}
${areaField(visit, entry, { name: 'resources', label: words.resources, rows: 2, ...writtenIn(visit, entry, 'resources') })}`;
}

function constraintFields(visit: RelationshipVisit, entry: ProgrammeEntry): Html {
  const { language, relationship } = visit;
  const words = programmeWords[language];
  const sides = [...[relationship.a, relationship.b].map((value) => ({ value, text: countryName(language, value) })), { value: 'both', text: words.bothSides }];
  const limited: Readonly<Record<string, string>> = codeWords[language].limits;
  return html`${selectField(visit, entry, { name: 'side', label: words.side, required: true, none: formWords[language].choose, choices: sides })}
${selectField(visit, entry, { name: 'limits', label: words.limits, none: optional(visit), choices: limits.map((value) => ({ value, text: limited[value] ?? value })) })}
${areaField(visit, entry, { name: 'text', label: words.explanation, rows: 3, ...writtenIn(visit, entry, 'text') })}
${textField(visit, entry, { name: 'since_edtf', label: words.since, hint: words.dateHint, size: 24 })}
${textField(visit, entry, { name: 'until_edtf', label: words.ended, hint: words.dateHint, size: 24 })}`;
}

/** Any number of choices. Many of them are folded away until one is taken. */
function choicesOf(entry: ProgrammeEntry, name: string, label: string, choices: readonly Choice[], open = false): Part {
  if (choices.length === 0) return null;
  const chosen = new Set(entry.values.getAll(name).flatMap(listOf));
  const problem = entry.problems.get(name);
  // What was named before and cannot be chosen here stays named.
  const beyond = [...chosen].filter((id) => choices.every(({ value }) => value !== id));
  const boxes = html`${choices.map(({ value, text }) => checkField(entry, { name, value, label: text, checked: chosen.has(value) }))}${beyond.map((id) => checkField(entry, { name, value: id, label: id, checked: true }))}`;
  return html`<fieldset id="${name}" class="entry-field${problem ? ' wrong' : ''}"${problem && html` aria-describedby="${name}-problem"`}><legend>${label}</legend>${problem && html`<p class="wrong-text" id="${name}-problem">${problem}</p>`}${
    open ? boxes : html`<details${(chosen.size > 0 || problem) && html` open`}><summary>${label}</summary>${boxes}</details>`}</fieldset>`;
}
