import { may } from '#domain/trust/permission.ts';
import type { EditedSection } from '#domain/dossier/draft.ts';
import type { Audience } from '#domain/trust/reader.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { areaField, selectField, textField, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import type { RowField } from '#platform/web/row-form.ts';
import { written } from '#platform/web/written.ts';
import { whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, localText } from '#platform/words/words.ts';
import { blocksView } from './block-view.ts';
import { bookWords } from './book-words.ts';
import { bookFields, sectionFields } from './draft-form.ts';
import { dossierWords } from './dossier-words.ts';
import { bookAddress, type Standing } from './standing-book.ts';

/** The page of a book: what it holds section by section, each with its form, then its editions. */
export function bookView(visit: RelationshipVisit, standing: Standing, entry: Entry, version: number | null, above: Part, audience: Audience): Html {
  const { language, reader, relationship, query } = visit;
  const words = dossierWords[language];
  const { book, draft, material: { engagement }, sheets } = standing;
  const editing = may(reader, 'edit-book');
  const fields = sectionFields(language, draft.language, sheets);
  const file = (format: 'docx' | 'pdf', text: string): Html => html`<a href="${bookAddress(visit, engagement.id, `.${format}`)}">${text}</a>`;
  return html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${query.get('saved') === 'yes' && above === null && html`<p class="success" role="status">${words.saved}</p>`}${above}
<dl class="facts"><dt>${words.of}</dt><dd><a href="${recordAddress(visit, 'engagements', engagement.id)}">${recordText(language, localText(engagement, 'title'), engagement.id)}</a></dd>
<dt>${words.marking}</dt><dd><strong lang="${book.language}">${book.marking}</strong></dd><dt>${words.download}</dt><dd>${file('docx', words.docx)} · ${file('pdf', words.pdf)}</dd></dl>
<p class="quiet">${standing.version === null ? words.notEdited : words.edited}${editing && html` <a class="no-print" href="#freeze">${words.freeze}</a>`}</p>
${editions(visit, standing)}
${editing ? html`<form class="entry book" method="post" action="${bookAddress(visit, engagement.id)}" novalidate><input type="hidden" name="version" value="${version ?? ''}">${sheets.map(({ topic }, at) => html`<input type="hidden" name="topic-${at}" value="${topic}">`)}
<h2>${words.settings}</h2>${bookFields(language, reader).map((field) => control(visit, entry, field))}
${draft.sections.map((each) => section(visit, standing, each, (fields.get(each.name) ?? []).map((field) => control(visit, entry, field)), entry))}
<p class="actions"><button name="do" value="save">${words.save}</button></p></form>
<h2 id="freeze">${words.freeze}</h2><p>${words.freezeText} ${words.first}</p><p>${words.frozenFor(domainWords[language].audiences[audience])}</p>
<form class="entry" method="post" action="${bookAddress(visit, engagement.id)}"><input type="hidden" name="version" value="${standing.version ?? ''}">
${areaField(visit, { values: { get: () => null }, problems: new Map() }, { name: 'note', label: words.note, rows: 2 })}<p class="actions"><button name="do" value="freeze">${words.freezeButton}</button></p></form>`
    : draft.sections.map((each) => section(visit, standing, each, null, entry))}
<p class="quiet">${recordText(language, relationship.name, relationship.id)}</p>`;
}

function control(visit: RelationshipVisit, entry: Entry, { as, choices = [], ...field }: RowField): Html {
  return as === 'area' ? areaField(visit, entry, field) : as === 'select' ? selectField(visit, entry, { ...field, choices }) : textField(visit, entry, { ...field, type: 'number' });
}

function section(visit: RelationshipVisit, { book, asBuilt }: Standing, { name, treatment }: EditedSection, form: readonly Html[] | null, { problems }: Entry): Part {
  const words = dossierWords[visit.language];
  const printed = book.sections.find((each) => each.name === name);
  const heading = bookWords[visit.language].sections[name];
  if (!printed && form === null) return null;
  const open = [...problems.keys()].some((field) => field.endsWith(`-${name}`) || (name === 'scenario' && field.startsWith('slot-')));
  return html`<section class="booked"><h2 id="section-${name}">${heading}${treatment === 'out' && html`<span class="quiet">${inBrackets(visit.language, words.leftOut)}</span>`}</h2>
${printed && html`<p class="quiet">${words.marking}${colon[visit.language]}<span lang="${book.language}">${printed.marking}</span></p>`}
${form !== null && html`<details${open && html` open`}><summary>${words.edit(heading)}</summary>${form}</details>`}
${blocksView((printed ?? asBuilt.get(name))?.blocks ?? [], { language: book.language, room: book.words.room })}</section>`;
}

function editions(visit: RelationshipVisit, { editions: all }: Standing): Html {
  const { language, relationship } = visit;
  const words = dossierWords[language];
  if (all.length === 0) return html`<h2>${words.editions}</h2><p>${words.noEditions}</p>`;
  return html`<h2>${words.editions}</h2><div class="scroll"><table class="stacks"><thead><tr>${[words.edition, words.frozenOn, words.readers, words.note].map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${
    all.map(({ audience, row }) => html`<tr><th scope="row"><a href="${address(language, `/${relationship.id}/books/${encodeURIComponent(row.id)}`)}">${words.editionTitle(row['edition'] ?? '')}</a></th><td class="date" data-label="${words.frozenOn}">${
      row['frozen_edtf'] && whenText(visit, row['frozen_edtf'])}</td><td data-label="${words.readers}">${domainWords[language].audiences[audience as Audience]}</td><td data-label="${words.note}">${written(visit, row['note'])}</td></tr>`)}</tbody></table></div>`;
}

