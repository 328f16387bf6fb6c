import type { When } from '#domain/date/when.ts';
import type { MadeCommitment } from '#domain/commitment/made.ts';
import type { Engagement } from '#domain/engagement/engagement.ts';
import type { Organisation, Term } from '#domain/party/office.ts';
import type { Series } from '#domain/series/series.ts';
import type { PartyCode } from '#domain/trust/reader.ts';

/** The two parties, in the order in which the relationship names them. */
export interface Relationship {
  readonly id: string;
  readonly a: PartyCode;
  readonly b: PartyCode;
}

/** An agreed text: what it is, and when it was signed and came into force. */
export interface Instrument {
  readonly id: string;
  /** agreement, declaration, arrangement, memorandum, action-plan, law, policy, study */
  readonly kind: string;
  /** "both", or the party whose own text it is. */
  readonly side: string;
  /** Sets objectives and priorities of security cooperation as a whole. */
  readonly framework: boolean;
  readonly signed: When | null;
  readonly inForce: When | null;
  readonly until: When | null;
}

/** A legal or political limit on one side, or on both. */
export interface Constraint {
  readonly id: string;
  readonly side: string;
  /** What it limits: agreements, exercises, missions, ... */
  readonly limits: string;
  readonly since: When | null;
  readonly until: When | null;
}

/** A recommendation or promise that the record can be held against. */
export interface Commitment {
  readonly id: string;
  readonly parent: string | null;
  /** recommendation, commitment, purpose or candidate */
  readonly kind: string;
  readonly test: string;
  readonly parameter: string | null;
  readonly due: When | null;
  readonly series: readonly string[];
  readonly topics: readonly string[];
}

/** A person's judgement that a record fulfils a commitment, wholly or in part. */
export interface Evidence {
  readonly commitment: string;
  /** Id of an engagement, series or instrument. */
  readonly record: string;
  readonly bearing: 'fulfils' | 'partly';
}

/** A finding of a document, which the record may or may not bear out. */
export interface Statement {
  readonly id: string;
  readonly parent: string | null;
  /** Whether the document's finding can be computed from such a record at all. */
  readonly computable: 'yes' | 'partly' | 'no';
  /** The verdict that the document would give. */
  readonly expected: string | null;
  readonly supporting: readonly string[];
  readonly against: readonly string[];
}

/** A page that shows that a meeting did not take place. */
export interface Absence {
  readonly id: string;
  readonly series: string;
  readonly when: When;
}

/** A meeting of many in whose margins two can meet: a summit of the G7, of APEC. */
export interface Gathering {
  readonly id: string;
  readonly occasion: string;
  readonly when: When;
}

/** An item of the agenda that both sides agreed, or a heading above such items. */
export interface Topic {
  readonly id: string;
  readonly parent: string | null;
  /** bilateral, regional, global, or "all" */
  readonly level: string;
  /** level, theme, topic, subtopic; current-agenda and current-topic are what was under discussion when the agenda was drawn up. */
  readonly kind: string;
}

/** Everything that an assessment of one relationship is made from, as far as its reader may read it. */
export interface RelationshipRecord {
  readonly relationship: Relationship;
  /** By earliest day. */
  readonly engagements: readonly Engagement[];
  readonly series: readonly Series[];
  /** Units responsible for a series, on either side. */
  readonly bodiesOfSeries: ReadonlyMap<string, readonly string[]>;
  readonly terms: readonly Term[];
  readonly organisations: readonly Organisation[];
  readonly instruments: readonly Instrument[];
  readonly constraints: readonly Constraint[];
  readonly commitments: readonly Commitment[];
  /** Promises of meetings, which no scorecard counts. */
  readonly made: readonly MadeCommitment[];
  readonly evidence: readonly Evidence[];
  readonly statements: readonly Statement[];
  readonly absences: readonly Absence[];
  /** By day. */
  readonly gatherings: readonly Gathering[];
  /** In the order of the agenda. */
  readonly topics: readonly Topic[];
  /** Topic phrase -> ids of agreed topics (ST-...). */
  readonly topicsOfPhrase: ReadonlyMap<string, readonly string[]>;
}
