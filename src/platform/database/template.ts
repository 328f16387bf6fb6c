import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { migrate, migrations } from './migrate.ts';

/**
 * A ready, empty database to copy, since making one takes seconds and copying it a fraction of one.
 * Its name follows the migrations, so an outdated one is never used.
 */
export function templatePath(): string {
  const recipe = createHash('sha256').update(JSON.stringify(migrations())).digest('hex').slice(0, 16);
  return fileURLToPath(new URL(`../../../var/template-${recipe}.tar`, import.meta.url));
}

export async function makeTemplate(): Promise<string> {
  const path = templatePath();
  if (existsSync(path)) return path;
  const folder = mkdtempSync(join(tmpdir(), 'entente-template-'));
  try {
    const engine = await PGlite.create({ dataDir: join(folder, 'postgres') });
    await migrate({
      text: async (statement, parameters = []) => (await engine.query(statement, [...parameters])).rows as never,
      script: async (statements) => void (await engine.exec(statements)),
    });
    const archive = Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer());
    await engine.close();
    mkdirSync(dirname(path), { recursive: true });
    // Written beside and then renamed: a half-written template must not be taken for one.
    const beside = `${path}.${process.pid}`;
    writeFileSync(beside, archive);
    renameSync(beside, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return path;
}
