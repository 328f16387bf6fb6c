import { after, before } from 'node:test';

/** Something that the tests of a file or a suite share: opened before the first, closed after the last; what is named first is closed first. */
export function heldOpen<Thing extends { close(): Promise<void> }>(open: () => Promise<Thing>): () => Thing {
  let thing: Thing | undefined;
  before(async () => { thing = await open(); });
  after(() => thing?.close());
  return () => {
    if (!thing) throw new Error('no test has begun yet');
    return thing;
  };
}
