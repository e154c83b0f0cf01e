import type { Vocabulary } from './word-kinds.ts'

/** Turns of speech in which a word of leaving or joining means something else, and what belongs to somebody else than the office. */
export const idiomWords: Vocabulary = [
  [
    'unknown',
    {
      en: [
        '(?:stop|drop)(?:s|ped|ping)? (?:by|over|in (?:at|to|for|on))',
        '(?:can|could) not (?:help|stop)(?: (?:myself|ourselves))?(?: from)? (?!receiv|gett|com|arriv|appear)[a-z]{2,12}ing',
        'stop(?:s|ped)? (?:at|near|in front of)',
        '(?:bus|train|tram|shuttle|streetcar|pit) stops?|stop ?(?:sign|over|light|watch)s?|non-?stop|full stop',
        '(?:at|by|until|till|towards?|near|in|to) the (?:very )?end(?: of)?|the (?:very )?end of (?:the|this|that|your) (?:newsletter|article|page|story|issue|text|list)',
        '(?:week|year|month) ?-?ends?|end of (?:the |this |next )?(?:year|month|week|day|season|summer|winter|term|semester)',
        'drop(?:ping|ped)? (?:(?:you|me|us|them|him|her) )?(?:a|the) (?:line|note|card)',
        'leav(?:e|ing) (?:you )?a (?:message|note|comment|voice ?mail|review)',
        '(?:leaving|leave|left) for (?!good)[a-z]+',
        '(?:day|days|time|week|afternoon|morning)s? off',
        'stop(?:s|ped)? (?:working|to (?:think|look|listen|read|chat|say))',
        'give up(?= (?:hope|on|my seat|our seats?))',
      ],
    },
  ],
  [
    'print',
    {
      en: [
        '(?:do|would|did|will) not (?:really )?(?:want|wish|like|mean)(?: to)? (?:miss|lose)(?: out on)?|hate to (?:miss|lose)',
        'by way of|thanks to',
      ],
      ja: [
        '(?:を)?(?:経由|つう?じて|通じて|通して|きっかけに)',
        '(?:原稿|執筆|校正|入稿|印刷|懸賞|賞品|ぷれぜんと|抽選|応募|ぽすたー|作品|出品|特集|誤植|見出し)',
        '(?:返信|返事|お返事)(?=[はも])',
      ],
    },
  ],
  [
    'courtesy',
    {
      en: [
        '(?:there is |there s |you have |you )?(?:do not |no )(?:need|reason)(?: for you)?(?: to)? (?:be )?(?:add|added|sign|signed|subscribe|subscribed|register|registered|enroll?|put|include|reply|answer|respond|write back)(?: (?:me|us|them|up|again|back))*',
      ],
    },
  ],
  [
    'how',
    {
      en: [
        '(?:may|can|could|might) (?:i|we) ask|(?:i |we )?(?:want|wanted|have|would like) to ask|let me ask|just asking',
      ],
    },
  ],
  ['when', { ja: ['(?<=版)(?:も|が|は)?(?:あれば|ありましたら|あるなら)'] }],
  [
    'theirs',
    {
      en: [
        `(?:the|an?|that|another|some) (?:[a-z]+ ){0,2}(?:association|alumni|club|society|church|temple|school|university|college|chamber|company|airline|museum|library|store|shop|bank|foundation|federation|league)(?= s? ?(?:e-?|mailing |mail)?(?:news|list|mail|bulletin))(?: s)?`,
        '(?<=(?:list|lists|newsletter|bulletin|mailing|mailings|e-?mails|mails) (?:of|from|by) )(?:the|an?|that|another) (?:[a-z]+ ){0,3}(?:association|club|society|church|temple|school|university|college|chamber|company|airline|museum|library|store|shop|bank|foundation|federation|league)',
      ],
      ja: [
        '(?:日本人会|県人会|同窓会|校友会|商工会議?所?|自治会|町内会|父母会|後援会|同好会|[^,の。]{0,6}(?:協会|連盟|財団|教会|大学|高校|小学校|中学校|学園|組合|くらぶ|倶楽部|図書館|博物館|美術館|銀行|航空|会社))(?=の?(?:めるまが|にゅーす|めーるまが|めいるまが|めーりんぐ|会報|お?便り|だより|めーる|配信|名簿))',
      ],
    },
  ],
]
