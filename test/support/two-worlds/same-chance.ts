import crypto, { createHash } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * What is random is the same in both worlds, so that rows that are ordered by a random id stand alike in both, and
 * whatever still differs is a leak. Each question begins its draws anew, under a name of its own.
 */
let name = '';
let drawn = 0;

function draw(size: number): Buffer {
  const parts: Buffer[] = [];
  for (let have = 0; have < size; have += 32) parts.push(createHash('sha256').update(`${name} ${drawn++}`).digest());
  return Buffer.concat(parts).subarray(0, size);
}

export function beginChance(of: string): void {
  name = of;
  drawn = 0;
}

type Taken = (fault: Error | null, bytes: Buffer) => void;

export function sameChance(): void {
  const randomBytes = (size: number, taken?: Taken): Buffer => {
    const bytes = draw(size);
    if (taken) process.nextTick(taken, null, bytes);
    return bytes;
  };
  Object.assign(crypto, { randomBytes, randomUUID: () => uuidOf(draw(16)) });
  syncBuiltinESMExports();
}

/** Of version 4, as a database takes it. */
function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
