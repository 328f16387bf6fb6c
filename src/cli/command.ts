import type { Place } from '#platform/database/open.ts';

/** What a command is told of the world around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly say: (text: string) => void;
  /** Progress and complaints, apart from what a script reads. */
  readonly warn: (text: string) => void;
  readonly onStop: (stop: () => void) => void;
  readonly exit: (code: number) => void;
}

export const DONE = 0;
/** Refused, or false. */
export const REFUSED = 1;
export const WRONG_USE = 2;

/** Thrown for what only the person at the keyboard can put right. */
export class WrongUse extends Error {}
/** Thrown when what was asked cannot be done; nothing was changed. */
export class Refused extends Error {}

export interface Flags {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
  readonly [flag: string]: string | boolean | undefined;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** Flags beside --data and --database, by name; "boolean" takes no value. */
  readonly flags: Readonly<Record<string, 'string' | 'boolean'>>;
  /** Whether file names may follow. */
  readonly takesFiles?: boolean;
  readonly run: (call: Call) => Promise<number>;
}

export interface Call {
  readonly place: Place;
  readonly flags: Flags;
  readonly files: readonly string[];
  readonly around: Surroundings;
}

export function textFlag(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === 'string' ? value : undefined;
}
