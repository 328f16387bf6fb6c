import { createHmac } from 'node:crypto';
import pg from 'pg';
import { migrate, type OwnerSession } from './migrate.ts';
import { renewWords } from './renew-words.ts';

/** Thrown when a login could go round the policies, or the database is not ready for it. */
export class UnfitLogin extends Error {}

interface Standing {
  readonly name: string;
  readonly database: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  /** Through roles it is a member of, or rights of its own, it could come to more than a server needs. */
  readonly reaches: boolean;
}

const STANDING = `
  select r.rolname as name, current_database() as database, r.rolsuper as superuser, r.rolbypassrls as bypasses,
         exists (select from pg_database d where d.datname = current_database() and pg_has_role(r.oid, d.datdba, 'member'))
           or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and pg_has_role(r.oid, c.relowner, 'member')) as owns,
         r.rolcreaterole or r.rolreplication
           or exists (select from pg_roles o where o.oid <> r.oid and o.rolname not in ('entente_reader', 'entente_actor', 'entente_keeper') and pg_has_role(r.oid, o.oid, 'member'))
           or exists (select from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proowner = r.oid) as reaches
    from pg_roles r where r.rolname = current_user`;

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function standingOf(client: pg.Client): Promise<Standing> {
  return (await client.query<Standing>(STANDING)).rows[0] as Standing;
}

/**
 * Brings the database up to date as its owner, and gives the login under which Entente serves it: one that owns
 * nothing and bypasses nothing. A login that is already harmless is used as it is.
 */
export async function servingUrl(url: string): Promise<string> {
  return connected(url, async (client) => {
    const standing = await standingOf(client);
    if (!standing.superuser && !standing.bypasses && !standing.owns) return url;
    // One at a time: several servers may start on one database.
    await client.query(`select pg_advisory_lock(hashtext('entente'))`);
    const owner: OwnerSession = {
      text: async (statement, parameters = []) => (await client.query(statement, [...parameters])).rows,
      script: async (statements) => void (await client.query(statements)),
    };
    await migrate(owner);
    const serving = new URL(url);
    serving.username = `entente_login_${standing.database}`;
    // The same for every server that knows the owner's address and secret, and of no use without them.
    serving.password = createHmac('sha256', new URL(url).password || url).update(serving.username).digest('hex');
    const login = client.escapeIdentifier(serving.username);
    const known = await client.query<{ strong: boolean }>('select rolsuper or rolbypassrls as strong from pg_roles where rolname = $1', [serving.username]);
    // Only a superuser may as much as name these two of a role that is there; an owner who is none has no need to.
    const weak = known.rows[0]?.strong === false ? '' : 'nosuperuser nobypassrls';
    await client.query(
      `${known.rowCount ? 'alter' : 'create'} role ${login} login ${weak} nocreatedb nocreaterole noinherit
         password ${client.escapeLiteral(serving.password)}`,
    );
    await client.query(`grant entente_reader, entente_actor, entente_keeper to ${login}`);
    if (!standing.superuser) await client.query(`grant entente_reader, entente_actor, entente_keeper, entente_auditor to ${client.escapeIdentifier(standing.name)}`);
    await renewWords(owner);
    return serving.href;
  });
}

/** Refuses a login that policies do not bind, or that finds no Entente database behind it. */
export async function assertHarmless(url: string): Promise<void> {
  await connected(url, async (client) => {
    const { name, superuser, bypasses, owns, reaches } = await standingOf(client);
    if (superuser || bypasses || owns || reaches) throw new UnfitLogin(`${name} could go round the policies of this database`);
    const ready = await client.query(`select to_regclass('public.ledger_head') as head`);
    if (!ready.rows[0]?.head) throw new UnfitLogin('this database holds no Entente record yet; run entente init with its owner');
  });
}
