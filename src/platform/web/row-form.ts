import { edtfTyped } from '#domain/capture/date-typed.ts';
import { Refused } from '../act.ts';
import { ChangedMeanwhile } from '../writing.ts';
import { areaField, bothVersions, checkField, noProblems, problemList, selectField, textField, writtenIn, type Choice, type Entry } from './form.ts';
import { formWords } from './form-words.ts';
import { html, type Html, type Part } from './html.ts';
import type { Answer, PageContent, Visit } from './page.ts';
import { written } from './written.ts';

/** A field of a form that keeps one row of the record. */
export interface RowField {
  readonly name: string;
  readonly label: string;
  readonly as: 'text' | 'number' | 'area' | 'select' | 'check';
  readonly hint?: string;
  readonly required?: boolean;
  readonly lang?: string;
  /** Of a select. */
  readonly choices?: readonly Choice[];
  /** The text of the choice of nothing. */
  readonly none?: string;
  readonly rows?: number;
  /** The id of a datalist. */
  readonly list?: string;
}

export interface RowForm {
  readonly action: string;
  readonly fields: readonly RowField[];
  /** Where to go back to without saving. */
  readonly cancel?: string;
  readonly submit?: string;
  /** Datalists and the like. */
  readonly beside?: Part;
}

type Values = Entry['values'];

/** What a form is opened with: what stands in the record and its version, or neither. */
export interface Standing {
  readonly values: Values;
  readonly version: number | null;
}

export const nothingStands: Standing = { values: { get: () => null }, version: null };

function control(visit: Pick<Visit, 'language'>, entry: Entry, { as, choices = [], ...field }: RowField): Html {
  switch (as) {
    case 'area': return areaField(visit, entry, { ...writtenIn(visit, entry, field.name), ...field });
    case 'select': return selectField(visit, entry, { ...field, choices });
    case 'check': return checkField(entry, { name: field.name, value: 'yes', label: field.label });
    default: return textField(visit, entry, { ...(as === 'text' ? writtenIn(visit, entry, field.name) : {}), ...field, type: as });
  }
}

/** The form itself; the version that it was opened on travels with it. */
export function rowForm(visit: Pick<Visit, 'language'>, { action, fields, cancel, submit, beside }: RowForm, entry: Entry, version: number | null): Html {
  const words = formWords[visit.language];
  return html`<form class="entry" method="post" action="${action}" novalidate>${version !== null && html`<input type="hidden" name="version" value="${version}">`}
${fields.map((field) => control(visit, entry, field))}${beside}
<p class="actions"><button name="do" value="save">${submit ?? words.save}</button>${cancel && html` <a href="${cancel}">${words.cancel}</a>`}</p></form>`;
}

/** The cells that a form was sent with; what is left empty is not known, and a date is kept in EDTF however people write it. */
export const cellsIn = (form: URLSearchParams, fields: readonly Pick<RowField, 'name'>[]): Record<string, string | null> =>
  Object.fromEntries(fields.map(({ name }) => { const text = form.get(name)?.trim() || null; return [name, text !== null && name.endsWith('_edtf') ? (edtfTyped(text) ?? text) : text]; }));

/** The version that a form was opened on; null of something new. */
export function versionIn(form: URLSearchParams): number | null {
  const text = form.get('version') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

type Sentences = Readonly<Record<string, string>> | ((code: string, field: string) => string | undefined);

/** A sentence for each problem, by its code: the form's own, or one that all forms share. */
export function problemsSaid(language: Visit['language'], problems: ReadonlyMap<string, string>, own: Sentences): ReadonlyMap<string, string> {
  const shared: Readonly<Record<string, string>> = formWords[language].problems;
  return new Map([...problems].map(([name, code]) => [name, (typeof own === 'function' ? own(code, name) : own[code]) ?? shared[code] ?? code]));
}

/** What a field holds, in the language that it is in. */
function shown(visit: Pick<Visit, 'language'>, { choices, lang }: RowField, value: string): Part {
  const chosen = choices?.find((each) => each.value === value)?.text;
  if (chosen !== undefined) return chosen;
  return lang !== undefined && lang !== visit.language && value !== '' ? html`<span lang="${lang}">${value}</span>` : written(visit, value);
}

interface Saving {
  readonly fields: readonly RowField[];
  /** The page around a form, with what is to be said above it. */
  readonly page: (entry: Entry, version: number | null, above: Part) => Promise<PageContent | 'not-found'>;
  /** Performs the act and says where to go. */
  readonly save: () => Promise<string>;
  /** A sentence for each code with which a rule refuses. */
  readonly problems: Sentences;
  /** The row as it stands now, when somebody else was faster. */
  readonly standing: () => Promise<Standing | null>;
}

/**
 * Saves what a form was sent with. What a rule refuses is shown beside the fields, with all that was typed (422); when
 * somebody else was faster, both versions are shown, and the form is sent again on the newer one (409).
 */
export async function saveRow(visit: Pick<Visit, 'language' | 'form'>, { fields, page, save, problems, standing }: Saving): Promise<Answer> {
  const answer = async (status: number, entry: Entry, version: number | null, above: Part): Promise<Answer> => {
    const content = await page(entry, version, above);
    return content === 'not-found' ? content : { page: content, status };
  };
  try {
    return { redirect: await save() };
  } catch (fault) {
    if (fault instanceof Refused) {
      const entry: Entry = { values: visit.form, problems: problemsSaid(visit.language, fault.problems, problems) };
      return answer(422, entry, versionIn(visit.form), problemList(visit, entry, Object.fromEntries(fields.map(({ name, label }) => [name, label]))));
    }
    const now = fault instanceof ChangedMeanwhile ? await standing() : null;
    if (!now) throw fault;
    const differing = fields.flatMap((field) => {
      const [mine, theirs] = [visit.form.get(field.name)?.trim() ?? '', now.values.get(field.name) ?? ''];
      return mine === theirs ? [] : [{ label: field.label, mine: shown(visit, field, mine), theirs: shown(visit, field, theirs) }];
    });
    return answer(409, { values: visit.form, problems: noProblems }, now.version, bothVersions(visit, differing));
  }
}
