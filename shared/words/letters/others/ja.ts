/** Words of the other letters that came from the address of a letter. */
export const othersJa = {
  /** Only one: it stands with its year alone. */
  one: (year: number) => `同じアドレスから、ほかに1通(${year}年)`,
  several: (count: string, year: number) => `同じアドレスから、ほかに${count}通(${year}年以降)`,
  atLeast: (count: string, year: number) => `同じアドレスから、ほかに${count}通以上(${year}年以降)`,
  show: '同じアドレスのほかの手紙を見る',
  hide: 'ほかの手紙の一覧を閉じる',
  heading: '同じアドレスのほかの手紙',
  newest: (count: string) => `新しいほうから${count}通です。`,
  searchAll: 'すべてを検索で見る',
  purpose: 'ほかの手紙は、この件へのお返事のためだけに見られます。一覧を見たことは操作記録に残ります。',
  failed: 'ほかの手紙の一覧を表示できません',
  backTo: (number: string) => `受付 L-${number} に戻る`,
}
