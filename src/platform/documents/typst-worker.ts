/** A thread that turns books into PDF. It holds the compiler and its fonts, which are large, and goes when it is idle. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

interface Compiler {
  pdf(document: { mainFileContent: string; inputs: Readonly<Record<string, string>> }, options: { pdfStandard?: string; pdfTags: boolean; creationTimestamp: number }): Buffer;
  evictCache(age: number): void;
}
interface Typst {
  readonly NodeCompiler: { create(options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }): Compiler };
}

export interface Asked {
  readonly number: number;
  readonly book: string;
  /** Seconds since 1970. */
  readonly at: number;
}
export type Told = { readonly number: number; readonly pdf: Uint8Array } | { readonly number: number; readonly fault: string };

const require = createRequire(import.meta.url);
// The platform’s own package: the one that would choose among them asks for packages of every platform, and npm forgets some.
const flavour = process.platform === 'linux' ? `linux-${process.arch}-gnu` : process.platform === 'win32' ? `win32-${process.arch}-msvc` : `${process.platform}-${process.arch}`;
const { NodeCompiler } = require(`@myriaddreamin/typst-ts-node-compiler-${flavour}`) as Typst;
const font = (path: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/${path}`));

const compiler = NodeCompiler.create({
  // An empty folder: any file inside the workspace could be read from a document.
  workspace: mkdtempSync(join(tmpdir(), 'entente-typst-')),
  fontArgs: [{ fontBlobs: [
    font('noto-sans/400Regular/NotoSans_400Regular.ttf'), font('noto-sans/700Bold/NotoSans_700Bold.ttf'),
    font('noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'), font('noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
  ] }],
});
const source = readFileSync(new URL('./book.typ', import.meta.url), 'utf8');

parentPort?.on('message', ({ number, book, at }: Asked) => {
  try {
    // Data goes in as data: pasted into the source it could end a string, or begin a comment.
    const made = (standard: { pdfStandard?: string }): Buffer => compiler.pdf({ mainFileContent: source, inputs: { book } }, { ...standard, pdfTags: true, creationTimestamp: at });
    let pdf;
    try {
      pdf = made({ pdfStandard: 'ua-1' });
    } catch {
      // The standard forbids a letter that no font here can draw. A book with a gap is better than none; it is tagged all the same.
      pdf = made({});
    }
    compiler.evictCache(4);
    parentPort?.postMessage({ number, pdf: new Uint8Array(pdf) } satisfies Told);
  } catch (fault) {
    parentPort?.postMessage({ number, fault: String((fault as Error).message ?? fault) } satisfies Told);
  }
});
