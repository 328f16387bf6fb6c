/** The table of permissions and the acts of the source are one list: nothing may be done that no permission names. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { permissions } from '#domain/trust/permission.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Permissions to read, or to choose an audience, inside other acts and pages. */
const noActs = ['read-acts', 'read-sign-ins', 'release'];

test('every permission has its act, and every act its permission', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts')).map((file) => readFileSync(`${root}${file}`, 'utf8')).filter((text) => /: Act<typeof /.test(text));
  const constants = new Map(sources.flatMap((text) => [...text.matchAll(/const NAME = '([a-z-]+)'/g)].map(([, name = '']) => [text, name] as const)));
  const named = sources.flatMap((text) => [...text.matchAll(/\bname: (?:'([a-z-]+)'|(NAME))(?:,|\s)/g)].map(([, name, constant]) => (constant ? (constants.get(text) ?? '') : (name ?? ''))));
  assert.deepEqual([...new Set(named)].filter((name) => name.includes('-')).toSorted(), Object.keys(permissions).filter((name) => !noActs.includes(name)).toSorted());
});
