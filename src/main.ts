import { run } from './cli/run.ts';

// The only place that reads the environment and the clock.
process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  now: () => new Date(),
  say: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
  onStop: (stop) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop); },
  exit: (code) => process.exit(code),
});
