// A collection of the same rows in Payload, served by its own handlers; copied beside its packages by bench/peers.ts.
import { createServer } from 'node:http';
import { buildConfig, getPayload, handleEndpoints } from 'payload';
import { postgresAdapter } from '@payloadcms/db-postgres';
const names = process.env.COLUMNS.split(',');
const config = await buildConfig({
  secret: 'bench', admin: { disable: true }, telemetry: false,
  db: postgresAdapter({ pool: { connectionString: process.env.PEER_URL, max: 8 }, push: true, idType: 'serial', schemaName: 'payload' }),
  collections: [{ slug: 'meetings', timestamps: false, access: { read: () => true, create: () => true },
    fields: [{ name: 'earliest', type: 'number', index: true }, ...names.map((name) => ({ name: name === 'id' ? 'code' : name, type: 'text', index: name === 'kind' }))] }],
});
const payload = await getPayload({ config });
if (process.env.PEER_FILL) {
  const from = names.map((name) => name).join(', '); const to = names.map((name) => (name === 'id' ? 'code' : name)).join(', ');
  const { Pool } = (await import('pg')).default; const pool = new Pool({ connectionString: process.env.PEER_URL });
  await pool.query(`insert into payload.meetings (earliest, ${to}) select earliest, ${from} from engagements where relationship = 'ca-jp'`);
  await pool.query('create index on payload.meetings (kind, earliest, code)'); await pool.query('analyze payload.meetings'); await pool.end();
}
createServer(async (request, response) => {
  const sent = request.method === 'POST' ? { method: 'POST', body: Buffer.concat(await request.toArray()) } : {};
  const answer = await handleEndpoints({ config, request: new Request(`http://127.0.0.1${request.url}`, { headers: request.headers, ...sent }) });
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
