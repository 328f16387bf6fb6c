import type { Day } from '#domain/date/day.ts';
import type { Constraint } from '#domain/assessment/record.ts';
import type { Kind } from '#domain/engagement/engagement.ts';

/** What each kind of engagement is called in the words by which the register says what is limited. */
const calledBy: Readonly<Record<Kind, readonly string[]>> = {
  summit: ['summit', 'meeting'], ministerial: ['ministerial', 'meeting'], 'vice-ministerial': ['meeting'], officials: ['talk', 'meeting'], 'staff-talks': ['staff', 'talk', 'meeting'],
  visit: ['visit'], 'ship-visit': ['ship', 'visit', 'port'], exercise: ['exercise', 'training'], exchange: ['exchange', 'student', 'cadet'],
  operation: ['operation', 'mission', 'peacekeeping'], agreement: ['agreement', 'treaty'], parliamentary: ['parliament', 'legislature'],
  workshop: ['workshop', 'linkage', 'institution'], symposium: ['symposium', 'linkage', 'institution'], other: [],
};

const EVERYTHING = new Set(['all', 'everything', 'any']);
/** "new activities" are what stands in no series, or begins one. */
const NEW = 'new';
const stem = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');
const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2).map(stem);
// Words of the register that say nothing of what is limited.
const empty = new Set(['limit', 'complicate', 'also', 'enable', 'and', 'the', 'with', 'other', 'cooperation', 'activity']);

export interface Touching {
  readonly kind: Kind;
  readonly topics: readonly string[];
  /** Nothing of the kind has been held before. */
  readonly isNew: boolean;
  /** Constraints that the initiative which it belongs to names. */
  readonly named: readonly string[];
  readonly from: Day;
}

/** Constraints in force that a plan touches, by the kind, by words of its topics, or because its initiative names them; in the order given. */
export function constraintsTouched(constraints: readonly Constraint[], { kind, topics, isNew, named, from }: Touching): readonly Constraint[] {
  const mine = new Set([...calledBy[kind], ...topics.flatMap(wordsOf)].filter((word) => !empty.has(word)));
  const touches = ({ limits }: Constraint): boolean => {
    const theirs = wordsOf(limits);
    if (isNew && theirs.includes(NEW)) return true;
    return theirs.some((word) => EVERYTHING.has(word) || mine.has(word));
  };
  return constraints.filter((each) => (named.includes(each.id) || touches(each)) && (each.until === null || each.until.latest >= from) && (each.since === null || each.since.earliest <= from));
}
