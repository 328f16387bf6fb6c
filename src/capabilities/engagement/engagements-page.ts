import { fiscalYearOf } from '#domain/date/fiscal-year.ts';
import { isHeld } from '#domain/engagement/engagement.ts';
import { filterFrom, PAGE, type EngagementFilter, type Sorting } from '#domain/engagement/filter.ts';
import { recordTable } from '#domain/record/tables.ts';
import { isRank } from '#domain/party/rank.ts';
import { formats, tableFile, typeOf, type Format } from '#platform/tables/record-file.ts';
import { listLinks } from '#capabilities/planning/planning-control.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { placePart } from '#capabilities/record/place-control.ts';
import type { Database } from '#platform/database/door.ts';
import { Kept, versionReadableBy } from '#platform/kept.ts';
import { changed } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { flat, html, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { recordAddress, recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { spanText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { engagementRowsReadableBy, engagementsReadableBy, type EngagementLine } from './engagement-store.ts';
import { engagementWords } from './engagement-words.ts';
import { filterForm } from './filter-form.ts';

type Names = Awaited<ReturnType<typeof namesFor>>;

const lists = new WeakMap<Database, Kept>();
const LISTS_KEPT = 200;

export async function engagementsPage(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship, language, era, path, query } = visit;
  let kept = lists.get(database);
  if (!kept) lists.set(database, (kept = new Kept(LISTS_KEPT)));
  const version = await versionReadableBy(reader, database, relationship.id);
  const body = await kept.under([reader.scopes.join(','), reader.role, language, era, path, query, fiscalYearOf(visit.today)].join(' '), version, async () => listOf(visit).then(flat));
  return { page: { title: engagementWords[language].title, section: 'engagements', wide: true, body } };
}

async function listOf(visit: RelationshipVisit): Promise<Html> {
  const words = engagementWords[visit.language];
  const filter = filterFrom(visit.query);
  const [{ lines, count }, names] = await Promise.all([
    engagementsReadableBy(visit.reader, visit.database, visit.relationship, filter), namesFor(visit.reader, visit.database, visit.relationship.id)]);
  return html`<h1>${words.title}</h1>${listLinks(visit)}
${filterForm(visit, filter, names)}
<p class="bar"><strong>${words.count(count)}</strong> <span class="no-print">${words.export} ${formats.map((format, at) => html`${at > 0 && ' · '}<a href="${
        exportAddress(visit, format)}">${format.toUpperCase()}</a>`)} · <a href="${timelineAddress(visit)}">${words.timeline}</a></span></p>
${lines.length > 0 ? engagementTable(visit, lines, names, filter.sort) : html`<p class="aside">${words.none}</p>`}
${pages(visit, filter, count)}`;
}

const exportAddress = (visit: RelationshipVisit, format: Format): string =>
  changed({ ...visit, path: `/${visit.relationship.id}/engagements/export` }, { format, page: null });

const timelineAddress = (visit: RelationshipVisit): string => changed({ ...visit, path: `/${visit.relationship.id}/timeline` }, { page: null, sort: null });

function engagementTable(visit: RelationshipVisit, lines: readonly EngagementLine[], names: Names, sort: Sorting): Html {
  const words = engagementWords[visit.language];
  const heading = (text: string, ascending: Sorting, descending: Sorting = ascending): Html => {
    const now = sort === ascending ? 'ascending' : sort === descending ? 'descending' : null;
    return html`<th scope="col"${now && html` aria-sort="${now}"`}><a href="${changed(visit, { sort: now === 'descending' ? ascending : descending, page: null })}">${text}${
      now === 'ascending' ? ' ↑' : now === 'descending' ? ' ↓' : ''}</a></th>`;
  };
  return html`<div class="scroll"><table class="stacks list"><caption class="visually-hidden">${words.title}</caption>
<thead><tr>${heading(words.when, 'oldest', 'newest')}<th scope="col">${words.what}</th>${heading(words.kind, 'kind')}${heading(words.series, 'series')}${heading(words.where, 'host')}${heading(words.ranks, 'rank')}</tr></thead>
<tbody>${lines.map((line) => lineOf(visit, line, names))}</tbody></table></div>`;
}

function lineOf(visit: RelationshipVisit, line: EngagementLine, names: Names): Html {
  const words = engagementWords[visit.language];
  const codes = domainWords[visit.language];
  const code = <Code extends string>(of: Readonly<Record<Code, string>>, value: string | null): string => (value === null ? '' : (of[value as Code] ?? value));
  const held = isHeld(line.stage) ? null : html` <span class="state plain">${code(codes.stages, line.stage)}</span>`;
  return html`<tr><td class="date" data-label="${words.when}">${spanText(visit, line.start_edtf ?? '', line.end_edtf)}</td>
<th scope="row"><a href="${recordAddress(visit, 'engagements', line.id)}">${recordText(visit.language, { en: line.title_en, fr: line.title_fr, ja: line.title_ja }, line.id)}</a>${held}</th>
<td data-label="${words.kind}">${code(codes.kinds, line.kind)}${line.track !== '1' && html`, ${code(codes.tracks, line.track)}`}${line.level !== 'bilateral' && html`, ${code(codes.levels, line.level)}`}</td>
<td data-label="${words.series}">${line.series && recordLink(visit, names, line.series)}</td>
<td data-label="${words.where}">${placeOf(visit, line, names)}</td>
<td data-label="${words.ranks}">${ranksOf(visit, line)}</td></tr>
`;
}

export function placeOf(visit: RelationshipVisit, { place, host_country: host, occasion }: Pick<EngagementLine, 'place' | 'host_country' | 'occasion'>, names: Names): Part {
  const words = engagementWords[visit.language];
  if (place === 'telephone') return words.telephone;
  if (place === 'video conference') return words.video;
  return html`${countryMark(visit, host)}${host && place && ' · '}${placePart(visit, names, place)}${occasion && html` <span class="quiet">${inBrackets(visit.language, written(visit, occasion))}</span>`}`;
}

function ranksOf(visit: RelationshipVisit, { rank_a: a, rank_b: b }: EngagementLine): Part {
  const said = (rank: string | null): string => (rank && isRank(rank) ? domainWords[visit.language].ranks[rank] : '–');
  if (!a && !b) return '';
  return a === b ? said(a) : html`<span class="side a">${said(a)}</span> / <span class="side b">${said(b)}</span>`;
}

function pages(visit: RelationshipVisit, { page }: EngagementFilter, count: number): Part {
  const words = engagementWords[visit.language];
  const last = Math.max(1, Math.ceil(count / PAGE));
  if (last === 1 && page === 1) return null;
  return html`<nav class="pages" aria-label="${words.pages}"><ul>
${page > 1 && html`<li><a href="${changed(visit, { page: Math.min(page - 1, last) })}" rel="prev">← ${words.previous}</a></li>`}
<li>${words.page(page, last)}</li>
${page < last && html`<li><a href="${changed(visit, { page: page + 1 })}" rel="next">${words.next} →</a></li>`}</ul></nav>`;
}

/** The whole filtered list as a file. */
export async function exportEngagements(visit: RelationshipVisit): Promise<Answer> {
  const format = formats.find((each) => each === visit.query.get('format'));
  if (!format) return 'not-found';
  const rows = await engagementRowsReadableBy(visit.reader, visit.database, visit.relationship, filterFrom(visit.query));
  return { file: { name: `entente-${visit.relationship.id}-engagements.${format}`, type: typeOf[format], bytes: await tableFile(format, recordTable('engagements'), rows) } };
}


