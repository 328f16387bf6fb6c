import { languageOf } from '#domain/text/language-of.ts';
import { languages, type Language } from '#domain/text/language.ts';
import type { RecordRow } from '#domain/record/row.ts';

/** What is on record, by the language in which it may be shown without further mark. */
export interface Recorded {
  add(rows: readonly RecordRow[]): void;
  /** A text that stands on no record yet: what somebody typed. */
  typed(text: string): void;
  /** Whether a text is from the record, and of one of these languages or of none. `piece`: what one word says may be a part of a text, such as what stands between two links. */
  holds(text: string, languages: readonly string[], piece: boolean): boolean;
  /** What is left of a text when all that it repeats from the record is taken away. */
  without(text: string, languages: readonly string[]): string;
}

const among = (named: readonly string[]): ('none' | Language)[] => ['none', ...languages.filter((language) => named.includes(language))];
const latin = /[\p{Script=Latin}\p{N}]/u;
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names of persons, ids and the like are of no language. */
const ofNone = /^(?:id|person|wikidata_id|abbreviation|address|name)$/;
/** What the record keeps as a code is shown in words, and never as it stands. */
const code = /^(?:kind|level|track|stage|(?:stage|source)_kind|rank(?:_[ab])?|audience|owner|hosting|stated_regularity|confidence|joint|count_only|context|host_country|country|side|party_[ab]|horizon|status|state|test|bearing|computable|acting|suspended|head|part|method|language|cadence|type|style|wording)$/;

export function recorded(): Recorded {
  const exact = { none: new Set<string>(), en: new Set<string>(), fr: new Set<string>(), ja: new Set<string>() };
  const whole: Record<keyof typeof exact, string> = { none: '\n', en: '\n', fr: '\n', ja: '\n' };
  const put = (language: keyof typeof exact, text: string): void => {
    if (exact[language].has(spaced(text)) || /^https?:\S+$/.test(text)) return;
    exact[language].add(spaced(text));
    whole[language] += `${spaced(text)}\n`;
  };
  const unlabelled = (text: string): void => {
    put(languageOf(text) ?? 'none', text);
    // The items of a list stand alone too.
    for (const one of text.split(/; /)) put(languageOf(one) ?? 'none', one);
  };
  /** Within a longer text, as an excerpt is, but not within a word. */
  const within = (language: keyof typeof exact, text: string): boolean => {
    const cutShort = text.endsWith('…');
    if (cutShort) text = text.slice(0, -1).trimEnd();
    if (text === '') return false;
    for (let at = whole[language].indexOf(text); at >= 0; at = whole[language].indexOf(text, at + 1)) {
      const [before, after] = [whole[language][at - 1] ?? '', whole[language][at + text.length] ?? ''];
      const cut = (outside: string, inside: string): boolean => latin.test(outside) && latin.test(inside);
      if (!cut(before, text[0] ?? '') && (cutShort || !cut(after, text.at(-1) ?? ''))) return true;
    }
    return false;
  };
  return {
    add: (rows) => {
      for (const row of rows) for (const [column, cell] of Object.entries(row)) {
        if (!cell) continue;
        const [, language] = /_(en|fr|ja)$/.exec(column) ?? [];
        if (ofNone.test(column)) put('none', cell);
        else if (language) for (const one of [cell, ...cell.split('; ')]) put(language as Language, one);
        else if (!code.test(column)) unlabelled(cell);
      }
    },
    typed: (text) => put('none', spaced(text)),
    // One word alone, marked as of another language, may be a code: it has to be all that a cell says.
    holds: (text, named, piece) => among(named).some((each) => exact[each].has(text) || ((piece || each === 'none' || text.length > 12 || /\S \S/.test(text)) && within(each, text))),
    without: (text, named) => {
      const repeated = among(named).flatMap((each) => [...exact[each]]).filter((each) => each.length > 1 && text.includes(each));
      const whole = (each: string): RegExp => new RegExp(`${latin.test(each[0] ?? '') ? '(?<![\\p{Script=Latin}\\p{N}])' : ''}${each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${latin.test(each.at(-1) ?? '') ? '(?![\\p{Script=Latin}\\p{N}])' : ''}`, 'gu');
      return repeated.toSorted((one, other) => other.length - one.length).reduce((left, each) => left.replace(whole(each), ' '), text);
    },
  };
}
