import type { Day } from '#domain/date/day.ts';
import { commitmentStates, isStillOpen, stateOn } from '#domain/commitment/made.ts';
import { recordTable } from '#domain/record/tables.ts';
import { namesFor } from '#capabilities/record/names-store.ts';
import { formats, tableFile, typeOf } from '#platform/tables/record-file.ts';
import { address, changed } from '#platform/web/address.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { countryName } from '#platform/words/parties.ts';
import { shownIn } from '#platform/words/words.ts';
import { commitmentTable } from './commitment-control.ts';
import { commitmentsReadableBy, type MadeRow } from './commitment-store.ts';
import { commitmentWords } from './commitment-words.ts';

type Names = Awaited<ReturnType<typeof namesFor>>;

/** Asked of an address; what is no such value is left out, so that any address gives a list. */
function chosen(visit: RelationshipVisit, made: readonly MadeRow[], asOf: Day): readonly MadeRow[] {
  const asked = (name: string): string => visit.query.get(name)?.trim().slice(0, 100) ?? '';
  const [state, side, series, topic] = [asked('state'), asked('side'), asked('series'), asked('topic')];
  const { a, b } = visit.relationship;
  return made.filter(({ commitment, row }) =>
    (state === 'all' || (commitmentStates.some((each) => each === state) ? stateOn(commitment, asOf) === state : isStillOpen(commitment, asOf)))
    && ((side !== a && side !== b) || !row['side'] || row['side'] === side)
    && (!series || commitment.series.includes(series)) && (!topic || commitment.topics.includes(topic)));
}

export async function commitmentsPage(visit: RelationshipVisit): Promise<Answer> {
  const words = commitmentWords[visit.language];
  const { made, meetings } = await commitmentsReadableBy(visit.reader, visit.database, visit.relationship.id);
  const shown = chosen(visit, made, visit.today);
  const names = await namesFor(visit.reader, visit.database, visit.relationship.id, shown.map(({ commitment }) => commitment.engagement));
  return {
    page: {
      title: words.title, section: 'commitments', wide: true,
      body: html`<h1>${words.title}</h1><p class="lede">${words.lede}</p>${filterForm(visit, made, names)}
<p class="bar"><strong>${words.count(shown.length)}</strong> <span class="no-print">${words.export} ${formats.map((format, at) => html`${at > 0 && ' · '}<a href="${
        changed({ ...visit, path: `/${visit.relationship.id}/commitments/export` }, { format })}">${format.toUpperCase()}</a>`)}</span></p>
${shown.length > 0 ? commitmentTable(visit, { made: shown, meetings, names, asOf: visit.today }) : html`<p class="aside">${words.none}</p>`}`,
    },
  };
}

/** The whole filtered list as a file. */
export async function exportCommitments(visit: RelationshipVisit): Promise<Answer> {
  const format = formats.find((each) => each === visit.query.get('format'));
  if (!format) return 'not-found';
  const { made } = await commitmentsReadableBy(visit.reader, visit.database, visit.relationship.id);
  const rows = chosen(visit, made, visit.today).map(({ row, owner, audience }) => ({ ...row, owner, audience }));
  return { file: { name: `entente-${visit.relationship.id}-commitments.${format}`, type: typeOf[format], bytes: await tableFile(format, recordTable('commitments'), rows) } };
}

function filterForm(visit: RelationshipVisit, made: readonly MadeRow[], names: Names): Html {
  const words = commitmentWords[visit.language];
  const { a, b } = visit.relationship;
  const select = (name: string, label: string, none: string, choices: readonly (readonly [value: string, text: Part])[]): Html => html`<label><span>${label}</span><select name="${name}"><option value="">${none}</option>${
    choices.map(([value, text]) => html`<option value="${value}"${visit.query.get(name) === value && html` selected`}>${text}</option>`)}</select></label>`;
  const named = (ids: readonly string[]): (readonly [string, Part])[] => [...new Set(ids)].sort().map((id) => [id, shownIn(visit.language, names.get(id) ?? {})?.text ?? id]);
  const whose = (party: string): string => {
    const country = countryName(visit.language, party);
    return visit.reader.party === null ? country : visit.reader.party === party ? words.ours(country) : words.theirs(country);
  };
  return html`<form class="filter" method="get" action="${address(visit.language, visit.path)}">
${select('state', words.state, words.unclosed, [...commitmentStates.map((state) => [state, words.states[state]] as const), ['all', words.all]])}
${select('side', words.duty, words.any, [[a, whose(a)], [b, whose(b)]])}
${select('series', words.series, words.any, named(made.flatMap(({ commitment }) => commitment.series)))}
${select('topic', words.topic, words.any, named(made.flatMap(({ commitment }) => commitment.topics)))}
<p class="actions"><button>${words.choose}</button> <a href="${address(visit.language, visit.path)}">${words.clear}</a></p></form>`;
}
