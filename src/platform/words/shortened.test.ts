import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { shortened } from './shortened.ts';

test('a text is shown whole, or begins as it does and has the length allowed; no character is cut in half', () => {
  const text = fc.array(fc.constantFrom('a', 'é', '協', '𠮷', '𩸽')).map((characters) => characters.join(''));
  fc.assert(fc.property(text, fc.integer({ min: 1, max: 12 }), (whole, longest) => {
    const shown = shortened(whole, longest);
    if ([...whole].length <= longest) assert.equal(shown, whole);
    else assert.deepEqual([[...shown].length, whole.startsWith(shown.slice(0, -1)), shown.at(-1), shown.isWellFormed()], [longest, true, '…', true]);
  }));
});
