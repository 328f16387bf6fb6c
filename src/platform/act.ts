import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Reader } from '#domain/trust/reader.ts';
import { isActName, may } from '#domain/trust/permission.ts';
import type { Database, Transaction } from './database/door.ts';
import { ChangedMeanwhile, Writing } from './writing.ts';

/**
 * The one declaration of a thing that an official can do: its name is the permission, the ledger entry, the
 * operation and the command; its input is the form, the request body and the flags.
 */
export interface Act<Input extends TSchema, Outcome> {
  readonly name: string;
  readonly input: Input;
  /** Whether this reader may do it at all, for acts that domain/trust/permission.ts does not know: those of tests. */
  readonly allowed?: (reader: Reader) => boolean;
  /** Writes what the installation keeps of its accounts, which no reader of the record ever sees. */
  readonly byKeeper?: boolean;
  readonly carryOut: (writing: Writing, input: Static<Input>, reader: Reader) => Promise<Outcome>;
  /** What the ledger line says of it; never the contents of a row. */
  readonly subject: (input: Static<Input>, outcome: Outcome) => unknown;
}

export class NotAllowed extends Error {}
export class WrongInput extends Error {}

/** A rule refuses: by the name of each field, the code of what is wrong with it. Nothing is written. */
export class Refused extends Error {
  readonly problems: ReadonlyMap<string, string>;

  constructor(problems: ReadonlyMap<string, string> | Readonly<Record<string, string>>) {
    super('refused');
    this.problems = problems instanceof Map ? problems : new Map(Object.entries(problems));
  }
}

/** Permission, rule, write and ledger line in one transaction, or none. `at` is the moment, told by the caller. */
export async function perform<Input extends TSchema, Outcome>(
  database: Database,
  act: Act<Input, Outcome>,
  input: Static<Input>,
  by: { readonly reader: Reader; readonly at: Date },
): Promise<Outcome> {
  const { reader, at } = by;
  if (!(act.allowed?.(reader) ?? (isActName(act.name) && may(reader, act.name)))) throw new NotAllowed(act.name);
  if (!Value.Check(act.input, input)) throw new WrongInput(act.name);
  const within = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => (act.byKeeper ? database.asKeeper(reader, work) : database.asActor(reader, work));
  try {
    return await within(async (tx) => {
      const writing = new Writing(tx);
      const outcome = await act.carryOut(writing, input, reader);
      writing.seal({
        act: act.name, party: reader.party, post: reader.post, at: at.toISOString(), subject: toldBy(reader, act.subject(input, outcome)),
      });
      return outcome;
    });
  } catch (fault) {
    // Writes are not waited for, so that of two who begin one thing at a moment the second hears of it at the end of all.
    throw MEANWHILE.includes((fault as { code?: string } | null)?.code ?? '') ? new ChangedMeanwhile(act.name) : fault;
  }
}

/** PostgreSQL: unique_violation, serialization_failure, deadlock_detected. Ids are made at random, or of what there can be one of. */
const MEANWHILE: readonly string[] = ['23505', '40001', '40P01'];

/** A post may have several holders at once, so who signed in is said beside it, under the line's hash. The other side is never told a subject. */
function toldBy({ account }: Reader, subject: unknown): unknown {
  if (account === undefined) return subject;
  return { ...(typeof subject === 'object' && subject !== null && !Array.isArray(subject) ? subject : { about: subject }), by: account };
}
