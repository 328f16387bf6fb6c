import type { Block, Book, Line } from '#domain/dossier/document.ts';
import { html, isWebAddress, type Html, type Part } from '#platform/web/html.ts';
import type { Language } from '#platform/words/languages.ts';

export function lineView(line: Line): Part {
  return line.map(({ text, lang, href, strong }) => {
    const said: Part = strong ? html`<strong>${text}</strong>` : text;
    const told: Part = lang ? html`<span lang="${lang}">${said}</span>` : said;
    return href && isWebAddress(href) ? html`<a href="${href}" rel="noreferrer">${told}</a>` : told;
  });
}

/** A part of a book as it looks on a page, in the book's own language. */
export function blocksView(blocks: readonly Block[], { language, room }: { readonly language: Language; readonly room: Book['words']['room'] }): Html {
  return html`<div class="printed" lang="${language}">${blocks.map((block): Part => {
    switch (block.kind) {
      case 'heading': return block.level === 2 ? html`<h3>${block.text}</h3>` : html`<h4>${block.text}</h4>`;
      case 'text': return html`<p${block.tone === 'quiet' && html` class="quiet"`}>${lineView(block.line)}</p>`;
      case 'list': return html`<ul>${block.items.map(({ line }) => html`<li>${lineView(line)}</li>`)}</ul>`;
      case 'room': return html`<p class="quiet"><small>${room}</small></p>`;
      case 'table': return tableView(block);
    }
  })}</div>`;
}

function tableView({ name, head, rows }: Block & { kind: 'table' }): Html {
  if (head.length === 0) return html`<dl class="facts">${rows.map(({ cells: [label = [], ...values] }) => html`<dt>${lineView(label)}</dt><dd>${values.map(lineView)}</dd>`)}</dl>`;
  return html`<div class="scroll"><table class="stacks"><caption class="visually-hidden">${name}</caption><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${
    rows.map(({ cells }) => html`<tr>${cells.map((cell, at) => html`<td data-label="${head[at]}">${lineView(cell)}</td>`)}</tr>
`)}</tbody></table></div>`;
}
