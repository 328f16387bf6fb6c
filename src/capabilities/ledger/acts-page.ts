import { isActName, may } from '#domain/trust/permission.ts';
import { changed } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, Visit } from '#platform/web/page.ts';
import { recordAddress } from '#platform/web/record-link.ts';
import { momentMark } from '#platform/web/moment-mark.ts';
import { countryName } from '#platform/words/parties.ts';
import { identityWords } from '../identity/identity-words.ts';
import { recordWords } from '../record/record-words.ts';
import { actWords } from './act-words.ts';
import { actsReadableBy, LINES_A_PAGE, type ActLine } from './ledger-store.ts';

/** Who did what, and when: the own side's acts, and those on what both sides hold. */
export async function actsPage(visit: Visit): Promise<Answer> {
  if (!may(visit.reader, 'read-acts')) return 'not-found';
  const words = actWords[visit.language];
  const asked = Number(visit.query.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked < 1_000_000 ? asked : 1;
  const { lines, count } = await actsReadableBy(visit.reader, visit.database, page);
  return {
    page: {
      title: words.title, section: null,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>
${lines.length === 0 ? html`<p class="aside">${words.nothing}</p>` : html`<div class="scroll"><table class="stacks"><caption>${words.lines(count)}</caption>
<thead><tr><th scope="col">${words.at}</th><th scope="col">${words.who}</th><th scope="col">${words.what}</th><th scope="col">${words.rows}</th></tr></thead><tbody>${
        lines.map((line) => rowOf(visit, line))}</tbody></table></div>`}
${pages(visit, page, count)}`,
    },
  };
}

function rowOf(visit: Visit, line: ActLine): Html {
  const words = actWords[visit.language];
  return html`<tr><td data-label="${words.at}">${momentMark(visit, line.at)}</td><td data-label="${words.who}">${whoOf(visit, line)}</td>
<th scope="row" data-label="${words.what}">${isActName(line.act) ? words.acts[line.act] : html`<span lang="en">${line.act}</span>`}</th><td data-label="${words.rows}">${rowsOf(visit, line)}</td></tr>
`;
}

function whoOf({ language }: Visit, { party, post, subject }: ActLine): Part {
  if (party === null) return actWords[language].installation;
  const { at, posts } = identityWords[language];
  const who = post === null ? countryName(language, party) : at(Object.hasOwn(posts, post) ? posts[post as keyof typeof posts] : post, countryName(language, party));
  const account = accountOf(subject);
  return account === null ? who : html`${who} <small class="quiet">${account}</small>`;
}

/** The account of who signed in; null in evaluation mode, and of the other side's lines. */
function accountOf(subject: string | null): string | null {
  const said: unknown = subject === null ? null : JSON.parse(subject);
  const by: unknown = typeof said === 'object' && said !== null && 'by' in said ? said.by : null;
  return typeof by === 'string' ? by : null;
}

function rowsOf(visit: Visit, { rows, rowCount, subject }: ActLine): Part {
  if (rowCount === 0) return subject === null ? null : html`<span class="quiet">${aboutOf(subject)}</span>`;
  const tables = recordWords[visit.language].tables;
  const links = rows.map(({ table, id, relationship }) => {
    const known = visit.relationships.find((each) => each.id === relationship);
    return html`<li>${tables[table].name}${' '}${known ? html`<a href="${recordAddress({ ...visit, relationship: known }, table, id)}">${id}</a>` : id}</li>`;
  });
  return html`${links.length > 0 && html`<ul class="plain tight">${links}</ul>`}${rowCount > links.length && html`<small>${actWords[visit.language].inAll(rowCount)}</small>`}`;
}

/** The ids that an act of no row says it was about. */
function aboutOf(subject: string): string {
  const said: unknown = JSON.parse(subject);
  return typeof said === 'object' && said !== null ? Object.entries(said).filter(([name]) => name !== 'by').map(([, each]) => each).filter((each) => typeof each === 'string' && /^[A-Z]{2,}-[\w.-]+$/.test(each)).join(', ') : '';
}

function pages(visit: Visit, page: number, count: number): Part {
  const words = actWords[visit.language];
  if (count <= LINES_A_PAGE) return null;
  return html`<nav class="pages" aria-label="${words.pages}"><ul>
${page > 1 && html`<li><a href="${changed(visit, { page: page - 1 })}" rel="prev">← ${words.newer}</a></li>`}
${page * LINES_A_PAGE < count && html`<li><a href="${changed(visit, { page: page + 1 })}" rel="next">${words.older} →</a></li>`}</ul></nav>`;
}
