import type { Vocabulary } from './word-kinds.ts'

/** What is done with an issue, or was seen in one: such a sentence is about its contents. */
export const printingWords: Vocabulary = [
  [
    'print',
    {
      en: [
        '(?:publish|publiciz|featur|advertis|promot|announc|print|sponsor|mention|contribut|translat|quot|reprint|post)(?:e|ed|ing|s|es|is?e|ised|ized)?',
        '(?:saw|seen|found|noticed|read about|learn(?:ed|t)|heard|enjoy(?:ed|ing)?|lov(?:e|ed|ing)|lik(?:ed|ing)|appreciat(?:e|ed|ing)|look(?:ing)? forward)',
        'advert(?:s|isements?|ising)?',
        'ads?',
        'write for',
        'interview(?:ed|s)?',
        'write about',
        'read(?:ing)? (?:in|about)',
        'according to',
      ],
      ja: [
        '(?:掲載|寄稿|取材|広告|転載|引用|紹介|告知|宣伝|連載|投稿|編集|発行)',
        '(?:拝見|拝読|読んで|よんで|見て|みて|見まし|知り(?!たい)|知って|見つけ|載って|載った|のって|書かれ|書いて|楽しみに|楽しく)',
        'ありました',
      ],
    },
  ],
]
