import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ReadUnit {
  readonly id: string;
  readonly notes: readonly string[];
  readonly segments: readonly { readonly state: string; readonly source: string; readonly target: string | null }[];
}

export interface ReadDocument {
  readonly root: string;
  readonly version: string;
  readonly source: string;
  readonly target: string;
  readonly files: readonly { readonly id: string; readonly original: string; readonly space: string | null; readonly notes: readonly string[]; readonly units: readonly ReadUnit[] }[];
}

/** As Debian's Python reads it. */
export function readByOther(bytes: string | Uint8Array): ReadDocument {
  const script = fileURLToPath(new URL('./read-xliff.py', import.meta.url));
  return JSON.parse(execFileSync('/usr/bin/python3', [script], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 28 })) as ReadDocument;
}

const SCHEMAS = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';

/** What xmllint says against the schema of the core that OASIS published, as Debian ships it with another program; nothing when it is valid. */
export function schemaComplaints(bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'xliff-schema-'));
  try {
    // The schema asks for the one of xml:lang and xml:space where OASIS keeps it.
    const others = join(folder, 'informativeCopiesOf3rdPartySchemas/w3c');
    mkdirSync(others, { recursive: true });
    copyFileSync(join(SCHEMAS, 'xliff-core-2.0.xsd'), join(folder, 'core.xsd'));
    copyFileSync(join(SCHEMAS, 'xml.xsd'), join(others, 'xml.xsd'));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(folder, 'core.xsd'), '-'], { input: bytes, encoding: 'utf8' });
    return status === 0 ? '' : stderr || `xmllint ended with ${status}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
