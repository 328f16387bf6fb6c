import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface ReadPerson {
  readonly address: string;
  readonly name: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number | null;
  readonly start: string;
  readonly end: string;
  readonly stamp: string;
  readonly status: string;
  readonly transp: string;
  readonly class: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly organizer: ReadPerson | null;
  readonly attendee: ReadPerson | null;
  readonly properties: readonly string[];
}

export interface ReadCalendar {
  readonly method: string | null;
  readonly name: string | null;
  readonly calname: string | null;
  readonly refresh: string | null;
  readonly errors: readonly string[];
  /** Octets of the longest line. */
  readonly longest: number;
  readonly bareBreaks: number;
  readonly events: readonly ReadEvent[];
}

/** Debian's Python, which has python3-icalendar, not one that happens to be first on the path. */
export function readCalendar(bytes: string | Uint8Array): ReadCalendar {
  const script = fileURLToPath(new URL('./read-calendar.py', import.meta.url));
  return JSON.parse(execFileSync('/usr/bin/python3', [script], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 28 })) as ReadCalendar;
}
