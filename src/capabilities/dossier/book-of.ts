import { isoOf } from '#domain/date/day.ts';
import { whenOf } from '#domain/date/edtf.ts';
import type { Block, Book, Section, SectionName } from '#domain/dossier/document.ts';
import { edited, freshDraft, isWritten, type Draft } from '#domain/dossier/draft.ts';
import { narrowest, widestAlike } from '#domain/dossier/marking.ts';
import type { Material } from '#domain/dossier/material.ts';
import type { Audience, PartyCode } from '#domain/trust/reader.ts';
import type { Language } from '#domain/text/language.ts';
import { dayText } from '#platform/words/dates.ts';
import { shownIn } from '#platform/words/words.ts';
import { agendaSection } from './agenda-section.ts';
import { agreementsSection } from './agreements-section.ts';
import { assessmentSection } from './assessment-section.ts';
import { readMaterial, type BookVisit } from './book-material.ts';
import { bookWords } from './book-words.ts';
import { markInFileName, markingText } from './marking-words.ts';
import { meetingsSection } from './meetings-section.ts';
import { peopleSection } from './people-section.ts';
import { scenarioSection } from './scenario-section.ts';
import { sourcesSection } from './sources-section.ts';
import { statusSection } from './status-section.ts';
import { countryOf, joined, placeLineOf, tellingOf, titleRun, whenOfEngagement, type Telling } from './telling.ts';
import { topicsSection } from './topics-section.ts';

const built: Readonly<Record<SectionName, (telling: Telling) => readonly Block[]>> = {
  scenario: scenarioSection, agenda: agendaSection, people: peopleSection, meetings: meetingsSection, status: statusSection, agreements: agreementsSection,
  assessment: assessmentSection, topics: topicsSection, sources: sourcesSection,
};

/** A book as it would be printed now, and what it was made from. */
export interface MadeBook {
  readonly book: Book;
  readonly material: Material;
  /** Sections as the record alone gives them, those left out included. */
  readonly asBuilt: ReadonlyMap<SectionName, Section>;
}

/** Letter for a reader of Canada's, A4 for everybody else; English and French are a choice, Japanese is Japan's. */
export const freshDraftFor = (party: PartyCode | null, language: Language): Draft => freshDraft(language, party === 'CA' ? 'letter' : 'a4');

/** The book of an engagement from what the reader may read now; null when that is not the engagement. */
export async function bookOf(visit: BookVisit, id: string, draft: Draft, edition: string | null = null): Promise<MadeBook | null> {
  const { reader, relationship, today } = visit;
  const read = await readMaterial(visit, id, draft.audience);
  if (!read) return null;
  const audience = [...read.materials.keys()][0] as Audience;
  const material = read.materials.get(audience) as Material;
  const { language } = draft;
  const words = bookWords[language];
  const parties = [relationship.a, relationship.b] as const;
  const marked = (of: Audience) => ({ audience: of, owner: of === 'national' ? reader.party : null, parties });
  const tellings = new Map([...read.materials].map(([each, its]) => [each, tellingOf(its, draft)]));
  const telling = tellings.get(audience) as Telling;
  const sectionOf = (name: SectionName): Section => {
    const made = new Map([...tellings].map(([each, its]) => [each, built[name](its)]));
    const alike = widestAlike(new Map([...made].map(([each, blocks]) => [each, JSON.stringify(blocks)])), audience);
    return { name, heading: words.sections[name], audience: alike, marking: markingText(language, marked(alike)), blocks: made.get(audience) ?? [] };
  };
  const asBuilt = new Map(draft.sections.map(({ name }) => [name, sectionOf(name)]));
  const sections = draft.sections.flatMap((edit): Section[] => {
    const from = asBuilt.get(edit.name) as Section;
    const blocks = edited(from.blocks, edit);
    if (blocks === null) return [];
    const its = narrowest([...(edit.treatment === 'instead' ? [] : [from.audience]), ...(isWritten(draft, edit) || edit.treatment === 'instead' ? [audience] : [])]);
    return [{ ...from, blocks, audience: its, marking: markingText(language, marked(its)) }];
  });
  const ofTitle = widestAlike(new Map([...tellings].map(([each, its]) => [each, JSON.stringify([titleRun(its, its.material.engagement), titleLines(its, relationship.name)])])), audience);
  const whole = narrowest([ofTitle, ...sections.map((section) => section.audience)]);
  return {
    material, asBuilt,
    book: {
      title: words.title(titleRun(telling, material.engagement).text),
      under: [...titleLines(telling, relationship.name), edition ?? words.draft, words.basis(dayText(telling.style, today))],
      language, paper: draft.paper, day: isoOf(today), audience: whole, owner: whole === 'national' ? reader.party : null,
      marking: markingText(language, marked(whole)), mark: markInFileName(marked(whole)),
      words: { contents: words.contents, page: words.page, of: words.of, room: words.room, product: 'Entente' },
      sections,
    },
  };
}

function titleLines(telling: Telling, name: Parameters<typeof shownIn>[1]): readonly string[] {
  const { language, material: { engagement } } = telling;
  const when = whenOf(engagement['start_edtf'] ?? '');
  // Papers of both sides give the Western year beside the era.
  const western = language === 'ja' && when ? `（${whenOfEngagement({ style: { language } }, engagement)}）` : '';
  return [
    shownIn(language, name)?.text ?? '', `${whenOfEngagement(telling, engagement)}${western}`, joined(language, [...placeLineOf(telling, engagement['place']).map(({ text }) => text), countryOf(language, engagement['host_country'])]),
  ].filter(Boolean);
}
