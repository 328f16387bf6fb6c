/**
 * A client in a process of its own: so many connections, each asking for the next address as soon as it has its answer.
 * Told on standard input as JSON, answers on standard output as JSON.
 */
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

interface Order {
  readonly port: number;
  /** Asked in turn. */
  readonly paths: readonly string[];
  /** Posted in turn, to the paths in turn; without any, pages are asked for. */
  readonly bodies?: readonly string[];
  /** What a right answer says; 200 when nothing else is told. */
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly wrong: number;
  /** Answers in all. */
  readonly answers: number;
  readonly bytes: number;
}

async function run({ port, paths, bodies, status = 200, headers, connections, seconds }: Order): Promise<Load> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'keep-alive', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const requests = bodies
    ? bodies.map((body, at) => Buffer.from(`POST ${paths[at % paths.length]} HTTP/1.1\r\n${lines}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`))
    : paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\n${lines}\r\n`));
  const waits: number[] = [];
  let [next, wrong, bytes] = [0, 0, 0];
  const until = performance.now() + seconds * 1_000;
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let parts: Buffer[] = [];
    let [length, wanted, asked] = [0, -1, 0];
    const ask = (): void => {
      if (performance.now() > until) {
        socket.end();
        done();
        return;
      }
      parts = [];
      [length, wanted, asked] = [0, -1, performance.now()];
      socket.write(requests[next++ % requests.length] as Buffer);
    };
    socket.on('connect', ask);
    socket.on('error', fail);
    socket.on('data', (part) => {
      parts.push(part);
      length += part.length;
      if (wanted === -1) {
        const all = parts.length === 1 ? part : Buffer.concat(parts);
        const end = all.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = all.toString('latin1', 0, end);
        if (!head.startsWith(`HTTP/1.1 ${status} `)) wrong += 1;
        const told = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
        wanted = told === undefined ? -2 : end + 4 + Number(told);
      }
      // Without a length the answer comes in chunks, and the last one is empty.
      if (wanted === -2 ? !part.toString('latin1').endsWith('0\r\n\r\n') : length < wanted) return;
      waits.push(performance.now() - asked);
      bytes = length;
      ask();
    });
  })));
  const took = (performance.now() - from) / 1_000;
  waits.sort((one, other) => one - other);
  const at = (share: number): number => waits[Math.floor(waits.length * share)] ?? 0;
  return { perSecond: waits.length / took, p50: at(0.5), p99: at(0.99), wrong, answers: waits.length, bytes };
}

if (import.meta.main) process.stdout.write(JSON.stringify(await run(JSON.parse(await text(process.stdin)) as Order)));
