/** Words about the files of a reply. */
export const filesJa = {
  title: '添付',
  attach: '添付',
  totalOf: (size: string, most: string) => `合計 ${size}(送れるのは${most}まで)`,
  remove: '外す',
  removed: (name: string) => `「${name}」を外しました`,
  away: 'ほかの端末から届くのを待っています',
  adding: (count: number) => (count === 1 ? '添付しています…' : `${count}個を添付しています…`),
  drop: 'ここで離すと添付されます',
  refused: (name: string, why: string) => `「${name}」を添付できませんでした。${why}`,
  tooLarge: (size: string, most: string, said: boolean) =>
    said
      ? `添付は合計${size}です。メールサーバーが受け付けるのは約${most}までです。減らすか、何通かに分けて送ってください。`
      : `添付は合計${size}です。大きすぎるメールは届かないことが多いため、約${most}までにしてください。`,
  risky: '開くとプログラムが動く種類のファイルです。先方のメールサーバーに拒まれることがあります。',
  pasted: (stamp: string) => `画像-${stamp}`,
  count: (count: number) => `添付 ${count}個`,
  held: {
    adding: '添付が終わると送信できます',
    away: '添付ファイルが届くと送信できます',
    tooLarge: '添付を減らすと送信できます',
  },
  checks: {
    there: '本文で触れた添付あり',
    none: '添付がありません',
    why: (word: string) => `本文に「${word}」とあります。`,
    notNeeded: '不要',
    risky: '受け取れないかもしれない添付',
    riskyWhy: (name: string) => `「${name}」は、開くとプログラムが動く種類です。`,
  },
}
