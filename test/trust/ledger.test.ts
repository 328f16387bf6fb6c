/** That `verify` finds every kind of tampering, and that the tree is that of RFC 6962. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Type } from 'typebox';
import { importRecord } from '#capabilities/intake/import-record.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { rowsReadableBy } from '#capabilities/record/record-store.ts';
import { recordTable, recordTables } from '#domain/record/tables.ts';
import { officerOf, thePublic, type Audience, type Reader } from '#domain/trust/reader.ts';
import { perform, type Act } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import type { OwnerSession } from '#platform/database/migrate.ts';
import { digestOf, leafOf } from '#platform/ledger/digest.ts';
import { append, emptyEdge, emptyRoot, leafHash, nodeHash, rootOf, rootOfLeaves, type Hash } from '#platform/ledger/merkle.ts';
import { verify, type Fault, type Verification } from '#platform/ledger/verify.ts';
import { storedColumns } from '#platform/record-columns.ts';
import { engines } from '#test/support/databases.ts';
import { tamperable, undone, verifiedAfter, type Tamperable } from '#test/support/tampering.ts';

const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');
const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

// RFC 6962, 2.1, word for word: k is the largest power of two smaller than n.
function naive(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] as Uint8Array);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Uint8Array.of(1), naive(leaves.slice(0, k)), naive(leaves.slice(k)));
}

suite('the tree', () => {
  test('roots of the test vectors of Certificate Transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'));
    const roots = [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    assert.equal(hex(emptyRoot), roots[0]);
    roots.forEach((root, size) => assert.equal(hex(rootOfLeaves(inputs.slice(0, size).map(leafHash))), root, `${size} leaves`));
  });

  test('the edge is as RFC 6962 has it, at every size, whatever the leaves', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (contents) => {
      let edge = emptyEdge;
      contents.forEach((content, at) => {
        const earlier = JSON.stringify(edge.roots.map(hex));
        const next = append(edge, leafHash(content));
        assert.equal(JSON.stringify(edge.roots.map(hex)), earlier, 'appending leaves the earlier edge as it was');
        edge = next;
        assert.equal(edge.size, at + 1);
        assert.equal(edge.roots.length, edge.size.toString(2).replaceAll('0', '').length);
      });
      assert.equal(hex(rootOf(edge)), hex(naive(contents)));
      assert.equal(hex(rootOfLeaves(contents.map(leafHash))), hex(naive(contents)));
    }), { numRuns: 300 });
  });

  test('every size to 260, and each edge at every step', () => {
    let edge = emptyEdge;
    const contents: Buffer[] = [];
    for (let size = 0; size <= 260; size += 1) {
      assert.equal(hex(rootOf(edge)), hex(naive(contents)), `${size} leaves`);
      contents.push(Buffer.from(`leaf ${size}`));
      edge = append(edge, leafHash(contents.at(-1) as Buffer));
    }
  });

  test('editing, dropping, doubling or swapping leaves gives another root; a node is never taken for a leaf', () => {
    const some = fc.uniqueArray(fc.uint8Array({ maxLength: 40 }), { minLength: 2, maxLength: 40, selector: (content) => Buffer.from(content).toString('hex') });
    fc.assert(fc.property(some, fc.nat(), fc.nat(), (contents, one, other) => {
      const leaves = contents.map(leafHash);
      const root = hex(rootOfLeaves(leaves));
      const [at, to] = [one % leaves.length, other % leaves.length];
      assert.notEqual(hex(rootOfLeaves(leaves.with(at, leafHash(Buffer.concat([contents[at] as Uint8Array, Uint8Array.of(1)]))))), root);
      assert.notEqual(hex(rootOfLeaves(leaves.toSpliced(at, 1))), root);
      assert.notEqual(hex(rootOfLeaves(leaves.toSpliced(at, 0, leaves[at] as Hash))), root);
      if (at !== to) assert.notEqual(hex(rootOfLeaves(leaves.with(at, leaves[to] as Hash).with(to, leaves[at] as Hash))), root);
      const [left, right] = leaves as [Hash, Hash];
      assert.notEqual(hex(leafHash(Buffer.concat([left, right]))), hex(nodeHash(left, right)));
    }), { numRuns: 300 });
  });

  test('a digest differs when any cell, the table or the order of the columns does', () => {
    const cell = fc.option(fc.string(), { nil: null });
    fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), fc.nat(), cell, (cells, at, other) => {
      const columns = cells.map((_, each) => `c${each}`);
      const row = Object.fromEntries(cells.map((value, each) => [`c${each}`, value]));
      const changed = columns[at % columns.length] as string;
      const digest = hex(digestOf('facts', columns, row));
      assert.equal(hex(digestOf('facts', columns, { ...row, [changed]: other })) === digest, row[changed] === other);
      assert.notEqual(hex(digestOf('terms', columns, row)), digest);
      // What says nothing has no place; a column that is added empty changes nothing.
      if ((row['c0'] ?? null) !== null && (row['c1'] ?? null) !== null) assert.notEqual(hex(digestOf('facts', ['c1', 'c0', ...columns.slice(2)], row)), digest);
      if (row['c0'] !== row['c1']) assert.notEqual(hex(digestOf('facts', columns, { ...row, c0: row['c1'] ?? null, c1: row['c0'] ?? null })), digest);
      assert.equal(hex(digestOf('facts', [...columns, 'later'], row)), digest);
    }));
  });

  test('a leaf differs when any part of its line does', () => {
    const line = { seq: 1, at: '2026-01-01T00:00:00.000Z', party: 'CA', post: 'desk-officer', act: 'a', subject: '{}', row_count: 2, row_root: leafHash('r') };
    const leaves = [line, { ...line, seq: 2 }, { ...line, at: '2026-01-01T00:00:00.001Z' }, { ...line, party: null }, { ...line, party: 'JP' }, { ...line, post: null }, { ...line, act: 'b' }, { ...line, subject: '{ }' }, { ...line, row_count: 3 }, { ...line, row_root: leafHash('s') }];
    assert.equal(new Set(leaves.map((each) => hex(leafOf(each)))).size, leaves.length);
  });
});

const ca = officerOf('CA', 'desk-officer', ['ca-jp']);
const relationship = { id: 'ca-jp', a: 'CA', b: 'JP', name: { en: 'Canada–Japan', fr: null, ja: null } };
let clock = Date.UTC(2026, 0, 1);
let visits = 0;

/** An act as people do them: one visit of which the record knew nothing. */
async function bringIn(database: Database, reader: Reader, id: string, audience: Audience = 'shared'): Promise<void> {
  const cells = { id, title_en: `Visit ${visits += 1}`, start_edtf: '1996-05-01', kind: 'visit', host_country: 'CA', place: `Town ${visits}` };
  const mapping = { table: 'engagements', columns: Object.fromEntries(Object.keys(cells).map((column) => [column, column])) } as const;
  await perform(database, importRecord, {
    intakes: [{ rows: [{ number: 2, cells }], mapping, relationship }], relationships: [relationship], owner: reader.party ?? 'joint', audience,
    expected: { new: 1, known: 0, conflicting: 0 }, leaveConflicts: false,
  }, { reader, at: new Date(clock += 1_001) });
}

// No shipped act replaces a row yet; this one does, through the same door.
const rename: Act<ReturnType<typeof Type.Object<{ id: ReturnType<typeof Type.String>; title: ReturnType<typeof Type.String> }>>, number> = {
  name: 'test-rename',
  input: Type.Object({ id: Type.String(), title: Type.String() }),
  allowed: () => true,
  carryOut: async (writing, { id, title }, reader) => {
    const there = (await rowsReadableBy(reader, writing.reading, 'engagements', 'ca-jp')).find(({ row }) => row.id === id);
    assert.ok(there);
    const { key, owner, version, audience, row } = there;
    await writing.replace(recordTable('engagements'), { key, owner, version, audience: audience as Audience, row: { ...row, title_en: title } });
    return version + 1;
  },
  subject: ({ id }, version) => ({ id, version }),
};

// An act that writes no row has a line all the same.
const nothing: Act<ReturnType<typeof Type.Object<Record<never, never>>>, null> = {
  name: 'test-nothing', input: Type.Object({}), allowed: () => true, carryOut: async () => null, subject: () => null,
};

const LINES = 8;
async function fill(database: Database): Promise<void> {
  const at = () => new Date(clock += 1_001);
  await perform(database, loadRecord, { record: 'study' }, { reader: installer, at: at() });
  await bringIn(database, ca, 'V-1', 'national');
  await bringIn(database, ca, 'V-2');
  await bringIn(database, officerOf('JP', 'defence-policy-officer', ['ca-jp']), 'V-3', 'public');
  await perform(database, rename, { id: 'V-2', title: 'Second title' }, { reader: ca, at: at() });
  await perform(database, nothing, {}, { reader: thePublic, at: at() });
  await perform(database, rename, { id: 'V-2', title: 'Third title' }, { reader: ca, at: at() });
  await bringIn(database, ca, 'V-4');
}

const named = ({ faults }: Verification): string[] => [...new Set(faults.map(({ fault }) => fault))].sort();
const lastSeq = '(select max(seq) from ledger_lines)';

/** What the owner of everything could do, and the faults of which at least one must be named. */
const tamperings: readonly [what: string, statements: string, expected: readonly Fault['fault'][]][] = [
  ['a cell of a row edited', `update engagements set title_en = 'Other' where id = 'V-1'`, ['row-edited']],
  ['a cell emptied', `update engagements set place = null where id = 'V-1'`, ['row-edited']],
  ['a blank put into an empty cell', `update engagements set note = '' where id = 'V-1'`, ['row-edited']],
  ['a cell of a shipped row edited', `update statements set text_en = text_en || '.' where id = (select min(id) from statements)`, ['row-edited']],
  ['a computed cell edited', `update engagements set earliest = earliest + 1 where id = 'V-1'`, ['row-edited']],
  ['a computed list edited', `update engagements set topic_list = array['x'] where id = 'V-1'`, ['row-edited']],
  ['the audience widened', `update engagements set audience = 'public' where id = 'V-1'`, ['row-edited']],
  ['the owner changed', `update engagements set owner = 'JP' where id = 'V-1'`, ['row-edited']],
  ['the version raised', `update engagements set version = version + 1 where id = 'V-1'`, ['row-edited']],
  ['the key changed', `update engagements set key = gen_random_uuid() where id = 'V-1'`, ['row-unlogged', 'row-missing']],
  ['two rows have swapped their keys', `create temp table k on commit drop as select id, key from engagements where id in ('V-1', 'V-3'); update engagements set key = gen_random_uuid() where id in ('V-1', 'V-3');
     update engagements e set key = k.key from k where (e.id, k.id) in (('V-1', 'V-3'), ('V-3', 'V-1'))`, ['row-edited']],
  ['a row put back to its version before', `update engagements set version = 2, title_en = 'Second title' where id = 'V-2'`, ['row-edited']],
  ['a row deleted', `delete from engagements where id = 'V-1'`, ['row-missing']],
  ['a row that was replaced deleted', `delete from engagements where id = 'V-2'`, ['row-missing']],
  ['all rows of a table deleted', `delete from statements`, ['row-missing']],
  ['a row inserted', `insert into facts (key, id, owner, audience, relationship) values (gen_random_uuid(), 'new', 'CA', 'public', 'ca-jp')`, ['row-unlogged']],
  ['a row copied under another owner', `insert into facts (key, id, owner, audience, relationship, statement_en) select gen_random_uuid(), id, 'CA', audience, relationship, statement_en from facts where owner = 'joint' limit 1`, ['row-unlogged']],
  ['who, in a line', `update ledger_lines set party = 'JP' where seq = 1`, ['line-edited']],
  ['the post, in a line', `update ledger_lines set post = null where seq = 1`, ['line-edited']],
  ['the act, in a line', `update ledger_lines set act = 'rename' where seq = 1`, ['line-edited']],
  ['the moment, in a line', `update ledger_lines set at = at + interval '1 millisecond' where seq = 1`, ['line-edited']],
  ['the subject, in a line', `update ledger_lines set subject = replace(subject, '"', '''') where seq = 1`, ['line-edited']],
  ['the count of rows, in a line', `update ledger_lines set row_count = row_count + 1 where seq = 1`, ['line-edited']],
  ['the root of rows, in a line', `update ledger_lines set row_root = sha256('x') where seq = 1`, ['line-edited']],
  ['the leaf, in a line', `update ledger_lines set leaf = sha256('x') where seq = 1`, ['line-edited']],
  ['two lines have swapped their contents', `update ledger_lines l set (at, party, post, act, subject, row_count, row_root, leaf) = (o.at, o.party, o.post, o.act, o.subject, o.row_count, o.row_root, o.leaf)
     from ledger_lines o where (l.seq, o.seq) in ((1, 2), (2, 1))`, ['line-edited']],
  ['two lines have swapped their places, with their rows', `update ledger_lines set seq = 1000000 where seq = 1; update ledger_lines set seq = 1 where seq = 2; update ledger_lines set seq = 2 where seq = 1000000;
     update ledger_rows set seq = 1000000 where seq = 1; update ledger_rows set seq = 1 where seq = 2; update ledger_rows set seq = 2 where seq = 1000000`, ['line-edited']],
  ['a line cut out of the middle', `delete from ledger_lines where seq = 2`, ['line-missing']],
  ['the first line cut', `delete from ledger_lines where seq = 0`, ['line-missing']],
  ['the last line cut', `delete from ledger_lines where seq = ${lastSeq}`, ['cut']],
  ['all lines cut', `delete from ledger_lines`, ['cut']],
  ['the last line cut, and the head lowered', `delete from ledger_lines where seq = ${lastSeq}; update ledger_head set size = size - 1`, ['root-differs']],
  ['the last line cut with its digests', `delete from ledger_rows where seq = ${lastSeq}; delete from ledger_lines where seq = ${lastSeq}`, ['cut']],
  ['a line more', `insert into ledger_lines select seq + 1, at, party, post, act, subject, 0, sha256(''), leaf from ledger_lines where seq = ${lastSeq}`, ['cut', 'line-edited']],
  ['a digest edited', `update ledger_rows set digest = sha256('x') where seq = 1`, ['rows-changed']],
  ['a digest deleted', `delete from ledger_rows where seq = 1`, ['rows-changed']],
  ['a digest more', `insert into ledger_rows select seq, position + 1, relation, key, version, digest from ledger_rows where seq = 1`, ['rows-changed']],
  ['two digests of one line swapped', `update ledger_rows a set digest = b.digest from ledger_rows b where a.seq = 0 and b.seq = 0 and (a.position, b.position) in ((0, 1), (1, 0))`, ['rows-changed']],
  ['a row edited, and its digest moved to fit', `update engagements set version = 9 where id = 'V-2'; update ledger_rows set version = 9 where seq = 6`, ['row-edited']],
  ['the root in the head', `update ledger_head set root = sha256('x')`, ['root-differs']],
  ['the size in the head', `update ledger_head set size = size + 1`, ['cut']],
  ['no head', `delete from ledger_head`, ['cut']],
];

/** As a program would that knows the code: every digest fits, except that the ledger's own lines say nothing of it. */
async function edited(owner: OwnerSession, id: string, change: Record<string, unknown>): Promise<{ key: string; version: number; digest: Hash; columns: string }> {
  const table = recordTable('engagements');
  const names = storedColumns(table).map(({ name }) => name);
  const [row] = await owner.text<Record<string, unknown>>(`select ${names.map((name) => `"${name}"`).join(', ')} from engagements where id = $1`, [id]);
  const now = { ...row, ...change } as Record<string, unknown>;
  return { key: String(now['key']), version: Number(now['version']), digest: digestOf('engagements', names, now), columns: names.join() };
}

for (const engine of engines) {
  suite(`the ledger on ${engine}`, () => {
    let made: Tamperable;
    let told: Verification;
    before(async () => {
      made = await tamperable(engine);
      await fill(made.database());
      told = await verify(made.auditing());
    });
    after(() => made.remove());

    test('nothing is wrong after a load and a few acts, nor in an empty database', async (t) => {
      assert.deepEqual({ ...told, root: '' }, { lines: LINES, root: '', ok: true, faults: [] });
      const lines = await made.auditing().asAuditor((tx) => tx.text<{ leaf: Hash }>('select leaf from ledger_lines order by seq'));
      assert.equal(told.root, hex(rootOfLeaves(lines.map(({ leaf }) => leaf))));
      const [count] = await made.auditing().asAuditor((tx) => tx.text<{ rows: number }>('select count(*) as rows from ledger_rows'));
      t.diagnostic(`${told.lines} lines, ${count?.rows} digests`);
      const fresh = await tamperable(engine);
      assert.deepEqual(await verify(fresh.auditing()), { lines: 0, root: hex(emptyRoot), ok: true, faults: [] });
      await fresh.remove();
    });

    test('every tampering is found, and named for what it is', async (t) => {
      await made.asOwner(async (owner) => {
        assert.equal((await verifiedAfter(owner, 'select 1')).ok, true, 'looking past every policy is no tampering');
        for (const [what, statements, expected] of tamperings) {
          const result = await verifiedAfter(owner, statements);
          assert.equal(result.ok, false, what);
          for (const fault of expected) assert.ok(named(result).includes(fault), `${what}: ${named(result).join()}`);
        }
      });
      assert.deepEqual(await verify(made.auditing()), told, 'all undone again');
      t.diagnostic(`${tamperings.length} tamperings found`);
    });

    test('a cell of any column of any table', async (t) => {
      let cells = 0;
      await made.asOwner(async (owner) => {
        const firsts = new Map<string, string>();
        for (const { name } of recordTables) {
          const [first] = await owner.text<{ key: string }>(`select key from "${name}" order by key limit 1`);
          if (first) firsts.set(name, first.key);
        }
        assert.ok(firsts.size >= 12);
        // The n-th column of all tables at once, since each run looks at the whole record.
        for (let at = 1; ; at += 1) {
          const touched = recordTables.flatMap((table) => {
            const [column, key] = [storedColumns(table)[at], firsts.get(table.name)];
            return column && key ? [{ table: table.name, key, ...column }] : [];
          });
          if (touched.length === 0) break;
          const result = await verifiedAfter(owner, touched.map(({ table, key, name, type, list }) => {
            const other = list ? `coalesce("${name}", '{}') || array['x']` : type === 'bool' ? `not "${name}"` : type === 'text' ? `coalesce("${name}", '') || 'x'` : `coalesce("${name}", 0) + 1`;
            return `update "${table}" set "${name}" = ${other} where key = '${key}'`;
          }).join(';'));
          for (const { table, name } of touched) assert.equal(result.faults.filter((fault) => fault.fault === 'row-edited' && fault.table === table).length, 1, `${table}.${name}`);
          assert.equal(result.faults.length, touched.length);
          cells += touched.length;
        }
      });
      t.diagnostic(`${cells} columns`);
    });

    test('a root noted down earlier finds a ledger cut, or written anew, without a trace', async () => {
      const noted = { lines: told.lines, root: told.root };
      assert.equal((await verify(made.auditing(), noted)).ok, true);
      assert.equal((await verify(made.auditing(), { lines: 0, root: hex(emptyRoot) })).ok, true);
      for (const wrong of [{ lines: told.lines, root: hex(emptyRoot) }, { lines: told.lines - 1, root: told.root }, { lines: told.lines + 1, root: told.root }]) {
        assert.deepEqual(named(await verify(made.auditing(), wrong)), ['earlier-root-differs']);
      }
      await made.asOwner(async (owner) => {
        const cleanCut = async () => {
          const lines = await owner.text<{ leaf: Hash }>('select leaf from ledger_lines order by seq');
          const edge = lines.slice(0, -1).reduce((grown, { leaf }) => append(grown, leaf), emptyEdge);
          await owner.script(`delete from engagements where key in (select key from ledger_rows where seq = ${lastSeq}); delete from ledger_rows where seq = ${lastSeq}; delete from ledger_lines where seq = ${lastSeq}`);
          await owner.text(`update ledger_head set size = $1, root = decode($2, 'hex'), edge = array(select decode(h, 'hex') from unnest($3::text[]) h)`, [edge.size, hex(rootOf(edge)), edge.roots.map(hex)]);
        };
        assert.deepEqual(named(await verifiedAfter(owner, cleanCut, noted)), ['earlier-root-differs']);
        // Nobody can tell who noted nothing: what the tests hold to is that it takes this much, and that a note is enough.
        assert.equal((await verifiedAfter(owner, cleanCut)).ok, true);
      });
    });

    // Made by who knows the code.
    const subtle: readonly [what: string, tamper: (owner: OwnerSession) => Promise<void>][] = [
      ['a row inserted, with a digest of a line that there is not', async (owner) => {
        const forged = await edited(owner, 'V-1', { id: 'V-9', key: randomUUID() });
        await owner.text(`insert into engagements (key, id, owner, audience, version, relationship, title_en, title_fr, title_ja, start_edtf, end_edtf, stage, level, track, kind, series, occasion, host_country, place, participants_a, participants_b, rank_a, rank_b, topics, outcome_en, outcome_fr, outcome_ja, source, source_date, confidence, note, count_only, context, earliest, latest, last_day, doubtful, topic_list, rank_top)
          select $1, 'V-9', owner, audience, version, relationship, title_en, title_fr, title_ja, start_edtf, end_edtf, stage, level, track, kind, series, occasion, host_country, place, participants_a, participants_b, rank_a, rank_b, topics, outcome_en, outcome_fr, outcome_ja, source, source_date, confidence, note, count_only, context, earliest, latest, last_day, doubtful, topic_list, rank_top from engagements where id = 'V-1'`, [forged.key]);
        await owner.text(`insert into ledger_rows values (-1, 0, 'engagements', $1, $2, decode($3, 'hex'))`, [forged.key, forged.version, hex(forged.digest)]);
      }],
      ['a row edited, with a digest of a line that there is not', async (owner) => {
        const forged = await edited(owner, 'V-1', { title_en: 'Never said', version: 2 });
        await owner.text(`update engagements set title_en = 'Never said', version = 2 where id = 'V-1'`);
        await owner.text(`insert into ledger_rows values (1000000, 0, 'engagements', $1, 2, decode($2, 'hex'))`, [forged.key, hex(forged.digest)]);
      }],
      ['a row deleted, and its digest said to be of no table', async (owner) =>
        owner.script(`update ledger_rows set relation = 'none' where key = (select key from engagements where id = 'V-1'); delete from engagements where id = 'V-1'`)],
      ['a row deleted, and its digest said to be of another row', async (owner) =>
        owner.script(`update ledger_rows set key = (select key from engagements where id = 'V-3'), version = 0 where key = (select key from engagements where id = 'V-1'); delete from engagements where id = 'V-1'`)],
      ['a row put back to its version before, and the digest of that said to be the latest', async (owner) =>
        owner.script(`update engagements set version = 2, title_en = 'Second title' where id = 'V-2'; update ledger_rows set version = 99 where key = (select key from engagements where id = 'V-2') and version = 2`)],
      ['the moment of a line, by less than a millisecond', (owner) => owner.script(`update ledger_lines set at = at + interval '7 microseconds' where seq = 1`)],
      ['the right edge in the head, on which the next line builds', (owner) => owner.script(`update ledger_head set edge = array[sha256('x')]`)],
    ];
    for (const [what, tamper] of subtle) {
      test(`found: ${what}`, async () => {
        await made.asOwner(async (owner) => assert.equal((await verifiedAfter(owner, () => tamper(owner))).ok, false));
      });
    }

    test('a line far beyond the last one does not keep verify from ending', async () => {
        await made.asOwner(async (owner) => {
          // 100 million: 20,000 steps. Each is counted, and a thousand is taken for never.
          let steps = 0;
          const counting: OwnerSession = { script: owner.script, text: async (statement, parameters) => {
            if (/from ledger_lines/.test(statement) && (steps += 1) > 1_000) throw new Error('more than 1,000 steps for nine lines');
            return owner.text(statement, parameters);
          } };
          const far = `insert into ledger_lines select 100000000, at, party, post, act, subject, row_count, row_root, leaf from ledger_lines where seq = 0`;
          assert.equal((await verifiedAfter(counting, far)).ok, false);
        });
      });

    test('tampering that stays is found by the command, which then fails; put right, it succeeds', async () => {
      const run = () => {
        const done = spawnSync('bin/entente', ['verify', '--json', ...made.place], { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8', timeout: 60_000 });
        return { code: done.status, answer: JSON.parse(done.stdout || 'null') as Verification | null, said: done.stderr };
      };
      const [earlier] = await made.auditing().asAuditor((tx) => tx.text<{ title: string }>(`select title_en as title from engagements where id = 'V-1'`));
      const was = earlier?.title;
      await made.asOwner((owner) => owner.script(`update engagements set title_en = 'Other' where id = 'V-1'`));
      await made.close();
      const tampered = run();
      assert.equal(tampered.code, 1, tampered.said);
      assert.deepEqual(tampered.answer?.faults, [{ fault: 'row-edited', table: 'engagements', id: 'V-1' }]);
      await made.asOwner((owner) => owner.script(`update engagements set title_en = '${was}' where id = 'V-1'`));
      await made.close();
      const right = run();
      assert.equal(right.code, 0, right.said);
      assert.equal(right.answer?.root, told.root);
      await made.open();
    });

    test('an act that throws leaves neither row nor line', async () => {
      class Thrown extends Error {}
      const broken: Act<ReturnType<typeof Type.Object<Record<never, never>>>, null> = { ...nothing, carryOut: async (writing) => {
        await writing.insert(recordTable('facts'), [{ owner: 'CA', audience: 'public', row: { id: 'half', relationship: 'ca-jp' } }]);
        throw new Thrown();
      } };
      const late: typeof broken = { ...broken, carryOut: async (writing) => {
        await writing.insert(recordTable('facts'), [{ owner: 'CA', audience: 'public', row: { id: 'half', relationship: 'ca-jp' } }]);
        return null;
      }, subject: () => { throw new Thrown(); } };
      for (const act of [broken, late]) await assert.rejects(perform(made.database(), act, {}, { reader: ca, at: new Date(clock) }), Thrown);
      assert.deepEqual(await verify(made.auditing()), told);
      assert.deepEqual(await made.auditing().asAuditor((tx) => tx.text(`select id from facts where id = 'half'`)), []);
    });

    test('acts at the same time stand in one row, and none is lost', async () => {
      const many = Array.from({ length: 24 }, (_, at) => bringIn(made.database(), ca, `P-${at}`));
      await Promise.all(many);
      const result = await verify(made.auditing());
      assert.deepEqual({ ...result, root: '' }, { lines: LINES + 24, root: '', ok: true, faults: [] });
      const seqs = await made.auditing().asAuditor((tx) => tx.text<{ seq: number }>('select seq from ledger_lines order by seq'));
      assert.deepEqual(seqs.map(({ seq }) => seq), Array.from({ length: LINES + 24 }, (_, at) => at));
    });

    test('verifying while acts go on finds nothing wrong', async (t) => {
      let going = true;
      let acts = 0;
      const lanes = Array.from({ length: 2 }, async (_, lane) => {
        while (going) await bringIn(made.database(), ca, `C-${lane}-${acts += 1}`);
      });
      const wrong: string[] = [];
      for (const lane of lanes) lane.catch(() => undefined);
      try {
        for (let run = 0; run < 12; run += 1) wrong.push(...named(await verify(made.auditing())));
      } finally {
        going = false;
        await Promise.allSettled(lanes);
      }
      await Promise.all(lanes);
      t.diagnostic(`${acts} acts during 12 runs`);
      assert.ok(acts > 2);
      assert.deepEqual([...new Set(wrong)], []);
    });

    test('what the tests undo is really undone', async () => {
      await made.asOwner((owner) => undone(owner, () => owner.script('delete from facts')));
      assert.equal((await verify(made.auditing())).ok, true);
    });

    // Last, since it stays. Everything here goes through the server's own login.
    test('what the actor role writes past the acts is found; a line or a digest it cannot write', async () => {
      const key = randomUUID();
      for (const statement of [`insert into ledger_rows values (-1, 0, 'facts', '${key}', 1, sha256(''))`, `insert into ledger_lines values (1000000, now(), 'CA', null, 'a', '', 0, sha256(''), sha256(''))`]) {
        await assert.rejects(made.database().asActor(ca, (tx) => tx.text(statement)), { code: '42501' }, statement);
      }
      await made.database().asActor(ca, (tx) => tx.text(`insert into facts (key, id, owner, audience, relationship, statement_en) values ($1, 'forged', 'CA', 'public', 'ca-jp', 'Never said')`, [key]));
      assert.deepEqual(named(await verify(made.auditing())), ['row-unlogged']);
    });
  });
}
