import { audiences, type Audience } from '#domain/trust/reader.ts';

/** The narrowest of some audiences; nothing at all may be read by everybody. */
export const narrowest = (some: readonly Audience[]): Audience => audiences[Math.min(...some.map((each) => audiences.indexOf(each)), audiences.length - 1)] as Audience;

/** Audiences no wider than one, from the narrowest on. */
export const upTo = (ceiling: Audience): readonly Audience[] => audiences.slice(audiences.indexOf(ceiling));

/**
 * Whom a part of a book is for: the widest audience for whom it would have been made the same. So what a narrower
 * row has any share in, even through a count, a balance or a verdict, carries that row's marking.
 * `made` has what each audience would be given, its reader's own first; null where it would be given none.
 */
export function widestAlike(made: ReadonlyMap<Audience, string | null>, own: Audience): Audience {
  const mine = made.get(own);
  const alike = audiences.filter((audience) => made.get(audience) === mine && mine !== null && mine !== undefined);
  return alike.at(-1) ?? own;
}
