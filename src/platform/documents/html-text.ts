/** Elements after which a new line begins. */
const BLOCK = /<\/?(?:p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|hr|section|article|header|footer)\b[^<>]*>/gi;
const SILENT = /<(script|style|head|title|noscript|svg|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ecirc: 'ê', ocirc: 'ô', rsquo: '’', lsquo: '‘', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…' };

/** What a person would read of a mail's markup. Nothing of it is ever shown as markup, and nothing is fetched. */
export const textOfHtml = (html: string): string => html
  .replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(SILENT, '')
  .replace(/\s+/g, ' ').replace(BLOCK, '\n').replace(/<[^<>]*>/g, '')
  .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
    (name ? (NAMED[name.toLowerCase()] ?? whole) : lettersOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16))))
  .replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();

const lettersOf = (code: number): string => (code > 31 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ');
