import type { Vocabulary } from './word-kinds.ts'

/** Words for a new address, a pause, a confirmation. */
export const changingWords: Vocabulary = [
  [
    'pause',
    {
      en: [
        '(?:paus|suspend|hold)(?:e|ing)?',
        'put on hold|on hold',
        '(?:temporar(?:y|ily)|for (?:a while|now|the time being|a few (?:weeks|months)|the summer|the winter)|for (?:\\d+|two|three|four|six|several) (?:weeks|months|days))',
        '(?:while|whilst|until) (?:i|we|my)(?: am| are)?(?: back| away| travell?ing| return| gone| on)?',
        '(?:during|over) (?:my|our|the) (?:vacation|holidays?|trip|absence|leave|summer|winter)',
        'until (?:january|february|march|april|may|june|july|august|september|october|november|december|next|further|the|spring|summer|autumn|fall|winter)',
      ],
      ja: [
        '(?:一時|いちじ)(?:的に|的な|の)?(?:停止|中止|中断|休止|ていし)?',
        '(?:しばらく|暫く|当分|当面)(?:の間|のあいだ)?',
        '(?:休止|保留|休会)',
        '(?:半年|一年|数(?:か|ヶ|カ)?月|[\\d一二三四五六](?:か|ヶ|カ|ケ)?(?:月|年|週)間?)(?:間)?(?:ほど|くらい|ぐらい|だけ|の間)',
        '(?:旅行|出張|留守|不在|入院|帰国|休暇|休み|夏休み|産休|育休)(?:中|の間|のあいだ|している間|の期間)(?:の間|は|に)?',
        '(?:の間|のあいだ|いる間|期間中)(?:だけ|は)?',
        '(?:月|日|年|週|春|夏|秋|冬|来月|来年|再来週|来週)(?:末|頃|ごろ)?まで',
        'まで(?:の間|止|停|休)',
      ],
    },
  ],
  [
    'change',
    {
      en: [
        '(?:chang|updat|correct|replac|switch|amend|modif|edit|fix|revis|swap)(?:e|ed|ing|y|ied|s|es|ting)?',
        '(?:new|different|another|other|current|old|previous|former|alternate) (?:e-?mail|mail|address|one)(?: address)?',
        'instead(?: of)?',
        'from now on|going forward|henceforth',
        'moved to',
        'no longer (?:valid|active|in use|used|use|using|works|exists)',
      ],
      ja: [
        '(?:変更|訂正|修正|更新|差し?替え|切り?替え|へんこう|ていせい|書き換え|置き換え)',
        '(?:変|替|換|か)(?:え(?:て|る|た|まし)|わ(?:り|っ|る))',
        '新(?:しい|規|たな)?(?=[^,]{0,4}(?:あどれす|めーる|めあど|宛|配信|@))',
        '(?:旧|古い|以前の|前の|これまでの|今までの|現在の)(?=[^,]{0,4}(?:あどれす|めーる|めあど|宛|配信|@))',
        '(?:今後|これから|以後|以降)は?',
        '(?:使え|使わ|使用し)な(?:く|い)',
      ],
    },
  ],
  [
    'confirm',
    {
      en: ['confirm(?:s|ed|ing|ation)?|acknowledg(?:e|ed)|let me know (?:when|once|that|if)'],
      ja: ['(?:確認|かくにん|承認|承知)'],
    },
  ],
]
