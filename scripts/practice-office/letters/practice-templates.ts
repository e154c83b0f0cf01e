import type { OfficeFact, ReplyTemplate } from '../../../shared/letters/templates/templates.ts'

/** What the practice office tells its public; the first three have their place in every office. */
export const practiceFacts: OfficeFact[] = [
  {
    id: '018f9300-0000-7000-8000-000000000001',
    name: { ja: '開館時間', en: 'office hours' },
    words: {
      ja: '月曜日から金曜日の9時30分から16時30分まで(12時から13時30分を除く)',
      en: 'Monday to Friday, 9:30 to 12:00 and 1:30 to 4:30',
    },
  },
  {
    id: '018f9300-0000-7000-8000-000000000002',
    name: { ja: '代表電話', en: 'office telephone' },
    words: { ja: '(415) 555-0100', en: '(415) 555-0100' },
  },
  {
    id: '018f9300-0000-7000-8000-000000000003',
    name: { ja: 'ホームページ', en: 'website' },
    words: { ja: 'https://www.consulate.example/ja/', en: 'https://www.consulate.example/en/' },
  },
  {
    id: '018f9300-0000-7000-8000-000000000004',
    name: { ja: '予約ページ', en: 'appointments page' },
    words: {
      ja: 'https://www.consulate.example/ja/yoyaku.html',
      en: 'https://www.consulate.example/en/appointments.html',
    },
  },
]

type PracticeTemplate = Pick<ReplyTemplate, 'id' | 'name' | 'text'> & {
  /** Days until it is looked at again; fewer than none where that is overdue. */
  reviewIn: number
}

const idOf = (place: number): string => `018f9300-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`

/** Templates of the practice office, one of them overdue for review and one in Japanese only. */
export const practiceTemplates: PracticeTemplate[] = [
  {
    id: idOf(1),
    name: { ja: '旅券: 必要書類と予約', en: 'Passport: papers and appointment' },
    text: {
      ja: `{{受付日}}にいただいたお問い合わせ(受付番号 {{受付番号}})につきまして、次のとおりお答えいたします。

旅券の申請には、次のものをお持ちください。
・申請書(当館の窓口にもございます)
・6か月以内に撮影した写真1枚
・現在の旅券

{{用件に「氏名」があれば}}
氏名の変更を伴う場合は、6か月以内に発行された戸籍謄本が必要です。

{{ここまで}}
ご来館には予約が必要です。予約ページ: {{予約ページ}}
窓口は{{開館時間}}です。`,
      en: `Thank you for your letter of {{received}} ({{number}}).

To apply for a passport, bring the application form (also available at our counter), one photograph taken within the last six months, and your current passport.

Please make an appointment first: {{appointments page}}
Our counter is open {{office hours}}.`,
    },
    reviewIn: 180,
  },
  {
    id: idOf(2),
    name: { ja: '文化行事: ボランティア募集', en: 'Festival: volunteers' },
    text: {
      ja: `{{if organization}}
貴団体からのお申し出に、心より御礼申し上げます。
{{でなければ}}
このたびはお申し出くださり、ありがとうございます。
{{ここまで}}

ボランティアのお申し込みは{{申込開始日}}から、当館のホームページで受け付けます。
{{ホームページ}}`,
      en: `Thank you for writing to us{{if organization}} on behalf of your organization{{end}}.

Volunteer sign-up opens on {{opening day}} on our website: {{website}}
Community booths register with the organizing committee by {{deadline}}.`,
    },
    reviewIn: 90,
  },
  {
    id: idOf(3),
    name: { ja: '査証: 審査の状況', en: 'Visa: state of an application' },
    text: {
      ja: `査証の審査の状況は、個別にはお答えしておりません。審査が終わりましたら、お申し込みのときにお知らせいただいた連絡先に、当館からご連絡いたします。`,
      en: `We are not able to tell you the state of a single visa application. Once it has been decided, we will write to the address given in the application.`,
    },
    reviewIn: -52,
  },
  {
    id: idOf(4),
    name: { ja: '折り返しのお電話', en: '' },
    text: {
      ja: `{{電話番号があれば}}
お知らせいただいた番号({{電話番号}})に、{{日時}}ごろお電話いたします。
{{でなければ}}
お電話でのご説明をご希望の場合は、番号とご都合のよい時間をお知らせください。
{{ここまで}}
お急ぎのときは、{{代表電話}}にお電話ください。`,
      en: '',
    },
    reviewIn: 30,
  },
  {
    id: idOf(5),
    name: { ja: '当館の担当ではないお問い合わせ', en: 'Not a matter for this office' },
    text: {
      ja: `お問い合わせの件は、当館では担当しておりません。恐れ入りますが、{{担当の窓口}}にお問い合わせください。`,
      en: `This matter is not handled by our office. Please write to {{office in charge}}.`,
    },
    reviewIn: 300,
  },
]

/** A template as it is saved at this moment. */
export function asSaved(
  { reviewIn, ...template }: PracticeTemplate,
  now: Date,
): Pick<ReplyTemplate, 'id' | 'name' | 'text' | 'reviewOn'> {
  return { ...template, reviewOn: new Date(now.getTime() + reviewIn * 86_400_000).toISOString().slice(0, 10) }
}
