import { Type } from 'typebox';
import { recordTable } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Audience, Reader } from '#domain/trust/reader.ts';
import { perform, type Act } from '#platform/act.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { rowOf } from '#capabilities/record/record-store.ts';
import { clockOf, serveForEvaluation } from '../../../src/cli/serving.ts';
import { testDatabase, type TestDatabase } from '../databases.ts';

const everything: Reader = { party: null, post: null, role: null, scopes: ['public', 'shared:ca-jp', 'national:CA', 'national:JP'] };
const input = Type.Unsafe<{ readonly row: RecordRow; readonly owner: string; readonly audience: Audience }>(Type.Object({}));

/** Writes an engagement as the acts of its life do, or changes it, in a ledger line of its own. */
const put: Act<typeof input, void> = {
  name: 'put', input, allowed: () => true,
  carryOut: async (writing, { row, owner, audience }) => {
    const known = await rowOf(everything, writing.reading, 'engagements', 'ca-jp', row.id);
    const table = recordTable('engagements');
    if (known) await writing.replace(table, { key: known.key, version: known.version, owner, audience, row: { ...known.row, ...row } });
    else await writing.insert(table, [{ owner, audience, row: { level: 'bilateral', track: '1', kind: 'officials', stage: 'planned', ...row } }]);
  },
  subject: () => null,
};

export interface CalendarSite {
  readonly here: TestDatabase;
  readonly address: string;
  /** Posts a form as the holder of a post. */
  post(path: string, fields: readonly (readonly [string, string])[]): Promise<{ status: number; text: string; location: string | null }>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  put(id: string, cells: Readonly<Record<string, string | null>>, audience?: Audience, owner?: string): Promise<void>;
  /** Makes a feed and gives its address. */
  feed(fields: readonly (readonly [string, string])[], language?: string): Promise<string>;
  /** The clock of the site, which tests move. */
  set(moment: string): void;
  close(): Promise<void>;
}

export async function calendarSite(engine: TestDatabase['engine'], record: 'canada-japan' | 'none', post = 'CA:desk-officer', options: Partial<Parameters<typeof serveForEvaluation>[1]> = {}): Promise<CalendarSite> {
  let now = new Date('2026-11-25T09:00:00Z');
  const here = await testDatabase(engine);
  await perform(here.database, loadRecord, { record }, { reader: installer, at: now });
  const serving = await serveForEvaluation(here.database, { port: 0, clock: clockOf(() => now), ...options });
  const origin = serving.address;
  const taken = await fetch(`${origin}/en/reader`, { method: 'POST', redirect: 'manual', headers: { origin }, body: new URLSearchParams({ post }) });
  const cookie = taken.headers.getSetCookie().find((each) => each.startsWith('entente-reader='))?.split(';')[0] ?? '';
  const send = async (path: string, fields: readonly (readonly [string, string])[]) => {
    const answer = await fetch(`${origin}${path}`, { method: 'POST', redirect: 'manual', headers: { origin, cookie }, body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])) });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  };
  return {
    here, address: origin, post: send,
    get: (path, headers = {}) => fetch(path.startsWith('http') ? path : `${origin}${path}`, { headers: { ...(path.startsWith('http') ? {} : { cookie }), ...headers }, redirect: 'manual' }),
    put: (id, cells, audience = 'shared', owner = audience === 'national' ? 'CA' : 'joint') =>
      perform(here.database, put, { row: { id, relationship: 'ca-jp', ...cells }, owner, audience }, { reader: everything, at: now }),
    feed: async (fields, language = 'en') => {
      const { text } = await send(`/${language}/ca-jp/feeds`, [['label', 'Test'], ['language', language], ...fields]);
      const feed = /<code>(http[^<]+)<\/code>/.exec(text)?.[1];
      if (!feed) throw new Error(`no feed was made: ${text.slice(0, 2_000)}`);
      return feed;
    },
    set: (moment) => { now = new Date(moment); },
    close: async () => { await serving.stop(); await here.remove(); },
  };
}
