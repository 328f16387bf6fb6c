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

export type Post = 'desk-officer' | 'defence-policy-officer';

export interface Reader {
  /** null for the public. */
  readonly party: PartyCode | null;
  readonly post: Post | null;
  readonly scopes: readonly Scope[];
}

export const thePublic: Reader = { party: null, post: null, scopes: ['public'] };

/** The officer of a party reads what is public, what its party owns, and what its relationships share. */
export function officerOf(party: PartyCode, post: Post, relationships: readonly string[]): Reader {
  return { party, post, scopes: ['public', `national:${party}`, ...relationships.map((id) => `shared:${id}`)] };
}

/** Null, that is nobody, when the audience is unknown or lacks what makes it concrete. */
export function scopeOf(audience: string, owner: PartyCode | null, relationship: string | null): Scope | null {
  if (audience === 'public') return 'public';
  if (audience === 'shared' && relationship) return `shared:${relationship}`;
  if (audience === 'national' && owner) return `national:${owner}`;
  return null;
}
