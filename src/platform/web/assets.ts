import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

const read = (name: string): string => readFileSync(new URL(`./look/${name}`, import.meta.url), 'utf8');

const styles = ['tokens', 'page', 'table', 'figure', 'print'].map((name) => read(`${name}.css`)).join('\n');

/** Everything a page fetches. The name of the style sheet follows its content, so browsers may keep it for ever. */
export const assets: readonly [Asset, ...Asset[]] = [
  { path: `/assets/${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`, type: 'text/css; charset=utf-8', content: styles },
  { path: '/assets/mark.svg', type: 'image/svg+xml', content: read('mark.svg') },
];
