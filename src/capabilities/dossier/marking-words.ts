import type { Audience, PartyCode } from '#domain/trust/reader.ts';
import { countryName } from '#platform/words/parties.ts';
import { wordsIn } from '#platform/words/words.ts';
import type { Language } from '#platform/words/languages.ts';

/** The letters by which a marking names a country (ISO 3166-1 alpha-3, as STANAG 1059 takes them over). */
const trigraphs: Readonly<Record<string, string>> = { AU: 'AUS', CA: 'CAN', DE: 'DEU', FR: 'FRA', GB: 'GBR', IN: 'IND', IS: 'ISL', IT: 'ITA', JP: 'JPN', KR: 'KOR', NZ: 'NZL', PH: 'PHL', US: 'USA', VN: 'VNM' };
const trigraph = (party: PartyCode): string => trigraphs[party] ?? party;

interface MarkingWords {
  readonly public: string;
  readonly shared: (parties: readonly PartyCode[]) => string;
  readonly national: (party: PartyCode) => string;
}

const adjectives: Readonly<Record<string, string>> = { CA: 'CANADIAN', JP: 'JAPANESE', AU: 'AUSTRALIAN', US: 'AMERICAN', GB: 'BRITISH' };
const french: Readonly<Record<string, string>> = { CA: 'CANADIENS', JP: 'JAPONAIS', AU: 'AUSTRALIENS', US: 'AMÉRICAINS', GB: 'BRITANNIQUES' };
const byName = (parties: readonly PartyCode[]): string => parties.map(trigraph).toSorted().join(', ');

/** Canada’s markings for what Canada keeps, Japan’s for what Japan keeps; in every language the other side can tell which it is. */
const words = wordsIn<MarkingWords>({
  en: {
    public: 'UNCLASSIFIED', shared: (parties) => `RELEASABLE TO ${byName(parties)}`,
    national: (party) => (party === 'JP' ? 'JAPANESE EYES ONLY (取扱注意)' : `${adjectives[party] ?? trigraph(party)} EYES ONLY`),
  },
  fr: {
    public: 'NON CLASSIFIÉ', shared: (parties) => `COMMUNICABLE À ${byName(parties)}`,
    national: (party) => (party === 'JP' ? 'RÉSERVÉ AUX JAPONAIS (取扱注意)' : french[party] ? `RÉSERVÉ AUX ${french[party]}` : `RÉSERVÉ À ${trigraph(party)}`),
  },
  ja: {
    public: '公開', shared: (parties) => `${parties.map((party) => countryName('ja', party)).toReversed().join('・')}限り（RELEASABLE TO ${byName(parties)}）`,
    national: (party) => (party === 'JP' ? '取扱注意（日本限り）' : `${countryName('ja', party)}限り（${adjectives[party] ?? trigraph(party)} EYES ONLY）`),
  },
});

interface Marked {
  readonly audience: Audience;
  /** Whose it is, when only one side may read it. */
  readonly owner: PartyCode | null;
  readonly parties: readonly [PartyCode, PartyCode];
}

export function markingText(language: Language, { audience, owner, parties }: Marked): string {
  const { public: open, shared, national } = words[language];
  return audience === 'public' ? open : audience === 'shared' ? shared(parties) : national(owner ?? '');
}

/** The same in the letters of a file name, in English in every language: a file travels. */
export const markInFileName = (marked: Marked): string =>
  markingText('en', marked).replace(/\s*\(.*\)/, '').replace(/[^A-Za-z]+/g, '-').replace(/-$/, '');
