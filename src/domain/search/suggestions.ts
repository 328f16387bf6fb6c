import type { Language } from '../text/language.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A name or a term in one language. */
export interface Name {
  readonly language: Language;
  readonly text: string;
}

export interface Suggestion<Kind> {
  readonly kind: Kind;
  readonly name: Name;
  /** What was typed begins this other name of it. */
  readonly also: Name | null;
}

interface Entry<Kind> {
  readonly kind: Kind;
  readonly names: readonly (Name & { readonly tokens: readonly Pick<Token, 'japanese' | 'folded'>[]; readonly whole: string })[];
}

/** What could be meant by the beginning of a name, in whichever language it is typed. */
export class Suggestions<Kind extends string> {
  readonly #entries: readonly Entry<Kind>[];

  /** Those of kinds named earlier come earlier. */
  constructor(named: readonly { readonly kind: Kind; readonly terms: readonly Name[] }[]) {
    this.#entries = named.map(({ kind, terms }) => ({ kind, names: terms.map((name) => ({ ...name, tokens: tokensOf(name.text), whole: wholeOf(tokensOf(name.text)) })) }));
  }

  /** The best first: those that begin with it before those that hold it, and the short before the long. */
  typed(text: string, language: Language, most: number): Suggestion<Kind>[] {
    const typed = tokensOf(text.slice(0, LONGEST));
    const whole = wholeOf(typed);
    if (typed.length === 0 || (whole.length < 2 && !typed[0]?.japanese)) return [];
    const found: (Suggestion<Kind> & { readonly begins: boolean; readonly own: boolean; readonly at: number })[] = [];
    for (const [at, { kind, names }] of this.#entries.entries()) {
      const matching = names.filter((name) => typed.every((token) => name.tokens.some((its) => holds(its, token))));
      if (matching.length === 0) continue;
      const begun = matching.filter((name) => name.whole.startsWith(whole));
      const among = begun.length > 0 ? begun : matching;
      const best = among.find((name) => name.language === language) ?? (among[0] as Name);
      // In the reader's language where it has a name in it, beside what was found.
      const own = best.language === language ? null : names.find((name) => name.language === language) ?? null;
      found.push({ kind, name: bare(own ?? best), also: own ? bare(best) : null, begins: begun.length > 0, own: best.language === language, at });
    }
    const known = new Set<string>();
    return found
      .toSorted((one, other) => Number(other.begins) - Number(one.begins) || Number(other.own) - Number(one.own) || one.name.text.length - other.name.text.length || one.at - other.at)
      .filter(({ name }) => !known.has(name.text.toLowerCase()) && known.add(name.text.toLowerCase()))
      .slice(0, most).map(({ kind, name, also }) => ({ kind, name, also }));
  }
}

const LONGEST = 100;

const bare = ({ language, text }: Name): Name => ({ language, text });

const wholeOf = (tokens: readonly Pick<Token, 'folded'>[]): string => tokens.map(({ folded }) => folded).join(' ');

const holds = (its: Pick<Token, 'japanese' | 'folded'>, typed: Pick<Token, 'japanese' | 'folded'>): boolean =>
  its.japanese === typed.japanese && (its.japanese ? its.folded.includes(typed.folded) : its.folded.startsWith(typed.folded));
