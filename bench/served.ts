import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Load } from './load-generator.ts';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Entente in a process of its own. */
export interface Served {
  readonly port: number;
  readonly process: ChildProcess;
  /** Milliseconds until it said that it listens. */
  readonly took: number;
  stop(): Promise<void>;
}

export async function served(command: string, words: readonly string[]): Promise<Served> {
  const from = performance.now();
  const child = spawn(command, [...words, '--port', '0'], { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, complaints] = ['', ''];
  child.stderr.on('data', (text) => { complaints += String(text); });
  const port = await new Promise<number>((done, fail) => {
    child.stdout.on('data', (text) => {
      out += String(text);
      const told = /http:\/\/127\.0\.0\.1:(\d+)/.exec(out)?.[1];
      if (told) done(Number(told));
    });
    child.once('exit', () => fail(new Error(complaints || 'it ended')));
  });
  let stopping = false;
  child.once('exit', (code, signal) => { if (!stopping) process.stderr.write(`the server ended by itself (${code ?? signal}):\n${complaints}\n`); });
  return {
    port, process: child, took: performance.now() - from,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      stopping = true;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The cookie of an officer who has chosen a post. */
export async function signedIn(port: number, post = 'CA:desk-officer'): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/en/reader`, {
    method: 'POST', redirect: 'manual', headers: { origin: `http://127.0.0.1:${port}` }, body: new URLSearchParams({ post }),
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('entente-reader='))?.split(';')[0];
  if (!cookie) throw new Error(`no post was given (${answer.status})`);
  return `${cookie}; entente-language=en`;
}

/** What is posted, and the status of a right answer. */
export interface Posted {
  readonly bodies: readonly string[];
  readonly status: number;
}

/** Asks for pages, or posts, from another process, and says how many came a second. */
export async function load(
  port: number, paths: readonly string[], cookie: string, seconds = 5, connections = 8, headers: Record<string, string> = {}, posted?: Posted,
): Promise<Load> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./load-generator.ts', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ port, paths, connections, seconds, ...posted, headers: { ...(cookie ? { cookie } : {}), ...headers } }));
  let answer = '';
  child.stdout.on('data', (text) => { answer += String(text); });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('the load generator failed');
  return JSON.parse(answer) as Load;
}

/** Memory that a process holds, in bytes. */
export const residentBytes = (pid: number): number => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
