import type { Reader } from '#domain/trust/reader.ts';
import type { Database, Transaction } from './database/door.ts';

/**
 * Answers that are kept until what they were made from changes: each is kept under the versions of the scopes that
 * the reader reads, so that a write by anybody, on any server, makes exactly the touched ones anew.
 */
export class Kept {
  readonly #answers = new Map<string, { version: string; answer: Promise<unknown> }>();
  readonly #atMost: number;

  constructor(atMost = 2_000) {
    this.#atMost = atMost;
  }

  /** `key` must name everything that the answer depends on besides the record: reader's scopes, day, filters. */
  async under<Answer>(key: string, version: string, make: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#answers.get(key);
    if (kept?.version === version) {
      this.#answers.delete(key); // put back as the most recent
      this.#answers.set(key, kept);
      return kept.answer as Promise<Answer>;
    }
    const answer = make();
    this.#answers.set(key, { version, answer });
    if (this.#answers.size > this.#atMost) this.#answers.delete(this.#answers.keys().next().value as string);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}

/** The versions of a relationship, and of what belongs to none, in all scopes of the running reader. */
export async function versionOf(tx: Transaction, relationship: string): Promise<string> {
  const rows = await tx.text<{ version: string }>(
    `select coalesce(string_agg(relationship || '/' || scope || '=' || version, ',' order by relationship, scope), '') as version
       from record_versions where relationship in ($1, '')`,
    [relationship],
  );
  return rows[0]?.version ?? '';
}

interface Asking {
  /** Sent, and perhaps not answered yet. */
  sent: Promise<unknown>;
  /** To be sent when the one before is answered. */
  next: Promise<string> | null;
}

const asking = new WeakMap<Database, Map<string, Asking>>();

/**
 * The same, for an answer that is looked for before anything else is read. Those who ask while a question is on its
 * way share the next one, so that each learns of every write that was done when it asked.
 */
export function versionReadableBy(reader: Reader, database: Database, relationship: string): Promise<string> {
  let all = asking.get(database);
  if (!all) asking.set(database, (all = new Map<string, Asking>()));
  const key = `${reader.scopes.join(',')} ${relationship}`;
  let mine = all.get(key);
  if (!mine) all.set(key, (mine = { sent: Promise.resolve(), next: null }));
  const { sent } = mine;
  mine.next ??= sent.then(() => {
    const version = database.asReader(reader, (tx) => versionOf(tx, relationship));
    Object.assign(mine, { sent: version.catch(() => undefined), next: null });
    return version;
  });
  return mine.next;
}
