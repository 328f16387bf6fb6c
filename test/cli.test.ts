import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { engines, emptyPlace, type EmptyPlace } from '#test/support/databases.ts';

const bin = fileURLToPath(new URL('../bin/entente', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

const entente = (...words: string[]): Promise<Ended> => new Promise((done) => {
  execFile(bin, words, { maxBuffer: 1 << 28, env: { PATH: process.env['PATH'] } }, (fault, out, complaint) => done({ code: fault ? Number(fault.code ?? 1) : 0, out, complaint }));
});

const answerOf = <Answer>(ended: Ended): Answer => JSON.parse(ended.out) as Answer;

interface ImportAnswer {
  readonly new: number;
  readonly known: number;
  readonly conflicting: number;
  readonly refused: readonly { file: string; row: number; column: string; reason: string }[];
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const shipped = (part: string): string => fileURLToPath(new URL(`../record/${part}/engagements.csv`, import.meta.url));

for (const engine of engines) {
  test(`${engine}: the commands of the contract, from an empty place to a verified record`, async (t) => {
    const place: EmptyPlace = await emptyPlace(engine);
    t.after(place.remove);
    const at = (...words: string[]): Promise<Ended> => entente(...words, ...place.place);

    assert.deepEqual((await at('init', '--record', 'study')).code, 0);
    const again = await at('init', '--record', 'study');
    assert.equal(again.code, 1);
    assert.match(again.complaint, /already/);

    // What is there already is known; what is new is counted and, dry, not written.
    const known = await at('import', shipped('study'), '--json');
    assert.deepEqual([known.code, answerOf<ImportAnswer>(known)], [0, { new: 0, known: 49, conflicting: 0, refused: [], conflicts: [] } as unknown as ImportAnswer]);
    const dry = await at('import', shipped('modern'), '--dry-run', '--json', '--audience', 'public');
    // One row gives the day of an event that the study has by its month, under another title: it is there already.
    assert.deepEqual([answerOf<ImportAnswer>(dry).new, answerOf<ImportAnswer>(dry).known], [163, 1]);
    const before = answerOf<{ lines: number; root: string }>(await at('verify', '--json'));
    // Loading, and an import that found nothing new: both are acts.
    assert.equal(before.lines, 2);

    // All or nothing.
    const bad = file('bad.csv', 'title,date,kind\nA good row,2020-01-02,visit\nA bad row,2020-13-02,visit\n');
    const refused = await at('import', bad, '--json');
    assert.equal(refused.code, 1);
    assert.deepEqual(answerOf<ImportAnswer>(refused).refused.map(({ row, column }) => [row, column]), [[3, 'date']]);
    assert.deepEqual(answerOf<{ root: string }>(await at('verify', '--json')).root, before.root);

    const real = await at('import', shipped('modern'), '--json', '--audience', 'public');
    assert.deepEqual([real.code, answerOf<ImportAnswer>(real).new], [0, 163]);

    // Re-assessed as of 1997, what came later changes nothing; ids are those of the data.
    const assessed = await at('assess', '--as-of', '1997-03-31', '--json');
    const answer = answerOf<{ relationship: string; asOf: string; findings: { id: string; study: string | null; verdict: string; evidence: string[] }[]; series: { id: string; state: string; certain: boolean; gaps: number[][] }[]; commitments: { id: string; verdict: string; since: string | null }[] }>(assessed);
    assert.deepEqual([answer.relationship, answer.asOf, answer.commitments.length], ['ca-jp', '1997-03-31', 73]);
    const reciprocity = answer.findings.find(({ study }) => study === 'SF-13');
    assert.deepEqual([reciprocity?.verdict, reciprocity?.evidence.includes('SS-06')], ['yes', true]);
    assert.deepEqual(answer.series.find(({ id }) => id === 'SS-10')?.gaps.length, 2);

    const verified = await at('verify', '--json');
    assert.deepEqual([verified.code, answerOf<{ lines: number }>(verified).lines, answerOf<{ ok: boolean }>(verified).ok], [0, 3, true]);
  });

  test(`${engine}: what is exported and imported elsewhere is the same record`, async (t) => {
    const [from, to] = [await emptyPlace(engine), await emptyPlace(engine)];
    t.after(from.remove);
    t.after(to.remove);
    await entente('init', '--record', 'canada-japan', ...from.place);
    const mine = file('mine.csv', 'id,title_en,title_ja,start_edtf,kind,outcome\r\nOWN-1,"Talks, “quoted” and = signed","協議\n二行",1996~,officials,=1+1\r\nOWN-2,Visit,,[1991..1993],visit,\'tis\r\n');
    assert.equal((await entente('import', mine, '--audience', 'national', '--owner', 'CA', ...from.place)).code, 0);
    await entente('init', '--record', 'none', ...to.place);
    for (const format of ['csv', 'xlsx'] as const) {
      const path = join(folder, `export-${engine}.${format}`);
      assert.equal((await entente('export', '--format', format, '--out', path, ...from.place)).code, 0);
      // The relationship to compare with comes with the record of reference; its rows do not, when none is loaded.
      const answer = answerOf<ImportAnswer>(await entente('import', path, '--json', '--dry-run', ...to.place));
      assert.deepEqual([answer.conflicting, answer.refused.filter(({ column }) => column !== 'relationship')], [0, []]);
    }
    const own = join(folder, `own-${engine}.csv`);
    await entente('export', '--relationship', 'ca-jp', '--out', own, ...from.place);
    assert.equal((await entente('import', own, ...to.place)).code, 0);
    const copy = join(folder, `copy-${engine}.csv`);
    await entente('export', '--relationship', 'ca-jp', '--out', copy, ...to.place);
    assert.equal(readFileSync(copy, 'utf8'), readFileSync(own, 'utf8'));
  });
}

test('a spreadsheet export opens in LibreOffice with every cell as it was', async (t) => {
  const place = await emptyPlace('embedded');
  t.after(place.remove);
  await entente('init', ...place.place);
  for (const table of ['engagements', 'series', 'organisations']) {
    const [sheet, text] = [join(folder, `${table}.xlsx`), join(folder, `${table}-ours.csv`)];
    await entente('export', '--format', 'xlsx', '--table', table, '--out', sheet, ...place.place);
    await entente('export', '--format', 'csv', '--table', table, '--out', text, ...place.place);
    await new Promise<void>((done, fail) => execFile('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', join(folder, 'office-out'), sheet], (fault) => (fault ? fail(fault) : done())));
    const read = (path: string): string[][] => parse(readFileSync(path), { bom: true, relax_column_count: true }) as string[][];
    const unguarded = (rows: string[][]): string[][] => rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r'])/, '').replaceAll('\r\n', '\n')));
    assert.deepEqual(unguarded(read(join(folder, 'office-out', `${table}.csv`))), unguarded(read(text)), table);
  }
});

test('wrong use answers 2, and says how', async () => {
  for (const words of [[], ['nonsense'], ['assess', '--as-of', 'yesterday'], ['import'], ['init', '--record', 'other'], ['export', '--format', 'pdf'], ['assess', '--unknown'], ['verify', '--database', 'mysql://x']]) {
    const { code, complaint } = await entente(...words, ...(words.includes('--database') ? [] : ['--data', join(folder, 'unused')]));
    assert.equal(code, 2, words.join(' '));
    assert.match(complaint, /usage|postgres/, words.join(' '));
  }
});

test('files that cannot be taken are refused by file, row and column, and nothing changes', async (t) => {
  const place = await emptyPlace('embedded');
  t.after(place.remove);
  await entente('init', '--record', 'none', ...place.place);
  const before = answerOf<{ root: string }>(await entente('verify', '--json', ...place.place)).root;
  const cases: readonly [string, string | Uint8Array, RegExp][] = [
    ['sjis.csv', Buffer.from('8c8f96bc2c93fa95740a89ef8d872c323032302d30310a', 'hex'), /UTF-8/],
    ['utf16.csv', Buffer.from('\ufefftitle,date,kind\nTalks,2020,visit\n', 'utf16le'), /UTF-8|UTF-16/],
    ['half.csv', 'title,date,kind\n"Talks,2020,visit\n', /quotation mark/],
    ['ends.csv', 'title,start_date,end_date,kind\nTalks,2020-05-01,2020-04-01,visit\n', /before the start/],
    ['country.csv', 'title,date,kind,host\nTalks,2020-05-01,visit,Ruritania\n', /no country/],
    ['twice.csv', 'id,title,date,kind\nX-1,Talks,2020-05-01,visit\nX-1,Other,2021-05-01,visit\n', /earlier row/],
    ['not-a-sheet.xlsx', 'PK nothing', /xlsx/],
  ];
  for (const [name, content, reason] of cases) {
    const { code, out } = await entente('import', file(name, content), '--json', ...place.place);
    assert.equal(code, 1, name);
    const { refused } = JSON.parse(out) as ImportAnswer;
    assert.match(refused.map((each) => each.reason).join(' '), reason, name);
    assert.ok(refused.every((each) => each.file.endsWith(name)), name);
  }
  assert.equal(answerOf<{ root: string }>(await entente('verify', '--json', ...place.place)).root, before);
});
