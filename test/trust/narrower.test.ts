/** What one side keeps is named in no row that both read, and what is public is written over by whoever may release. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { dayOf } from '#domain/date/day.ts';
import { officerOf } from '#domain/trust/reader.ts';
import { perform, Refused } from '#platform/act.ts';
import { captureEngagement } from '#capabilities/capture/capture-engagement.ts';
import { closeCommitment, makeCommitment } from '#capabilities/commitment/keep-commitment.ts';
import { keepAgenda } from '#capabilities/meeting/keep-agenda.ts';
import { keepDelegation } from '#capabilities/meeting/keep-delegation.ts';
import { askedSite, talks, type AskedSite } from '#test/support/asked-site.ts';
import { engines } from '#test/support/databases.ts';

const DAY = '2026-03-02';
const today = dayOf(DAY) ?? 0;
const at = new Date(`${DAY}T09:00:00Z`);
const reader = officerOf('CA', 'desk-officer', ['ca-jp']);
const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' };
const OFFICER = 'CA:defence-policy-officer';

for (const engine of engines) suite(`names in rows that more may read on ${engine}`, () => {
  let site: AskedSite;
  before(async () => {
    site = await askedSite(engine, 'study', DAY);
    await site.give('joint', 'shared', talks('N-1', '2026-02-10'));
    await site.give('joint', 'public', talks('N-P', '2026-02-11'), talks('N-Q', '2026-05-11', { stage: 'planned' }));
    await site.give('CA', 'national', talks('N-C', '2026-02-12'), { table: 'topics', row: { id: 'T-OURS', relationship: 'ca-jp', kind: 'topic', label_en: 'Ours' } },
      { table: 'series', row: { id: 'S-OURS', relationship: 'ca-jp', name_en: 'Our own rounds' } },
      { table: 'offices', row: { id: 'O-OURS', relationship: 'ca-jp', country: 'JP', name_en: 'Liaison cell', rank: 'director' } },
      { table: 'terms', row: { id: 'TE-OURS', relationship: 'ca-jp', country: 'JP', office: 'O-OURS', person: 'ZQKEPT Taro', start_edtf: '2020-01-01' } },
      { table: 'commitments', row: { id: 'C-OURS', relationship: 'ca-jp', kind: 'recommendation', text_en: 'Ours' } });
  });
  after(() => site?.remove());

  const refusal = async (work: () => Promise<unknown>): Promise<unknown> => {
    const lines = (await site.ledger()).length;
    const problems = await work().then(() => 'done', (fault: unknown) => { if (!(fault instanceof Refused)) throw fault; return Object.fromEntries(fault.problems); });
    if (problems !== 'done') assert.equal((await site.ledger()).length, lines);
    return problems;
  };
  const by = { reader, at };
  const promise = (engagement: string, cells: Record<string, string>) => perform(site.here.database, makeCommitment, { relationship, engagement, today, cells: { text_en: 'A promise', actors_a: 'A', actors_b: 'B', ...cells } }, by);

  test('a promise, its evidence and an item of the agenda', async () => {
    assert.deepEqual(await refusal(() => promise('N-1', { topics: 'T-OURS' })), { topics: 'narrower' });
    assert.deepEqual(await refusal(() => promise('N-1', { parent: 'C-OURS' })), { parent: 'narrower' });
    assert.equal(await refusal(() => promise('N-C', { topics: 'T-OURS' })), 'done', 'what one side keeps may name what it keeps');
    const id = await promise('N-1', {});
    assert.deepEqual(await refusal(() => perform(site.here.database, closeCommitment, { relationship, id, version: 1, today, cells: { state: 'kept', closed_edtf: DAY, record: 'N-C', closing: 'done' } }, by)), { record: 'narrower' });
    const item = (cells: Record<string, string>) => perform(site.here.database, keepAgenda, { relationship, engagement: 'N-1', id: null, version: null, what: 'save' as const, cells: { title_en: 'An item', ...cells } }, by);
    assert.deepEqual(await refusal(() => item({ topics: 'T-OURS' })), { topics: 'narrower' });
    assert.equal(await refusal(() => item({})), 'done');
  });

  test('an engagement from a text', async () => {
    const captured = (audience: 'national' | 'shared') => perform(site.here.database, captureEngagement, { relationship: 'ca-jp', audience, another: true, entry: { title_en: 'Talks', start_edtf: '2026-01-20', kind: 'officials', series: 'S-OURS', host_country: 'CA' } }, by);
    assert.deepEqual(await refusal(() => captured('shared')), { series: 'narrower' });
    assert.equal(await refusal(() => captured('national')), 'done');
  });

  test('a delegation that both read is not filled in from what one side knows', async () => {
    const added = (engagement: string) => perform(site.here.database, keepDelegation, { relationship, engagement, id: null, version: null, what: 'save' as const, cells: { side: 'JP', office: 'Liaison cell' } }, by);
    assert.deepEqual(await refusal(() => added('N-1')), { person: 'no-person' });
    assert.equal(await refusal(() => added('N-C')), 'done');
    assert.ok((await site.rows('delegates')).every((row) => row.audience === 'national' || row['person'] !== 'ZQKEPT Taro'));
  });

  test('an officer who may not release writes over nothing that is public, and postpones nothing into the public', async () => {
    const path = (id: string, rest: string): string => `/en/ca-jp/engagements/${id}/${rest}`;
    for (const [id, rest] of [['N-P', 'amend'], ['N-Q', 'advance'], ['N-Q', 'merge']] as const) {
      const answer = await site.ask('POST', path(id, rest), OFFICER, { version: '1', to: 'postponed', when: '2026-09-01', reason: 'x', into: 'N-P', title_en: 'Published', audience: 'public' });
      assert.equal(answer.status, 404, rest);
    }
    assert.equal((await site.ask('POST', path('N-Q', 'advance'), 'CA:desk-officer', { version: '1', to: 'postponed', when: '2026-09-01', reason: 'x' })).status, 303, 'a releasing officer does');
  });
});
