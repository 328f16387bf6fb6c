import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namedAsset } from '#platform/web/assets.ts';

const bundle = join(dirname(fileURLToPath(import.meta.resolve('@simplewebauthn/browser'))), '../dist/bundle/index.umd.min.js');

/** The script of the pages where a passkey is used or made. */
export const passkeyScript = namedAsset('js', 'text/javascript; charset=utf-8',
  `${readFileSync(bundle, 'utf8')}\n${readFileSync(new URL('./passkey-ceremony.js', import.meta.url), 'utf8')}`);
