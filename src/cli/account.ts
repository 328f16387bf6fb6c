import { personsRoles } from '#domain/trust/permission.ts';
import { closeAccount, inviteAccount, openAccount } from '#capabilities/identity/account-acts.ts';
import { accountOf, accountsOf, accountWithEmail, invitationsOf, type AccountTexts } from '#capabilities/identity/account-store.ts';
import { lastSignIns } from '#capabilities/identity/sign-in-log-store.ts';
import { invitationLink } from '#capabilities/identity/invitation-link.ts';
import { relationshipsForOperator } from '#capabilities/relationship/relationship-store.ts';
import type { Account } from '#domain/trust/account.ts';
import type { PartyCode, Reader } from '#domain/trust/reader.ts';
import { perform, Refused as RefusedByRule } from '#platform/act.ts';
import type { Database } from '#platform/database/door.ts';
import { openForOperator } from '#platform/database/open.ts';
import { isLanguage, type Language } from '#platform/words/languages.ts';
import { accountWords } from '#capabilities/identity/account-words.ts';
import { DONE, Refused, textFlag, WrongUse, type Command, type Flags, type Surroundings } from './command.ts';
import { originOf } from './installation.ts';
import { operatorOf } from './operator.ts';

const verbs = ['add', 'list', 'invite', 'close', 'sign-ins'] as const;

export const accountCommand: Command = {
  name: 'account',
  usage: `account add --party CA --email ADDRESS --name NAME --post POST --role ${personsRoles.join('|')} [--language en|fr|ja] --origin https://entente.example   prints an invitation link
  entente account list [--party CA] [--json] | account invite --party CA --email ADDRESS --origin URL | account close --party CA --email ADDRESS
  entente account sign-ins [--json]   the last thousand of both sides, and those of no account`,
  flags: { party: 'string', email: 'string', name: 'string', post: 'string', role: 'string', language: 'string', origin: 'string', json: 'boolean' },
  takesFiles: true,
  run: async ({ place, flags, files: [verb, ...rest], around }) => {
    if (!verbs.some((each) => each === verb) || rest.length > 0) throw new WrongUse(`account takes one of ${verbs.join(', ')}`);
    const needed = (flag: string): string => textFlag(flags, flag) ?? complain(`account ${verb} needs --${flag}`);
    const origin = verb === 'add' || verb === 'invite' ? originOf(flags, around) : '';
    const texts = verb === 'add' ? textsIn(flags, needed) : null;
    if (verb !== 'list' && verb !== 'sign-ins') needed('email');
    const database = await openForOperator(place);
    try {
      const relationships = await relationshipsForOperator(database);
      const parties = [...new Set(relationships.flatMap(({ a, b }) => [a, b]))].sort();
      const desk: Desk = { database, reader: operatorOf(relationships), origin, around };
      if (verb === 'list') return await list(desk, textFlag(flags, 'party') ? [needed('party')] : parties, flags['json'] === true);
      if (verb === 'sign-ins') return await signIns(desk, flags['json'] === true);
      const party = needed('party');
      if (!parties.includes(party)) throw new Refused(`${party} is a party of no relationship here`);
      if (texts) return await add(desk, party, texts, flags['json'] === true);
      const account = await database.asKeeper({ party: null }, (tx) => accountWithEmail(tx, party, needed('email')));
      if (!account) throw new Refused(`no account of ${party} has this address`);
      return verb === 'close' ? await close(desk, account) : await invite(desk, account);
    } catch (fault) {
      if (!(fault instanceof RefusedByRule)) throw fault;
      const texts: Readonly<Record<string, string>> = accountWords.en.problems;
      throw new Refused([...fault.problems].map(([field, problem]) => `${field}: ${texts[problem] ?? problem}`).join(' '));
    } finally {
      await database.close();
    }
  },
};

interface Desk {
  readonly database: Database;
  readonly reader: Reader;
  readonly origin: string;
  readonly around: Surroundings;
}

const complain = (text: string): never => {
  throw new WrongUse(text);
};

function textsIn(flags: Flags, needed: (flag: string) => string): AccountTexts & { language: Language } {
  const role = personsRoles.find((each) => each === needed('role'));
  const language = textFlag(flags, 'language') ?? 'en';
  if (!role) throw new WrongUse(`--role takes ${personsRoles.join(', ')}`);
  if (!isLanguage(language)) throw new WrongUse('--language takes en, fr or ja');
  return { name: needed('name').trim(), email: needed('email').trim(), post: needed('post').trim(), role, language };
}

async function add({ database, reader, origin, around }: Desk, party: PartyCode, texts: AccountTexts & { language: Language }, json: boolean): Promise<number> {
  const at = around.now();
  const { id, token } = await perform(database, openAccount, { party, at, ...texts }, { reader, at });
  const link = invitationLink(origin, texts.language, token);
  around.say(json ? JSON.stringify({ id, link }) : link);
  around.warn('entente: the link works once, for seven days; give it to the holder of the account by a way that you trust');
  return DONE;
}

async function invite({ database, reader, origin, around }: Desk, { id, party, language }: Account): Promise<number> {
  const at = around.now();
  const { token } = await perform(database, inviteAccount, { party, id, at }, { reader, at });
  around.say(invitationLink(origin, language, token));
  around.warn('entente: the old credentials, sessions and links of this account have ended');
  return DONE;
}

async function close({ database, reader, around }: Desk, { id, party }: Account): Promise<number> {
  const at = around.now();
  await perform(database, closeAccount, { party, id, at }, { reader, at });
  const closed = await database.asKeeper({ party: null }, (tx) => accountOf(tx, party, id));
  around.say(`${closed?.email}: ${closed?.state}`);
  return DONE;
}

async function list({ database, around }: Desk, parties: readonly PartyCode[], json: boolean): Promise<number> {
  const accounts = await database.asKeeper({ party: null }, async (tx) => {
    const found: (Account & { invitedUntil: string | null })[] = [];
    for (const party of parties) {
      const invitations = await invitationsOf(tx, party, around.now());
      for (const account of await accountsOf(tx, party)) found.push({ ...account, invitedUntil: invitations.get(account.id)?.toISOString() ?? null });
    }
    return found;
  });
  if (json) around.say(JSON.stringify(accounts));
  else for (const { party, state, role, email, name, post, invitedUntil } of accounts) around.say(`${party}  ${state.padEnd(8)} ${role.padEnd(17)} ${email}  ${name}, ${post}${invitedUntil ? `  (invited until ${invitedUntil.slice(0, 16)}Z)` : ''}`);
  return DONE;
}

async function signIns({ database, around }: Desk, json: boolean): Promise<number> {
  const lines = await database.asKeeper({ party: null }, lastSignIns);
  if (json) around.say(JSON.stringify(lines));
  else for (const { at, party, account, event, method, reason, address } of lines) around.say([at.toISOString(), party ?? '--', account ?? 'no account', event, method, reason, address].filter(Boolean).join('  '));
  return DONE;
}
