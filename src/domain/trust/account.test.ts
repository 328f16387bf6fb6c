import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { accountProblems, PASSWORD_AT_LEAST, passwordProblem, returnPath } from './account.ts';

test('a return address never leads out of the site, whatever a browser makes of it', () => {
  const parts = fc.constantFrom('/', '//', '\\', '/en', '/fr', '/ja/', '..', '.', '@', ':', '%2f', '%5c', '%09', '\t', '\n', 'evil.example', 'https:', 'javascript:', '?', '#', '&to=', 'ca-jp/state', '\u3000', '。');
  let led = 0;
  fc.assert(fc.property(fc.oneof(fc.array(parts, { maxLength: 6 }).map((each) => each.join('')), fc.string(), fc.webUrl()), (text) => {
    const path = returnPath(text);
    if (path === null) return;
    led += 1;
    const url = new URL(path, 'https://entente.example');
    assert.equal(url.origin, 'https://entente.example');
    assert.ok(!/[\s\\]/.test(path));
  }), { numRuns: 5_000 });
  assert.ok(led > 10, `${led} led anywhere`);
  for (const path of ['/en', '/fr/ca-jp/state', '/ja/ca-jp/engagements?q=%E4%BC%9A%E5%90%88&page=2', '/en/ca-jp/engagements/ME-002']) assert.equal(returnPath(path), path);
  assert.equal(returnPath(null), null);
});

test('a password is long, varied, and not what anybody would try first', () => {
  const anne = { name: 'Anne-Marie Roy', email: 'amroy@defence.example' };
  for (const [password, problem] of [
    ['', 'too-short'], ['elevenchars', 'too-short'], ['x'.repeat(257), 'too-long'], ['aaaaaaaaaaaaaaaa', 'too-plain'], ['abababababababab', 'too-plain'], ['password12345', 'too-plain'], ['amroy@defence.example', 'too-plain'],
    ['Anne-Marie 2026', 'too-plain'], ['ententeEntente1', 'too-plain'], ['correct horse battery', null], ['七つの緑の亀が静かに泳ぐ', null], ['🐢🐙🦀🐳🐬🐟🐠🐡🦈🐊🐉🦕', null],
  ] as const) assert.equal(passwordProblem(password, anne), problem, password);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (password) => {
    if (passwordProblem(password, anne) === null) assert.ok([...password].length >= PASSWORD_AT_LEAST && new Set(password).size >= 5);
  }));
});

test('texts of an account hold what can be shown on a line, and an address that can be written to', () => {
  const right = { name: '山田 花子', email: 'hanako.yamada@mod.example.jp', post: '日米防衛協力課' };
  assert.equal(accountProblems(right).size, 0);
  for (const [field, text, problem] of [
    ['name', '', 'missing'], ['post', 'x'.repeat(201), 'too-long'], ['name', 'a\nb', 'unprintable'], ['post', 'a\u2028b', 'unprintable'], ['email', 'nobody', 'not-an-address'], ['email', 'a@b', 'not-an-address'], ['email', 'a@b.c\r\nBcc: d@e.f', 'unprintable'],
    ['email', 'a@b.c, d@e.f', 'not-an-address'], ['email', '"a"<a@b.c>', 'not-an-address'],
  ] as const) assert.deepEqual([...accountProblems({ ...right, [field]: text })], [[field, problem]], `${field}: ${text.slice(0, 20)}`);
});
