import type { RecordTable } from '../record/tables.ts';
import { compound, keysOf, tokensOf, type Token } from './tokens.ts';

/** Raised when the words of a text are made in another way, so that every row gets its words anew. */
export const RECIPE = 5;

// A row is found by the year in which it falls, too.
const years = ['start_edtf', 'signed_edtf', 'when_edtf', 'on_edtf', 'since_edtf'];

export const yearsOf = (row: Readonly<Record<string, unknown>>): readonly string[] => years.flatMap((column) => (typeof row[column] === 'string' ? [row[column].slice(0, 4)] : []));

/**
 * The words of a row as PostgreSQL writes a tsvector, each behind the row's scope. Words of what names the row weigh more;
 * pairs of Japanese have a place, since they are asked for in their order.
 */
export function rowWords(table: RecordTable, row: Readonly<Record<string, unknown>>, scope: string): string {
  const prefix = `'${scope.replace(/['\\]/g, '$&$&')}|`;
  const places = new Map<string, string>();
  let place = 1;
  const add = (text: string, weight: string): void => {
    const tokens = tokensOf(text);
    for (let each = 0; each < tokens.length; each += 1) {
      const token = tokens[each] as Token;
      const keys = keysOf(token);
      if (!token.japanese) {
        const key = keys[0] as string;
        if (!places.has(key)) places.set(key, weight && `:1${weight}`);
        const whole = text[token.end] === '-' ? compound(token, tokens[each + 1]) : null;
        if (whole !== null && !places.has(whole)) places.set(whole, weight && `:1${weight}`);
        continue;
      }
      for (const key of keys) {
        const at = `${Math.min(place, 16_000)}${weight}`;
        const before = places.get(key);
        places.set(key, before ? `${before},${at}` : `:${at}`);
        place += 1;
      }
      place += 1;
    }
  };
  table.searched.forEach((column, at) => {
    const cell = row[column];
    if (typeof cell === 'string') add(cell, at < table.naming ? 'A' : '');
  });
  for (const year of yearsOf(row)) add(year, '');
  add(String(row['id']), '');
  let words = '';
  for (const [key, at] of places) words += `${prefix}${key}'${at} `;
  return words;
}
