/** Older forms of characters that names are still written with, each under the form in which most people type it. */
export const olderForms: Readonly<Record<string, string>> = Object.fromEntries(
  '邊辺 邉辺 齋斎 齊斉 澤沢 濱浜 廣広 國国 櫻桜 髙高 﨑崎 嵜崎 藏蔵 龍竜 眞真 惠恵 榮栄 實実 德徳 增増 圓円 學学 會会 應応 嶋島 嶌島 瀧滝 瀨瀬 條条 縣県 縄縄 淵渕 曾曽 彌弥 萬万 與与 豐豊 黑黒 靜静 顯顕 祐祐'
    .split(' ').map((pair) => [...pair] as [string, string]),
);
