import { readFileSync } from 'node:fs';
import { languages, type Language } from '#platform/words/languages.ts';

/** A text and what an officer would enter from it; a field that is not given is not asked about. */
export interface Specimen {
  readonly language: Language;
  readonly name: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, string>>;
}

/** Written after the patterns of real releases, mails and memos; none is a real one. */
export function corpus(folder = new URL('./corpus/', import.meta.url)): Specimen[] {
  return languages.flatMap((language) => readFileSync(new URL(`${language}.txt`, folder), 'utf8').split(/^=====\n/m).map((entry) => {
    const cut = entry.indexOf('\n---\n');
    const [name = '', ...fields] = entry.slice(0, cut).trim().split('\n');
    return {
      language, name: name.replace(/^# /, ''), text: entry.slice(cut + 5),
      expected: Object.fromEntries(fields.map((field) => { const at = field.indexOf(':'); return [field.slice(0, at), field.slice(at + 1).trim()]; })),
    };
  }));
}
