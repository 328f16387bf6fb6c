/** Sealing in the database says what digest.ts and merkle.ts say, takes nothing that it can see is wrong, and an act ends well only if all of it did. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { recordTable } from '#domain/record/tables.ts';
import { officerOf, thePublic, type Reader } from '#domain/trust/reader.ts';
import { leafOf } from '#platform/ledger/digest.ts';
import { append, emptyEdge, leafHash, rootOf, rootOfLeaves, type Edge, type Hash } from '#platform/ledger/merkle.ts';
import { verify } from '#platform/ledger/verify.ts';
import type { Transaction } from '#platform/database/door.ts';
import { Writing } from '#platform/writing.ts';
import { engines } from '#test/support/databases.ts';
import { tamperable, undone, type Tamperable } from '#test/support/tampering.ts';

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const ca = officerOf('CA', 'desk-officer', ['ca-jp']);

// Whatever a person may type: PostgreSQL holds no NUL, and half a character is no text.
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('"\\/\b\f\n\r\t', '\u001f\u007f\u0080\u2028\u2029', '« à »\u00a0:', '安全保障協議', '{"a":"\\u0000"}'))
  .map((each) => each.replaceAll('\0', '').toWellFormed());
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const moment = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T23:59:59.999Z'), noInvalidDate: true });

interface Sealed {
  at: string; party: string | null; post: string | null; act: string; subject: string; root: Hash; relations: string[]; keys: string[]; versions: number[]; digests: Buffer;
  relationships: string[]; scopes: string[];
}
const plain: Sealed = {
  at: '2026-01-01T00:00:00.000Z', party: 'CA', post: 'desk-officer', act: 'test', subject: 'null', root: rootOfLeaves([]), relations: [], keys: [], versions: [], digests: Buffer.alloc(0), relationships: [], scopes: [],
};
const seal = (tx: Transaction, line: Partial<Sealed>): Promise<unknown> => {
  const all = { ...plain, ...line };
  return tx.text('select seal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
    all.at, all.party, all.post, all.act, all.subject, Buffer.from(all.root), all.relations, all.keys, all.versions, all.digests, all.relationships, all.scopes,
  ]);
};

for (const engine of engines) {
  suite(`sealing on ${engine}`, () => {
    let made: Tamperable;
    before(async () => { made = await tamperable(engine); });
    after(() => made.remove());

    test('a leaf and an edge are those of the reference, whatever the line says and whatever the size', async () => {
      const line = fc.record({
        seq: fc.maxSafeNat(), at: moment.map((date) => date.toISOString()), party: fc.option(fc.constantFrom('CA', 'JP')), post: fc.option(text), act: text, subject: text,
        row_count: fc.nat(1_000_000), row_root: digest,
      });
      const size = fc.bigInt({ min: 0n, max: 2n ** 40n });
      await made.asOwner((owner) => fc.assert(fc.asyncProperty(line, size, digest, async (each, before, leaf) => {
        const [told] = await owner.text<{ leaf: Hash }>(
          `select sha256('\\x00'::bytea || convert_to('["1",' || $1::bigint || line_after_seq($2, $3, $4, $5, $6, $7, $8), 'UTF8')) as leaf`,
          [each.seq, each.at, each.party, each.post, each.act, each.subject, each.row_count, Buffer.from(each.row_root)]);
        assert.equal(hex(told?.leaf as Hash), hex(leafOf(each)));
        const edge: Edge = { size: Number(before), roots: Array.from({ length: before.toString(2).replaceAll('0', '').length }, (_, at) => leafHash(String(at))) };
        const [grown] = await owner.text<{ grown: Hash[]; root: Hash }>(
          `select * from grown_edge($1, array(select decode(h, 'hex') from unnest($2::text[]) with ordinality as r (h, n) order by n), $3)`, [edge.size, edge.roots.map(hex), Buffer.from(leaf)]);
        const right = append(edge, leaf);
        assert.deepEqual(grown?.grown.map(hex), right.roots.map(hex));
        assert.equal(hex(grown?.root as Hash), hex(rootOf(right)));
      }), { numRuns: 300 }));
    });

    test('lines of acts of any number of rows verify, and the head is the tree of the leaves at each step', async () => {
      const before = (await verify(made.auditing())).lines;
      let edge = emptyEdge;
      for (let count = 0; count <= 40; count += 1) {
        await made.database().asActor(ca, async (tx) => {
          const writing = new Writing(tx);
          await writing.insert(recordTable('facts'), Array.from({ length: count % 4 }, (_, at) => ({ owner: 'CA', audience: 'national' as const, row: { id: `S-${count}-${at}`, relationship: 'ca-jp', statement_ja: `第${count}回 "\\` } })));
          writing.seal({ act: 'test', party: 'CA', post: 'desk-officer', at: new Date(1_700_000_000_000 + count).toISOString(), subject: { count, text: '"\\\u0001é' } });
        });
        const [head] = await made.auditing().asAuditor((tx) => tx.text<{ root: Hash }>('select root from ledger_head'));
        const leaves = await made.auditing().asAuditor((tx) => tx.text<{ leaf: Hash }>('select leaf from ledger_lines order by seq'));
        edge = leaves.reduce((grown, { leaf }) => append(grown, leaf), emptyEdge);
        assert.equal(hex(head?.root as Hash), hex(rootOf(edge)));
      }
      assert.deepEqual((await verify(made.auditing())).faults, []);
      assert.equal(edge.size, before + 41);
    });

    test('refused: another party\'s name, a scope that is not the actor\'s, digests that are not one for each row', async () => {
      const one = { relations: ['facts'], keys: [randomUUID()], versions: [1], digests: Buffer.alloc(32), root: leafHash('x') };
      const wrong: readonly [what: string, reader: Reader, line: Partial<Sealed>, code: string][] = [
        ['another party', ca, { party: 'JP' }, '42501'],
        ['no party', ca, { party: null }, '42501'],
        ['a party of the public', thePublic, { party: 'CA' }, '42501'],
        ['a scope of the other side', ca, { relationships: ['ca-jp'], scopes: ['national:JP'] }, '42501'],
        ['a digest less', ca, { ...one, digests: Buffer.alloc(0) }, '22023'],
        ['half a digest more', ca, { ...one, digests: Buffer.alloc(48) }, '22023'],
        ['no relation', ca, { ...one, relations: [] }, '22023'],
        ['no version', ca, { ...one, versions: [] }, '22023'],
        ['a root that is none', ca, { ...one, root: Buffer.alloc(31) }, '22023'],
        ['a root of rows without rows', ca, { root: leafHash('x') }, '22023'],
        ['less than a millisecond', ca, { at: '2026-01-01T00:00:00.0001Z' }, '22023'],
      ];
      const before = await verify(made.auditing());
      for (const [what, reader, line, code] of wrong) await assert.rejects(made.database().asActor(reader, (tx) => seal(tx, line)), { code }, what);
      assert.deepEqual(await verify(made.auditing()), before);
      await assert.rejects(made.database().asReader(ca, (tx) => seal(tx, {})), { code: '42501' }, 'a reader seals nothing');
      await assert.rejects(made.database().asActor(ca, (tx) => tx.text(`select grown_edge(0, '{}', '')`)), { code: '42501' });
      await made.asOwner((owner) => undone(owner, async () => {
        await owner.script(`set local role entente_reader`);
        await assert.rejects(owner.text(`select seal(now(), null, null, '', '', sha256(''), '{}', '{}', '{}', '', '{}', '{}')`), { code: '42501' });
      }));
    });

    test('a statement that nobody waits for, and fails, undoes the act and is what the act is refused for', async () => {
      const count = () => made.auditing().asAuditor(async (tx) => (await tx.text<{ count: number }>(`select count(*) as count from facts where id like 'T-%'`))[0]?.count);
      const row = (key: string) => [`insert into facts (key, id, owner, audience, relationship) values ($1, $2, 'CA', 'national', 'ca-jp')`, [key, `T-${key}`]] as const;
      const key = randomUUID();
      await assert.rejects(made.database().asActor(ca, async (tx) => {
        tx.text(...row(key)).catch(() => undefined);
        tx.text(...row(key)).catch(() => undefined);
        tx.text(...row(randomUUID())).catch(() => undefined);
      }), { code: '23505' });
      // Caught by the act itself: the transaction is lost all the same, and says so.
      await assert.rejects(made.database().asActor(ca, async (tx) => {
        await tx.text(...row(key));
        await tx.text(...row(key)).catch(() => undefined);
      }), { code: '23505' });
      // What the driver cannot send is no statement that the server could refuse; the embedded engine's sends anything.
      const endless: unknown[] = [];
      const circle = { endless };
      endless.push(circle);
      if (engine === 'postgresql') await assert.rejects(made.database().asActor(ca, async (tx) => {
        tx.text(...row(key)).catch(() => undefined);
        tx.text('select $1::text', [circle]).catch(() => undefined);
      }), /circular/i);
      await assert.rejects(made.database().asActor(ca, async (tx) => {
        tx.text(...row(key)).catch(() => undefined);
        tx.text('drop table facts').catch(() => undefined);
      }), /no statement for the door/);
      assert.equal(await count(), 0);
    });
  });
}
