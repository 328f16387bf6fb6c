import { Trace } from '#domain/programme/trace.ts';
import { coverageOf, type Coverage } from '#domain/programme/coverage.ts';
import type { Ground } from '#domain/assessment/ground.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { programmeFor, type Programme } from './programme-store.ts';

export interface Traced {
  readonly programme: Programme;
  readonly ground: Ground;
  readonly trace: Trace;
}

// Both are kept until something changes, so that what is made of the two can be kept with them.
const traces = new WeakMap<Programme, WeakMap<Ground, Trace>>();
const coverages = new WeakMap<Ground, Coverage>();

export async function tracedFor(visit: RelationshipVisit): Promise<Traced> {
  const { reader, database, relationship, today } = visit;
  const [programme, { ground }] = await Promise.all([programmeFor(reader, database, relationship.id), assessmentFor(reader, database, relationship, today)]);
  let byGround = traces.get(programme);
  if (!byGround) traces.set(programme, (byGround = new WeakMap()));
  let trace = byGround.get(ground);
  if (!trace) {
    const rows = <Table extends keyof Programme>(table: Table) => programme[table].map(({ row }) => row);
    byGround.set(ground, (trace = new Trace({ goals: rows('goals'), initiatives: rows('initiatives'), commitments: rows('commitments'), evidence: rows('evidence') }, ground)));
  }
  return { programme, ground, trace };
}

export async function coverageFor({ reader, database, relationship, today }: RelationshipVisit): Promise<Coverage> {
  const { ground } = await assessmentFor(reader, database, relationship, today);
  let coverage = coverages.get(ground);
  if (!coverage) coverages.set(ground, (coverage = coverageOf(ground)));
  return coverage;
}
