import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** An asset named after its content, so that browsers may keep it for ever. */
export const namedAsset = (extension: string, type: string, content: string): Asset =>
  ({ path: `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`, type, content });

const read = (name: string): string => readFileSync(new URL(`./look/${name}`, import.meta.url), 'utf8');

const styles = ['tokens', 'page', 'table', 'figure', 'meeting', 'wording', 'print'].map((name) => read(`${name}.css`)).join('\n');

/** Suggestions while typing, for the pages that have a box for them: they work without. */
export const comboboxScript = namedAsset('js', 'text/javascript; charset=utf-8', readFileSync(new URL('./combobox.js', import.meta.url), 'utf8'));

/** Everything a page fetches. */
export const assets: readonly [Asset, ...Asset[]] = [
  namedAsset('css', 'text/css; charset=utf-8', styles),
  { path: '/assets/mark.svg', type: 'image/svg+xml', content: read('mark.svg') },
  comboboxScript,
];
