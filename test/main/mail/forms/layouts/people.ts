/** Somebody who fills in a form, and what was typed. */
export type Person = {
  name: string
  given: string
  family: string
  furigana: string
  email: string
  phone: string
  subject: string
  topics: string[]
  address: string
  message: string
}

const english: Person[] = [
  {
    name: 'Marisol Vega',
    given: 'Marisol',
    family: 'Vega',
    furigana: '',
    email: 'm.vega@harbor.example',
    phone: '',
    subject: 'Re-use of photographs: may we?',
    topics: ['Media', 'Culture: film', 'Other'],
    address: '12 Pier Road\nUnit 4: rear\nOakland',
    message:
      'Hello,\n\nwe would like to print two of your photographs:\n\n1. Garden: spring\n2. [Bridge] at night\n\nEmail: please use the one above\nMessage: this is not the end\n\nhttps://harbor.example/programme?id=7\n\n---\nMarisol Vega\nPhone: none\nAddress: see above',
  },
  {
    name: 'Tom-Erik Dahl',
    given: 'Tom-Erik',
    family: 'Dahl',
    furigana: '',
    email: 'tom.erik+consulate@dahl.example',
    phone: '(510) 555-0147',
    subject: '【urgent】 lost passport',
    topics: [],
    address: '',
    message: 'I lost my passport on the ferry. What now?',
  },
  {
    name: 'Dr. Ada Okafor',
    given: 'Ada',
    family: 'Okafor',
    furigana: '',
    email: 'ada@college.example',
    phone: '+1 415 555 0160 ext. 3',
    subject: 'Name of the lecture hall',
    topics: ['Culture: film'],
    address: '1 College Way',
    message:
      'To whom it may concern\n\n> you wrote: the hall is booked\n> Name: Room 2\n\nIs that still so?\n\n=====\nSubject: hall\nTopics: none\n=====\n\n\nTwo blank lines stand above.\n  - indented: yes\n\nThank you for your help.',
  },
  {
    name: 'Lee',
    given: 'Lee',
    family: '',
    furigana: '',
    email: 'lee@mail.example',
    phone: '5105550199',
    subject: 'Hi',
    topics: ['Other', 'Media'],
    address: 'PO Box 9',
    message: 'When are you open?\nThank you for your help.',
  },
]

const japanese: Person[] = [
  {
    name: '高橋 みのり',
    given: 'みのり',
    family: '高橋',
    furigana: 'タカハシ ミノリ',
    email: 'minori@kobo.example',
    phone: '',
    subject: '【再送】写真の使用：二点',
    topics: ['文化', '報道', 'その他'],
    address: '東京都港区一丁目\n【別館】三階\n受付：一階',
    message:
      'お世話になっております。\n\n下記の写真を使わせてください。\n\n【写真】\n一、庭\n二、橋\n\n件名：夜の橋\nメールアドレス：上のとおりです\nお問い合わせ内容\nこれは本文の途中です。\n\nhttps://kobo.example/shashin?id=7\n\n――――――\n高橋 みのり\n電話番号：なし\n■住所は上のとおり',
  },
  {
    name: '中村健',
    given: '健',
    family: '中村',
    furigana: 'ナカムラケン',
    email: 'ken.nakamura+madoguchi@mail.example',
    phone: '０９０－５５５５－０１４７',
    subject: '旅券の紛失',
    topics: [],
    address: '',
    message: '船で旅券を失くしました。どうすればよいですか。',
  },
  {
    name: 'オカフォー 愛',
    given: '愛',
    family: 'オカフォー',
    furigana: 'オカフォー アイ',
    email: 'ai@daigaku.example',
    phone: '+1 415 555 0160',
    subject: '会場の名前: 第二ホール',
    topics: ['文化'],
    address: 'カリフォルニア州大学通り1',
    message:
      '担当者さま\n\n> ご返信: 会場は予約済みです\n> お名前：第二室\n\nまだそうでしょうか。\n\n＝＝＝＝＝\n件名：会場\nフリガナ：カイジョウ\n＝＝＝＝＝\n\n\n上に空行が二つあります。\n　・字下げ：あり\n\nよろしくお願いいたします。',
  },
  {
    name: '李',
    given: '李',
    family: '',
    furigana: 'リ',
    email: 'li@post.example',
    phone: '03-5555-0199',
    subject: '開館時間',
    topics: ['その他', '報道'],
    address: '私書箱9',
    message: '何時に開きますか。\nよろしくお願いいたします。',
  },
]

export const people = { en: english, ja: japanese }
