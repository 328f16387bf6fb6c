import { papers, sectionNames, type SectionName } from '#domain/dossier/document.ts';
import { lineKinds, noLines, slots, treatments, type Draft, type Lines } from '#domain/dossier/draft.ts';
import { audiences, audiencesOpenTo, type Reader } from '#domain/trust/reader.ts';
import { languages } from '#domain/text/language.ts';
import { Refused } from '#platform/act.ts';
import type { Entry } from '#platform/web/form.ts';
import type { RowField } from '#platform/web/row-form.ts';
import { ownNames, type Language } from '#platform/words/languages.ts';
import { bookWords } from './book-words.ts';
import { dossierWords } from './dossier-words.ts';

/** A topic that has a sheet, and what it is called in the reader's language. */
export interface Sheet {
  readonly topic: string;
  readonly name: string;
}

/** What a draft says, field by field, as the form shows it. */
export function valuesOf(draft: Draft, sheets: readonly Sheet[]): Entry['values'] {
  const values = new Map<string, string>([['language', draft.language], ['paper', draft.paper], ['audience', draft.audience]]);
  for (const [at, { name, treatment, before, after, instead }] of draft.sections.entries()) {
    for (const [field, value] of Object.entries({ place: String(at + 1), treatment, before, after, instead })) values.set(`${field}-${name}`, value);
  }
  for (const slot of slots) values.set(`slot-${slot}`, draft.slots[slot]);
  for (const [at, { topic }] of sheets.entries()) for (const kind of lineKinds) values.set(`${kind}-${at}`, linesOf(draft, topic)[kind]);
  return { get: (name) => values.get(name) ?? null };
}

const linesOf = ({ lines }: Draft, topic: string): Lines => (Object.hasOwn(lines, topic) ? (lines[topic] as Lines) : noLines);

const given = (form: URLSearchParams, name: string, otherwise: string): string => (form.get(name) ?? otherwise).trim();
const oneOf = <Code extends string>(codes: readonly Code[], value: string | null, otherwise: Code): Code => codes.find((code) => code === value) ?? otherwise;

/** The draft that a form was sent with; what it did not hold stays as it was. */
export function draftFrom(form: URLSearchParams, standing: Draft): Draft {
  const wrong = standing.sections.map(({ name }) => `place-${name}`).filter((field) => form.has(field) && !/^[1-9]\d?$/.test(form.get(field)?.trim() ?? ''));
  if (wrong.length > 0) throw new Refused(new Map(wrong.map((field) => [field, 'place'])));
  const place = (name: SectionName, at: number): number => Number(form.get(`place-${name}`) ?? at + 1);
  const lines = new Map(Object.entries(standing.lines));
  for (let at = 0; form.has(`topic-${at}`) && at < 20; at += 1) {
    const topic = form.get(`topic-${at}`) ?? '';
    lines.set(topic, Object.fromEntries(lineKinds.map((kind) => [kind, given(form, `${kind}-${at}`, '')])) as unknown as Lines);
  }
  return {
    language: oneOf(languages, form.get('language'), standing.language), paper: oneOf(papers, form.get('paper'), standing.paper), audience: oneOf(audiences, form.get('audience'), standing.audience),
    // Of two that want one place, the one that was moved there has it.
    sections: standing.sections.map((each, at) => ({ place: place(each.name, at), at, each })).toSorted((one, other) => one.place - other.place || Number(one.place === one.at + 1) - Number(other.place === other.at + 1)).map(({ each: { name, treatment, before, after, instead } }) => ({
      name, treatment: oneOf(treatments, form.get(`treatment-${name}`), treatment), before: given(form, `before-${name}`, before), after: given(form, `after-${name}`, after), instead: given(form, `instead-${name}`, instead),
    })),
    slots: Object.fromEntries(slots.map((slot) => [slot, given(form, `slot-${slot}`, standing.slots[slot])])) as Draft['slots'],
    lines: Object.fromEntries([...lines].filter(([, said]) => lineKinds.some((kind) => said[kind] !== ''))),
  };
}

export type SectionFields = ReadonlyMap<SectionName, readonly RowField[]>;

/** The fields of the book as a whole. */
export function bookFields(language: Language, reader: Reader): readonly RowField[] {
  const words = dossierWords[language];
  return [
    { name: 'language', label: words.language, as: 'select', choices: languages.map((value) => ({ value, text: ownNames[value] })) },
    { name: 'paper', label: words.paper, as: 'select', choices: papers.map((value) => ({ value, text: words.papers[value] })) },
    { name: 'audience', label: words.audience, as: 'select', hint: words.audienceHint, choices: audiencesOpenTo(reader).map((value) => ({ value, text: words.audiences[value] })) },
  ];
}

/** The fields of each section: what an officer says, then what becomes of what the record gives. `lang` is the book's language. */
export function sectionFields(language: Language, lang: Language, sheets: readonly Sheet[]): SectionFields {
  const [words, printed] = [dossierWords[language], bookWords[language]];
  const area = (name: string, label: string, rows = 3): RowField => ({ name, label, as: 'area', rows, ...(lang === language ? {} : { lang }) });
  return new Map(sectionNames.map((name) => [name, [
    ...(name === 'scenario' ? slots.map((slot) => area(`slot-${slot}`, printed.slots[slot], 4)) : []),
    ...(name === 'topics' ? sheets.flatMap(({ name: topic }, at) => lineKinds.map((kind) => area(`${kind}-${at}`, words.onTopic(printed.topics.lines[kind], topic)))) : []),
    { ...area(`before-${name}`, words.before), hint: words.writing }, area(`after-${name}`, words.after),
    { name: `treatment-${name}`, label: words.treatment, as: 'select', choices: treatments.map((value) => ({ value, text: words.treatments[value] })) },
    area(`instead-${name}`, words.instead), { name: `place-${name}`, label: words.place, as: 'number', hint: words.placeHint },
  ] satisfies RowField[]]));
}
