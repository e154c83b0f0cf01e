import type { ReleaseMeasure, ReleaseRows } from '../../statistics/releases.ts'

/** Words of the tables that become public, also on the pages themselves. */
export const releasePagesJa = {
  rows: {
    country: '国・地域',
    section: '言語',
    page: 'ページ',
    device: '端末',
    system: 'システム',
    browser: 'ブラウザー',
    weekday: '曜日',
    category: 'お問い合わせの分類',
    attribute: 'フォームの記入事項',
  } satisfies Record<ReleaseRows, string>,
  measures: { visits: '訪問', pageViews: '閲覧ページ', letters: 'お問い合わせ件数' } satisfies Record<
    ReleaseMeasure,
    string
  >,
  hour: (hour: string) => `${hour}時`,
  month: (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  shortMonth: (month: string) => `${Number(month.slice(5))}月`,
  period: (from: string, to: string) => {
    const [year, toYear] = [from.slice(0, 4), to.slice(0, 4)]
    const [month, toMonth] = [Number(from.slice(5)), Number(to.slice(5))]
    if (from === to) return `${year}年${month}月`
    return year === toYear ? `${year}年${month}月–${toMonth}月` : `${year}年${month}月–${toYear}年${toMonth}月`
  },
  weekdays: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
  devices: { desktop: 'パソコン', mobile: 'スマートフォン', tablet: 'タブレット', tv: 'テレビ' } as Readonly<
    Record<string, string>
  >,
  others: (joined: string, rows: ReleaseRows): string =>
    rows === 'country' ? `その他${joined}か国` : rows === 'section' ? 'その他' : `その他${joined}件`,
  unknown: (rows: ReleaseRows): string =>
    rows === 'section' ? 'その他のページ' : rows === 'category' ? '未分類' : rows === 'attribute' ? '記入なし' : '不明',
  total: '合計',
  withheld: '伏',
  withheldText: '公開しない数',
  unit: (measure: string) => `単位: ${measure}`,
  caption: {
    month: (rows: string, measure: string) => `${rows}と月ごとの${measure}`,
    hour: (_: string, measure: string) => `曜日と時間ごとの${measure}`,
  },
  chart: (rows: string, measure: string) => `${rows}ごとの${measure}`,
  monthChart: (measure: string) => `月ごとの${measure}`,
  hourChart: (measure: string) => `時間ごとの${measure}`,
  publishedBy: (office: string) => office,
  about: '数え方',
  definitions: {
    visits:
      '訪問: 同じ訪問者の続いた閲覧を1訪問と数えます。30分を超えて操作がないとき、または日付が変わったときに、新しい訪問になります。',
    pageViews: '閲覧ページ: ページが正しく表示された回数です。画像などのファイルは含みません。',
    letters:
      'お問い合わせ件数: ウェブサイトのフォームとメールで届いたお問い合わせの数です。同じ方からのものもそれぞれ数えます。',
  } satisfies Record<ReleaseMeasure, string>,
  robotsLeftOut: 'ロボットによるアクセスは除いています。',
  zone: (zone: string) => `日付と時刻は${zone}によります。`,
  missingDays: (days: string) => `期間のうち${days}日は記録がありません。`,
  rule: (fewest: string) =>
    `人が特定されないよう、1日の異なる訪問者が最も多い日でも${fewest}人に満たない数と、それがほかの数から計算できてしまう数は「伏」とし、公開しません。0はそのまま示します。`,
  letterRule: (fewest: string) =>
    `人が特定されないよう、異なる差出人が${fewest}人に満たない数と、それがほかの数から計算できてしまう数は「伏」とし、公開しません。0はそのまま示します。`,
  data: 'データ',
  csv: 'この表のデータ(CSV)',
  xlsx: '同じデータ(Excel)',
  description: 'データの説明(テキスト)',
  otherLanguage: 'English',
  own: '日本語',
  register: '公開している統計',
  publishedOn: (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日公開`,
  edition: (edition: string) => `第${edition}版`,
  replaces: (number: string) => `この表は${number}に代わるものです。`,
  source: '国・地域の判定:',
  policy: 'アクセスに関する統計情報の公開は、プライバシーポリシー4に基づきます。',
  letterPolicy: '利用者の属性に関する統計情報の公開は、プライバシーポリシー4に基づきます。',
}

export type ReleasePageWords = typeof releasePagesJa
