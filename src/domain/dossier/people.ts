import { whenOf } from '#domain/date/edtf.ts';
import { delegateOf, headOf, inPrecedence } from '#domain/meeting/delegation.ts';
import { officesHeld } from '#domain/party/offices-held.ts';
import { styleOf, type Style } from '#domain/party/style.ts';
import { weightIn } from '#domain/party/rank.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Side } from '#domain/series/hosting.ts';
import { daysOf, type Material } from './material.ts';

export interface Person {
  readonly key: string;
  readonly side: Side;
  readonly row: RecordRow;
  readonly rank: string | null;
  readonly office: string | null;
  readonly head: boolean;
  readonly style: Style;
  readonly languages: string | null;
  /** Whether they are certain to be in office on all of its days. */
  readonly certain: boolean;
}

export interface People {
  /** A delegation was named by either side; else these are the officials in office then. */
  readonly named: boolean;
  readonly people: readonly Person[];
}

export function peopleOf(material: Material): People {
  const { engagement, rows, relationship } = material;
  const delegates = rows.delegates.filter((row) => row['engagement'] === engagement.id);
  if (delegates.length === 0) return { named: false, people: inOffice(material) };
  const known = delegates.map((row) => ({ ...delegateOf(row), row }));
  const ordered = (side: Side): readonly Person[] => inPrecedence(known, relationship[side])
    .map(({ row }) => ({
      key: row.id, side, row, rank: row['rank'] ?? null, office: row['office'] ?? null, head: headOf(known, relationship[side])?.id === row.id, style: styleOf(relationship[side], row['rank'] ?? null, row['style'] ?? null),
      languages: row['languages'] ?? null, certain: true,
    }));
  return { named: true, people: [...ordered('a'), ...ordered('b')] };
}

/** Holders on the days of the engagement, those named among its participants first, then by rank. */
function inOffice({ engagement, rows, relationship, asOf }: Material): readonly Person[] {
  const offices = new Map(rows.offices.map((row) => [row.id, row]));
  const during = daysOf(engagement) ?? [asOf, asOf];
  const ofSide = (side: Side): readonly Person[] => {
    const terms = rows.terms.filter((row) => row['country'] === relationship[side]).flatMap((row) => {
      const start = whenOf(row['start_edtf'] ?? '');
      return start ? [{ row, person: row['person'] ?? '', start, end: whenOf(row['end_edtf'] ?? '') }] : [];
    });
    const held = officesHeld(terms, engagement[`participants_${side}`] ?? null, during);
    const rankOf = (row: RecordRow): string | null => offices.get(row['office'] ?? '')?.['rank'] ?? null;
    return held.toSorted((one, other) => Number(other.named) - Number(one.named) || weightIn(rankOf(other.holder.row)) - weightIn(rankOf(one.holder.row)) || (one.holder.row.id < other.holder.row.id ? -1 : 1))
      .map(({ holder: { row }, named, certain }) => ({ key: row.id, side, row, rank: rankOf(row), office: row['office'] ?? null, head: named, style: styleOf(relationship[side], rankOf(row), row['style'] ?? null), languages: null, certain }));
  };
  return [...ofSide('a'), ...ofSide('b')];
}
