import { Events, type KnownEvent } from '#domain/intake/same-event.ts';

export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Pairs of rows that may mean one event, each pair once, in the order in which the rows are given. */
export function duplicatesAmong(known: readonly KnownEvent[]): readonly Pair[] {
  const events = new Events(known);
  const pairs = new Map<string, Pair>();
  for (const { row } of known) {
    for (const id of events.alike(row)) {
      const key = [row.id, id].toSorted().join(' ');
      if (!pairs.has(key)) pairs.set(key, { one: row.id, other: id });
    }
  }
  return [...pairs.values()];
}
