import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { stages } from '#domain/engagement/engagement.ts';
import { audiences } from '#domain/trust/reader.ts';
import { mayBeTold, noticeDue, type Told } from './invitation.ts';

/** What may happen to an engagement and to one person's place in it. */
const step = fc.record({ stage: fc.constantFrom(...stages), changed: fc.boolean(), wanted: fc.boolean(), again: fc.boolean() });

test('through any course of changes the sequence never falls, nobody is told the same twice, and who knows of a meeting learns that it is off', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    let told: Told = { method: null, sequence: 0, version: 0 };
    let version = 1;
    for (const { stage, changed, wanted, again } of steps) {
      if (changed) version += 1;
      const notice = noticeDue({ version, stage }, told, wanted, again);
      const off = stage === 'cancelled' || stage === 'postponed' || !wanted;
      if (off && told.method === 'request') assert.equal(notice?.method, 'cancel');
      if (off && told.method === null) assert.equal(notice, null, 'who was never asked is told of nothing');
      if (!notice) continue;
      assert.ok(told.method === null || notice.sequence > told.sequence);
      assert.ok(again || notice.method !== told.method || told.version !== version, 'the same, twice');
      assert.ok(notice.method === 'cancel' || stage === 'planned' || stage === 'confirmed');
      told = { ...notice, version };
      if (!again) assert.equal(noticeDue({ version, stage }, told, wanted), null);
    }
  }));
});

test('nobody is told what their side may not read', () => {
  const parties = ['CA', 'JP'];
  const told = audiences.map((audience) => ['CA', 'JP', 'other'].filter((side) => mayBeTold(audience, audience === 'national' ? 'CA' : 'joint', side, parties)).join(' '));
  assert.deepEqual(told, ['CA', 'CA JP', 'CA JP other']);
});
