import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import type { Block, Book } from '#domain/dossier/document.ts';
import type { Language } from '#domain/text/language.ts';
import { unpackZip } from '#platform/tables/unpack-zip.ts';
import { fontsOf, infoOf, pagesByLibreOffice, pagesOf } from '#test/support/office.ts';
import { docxOf } from './docx.ts';
import { pdfOf } from './pdf.ts';

const texts: Readonly<Record<Language, { title: string; one: string; two: string; under: string; said: string; marking: string; other: string }>> = {
  en: { title: 'Briefing book: talks', one: 'Scenario note', two: 'Sources', under: 'Our objectives', said: 'Taking stock // of #everything "under way" \\ $x$ <b>&amp;', marking: 'CANADIAN EYES ONLY', other: 'UNCLASSIFIED' },
  fr: { title: 'Cahier de breffage\u00a0: pourparlers', one: 'Note de scénario', two: 'Sources', under: 'Nos objectifs', said: 'L’été où l’on s’est engagé, «\u00a0œuvre\u00a0»', marking: 'RÉSERVÉ AUX CANADIENS', other: 'NON CLASSIFIÉ' },
  ja: { title: '外務・防衛当局間協議　資料集', one: '会合の概要', two: '出典', under: '我が方の目標', said: '両国は、年次の幕僚協議を「定例化」することで一致した。﨑髙', marking: '取扱注意（日本限り）', other: '公開' },
};

/** A book of two sections of different marking, with everything that a book can hold, and a table of several pages. */
function madeBook(language: Language): Book {
  const { title, one, two, under, said, marking, other } = texts[language];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: under }, { kind: 'text', line: [{ text: said }, { text: ' plain words', lang: 'en' }, { text: '防衛省', lang: 'ja' }] }, { kind: 'room', lines: 3 },
    { kind: 'list', items: [{ key: 'a', line: [{ text: said, strong: true }] }, { key: 'b', line: [{ text: 'b' }] }] }, { kind: 'heading', level: 3, text: `${under} 3` },
    { kind: 'table', name: 'Facts', head: [], widths: [1, 3], rows: [{ key: 'x', cells: [[{ text: 'x' }], [{ text: said }]] }] },
  ];
  const rows = Array.from({ length: 90 }, (_, at) => ({ key: String(at), cells: [[{ text: `row ${at + 1}` }], [{ text: 'https://example.org/a?b=1&c=2', href: 'https://example.org/a?b=1&c=2' }]] }));
  return {
    title, under: ['2027-02-16', 'Ottawa'], language, paper: language === 'ja' ? 'a4' : 'letter', day: '2026-11-25', audience: 'national', owner: 'CA', marking, mark: 'MARK',
    words: { contents: 'Contents', page: language === 'ja' ? '' : 'Page', of: language === 'ja' ? '/' : 'of', room: 'Room for text', product: 'Entente' },
    sections: [
      { name: 'scenario', heading: one, audience: 'national', marking, blocks },
      { name: 'sources', heading: two, audience: 'public', marking: other, blocks: [{ kind: 'table', name: 'Sources & more', head: ['Record', 'Where'], widths: [1, 2], rows }] },
    ],
  };
}

/** White space does not count: lines break where they must. */
const tight = (text: string): string => text.replace(/\s+/g, '');

for (const language of ['en', 'fr', 'ja'] as const) {
  const { title, one, two, under, said, marking, other } = texts[language];
  const book = madeBook(language);

  const check = (pdf: Buffer, by: string): void => {
    const pages = pagesOf(pdf).map(tight);
    const info = infoOf(pdf);
    assert.equal(pages.length, Number(info['Pages']));
    const whole = pages.join('');
    const order = [title, one, under, said, two].map((text) => whole.lastIndexOf(tight(text)));
    assert.ok(order.every((place, at) => place >= 0 && place > (order[at - 1] ?? -1)), `${by}: headings and text in order, not ${order.join()}`);
    // The cover and the first section are marked by the narrowest of all; the second by its own.
    const second = pages.findIndex((text, at) => at > 0 && text.includes(tight('row 1')) && text.includes(tight(two)));
    for (const [at, text] of pages.entries()) {
      const mark = tight(at < second ? marking : other);
      assert.ok(text.startsWith(mark), `${by}: page ${at + 1} begins with ${mark}: ${text.slice(0, 60)}`);
      assert.equal(text.split(mark).length - 1 >= 2, true, `${by}: and ends with it`);
      assert.ok(text.endsWith(tight(language === 'ja' ? `${at + 1}/${pages.length}` : `Page${at + 1}of${pages.length}`)), `${by}: page ${at + 1} is numbered: ${text.slice(-40)}`);
    }
    assert.ok(pages.length - second >= 2, `${by}: the table runs over pages`);
    for (const text of pages.slice(second)) assert.ok(text.includes('RecordWhere'), `${by}: its heading is on each of them`);
    assert.ok(!/\ufffd|□/.test(whole), `${by}: no box in place of a letter`);
    const fonts = fontsOf(pdf);
    assert.ok(fonts.length > 0 && fonts.every(({ embedded }) => embedded), `${by}: every font is embedded`);
    assert.ok(fonts.some(({ name }) => /JP|CJK/i.test(name)), `${by}: one for Japanese`);
    assert.match(info['Page size'] ?? '', language === 'ja' ? /^595/ : /^612 x 792/);
  };

  test(`LibreOffice opens the Word file in ${language} and makes its pages`, async () => {
    const docx = await docxOf(book);
    check(await pagesByLibreOffice(docx), 'LibreOffice');
    const unpacked = await unpackZip(docx);
    assert.ok(!('refused' in unpacked));
    const part = (name: string): string => unpacked.parts.get(name)?.toString() ?? '';
    const document = part('word/document.xml');
    assert.match(document, /TOC \\h \\o &quot;1-2&quot;|TOC \\o &quot;1-2&quot; \\h/);
    const contents = document.slice(document.indexOf('TOC \\'), document.indexOf('w:fldCharType="end"', document.indexOf('TOC \\') + 2_000));
    for (const heading of [one, under, two]) assert.ok(contents.includes(heading), `the table of contents holds ${heading}`);
    assert.match(document, /<w:tblHeader\/>/);
    assert.match(document, /<w:tblDescription w:val="Sources &amp; more"\/>/);
    assert.match(part('word/styles.xml'), new RegExp(`<w:lang w:val="${language === 'fr' ? 'fr' : 'en'}-CA" w:eastAsia="ja-JP"/>`));
    assert.match(part('word/styles.xml'), language === 'ja' ? /w:eastAsia="Yu Mincho"/ : /w:eastAsia="Yu Gothic"/);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'ListBullet', 'BookTable']) assert.ok(part('word/styles.xml').includes(`w:styleId="${style}"`), style);
    assert.match(part('docProps/core.xml'), /<dcterms:created[^>]*>2026-11-25T00:00:00Z</);
    assert.ok(part('docProps/core.xml').includes(title));
    // Links are the only thing outside of it that it names.
    assert.deepEqual([...[...unpacked.parts].join('').matchAll(/Target="(https?:[^"]*)" TargetMode="External"/g)].map(([, target]) => target).filter((target) => target !== 'https://example.org/a?b=1&amp;c=2'), []);
  });

  test(`the PDF in ${language} is tagged, says its language and title, and holds its fonts`, async () => {
    const pdf = await pdfOf(book);
    check(pdf, 'ours');
    const info = infoOf(pdf);
    assert.equal(info['Tagged'], 'yes');
    assert.equal(info['Title'], title);
    const raw = pdf.toString('latin1');
    assert.match(raw, new RegExp(`/Lang ?\\(${language}(-(CA|JP))?\\)`));
    assert.match(raw, /pdfuaid:part(="1"|>1<)/);
    assert.match(raw, /\/Outlines/);
    assert.ok(fontsOf(pdf).every(({ name }) => /^[A-Z]{6}\+NotoSans/.test(name)));
  });
}

test('the same book makes the same bytes, in this process and in another, whatever was made before', async () => {
  const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const book = madeBook('ja');
  await docxOf(madeBook('en'));
  const here = [sum(await docxOf(book)), sum(await docxOf(book)), sum(await pdfOf(book)), sum(await pdfOf(book))];
  assert.equal(here[0], here[1]);
  assert.equal(here[2], here[3]);
  const script = `
    import { createHash } from 'node:crypto';
    import { docxOf } from '${import.meta.resolve('./docx.ts')}';
    import { pdfOf } from '${import.meta.resolve('./pdf.ts')}';
    let text = ''; for await (const part of process.stdin) text += part;
    const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');
    const book = JSON.parse(text);
    process.stdout.write(sum(await docxOf(book)) + ' ' + sum(await pdfOf(book)));`;
  const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: JSON.stringify(book), encoding: 'utf8', env: { ...process.env, TZ: 'Asia/Tokyo' } });
  assert.equal(there, `${here[0]} ${here[2]}`);
});

test('what XML and typst cannot hold does no harm', async () => {
  const text = 'a\u0000b\u0007c\ud800d\uffffe #{ panic("read") } ]>& ${x} \\u{1F600} 😀';
  const book: Book = { ...madeBook('en'), title: text, under: [text], marking: text, sections: [{ name: 'agenda', heading: text, audience: 'public', marking: text, blocks: [{ kind: 'text', line: [{ text }] }, { kind: 'table', name: text, head: [text], widths: [1], rows: [{ key: text, cells: [[{ text }]] }] }] }] };
  assert.ok(tight(pagesOf(await pagesByLibreOffice(await docxOf(book))).join('')).includes(tight('#{ panic("read") } ]>& ${x}')));
  assert.ok(tight(pagesOf(await pdfOf(book)).join('')).includes(tight('#{ panic("read") } ]>& ${x}')));
});
