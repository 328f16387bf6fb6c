import { changesBetween, type SectionChange } from '#domain/dossier/changes.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import type { OwnedRow } from '#capabilities/record/record-store.ts';
import type { Line } from '#domain/dossier/document.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { dayText, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { lineView } from './block-view.ts';
import { bookFile, type BookFormat } from './book-files.ts';
import { bookOf } from './book-of.ts';
import { editionReadableBy } from './dossier-store.ts';
import { dossierWords } from './dossier-words.ts';
import { contentOf, type EditionContent } from './edition-content.ts';

const editionAsked = ({ reader, database, relationship, params }: RelationshipVisit): Promise<OwnedRow | null> => editionReadableBy(reader, database, relationship.id, params['edition'] ?? '');

/** An edition: what it is, and what has changed in the record since. */
export async function editionPage(visit: RelationshipVisit): Promise<Answer> {
  const edition = await editionAsked(visit);
  if (!edition) return 'not-found';
  const { language, relationship } = visit;
  const words = dossierWords[language];
  const { row, audience } = edition;
  const content = contentOf(edition);
  const names = await namesFor(visit.reader, visit.database, relationship.id, [row['engagement'] ?? '']);
  const at = (rest: string): string => address(language, `/${relationship.id}/books/${encodeURIComponent(row.id)}${rest}`);
  const title = words.editionTitle(row['edition'] ?? '');
  return {
    page: {
      title, section: 'engagements', wide: true,
      body: html`<h1>${title}<span class="subject">${written(visit, row['title'])}</span></h1>
<dl class="facts"><dt>${words.of}</dt><dd>${recordLink(visit, names, row['engagement'] ?? '')}</dd>
<dt>${words.frozenOn}</dt><dd>${row['frozen_edtf'] && whenText(visit, row['frozen_edtf'])}</dd><dt>${words.readers}</dt><dd>${domainWords[language].audiences[audience as Audience]}</dd>
${content && html`<dt>${words.marking}</dt><dd><strong lang="${content.book.language}">${content.book.marking}</strong></dd><dt>${words.download}</dt><dd><a href="${at('/book.docx')}">${words.docx}</a> · <a href="${at('/book.pdf')}">${words.pdf}</a></dd>`}
${row['note'] && html`<dt>${words.note}</dt><dd>${written(visit, row['note'])}</dd>`}<dt>${words.digest}</dt><dd><code>${row['digest']}</code></dd></dl>
<p class="bar"><a href="${address(language, `/${relationship.id}/engagements/${encodeURIComponent(row['engagement'] ?? '')}/book`)}">${words.toBook}</a></p>
${content ? await comparison(visit, row['engagement'] ?? '', content) : html`<p class="problem" role="alert">${words.broken}</p>`}`,
    },
  };
}

async function comparison(visit: RelationshipVisit, engagement: string, { book, draft }: EditionContent): Promise<Part> {
  const words = dossierWords[visit.language];
  const now = await bookOf(visit, engagement, draft);
  if (!now) return null;
  const changes = changesBetween(book, now.book);
  return html`<h2>${words.compare}</h2><p class="quiet">${words.compareText(dayText(visit, visit.today))}</p>${
    changes.length === 0 ? html`<p>${words.unchanged}</p>` : changes.map((each) => changed(visit, book.language, each))}`;
}

function changed({ language }: RelationshipVisit, lang: string, { heading, lines }: SectionChange): Html {
  const words = dossierWords[language];
  const cell = (label: string, line: Line | null, none: string): Html => html`<td data-label="${label}">${line === null ? html`<span class="quiet">${none}</span>` : html`<span lang="${lang}">${lineView(line)}</span>`}</td>`;
  return html`<h3><span lang="${lang}">${heading}</span><span class="quiet">${inBrackets(language, words.changes(lines.length))}</span></h3>
<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.was}</th><th scope="col">${words.now}</th></tr></thead><tbody>${
    lines.map(({ was, now }) => html`<tr>${cell(words.was, was, words.added)}${cell(words.now, now, words.gone)}</tr>
`)}</tbody></table></div>`;
}

/** The same bytes each time: they come from what was frozen, and from nothing else. */
export const editionDownload = (format: BookFormat) => async (visit: RelationshipVisit): Promise<Answer> => {
  const edition = await editionAsked(visit);
  const content = edition && contentOf(edition);
  if (!edition || !content) return 'not-found';
  return bookFile(content.book, `${visit.relationship.id}_${edition.row['engagement'] ?? ''}_${edition.row['edition'] ?? ''}`, format);
};
