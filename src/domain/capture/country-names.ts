/**
 * Countries and unions that a government deals with: ISO code = names and demonyms in Latin letters; names in Japanese; the letter that stands
 * for it in pairs of countries (日豪). Latin names are beginnings of words, without accents.
 */
const list = `US=united states,u\\.s,usa,american,americain,etats-unis,etatsunien;米国,アメリカ;米|KR=south korea,republic of korea,korea,rok,coree,sud-coreen,coreen;韓国;韓|AU=australi;オーストラリア,豪州;豪|GB=united kingdom,british(?! columbia),britain,u\\.?k\\b,royaume-uni,(?<!colombie-)britannique;英国,イギリス;英|FR=france\\b,french,francais;フランス,仏;仏|DE=german,allemagne,allemand;ドイツ,独;独|IT=ital;イタリア,伊;伊|IN=india\\b,indian\\b,inde\\b,indien;インド;印|PH=philippin,filipin;フィリピン;比|NZ=new zealand,nouvelle-zelande,neo-zelandais;ニュージーランド|CN=china\\b,chinese,chine\\b,chinois;中国;中|VN=viet;ベトナム,ヴェトナム;越|ID=indonesi;インドネシア;尼|MY=malaysi,malaisi;マレーシア;馬|SG=singapor,singapour;シンガポール;星|TH=thai;タイ;泰|BN=brunei;ブルネイ|KH=cambod;カンボジア|LA=lao\\b,laos,laotian;ラオス|MM=myanmar,burm,birman;ミャンマー|TL=timor;東ティモール|MN=mongol;モンゴル|TW=taiwan;台湾;台|UA=ukrain;ウクライナ|RU=russia,russie,russe\\b;ロシア;露|PL=poland,polish,pologne,polonais;ポーランド|NL=netherlands,dutch,pays-bas,neerlandais;オランダ;蘭|BE=belg;ベルギー|ES=spain,spanish,espagn;スペイン;西|PT=portug;ポルトガル|SE=swed,sued;スウェーデン|NO=norw,norveg;ノルウェー|FI=finland,finnish;フィンランド|DK=denmark,danish,danemark,danois;デンマーク|IS=iceland,islandais;アイスランド|EE=estoni;エストニア|LV=latvi,letton;ラトビア|LT=lithuan,lituan;リトアニア|CZ=czech,tcheq;チェコ|RO=romania,roumani;ルーマニア|GR=greece,greek,grece\\b,grec\\b;ギリシャ|TR=turkiye,turkey,turkish,turqu,turc;トルコ|MX=mexic,mexiq;メキシコ;墨|BR=brazil,bresil;ブラジル;伯|AR=argentin;アルゼンチン|CL=chile,chili\\b,chilien;チリ|PE=peru\\b,peruvian,perou,peruvien;ペルー|CO=colombi;コロンビア|ZA=south africa,afrique du sud,sud-africain;南アフリカ|KE=kenya;ケニア|GH=ghan;ガーナ|NG=nigeri;ナイジェリア|EG=egypt;エジプト|MA=morocc,maroc;モロッコ|SA=saudi,saoudi;サウジ|AE=emirat,uae\\b;アラブ首長国|QA=qatar;カタール|IL=israel;イスラエル|JO=jordan;ヨルダン|PK=pakistan;パキスタン|BD=bangladesh;バングラデシュ|LK=sri lanka;スリランカ|FJ=fiji,fidji;フィジー|PG=papua,papouas;パプアニューギニア|WS=samoa;サモア|TO=tonga;トンガ|PW=palau,palaos;パラオ|CH=swiss,switzerland,suisse;スイス|AT=austria\\b,austrian,autrich;オーストリア|IE=ireland,irish,irland;アイルランド|HT=haiti;ハイチ|EU=european union,european commission,european council,union europeenne,commission europeenne;欧州連合,欧州委員会;欧|NATO=nato\\b,otan\\b;北大西洋条約機構|JP=japan,japon;日本,日・;日|CA=canad;カナダ;加`;

export interface CountryName {
  readonly code: string;
  /** Source of an expression for its names and demonyms. */
  readonly latin: string;
  readonly japanese: string;
  /** 豪 in 日豪; empty where Japanese has no such letter. */
  readonly letter: string;
}

export const countryNames: readonly CountryName[] = list.split('|').map((entry) => {
  const [code = '', words = ''] = [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)];
  const [latin = '', japanese = '', letter = ''] = words.split(';');
  return { code, latin: latin.split(',').join('|'), japanese: japanese.toLowerCase().split(',').join('|'), letter };
});
