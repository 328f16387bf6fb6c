import type { SaxesTagNS } from 'saxes';
import { XmlReading } from '#platform/xml/xml-reading.ts';
import { UnitReading } from './unit-reading.ts';
import { xliffLimits, type ReadXliff, type TranslationIn, type UnitIn, type XliffRefusalReason } from './translation-file.ts';

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

/** A file of a bureau, or why it is refused and in which line. */
export function readXliff(bytes: Uint8Array): ReadXliff {
  const answer = new Reading().read(bytes, xliffLimits.bytes);
  return 'read' in answer ? { document: answer.read } : answer;
}

class Reading extends XmlReading<XliffRefusalReason, TranslationIn> {
  readonly #open: string[] = [];
  readonly #units: UnitIn[] = [];
  readonly #seen = new Set<string>();
  #languages: readonly [source: string, target: string] = ['', ''];
  #file = '';
  #unit: UnitReading | null = null;
  /** How deep within what is not read. */
  #skipped = 0;

  protected ended(): TranslationIn {
    if (this.#units.length === 0) this.refuse('no-units', null, null);
    const [source, target] = this.#languages;
    return { source, target, units: this.#units };
  }

  protected opened(tag: SaxesTagNS): void {
    this.#open.push(tag.local);
    if (this.#open.length > xliffLimits.depth) this.refuse('too-deep');
    const [parent] = this.#open.slice(-2, -1);
    if (parent === undefined) return this.#root(tag);
    if (this.#skipped > 0 || (!this.#unit?.inText && (aside.has(tag.local) || !core.test(tag.uri)))) {
      this.#skipped += 1;
      return;
    }
    const unit = this.#unit;
    if (unit?.inText) {
      if (!core.test(tag.uri) || !inline.has(tag.local)) this.refuse('structure', tag.name);
      if (!unit.code(tag.local, (name) => tag.attributes[name]?.value ?? null)) this.refuse('structure', tag.name);
      return;
    }
    if (!within[tag.local]?.includes(parent)) this.refuse('structure', tag.name);
    this.#part(tag);
  }

  #root(tag: SaxesTagNS): void {
    const version = tag.attributes['version']?.value ?? '';
    if (tag.local !== 'xliff') this.refuse('not-xliff', tag.name);
    if (!core.test(tag.uri) || !versions.includes(version)) this.refuse('other-version', version || tag.uri);
    const [source, target] = [tag.attributes['srcLang']?.value.trim() ?? '', tag.attributes['trgLang']?.value.trim() ?? ''];
    if (source === '' || target === '') this.refuse('no-languages');
    this.#languages = [source, target];
  }

  #part(tag: SaxesTagNS): void {
    const id = tag.attributes['id']?.value ?? '';
    switch (tag.local) {
      case 'file':
        if (id === '') this.refuse('structure', tag.name);
        this.#file = id;
        break;
      case 'unit': {
        const place = `${this.#file}\0${id}`;
        if (id === '') this.refuse('structure', tag.name);
        if (this.#seen.has(place)) this.refuse('twice', id);
        if (this.#seen.size >= xliffLimits.units) this.refuse('too-many-units');
        this.#seen.add(place);
        this.#unit = new UnitReading(this.#file, id, this.line, this.#languages);
        break;
      }
      case 'segment': case 'ignorable':
        if (!this.#unit?.segment(tag.local, tag.attributes['state']?.value ?? 'initial')) this.refuse('structure', tag.name);
        break;
      case 'source': case 'target':
        if (!this.#unit?.begin(tag.local, tag.attributes['order']?.value ?? null)) this.refuse('structure', tag.name);
    }
  }

  protected closed({ local }: SaxesTagNS): void {
    this.#open.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (local === 'source' || local === 'target') this.#unit?.end();
    else if ((local === 'segment' || local === 'ignorable') && !this.#unit?.hasSource) this.refuse('structure', local);
    else if (local === 'unit' && this.#unit) {
      const unit = this.#unit.whole();
      if (!unit) this.refuse('structure', local);
      this.#units.push(unit);
      this.#unit = null;
    }
  }

  protected said(content: string): void {
    if (this.#skipped > 0) return;
    if (this.#unit?.inText) this.#unit.text(content);
    else if (content.trim() !== '') this.refuse('structure', content.trim().slice(0, 40));
  }
}
