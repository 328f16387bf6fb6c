import type { SaxesTagNS } from 'saxes';
import { XmlReading } from '#platform/xml/xml-reading.ts';
import { isLanguage, type Language } from '#domain/text/language.ts';
import { tbxLimits, type ReadTbx, type TbxRefusalReason, type TermIn } from './glossary-file.ts';

/** Elements of the edition of 2019, and of that of 2008, which most tools still write, under one name. */
const elements: Readonly<Record<string, 'entry' | 'section' | 'name' | 'term' | 'group'>> = {
  conceptEntry: 'entry', termEntry: 'entry', langSec: 'section', langSet: 'section', termSec: 'name', tig: 'name', ntig: 'name', termGrp: 'group', descripGrp: 'group', adminGrp: 'group', termNoteGrp: 'group', term: 'term',
};
/** Data categories that are read, whether they are said by an attribute (dca) or are elements themselves (dct). */
const categories: ReadonlySet<string> = new Set(['definition', 'subjectField', 'source', 'administrativeStatus', 'normativeAuthorization']);
const unwanted = /^(?:deprecated|superseded)Term/;

/** A glossary file of others, or why it is refused and in which line. */
export function readTbx(bytes: Uint8Array): ReadTbx {
  const answer = new Reading().read(bytes, tbxLimits.bytes);
  return 'read' in answer ? { terms: answer.read } : answer;
}

interface Name { text: string; status: string }
interface Section { readonly language: Language | null; definition: string | null; readonly names: Name[] }
interface Entry { readonly id: string; readonly line: number; kind: string | null; source: string | null; readonly sections: Section[] }

class Reading extends XmlReading<TbxRefusalReason, readonly TermIn[]> {
  readonly #terms: TermIn[] = [];
  readonly #seen = new Set<string>();
  #depth = 0;
  #main: Language | null = null;
  #entry: Entry | null = null;
  #section: Section | null = null;
  #name: Name | null = null;
  /** The element whose words are read, how deep it is, and its words. */
  #reading: { readonly category: string; readonly language: Language | null; readonly depth: number; text: string } | null = null;

  protected override mistaken(message: string): string {
    return message.replace(/^(?:undefined:)?\d+:\d+: /, '');
  }

  /** That of 2008 only names a schema, which is never fetched. */
  protected override takesDoctype(doctype: string): boolean {
    return /^\s*martif\s[^[\]<>]{1,300}$/.test(doctype);
  }

  protected ended(): readonly TermIn[] {
    if (this.#terms.length === 0) this.refuse('no-terms', null, null);
    return this.#terms;
  }

  protected opened(tag: SaxesTagNS): void {
    this.#depth += 1;
    if (this.#depth > tbxLimits.depth) this.refuse('too-deep');
    if (this.#depth === 1) {
      if (!(tag.local === 'tbx' && tag.uri.startsWith('urn:iso:std:iso:30042')) && tag.local !== 'martif') this.refuse('not-tbx', tag.name);
      this.#main = languageOf(tag);
      return;
    }
    // Marks within words: a part in bold, or in another language.
    if (this.#reading) return;
    const category = categories.has(tag.local) ? tag.local : (tag.attributes['type']?.value ?? '');
    switch (elements[tag.local]) {
      case 'entry': return this.#begin(tag);
      case 'section':
        if (!this.#entry || this.#section) this.refuse('structure', tag.name);
        this.#entry.sections.push((this.#section = { language: languageOf(tag), definition: null, names: [] }));
        return;
      case 'name':
        if (!this.#section || this.#name) this.refuse('structure', tag.name);
        this.#section.names.push((this.#name = { text: '', status: '' }));
        return;
      case 'term':
        if (!this.#name) this.refuse('structure', tag.name);
        this.#reading = { category: 'term', language: null, depth: this.#depth, text: '' };
        return;
      case 'group': return;
      default: if (this.#entry && categories.has(category)) this.#reading = { category, language: languageOf(tag), depth: this.#depth, text: '' };
    }
  }

  #begin(tag: SaxesTagNS): void {
    if (this.#entry) this.refuse('structure', tag.name);
    if (this.#terms.length >= tbxLimits.terms) this.refuse('too-many');
    const id = (tag.attributes['id']?.value ?? '').trim().slice(0, 200);
    if (id !== '' && this.#seen.has(id)) this.refuse('twice', id);
    this.#seen.add(id);
    this.#entry = { id, line: this.line, kind: null, source: null, sections: [] };
  }

  protected closed({ local }: SaxesTagNS): void {
    const reading = this.#reading;
    if (reading?.depth === this.#depth) {
      this.#reading = null;
      this.#told(reading.category, reading.text.replace(/\s+/g, ' ').trim(), reading.language);
    }
    this.#depth -= 1;
    if (reading) return;
    switch (elements[local]) {
      case 'name': this.#name = null; break;
      case 'section': this.#section = null; break;
      case 'entry': this.#end();
    }
  }

  #told(category: string, text: string, language: Language | null): void {
    const entry = this.#entry;
    if (!entry || text === '') return;
    if (text.length > (category === 'term' ? 300 : tbxLimits.text)) this.refuse('too-long', text.slice(0, 40));
    if (category === 'term' && this.#name) this.#name.text = text;
    else if (category === 'administrativeStatus' || category === 'normativeAuthorization') { if (this.#name) this.#name.status = text; }
    else if (category === 'subjectField') entry.kind ??= text;
    else if (category === 'source' && !this.#name) entry.source ??= text;
    else if (category === 'definition') {
      const main = language ?? this.#main;
      if (this.#section) this.#section.definition ??= text;
      else if (main) entry.sections.push({ language: main, definition: text, names: [] });
    }
  }

  #end(): void {
    const entry = this.#entry as Entry;
    this.#entry = null;
    const texts = (['en', 'fr', 'ja'] as const).flatMap((language) => {
      const its = entry.sections.filter((section) => section.language === language);
      const names = its.flatMap((section) => section.names).filter(({ text, status }) => text !== '' && !unwanted.test(status));
      const preferred = names.toSorted((one, other) => Number(other.status.startsWith('preferredTerm')) - Number(one.status.startsWith('preferredTerm')));
      const definition = its.map((section) => section.definition).find((each) => each !== null) ?? null;
      return preferred.length > 0 ? [{ language, names: [...new Set(preferred.map(({ text }) => text))], definition }] : [];
    });
    if (texts.length > 0) this.#terms.push({ id: entry.id, kind: entry.kind, source: entry.source, texts, line: entry.line });
  }

  protected said(content: string): void {
    if (this.#reading) this.#reading.text += content;
  }
}

/** By its first part alone: en-CA is English. Null of languages that are not ours. */
function languageOf(tag: SaxesTagNS): Language | null {
  const code = (tag.attributes['xml:lang']?.value ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return isLanguage(code) ? code : null;
}
