/** A round by its titles, in the order of time. */
export interface TitledRound {
  readonly titles: readonly (string | null)[];
}

const inTitle: readonly RegExp[] = [/\b(\d{1,3})(?:st|nd|rd|th)\b/i, /第\s*(\d{1,3})\s*回/, /\b(\d{1,3})(?:er|re|e)\s+(?:session|rencontre|réunion|édition|tour)/i];

function numberIn(titles: readonly (string | null)[]): number | null {
  for (const title of titles) {
    for (const form of inTitle) {
      const [, number] = form.exec((title ?? '').normalize('NFKC')) ?? [];
      if (number !== undefined) return Number(number);
    }
  }
  return null;
}

/**
 * The number of a round that follows these: from a number that a document states, or from the last title that bears
 * one, and the rounds since. Null where neither is on record, since rounds that are found are not all rounds held.
 */
export function roundNumber(before: readonly TitledRound[], stated: { readonly count: number; readonly roundsSince: number } | null): number | null {
  const at = before.findLastIndex(({ titles }) => numberIn(titles) !== null);
  const titled = at < 0 ? null : (numberIn((before[at] as TitledRound).titles) as number) + before.length - at;
  const counted = stated === null ? null : stated.count + stated.roundsSince + 1;
  return titled === null ? counted : counted === null ? titled : Math.max(titled, counted);
}
