/** What a person may do on one side. */
export const personsRoles = ['reader', 'officer', 'releasing-officer', 'administrator'] as const;
export type PersonsRole = (typeof personsRoles)[number];

/** Beside persons: whoever works at the machine itself, and the installation when a rule makes it act. */
export type Role = PersonsRole | 'operator' | 'node';

const persons: readonly Role[] = personsRoles;
const officers: readonly Role[] = ['officer', 'releasing-officer'];

/**
 * Every act, and the roles that may perform it: the act's name is the permission. An administrator
 * keeps accounts and writes nothing of the record; who releases is not who decides on accounts.
 */
export const permissions = {
  'load-record': ['operator'],
  'import-record': [...officers, 'operator'],
  'capture-engagement': officers,
  'plan-engagement': officers,
  'amend-engagement': officers,
  'advance-engagement': officers,
  'merge-engagements': officers,
  'keep-delegation': officers,
  'keep-subgroup': officers,
  'keep-agenda': officers,
  'keep-discussion': officers,
  'agree-discussion': officers,
  'make-commitment': officers,
  'amend-commitment': officers,
  'close-commitment': officers,
  'keep-official': officers,
  'keep-goal': officers,
  'keep-initiative': officers,
  'keep-constraint': officers,
  'keep-term': officers,
  /** Each side writes down its own understanding of a concept, and no other. */
  'keep-usage': officers,
  'relate-concepts': officers,
  'import-terms': officers,
  'open-priorities': officers,
  'submit-scores': officers,
  /** Both sides have submitted: neither of them opens what the other wrote. */
  'open-scores': ['node'],
  'agree-priorities': officers,
  'word-text': officers,
  /** To say that a translation holds, or that a text is authentic in a language. */
  'approve-wording': officers,
  'import-wordings': officers,
  'edit-book': officers,
  'freeze-book': officers,
  'send-invitation': officers,
  /** A feed shows its maker no more than the pages do. */
  'make-feed': personsRoles,
  'revoke-feed': personsRoles,
  /** To make public, or to hand to the other side, what one side kept. */
  release: ['releasing-officer', 'operator'],
  'open-account': ['administrator', 'operator'],
  'amend-account': ['administrator', 'operator'],
  'invite-account': ['administrator', 'operator'],
  'close-account': ['administrator', 'operator'],
  'accept-invitation': persons,
  'set-password': persons,
  'set-second-factor': persons,
  'renew-recovery-codes': persons,
  'enrol-passkey': persons,
  'remove-passkey': persons,
  'link-provider': persons,
  /** To see who did what: the own side's acts, and those on what both hold. */
  'read-acts': ['administrator', 'releasing-officer', 'operator'],
  'read-sign-ins': ['administrator', 'operator'],
} as const satisfies Record<string, readonly Role[]>;

export type ActName = keyof typeof permissions;

/** Whether a reader may perform an act. A page asks this before it offers one. */
export function may({ role }: { readonly role: Role | null }, act: ActName): boolean {
  return role !== null && (permissions[act] as readonly Role[]).includes(role);
}

export const isActName = (name: string): name is ActName => Object.hasOwn(permissions, name);
