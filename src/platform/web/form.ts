import { suspicionsOf, type Suspicion } from '#domain/text/suspicious.ts';
import { html, type Html, type Part } from './html.ts';
import { formWords } from './form-words.ts';
import type { Visit } from './page.ts';
import { languageWritten } from './written.ts';
import { suspicionText } from './seen.ts';
import { colon } from '../words/words.ts';

/** What a form shows: what was typed or stands in the record, and what is wrong with it, by the name of its field. */
export interface Entry {
  readonly values: { get(name: string): string | null };
  /** Sentences in the reader's language. */
  readonly problems: ReadonlyMap<string, string>;
}

/** The language of what stands in a field, where that is not the page's. */
export function writtenIn({ language }: Pick<Visit, 'language'>, { values }: Pick<Entry, 'values'>, name: string): { readonly lang?: string } {
  const lang = languageWritten(language, values.get(name));
  return lang ? { lang } : {};
}

export const noProblems: ReadonlyMap<string, string> = new Map();

interface Field {
  readonly name: string;
  readonly label: string;
  /** One sentence of help under the label. */
  readonly hint?: Part;
  readonly required?: boolean;
  /** BCP 47 code of what is typed, where it is not the page's language. */
  readonly lang?: string;
}

/** Attributes that tie a control to its hint and its problem. */
function described({ problems }: Entry, { name, hint, required, lang }: Field, doubts: readonly Suspicion[] = []): Html {
  const ids = [hint ? `${name}-hint` : '', doubts.length > 0 ? `${name}-doubt` : '', problems.has(name) ? `${name}-problem` : ''].filter(Boolean).join(' ');
  return html`id="${name}" name="${name}"${required && html` required`}${lang && html` lang="${lang}"`}${ids && html` aria-describedby="${ids}"`}${problems.has(name) && html` aria-invalid="true"`}`;
}

/** Why what stands in a field may not be what it looks like. */
const doubtsOf = ({ values }: Entry, { name, lang }: Field): readonly Suspicion[] => { const text = values.get(name); return text ? suspicionsOf(text, { full: lang === 'ja' || /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) }) : []; };

function field(visit: Pick<Visit, 'language'>, { problems }: Entry, { name, label, hint, required }: Field, control: Html, doubts: readonly Suspicion[] = []): Html {
  const problem = problems.get(name);
  return html`<div class="entry-field${problem ? ' wrong' : ''}"><label for="${name}">${label}${required && html` <span class="quiet">${formWords[visit.language].required}</span>`}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${problem && html`<p class="wrong-text" id="${name}-problem">${problem}</p>`}${doubts.length > 0 && html`<p class="doubt-text" id="${name}-doubt">${suspicionText(visit.language, doubts)}</p>`}${control}</div>`;
}

export function textField(visit: Pick<Visit, 'language'>, entry: Entry, of: Field & { readonly type?: 'text' | 'email' | 'date' | 'number' | 'password'; readonly size?: number; readonly list?: string; readonly autocomplete?: string }): Html {
  const doubts = of.type === undefined || of.type === 'text' ? doubtsOf(entry, of) : [];
  return field(visit, entry, of, html`<input type="${of.type ?? 'text'}" ${described(entry, of, doubts)} value="${entry.values.get(of.name)}"${of.size !== undefined && html` size="${of.size}"`}${
    of.list && html` list="${of.list}"`}${of.autocomplete && html` autocomplete="${of.autocomplete}"`}>`, doubts);
}

export function areaField(visit: Pick<Visit, 'language'>, entry: Entry, of: Field & { readonly rows?: number }): Html {
  // A line break right after the tag is dropped by browsers, so one is given for it to drop.
  const doubts = doubtsOf(entry, of);
  return field(visit, entry, of, html`<textarea ${described(entry, of, doubts)} rows="${of.rows ?? 4}">
${entry.values.get(of.name)}</textarea>`, doubts);
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** BCP 47 code of the text, where it is not the page's language. */
  readonly lang?: string;
}

/** `none` is the text of the choice of nothing; without it one must be chosen. */
export function selectField(visit: Pick<Visit, 'language'>, entry: Entry, of: Field & { readonly choices: readonly Choice[]; readonly none?: string }): Html {
  const chosen = entry.values.get(of.name);
  return field(visit, entry, of, html`<select ${described(entry, of)}>${of.none !== undefined && html`<option value="">${of.none}</option>`}${
    of.choices.map(({ value, text, lang }) => html`<option value="${value}"${lang && html` lang="${lang}"`}${value === chosen && html` selected`}>${text}</option>`)}</select>`);
}

/** One of a few, all in view. */
export function radioField(visit: Pick<Visit, 'language'>, entry: Entry, of: Field & { readonly choices: readonly (Choice & { readonly hint?: string })[] }): Html {
  const chosen = entry.values.get(of.name);
  const problem = entry.problems.get(of.name);
  return html`<fieldset class="entry-field${problem ? ' wrong' : ''}"${problem && html` aria-describedby="${of.name}-problem"`}><legend>${of.label}${of.required && html` <span class="quiet">${formWords[visit.language].required}</span>`}</legend>
${of.hint && html`<p class="hint">${of.hint}</p>`}${problem && html`<p class="wrong-text" id="${of.name}-problem">${problem}</p>`}${of.choices.map(({ value, text, hint }) => html`<p class="choice"><input type="radio" name="${of.name}" id="${of.name}-${value}" value="${value}"${
    value === chosen && html` checked`}${of.required && html` required`}><label for="${of.name}-${value}">${text}${hint && html` <span class="quiet">${hint}</span>`}</label></p>`)}</fieldset>`;
}

export function checkField(entry: Entry, of: { readonly name: string; readonly value: string; readonly label: Part; readonly checked?: boolean }): Html {
  return html`<p class="choice"><input type="checkbox" id="${of.name}-${of.value}" name="${of.name}" value="${of.value}"${(of.checked ?? entry.values.get(of.name) === of.value) && html` checked`}><label for="${of.name}-${of.value}">${of.label}</label></p>`;
}

/** Above a form that was refused: says so, and leads to each field that is wrong, with its name where that is told. */
export function problemList(visit: Pick<Visit, 'language'>, { problems }: Entry, labels: Readonly<Record<string, string>> = {}): Part {
  if (problems.size === 0) return null;
  return html`<div class="problem" role="alert"><p>${formWords[visit.language].refused}</p><ul>${[...problems].map(([name, problem]) => html`<li><a href="#${name}">${labels[name] !== undefined && `${labels[name]}${colon[visit.language]}`}${problem}</a></li>`)}</ul></div>`;
}

/** A field of which two people hold different versions. */
export interface Differing {
  readonly label: string;
  readonly mine: Part;
  readonly theirs: Part;
}

/** Somebody else was faster: both versions side by side, of the fields that differ. What was typed stays in the form. */
export function bothVersions(visit: Pick<Visit, 'language'>, differing: readonly Differing[]): Html {
  const words = formWords[visit.language];
  const shown = (part: Part): Part => part || html`<span class="quiet">${words.empty}</span>`;
  return html`<div class="problem" role="alert"><p>${words.changedMeanwhile}</p>
<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.field}</th><th scope="col">${words.theirs}</th><th scope="col">${words.mine}</th></tr></thead><tbody>${
    differing.map(({ label, mine, theirs }) => html`<tr><th scope="row">${label}</th><td data-label="${words.theirs}">${shown(theirs)}</td><td data-label="${words.mine}">${shown(mine)}</td></tr>`)}</tbody></table></div></div>`;
}
