import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const STEP_MS = 30_000;

const totpOf = (secret: string, label: string): TOTP => new TOTP({ issuer: 'Entente', label, secret: Secret.fromBase32(secret) });

/** 160 bits in base 32, as authenticator applications take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The half minute that a code belongs to, of now and its two neighbours; null when it belongs to none. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / STEP_MS) + delta;
}

/** What an authenticator application scans. */
export const totpAddress = (secret: string, email: string): string => totpOf(secret, email).toString();

/** As a picture that needs no request of its own; black on white in any colour scheme, since cameras want it so. */
export const qrCode = (text: string): string => renderSVG(text, { border: 4, pixelSize: 4 });

/** Codes for when the second factor is lost; 50 bits each, in an alphabet that survives being read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => [...randomBytes(10)].map((byte, at) => `${at === 5 ? '-' : ''}${alphabet[byte % 32]}`).join(''));

/** As it was given out, however it was typed. */
export const recoveryCodeTyped = (text: string): string => {
  const bare = text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return `${bare.slice(0, 5)}-${bare.slice(5)}`;
};
