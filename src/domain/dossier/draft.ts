import type { Audience } from '#domain/trust/reader.ts';
import { audiences } from '#domain/trust/reader.ts';
import { languages, type Language } from '../text/language.ts';
import { papers, sectionNames, type Block, type Paper, type SectionName } from './document.ts';

/** What a scenario note is written in: the six slots of a brief, after its purpose. */
export const slots = ['purpose', 'objectives', 'arguments', 'tactics', 'theirs', 'response', 'press'] as const;
export type Slot = (typeof slots)[number];

/** What is said of a topic: raised by us, answered when raised by them, and known beside it. */
export const lineKinds = ['raise', 'respond', 'background'] as const;
export type LineKind = (typeof lineKinds)[number];
export type Lines = Readonly<Record<LineKind, string>>;

/** What stands of a section as it is built from the record: all of it, the officer's own text instead, or nothing. */
export const treatments = ['built', 'instead', 'out'] as const;
export type Treatment = (typeof treatments)[number];

export interface EditedSection {
  readonly name: SectionName;
  readonly treatment: Treatment;
  readonly before: string;
  readonly after: string;
  readonly instead: string;
}

/** What an officer made of a book. The facts are not in it: they come from the record whenever it is read. */
export interface Draft {
  readonly language: Language;
  readonly paper: Paper;
  /** For whom it is made: it holds nothing that they may not read, and what is written into it is theirs to read. */
  readonly audience: Audience;
  /** In the order of the book. */
  readonly sections: readonly EditedSection[];
  readonly slots: Readonly<Record<Slot, string>>;
  /** By topic. */
  readonly lines: Readonly<Record<string, Lines>>;
}

export const noLines: Lines = { raise: '', respond: '', background: '' };

const untouched = (name: SectionName): EditedSection => ({ name, treatment: 'built', before: '', after: '', instead: '' });

export const freshDraft = (language: Language, paper: Paper): Draft => ({
  language, paper, audience: 'national', sections: sectionNames.map(untouched), slots: { purpose: '', objectives: '', arguments: '', tactics: '', theirs: '', response: '', press: '' }, lines: {},
});

const oneOf = <Code extends string>(codes: readonly Code[], value: unknown, otherwise: Code): Code => (codes.includes(value as Code) ? (value as Code) : otherwise);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const partsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});

/** A draft as it was kept; what it lacks is as in a fresh one, and what it should not hold is left out. */
export function draftIn(content: string | null | undefined, otherwise: Draft): Draft {
  let read: unknown;
  try {
    read = JSON.parse(content ?? '');
  } catch {
    return otherwise;
  }
  const kept = partsOf(read);
  const sections = (Array.isArray(kept['sections']) ? kept['sections'] : []).map(partsOf).flatMap((each): EditedSection[] => {
    const name = sectionNames.find((known) => known === each['name']);
    return name ? [{ name, treatment: oneOf(treatments, each['treatment'], 'built'), before: textOf(each['before']), after: textOf(each['after']), instead: textOf(each['instead']) }] : [];
  });
  return {
    language: oneOf(languages, kept['language'], otherwise.language), paper: oneOf(papers, kept['paper'], otherwise.paper),
    audience: oneOf(audiences, kept['audience'], otherwise.audience),
    sections: inFull(sections),
    slots: Object.fromEntries(slots.map((slot) => [slot, textOf(partsOf(kept['slots'])[slot])])) as Record<Slot, string>,
    lines: Object.fromEntries(Object.entries(partsOf(kept['lines'])).map(([topic, said]) => [topic, linesIn(partsOf(said))])),
  };
}

const linesIn = (said: Readonly<Record<string, unknown>>): Lines => ({ raise: textOf(said['raise']), respond: textOf(said['respond']), background: textOf(said['background']) });

/** Each section once; those that are missing stand at the end. */
function inFull(sections: readonly EditedSection[]): readonly EditedSection[] {
  const first = sections.filter(({ name }, at) => sections.findIndex((other) => other.name === name) === at);
  return [...first, ...sectionNames.filter((name) => !first.some((each) => each.name === name)).map(untouched)];
}

/** Paragraphs of what a person wrote: blank lines part them, and a line that begins with a dash or a dot is an item. */
export function writtenBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.replaceAll('\r', '').split('\n').map((each) => each.trim()).filter(Boolean)) {
    const item = /^[-*•・○–]\s*(.+)$/u.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push({ kind: 'text', line: [{ text: line }] });
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, { key: item, line: [{ text: item }] }] };
    else blocks.push({ kind: 'list', items: [{ key: item, line: [{ text: item }] }] });
  }
  return blocks;
}

/** A section as the officer wants it; null when it is left out. */
export function edited(built: readonly Block[], { treatment, before, after, instead }: EditedSection): readonly Block[] | null {
  if (treatment === 'out') return null;
  return [...writtenBlocks(before), ...(treatment === 'instead' ? writtenBlocks(instead) : built), ...writtenBlocks(after)];
}

/** Whether a section holds anything that an officer wrote. */
export function isWritten({ slots: said, lines }: Draft, { name, treatment, before, after, instead }: EditedSection): boolean {
  const some = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');
  return some([before, after, treatment === 'instead' ? instead : '']) || (treatment === 'built' && ((name === 'scenario' && some(Object.values(said))) || (name === 'topics' && some(Object.values(lines).flatMap((each) => Object.values(each))))));
}
