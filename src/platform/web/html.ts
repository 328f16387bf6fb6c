/** Markup that is safe to send. Whatever else is put into a template is escaped on the way in. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

const special = /[&<>"']/;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] as string) : text;

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (part instanceof Html) return part.toString();
  if (Array.isArray(part)) {
    let markup = '';
    for (const each of part as readonly Part[]) markup += markupOf(each);
    return markup;
  }
  return part === null || part === undefined || part === false ? '' : String(part);
}

/** A template of markup. Attribute values must be quoted, since escaping rests on it (a test looks). */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0] as string;
  for (let at = 0; at < parts.length; at += 1) markup += markupOf(parts[at]) + (strings[at + 1] as string);
  return new Html(markup);
}

/** The same markup as one piece: for what is kept and sent many times, since a template leaves thousands of pieces. */
export const flat = (markup: Html): Html => new Html(Buffer.from(markup.toString()).toString());

/** An address from the record may be a link only when a browser would fetch it and nothing else. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s"'<>]+$/i.test(text);
