import type { RecordTable } from '#domain/record/tables.ts';
import type { Transaction } from './database/door.ts';
import type { StoredRow } from './ledger/digest.ts';
import { storedColumns } from './record-columns.ts';
import { searchColumns } from './search-row.ts';

interface Insert {
  readonly name: string;
  /** From the number of its first parameter on. */
  readonly text: (from: number) => string;
  readonly values: readonly unknown[];
}

const places = (from: number, count: number): string => Array.from({ length: count }, (_, at) => `$${from + at}`).join(', ');

export function rowInsert(table: RecordTable, row: StoredRow): Insert {
  const columns = storedColumns(table);
  return {
    name: table.name,
    text: (from) => `insert into "${table.name}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${places(from, columns.length)})`,
    values: columns.map(({ name }) => row[name]),
  };
}

export const wordsInsert = (words: readonly unknown[]): Insert => ({
  name: 'search', text: (from) => `insert into search (${searchColumns}) values (${places(from, words.length)})`, values: words,
});

// More of them would make a statement of its own for every kind of act.
const TOGETHER = 4;
const texts = new Map<string, string>();

/** Inserts of single rows that wait for what comes next, to leave with it as one statement: each costs its share of a round trip. */
export class PendingInserts {
  readonly #tx: Transaction;
  #inserts: Insert[] = [];

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  add(...inserts: readonly Insert[]): void {
    if (this.#inserts.length + inserts.length > TOGETHER) this.send();
    this.#inserts.push(...inserts);
  }

  /** For whoever reads next. Whether they went well is known when the transaction ends. */
  send(): void {
    for (const { text, values } of this.#inserts.splice(0)) this.#tx.text(text(1), values).catch(() => undefined);
  }

  /** A last question behind them, in one statement; it is the last to be worked out, since it asks for all of them. */
  sendWith(question: string, values: readonly unknown[]): void {
    const inserts = this.#inserts.splice(0);
    const name = `${question} ${inserts.map((each) => each.name).join(' ')}`;
    const all = [...values];
    let text = texts.get(name);
    if (!text) {
      let from = values.length + 1;
      const steps = inserts.map((insert, at) => {
        const step = `w${at} as (${insert.text(from)} returning 1)`;
        from += insert.values.length;
        return step;
      });
      text = inserts.length === 0 ? question : `with ${steps.join(', ')} ${question} from ${inserts.map((_, at) => `(select count(*) from w${at}) r${at}`).join(', ')}`;
      texts.set(name, text);
    }
    for (const insert of inserts) all.push(...insert.values);
    this.#tx.text(text, all).catch(() => undefined);
  }
}
