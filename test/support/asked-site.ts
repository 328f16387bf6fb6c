import { dayOf } from '#domain/date/day.ts';
import type { RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { perform } from '#platform/act.ts';
import { installer, loadRecord } from '#capabilities/record/load-record.ts';
import { routes } from '#capabilities/routes.ts';
import { testDatabase, type TestDatabase } from './databases.ts';
import { cookieOf, evaluationSite } from './evaluation-site.ts';
import { give } from './given-rows.ts';
import { multipart } from './two-worlds/import-questions.ts';

export interface Asked {
  readonly status: number;
  /** Without markup escapes. */
  readonly text: string;
  readonly location: string | null;
}

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The whole site over a record of its own, asked without a browser, on a day that a test sets. */
export async function askedSite(engine: TestDatabase['engine'], record: 'study' | 'canada-japan' | 'none', iso: string) {
  const here = await testDatabase(engine);
  const at = new Date(`${iso}T09:00:00Z`);
  await perform(here.database, loadRecord, { record }, { reader: installer, at });
  const app = await evaluationSite(here.database, routes, () => ({ today: dayOf(iso) ?? 0, at }));
  const cookies = new Map<string, string>();
  async function cookieFor(post: string): Promise<string> {
    const cookie = cookies.get(post) ?? ((await cookieOf(app, post)) as string);
    cookies.set(post, cookie);
    return cookie;
  }
  async function ask(method: 'GET' | 'POST', url: string, post: string | null, fields?: Readonly<Record<string, string>>): Promise<Asked> {
    const answer = await app.inject({
      method, url, ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
      headers: { 'sec-fetch-site': 'same-origin', ...(post ? { cookie: await cookieFor(post) } : {}), ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    });
    return { status: answer.statusCode, text: unescaped(answer.body), location: answer.headers.location === undefined ? null : String(answer.headers.location) };
  }
  /** Hands a file in by the form of a page. */
  async function upload(url: string, post: string | null, file: { readonly name: string; readonly bytes: Buffer }): Promise<Asked> {
    const { payload, type } = multipart(file);
    const answer = await app.inject({ method: 'POST', url, payload, headers: { 'sec-fetch-site': 'same-origin', 'content-type': type, ...(post ? { cookie: await cookieFor(post) } : {}) } });
    return { status: answer.statusCode, text: unescaped(answer.body), location: answer.headers.location === undefined ? null : String(answer.headers.location) };
  }
  /** A file as it is sent. */
  async function download(url: string, post: string): Promise<{ readonly status: number; readonly name: string; readonly text: string }> {
    const { statusCode, headers, body } = await app.inject({ method: 'GET', url, headers: { cookie: await cookieFor(post) } });
    return { status: statusCode, name: /filename="([^"]*)"/.exec(String(headers['content-disposition']))?.[1] ?? '', text: body };
  }
  /** Every line of the ledger: what was done, and how many rows it wrote. */
  const ledger = () => here.auditing.asAuditor((tx) => tx.text<{ act: string; party: string | null; row_count: number; subject: string }>('select act, party, row_count, subject from ledger_lines order by seq'));
  /** What the public is sent, as it is sent. */
  const raw = async (url: string): Promise<string> => (await app.inject({ method: 'GET', url })).body;
  return {
    here, ask, raw, upload, download, ledger,
    give: (owner: string, audience: Audience, ...rows: readonly { readonly table: RecordTableName; readonly row: RecordRow }[]) => give(here.database, { owner, audience, tables: rows.map(({ table, row }) => ({ table, rows: [row] })) }, at),
    rows: (table: RecordTableName) => here.auditing.asAuditor((tx) => tx.text<RecordRow & { owner: string; audience: string; version: number }>(`select * from "${table}" where audience <> 'public' order by id`)),
    remove: async () => { await app.close(); await here.remove(); },
  };
}

export type AskedSite = Awaited<ReturnType<typeof askedSite>>;

export const talks = (id: string, day: string, rest: Readonly<Record<string, string | null>> = {}): { table: 'engagements'; row: RecordRow } => ({
  table: 'engagements', row: { id, relationship: 'ca-jp', title_en: `Talks ${id}`, title_fr: `Pourparlers ${id}`, title_ja: `協議${id}`, start_edtf: day, stage: 'held', level: 'bilateral', track: '1', kind: 'officials', series: 'SS-05', host_country: 'CA', ...rest },
});
