import type { IdentityVisit, SetCookie } from '#platform/web/identity.ts';
import { accountOf } from './account-store.ts';
import { comeIn, keeping, type Desk, type SignedIn } from './desk.ts';
import { endSession } from './session-store.ts';

/** A session that set up credentials gives way to one that reads, under another token, as soon as the account is open. */
export const onceReady = (desk: Desk, visit: IdentityVisit, { session, account: { party, id } }: SignedIn): Promise<SetCookie | null> =>
  keeping(desk, async (tx) => {
    if (session.kind !== 'enrolling') return null;
    const account = await accountOf(tx, party, id);
    if (account?.state !== 'open' || !(await endSession(tx, id, session.id))) return null;
    return comeIn(desk, tx, account, 'invitation', visit);
  });
