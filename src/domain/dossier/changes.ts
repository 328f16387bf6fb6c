import { plainText, type Block, type Book, type Line, type Section } from './document.ts';

/** What has become of a line since an edition was frozen. */
export interface LineChange {
  readonly was: Line | null;
  readonly now: Line | null;
}

export interface SectionChange {
  readonly heading: string;
  readonly lines: readonly LineChange[];
}

/** The lines of a section, each under what it is known by; of rows and items that is a record. */
function linesOf(blocks: readonly Block[]): Map<string, Line> {
  const lines = new Map<string, Line>();
  let under = '';
  const add = (key: string, line: Line): void => {
    let free = `${under} ${key}`;
    while (lines.has(free)) free += '+';
    lines.set(free, line);
  };
  for (const block of blocks) {
    if (block.kind === 'heading') under = block.text;
    else if (block.kind === 'text') add(plainText(block.line), block.line);
    else if (block.kind === 'list') for (const { key, line } of block.items) add(key, line);
    else if (block.kind === 'table') for (const { key, cells } of block.rows) add(`${block.name} ${key}`, cells.filter((cell) => plainText(cell) !== '').flatMap((cell, at) => (at > 0 ? [{ text: ' · ' }, ...cell] : cell)));
  }
  return lines;
}

/** What differs between two states of a book, by section in the order of the earlier one; sections without a difference are left out. */
export function changesBetween(before: Pick<Book, 'sections'>, now: Pick<Book, 'sections'>): readonly SectionChange[] {
  const names = [...new Set([...before.sections, ...now.sections].map(({ name }) => name))];
  return names.flatMap((name): SectionChange[] => {
    const of = ({ sections }: Pick<Book, 'sections'>): Section | undefined => sections.find((each) => each.name === name);
    const [was, is] = [linesOf(of(before)?.blocks ?? []), linesOf(of(now)?.blocks ?? [])];
    const lines = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): LineChange[] => {
      const [then, present] = [was.get(key) ?? null, is.get(key) ?? null];
      return (then && plainText(then)) === (present && plainText(present)) ? [] : [{ was: then, now: present }];
    });
    return lines.length > 0 ? [{ heading: (of(before) ?? of(now))?.heading ?? name, lines }] : [];
  });
}
