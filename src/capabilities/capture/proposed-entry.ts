import type { Day } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { Proposal } from '#domain/capture/proposal.ts';
import type { Certainty, Found, Quote } from '#domain/capture/reading.ts';
import type { EnteredColumn } from './capture-engagement.ts';

/** What a field of the form holds at first, and the words of the text it came from. */
export interface Proposed {
  readonly value: string;
  readonly quotes: readonly Quote[];
  readonly certainty: Certainty;
}

export type ProposedEntry = Readonly<Partial<Record<EnteredColumn, Proposed>>>;

const ADDRESS = /https?:\/\/[^\s"'<>）)\]]+/;

/** The fields of the form from a proposal. What the proposal leaves open stays open. */
export function proposedEntry(proposal: Proposal, text: string, file: { readonly name: string | null; readonly cancelled: boolean; readonly pasted: string }, today: Day): ProposedEntry {
  const { language, title, when, kind, level, track, series, place, occasion, headA, headB, topics, outcome, written } = proposal;
  const of = <Value>(found: Found<Value> | null, value: (found: Value) => string | null): Proposed | undefined => {
    const said = found && value(found.value);
    return found && said ? { value: said, quotes: found.quotes, certainty: found.certainty } : undefined;
  };
  const address = ADDRESS.exec(text);
  const entries: readonly (readonly [EnteredColumn, Proposed | undefined])[] = [
    [`title_${language}`, of(title, (each) => each)], ['start_edtf', of(when, ({ start }) => start)], ['end_edtf', of(when, ({ end }) => end)],
    ['stage', stageOf(proposal, file.cancelled, today)], ['level', of(level, (each) => each)], ['track', of(track, (each) => each)], ['kind', of(kind, (each) => each)],
    ['series', of(series, (each) => each)], ['occasion', of(occasion, (each) => each)], ['host_country', of(place, ({ country }) => country)], ['place', of(place, ({ name }) => name)],
    ['participants_a', of(headA, ({ person }) => person)], ['participants_b', of(headB, ({ person }) => person)], ['rank_a', of(headA, ({ rank }) => rank)], ['rank_b', of(headB, ({ rank }) => rank)],
    ['topics', of(topics, (each) => each.join('; '))], [`outcome_${language}`, of(outcome, ({ sentence }) => sentence)],
    ['source', address ? { value: address[0], quotes: [{ from: address.index, to: address.index + address[0].length }], certainty: 'certain' } : { value: file.name ?? file.pasted, quotes: [], certainty: 'certain' }],
    ['source_date', of(written, (each) => each)],
  ];
  return Object.fromEntries(entries.filter(([, proposed]) => proposed !== undefined)) as ProposedEntry;
}

/** What is past was held, what is to come is planned; a calendar says when something was called off. */
function stageOf({ when }: Proposal, cancelled: boolean, today: Day): Proposed | undefined {
  if (cancelled) return { value: 'cancelled', quotes: [], certainty: 'likely' };
  const last = when && whenOf(when.value.end ?? when.value.start);
  return last ? { value: last.earliest > today ? 'planned' : 'held', quotes: when.quotes, certainty: 'likely' } : undefined;
}
