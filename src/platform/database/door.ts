import type { Compilable } from 'kysely';
import type { PartyCode, Reader } from '#domain/trust/reader.ts';

/**
 * One open transaction. Statements go by the extended protocol, so that none can be stacked. One that is not waited for
 * belongs to the transaction all the same: it ends well only if every statement did.
 */
export interface Transaction {
  all<Row>(statement: Compilable<Row>): Promise<Row[]>;
  /** A statement as text with $1, $2, ...: for what the builder cannot say. */
  text<Row>(statement: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * The one door to the record. Each call is one transaction with a role and a reader of its own;
 * it ends when the work ends, and is rolled back when the work throws.
 */
export interface Database {
  readonly engine: 'embedded' | 'postgresql';
  /** Reads what the reader may read, and writes nothing. */
  asReader<Result>(reader: Reader, work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Only for performing acts. */
  asActor<Result>(reader: Reader, work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Reads and writes what the installation keeps of its accounts, and nothing of the record: for identity and its like alone. */
  asKeeper<Result>(reader: Pick<Reader, 'party'>, work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Reads everything, the ledger included: for the operator's own commands, never for a page. */
  asAuditor<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export type Role = 'entente_reader' | 'entente_actor' | 'entente_keeper' | 'entente_auditor';

type Within = <Result>(role: Role, reader: Pick<Reader, 'scopes' | 'party'>, work: (tx: Transaction) => Promise<Result>) => Promise<Result>;

/** Who goes through the door in which role, whatever engine stands behind it. */
export const doorsOf = (within: Within): Pick<Database, 'asReader' | 'asActor' | 'asKeeper' | 'asAuditor'> => ({
  asReader: (reader, work) => within('entente_reader', reader, work),
  asActor: (reader, work) => within('entente_actor', reader, work),
  asKeeper: ({ party }, work) => within('entente_keeper', { scopes: [], party }, work),
  asAuditor: (work) => within('entente_auditor', { scopes: [], party: null }, work),
});

const scopeForm = /^(public|shared:[a-z0-9-]+|national:[A-Z]{2})$/;

/** The words that open a transaction for a role and a reader. Scopes and party are checked, since they become SQL text. */
export function opening(role: Role, scopes: readonly string[], party: PartyCode | null = null): string {
  if (party !== null && !/^[A-Z]{2}$/.test(party)) throw new Error(`no party: ${JSON.stringify(party)}`);
  for (const scope of scopes) if (!scopeForm.test(scope)) throw new Error(`no scope: ${JSON.stringify(scope)}`);
  // The auditor's many statements compare one moment with itself.
  const access = { entente_reader: 'read only', entente_actor: 'read write', entente_keeper: 'read write', entente_auditor: 'isolation level repeatable read read only' }[role];
  return `begin transaction ${access}; set local role ${role}; set local entente.scopes = '${scopes.join(',')}'${role === 'entente_actor' || role === 'entente_keeper' ? `; set local entente.party = '${party ?? ANY_PARTY}'` : ''}`;
}

/** Says that no party acts: the installer or the operator, who write rows of any owner. */
const ANY_PARTY = '*';

/** Refuses what is no plain question or change: a statement of its own could end the transaction, or widen who reads. */
export function assertPlain(statement: string): void {
  if (!/^\s*(?:select|with|insert|update|delete)\b/i.test(statement)) throw new Error(`no statement for the door: ${statement.slice(0, 60)}`);
}
