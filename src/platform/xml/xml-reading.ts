import { SaxesParser, type SaxesTagNS } from 'saxes';
import { xmlIn } from './xml-text.ts';

/** Why any file of XML may be refused; each kind of file has reasons of its own beside these. */
export type XmlRefusalReason = 'empty' | 'too-large' | 'encoding' | 'document-type' | 'not-well-formed';

export interface XmlRefusal<Reason extends string> {
  readonly reason: Reason;
  /** From 1; null where it is the whole file. */
  readonly line: number | null;
  readonly detail: string | null;
}

class Refused extends Error {
  readonly refusal: XmlRefusal<string>;
  constructor(refusal: XmlRefusal<string>) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** Reads one file of a stranger, or says why it is refused and in which line. Nothing that it names is fetched; it has no entities but those of XML. */
export abstract class XmlReading<Reason extends string, Read> {
  readonly #parser = new SaxesParser({ xmlns: true });

  protected abstract opened(tag: SaxesTagNS): void;
  protected abstract closed(tag: SaxesTagNS): void;
  protected abstract said(content: string): void;
  /** What was read, once the file has ended well. */
  protected abstract ended(): Read;

  /** A document type may declare entities: none is taken unless a kind of file knows it. */
  protected takesDoctype(_doctype: string): boolean {
    return false;
  }

  /** What is told of a mistake in the XML beside its line: the parser says it in English. */
  protected mistaken(_message: string): string | null {
    return null;
  }

  protected get line(): number {
    return this.#parser.line;
  }

  protected refuse(reason: Reason | XmlRefusalReason, detail: string | null = null, line: number | null = this.line): never {
    throw new Refused({ reason, line, detail });
  }

  /** `most` bytes are taken. */
  read(bytes: Uint8Array, most: number): { readonly read: Read } | { readonly refused: XmlRefusal<Reason | XmlRefusalReason> } {
    try {
      this.#parse(this.#textOf(bytes, most));
      return { read: this.ended() };
    } catch (fault) {
      if (fault instanceof Refused) return { refused: fault.refusal as XmlRefusal<Reason | XmlRefusalReason> };
      throw fault;
    }
  }

  #textOf(bytes: Uint8Array, most: number): string {
    if (bytes.length === 0) this.refuse('empty', null, null);
    if (bytes.length > most) this.refuse('too-large', null, null);
    return xmlIn(bytes) ?? this.refuse('encoding', null, null);
  }

  #parse(text: string): void {
    const parser = this.#parser;
    // The parser goes on after a mistake, to find more of them; the first is enough.
    parser.on('error', ({ message }) => this.refuse('not-well-formed', this.mistaken(message)));
    parser.on('doctype', (doctype) => { if (!this.takesDoctype(doctype)) this.refuse('document-type'); });
    parser.on('xmldecl', ({ encoding }) => { if (encoding && !/^utf-(?:8|16(?:le|be)?)$/i.test(encoding)) this.refuse('encoding', encoding); });
    parser.on('opentag', (tag) => this.opened(tag));
    parser.on('closetag', (tag) => this.closed(tag));
    parser.on('text', (content) => this.said(content));
    parser.on('cdata', (content) => this.said(content));
    parser.write(text).close();
  }
}
