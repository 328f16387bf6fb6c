import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// 19 MiB and two passes, as OWASP has it; kept with each hash, so that they can grow.
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const form = /^argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

// One password typed on two keyboards is one password (NIST SP 800-63B).
const normal = (password: string): Buffer => Buffer.from(password.normalize('NFKC'));

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { message: normal(password), nonce, tagLength: 32, ...COST });
  return `argon2id$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${nonce.toString('base64url')}$${hash.toString('base64url')}`;
}

// Of a password that nobody has: an account that does not exist takes as long as one that does.
const nobodys = hashPassword(randomBytes(32).toString('base64url'));

/** Whether a password is the one that was kept; with null it takes as long, and is not. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, hash] = form.exec(kept ?? (await nobodys)) ?? [];
  if (nonce === undefined || hash === undefined) return false;
  const right = Buffer.from(hash, 'base64url');
  const given = await derive('argon2id', {
    message: normal(password), nonce: Buffer.from(nonce, 'base64url'), tagLength: right.length, memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism),
  });
  return timingSafeEqual(given, right) && kept !== null;
}
