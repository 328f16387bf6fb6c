import type { Kind } from '#domain/engagement/engagement.ts';

/**
 * Lines of meetings that governments keep, by the words of a text and by the words of a series' own name.
 * The record's series are recognised by their names; no id stands here.
 */
export interface Concept {
  /** In a text. */
  readonly text: RegExp;
  /** In the names of a series. */
  readonly name: RegExp;
  /** Kinds of engagement that can be a round of it; empty for any. */
  readonly kinds: readonly Kind[];
  /** Named so that nothing else can be meant; otherwise the kind must fit. */
  readonly proper?: boolean;
}

const concept = (kinds: readonly Kind[], text: string, name: string, proper = false): Concept => ({ kinds, text: new RegExp(text), name: new RegExp(name), proper });

export const concepts: readonly Concept[] = [
  concept([], String.raw`kaedex|カエデックス`, 'kaedex', true),
  concept([], String.raw`rimpac|環太平洋合同演習|リムパック`, 'rimpac', true),
  concept([], String.raw`annualex|海上自衛隊演習|アニュアレックス`, 'annualex', true),
  concept([], String.raw`\bkeen sword\b|キーン・?ソード`, 'keen sword', true),
  concept([], String.raw`\b(?:operation|op|operations) neon\b|ネオン作戦|オペレーション・?ネオン`, 'operation neon', true),
  concept(['operation'], String.raw`ship-to-ship|瀬取り|sanctions (?:monitoring|enforcement)|transbordement|surveillance des sanctions`, 'operation neon'),
  concept([], String.raw`\bnichi ?(?:gou|go) trident|日豪トライデント`, 'nichi gou trident', true),
  concept([], 'bushido guardian|武士道ガーディアン', 'bushido guardian', true),
  concept([], 'southern jackaroo|サザン・?ジャッカルー', 'southern jackaroo', true),
  concept([], String.raw`\bjacac\b|japan[- ]canada academic consortium|consortium universitaire japon-canada|アカデミック・?コンソーシアム`, 'jacac', true),
  concept(['other', 'symposium'], 'canada-japan forum|japan-canada forum|forum canada-japon|日加フォーラム|forum 2000', 'canada-japan forum', true),
  concept([], String.raw`western pacific naval symposium|\bwpns\b|symposium naval du pacifique occidental|西太平洋海軍シンポジウム`, 'western pacific naval symposium', true),
  concept([], String.raw`north pacific working group|groupe de travail (?:du cscap )?sur le pacifique nord|北太平洋作業部会`, 'cscap north pacific working group', true),
  concept(['workshop', 'symposium', 'other'], String.raw`cscap[^.。]{0,60}(?:joint|member committees|comites membres|conjointe|合同|国内委員会)`, 'member committees of cscap', true),
  concept([], 'north pacific (?:cooperative )?security dialogue|securite cooperative dans le pacifique nord|北太平洋協調的安全保障対話', 'north pacific cooperative security dialogue', true),
  concept([], 'north pacific arms control workshop|controle des armements dans le pacifique nord|北太平洋軍備管理ワークショップ', 'north pacific arms control workshop', true),
  concept([], 'asia[- ]pacific security seminar|seminaire sur la securite (?:(?:en|de l.|dans l.) ?)?asie-pacifique|アジア・?太平洋安全保障セミナー', 'asia pacific security seminar', true),
  concept([], 'forum for defen[cs]e authorities|tokyo defen[cs]e forum|forum des autorites de defense|アジア・?太平洋地域防衛当局者フォーラム|東京ディフェンス・?フォーラム', 'forum for defence authorities', true),
  concept(['symposium', 'workshop', 'other'], '(?:symposium|colloque|シンポジウム)[^.。]{0,60}(?:peace and security|paix et de? ?(?:la )?securite|平和)|(?:peace and security|平和[^。]{0,10}安全保障)[^.。]{0,40}(?:symposium|シンポジウム)', 'symposium on peace and security cooperation', true),
  concept(['symposium', 'workshop', 'other'], 'asia pacific foundation of canada|apf canada|fondation asie pacifique du canada|アジア太平洋財団', 'apf canada panels', true),
  concept(['parliamentary'], 'inter-?parliamentary (?:group|union group)|interparlementaire|議員連盟|友好議連|diet friendship league|friendship league|ligue (?:parlementaire )?d.amitie|日加議連|加日議連|co-chairs', 'inter-parliamentary group'),
  concept(['staff-talks'], String.raw`\b(?:navy|naval)\b[^.]{0,30}(?:staff[- ]talks|to[- ]navy)|navy-to-navy|(?:pourparlers|entretiens|discussions)[^.]{0,30}(?:marines|naval|mrc)|entre les marines|(?:海上自衛隊|海自|海軍)[^。]{0,24}(?:幕僚協議|協議|スタッフ)|海軍種間`, 'navy-to-navy staff talks', true),
  concept(['staff-talks'], String.raw`military[- ]to[- ]military|\bm-?m\b(?!\.)|\(mm\)|mm協議|entre militaires|防衛当局間`, 'military-to-military'),
  concept(['staff-talks'], String.raw`(?<!army[- ])(?<!air force[- ])staff[- ]talks|(?:pourparlers|entretiens) d'etats?-majors?(?! (?:de l'armee|des armees de terre|des forces terrestres))|(?<!陸軍(?:種)?(?:の|間の)?)(?<!陸[^。]{0,14})(?<!空軍[^。]{0,8})幕僚協議|スタッフ・?トーク`, 'canada-japan staff talks'),
  concept(['vice-ministerial'], String.raw`2 ?\+ ?2|two-plus-two|foreign and defen[cs]e|affaires etrangeres et (?:de )?(?:la )?defense|外務・防衛|外交・防衛`, 'vice-ministerial meeting'),
  concept(['ministerial'], String.raw`2 ?\+ ?2|foreign and defen[cs]e minist|外務・防衛閣僚|affaires etrangeres et (?:de )?(?:la )?defense`, '2[+]2 foreign and defen[cs]e ministerial', true),
  concept(['officials'], String.raw`(?:political|politico)-military|politico-militaires?|\bpol-?mil\b|\bp-?m\b\)? (?:talks|dialogue|consultation|meeting)|(?:dialogue|pourparlers|consultations|session|reunion) (?:bilatera\w+ )?p-?m\b|pm協議|\(pm\)|外務・?防衛当局|外務・防衛担当者|外交・防衛当局`, 'political-military'),
  concept(['officials'], 'policy[- ]plann(?:ing|ers)|planification (?:des )?politiques?|planificateurs|政策企画', 'policy planning'),
  concept(['officials'], String.raw`(?:consult\w*|talks|dialogue)[^.]{0,30}\b(?:un|u\.n\.|united nations)\b|\b(?:un|united nations) (?:policy )?consultations|consultations?[^.]{0,60}(?:l'onu|nations unies)|国連(?:政策)?(?:に関する)?協議`, 'consultations on un$'),
  concept(['officials'], 'atomic power|nuclear energy consult|consultations? (?:on|sur)[^.]{0,20}(?:atomi|nuclear energy|energie nucleaire)|原子力[^。]{0,12}協議', 'consultations on atomic power'),
  concept(['officials'], String.raw`(?:consultations?|talks|dialogue|policy)[^.]{0,60}(?:\boda\b|development assistance|\bapd\b|aide (?:publique )?au developpement)|\boda\b[^.]{0,20}(?:consult|talks)|(?:oda|開発(?:援助|協力))[^。]{0,10}協議`, 'consultations on oda'),
  concept(['officials'], '(?:disarmament|arms control|desarmement|controle des armements|軍縮|軍備管理)[^.。]{0,30}(?:consult|talks|dialogue|pourparlers|協議)|(?:consult\\w*|talks|dialogue|pourparlers)[^.]{0,60}(?:disarmament|arms control|desarmement)', 'disarmament and arms control$'),
  concept(['officials', 'other'], String.raw`(?<!(?:future of|about|on|discuss\w*|including|sur|avenir de) (?:the |le |l')?)(?:asean regional forum|\barf\b)|forum regional de l'a(?:nase|sean)|asean地域フォーラム`, 'asean regional forum', true),
  concept(['exchange', 'visit', 'workshop'], String.raw`(?:\bnda\b|national defen[cs]e academy|academie (?:nationale )?de defense|防衛大学校)[^.。]{0,120}(?:\brmc\b|\bcmr\b|royal military college|college militaire royal|王立士官学校|王立軍事大学|kingston|キングストン|canad|カナダ)`, 'nda cadets', true),
  concept(['exchange', 'visit', 'workshop'], String.raw`(?:\b(?:rmc|cmr)\b|royal military college|college militaire royal|王立士官学校|王立軍事大学)[^.。]{0,120}(?:nda\b|national defen[cs]e academy|academie (?:nationale )?de defense|防衛大学校|yokosuka|横須賀|japan|japon|日本)`, 'rmc cadets', true),
  concept(['exchange'], String.raw`(?:attend\w*|join\w*|stud(?:y|ies|ied|ying)|enrol\w*|course|posted|graduat\w*)[^.]{0,60}(?:staff|forces|defen[cs]e|service) college|staff course|exchange students?|(?:suiv\w+|stage|inscri\w+|etudi(?:e|era))[^.]{0,60}college (?:de commandement|d'etat-major|des forces canadiennes)|cours de commandement|etudiante?s? (?:d'|en )echange|(?:幹部学校|統合幕僚学校|カナダ軍大学|指揮幕僚大学)[^。]{0,30}(?:入校|留学|学ぶ|修学|課程|在学)|指揮幕僚課程|(?:へ|に)の?留学`, 'attending service schools'),
  concept(['exchange', 'visit'], String.raw`(?<!japan )(?<!royal )(?:canadian )?national defence college|college de la defense nationale|カナダ国防大学`, 'national defence college tour', true),
  concept(['exchange'], "(?:personnel|staff|diplomat\\w*|officials?) exchange[^.]{0,60}(?:foreign|mofa|gaimusho|dfait|global affairs)|(?:foreign ministr\\w+|mofa|dfait|global affairs)[^.]{0,60}(?:personnel|staff|diplomat\\w*|officer) exchange|echange (?:de personnel|de diplomates)[^.]{0,60}affaires etrangeres|外務省[^。]{0,14}人事交流", 'exchange between the foreign ministries'),
  concept(['exchange'], "(?:personnel|staff) exchange[^.]{0,60}(?:defen[cs]e|dnd|jda|mod)|(?:dnd|jda|ministry of defen[cs]e)[^.]{0,50}(?:personnel|staff) exchange|echange de personnel[^.]{0,60}defense|(?:防衛省|防衛庁|国防省)[^。]{0,14}人事交流", 'dnd-jda personnel exchange'),
  concept(['agreement'], String.raw`\bacsa\b|cross-servicing|acquisition et (?:le |de )?soutien|soutien mutuel|物品役務相互提供`, 'acsa', true),
  concept(['agreement'], String.raw`technology transfer|transfert d[e'] ?(?:equipements?|technolog)|technologies de defense|装備品・?(?:及び)?技術移転|防衛装備(?:品)?[^。]{0,8}移転`, 'technology transfer agreement', true),
  concept(['agreement'], String.raw`security of information|information security agreement|\bgsomia\b|\bsia\b|information protection agreement|securite de l'information|protection (?:de l'information|des renseignements)|情報保護協定|情報の保護`, 'security of information agreement', true),
  concept(['agreement'], String.raw`reciprocal access|\braa\b|acces reciproque|visiting forces agreement|円滑化協定|相互アクセス`, 'reciprocal access', true),
  concept(['operation', 'exchange', 'visit'], String.raw`peacekeep|\bpko\b|maintien de la paix|casques bleus|平和維持活動|\bundof\b|\bfnuod\b|\buntac\b`, 'un peacekeeping'),
  concept(['summit'], '', "prime ministers' (?:meetings$|bilateral meetings at)|leaders' meetings|summit meetings$"),
  concept(['summit'], '', "prime ministers' visits"),
  concept(['ministerial'], String.raw`foreign(?: affairs)? minister|foreign affairs|affaires etrangeres|外相|外務大臣|external affairs|affaires exterieures`, "foreign ministers' (?:meetings|bilateral)"),
  concept(['ministerial'], String.raw`defen[cs]e minister|national defen[cs]e|minister of defen[cs]e|minister of state for defen[cs]e|ministres? de la defense|defense nationale|防衛相|防衛大臣|国防大臣|国防相|防衛庁長官|minist\w+ d'etat a la defense`, "defence ministers' meetings"),
  concept(['visit'], String.raw`chief of (?:the )?defen[cs]e staff|\bcds\b|chief of staff,? (?:of the )?joint staff|joint staff|chef(?:fe)? d'etat-major (?:de la defense|interarmees|des forces armees)|統合幕僚長|統幕長|統合幕僚会議議長|参謀総長`, 'chiefs of defence meetings|heads of defence forces'),
  concept(['visit'], String.raw`(?:command(?:er|ant)\w*|chef|chief)[^.]{0,30}(?<![a-z-])(?:navy|air force|army|marine|aviation|armee|land staff|naval staff|air staff)(?![a-z])|chief of staff,? (?:of the )?(?:japan )?(?:ground|maritime|air|j[gma]sdf)|j?[gma]sdf chief|etat-major de la force|陸上幕僚長|海上幕僚長|航空幕僚長|[陸海空]幕長|カナダ[陸海空]軍(?:司令官|参謀長|総司令官)`, "service chiefs' meetings|heads of service meetings"),
  concept(['ship-visit'], '', 'canadian ship visits to japan|task group visits to japan'),
  concept(['ship-visit'], '', 'training squadron visits to canada'),
];
