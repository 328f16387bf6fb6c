import { isoOf } from '#domain/date/day.ts';
import { MOST } from '#domain/programme/choice.ts';
import { isRound, scoresOf, stateOf, submissionOf } from '#domain/programme/round.ts';
import type { RecordRow } from '#domain/record/row.ts';
import { actsFor, sharesIn } from '#domain/trust/held-with.ts';
import { may } from '#domain/trust/permission.ts';
import { namesFor, type Names } from '#capabilities/record/names-store.ts';
import { perform, Refused, WrongInput } from '#platform/act.ts';
import { noProblems, type Entry } from '#platform/web/form.ts';
import { html, type Html, type Part } from '#platform/web/html.ts';
import { sideMark } from '#platform/web/marks.ts';
import type { Answer, RelationshipVisit } from '#platform/web/page.ts';
import { written } from '#platform/web/written.ts';
import { whenText } from '#platform/words/dates.ts';
import { ChangedMeanwhile } from '#platform/writing.ts';
import { agreePriorities } from './agree-priorities.ts';
import { bothColumns, listPart, rankedIn } from './joint-list.ts';
import { openWhenBoth } from './open-scores.ts';
import { sentences } from './priorities-page.ts';
import { priorityWords } from './priority-words.ts';
import { programmeFor, roundRowsFor, type Programme, type RoundRows } from './programme-store.ts';
import { partAddress, partsNav } from './programme-view.ts';
import { scoreField, scoreForm } from './score-form.ts';
import { scoredTopics } from './scored-topics.ts';
import { submitScores } from './submit-scores.ts';

interface Refusal {
  readonly of: 'scores' | 'list';
  readonly entry: Entry;
}

const roundIn = (programme: Programme, id: string | undefined): RecordRow | null => programme.priority_rounds.find((round) => isRound(round) && round.row.id === id)?.row ?? null;

/** One round, as far as it has come. Scores whose opening was cut short are opened now. */
export const roundPage = (visit: RelationshipVisit): Promise<Answer> => page(visit, null, 200);

async function page(visit: RelationshipVisit, refusal: Refusal | null, status: number): Promise<Answer> {
  const { reader, database, relationship, language } = visit;
  const words = priorityWords[language];
  const found = (): Promise<Programme> => programmeFor(reader, database, relationship.id);
  let round = roundIn(await found(), visit.params['id']);
  if (!round || !sharesIn(reader, relationship.id)) return 'not-found';
  if (round['state'] === 'open' && (await openWhenBoth(reader, database, relationship, round.id, visit.at))) round = roundIn(await found(), round.id) ?? round;
  const [programme, rows, names] = await Promise.all([found(), roundRowsFor(reader, database, relationship.id, round.id), namesFor(reader, database, relationship.id)]);
  const title = words.round(whenText(visit, round['opened_edtf'] ?? ''));
  return {
    status,
    page: {
      title, section: 'programme',
      body: html`${partsNav(visit, null)}<h1>${title}</h1>
${facts(visit, round, rows)}
${round['state'] === 'open' ? scoring(visit, round, programme, rows, names, refusal) : opened(visit, round, programme, rows, names, refusal)}`,
    },
  };
}

function facts(visit: RelationshipVisit, round: RecordRow, { submissions }: RoundRows): Html {
  const words = priorityWords[visit.language];
  const both = (['a', 'b'] as const).every((side) => submissionOf(round.id, visit.relationship[side], submissions) !== null);
  const standing = (side: 'a' | 'b'): Html => {
    const its = submissionOf(round.id, visit.relationship[side], submissions);
    return html`<li>${sideMark(visit, side)} ${its ? words.submitted(whenText(visit, its.row['on_edtf'] ?? '')) : words.notSubmitted}</li>`;
  };
  return html`<dl class="facts"><dt>${words.state}</dt><dd>${words.states[stateOf(round, visit.today, both)]}</dd><dt>${words.closesShort}</dt><dd>${whenText(visit, round['closes_edtf'] ?? '')}</dd><dt>${words.validUntil}</dt><dd>${whenText(visit, round['until_edtf'] ?? '')}</dd>
<dt>${words.who}</dt><dd><ul class="plain tight">${standing('a')}${standing('b')}</ul></dd>${round['note'] && html`<dt>${words.noteLabel}</dt><dd>${written(visit, round['note'])}</dd>`}</dl>`;
}

function scoring(visit: RelationshipVisit, round: RecordRow, programme: Programme, rows: RoundRows, names: Names, refusal: Refusal | null): Part {
  const words = priorityWords[visit.language];
  const party = visit.reader.party ?? '';
  if (stateOf(round, visit.today, false) !== 'open' && refusal === null) return null;
  if (!may(visit.reader, 'submit-scores') || ![visit.relationship.a, visit.relationship.b].includes(party)) return html`<p class="aside">${words.readOnly}</p>`;
  const own = scoresOf(round.id, party, rows.scores);
  const again = submissionOf(round.id, party, rows.submissions) !== null;
  const standing: Entry = { values: new Map([...own].map(([topic, { row }]) => [scoreField(topic), row['score'] ?? '0'])) as unknown as Entry['values'], problems: noProblems };
  const entry = refusal?.of === 'scores' ? refusal.entry : standing;
  return html`${again && refusal === null && html`<p class="success" role="status">${words.waiting}</p>`}${scoreForm(visit, round.id, scoredTopics(programme), entry, names, again)}`;
}

function opened(visit: RelationshipVisit, round: RecordRow, programme: Programme, rows: RoundRows, names: Names, refusal: Refusal | null): Html {
  const ranked = rankedIn(visit, programme, rows, round.id);
  return html`${listPart(visit, round, programme, rows, ranked, names, refusal?.of === 'list' ? refusal.entry : null)}${bothColumns(visit, ranked, names)}`;
}

const allowed = ({ reader, relationship }: RelationshipVisit, act: 'submit-scores' | 'agree-priorities'): boolean =>
  may(reader, act) && actsFor(reader, relationship);

/** Hands in the scores of a side; when the other's are in, both are opened at once. */
export async function handInScores(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship, form, at, today } = visit;
  const round = visit.params['id'] ?? '';
  if (!allowed(visit, 'submit-scores') || !roundIn(await programmeFor(reader, database, relationship.id), round)) return 'not-found';
  const scores = [...form].flatMap(([name, score]): [string, string][] => (name.startsWith('score-') ? [[name.slice('score-'.length), score.trim().slice(0, 10)]] : []));
  if (scores.length > 2_000) throw new WrongInput('scores');
  try {
    await perform(database, submitScores, { relationship: relationship.id, parties: [relationship.a, relationship.b], round, day: isoOf(today), scores }, { reader, at });
  } catch (fault) {
    if (fault instanceof ChangedMeanwhile) return page(visit, { of: 'scores', entry: { values: form, problems: new Map([['scores', priorityWords[visit.language].problems.meanwhile]]) } }, 409);
    if (!(fault instanceof Refused)) throw fault;
    return page(visit, { of: 'scores', entry: { values: form, problems: sentences(visit, fault) } }, 422);
  }
  await openWhenBoth(reader, database, relationship, round, at);
  return { redirect: partAddress(visit, `priorities/${encodeURIComponent(round)}`) };
}

/** Says yes to a list: the other side's as it stands, or one of one's own. */
export async function sayYes(visit: RelationshipVisit): Promise<Answer> {
  const { reader, database, relationship, form, at, today } = visit;
  const round = visit.params['id'] ?? '';
  if (!allowed(visit, 'agree-priorities') || !roundIn(await programmeFor(reader, database, relationship.id), round)) return 'not-found';
  const places = [...form].filter(([name]) => /^topic-\d+$/.test(name)).toSorted(([one], [other]) => Number(one.slice(6)) - Number(other.slice(6))).map(([, topic]) => topic);
  const topics = [...form.getAll('topic'), ...places].map((topic) => topic.trim()).filter((topic) => topic !== '');
  if (topics.length > 100) throw new WrongInput('topics');
  try {
    await perform(database, agreePriorities, { relationship: relationship.id, parties: [relationship.a, relationship.b], round, day: isoOf(today), topics, until: (form.get('until') ?? '').trim().slice(0, 40) }, { reader, at });
    return { redirect: partAddress(visit, `priorities/${encodeURIComponent(round)}`) };
  } catch (fault) {
    if (!(fault instanceof Refused || fault instanceof ChangedMeanwhile)) throw fault;
    const said = fault instanceof Refused ? sentences(visit, fault) : new Map([['list', priorityWords[visit.language].problems.meanwhile]]);
    const problems = new Map([...said].map(([name, text]) => [name === 'list' ? `topic-${Math.min(MOST, topics.length) || 1}` : name, text]));
    const kept = new URLSearchParams([...topics.map((topic, place) => [`topic-${place + 1}`, topic] as [string, string]), ['until', form.get('until') ?? '']]);
    return page(visit, { of: 'list', entry: { values: kept, problems } }, fault instanceof Refused ? 422 : 409);
  }
}
