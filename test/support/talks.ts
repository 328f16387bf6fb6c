/** Senior political-military talks as they are prepared: a round to come, what was promised before, and what one side keeps. */
import type { RecordTableName } from '#domain/record/tables.ts';
import type { RecordRow } from '#domain/record/row.ts';
import type { Audience } from '#domain/trust/reader.ts';
import type { Database } from '#platform/database/door.ts';
import { give } from './given-rows.ts';

interface Filling {
  readonly owner: string;
  readonly audience: Audience;
  readonly table: RecordTableName;
  readonly rows: readonly RecordRow[];
}

export const put = (database: Database, { owner, audience, table, rows }: Filling): Promise<void> => give(database, { owner, audience, tables: [{ table, rows }] }, new Date('2026-11-25T09:00:00Z'));

export const TALKS = 'EN-TALKS2027';
/** A word that only Canada reads, and one that only Japan does. */
export const CANADAS_WORD = 'maplewhisper';
export const JAPANS_WORD = '鵺の密約';

const row = (cells: Readonly<Record<string, string>> & { readonly id: string }): RecordRow => ({ relationship: 'ca-jp', ...cells });

const shared: readonly (readonly [RecordTableName, readonly RecordRow[]])[] = [
  ['engagements', [row({
    id: TALKS, title_en: 'Senior political-military talks, 2027', title_fr: 'Pourparlers politico-militaires de haut niveau, 2027', title_ja: '高級事務レベルの外務・防衛当局間協議（2027年）', start_edtf: '2027-02-16', end_edtf: '2027-02-17',
    stage: 'planned', level: 'bilateral', track: '1', kind: 'officials', series: 'SS-20', host_country: 'CA', place: 'Ottawa', participants_a: 'Assistant deputy ministers of foreign affairs and defence', participants_b: 'Directors-general of foreign affairs and defence',
    rank_a: 'adm', rank_b: 'director-general', topics: 'peacekeeping; maritime security', source: 'Note of both foreign ministries',
  })]],
  ['delegates', [
    row({ id: 'DE-1', engagement: TALKS, side: 'CA', position: '1', head: 'yes', person: 'Jeanne Tremblay', rank: 'adm', title_en: 'Assistant Deputy Minister, Asia Pacific', title_fr: 'Sous-ministre adjointe, Asie-Pacifique', title_ja: 'アジア太平洋担当次官補', languages: 'en; fr' }),
    row({ id: 'DE-2', engagement: TALKS, side: 'CA', position: '2', person: 'Robert MacNeil', rank: 'one-star', title_en: 'Director General, International Security Policy', title_fr: 'Directeur général, Politique de sécurité internationale', title_ja: '国際安全保障政策局長', languages: 'en' }),
    row({ id: 'DE-3', engagement: TALKS, side: 'JP', position: '1', head: 'yes', person: 'SUZUKI Haruo', person_ja: '鈴木　春夫', rank: 'director-general', title_en: 'Director-General, North American Affairs Bureau', title_fr: 'Directeur général, Bureau des affaires de l’Amérique du Nord', title_ja: '外務省北米局長', languages: 'ja; en' }),
    row({ id: 'DE-4', engagement: TALKS, side: 'JP', position: '2', person: 'ITO Keiko', person_ja: '伊藤　恵子', rank: 'director', title_en: 'Director, International Policy Division', title_fr: 'Directrice, Division de la politique internationale', title_ja: '防衛政策局国際政策課長' }),
  ]],
  ['commitments', [
    row({ id: 'CM-LATE', kind: 'commitment', engagement: 'ME-122', series: 'MS-14; SS-20', state: 'open', made_edtf: '2022-03-10', due_edtf: '2023-03', text_en: 'Draw up terms of reference for annual staff talks', text_fr: 'Rédiger le mandat de pourparlers d’état-major annuels', text_ja: '年次の幕僚協議の実施要領を作成する', actors_a: 'ADM (Policy)', actors_b: 'Bureau of Defense Policy', topics: 'ST-B1' }),
    row({ id: 'CM-OPEN', kind: 'commitment', engagement: 'ME-122', series: 'MS-14; SS-20', state: 'open', made_edtf: '2022-03-10', due_edtf: '2027-06', text_en: 'Exchange calendars of ship visits for the coming year', text_fr: 'Échanger les calendriers de visites de navires de l’année à venir', text_ja: '翌年の艦艇訪問の予定を交換する', actors_a: 'Commander RCN', actors_b: 'Maritime Staff Office' }),
    row({ id: 'CM-KEPT', kind: 'commitment', engagement: 'ME-122', series: 'MS-14; SS-20', state: 'kept', made_edtf: '2022-03-10', due_edtf: '2023', closed_edtf: '2023-01-20', closing: 'ME-130', text_en: 'Hold a table-top exercise on disaster relief', text_fr: 'Tenir un exercice sur table de secours aux sinistrés', text_ja: '災害救援の机上演習を行う', actors_a: 'CJOC', actors_b: 'Joint Staff' }),
  ]],
  ['goals', [row({ id: 'GO-1', horizon: 'longer-term', position: '1', text_en: 'A regular exchange of views on the security of the North Pacific', text_fr: 'Un échange de vues régulier sur la sécurité du Pacifique Nord', text_ja: '北太平洋の安全保障に関する定期的な意見交換' })]],
  ['initiatives', [
    row({ id: 'IN-1', title_en: 'Course on peacekeeping for officers of both sides', title_fr: 'Cours sur le maintien de la paix à l’intention des officiers des deux parties', title_ja: '両国の士官を対象とする平和維持活動研修', goal: 'GO-1', horizon: 'immediate', series: 'SS-20', status: 'under-way', start_edtf: '2025-04', due_edtf: '2026-06', lead_a: 'Peace Support Training Centre', lead_b: 'Japan Peacekeeping Training and Research Center' }),
    row({ id: 'IN-2', title_en: 'Review of the information-sharing arrangements', title_fr: 'Examen des arrangements d’échange d’information', title_ja: '情報共有の枠組みの見直し', goal: 'GO-1', horizon: 'longer-term', series: 'SS-20', status: 'agreed', due_edtf: '2028', lead_a: 'ADM (Policy)', lead_b: 'North American Affairs Bureau' }),
  ]],
  ['instruments', [row({ id: 'IS-NEW', kind: 'agreement', side: 'both', title_en: 'Agreement on reciprocal access (under negotiation)', title_fr: 'Accord d’accès réciproque (en négociation)', title_ja: '部隊間の相互アクセスに関する協定（交渉中）' })]],
];

/** The talks, and beside them rows that one side keeps for itself. */
export async function prepareTalks(database: Database): Promise<void> {
  for (const [table, rows] of shared) await put(database, { owner: 'joint', audience: 'shared', table, rows });
  const note = (owner: string, word: string): RecordRow => row({
    id: `CM-${owner}`, kind: 'commitment', engagement: 'ME-122', series: 'MS-14; SS-20', state: 'open', made_edtf: '2022-03-10', due_edtf: '2027-09', text_en: `Own task: ${word}`, text_ja: `内部の作業：${word}`, actors_a: 'desk', actors_b: 'desk' });
  await put(database, { owner: 'CA', audience: 'national', table: 'commitments', rows: [note('CA', CANADAS_WORD)] });
  await put(database, { owner: 'JP', audience: 'national', table: 'commitments', rows: [note('JP', JAPANS_WORD)] });
}
