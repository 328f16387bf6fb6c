/** One text that a page shows or says. */
export interface PageText {
  readonly text: string;
  /** The language that the page says it is in, and that of the page itself. */
  readonly lang: string;
  readonly page: string;
  /** The element, or the attribute of an element, it stands in. */
  readonly place: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
export const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] as string);

const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'wbr', 'col']);
/** Elements of which nothing is read as words. */
const silent = new Set(['style', 'script']);
/** Elements that part a text without ending it. */
const seamless = new Set(['mark', 'wbr']);
const heard = ['title', 'alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'data-label', 'label', 'abbr'];
const noText = new Set(['hidden', 'checkbox', 'radio', 'date', 'number', 'password', 'file']);

const token = /<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g;

/** Everything that is seen or heard of a page that `html` made: its quotes are double, and every element is closed. */
export function textsOf(markup: string): PageText[] {
  const found: PageText[] = [];
  const page = /<html lang="([^"]*)"/.exec(markup)?.[1] ?? '';
  const open: { readonly name: string; readonly lang: string; readonly shown: string; text: string }[] = [{ name: '', lang: '', shown: '', text: '' }];
  const here = () => open.at(-1) as (typeof open)[number];
  const ended = (): void => {
    const { text, lang, shown, name } = here();
    if (text.trim() !== '' && !silent.has(name)) found.push({ text: unescaped(text), lang, page, place: shown });
    here().text = '';
  };
  for (const [whole, closing, name, written = ''] of markup.matchAll(token)) {
    if (name === undefined) { if (!whole.startsWith('<!')) here().text += whole; continue; }
    if (seamless.has(name)) continue;
    ended();
    if (closing) {
      const left = open.pop();
      if (left?.name !== name) throw new Error(`</${name}> ends <${left?.name}>: ${markup.slice(0, 40)}`);
      continue;
    }
    const attributes = new Map([...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, unescaped(value)]));
    const lang = attributes.get('lang') ?? here().lang;
    const shown = `<${name}${['id', 'name', 'class'].flatMap((key) => (attributes.get(key) ? [` ${key}="${attributes.get(key)}"`] : [])).join('')}>`;
    for (const key of heard) { const text = attributes.get(key); if (text) found.push({ text, lang, page, place: `${key} of ${shown}` }); }
    const value = attributes.get('value');
    if (name === 'input' && value && !noText.has(attributes.get('type') ?? '')) found.push({ text: value, lang, page, place: `value of ${shown}` });
    if (!empty.has(name) && !whole.endsWith('/>')) open.push({ name, lang, shown, text: '' });
  }
  ended();
  return found;
}
