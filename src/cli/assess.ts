import { dayOf, isoOf, type Day } from '#domain/date/day.ts';
import type { Assessment } from '#domain/assessment/assess.ts';
import { assessmentForOperator } from '#capabilities/assessment/assessment-store.ts';
import { relationshipsForOperator } from '#capabilities/relationship/relationship-store.ts';
import { openForOperator } from '#platform/database/open.ts';
import { DONE, Refused, textFlag, WrongUse, type Command } from './command.ts';

export const assessCommand: Command = {
  name: 'assess',
  usage: 'assess [--relationship ca-jp] [--as-of YYYY-MM-DD] [--reference au-jp] [--json]',
  flags: { relationship: 'string', 'as-of': 'string', reference: 'string', json: 'boolean' },
  run: async ({ place, flags, around }) => {
    const asOf = dayOf(textFlag(flags, 'as-of') ?? around.now().toISOString().slice(0, 10));
    if (asOf === null) throw new WrongUse('--as-of takes a day, such as 1997-03-31');
    const database = await openForOperator(place);
    try {
      const relationships = await relationshipsForOperator(database);
      const find = (id: string) => relationships.find((each) => each.id === id) ?? null;
      const relationship = find(textFlag(flags, 'relationship') ?? 'ca-jp');
      if (!relationship) throw new Refused(`no relationship ${textFlag(flags, 'relationship') ?? 'ca-jp'} here`);
      const wanted = textFlag(flags, 'reference');
      const reference = wanted === undefined ? (relationships.find(({ id }) => id !== relationship.id) ?? null) : find(wanted);
      if (wanted !== undefined && !reference) throw new Refused(`no relationship ${wanted} here`);
      const assessment = await assessmentForOperator(database, relationship, asOf, reference);
      const answer = assessmentAnswer(relationship.id, assessment);
      around.say(flags['json'] ? JSON.stringify(answer) : inLines(answer));
      return DONE;
    } finally {
      await database.close();
    }
  },
};

const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));

function assessmentAnswer(relationship: string, { asOf, findings, series, commitments, ground }: Assessment) {
  const { a, b } = ground.record.relationship;
  return {
    relationship,
    asOf: isoOf(asOf),
    findings: findings.map(({ id, study, verdict, figures, missing, basis, evidence, exceptions }) => ({ id, study, verdict, figures, missing, basis, evidence, exceptions })),
    series: series.map(({ series: { id }, timeliness, history, hosts, regularity }) => ({
      id, state: timeliness.state, certain: timeliness.certain, atBest: timeliness.atBest, due: iso(timeliness.due), overdueAfter: iso(timeliness.overdueAfter),
      met: history.met, missed: history.missed, undetermined: history.undetermined, gaps: history.gaps.map(({ shortest, longest }) => [shortest, longest]),
      nextHost: hosts.next === null ? null : hosts.next === 'a' ? a : b, irregularity: regularity,
    })),
    commitments: commitments.map(({ id, verdict, since, late, missing, evidence }) => ({ id, verdict, since, late, missing, evidence })),
  };
}

function inLines({ relationship, asOf, findings, series, commitments }: ReturnType<typeof assessmentAnswer>): string {
  return [
    `${relationship} as of ${asOf}`,
    ...findings.map(({ id, study, verdict, missing }) => `  ${(study ?? '-').padEnd(7)} ${verdict.padEnd(15)} ${id}${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`),
    ...series.filter(({ state }) => state !== 'no-promise').map(({ id, state, certain, due }) => `  ${id.padEnd(7)} ${(certain ? state : `${state}?`).padEnd(15)} ${due ? `due ${due}` : ''}`),
    ...commitments.map(({ id, verdict, since, late }) => `  ${id.padEnd(8)} ${verdict.padEnd(15)} ${since ?? ''}${late ? ' (late)' : ''}`),
  ].join('\n');
}
