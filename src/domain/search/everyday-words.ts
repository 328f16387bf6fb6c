import type { Concept } from './glossary.ts';

/**
 * Words of every day that say the same in three languages, or one thing in several ways. They are no terms of the field: they stand in no glossary
 * that is shown, and are offered to nobody. In each line English, French and Japanese.
 */
const lines = `
start; beginning; launch; begin; commencement; inception | début; commencement; lancement | 開始; 立ち上げ; 発足
end; termination; ends | fin; cessation | 終了; 廃止
meeting; meetings | rencontre; réunion | 会談; 会合; 会議
visit; trip; tour | visite; voyage; déplacement | 訪問; 訪日; 訪加; 来訪; 往訪
visit to Canada; visit to Ottawa; Canada visit; trip to Canada | visite au Canada; visite à Ottawa; voyage au Canada | カナダ訪問; オタワ訪問; 訪加; カナダ公式訪問
visit to Japan; visit to Tokyo; Japan visit; trip to Japan | visite au Japon; visite à Tokyo; voyage au Japon | 日本訪問; 東京訪問; 訪日; 来日
Canada-Japan; Japan-Canada; Canadian-Japanese; Japanese-Canadian | Canada-Japon; Japon-Canada; nippo-canadien; canado-japonais | 日加; 加日; 日・カナダ; 日本・カナダ; 日本とカナダ
Japan-US; US-Japan | Japon-États-Unis; nippo-américain; américano-japonais | 日米
South Korea; ROK; Republic of Korea; South Korean | Corée du Sud; République de Corée; sud-coréen | 韓国
North Korea; North Korean | Corée du Nord; nord-coréen; nord-coréenne | 北朝鮮
Russia; Russian | Russie; russe | ロシア
Australia; Australian | Australie; australien; australienne | 豪州; オーストラリア
signature; signed; signing | signature; signé; signer | 署名; 調印; 締結
entry into force; came into force; enter into force; entered into force; comes into force; took effect; takes effect | entrée en vigueur; entré en vigueur; entrer en vigueur; prise d’effet | 発効; 効力発生
talks; dialogue; discussions; conversations | pourparlers; dialogue; discussions; entretiens | 協議; 対話
agreement; accord; pact; treaty; deal | accord; entente; traité; pacte | 協定; 条約; 取極; 合意
exchange; swap | échange | 交流; 交換
officer | officier | 士官; 幹部; 将校
officials; civil servants; public servants | fonctionnaires; responsables | 当局者; 担当者; 職員
troops; contingent; soldiers | troupes; contingent; soldats | 部隊; 要員; 兵士
ship; warship; vessel; naval ship | navire; bâtiment; vaisseau; navire de guerre | 艦艇; 艦船; 軍艦; 船舶
frigate; destroyer | frégate; destroyer | フリゲート; 護衛艦
submarine | sous-marin | 潜水艦
aircraft; plane; patrol aircraft | aéronef; avion; avion de patrouille | 航空機; 哨戒機
exercise; manoeuvres; maneuvers; drill; drills | exercice; manœuvres; entraînement | 演習; 訓練
naval exercise; naval exercises; maritime exercise; naval manoeuvres | exercice naval; exercices navals; manœuvres navales | 海上共同訓練; 海上訓練; 海軍演習
citizens; nationals | citoyens; ressortissants | 国民; 自国民; 邦人
overseas; third countries | outre-mer; pays tiers | 海外; 第三国; 国外
death; condolences | décès; mort; condoléances | 逝去; 弔意; 死去
report | rapport | 報告書; 報告
cooperation; collaboration; partnership | coopération; collaboration; partenariat | 協力; 連携; パートナーシップ
joint; combined | conjoint; commun; combiné | 共同; 合同
limits; limitations; restrictions; constraints; obstacles | limites; restrictions; contraintes; obstacles | 制約; 制限; 障害
illegal; illicit; unlawful | illégal; illicite | 違法; 不法
young; youth; junior | jeunes; jeunesse | 若手; 青年
friendship | amitié | 友好
deployment; dispatch | déploiement; envoi | 派遣; 展開
training; instruction | formation; entraînement; instruction | 訓練; 研修
research; study; studies | recherche; étude; études | 研究
university; universities; academics | université; universitaires | 大学; 学界
army; land force | armée de terre; force terrestre | 陸軍; 陸上部隊
air force | force aérienne; armée de l’air; aviation | 空軍
navy; naval | marine; naval; navale | 海軍
Prime Minister; head of government; premier | premier ministre; chef du gouvernement | 首相; 総理; 総理大臣; 内閣総理大臣
defence minister; defense minister; minister of defence; defence secretary | ministre de la Défense | 防衛大臣; 国防大臣; 防衛相; 国防相; 防衛庁長官
foreign minister; minister of foreign affairs; foreign secretary | ministre des Affaires étrangères; chef de la diplomatie | 外務大臣; 外相
defence ministers’ meeting; defence ministerial; defense ministerial meeting | rencontre des ministres de la Défense; réunion des ministres de la Défense | 防衛相会談; 防衛大臣会合; 防衛大臣会談; 防衛相会合; 日加防衛相会談
embassy; mission | ambassade | 大使館
negotiation; negotiations | négociation; négociations | 交渉
disaster; catastrophe | catastrophe; sinistre; désastre | 災害; 災難
monitoring; surveillance; patrol | surveillance; patrouille | 監視; 警戒監視; 哨戒
`;

/** Made once; what they are called in the glossary of a reader is asked of it. */
export const everydayWords: readonly Concept[] = lines.trim().split('\n').map((line) => ({
  terms: line.split('|').flatMap((its, at) => its.split(';').map((text) => ({ language: (['en', 'fr', 'ja'] as const)[at] ?? 'en', text: text.trim() }))),
}));
