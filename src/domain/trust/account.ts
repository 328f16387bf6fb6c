import type { PersonsRole } from './permission.ts';
import type { PartyCode } from './reader.ts';

/** Who may sign in for a party. An account is invited until its holder can prove who they are. */
export interface Account {
  readonly id: string;
  readonly party: PartyCode;
  readonly name: string;
  readonly email: string;
  /** An office, or free text; the ledger names who acted by it. */
  readonly post: string;
  readonly role: PersonsRole;
  readonly language: string;
  readonly state: 'invited' | 'open' | 'closed';
  readonly version: number;
}

export type AccountField = 'name' | 'email' | 'post';
export type AccountProblem = 'missing' | 'too-long' | 'not-an-address' | 'unprintable';

const LONGEST = 200;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** What is wrong with the texts of an account, by field. */
export function accountProblems(texts: Readonly<Record<AccountField, string>>): Map<AccountField, AccountProblem> {
  const problems = new Map<AccountField, AccountProblem>();
  for (const field of ['name', 'email', 'post'] as const) {
    const text = texts[field];
    if (text === '') problems.set(field, 'missing');
    else if (text.length > LONGEST) problems.set(field, 'too-long');
    else if (unprintable.test(text)) problems.set(field, 'unprintable');
    else if (field === 'email' && !/^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/.test(text)) problems.set(field, 'not-an-address');
  }
  return problems;
}

export type PasswordProblem = 'too-short' | 'too-long' | 'too-plain';

export const PASSWORD_AT_LEAST = 12;
const PASSWORD_AT_MOST = 256;

/** Length counts, not kinds of characters; what anybody would try first is refused. */
export function passwordProblem(password: string, { name, email }: Pick<Account, 'name' | 'email'>): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < PASSWORD_AT_LEAST) return 'too-short';
  if (characters.length > PASSWORD_AT_MOST) return 'too-long';
  const folded = password.toLowerCase();
  const known = [email.split('@')[0] ?? '', ...email.split(/[@.]/), ...name.split(/\s+/), 'entente', 'password', 'motdepasse', 'パスワード', 'qwerty', 'azerty', '1234567890', 'abcdef'];
  let left = folded;
  for (const word of known.map((each) => each.toLowerCase()).filter((each) => each.length >= 4)) left = left.replaceAll(word, '');
  return new Set(characters).size < 5 || [...left].length < PASSWORD_AT_LEAST / 2 ? 'too-plain' : null;
}

/** A return address leads only to a page of the site, in one of its languages; null for any other. */
export function returnPath(text: string | null): string | null {
  return text !== null && text.length <= 500 && /^\/(?:en|fr|ja)(?:\/[\w.~%-][\w.~%/-]*)?(?:\?[\w.~%&=+-]*)?$/.test(text) && !text.includes('//') ? text : null;
}
