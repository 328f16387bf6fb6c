import type { Language } from '#domain/text/language.ts';
import type { XmlRefusal, XmlRefusalReason } from '#platform/xml/xml-reading.ts';

/** A term of a glossary in one language. */
export interface TermTexts {
  readonly language: Language;
  /** The name that is preferred, then the others. */
  readonly names: readonly string[];
  readonly definition: string | null;
  /** Said beside it: how each side uses the concept. */
  readonly notes: readonly string[];
}

export interface TermOut {
  readonly id: string;
  readonly kind: string;
  readonly texts: readonly TermTexts[];
  /** Titles of works. */
  readonly sources: readonly string[];
  /** Ids of terms of the same glossary. */
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
  readonly related: readonly string[];
  /** Addresses of concepts elsewhere. */
  readonly exact: readonly string[];
  readonly close: readonly string[];
}

export interface GlossaryOut {
  readonly title: Readonly<Record<Language, string>>;
  readonly terms: readonly TermOut[];
}

/** A concept as a file of others has it. */
export interface TermIn {
  /** Empty where the file gives none. */
  readonly id: string;
  readonly kind: string | null;
  readonly texts: readonly Omit<TermTexts, 'notes'>[];
  readonly source: string | null;
  /** From 1. */
  readonly line: number;
}

export type TbxRefusalReason =
  | XmlRefusalReason | 'too-deep' | 'not-tbx' | 'structure' | 'too-many' | 'twice' | 'too-long' | 'no-terms';

export type TbxRefusal = XmlRefusal<TbxRefusalReason>;

export type ReadTbx = { readonly terms: readonly TermIn[] } | { readonly refused: TbxRefusal };

export const tbxLimits = { bytes: 2 * 1024 * 1024, depth: 30, terms: 5_000, text: 4_000 } as const;
