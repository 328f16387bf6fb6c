import { served, signedIn, load } from './served.ts';
const s = await served('node_modules/.bin/node', ['--cpu-prof', '--cpu-prof-dir=/tmp/peers/prof', 'src/main.ts', 'serve', '--database', process.argv[2] as string]);
const c = await signedIn(s.port);
const p = process.argv.slice(3);
console.log(await load(s.port, p, c, 2)); console.log(await load(s.port, p, c, 5)); await s.stop();
