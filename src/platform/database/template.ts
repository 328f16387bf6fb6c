import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, migrations } from './migrate.ts';

/**
 * The folder of a ready, empty database to copy, since making one takes seconds and copying it a fraction of one.
 * Its name follows the migrations, so an outdated one is never used.
 */
export function templatePath(): string {
  const recipe = createHash('sha256').update(JSON.stringify(migrations())).digest('hex').slice(0, 16);
  return fileURLToPath(new URL(`../../../var/template-${recipe}`, import.meta.url));
}

export async function makeTemplate(): Promise<string> {
  const path = templatePath();
  if (existsSync(path)) return path;
  const { PGlite } = await import('@electric-sql/pglite');
  mkdirSync(dirname(path), { recursive: true });
  // Made beside and then renamed: a half-made template must not be taken for one.
  const beside = mkdtempSync(`${path}.`);
  try {
    const engine = await PGlite.create({ dataDir: join(beside, 'postgres') });
    await migrate({
      text: async (statement, parameters = []) => (await engine.query(statement, [...parameters])).rows as never,
      script: async (statements) => void (await engine.exec(statements)),
    });
    await engine.close();
    renameSync(join(beside, 'postgres'), path);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return path;
}
