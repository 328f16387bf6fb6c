import type { When } from '#domain/date/when.ts';
import type { Ground } from '#domain/assessment/ground.ts';
import type { Commitment, Evidence } from '#domain/assessment/record.ts';
import { verdictOf, type CommitmentVerdict } from './verdict.ts';

/** The verdict by records that a person has named as fulfilling the commitment; null when none had come by the day. */
export function byEvidence(commitment: Commitment, ground: Ground): CommitmentVerdict | null {
  const come = ground.record.evidence
    .filter((each) => each.commitment === commitment.id)
    .flatMap((each) => { const when = dateOf(each, ground); return when && when.latest <= ground.asOf ? [{ ...each, when }] : []; })
    .toSorted((one, other) => one.when.latest - other.when.latest);
  if (come.length === 0) return null;
  const deciding = come.find(({ bearing }) => bearing === 'fulfils') ?? come[0];
  if (!deciding) return null;
  const late = commitment.due !== null && deciding.when.earliest > commitment.due.latest;
  const whole = deciding.bearing === 'fulfils' && !late;
  return verdictOf(commitment.id, whole ? 'met' : 'partly', { since: deciding.when.written, late, evidence: come.map(({ record }) => record) });
}

/** When a record came about: a text when it entered into force or else was signed, a series when it first met. */
function dateOf({ record }: Evidence, { record: all, seriesById }: Ground): When | null {
  const instrument = all.instruments.find(({ id }) => id === record);
  if (instrument) return instrument.inForce ?? instrument.signed;
  const series = seriesById.get(record);
  if (series) return series.rounds.held.find(({ when }) => when.earliest >= madeOn(all))?.when ?? null;
  return all.engagements.find(({ id }) => id === record)?.when ?? null;
}

/** The day after the last statement that the commitments were made in answer to. */
export function madeOn({ series }: Ground['record']): number {
  return series.reduce((day, { statedOn }) => Math.max(day, statedOn ? statedOn.latest + 1 : day), -Infinity);
}
