import { unitStates, type UnitIn, type UnitProblem, type UnitState } from './translation-file.ts';

interface Part {
  readonly kind: 'segment' | 'ignorable';
  readonly state: UnitState;
  source: string | null;
  target: string | null;
  /** Where its target stands among the targets of the unit; its own place when nothing is said. */
  order: number | null;
}

const isState = (text: string): text is UnitState => (unitStates as readonly string[]).includes(text);
const isJapanese = (language: string): boolean => /^ja(?:-|$)/i.test(language);

/** One unit as it is read: whatever segments a bureau's tool made of a text are put together again. */
export class UnitReading {
  readonly #unit: Pick<UnitIn, 'file' | 'id' | 'line'>;
  readonly #languages: readonly [source: string, target: string];
  readonly #parts: Part[] = [];
  #reading: 'source' | 'target' | null = null;
  #pieces: string[] = [];
  #problem: UnitProblem | null = null;

  constructor(file: string, id: string, line: number, languages: readonly [string, string]) {
    this.#unit = { file, id, line };
    this.#languages = languages;
  }

  get inText(): boolean {
    return this.#reading !== null;
  }

  get hasSource(): boolean {
    return typeof this.#parts.at(-1)?.source === 'string';
  }

  segment(kind: Part['kind'], state: string): boolean {
    if (!isState(state)) return false;
    this.#parts.push({ kind, state, source: null, target: null, order: null });
    return true;
  }

  begin(side: 'source' | 'target', order: string | null): boolean {
    const part = this.#parts.at(-1);
    // The source comes first, and each comes once.
    if (!part || part[side] !== null || (side === 'target' && part.source === null)) return false;
    if (order !== null && !/^[1-9]\d{0,5}$/.test(order)) return false;
    if (side === 'target' && order !== null) part.order = Number(order);
    [this.#reading, this.#pieces] = [side, []];
    return true;
  }

  text(content: string): void {
    this.#pieces.push(content);
  }

  /** An inline element. Codes around words are no words; one that stands for words, or for another text, is nothing that a record can keep. */
  code(name: string, attribute: (name: string) => string | null): boolean {
    if (['subFlows', 'subFlowsStart', 'subFlowsEnd'].some((each) => attribute(each) !== null)) this.#problem ??= 'sub-flow';
    if (name === 'ph') this.#problem ??= 'placeholder';
    if (name !== 'cp') return true;
    const hex = attribute('hex') ?? '';
    const number = /^(?:[0-9A-Fa-f]{2}){1,4}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
    if (number < 0 || number > 0x10ffff) return false;
    this.text(String.fromCodePoint(number));
    return true;
  }

  end(): void {
    const part = this.#parts.at(-1);
    if (part && this.#reading) part[this.#reading] = this.#pieces.join('');
    this.#reading = null;
  }

  /** Null when there is no segment in it. */
  whole(): UnitIn | null {
    const segments = this.#parts.filter(({ kind }) => kind === 'segment');
    if (this.#parts.length === 0) return null;
    const translated = segments.filter(({ target, source }) => (target ?? '') !== '' || source === '');
    const source = this.#parts.map((part) => part.source ?? '').join('');
    const none = segments.every(({ target }) => (target ?? '') === '');
    if (!none && translated.length < segments.length) this.#problem ??= 'in-part';
    const places = this.#parts.map(({ order }, at) => order ?? at + 1);
    if (new Set(places).size < places.length) this.#problem ??= 'order';
    const state = unitStates[Math.min(...segments.map((each) => unitStates.indexOf(each.state)), unitStates.length - 1)] as UnitState;
    return { ...this.#unit, source, target: none ? null : this.#targets(places), state: none ? 'initial' : state, problem: this.#problem };
  }

  // Between sentences Japanese has no space, and the other languages have one.
  #targets(places: readonly number[]): string {
    const [from, into] = this.#languages.map(isJapanese);
    const inOrder = this.#parts.map((part, at) => ({ part, place: places[at] as number })).toSorted((one, other) => one.place - other.place).map(({ part }) => part);
    return inOrder.reduce((text, { kind, source, target }, at) => {
      if (kind === 'ignorable') return text + (target ?? (into && /^[^\S\n]*$/.test(source ?? '') ? '' : source ?? ''));
      const joined = at > 0 && inOrder[at - 1]?.kind === 'segment' && from && !into && /\S$/.test(text) && /^\S/.test(target ?? '');
      return `${text}${joined ? ' ' : ''}${target ?? ''}`;
    }, '');
  }
}
