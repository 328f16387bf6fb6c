import type { Language } from '../text/language.ts';
import { keysOf, tokensOf, type Token } from './tokens.ts';


/** One thing under its names in up to three languages. */
export interface Concept {
  readonly terms: readonly { readonly language: Language; readonly text: string }[];
}

/** What a word is called in a glossary: its stem, or the run of Japanese as it is. */
const nameOf = (token: Token): string => (token.japanese ? token.folded : keysOf(token)[0] ?? '');

export const nameOfTerm = (text: string): string => tokensOf(text).map(nameOf).join(' ');

const LONGEST_TERM = 7;
const LONGEST_RUN = 20;

/** Finds the things that a query names, in whichever language it does. */
export class Glossary {
  readonly #byName = new Map<string, Concept[]>();

  constructor(concepts: readonly Concept[]) {
    for (const concept of concepts) {
      const names = new Set(concept.terms.map(({ text }) => nameOfTerm(text)));
      for (const name of names) {
        if (name === '') continue;
        const known = this.#byName.get(name);
        if (known) known.push(concept);
        else this.#byName.set(name, [concept]);
      }
    }
  }

  /** The longest term that begins with the first of these words. */
  longest(tokens: readonly Token[]): { readonly count: number; readonly concepts: readonly Concept[] } | null {
    for (let count = Math.min(LONGEST_TERM, tokens.length); count > 0; count -= 1) {
      const concepts = this.#byName.get(tokens.slice(0, count).map(nameOf).join(' '));
      if (concepts) return { count, concepts };
    }
    return null;
  }

  /** A run of Japanese as terms, one behind the other; null when a part of it is none. */
  parts(folded: string): readonly string[] | null {
    const parts: string[] = [];
    let rest = folded;
    while (rest !== '') {
      let length = Math.min(rest.length, LONGEST_RUN);
      while (length > 1 && !this.#byName.has(rest.slice(0, length))) length -= 1;
      if (length < 2) return null;
      parts.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    return parts;
  }

  /** The terms in a run of Japanese and what is left between them; a single character left over is no word of its own. */
  parted(folded: string): readonly string[] {
    const parts: string[] = [];
    let left = '';
    const keep = (): void => { if ([...left].length > 1) parts.push(left); left = ''; };
    for (let at = 0; at < folded.length;) {
      let length = Math.min(folded.length - at, LONGEST_RUN);
      while (length > 1 && !this.#byName.has(folded.slice(at, at + length))) length -= 1;
      if (length > 1) {
        keep();
        parts.push(folded.slice(at, at + length));
      } else left += folded[at];
      at += length;
    }
    keep();
    return parts.length === 0 ? [folded] : parts;
  }
}

export const NO_GLOSSARY = new Glossary([]);
