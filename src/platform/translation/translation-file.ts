import type { XmlRefusal, XmlRefusalReason } from '#platform/xml/xml-reading.ts';

/** How far a text has come at the bureau (XLIFF 2.1, 4.3.1.37), from the least. */
export const unitStates = ['initial', 'translated', 'reviewed', 'final'] as const;
export type UnitState = (typeof unitStates)[number];

/** A text to be translated. */
export interface UnitOut {
  /** NMTOKEN: letters, digits, "." "-" "_" ":". */
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: UnitState;
  readonly notes: readonly string[];
}

/** The texts of one row. */
export interface FileOut {
  readonly id: string;
  /** What it comes from, for people. */
  readonly original: string;
  readonly notes: readonly string[];
  readonly units: readonly UnitOut[];
}

/** What a bureau is handed; languages are BCP 47. */
export interface TranslationOut {
  readonly source: string;
  readonly target: string;
  readonly files: readonly FileOut[];
}

/** Why one unit cannot be taken as it is: something in it stands for what is no text, or its parts are not all translated. */
export type UnitProblem = 'placeholder' | 'sub-flow' | 'in-part' | 'order';

/** A text that came back, its segments put together again. */
export interface UnitIn {
  readonly file: string;
  readonly id: string;
  readonly source: string;
  /** Null when it was not translated. */
  readonly target: string | null;
  /** The least of its segments' states. */
  readonly state: UnitState;
  readonly problem: UnitProblem | null;
  /** From 1. */
  readonly line: number;
}

export interface TranslationIn {
  /** BCP 47, as the file has them. */
  readonly source: string;
  readonly target: string;
  readonly units: readonly UnitIn[];
}

export type XliffRefusalReason =
  | XmlRefusalReason | 'too-deep' | 'not-xliff' | 'other-version' | 'no-languages' | 'structure' | 'too-many-units' | 'twice' | 'no-units';

export type XliffRefusal = XmlRefusal<XliffRefusalReason>;

export type ReadXliff = { readonly document: TranslationIn } | { readonly refused: XliffRefusal };

export const xliffLimits = {
  bytes: 8 * 1024 * 1024,
  depth: 60,
  units: 20_000,
} as const;
