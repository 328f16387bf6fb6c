import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupVerdict, verdictOf, type CommitmentAnswer, type CommitmentVerdict } from './verdict.ts';

const part = (verdict: CommitmentAnswer, since: string | null = null): CommitmentVerdict => verdictOf('part', verdict, { since });

const table: readonly (readonly [what: string, parts: readonly CommitmentVerdict[], verdict: CommitmentAnswer, since: string | null, missing: boolean])[] = [
  ['nothing can be judged', [part('not-computable'), part('not-computable')], 'not-computable', null, true],
  ['without parts', [], 'not-computable', null, true],
  ['all are met: since the last', [part('met', '1999'), part('met', '2004-05-03'), part('met', '1998-09')], 'met', '2004-05-03', false],
  ['one cannot be judged: at most partly', [part('met', '1999'), part('not-computable')], 'partly', '1999', true],
  ['some are met: since the first', [part('met', '2004-05-03'), part('not-met'), part('partly', '1998-09')], 'partly', '1998-09', false],
  ['none is, as far as can be told', [part('not-met'), part('not-computable')], 'not-met', null, true],
  ['none is', [part('not-met'), part('not-met')], 'not-met', null, false],
];

for (const [what, parts, verdict, since, missing] of table) {
  test(`a group: ${what}`, () => {
    const group = groupVerdict('SC-0', parts);
    assert.deepEqual([group.verdict, group.since, group.missing], [verdict, since, missing ? ['evidence'] : []]);
  });
}
