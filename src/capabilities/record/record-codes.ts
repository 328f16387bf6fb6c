import type { RecordTableName } from '#domain/record/tables.ts';
import { assessmentWords } from '#capabilities/assessment/assessment-words.ts';
import { testWords } from '#capabilities/assessment/finding-words.ts';
import { commitmentWords } from '#capabilities/commitment/commitment-words.ts';
import { engagementWords } from '#capabilities/engagement/engagement-words.ts';
import { meetingWords } from '#capabilities/meeting/meeting-words.ts';
import { priorityWords } from '#capabilities/programme/priority-words.ts';
import { programmeWords } from '#capabilities/programme/programme-words.ts';
import { seriesWords } from '#capabilities/series/series-words.ts';
import { domainWords } from '#platform/words/domain-words.ts';
import type { Language } from '#platform/words/languages.ts';
import { personWords } from '#platform/words/person-words.ts';
import { codeWords } from './record-code-words.ts';

type Codes = Readonly<Record<string, string>>;

/** The words of the codes of a field; null where a field has no codes. */
export function codesOf(language: Language, table: RecordTableName, field: string): Codes | null {
  const [own, domain, findings] = [codeWords[language], domainWords[language], assessmentWords[language].findings];
  switch (`${table}.${field}`) {
    case 'commitments.state': return commitmentWords[language].states;
    case 'discussions.kind': return meetingWords[language].discussion.kinds;
    case 'agenda_items.desired': return meetingWords[language].agenda.results;
    case 'agenda_items.part': return meetingWords[language].agenda.parts;
    case 'books.state': return own.bookStates;
    case 'invitees.method': return own.methods;
    case 'topics.kind': return own.topicKinds;
    case 'instruments.kind': return own.instrumentKinds;
    case 'commitments.kind': return own.commitmentKinds;
    case 'facts.kind': return own.factKinds;
    case 'initiatives.status': return programmeWords[language].statuses;
    case 'priority_rounds.state': return priorityWords[language].states;
    case 'terms_of_art.kind': return own.termKinds;
    case 'concept_relations.kind': return own.relationKinds;
    case 'series_links.where': return seriesWords[language].where as unknown as Codes;
    case 'statements.grouping': return findings.groupings;
  }
  switch (field) {
    case 'kind': return domain.kinds;
    case 'horizon': return programmeWords[language].horizons;
    case 'level': return { ...domain.levels, all: own.allLevels };
    case 'track': return domain.tracks;
    case 'stage': return domain.stages;
    case 'rank': case 'rank_a': case 'rank_b': return domain.ranks;
    case 'stated_regularity': return domain.stated;
    case 'hosting': return domain.hostings;
    case 'type': return own.organisationTypes;
    case 'style': return { ...personWords[language].styles, none: own.noStyle };
    case 'counterpart_basis': return own.counterpartBases;
    case 'limits': return own.limits;
    case 'status_1997': return own.statuses;
    case 'bearing': return own.bearings;
    case 'source_kind': return own.sourceKinds;
    case 'basis': return own.phraseBases;
    case 'test': return testWords[language];
    case 'computable': return findings.computable;
    case 'confidence': return engagementWords[language].confidences;
    default: return null;
  }
}
