import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { papers, sectionNames, type Book } from '#domain/dossier/document.ts';
import type { Draft } from '#domain/dossier/draft.ts';
import { audiences } from '#domain/trust/reader.ts';
import { languages } from '#domain/text/language.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import { draftShape } from './edit-book.ts';

/** What an edition holds: the book as it was printed, and what the officer had made of it, so that it can be made again. */
export interface EditionContent {
  readonly book: Book;
  readonly draft: Draft;
}

export const contentText = ({ book, draft }: EditionContent): string => JSON.stringify({ book, draft });

export const digestOfContent = (content: string): string => createHash('sha256').update(content).digest('hex');

const oneOf = (codes: readonly string[]) => Type.String({ enum: [...codes] });
const run = Type.Object({ text: Type.String(), lang: Type.Optional(oneOf(languages)), href: Type.Optional(Type.String({ pattern: '^https?://[^\\s"\'<>]+$' })), strong: Type.Optional(Type.Literal(true)) }, { additionalProperties: false });
const line = Type.Array(run);
const block = Type.Union([
  Type.Object({ kind: Type.Literal('heading'), text: Type.String(), level: Type.Union([Type.Literal(2), Type.Literal(3)]) }),
  Type.Object({ kind: Type.Literal('text'), line, tone: Type.Optional(Type.Literal('quiet')) }),
  Type.Object({ kind: Type.Literal('list'), items: Type.Array(Type.Object({ key: Type.String(), line })) }),
  Type.Object({ kind: Type.Literal('table'), name: Type.String(), head: Type.Array(Type.String()), widths: Type.Array(Type.Integer({ minimum: 1, maximum: 100 }), { minItems: 1, maxItems: 12 }), rows: Type.Array(Type.Object({ key: Type.String(), cells: Type.Array(line) })) }),
  Type.Object({ kind: Type.Literal('room'), lines: Type.Integer({ minimum: 1, maximum: 40 }) }),
]);
const book = Type.Object({
  title: Type.String(), under: Type.Array(Type.String()), language: oneOf(languages), paper: oneOf(papers), day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), audience: oneOf(audiences),
  owner: Type.Union([Type.String(), Type.Null()]), marking: Type.String(), mark: Type.String({ pattern: '^[A-Za-z-]*$' }),
  words: Type.Object({ contents: Type.String(), page: Type.String(), of: Type.String(), room: Type.String(), product: Type.String() }),
  sections: Type.Array(Type.Object({ name: oneOf(sectionNames), heading: Type.String(), audience: oneOf(audiences), marking: Type.String(), blocks: Type.Array(block) })),
});
const shape = Type.Object({ book, draft: draftShape });

/** An edition, read again; null when it is not, to the letter, what was frozen, or nothing that a book can be. */
export function contentOf({ row }: OwnedRow): EditionContent | null {
  const { content, digest } = row;
  if (!content || digestOfContent(content) !== digest) return null;
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    return null;
  }
  if (!Value.Check(shape, read)) return null;
  const held = read as unknown as EditionContent;
  const whole = held.book.sections.every(({ blocks }) => blocks.every((each) => each.kind !== 'table' || ([0, each.widths.length].includes(each.head.length) && each.rows.every(({ cells }) => cells.length === each.widths.length))));
  return whole ? held : null;
}
