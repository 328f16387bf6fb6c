/** Debian's own readers of documents: none of them shares anything with what writes ours. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What LibreOffice makes of a Word file, as a PDF. It gets a home of its own, so that two can run at once. */
export async function pagesByLibreOffice(docx: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-office-'));
  try {
    writeFileSync(join(folder, 'book.docx'), docx);
    await run('soffice', ['--headless', '--norestore', `-env:UserInstallation=file://${folder}/home`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'book.docx')], { timeout: 180_000 });
    return readFileSync(join(folder, 'book.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const poppler = (tool: string, words: readonly string[], pdf: Buffer): string => execFileSync(tool, words, { input: pdf, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['pipe', 'pipe', 'ignore'] });

/** The text of each page. */
export const pagesOf = (pdf: Buffer): string[] => poppler('pdftotext', ['-layout', '-', '-'], pdf).split('\f').slice(0, -1);

export const infoOf = (pdf: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(poppler('pdfinfo', ['-'], pdf).split('\n').flatMap((line) => { const [, name, value] = /^([^:]+):\s+(.*)$/.exec(line) ?? []; return name && value !== undefined ? [[name, value]] : []; }));

export interface Font {
  readonly name: string;
  readonly embedded: boolean;
}

export const fontsOf = (pdf: Buffer): Font[] => poppler('pdffonts', ['-'], pdf).split('\n').slice(2).filter(Boolean).map((line) => {
  const columns = line.trim().split(/\s{2,}|\s(?=yes|no)/);
  return { name: columns[0] ?? '', embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+/.exec(line)?.[1] === 'yes' };
});
