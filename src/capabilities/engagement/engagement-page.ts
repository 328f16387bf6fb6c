import { spanOf, whenOf } from '#domain/date/edtf.ts';
import { officesHeld } from '#domain/party/offices-held.ts';
import { isRank, weightOf, type Rank } from '#domain/party/rank.ts';
import { unequalBy } from '#domain/assessment/rank-symmetry.ts';
import { listOf, type RecordRow } from '#domain/record/row.ts';
import { assessmentFor } from '#capabilities/assessment/assessment-store.ts';
import { linkedTexts, type LinkedTexts } from '#capabilities/concept/concept-control.ts';
import { meetingSections, type Told } from '#capabilities/meeting/meeting-control.ts';
import { bookControl } from '#capabilities/dossier/dossier-control.ts';
import { namesFor, phrasesFor, type Names, type Phrases } from '#capabilities/record/names-store.ts';
import { invitationControl } from '#capabilities/calendar/invitation-control.ts';
import { alsoRecorded, mergedNotice } from '#capabilities/planning/merge-control.ts';
import { doneNotice, lifeControl, planLink, postponedControl } from '#capabilities/planning/planning-control.ts';
import { planningWords } from '#capabilities/planning/planning-words.ts';
import { servesOf } from '#capabilities/programme/programme-control.ts';
import { languagesLine } from '#capabilities/wording/wording-control.ts';
import { address } from '#platform/web/address.ts';
import { inBrackets } from '#platform/web/brackets.ts';
import { html, isWebAddress, type Html, type Part } from '#platform/web/html.ts';
import { recordText } from '#platform/web/layout.ts';
import { countryMark, sideMark, stateMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { personMark } from '#platform/web/person-mark.ts';
import { recordLink } from '#platform/web/record-link.ts';
import { written } from '#platform/web/written.ts';
import { dayText, spanText, spanWithWeekdays, whenText } from '#platform/words/dates.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { colon, localText, shownIn } from '#platform/words/words.ts';
import { engagementReadableBy, type EngagementRow } from './engagement-store.ts';
import { engagementWords } from './engagement-words.ts';
import { organisationsOf } from './organisations-fact.ts';
import { placeOf } from './engagements-page.ts';

export async function engagementPage(visit: RelationshipVisit): Promise<Answer> {
  const found = await engagementReadableBy(visit.reader, visit.database, visit.relationship.id, visit.params['id'] ?? '');
  if (!found) return 'not-found';
  const { engagement, merged, corroborations, holders } = found;
  const standing = { ...engagement, stage: engagement['stage'] ?? null, mergedInto: engagement['merged_into'] ?? null };
  const around = await roundsAround(visit, engagement);
  const [names, phrases] = await Promise.all([
    namesFor(visit.reader, visit.database, visit.relationship.id, [...around.flatMap(({ previous, next }) => [previous ?? [], next ?? []].flat()), ...listOf(engagement['linked'])]),
    phrasesFor(visit.reader, visit.database, visit.relationship.id)]);
  const others = [...(await postponedControl(visit, { id: engagement.id, postponedTo: engagement['postponed_to'] ?? null })), ...(await alsoRecorded(visit, merged))];
  const title = localText(engagement, 'title');
  return {
    page: {
      title: shownIn(visit.language, title)?.text ?? engagement.id, section: 'engagements',
      body: html`<h1>${recordText(visit.language, title, engagement.id)}</h1>${languagesLine(visit, 'engagements', engagement, 'title')}${doneNotice(visit)}${await mergedNotice(visit, standing)}
${engagement['count_only'] === 'yes' && html`<p class="aside">${engagementWords[visit.language].countOnly}</p>`}
${engagement['context'] === 'yes' && html`<p class="aside">${engagementWords[visit.language].context}</p>`}
${facts(visit, engagement, names, phrases, others, await linkedTexts(visit))}
${lifeControl(visit, standing)}${invitationControl(visit, engagement.id)}${bookControl(visit, engagement.id)}
<h2>${engagementWords[visit.language].delegations}</h2>
${await meetingSections(visit, engagement, delegations(visit, engagement, holders))}
${rounds(visit, around, names)}
${await servesOf(visit, engagement, [...new Set([engagement['series'] ?? [], around.map(({ series }) => series)].flat())])}
${sources(visit, engagement, corroborations)}`,
    },
  };
}

type Code<Of> = Readonly<Record<string, string>> & Of;
const said = (words: object, code: string | null | undefined): string => (code ? ((words as Code<object>)[code] ?? code) : '');

function facts(visit: RelationshipVisit, engagement: EngagementRow, names: Names, phrases: Phrases, others: readonly (readonly [string, Part])[], texts: LinkedTexts): Html {
  const { language } = visit;
  const [words, codes] = [engagementWords[language], domainWords[language]];
  const plainDay = engagement.earliest === engagement.latest && !engagement['end_edtf'];
  const dates = [engagement['start_edtf'], engagement['end_edtf']].filter(Boolean).join(' – ');
  const topics = listOf(engagement['topics']);
  const fact = (label: string, value: Part): Part => value && html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
${fact(words.when, html`${spanWithWeekdays(visit, engagement['start_edtf'] ?? '', engagement['end_edtf'])}${!plainDay && html`<span class="quiet">${inBrackets(visit.language, words.asWritten(dates))}</span>`}`)}
${fact(words.kind, [said(codes.kinds, engagement['kind']), said(codes.levels, engagement['level']), said(codes.tracks, engagement['track'])].filter(Boolean).join(' · '))}
${fact(words.stage, said(codes.stages, engagement['stage']))}
${fact(planningWords[language].life.reasonSaid, engagement['reason'])}${others.map(([label, link]) => fact(label, link))}
${fact(words.host, countryMark(visit, engagement['host_country'] ?? null))}
${fact(words.place, engagement['place'] && placeOf(visit, { place: engagement['place'], host_country: null, occasion: null }, names))}
${fact(words.occasion, written(visit, engagement['occasion']))}
${fact(words.topics, topics.length > 0 && html`<ul class="inline">${topics.map((phrase) => html`<li><a href="${
    address(language, `/${visit.relationship.id}/engagements`, { topic: phrase })}">${recordText(language, phrases.get(phrase) ?? { en: phrase })}</a></li>`)}</ul>`)}
${fact(words.outcome, texts.worded(engagement, 'outcome'))}
${fact(words.series, engagement['series'] && recordLink(visit, names, engagement['series']))}
${fact(words.organisations, organisationsOf(visit, engagement, names))}
${fact(planningWords[language].ports, listOf(engagement['ports']).join(language === 'ja' ? '、' : ', '))}
${fact(planningWords[language].linked, engagement['linked'] && listOf(engagement['linked']).map((id, at) => html`${at > 0 && ' · '}${recordLink(visit, names, id)}`))}
${fact(planningWords[language].initiative, engagement['initiative'] && recordLink(visit, names, engagement['initiative']))}
${fact(planningWords[language].lead, leads(visit, engagement, names))}
${fact(words.audience, said(codes.audiences, engagement.audience))}
${fact(words.id, engagement.id)}
</dl>`;
}

/** Offices or units by name where they are known; otherwise as they were typed. */
function leads(visit: RelationshipVisit, engagement: EngagementRow, names: Names): Part {
  const known = (['a', 'b'] as const).filter((side) => engagement[`lead_${side}`]);
  return known.length > 0 && known.map((side, at) => html`${at > 0 && ' · '}${sideMark(visit, side)} ${recordLink(visit, names, engagement[`lead_${side}`] ?? '')}`);
}

/** Delegations as far as the engagement's own cells tell. */
function delegations(visit: RelationshipVisit, engagement: EngagementRow, holders: readonly RecordRow[]): Told {
  const words = engagementWords[visit.language];
  const [rankA, rankB] = (['rank_a', 'rank_b'] as const).map((column) => { const rank = engagement[column]; return rank && isRank(rank) ? rank : null; }) as [Rank | null, Rank | null];
  const gap = unequalBy({ rankA, rankB });
  const start = whenOf(engagement['start_edtf'] ?? '');
  const during = start && spanOf(start, engagement['end_edtf'] ? whenOf(engagement['end_edtf']) : null);
  const row = (side: 'a' | 'b', rank: Rank | null): Html => {
    const participants = engagement[`participants_${side}`] ?? null;
    return html`<tr><th scope="row">${sideMark(visit, side)}</th>
<td data-label="${words.participants}">${participants ? written(visit, participants) : html`<span class="quiet">${words.notOnRecord}</span>`}</td>
<td data-label="${words.rankHeading}">${rank ? html`${domainWords[visit.language].ranks[rank]}<span class="quiet">${inBrackets(visit.language, weightText(visit, rank))}</span>` : html`<span class="quiet">${words.notOnRecord}</span>`}</td>
<td data-label="${words.office}">${during ? offices(visit, holders.filter(({ country }) => country === visit.relationship[side]), participants, rank, during) : ''}</td></tr>`;
  };
  const table = html`<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.side}</th><th scope="col">${words.participants}</th><th scope="col">${words.rankHeading}</th><th scope="col">${words.office}</th></tr></thead>
<tbody>${row('a', rankA)}${row('b', rankB)}</tbody></table></div>`;
  return { table, names: Boolean(engagement['participants_a'] || engagement['participants_b']), gap: gap !== null && html`<p>${stateMark('warn', words.unequal(Math.abs(gap)))}</p>` };
}

function weightText(visit: RelationshipVisit, rank: Rank): string {
  const weight = weightOf(rank);
  return weight === null ? engagementWords[visit.language].noScale : engagementWords[visit.language].scale(weight);
}

/** Persons named, with the office each held then; where a rank names one office, its holders of that time. */
function offices(visit: RelationshipVisit, rows: readonly RecordRow[], participants: string | null, rank: Rank | null, during: readonly [number, number]): Part {
  const words = engagementWords[visit.language];
  const holders = rows.flatMap((row) => { const start = whenOf(row['start_edtf'] ?? ''); return start ? [{ row, person: row['person'] ?? '', start, end: whenOf(row['end_edtf'] ?? '') }] : []; });
  const all = officesHeld(holders, participants, during);
  const named = all.filter((each) => each.named);
  const byRank = all.filter(({ holder }) => holder.row['rank'] === rank && (rank === 'prime-minister' || rank === 'chief-of-defence'));
  const shown = named.length > 0 ? named : byRank;
  if (shown.length === 0) return html`<span class="quiet">${words.notOnRecord}</span>`;
  return html`${named.length === 0 && html`<span class="quiet">${words.officeOver}${colon[visit.language]}</span>`}<ul class="plain tight">${shown.map(({ holder: { row }, certain }) => html`<li>${
    words.officeNow(recordText(visit.language, localText(row, 'title')), personMark(visit.language, row, row.id))}${
    row['acting'] === 'yes' && html`${inBrackets(visit.language, words.acting)}`}${!certain && html` <span class="state unsure">${spanText(visit, row['start_edtf'] ?? '', row['end_edtf'])}</span>`}</li>`)}</ul>`;
}

interface Around {
  readonly series: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly due: number | null;
}

/** The rounds before and after this one, in its own series and in those that it counts for. */
async function roundsAround(visit: RelationshipVisit, { id, series: own, latest }: EngagementRow): Promise<readonly Around[]> {
  const { series } = await assessmentFor(visit.reader, visit.database, visit.relationship, visit.today);
  const its = series.filter(({ series: each }) => each.id === own || each.counts.some(({ series: counted }) => counted === own));
  return its.flatMap(({ series: each, rounds: { held, planned }, timeliness }): Around[] => {
    const all = [...held, ...planned];
    const at = all.findIndex((round) => round.id === id);
    return at < 0 ? [] : [{ series: each.id, previous: all[at - 1]?.id ?? null, next: all[at + 1]?.id ?? null, due: at === all.length - 1 && timeliness.due !== null && timeliness.due > latest ? timeliness.due : null }];
  });
}

function rounds(visit: RelationshipVisit, around: readonly Around[], names: Names): Part {
  if (around.length === 0) return null;
  const words = engagementWords[visit.language];
  return html`<h2>${words.seriesRounds}</h2>
<div class="scroll"><table class="stacks"><thead><tr><th scope="col">${words.series}</th><th scope="col">${words.previousRound}</th><th scope="col">${words.nextRound}</th></tr></thead><tbody>${
    around.map(({ series, previous, next, due }) => html`<tr><th scope="row">${recordLink(visit, names, series)}</th><td data-label="${words.previousRound}">${
      previous ? recordLink(visit, names, previous) : html`<span class="quiet">${words.first}</span>`}</td><td data-label="${words.nextRound}">${
      next ? recordLink(visit, names, next) : html`<span class="quiet">${due === null ? words.latest : words.nextDue(dayText(visit, due))}</span> ${planLink(visit, series, names)}`}</td></tr>`)}</tbody></table></div>`;
}

function sources(visit: RelationshipVisit, engagement: EngagementRow, corroborations: readonly RecordRow[]): Part {
  if (!engagement['source'] && !engagement['note'] && corroborations.length === 0) return null;
  const words = engagementWords[visit.language];
  const source = (text: string | null | undefined): Part => (text && isWebAddress(text) ? html`<a href="${text}" rel="noreferrer">${text}</a>` : written(visit, text));
  return html`<h2>${words.sources}</h2>
<ul class="plain"><li>${source(engagement['source'])}${engagement['source_date'] && html`<span class="quiet">${inBrackets(visit.language, html`${words.published} ${whenText(visit, engagement['source_date'])}`)}</span>`}${
    engagement['confidence'] && html` · ${words.confidence}${colon[visit.language]}${words.confidences[engagement['confidence']] ?? engagement['confidence']}`}</li>
${corroborations.map((row) => html`<li>${words.corroborations}${colon[visit.language]}${source(row['source'])} <span class="quiet">${written(visit, row['what'])} ${written(visit, row['value'])}</span></li>`)}</ul>
${engagement['note'] && html`<p class="aside"><span class="label">${words.note}${colon[visit.language]}</span>${written(visit, engagement['note'])}</p>`}`;
}
