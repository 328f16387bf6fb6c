import { randomBytes } from 'node:crypto';
import type { Reader } from '#domain/trust/reader.ts';

/** A file that an officer handed in: kept in memory alone, until it is confirmed or forgotten. */
export interface Handed {
  bytes: Uint8Array;
}

export type Held<File extends Handed> = File & { readonly token: string };

interface Holding<File extends Handed> {
  readonly holder: string;
  readonly upload: Held<File>;
  readonly until: number;
}

/** How long a file is kept since it was last looked at, and how much is kept of all officers together. */
export const heldLimits = { milliseconds: 10 * 60_000, files: 20, bytes: 200 * 1024 * 1024 } as const;

const holderOf = ({ party, post }: Reader): string => `${party}:${post}`;

/** Uploads between looking and confirming. A token serves only the reader who got it; the oldest give way. */
export class HeldUploads<File extends Handed> {
  /** The one that was looked at longest ago comes first. */
  readonly #held = new Map<string, Holding<File>>();

  keep(reader: Reader, file: File, at: Date): Held<File> {
    this.#forgetPast(at);
    const upload: Held<File> = { ...file, token: randomBytes(24).toString('base64url') };
    this.#held.set(upload.token, { holder: holderOf(reader), upload, until: at.getTime() + heldLimits.milliseconds });
    for (const oldest of this.#held.keys()) {
      if (oldest === upload.token || (this.#held.size <= heldLimits.files && this.#bytes() <= heldLimits.bytes)) break;
      this.#held.delete(oldest);
    }
    return upload;
  }

  find(reader: Reader, token: string | null, at: Date): Held<File> | null {
    this.#forgetPast(at);
    const holding = this.#held.get(token ?? '');
    if (!holding || holding.holder !== holderOf(reader)) return null;
    this.#held.delete(holding.upload.token);
    this.#held.set(holding.upload.token, { ...holding, until: at.getTime() + heldLimits.milliseconds });
    return holding.upload;
  }

  #forgetPast(at: Date): void {
    for (const [token, { until }] of this.#held) if (until <= at.getTime()) this.#held.delete(token);
  }

  #bytes(): number {
    return this.#held.values().reduce((total, { upload }) => total + upload.bytes.length, 0);
  }
}
