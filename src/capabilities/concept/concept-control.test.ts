import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TermLinks } from '#domain/concept/term-links.ts';
import { html } from '#platform/web/html.ts';
import { linked } from './concept-control.ts';

const visit = { language: 'fr', relationship: { id: 'ca-jp' } } as Parameters<typeof linked>[0];
const links = new TermLinks('en', [{ id: 'TA-1', text: 'security', linked: true }, { id: 'T<&"2', text: 'peace and security', linked: true }]);
const word = fc.constantFrom('security', 'peace and security', '<b>', '&amp;', '"', ' ', 'Peace', '</a>', 'x');

test('a text with links is the text, escaped, and no link holds another', () => {
  fc.assert(fc.property(fc.array(word, { maxLength: 15 }).map((words) => words.join(' ')), (text) => {
    const seen = new Set<string>();
    const markup = html`${linked(visit, text, links, seen)}`.toString();
    assert.equal(markup.replace(/<a class="concept" href="[^"<>]*">|<\/a>/g, ''), html`${text}`.toString());
    assert.doesNotMatch(markup, /<a [^>]*>[^<]*<a /);
    assert.equal(markup.match(/<a /g)?.length ?? 0, seen.size);
    assert.equal(html`${linked(visit, text, links, seen)}`.toString(), html`${text}`.toString(), 'what was linked is not linked again');
  }));
});
