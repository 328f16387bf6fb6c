import { instrumentsAgreed } from '#domain/assessment/ground.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { inForce, type Material } from './material.ts';

const latestDay = (row: RecordRow): number => whenOf(row['in_force_edtf'] ?? row['signed_edtf'] ?? '')?.latest ?? -Infinity;

/** Agreed by both sides and not ended, the latest first: by the rule that the findings go by. */
export function agreedInstruments({ assessment, rows }: Pick<Material, 'assessment' | 'rows'>): readonly RecordRow[] {
  const agreed = new Set(instrumentsAgreed(assessment.ground).map(({ id }) => id));
  return rows.instruments.filter(({ id }) => agreed.has(id)).toSorted((one, other) => latestDay(other) - latestDay(one) || (one.id < other.id ? -1 : 1));
}

/** Of both sides, and neither signed nor in force by the day. */
export function negotiatedInstruments({ rows, asOf }: Pick<Material, 'rows' | 'asOf'>): readonly RecordRow[] {
  const yet = (text: string | null | undefined): boolean => (whenOf(text ?? '')?.latest ?? Infinity) > asOf;
  return rows.instruments.filter((row) => row['side'] === 'both' && yet(row['signed_edtf']) && yet(row['in_force_edtf'])).filter(inForce(asOf));
}
