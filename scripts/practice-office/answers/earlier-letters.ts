import type { FormLetter } from '../letters/write-form.ts'

const day = 24 * 60

/** A letter of earlier weeks, and whether it is material for the Q&A without anybody having decided about its marks yet. */
export type EarlierLetter = { language: 'ja' | 'en'; asks: number | null; form: FormLetter }

/**
 * Letters of earlier weeks that were answered long ago; `asks` is the place of the entry that answers them, null of a candidate that nobody has looked
 * through. Nobody in them exists.
 */
export const earlierLetters: readonly EarlierLetter[] = [
  {
    language: 'ja',
    asks: 0,
    form: {
      ago: 41 * day,
      name: '中村 葵',
      kana: 'ナカムラ アオイ',
      email: 'aoi.nakamura@mail.example',
      phone: '+1 (415) 555-0141',
      residence: 'カリフォルニア州 オークランド市',
      age: '20代',
      topic: '旅券（パスポート）',
      subject: '旅券の氏名の変更',
      message:
        'お世話になっております。中村葵と申します。\n結婚して姓が変わりました。旅券の氏名を変えるには、何が必要ですか。\nよろしくお願いいたします。\n中村 葵',
    },
  },
  {
    language: 'en',
    asks: 0,
    form: {
      ago: 33 * day,
      name: 'Hannah Lindqvist',
      email: 'hannah@orchard.example',
      phone: '+1 (510) 555-0176',
      residence: 'Berkeley, California',
      age: '40s',
      topic: 'Passport',
      subject: 'Name on my passport after marriage',
      message:
        'Hello, my name is Hannah Lindqvist. My last name changed when I married. Can I have it changed on my Japanese passport, and how long does it take?\nThank you,\nHannah',
    },
  },
  {
    language: 'ja',
    asks: 1,
    form: {
      ago: 29 * day,
      name: '岡田 実',
      kana: 'オカダ ミノル',
      email: 'okada@hillside.example',
      phone: '+1 (775) 555-0118',
      residence: 'ネバダ州 リノ市',
      age: '60代',
      topic: '証明',
      subject: '在留証明の郵送',
      message: '在留証明は郵送で申請できますか。遠方に住んでおり、窓口へ伺うのが難しいためです。',
    },
  },
  {
    language: 'en',
    asks: 2,
    form: {
      ago: 24 * day,
      name: 'Marcus Oyelaran',
      email: 'marcus@harbor.example',
      phone: '+1 (650) 555-0129',
      residence: 'San Mateo, California',
      age: '30s',
      topic: 'Visa',
      subject: 'Two weeks of holidays in Japan',
      message: 'Do I need a visa for two weeks of holidays in Japan with a US passport?',
    },
  },
  {
    language: 'ja',
    asks: null,
    form: {
      ago: 20 * day,
      name: '長谷川 真由美',
      kana: 'ハセガワ マユミ',
      email: 'm.hasegawa@mail.example',
      phone: '+1 (408) 555-0163',
      residence: 'カリフォルニア州 サンノゼ市',
      age: '30代',
      topic: '旅券（パスポート）',
      subject: '旧姓の併記',
      message:
        'お世話になっております。サンノゼ在住の長谷川真由美と申します。\n10月に結婚し、姓が変わりました。現在の旅券は旧姓のままです。\n旅券に旧姓を併記できますか。勤務先のベイサイド製パン株式会社には、旧姓で届けています。\n72歳の母の旅券も、同時に申請したいと考えています。\nご連絡は、408-555-0163か、このメールへお願いいたします。\n長谷川 真由美',
    },
  },
  {
    language: 'en',
    asks: null,
    form: {
      ago: 15 * day,
      name: 'Priscilla Vandermeer',
      email: 'priscilla@meadow.example',
      phone: '+1 (916) 555-0187',
      residence: 'Sacramento, California',
      age: '50s',
      topic: 'Culture and events',
      subject: 'A class visit',
      message:
        'Dear Sir or Madam,\nI teach Japanese at Willow Creek High School. Our student Keiko Tamura, 16, asked whether classes can visit the calligraphy exhibition. Is there a fee for groups?\nSincerely,\nPriscilla Vandermeer',
    },
  },
  {
    language: 'ja',
    asks: null,
    form: {
      ago: 11 * day,
      name: '藤井 誠',
      kana: 'フジイ マコト',
      email: 'fujii@canyon.example',
      phone: '+1 (702) 555-0155',
      residence: 'ネバダ州 ラスベガス市',
      age: '40代',
      topic: '戸籍・国籍',
      subject: '出生届の期限',
      message:
        '長男の悠斗が3月12日に生まれました。出生届の期限を過ぎた場合は、どうすればよいですか。\n妻のエリンは、州立病院に勤めており、平日は窓口へ伺えません。',
    },
  },
]
