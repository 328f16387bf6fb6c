import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** The secret of an address: whoever has it reads the feed, so it is as long as a key. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

const FORM = /^([A-Za-z0-9_-]{43})\.ics$/;

/** What is kept of a secret. What has not the form of one gives a hash that nobody has, so that it takes the same way to the same refusal. */
export function hashOfFile(file: string): Buffer {
  return hashOf(FORM.exec(file)?.[1] ?? `malformed ${file}`);
}

// A secret of 256 bits needs no salt and no slow hash: there is nothing to guess from.
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const fileOf = (secret: string): string => `${secret}.ics`;
