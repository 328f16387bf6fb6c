import { draftFields, type Draft, type DraftField } from '#domain/planning/draft.ts';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import type { Names } from '#capabilities/record/names-store.ts';
import type { Differing } from '#platform/web/form.ts';
import { html, type Part } from '#platform/web/html.ts';
import type { RelationshipVisit } from '#platform/web/page.ts';
import { written } from '#platform/web/written.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import { countryName } from '#platform/words/parties.ts';
import { shownIn } from '#platform/words/words.ts';
import { draftShown } from './draft-typed.ts';
import { planningWords } from './planning-words.ts';

/** What a field of a draft is called. */
export function labelOf({ language, relationship }: RelationshipVisit, field: DraftField): string {
  const words = planningWords[language];
  const [, name, side] = /^(participants|rank|lead)_([ab])$/.exec(field) ?? [];
  if (name !== undefined) return words.ofSide(words[name as 'participants' | 'rank' | 'lead'], countryName(language, relationship[side as 'a' | 'b']));
  const [, text, inLanguage] = /^(title|outcome)_(en|fr|ja)$/.exec(field) ?? [];
  if (text !== undefined) return words[text === 'title' ? 'titles' : 'outcomes'][inLanguage as 'en' | 'fr' | 'ja'];
  const own: unknown = (words as Readonly<Record<string, unknown>>)[field] ?? (engagementWords[language] as Readonly<Record<string, unknown>>)[field];
  return typeof own === 'string' ? own : field;
}

/** Texts that the record has in one language only. */
const asRecorded: ReadonlySet<DraftField> = new Set(['note', 'topics', 'participants_a', 'participants_b', 'place', 'occasion', 'source', 'ports']);

/** What a field of a draft says, in words. */
function saidOf({ language }: RelationshipVisit, field: DraftField, draft: Draft, names: Names): Part {
  const codes = domainWords[language];
  const by: Partial<Record<DraftField, Readonly<Record<string, string>>>> = {
    kind: codes.kinds, level: codes.levels, track: codes.tracks, audience: codes.audiences, rank_a: codes.ranks, rank_b: codes.ranks, stage: codes.stages, confidence: engagementWords[language].confidences,
    host: { third: planningWords[language].hostThird, telephone: engagementWords[language].telephone, 'video conference': engagementWords[language].video },
  };
  const value = draftShown(language, draft, names).get(field) ?? '';
  const named = field === 'series' || field === 'initiative' ? names.get(value) : undefined;
  const title = /^(?:title|outcome)_(en|fr|ja)$/.exec(field)?.[1];
  if (title !== undefined && title !== language && value !== '') return html`<span lang="${title}">${value}</span>`;
  if (asRecorded.has(field)) return written({ language }, value);
  return by[field]?.[value] ?? (named && shownIn(language, named)?.text) ?? (field === 'host' && value !== '' ? countryName(language, value) : value);
}

/** Fields in which two drafts differ, as both say them. */
export const differing = (visit: RelationshipVisit, mine: Draft, theirs: Draft, names: Names): readonly Differing[] =>
  draftFields.filter((field) => mine[field].trim() !== theirs[field].trim() && (field !== 'stage' || mine.stage !== ''))
    .map((field) => ({ label: labelOf(visit, field), mine: saidOf(visit, field, mine, names), theirs: saidOf(visit, field, theirs, names) }));
