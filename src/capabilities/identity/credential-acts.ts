import { Type } from 'typebox';
import type { Reader } from '#domain/trust/reader.ts';
import { NotAllowed, Refused, type Act } from '#platform/act.ts';
import type { Writing } from '#platform/writing.ts';
import { takeInvitation } from './account-store.ts';
import {
  canBeEntered, confirmTotp, deletePasskey, insertPasskey, linkSubject, openIfReady, replaceRecoveryCodes, setPasswordHash, type Passkey,
} from './credential-store.ts';
import { endSessions } from './session-store.ts';
import { newRecoveryCodes } from './second-factor.ts';

// Whose credentials these are is told by who performs the act: nobody changes those of another.
const own = ({ account }: Reader, act: string): string => {
  if (account === undefined) throw new NotAllowed(act);
  return account;
};
const bytes = Type.Unsafe<Uint8Array>(Type.Any());
const moment = Type.Unsafe<Date>(Type.Any());

const acceptInput = Type.Object({ account: Type.String(), token: bytes, at: moment });

/** Takes the invitation away; whoever did may set up credentials for an hour. */
export const acceptInvitation: Act<typeof acceptInput, void> = {
  name: 'accept-invitation',
  input: acceptInput,
  byKeeper: true,
  async carryOut(writing, { token, at }) {
    if (!(await takeInvitation(writing.reading, token, at))) throw new NotAllowed('accept-invitation');
  },
  subject: ({ account }) => ({ account }),
};

const passwordInput = Type.Object({ hash: Type.String(), session: Type.String() });

/** Other sessions end: whoever changes a password may do it because somebody else knows it. */
export const setPassword: Act<typeof passwordInput, string> = {
  name: 'set-password',
  input: passwordInput,
  byKeeper: true,
  async carryOut(writing, { hash, session }, reader) {
    const account = own(reader, 'set-password');
    await setPasswordHash(writing.reading, account, hash);
    return settled(writing, account, session);
  },
  subject: (_, account) => ({ account }),
};

const factorInput = Type.Object({ secret: Type.String(), step: Type.Integer(), session: Type.String() });

export const setSecondFactor: Act<typeof factorInput, { account: string; codes: readonly string[] }> = {
  name: 'set-second-factor',
  input: factorInput,
  byKeeper: true,
  async carryOut(writing, { secret, step, session }, reader) {
    const account = own(reader, 'set-second-factor');
    if (!(await confirmTotp(writing.reading, account, secret, step))) throw new Refused({ code: 'expired' });
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(writing.reading, account, codes);
    await settled(writing, account, session);
    return { account, codes };
  },
  subject: (_, { account }) => ({ account }),
};

const nothing = Type.Object({});

export const renewRecoveryCodes: Act<typeof nothing, { account: string; codes: readonly string[] }> = {
  name: 'renew-recovery-codes',
  input: nothing,
  byKeeper: true,
  async carryOut(writing, _, reader) {
    const account = own(reader, 'renew-recovery-codes');
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(writing.reading, account, codes);
    return { account, codes };
  },
  subject: (_, { account }) => ({ account }),
};

const passkeyInput = Type.Object({ passkey: Type.Unsafe<Passkey>(Type.Object({})) });

export const enrolPasskey: Act<typeof passkeyInput, string> = {
  name: 'enrol-passkey',
  input: passkeyInput,
  byKeeper: true,
  async carryOut(writing, { passkey }, reader) {
    const account = own(reader, 'enrol-passkey');
    if (!(await insertPasskey(writing.reading, account, passkey))) throw new Refused({ response: 'known' });
    await openIfReady(writing.reading, account);
    return account;
  },
  subject: (_, account) => ({ account }),
};

const removeInput = Type.Object({ id: Type.String(), session: Type.String() });

export const removePasskey: Act<typeof removeInput, string> = {
  name: 'remove-passkey',
  input: removeInput,
  byKeeper: true,
  async carryOut(writing, { id, session }, reader) {
    const account = own(reader, 'remove-passkey');
    if (!(await deletePasskey(writing.reading, account, id))) throw new NotAllowed('remove-passkey');
    if (!(await canBeEntered(writing.reading, account))) throw new Refused({ 'passkey-name': 'last-credential' });
    await endSessions(writing.reading, account, session);
    return account;
  },
  subject: (_, account) => ({ account }),
};

const providerInput = Type.Object({ issuer: Type.String(), subject: Type.String() });

export const linkProvider: Act<typeof providerInput, string> = {
  name: 'link-provider',
  input: providerInput,
  byKeeper: true,
  async carryOut(writing, { issuer, subject }, reader) {
    const account = own(reader, 'link-provider');
    if (!(await linkSubject(writing.reading, account, issuer, subject))) throw new Refused({ provider: 'known' });
    await openIfReady(writing.reading, account);
    return account;
  },
  subject: (_, account) => ({ account }),
};

async function settled(writing: Writing, account: string, session: string): Promise<string> {
  await openIfReady(writing.reading, account);
  await endSessions(writing.reading, account, session);
  return account;
}
