/** Two worlds over what leaves by mail: what the sender may not read, and what the receiver's side may not, is in no mail. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import PostalMime from 'postal-mime';
import { Type } from 'typebox';
import { recordTable } from '#domain/record/tables.ts';
import { officerOf } from '#domain/trust/reader.ts';
import { perform, type Act } from '#platform/act.ts';
import { sendInvitation } from '#capabilities/calendar/send-invitation.ts';
import { engines } from './support/databases.ts';
import { canariesIn, groups, idOf } from './support/two-worlds/canaries.ts';
import { world, type World } from './support/two-worlds/worlds.ts';

const AT = new Date('2026-03-02T10:00:00Z');
const reader = officerOf('CA', 'desk-officer', ['ca-jp']);
const relationship = { id: 'ca-jp', a: 'CA', b: 'JP' };

const input = Type.Object({ id: Type.String(), series: Type.String() });
const plan: Act<typeof input, void> = {
  name: 'plan', input, allowed: () => true,
  carryOut: (writing, { id, series }) => writing.insert(recordTable('engagements'), [{
    owner: 'joint', audience: 'shared', row: { id, relationship: 'ca-jp', title_en: 'Plain talks', start_edtf: '2026-09-15', stage: 'planned', level: 'bilateral', track: '1', kind: 'officials', series, host_country: 'CA', place: 'Victoria' },
  }]),
  subject: () => null,
};

for (const engine of engines) suite(`two worlds over mail on ${engine}`, () => {
  let [without, all] = [] as unknown as [World, World];
  before(async () => { [without, all] = [await world(engine, ['ca', 'cj']), await world(engine, ['jp', 'aj', 'ca', 'cj'])]; });
  after(() => Promise.all([without?.remove(), all?.remove()]));

  async function mailsOf({ here }: World): Promise<string[]> {
    // A shared meeting in a series of one's own, and one in a series that only the other side knows.
    for (const [id, series] of [['EN-OWN', idOf('ca', 'series')], ['EN-THEIRS', idOf('jp', 'series')]] as const) {
      await perform(here.database, plan, { id, series }, { reader, at: AT });
      for (const [side, language] of [['JP', 'ja'], ['CA', 'fr']] as const) {
        await perform(here.database, sendInvitation, {
          relationship, engagement: id, version: 1, origin: 'http://localhost', from: 'entente@example.org', at: AT.toISOString(), organizer: { name: 'Desk', address: 'desk@example.org' },
          invitees: [{ name: 'Somebody', address: `${language}@example.org`, side, language }], withdrawn: [], again: [],
        }, { reader, at: AT });
      }
    }
    const rows = await here.database.asKeeper({ party: 'CA' }, (tx) => tx.text<{ message: string }>('select message from outbox order by place'));
    return Promise.all(rows.map(async ({ message }) => {
      const { headers, text, attachments } = await PostalMime.parse(message);
      const said = `${JSON.stringify(headers)}\n${text}\n${attachments.map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString())).join('\n')}`;
      return said.replace(/ma-[0-9a-z]{10}/gi, 'MA-ID').replace(/NmP-[\w-]+/g, 'MARK').replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'KEY');
    }));
  }

  test('the same in every byte, and without a canary of either side', async () => {
    const [ones, others] = [await mailsOf(without), await mailsOf(all)];
    assert.equal(ones.length, 4);
    assert.deepEqual(others, ones);
    for (const said of others) { const told = canariesIn(said); for (const group of groups) assert.deepEqual(told[group], [], said); }
    assert.ok(others.every((said) => said.includes('Plain talks')));
  });
});
