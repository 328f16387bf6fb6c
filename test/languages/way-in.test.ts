import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/words/languages.ts';
import { askedSite } from '#test/support/asked-site.ts';

test('an address of a language alone leads in, in that language', async (t) => {
  const site = await askedSite('embedded', 'study', '2026-03-02');
  t.after(() => site.remove());
  for (const language of languages) for (const path of [`/${language}`, `/${language}/`]) {
    const { status, location } = await site.ask('GET', path, null);
    assert.deepEqual([status, location], [302, `/${language}/ca-jp/state`]);
  }
  assert.equal((await site.ask('GET', '/xx', null)).status, 404);
});
