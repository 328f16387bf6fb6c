/**
 * Every text that the product's words give is put between marks (characters of private use) that say its language.
 * What such a text was told, a name of the record above all, stays as it was told: in a gap of the mark.
 */
import { Html } from '#platform/web/html.ts';
import { isLanguage, languages, type Language } from '#platform/words/languages.ts';

const starts: Readonly<Record<Language, string>> = { en: '\ue0e1', fr: '\ue0e2', ja: '\ue0e3' };
const END = '\ue0e0';
const GAP = '\ue0e8';
const GAP_END = '\ue0e9';
const anyMark = /[\ue0e0-\ue0ef]/g;

export const unmarked = (text: string): string => text.replace(anyMark, '');
export const marked = (language: Language, text: string): string => (/\p{L}/u.test(text) ? `${starts[language]}${text}${END}` : text);

/** A value with something done to each text in it. What is no plain object or list is left alone. */
function each(value: unknown, change: (text: string) => string, call?: (work: (...told: unknown[]) => unknown) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return call ? call(value as (...told: unknown[]) => unknown) : value;
  if (Array.isArray(value)) return value.map((one) => each(one, change, call));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, each(one, change, call)]));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A text with those that it was told in gaps: as they were told, marks included. */
function withGaps(text: string, told: readonly unknown[]): string {
  const given = new Map<string, string>();
  each(told, (one) => { if (/\p{L}/u.test(one)) given.set(unmarked(one), one); return one; });
  if (given.size === 0) return text;
  const any = [...given.keys()].toSorted((one, other) => other.length - one.length).map((one) => (/^[\p{Script=Latin}\p{N}].*[\p{Script=Latin}\p{N}]$/su.test(one) ? `(?<![\\p{Script=Latin}\\p{N}])${escaped(one)}(?![\\p{Script=Latin}\\p{N}])` : escaped(one)));
  return text.replace(new RegExp(any.join('|'), 'gu'), (found) => `${GAP}${given.get(found)}${GAP_END}`);
}

/** Words with markup in them: each text between its tags, but for the markup that it was told. */
function markedMarkup(language: Language, markup: string, told: readonly unknown[]): Html {
  const given = told.filter((one) => one instanceof Html).map(String).filter((one) => one !== '');
  const parts = given.length === 0 ? [markup] : markup.split(new RegExp(`(${given.map(escaped).join('|')})`));
  return new Html(parts.map((part) => (given.includes(part) ? part : part.replace(/(^|>)([^<]+)/g, (_, tag: string, text: string) => `${tag}${marked(language, withGaps(text, told))}`))).join(''));
}

const markedCall = (language: Language, work: (...told: unknown[]) => unknown) => (...told: unknown[]): unknown => {
  const said = work(...(each(told, unmarked) as unknown[]));
  return said instanceof Html ? markedMarkup(language, String(said), told) : each(said, (text) => marked(language, withGaps(text, told)), (inner) => markedCall(language, inner));
};

/** All words of a words file. */
export const markedWords = <Words extends Readonly<Record<Language, unknown>>>(words: Words): Words =>
  Object.fromEntries(languages.map((language) => [language, each(words[language], (text) => marked(language, text), (work) => markedCall(language, work))])) as Words;

/** A function that is told the language first, alone or as that of a visit. */
export const markedGiver = <Told extends unknown[]>(work: (...told: Told) => string) => (...told: Told): string => {
  const [first] = told;
  const language = typeof first === 'string' ? first : (first as { language?: unknown } | undefined)?.language;
  const text = work(...(each(told, unmarked) as Told));
  return typeof language === 'string' && isLanguage(language) ? marked(language, text) : text;
};

/** A stretch of a text, and the language of the words it comes from; null where it is nobody's words. */
export interface Stretch {
  readonly text: string;
  readonly words: Language | null;
}

export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const open: (Language | null)[] = [];
  for (const part of text.split(/([\ue0e0-\ue0ef])/)) {
    const begun = languages.find((language) => starts[language] === part);
    if (begun || part === GAP) open.push(begun ?? null);
    else if (part === END || part === GAP_END) open.pop();
    else if (part !== '') stretches.push({ text: part, words: open.at(-1) ?? null });
  }
  return stretches;
}
