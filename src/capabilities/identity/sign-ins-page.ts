import type { PartyCode } from '#domain/trust/reader.ts';
import { changed } from '#platform/web/address.ts';
import { html } from '#platform/web/html.ts';
import type { PageContent, Visit } from '#platform/web/page.ts';
import { momentMark } from '#platform/web/moment-mark.ts';
import { colon } from '#platform/words/words.ts';
import { keeping, type Desk } from './desk.ts';
import { SIGN_INS_A_PAGE, signInsOf } from './sign-in-log-store.ts';
import { signInWords } from './sign-in-words.ts';

/** Who came in, and who was refused, of one side. */
export async function signInsPage(desk: Desk, visit: Visit, party: PartyCode): Promise<PageContent> {
  const words = signInWords[visit.language];
  const asked = Number(visit.query.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked < 1_000_000 ? asked : 1;
  const { lines, count } = await keeping(desk, (tx) => signInsOf(tx, party, page));
  return {
    title: words.signInsTitle, section: null,
    body: html`<h1>${words.signInsTitle}</h1><p class="lede">${words.signInsLede}</p>
${lines.length === 0 ? html`<p class="aside">${words.nothing}</p>` : html`<div class="scroll"><table class="stacks"><caption>${words.lines(count)}</caption><thead><tr>${
      [words.at, words.who, words.event, words.method, words.from].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${lines.map(({ at, name, event, reason, method, address }) => html`<tr>
<td data-label="${words.at}">${momentMark(visit, at)}</td><th scope="row" data-label="${words.who}">${name ?? html`<span class="quiet">${words.nobody}</span>`}</th>
<td data-label="${words.event}">${words.events[event]}${reason && html`${colon[visit.language]}${words.reasons[reason]}`}</td><td data-label="${words.method}">${method && words.methods[method]}</td><td data-label="${words.from}">${address}</td></tr>`)}</tbody></table></div>`}
${count > SIGN_INS_A_PAGE && html`<nav class="pages" aria-label="${words.pages}"><ul>${page > 1 && html`<li><a href="${changed(visit, { page: page - 1 })}" rel="prev">← ${words.newer}</a></li>`}${
      page * SIGN_INS_A_PAGE < count && html`<li><a href="${changed(visit, { page: page + 1 })}" rel="next">${words.older} →</a></li>`}</ul></nav>`}`,
  };
}
