import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnitReading } from './unit-reading.ts';
import { xliffLimits, type ReadXliff, type UnitIn, type XliffRefusal, type XliffRefusalReason } from './translation-file.ts';
import { xmlIn } from './xml-text.ts';

class Refused extends Error {
  readonly refusal: XliffRefusal;
  constructor(reason: XliffRefusalReason, line: number | null, detail: string | null = null) {
    super(reason);
    this.refusal = { reason, line, detail };
  }
}

/** 2.0 and 2.1 have one namespace of the core, 2.2 has its own. */
const core = /^urn:oasis:names:tc:xliff:document:2\.[0-2]$/;
const versions: readonly string[] = ['2.0', '2.1', '2.2'];

/** What may stand in what, of that which is read. */
const within: Readonly<Record<string, readonly string[]>> = {
  file: ['xliff'], group: ['file', 'group'], unit: ['file', 'group'], segment: ['unit'], ignorable: ['unit'],
  source: ['segment', 'ignorable'], target: ['segment', 'ignorable'],
};
const inline: ReadonlySet<string> = new Set(['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em']);
/** Said beside the texts, and never read: notes hold markup of their own, what tools keep may hold whole texts. */
const aside: ReadonlySet<string> = new Set(['skeleton', 'notes', 'originalData']);

/** A file of a bureau, or why it is refused and in which line. Nothing that it names is fetched; it has no entities but those of XML. */
export function readXliff(bytes: Uint8Array): ReadXliff {
  try {
    return { document: new Reading().read(textOf(bytes)) };
  } catch (fault) {
    if (fault instanceof Refused) return { refused: fault.refusal };
    throw fault;
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refused('empty', null);
  if (bytes.length > xliffLimits.bytes) throw new Refused('too-large', null);
  const text = xmlIn(bytes);
  if (text === null) throw new Refused('encoding', null);
  return text;
}

class Reading {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #open: string[] = [];
  readonly #units: UnitIn[] = [];
  readonly #seen = new Set<string>();
  #languages: readonly [source: string, target: string] = ['', ''];
  #file = '';
  #unit: UnitReading | null = null;
  /** How deep within what is not read. */
  #skipped = 0;

  read(text: string): { readonly source: string; readonly target: string; readonly units: readonly UnitIn[] } {
    const parser = this.#parser;
    // The parser goes on after a mistake, to find more of them; the first is enough. What it says of it is in English, so its line has to do.
    parser.on('error', () => this.#refuse('not-well-formed'));
    parser.on('doctype', () => this.#refuse('document-type'));
    parser.on('xmldecl', ({ encoding }) => { if (encoding && !/^utf-(?:8|16(?:le|be)?)$/i.test(encoding)) this.#refuse('encoding', encoding); });
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', (tag) => this.#closed(tag));
    parser.on('text', (content) => this.#text(content));
    parser.on('cdata', (content) => this.#text(content));
    parser.write(text).close();
    if (this.#units.length === 0) throw new Refused('no-units', null);
    const [source, target] = this.#languages;
    return { source, target, units: this.#units };
  }

  #refuse(reason: XliffRefusalReason, detail: string | null = null): never {
    throw new Refused(reason, this.#parser.line, detail);
  }

  #opened(tag: SaxesTagNS): void {
    this.#open.push(tag.local);
    if (this.#open.length > xliffLimits.depth) this.#refuse('too-deep');
    const [parent] = this.#open.slice(-2, -1);
    if (parent === undefined) return this.#root(tag);
    if (this.#skipped > 0 || (!this.#unit?.inText && (aside.has(tag.local) || !core.test(tag.uri)))) {
      this.#skipped += 1;
      return;
    }
    const unit = this.#unit;
    if (unit?.inText) {
      if (!core.test(tag.uri) || !inline.has(tag.local)) this.#refuse('structure', tag.name);
      if (!unit.code(tag.local, (name) => tag.attributes[name]?.value ?? null)) this.#refuse('structure', tag.name);
      return;
    }
    if (!within[tag.local]?.includes(parent)) this.#refuse('structure', tag.name);
    this.#part(tag);
  }

  #root(tag: SaxesTagNS): void {
    const version = tag.attributes['version']?.value ?? '';
    if (tag.local !== 'xliff') this.#refuse('not-xliff', tag.name);
    if (!core.test(tag.uri) || !versions.includes(version)) this.#refuse('other-version', version || tag.uri);
    const [source, target] = [tag.attributes['srcLang']?.value.trim() ?? '', tag.attributes['trgLang']?.value.trim() ?? ''];
    if (source === '' || target === '') this.#refuse('no-languages');
    this.#languages = [source, target];
  }

  #part(tag: SaxesTagNS): void {
    const id = tag.attributes['id']?.value ?? '';
    switch (tag.local) {
      case 'file':
        if (id === '') this.#refuse('structure', tag.name);
        this.#file = id;
        break;
      case 'unit': {
        const place = `${this.#file}\0${id}`;
        if (id === '') this.#refuse('structure', tag.name);
        if (this.#seen.has(place)) this.#refuse('twice', id);
        if (this.#seen.size >= xliffLimits.units) this.#refuse('too-many-units');
        this.#seen.add(place);
        this.#unit = new UnitReading(this.#file, id, this.#parser.line, this.#languages);
        break;
      }
      case 'segment': case 'ignorable':
        if (!this.#unit?.segment(tag.local, tag.attributes['state']?.value ?? 'initial')) this.#refuse('structure', tag.name);
        break;
      case 'source': case 'target':
        if (!this.#unit?.begin(tag.local, tag.attributes['order']?.value ?? null)) this.#refuse('structure', tag.name);
    }
  }

  #closed({ local }: SaxesTagNS): void {
    this.#open.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (local === 'source' || local === 'target') this.#unit?.end();
    else if ((local === 'segment' || local === 'ignorable') && !this.#unit?.hasSource) this.#refuse('structure', local);
    else if (local === 'unit' && this.#unit) {
      const unit = this.#unit.whole();
      if (!unit) this.#refuse('structure', local);
      this.#units.push(unit);
      this.#unit = null;
    }
  }

  #text(content: string): void {
    if (this.#skipped > 0) return;
    if (this.#unit?.inText) this.#unit.text(content);
    else if (content.trim() !== '') this.#refuse('structure', content.trim().slice(0, 40));
  }
}
