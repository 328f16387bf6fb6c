import type { Book } from '#domain/dossier/document.ts';
import type { Answer } from '#platform/web/page.ts';

const formats = ['docx', 'pdf'] as const;
export type BookFormat = (typeof formats)[number];

/** The marking stands first, so that it is seen in any list of files. */
export function fileName({ mark, language }: Pick<Book, 'mark' | 'language'>, of: string, format: BookFormat): string {
  return `${mark}_${of.replace(/[^A-Za-z0-9._-]+/g, '-')}_${language}.${format}`;
}

/** What makes documents is loaded with the first that is wanted: it is large, and most who start the server want none yet. */
export async function bookFile(book: Book, of: string, format: BookFormat): Promise<Answer> {
  if (format === 'pdf') {
    const { pdfOf } = await import('#platform/documents/pdf.ts');
    return { file: { name: fileName(book, of, format), type: 'application/pdf', bytes: await pdfOf(book) } };
  }
  const { docxOf, DOCX_TYPE } = await import('#platform/documents/docx.ts');
  return { file: { name: fileName(book, of, format), type: DOCX_TYPE, bytes: docxOf(book) } };
}
