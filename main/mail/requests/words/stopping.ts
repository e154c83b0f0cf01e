import type { Vocabulary } from './word-kinds.ts'

/** Verbs and nouns with which people leave a list. */
export const stoppingWords: Vocabulary = [
  [
    'left',
    {
      en: [
        'unsubscribed',
        'opted[ -]?out',
        '(?:removed|deleted|dropped|erased|excluded|struck)(?: off| out)?(?! (?:the|my|your|our|any|all) )',
        '(?:removed|deleted|erased)',
        'taken (?:off|out)',
        'cancell?ed',
        'discontinued',
        'stopped',
        '(?:off|out of)(?= (?:of )?(?:the|your|this|that) (?:[a-z-]+ ){0,2}(?:lists?|newsletters?))',
        'deregistered',
      ],
    },
  ],
  [
    'leave',
    {
      en: [
        'un-?subscri(?:be|bing|ption|ptions|bes)(?: request)?',
        'opt(?:ing)?[ -]?(?:me |us )?out',
        'optout',
        'de-?(?:register|subscribe)',
        'unlist',
        'remove ?me ?from ?list',
      ],
      ja: [
        '(?:配信|購読|配送|送付|送信|はいしん|こうどく)の?(?:停止|中止|解除|終了|解約|取り?消し?|きゃんせる|すとっぷ|ていし|ちゅうし|かいじょ|拒否|辞退|不要)',
        '(?:登録|とうろく|めーるあどれす登録)の?(?:解除|抹消|取り?消し?|削除|きゃんせる|解約|かいじょ|さくじょ|とりけし)',
        'おぷとあうと',
        'あんさぶすくらいぶ',
        '停止(?:希望|依頼|申請)',
        '解除(?:希望|依頼|申請)',
        '受信拒否',
      ],
    },
  ],
  [
    'remove',
    {
      en: [
        '(?:take|get|drop|kick|keep|leave|strike|cross|sign) (?:me|us|my [a-z]+(?: address)?|this [a-z]+(?: address)?)(?: please)? (?:off|out)(?: of)?',
        '(?:remov|delet|eras|exclud)(?:e|ing|al|ion)',
        'take off',
        'drop(?:ping)?',
        'strike',
        'scrub',
        'purge',
        'leave',
        'get off',
      ],
      ja: [
        '(?:削除|さくじょ|抹消|消去|除外|除名)',
        '(?:外|はず)(?:して|す|し|せ|れ)',
        '(?:抜|ぬ)(?:いて|け|く|き)',
        '(?:除|のぞ)(?:いて|く|き)',
        '消して',
        'けして(?=くだ)',
      ],
    },
  ],
  [
    'halt',
    {
      en: [
        '(?:stop|ceas|discontinu|cancel|terminat|quit|halt|end)(?:e|l?ing|p?ing|t?ing|l?ation|ation)?',
        'cut off',
        'turn(?: it)? off',
        'no more',
        'enough of',
        'withdraw',
        'revoke',
        'done with',
        'enough with',
        'block',
      ],
      ja: [
        '(?:停止|中止|解除|終了|打ち切り|取り?止め|とりやめ|ていし|ちゅうし|かいじょ)',
        '(?:取り?消し?|きゃんせる|すとっぷ|断り|辞退|遠慮|中断)',
        '(?:止|辞|(?<!ま)と|(?<!は)や)め(?:て|る|ら)?',
        '切って',
        '(?:解約|脱退|退会)',
        '(?:終わり|おわり|終え)',
        '(?:見合わ|みあわ)(?:せ|す)',
        '(?:打ち?切|うちき)(?:り|っ|る)(?:て)?',
        '(?:お|御)?断(?:り|る|っ)',
        '(?:お)?休(?:み|止)(?=し|を|に)',
      ],
    },
  ],
  [
    'unwanted',
    {
      en: ['(?:is|are) (?:not|no longer) (?:needed|wanted|required|welcome|necessary)', 'unwanted'],
      ja: [
        '(?:御|ご)?(?:不要|ふよう|無用|不必要)',
        '(?:必要|ひつよう)(?:は|が|も)?(?:ない|なく|無い|無く|ありません|御座いません|ございません)',
        '(?:要|い)(?:らない|りません|らなく|らん)',
        '(?:結構|けっこう)(?:です|でございます|。|$)',
        '(?:届|とど)かないよう',
        '(?:来|こ)ないよう',
        '(?:読|よ)(?:まない|みません|んでいません|まなく)',
        '(?:拒否|きょひ)',
      ],
    },
  ],
]
