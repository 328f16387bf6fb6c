import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Reader } from '#domain/trust/reader.ts';

/**
 * What a reader may read, as a condition of a store's query. The database's own policy says the same;
 * a test holds the two equal for every reader and label.
 */
export function readableBy<Tables, Table extends keyof Tables>(reader: Reader) {
  return (where: ExpressionBuilder<Tables, Table>): ExpressionWrapper<Tables, Table, SqlBool> =>
    where(sql.ref('scope') as never, '=', sql`any(${reader.scopes})` as never) as never;
}

/** The same in a statement that is text; the parameter of that number holds the reader's scopes. */
export const readable = (parameter: number): string => `scope = any($${parameter})`;
