import type { Vocabulary } from './word-kinds.ts'

/** Verbs and nouns with which people ask for the newsletter. */
export const startingWords: Vocabulary = [
  [
    'joined',
    {
      en: [
        '(?:re-?)?subscribed',
        'signed up',
        'registered',
        'enroll?ed',
        'added',
        'included',
        'put on',
        'kept on',
        'opted[ -]?in',
      ],
    },
  ],
  [
    'subscribe',
    {
      en: [
        '(?:re-?)?subscri(?:be|bing)',
        'opt(?:ing)?[ -]?(?:me )?in',
        '(?:become|be|being) an? (?:subscriber|reader)',
        'subscription request',
      ],
      ja: [
        'さぶすくらいぶ',
        '新規(?:購読|配信)',
        '(?:配信|購読|めるまが)登録(?![をの]?(?:解除|削除|停止|中止|取|抹消|変更|きゃんせる|解約|あどれす|先))',
        '(?:購読|配信|こうどく|はいしん|めるまが|登録)(?:希望|申し?込み?|申請|きぼう|もうしこみ)(?!の?(?:取り?消|停止|解除|場合|方))',
      ],
    },
  ],
  [
    'join',
    {
      en: [
        'sign(?:ing)?[ -]?(?:me |us |my [a-z]+ )?(?:back )?up',
        'signup',
        '(?:re-?)?(?:register|registering|registration)',
        '(?:re-?)?(?:enroll?|enroll?ing)',
        '(?:re-?)?join(?:ing)?',
        'be on',
        'get on',
      ],
      ja: [
        '(?:再)?(?:登録|とうろく)(?:希望)?',
        '(?:お|御)?申し?込(?:み|む|ん)?|もうしこ(?:み|む)',
        '(?:加入|参加|入会|仲間(?:入り|に入れ)(?:て)?)',
        '読者に(?:な|加)(?:り|る|れ|わ|えて)',
        '(?:開始|再開|始め|はじめ)',
      ],
    },
  ],
  [
    'add',
    {
      en: [
        '(?:add|put|includ|plac|enter|insert)(?:e|ing|ting)?',
        'adding',
        '(?:start|begin|renew|resume|activate)(?=(?: [a-z]+){1,3} subscription)',
      ],
      ja: ['(?:追加|ついか)', '(?:加|くわ)え(?:て|る|た)', '(?:入|い)れて', '載せて', 'のせて'],
    },
  ],
  [
    'send',
    {
      en: [
        '(?:e-?mail|mail|send|deliver|forward|ship)ing',
        'send',
        '(?:start|begin|resum)(?:e|ing|ning)? (?:sending|mailing|e-?mailing|to send|delivery)',
        'deliver',
        'sent',
        '(?:e-?)?mail(?= me| us)',
        'bother(?:ing)?',
        'spam(?:ming)?',
      ],
      ja: [
        '(?:送|おく)(?:って|る|ら|り|ろ|付|信|っ)',
        '(?:送付|送信|発送|おそうふ)',
        '(?:届|とど)け(?:て|る|ら|)',
        '(?:寄越|よこ)(?:さ|し)',
      ],
    },
  ],
  [
    'receive',
    {
      en: [
        '(?:receiv|get|hav|see|read)(?:e|ing|ting)?',
        'continu(?:e|ing) (?:with|to (?:receive|get)|receiving|getting|my subscription)',
        'hear from',
        'receipt of',
      ],
      ja: [
        '(?:受け?取|うけと)(?:り|る|っ|ら|れ)',
        '(?:受信|じゅしん)',
        '(?:読|よ)(?:み(?=た)|ませて|んでみたい)',
        '(?:いただき|頂き|もらい|貰い)(?=たい|たく)',
        '興味',
        '(?:届|とど)くように',
        '(?:受け?取|うけと)れるように',
      ],
    },
  ],
  [
    'delivery',
    {
      ja: ['(?:定期)?(?:配信|配送|購読|はいしん|こうどく)(?:を|の)?(?:登録)?'],
      en: ['delivery', 'distribution(?! list)'],
    },
  ],
]
