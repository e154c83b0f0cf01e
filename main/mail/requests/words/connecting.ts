import type { Vocabulary } from './word-kinds.ts'

/** Words that lead nowhere but to the next one. */
export const connectingWords: Vocabulary = [
  [
    'link',
    {
      en: [
        'click(?:ing)?|tap|link|links|below|button|visit|footer|preferences?|at the bottom|(?:click|press|tap|go) here|here to|follow(?:ing)?|reply(?:ing)? (?:with|to this)|log ?in|website|web ?page|url|in the subject',
      ],
      ja: [
        '(?:くりっく|たっぷ|こちら(?:から|より|へ(?!の)|まで|を|(?=[。!]|$))|(?:下記|以下|次)の?(?:url|りんく|あどれす|ぺーじ|ふぉーむ|手順)?|url|りんく|ぼたん|返信(?:して|にて|で)|まいぺーじ|ろぐいん|さいと)',
      ],
    },
  ],
  [
    'comma',
    {
      en: ['because|since|but|though|although|as (?:i|we|my|our)|whereas|so that|so (?=(?:i|we)\\b)|in order'],
      ja: ['(?<=[いるうたなすん])ので'],
    },
  ],
  ['be', { en: ['be|being|get|become|am|is|are'] }],
  [
    'glue',
    {
      en: [
        '(?:from|to|of|for|with|on|onto|in|into|off|out|up|by|at|as|via|through)',
        '(?:the|a|an|any|all|every|each|this|that|these|those|your|further|future|such|more|other|monthly|weekly|regular|free|e|consulate|consulates?|consular|office|general|japanese|japan|english|public|affairs|current|entire|whole|both|edition|version|mail(?=ing))',
        '(?:and|or|so|then|also|just|now|immediately|right away|asap|as soon as possible|today|again|back|anymore|any longer|at once|forthwith|permanently|completely|directly|regularly|simply|ever|either|one|effective|starting|today|tonight|tomorrow|soon|already|please|(?:mon|tues|wednes|thurs|fri|satur|sun)day|kindly|hereby|simply|definitely|really|go|going|consent|permission|agreement|ahead|there|its|it s|s)',
        '(?:to (?:be|have)|in order|been|have|had)',
        'u|ur|here(?! to)',
        'if so|in that case',
        'if (?:you have|there is|there s)(?: (?:one|a|an))?',
        'your (?:records|system|files|contacts)',
        'as well|too|each|electronically|instead',
      ],
      ja: [
        '(?:から|より|まで|について|として|など|等|及び|および|又は|または|宛て?|あて|向け)',
        '(?:お|御|ご)(?=[\\u3041-\\u9fff])',
        'こちらへの|こちらの(?=あどれす|めーる|配信|登録)|この(?=あどれす)',
        '(?:今後|以後|以降|もう|今すぐ|すぐ(?:に)?|至急|直ちに|早急に|完全に|一切|全て|すべて|全部|是非|ぜひ|どうか|どうぞ|早く|一度|再度|また|改めて|毎月|毎週|毎回|月刊|週刊|日本語版|英語版|日本語|英語|貴館|貴|総領事館|領事館|大使館|広報(?=か)|そちら|御館|無料|電子版|定期的に|定期|これ以上|いったん|一旦|自分|新規|新た|これで|これをもちまして|これをもって)',
        '(?:する|して|し|さ(?=せ)|せて|させて|な|だ|です|ます|致し|いたし|ため|為|処理|手続き?|対応|手配|手続)',
        '(?:しばらく|一時的?)(?:の(?:間|停止))?(?:で|では)なく',
        '(?:が|も|は)?(?:あれば|ありましたら|あるなら|あるようでしたら|ございましたら)',
        '(?:やはり|やっぱり|このまま|続けて|引き続いて)',
        '(?:次号|次回|来月|今月|今後|以後|今回|今号)(?:以降|限り)?',
        '(?:次号|次回|来月|今月|来週|来年|本日|今日|次)(?:から|より|をもって|をもちまして|で)|直接|毎号|引き続き',
        'のため|の為|により(?:まして)?|につき(?:まして)?|に伴い|に際し',
        '(?:には|では|とは|へは|への|での|との|にも|でも|[のをはがへにでともや])',
        '[・「」『』()【】\\[\\]"<>=:/-]+',
      ],
    },
  ],
]
