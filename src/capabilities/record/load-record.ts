import { Type } from 'typebox';
import type { Act } from '#platform/act.ts';
import { JOINT, type Reader } from '#domain/trust/reader.ts';
import { shippedRows } from './shipped-record.ts';

/** Who installs: no post of either party, and no reader of anything but what is public. */
export const installer: Reader = { party: null, post: null, role: 'operator', scopes: ['public'] };

const input = Type.Object({ record: Type.Union([Type.Literal('canada-japan'), Type.Literal('study'), Type.Literal('none')]) });

/** Fills a new database with a shipped record; all of it is public. */
export const loadRecord: Act<typeof input, { rows: number }> = {
  name: 'load-record',
  input,
  async carryOut(writing, { record }) {
    let count = 0;
    for (const { table, rows } of shippedRows(record)) {
      await writing.insert(table, rows.map((row) => ({ owner: JOINT, audience: 'public', row })));
      count += rows.length;
    }
    return { rows: count };
  },
  subject: ({ record }, { rows }) => ({ record, rows }),
};
