/** The comparable scale of ASSESSMENT: a head of delegation's standing, 1 to 10; null where no scale applies. */
const weights = {
  'head-of-government': 10,
  'prime-minister': 10,
  speaker: 9,
  minister: 9,
  'vice-minister': 8,
  'deputy-minister': 8,
  'chief-of-defence': 8,
  'director-general': 7,
  adm: 7,
  ambassador: 7,
  'head-of-service': 7,
  'flag-officer': 6,
  'general-officer': 6,
  'two-star': 6,
  'one-star': 5,
  director: 5,
  officer: 3,
  official: 3,
  attache: 3,
  legislator: null,
  cadet: 1,
  student: 1,
  expert: null,
  academic: null,
} as const satisfies Record<string, number | null>;

export type Rank = keyof typeof weights;

export const isRank = (text: string): text is Rank => text in weights;

export const weightOf = (rank: Rank): number | null => weights[rank];

/** The weight of what a cell says; 0 of a rank that is not known, or has none. */
export const weightIn = (cell: string | null | undefined): number => (cell && isRank(cell) ? (weightOf(cell) ?? 0) : 0);
