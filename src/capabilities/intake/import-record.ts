import { Type } from 'typebox';
import { NotAllowed, type Act } from '#platform/act.ts';
import type { Plan } from '#domain/intake/plan.ts';
import { unsigned } from '#domain/intake/unsigned.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { recordTable } from '#domain/record/tables.ts';
import { audiences, audiencesOpenTo, type Audience, type Reader } from '#domain/trust/reader.ts';
import type { NamedRelationship } from '#platform/web/page.ts';
import { planImport, type Intake } from './plan-import.ts';

const input = Type.Object({
  intakes: Type.Unsafe<readonly Intake[]>(Type.Array(Type.Object({}), { minItems: 1 })),
  relationships: Type.Unsafe<readonly NamedRelationship[]>(Type.Array(Type.Object({}))),
  owner: Type.String({ pattern: '^([A-Z]{2}|joint)$' }),
  audience: Type.Unsafe<Audience>(Type.Union(audiences.map((audience) => Type.Literal(audience)))),
  /** What the person saw before saying yes; null when nobody looked. */
  expected: Type.Union([Type.Null(), Type.Object({ new: Type.Integer(), known: Type.Integer(), conflicting: Type.Integer() })]),
  /** Whether rows that contradict the record may be left out; otherwise they stop everything. */
  leaveConflicts: Type.Boolean(),
});

/** An officer brings in rows of the own side only, whatever the file says; the operator keeps the owner that it names. */
const ownerOf = (row: RecordRow, owner: string, { party }: Reader): string => (party === null ? (row['owner'] ?? owner) : owner);

/** Thrown inside the act, so that nothing is written; the plans say why. */
export class NotImported extends Error {
  readonly plans: readonly Plan[];

  constructor(plans: readonly Plan[]) {
    super('nothing was imported');
    this.plans = plans;
  }
}

/** Writes the new rows of files: all of them, or nothing at all. Rows that are there already stay as they are. */
export const importRecord: Act<typeof input, readonly Plan[]> = {
  name: 'import-record',
  input,
  async carryOut(writing, { intakes, relationships, owner, audience, expected, leaveConflicts }, reader) {
    if (reader.party !== null && owner !== reader.party && owner !== 'joint') throw new NotImported([]);
    const open = new Set<string>(audiencesOpenTo(reader));
    const plans: Plan[] = [];
    for (const intake of intakes) {
      const plan = await planImport(writing.reading, reader, intake, relationships);
      plans.push(plan);
      const rows = plan.rows.flatMap((each) => (each.outcome === 'new' ? [{ owner: ownerOf(each.row, owner, reader), audience: (each.row['audience'] as Audience | null) ?? audience, row: reader.party === null ? each.row : unsigned(reader.party, each.row) }] : []));
      if (rows.some((row) => !open.has(row.audience))) throw new NotAllowed('release');
      if (plan.counts.refused === 0 && (plan.counts.conflicting === 0 || leaveConflicts)) await writing.insert(recordTable(intake.mapping.table), rows);
    }
    const stops = plans.some(({ counts }) => counts.refused > 0 || (counts.conflicting > 0 && !leaveConflicts));
    const changed = expected !== null && (['new', 'known', 'conflicting'] as const).some((what) => plans.reduce((total, { counts }) => total + counts[what], 0) !== expected[what]);
    if (stops || changed) throw new NotImported(plans);
    return plans;
  },
  subject: ({ owner, audience, intakes }, plans) => ({
    owner, audience, tables: intakes.map(({ mapping }) => mapping.table), new: plans.reduce((total, { counts }) => total + counts.new, 0),
  }),
};
