import { randomBytes } from 'node:crypto';

// Crockford's base 32: no letter is taken for a digit when it is read aloud.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id for a new row, such as EN-7K3QX2M9RT. It is random, so that it tells nothing of how many rows there are. */
export const newId = (kind: string): string => `${kind}-${[...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('')}`;
