import { may, type PersonsRole, type Role } from './permission.ts';

/** The two letters of a party (ISO 3166-1), such as CA or JP. */
export type PartyCode = string;

/** Who may read an item, in daily use: its owner, both parties, or everybody. */
export const audiences = ['national', 'shared', 'public'] as const;
export type Audience = (typeof audiences)[number];

/**
 * An audience made concrete: "public", "shared:ca-jp" or "national:CA".
 * A row has at most one scope, a reader has some; equal text is the whole rule of who reads what.
 */
export type Scope = string;

export interface Reader {
  /** null for the public. */
  readonly party: PartyCode | null;
  /** The post under which the ledger names who acts: a post outlives its holder. */
  readonly post: string | null;
  /** null for the public. */
  readonly role: Role | null;
  readonly scopes: readonly Scope[];
  /** Of a person who signed in: the id of the account. */
  readonly account?: string;
}

export const thePublic: Reader = { party: null, post: null, role: null, scopes: ['public'] };

/** Whoever holds a post of a party reads what is public, what the party owns, and what its relationships share. */
export function officerOf(party: PartyCode, post: string, relationships: readonly string[], role: PersonsRole = 'releasing-officer'): Reader {
  return { party, post, role, scopes: ['public', `national:${party}`, ...relationships.map((id) => `shared:${id}`)] };
}

/** Null, that is nobody, when the audience is unknown or lacks what makes it concrete. */
export function scopeOf(audience: string, owner: PartyCode | null, relationship: string | null): Scope | null {
  if (audience === 'public') return 'public';
  if (audience === 'shared' && relationship) return `shared:${relationship}`;
  if (audience === 'national' && owner) return `national:${owner}`;
  return null;
}

/**
 * Whether whoever reads a row of one scope may also read one of another. A reader of what a side keeps reads what its
 * relationships share, so that "national:CA" is covered by "shared:ca-jp" of that relationship.
 */
export const covers = (wider: Scope | null, narrower: Scope | null): boolean =>
  wider !== null && narrower !== null && (wider === 'public' || wider === narrower || (wider.startsWith('shared:') && narrower.startsWith('national:')));

/** Owner of what both sides hold, and of what ships: neither party's own, so that "national" would make it readable by nobody. */
export const JOINT = 'joint';

/** Who owns a row that a reader writes for an audience: what only the own side reads is its own, the rest both hold. */
export const ownerFor = ({ party }: Pick<Reader, 'party'>, audience: Audience): string => (audience === 'national' && party !== null ? party : JOINT);

/** Whether the one has more readers than the other. */
export const isWider = (one: Audience, other: Audience): boolean => audiences.indexOf(one) > audiences.indexOf(other);

/** The audiences for which a reader may write something new: what goes to the public is released, and releasing is an act of its own. */
export const audiencesOpenTo = (reader: Reader): readonly Audience[] => audiences.filter((audience) => audience !== 'public' || may(reader, 'release'));

/** Whether a reader may give something that stands to another audience: to widen it is to release it. */
export const mayRelabel = (reader: Reader, from: Audience, to: Audience): boolean =>
  !isWider(to, from) || may(reader, 'release');
