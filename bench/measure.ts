import { availableParallelism, cpus, loadavg } from 'node:os';

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const ordered = figures.toSorted((one, other) => one - other);
  const middle = ordered.length >> 1;
  return ordered.length % 2 ? (ordered[middle] as number) : ((ordered[middle - 1] as number) + (ordered[middle] as number)) / 2;
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The times of several runs, of which the median is told. */
export async function times(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) figures.push(await milliseconds(() => work(run)));
  return figures;
}

export const rounded = (figure: number): string =>
  figure >= 100 ? Math.round(figure).toLocaleString('en') : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);

export const megabytes = (bytes: number): string => `${rounded(bytes / 1_000_000)} MB`;

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Figures in columns, the first to the left and the others to the right. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heading.map((_, at) => Math.max(...[heading, ...rows].map((row) => (row[at] ?? '').length)));
  for (const row of [heading, ...rows]) say(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   '));
}

/** A figure with what it has to reach. */
export const held = (reached: boolean): string => (reached ? 'reached' : 'NOT REACHED');

export const machine = (): string =>
  `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before, Node ${process.version}`;
