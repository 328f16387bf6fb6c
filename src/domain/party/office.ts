import type { When } from '#domain/date/when.ts';
import type { PartyCode } from '#domain/trust/reader.ts';

/** A person's time in an office. The office key (CA-DM, JP-CJSC) outlives every name that the office has had. */
export interface Term {
  readonly id: string;
  readonly office: string;
  readonly party: PartyCode;
  readonly person: string;
  readonly start: When;
  /** null: still in office. */
  readonly end: When | null;
  readonly acting: boolean;
}

export interface Organisation {
  readonly id: string;
  /** CA, JP, INT (international) or BI (both). */
  readonly party: string;
  /** office, ministry, agency, unit, armed-forces, research, university, military-education, ... */
  readonly type: string;
  readonly counterpart: string | null;
  readonly asymmetry: boolean;
}
