import { draftFields, noDraft, THIRD, type Draft, type DraftField } from '#domain/planning/draft.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import type { Language } from '#platform/words/languages.ts';
import { countryName, countryNamed } from '#platform/words/parties.ts';
import { shownIn } from '#platform/words/words.ts';
import type { FormChoices } from './form-choices.ts';

type Values = { get(name: string): string | null };

/** A draft as a form was sent with it: names of offices become their ids, names of countries their letters. */
export function draftTyped(form: Values, { idOfName }: Pick<FormChoices, 'idOfName'>): Draft {
  const typed = Object.fromEntries(draftFields.map((field) => [field, form.get(field) ?? ''])) as Record<DraftField, string>;
  const lead = (text: string): string => idOfName.get(text.trim().toLowerCase()) ?? text;
  const third = typed.host === THIRD && typed.third.trim() !== '' ? (countryNamed(typed.third) ?? typed.third.trim().toUpperCase()) : '';
  return { ...noDraft, ...typed, lead_a: lead(typed.lead_a), lead_b: lead(typed.lead_b), third };
}

/** The same as it is shown in a form. */
export function draftShown(language: Language, draft: Draft, names: Names): Values {
  const lead = (id: string): string => { const named = names.get(id); return (named && shownIn(language, named)?.text) ?? id; };
  const shown: Record<string, string> = { ...draft, lead_a: lead(draft.lead_a), lead_b: lead(draft.lead_b), third: draft.third === '' ? '' : countryName(language, draft.third) };
  return { get: (name) => shown[name] ?? null };
}
