import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { isActName } from '#domain/trust/permission.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const src = join(root, 'src');

interface Source {
  /** From src/, such as domain/date/day.ts. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourceAt(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'/gm)].map(([, target]) => target as string);
  return { file: relative(src, path), text, imports: imports.map((target) => resolved(path, target)) };
}

function resolved(from: string, target: string): string {
  if (target.startsWith('#')) return target.slice(1);
  return target.startsWith('.') ? relative(src, resolve(dirname(from), target)) : target;
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => sourceAt(join(src, path)));

/** The layer of a file, and those it may import from. */
const layers: Record<string, readonly string[]> = {
  domain: ['domain'],
  platform: ['domain', 'platform'],
  capabilities: ['domain', 'platform', 'capabilities'],
  cli: ['domain', 'platform', 'capabilities', 'cli'],
};
const layerOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : 'main');
const isOurs = (target: string): boolean => target.endsWith('.ts');

test('imports point one way: domain, platform, capabilities, cli, main', () => {
  const wrong = sources.flatMap(({ file, imports }) => {
    const allowed = layers[layerOf(file)];
    return allowed ? imports.filter((target) => isOurs(target) && !allowed.includes(layerOf(target))).map((target) => `${file} -> ${target}`) : [];
  });
  assert.deepEqual(wrong, []);
});

test('the domain is pure: no library but a hash, no clock, no input or output, no locale, no SQL, no markup', () => {
  const forbidden = /\bDate\.now\b|new Date\(\)|\bIntl\b|toLocale|\bprocess\b|\bfetch\(|Math\.random|performance\.|html`|\bconsole\b/;
  const wrong = sources.filter(({ file }) => layerOf(file) === 'domain')
    .flatMap(({ file, text, imports }) => [...imports.filter((target) => !isOurs(target)).map((target) => `${file} -> ${target}`), ...(forbidden.test(text) ? [file] : [])]);
  assert.deepEqual(wrong, []);
});

test('a capability reads another one only through its store', () => {
  const capabilityOf = (file: string): string | null => /^capabilities\/([^/]+)\//.exec(file)?.[1] ?? null;
  const open = /-store\.ts$|-words\.ts$|-routes\.ts$|-control\.ts$/;
  const wrong = sources.flatMap(({ file, imports }) => {
    const own = capabilityOf(file);
    return own === null ? [] : imports.filter((target) => { const other = capabilityOf(target); return other !== null && other !== own && !open.test(target); }).map((target) => `${file} -> ${target}`);
  });
  assert.deepEqual(wrong, []);
});

test('no file is reached from itself', () => {
  const importsOf = new Map(sources.map(({ file, imports }) => [file, imports.filter(isOurs)]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `cycle: ${[...path, file].join(' -> ')}`);
    if (done.has(file)) return;
    for (const target of importsOf.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
});

test('SQL lives in stores and in the platform', () => {
  const speaks = /\b(?:tx|reading)\.(?:text|all)\b|sqlFor</;
  const wrong = sources.filter(({ file, text }) => layerOf(file) !== 'platform' && !file.endsWith('-store.ts') && speaks.test(text)).map(({ file }) => file);
  assert.deepEqual(wrong, []);
});

test('only main reads the environment and the clock', () => {
  const reads = /process\.(?:env|argv)|new Date\(\)|Date\.now\(/;
  assert.deepEqual(sources.filter(({ file, text }) => file !== 'main.ts' && reads.test(text)).map(({ file }) => file), []);
});

test('only performing an act writes', () => {
  const wrong = sources.filter(({ file, text }) => /\basActor\b|new Writing\(/.test(text) && !/^platform\/(act|writing|database\/)/.test(file)).map(({ file }) => file);
  assert.deepEqual(wrong, []);
});

test('every act is a permission, and says nothing of its own about who may perform it', () => {
  const acts = sources.flatMap(({ file, text }) => [...text.matchAll(/: Act<[^=]*=\s*\{\s*name: '([^']+)'/g)].map(([, name]) => ({ file, name: name as string })));
  assert.deepEqual(acts.filter(({ name }) => !isActName(name)), []);
  assert.deepEqual(acts.map(({ name }) => name).toSorted(), [...new Set(acts.map(({ name }) => name))].toSorted(), 'one act, one name');
  assert.deepEqual(sources.filter(({ file, text }) => file !== 'platform/act.ts' && /^\s+allowed:/m.test(text)).map(({ file }) => file), []);
});

test('values in markup stand between double quotes, since escaping rests on it', () => {
  const unquoted = /=\$\{/;
  const wrong = sources.filter(({ text }) => text.includes('html`'))
    .flatMap(({ file, text }) => [...text.matchAll(/html`[^`]*`/g)].filter(([template]) => unquoted.test(template)).map(([template]) => `${file}: ${template.slice(0, 80)}`));
  assert.deepEqual(wrong, []);
});

test('files bear the name of a concept, and fit a screen or two', () => {
  const vague = /(^|\/|-)(utils?|helpers?|common|misc|service|manager|base)(-|\.|\/)/;
  assert.deepEqual(sources.filter(({ file }) => vague.test(file)).map(({ file }) => file), []);
  const long = sources.filter(({ file, text }) => !file.endsWith('-words.ts') && text.split('\n').length > 220).map(({ file, text }) => `${file}: ${text.split('\n').length}`);
  assert.deepEqual(long, []);
});
