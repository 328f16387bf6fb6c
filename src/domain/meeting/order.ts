/** Something that stands in an explicit order. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** A place that is not known comes last. */
export const positionOf = (cell: string | null | undefined): number => (cell && /^\d{1,6}$/.test(cell) ? Number(cell) : 999_999);

export const inOrder = <Of extends Placed>(items: readonly Of[]): readonly Of[] => items.toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));

/** The position of what is put last. */
export const lastPosition = (items: readonly Placed[]): number => items.reduce((last, { position }) => Math.max(last, position < 999_999 ? position : 0), 0) + 1;

/** One up or down: everything with the position that it then has, from 1. Nothing moves past either end, and where nothing moves nothing gets another position. */
export function moved<Of extends Placed>(items: readonly Of[], id: string, by: -1 | 1): readonly { readonly item: Of; readonly position: number }[] {
  const order = [...inOrder(items)];
  const at = order.findIndex((each) => each.id === id);
  const [one, other] = [order[at], order[at + by]];
  if (!one || !other) return order.map((item) => ({ item, position: item.position }));
  [order[at], order[at + by]] = [other, one];
  return order.map((item, place) => ({ item, position: place + 1 }));
}
