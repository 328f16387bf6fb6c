import type { Database } from './door.ts';
import type { EmbeddedOptions } from './embedded.ts';
import { assertHarmless, servingUrl } from './owner.ts';
import { postgresql } from './postgresql.ts';
import { templatePath } from './template.ts';

/** Where the record is: a folder of the embedded engine, or the address of a PostgreSQL database. */
export type Place = { readonly data: string } | { readonly database: string };

/** Opens the record for serving: on PostgreSQL, under a login that policies bind. */
export async function openForServing(place: Place, options: EmbeddedOptions = {}): Promise<Database> {
  if ('data' in place) return openFolder(place.data, options);
  const url = await servingUrl(place.database);
  await assertHarmless(url);
  return postgresql(url);
}

/** Opens the record for an operator's command, which may audit what it holds. */
export async function openForOperator(place: Place): Promise<Database> {
  if ('data' in place) return openFolder(place.data);
  await servingUrl(place.database);
  return postgresql(place.database, 2);
}

// A server on PostgreSQL never needs the engine, which takes time and memory to load.
async function openFolder(folder: string, options: EmbeddedOptions = {}): Promise<Database> {
  const { embedded } = await import('./embedded.ts');
  return embedded(folder, { template: templatePath(), ...options });
}
