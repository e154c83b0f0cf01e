import type { Language } from '../office/account.ts'

/** What the pages of the Site say around the entries. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  ja: {
    title: 'よくあるご質問',
    own: '日本語',
    categories: '分類',
    search: 'このページの中を探す',
    searchHint: '言葉を入れると、含まれる質問だけが残ります。',
    found: '{count}件',
    links: '関連するページ',
    changed: (day) => `更新日 ${day}`,
    place: 'この項目へのリンク',
    others: 'その他',
    withdrawnTitle: '取り下げた項目',
    withdrawn: (number) => `${number} は取り下げました。上の分類から、現在のご案内をご覧ください。`,
    feed: '更新のお知らせ',
    about: 'この案内は、寄せられたご質問をもとに、個人が分かる内容を除いて作成しています。',
    changes: { added: '新しい項目', changed: '更新', withdrawn: '取り下げ' },
  },
  en: {
    title: 'Frequently asked questions',
    own: 'English',
    categories: 'Topics',
    search: 'Search this page',
    searchHint: 'Type a word, and only the questions that contain it stay.',
    found: '{count} found',
    links: 'Related pages',
    changed: (day) => `Updated ${day}`,
    place: 'Link to this entry',
    others: 'Other',
    withdrawnTitle: 'Withdrawn entries',
    withdrawn: (number) => `${number} was withdrawn. Please look under the topics above.`,
    feed: 'Feed of changes',
    about: 'These pages are written from questions that people sent us, without anything that tells who asked.',
    changes: { added: 'New', changed: 'Changed', withdrawn: 'Withdrawn' },
  },
}

type PageWords = {
  title: string
  /** What the language calls itself, on the page in the other one. */
  own: string
  categories: string
  search: string
  searchHint: string
  found: string
  links: string
  changed: (day: string) => string
  place: string
  others: string
  withdrawnTitle: string
  withdrawn: (number: string) => string
  feed: string
  about: string
  changes: Readonly<Record<'added' | 'changed' | 'withdrawn', string>>
}
