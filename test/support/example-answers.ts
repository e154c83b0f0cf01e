import type { Candidate, Reason } from '../../shared/answers/candidates.ts'
import type { EntryState, EntryText } from '../../shared/answers/entries.ts'
import type { MarkLevel, PersonalKind } from '../../shared/answers/personal-data.ts'
import type { Colleague } from '../../shared/office/account.ts'
import { people } from './fake-office.ts'

/** A marked letter with what the program finds in its question; `marked`: its question was not copied yet. */
export type ExampleCandidate = {
  letterId: string
  number: string
  receivedAt: string
  language: 'ja' | 'en'
  subject: string
  text: string
  begins: 'marked' | 'copied'
  strings: { string: string; kind: PersonalKind; level: MarkLevel; why: Reason }[]
  joined?: Candidate['entries']
}

const colleague = ({ id, name, nameEn }: (typeof people)['mori']): Colleague => ({ accountId: id, name, nameEn })
const [mori, haruka, grace] = [people.mori, people.haruka, people.grace].map(colleague) as [
  Colleague,
  Colleague,
  Colleague,
]

const category = (end: string) => `018f0000-0000-7000-8000-0000000000c${end}`
const entryId = (number: number) => `018f0000-0000-7000-8000-0000000009${String(number).slice(-2).padStart(2, '0')}`
const letter = (number: number) => `018f0000-0000-7000-8000-00000000${number}`

export const exampleCategories = [
  { id: category('1'), names: { ja: '旅券', en: 'Passports' } },
  { id: category('2'), names: { ja: '証明', en: 'Certificates' } },
  { id: category('3'), names: { ja: '査証', en: 'Visas' } },
  { id: category('4'), names: { ja: '文化・行事', en: 'Culture and events' } },
]

export const exampleCandidates: readonly ExampleCandidate[] = [
  {
    letterId: letter(1184),
    number: '2026-1184',
    receivedAt: '2026-11-20T17:38:00.000Z',
    language: 'ja',
    subject: '旅券の更新に必要な書類について',
    begins: 'copied',
    joined: [{ id: entryId(152), number: 'Q-0152' }],
    text: 'お世話になっております。\n\n10月に結婚し、姓が「佐々木」から「山本」に変わりました。現在の旅券(TR1234567)は旧姓のままです。\n\n姓の変更と更新を、同時に申請できますか。戸籍謄本は、発行から何か月以内のものが必要ですか。\n\n勤務先のベイサイド製パンには旧姓で届けています。',
    strings: [
      { string: '佐々木', kind: 'name', level: 'certain', why: 'listed-name' },
      { string: '山本', kind: 'name', level: 'certain', why: 'form-value' },
      { string: 'TR1234567', kind: 'passport', level: 'certain', why: 'known-shape' },
      { string: 'ベイサイド製パン', kind: 'employer', level: 'likely', why: 'after-label' },
    ],
  },
  {
    letterId: letter(1190),
    number: '2026-1190',
    receivedAt: '2026-11-23T21:12:00.000Z',
    language: 'ja',
    subject: '母の年金の証明について',
    begins: 'copied',
    text: '72歳の母がサンノゼで一人で暮らしています。年金のための在留証明を、娘の由紀が代わりに受け取れますか。\n\n母の旅券番号は TK7654321 です。連絡は 415-555-0137 へお願いします。\n\n母は若葉会病院に通っており、窓口まで行くことができません。',
    strings: [
      { string: '72歳', kind: 'age', level: 'likely', why: 'known-shape' },
      { string: '由紀', kind: 'name', level: 'likely', why: 'relative' },
      { string: 'TK7654321', kind: 'passport', level: 'certain', why: 'after-label' },
      { string: '415-555-0137', kind: 'phone', level: 'certain', why: 'form-value' },
      { string: '若葉会病院', kind: 'employer', level: 'possible', why: 'unknown-word' },
    ],
  },
  {
    letterId: letter(1187),
    number: '2026-1187',
    receivedAt: '2026-11-22T18:02:00.000Z',
    language: 'en',
    subject: 'Visa for a three-month research stay',
    begins: 'copied',
    text: 'My host at Hokuto University, Dr. Emi Sakai, asked me to confirm whether I need a visa for a three-month research stay.',
    strings: [
      { string: 'Hokuto University', kind: 'school', level: 'likely', why: 'known-shape' },
      { string: 'Emi Sakai', kind: 'name', level: 'certain', why: 'title' },
    ],
  },
  {
    letterId: letter(1179),
    number: '2026-1179',
    receivedAt: '2026-11-18T23:40:00.000Z',
    language: 'ja',
    subject: '運転免許証の翻訳を当日に受け取れますか',
    begins: 'marked',
    text: '運転免許証の翻訳証明は、申請した日に受け取れますか。',
    strings: [],
  },
]

const pair = (id: string, ja: string, en: string, was?: string) => ({
  id,
  ja,
  en,
  older: was === undefined ? null : { side: 'en' as const, was },
})

const marriage: EntryText = {
  question: pair(
    'question',
    '結婚して氏名が変わったとき、旅券はどうすればよいですか。',
    'My name changed when I married. What should I do about my passport?',
  ),
  answer: [
    pair(
      'p1',
      '氏名が変わった方は、記載事項を変更した旅券か、新しい旅券を申請できます。残りの有効期間が1年未満のときは、新しい旅券をお勧めします。',
      'If your name has changed, you can apply for a passport with changed particulars or for a new one. If less than one year of validity is left, we recommend a new passport.',
    ),
    pair(
      'p2',
      '戸籍謄本(全部事項証明書)の原本が1通必要です。発行から6か月以内のものに限り、コピーは受け付けておりません。',
      'You need one original copy of your family register (koseki tohon).',
      '戸籍謄本(全部事項証明書)の原本が1通必要です。',
    ),
    pair(
      'p3',
      'お受け取りまでは、通常2週間ほどかかります。一時帰国のご予定がある方は、1か月前までにご申請ください。',
      'Please allow about two weeks. If you plan to travel to Japan, apply at least one month before you leave.',
    ),
  ],
  links: [
    {
      ja: { text: '旅券の申請', address: 'https://example.org/itpr_ja/passport.html' },
      en: { text: 'Passports', address: 'https://example.org/itpr_en/passport.html' },
    },
  ],
}

const short = (ja: string, en: string, answer: { ja: string; en: string }): EntryText => ({
  question: pair('question', ja, en),
  answer: [pair('p1', answer.ja, answer.en)],
  links: [],
})

type Made = {
  number: number
  state: EntryState
  category: string | null
  text: EntryText
  count: number
  public?: boolean
  due?: string
  letters?: number[]
  personal?: { string: string; kind: PersonalKind; why: Reason }[]
  asked?: boolean
}

const made: readonly Made[] = [
  {
    number: 152,
    state: 'draft',
    category: category('1'),
    text: marriage,
    count: 37,
    letters: [1184, 1176],
    personal: [{ string: '全部事項', kind: 'name', why: 'unknown-word' }],
  },
  {
    number: 148,
    state: 'draft',
    category: category('2'),
    count: 21,
    text: {
      ...short('在留証明は郵送で受け取れますか。', '', {
        ja: '郵送では受け取れません。窓口にお越しください。',
        en: '',
      }),
      links: [
        {
          ja: { text: '若葉商事の方への案内', address: 'https://example.org/itpr_ja/wakaba.html' },
          en: { text: '', address: '' },
        },
      ],
    },
    personal: [
      { string: '若葉商事', kind: 'employer', why: 'listed-name' },
      { string: 'wakaba', kind: 'employer', why: 'listed-name' },
    ],
  },
  {
    number: 143,
    state: 'draft',
    category: category('3'),
    count: 54,
    text: {
      ...short('査証なしで滞在できるのは何日までですか。', 'How many days can I stay without a visa?', {
        ja: '',
        en: '',
      }),
      answer: [
        pair(
          'p1',
          '国籍によって異なり、多くは90日までです。',
          'It depends on your nationality.',
          '国籍によって異なります。',
        ),
      ],
    },
  },
  {
    number: 150,
    state: 'asked',
    category: category('2'),
    count: 9,
    asked: true,
    text: short(
      '運転免許証の翻訳証明は、当日に受け取れますか。',
      'Can I get the translation of a driver’s license on the same day?',
      {
        ja: '15時までに申請された場合は、当日にお渡しします。手数料は2,100円相当です。',
        en: 'If you apply by 3 p.m., you get it on the same day. The fee corresponds to 2,100 yen.',
      },
    ),
  },
  {
    number: 140,
    state: 'approved',
    category: category('4'),
    count: 12,
    text: short(
      '桜まつりのボランティアに応募するには、どうすればよいですか。',
      'How can I volunteer for the Cherry Blossom Festival?',
      {
        ja: '1月に募集を始めます。ニュースレターでお知らせします。',
        en: 'We begin to look for volunteers in January, and announce it in the newsletter.',
      },
    ),
  },
  {
    number: 101,
    state: 'published',
    category: category('1'),
    count: 63,
    public: true,
    due: '2026-12-10',
    text: short('旅券の更新には何が必要ですか。', 'What do I need to renew my passport?', {
      ja: '写真1枚と、現在の旅券をお持ちください。',
      en: 'Bring one photo and your present passport.',
    }),
  },
  {
    number: 199,
    state: 'published',
    category: null,
    count: 4,
    public: true,
    // A letter that was joined after it had become public names the same bakery.
    personal: [{ string: '若葉製パン', kind: 'employer', why: 'in-letter' }],
    text: short('駐車場はどこですか。', 'Where can I park?', {
      ja: '若葉製パンの隣の駐車場が使えます。',
      en: 'There is a car park in the next block.',
    }),
  },
]

export const exampleEntries = made.map(
  ({ number, state, category: of, text, count, due, letters = [], personal = [], asked = false, ...rest }) => ({
    entry: {
      id: entryId(number),
      number: `Q-0${number}`,
      state,
      category: of,
      validUntil: due ?? (number === 152 ? '2027-11-30' : ''),
      due: due !== undefined,
      changedAt: '2026-11-24T17:20:00.000Z',
      changedBy: mori,
      askedOf: asked ? grace : null,
      public: rest.public ?? false,
      text,
      sides: {
        ja: { by: mori, at: '2026-11-24T17:20:00.000Z' },
        en: text.question.en === '' ? null : { by: haruka, at: '2026-11-20T18:20:00.000Z' },
      },
      revision: 4,
      note: '',
      hands: [mori, haruka],
      askedAt: asked ? '2026-11-24T16:05:00.000Z' : null,
      askedBy: asked ? mori : null,
      givenBack: '',
      approved:
        state === 'approved' || state === 'published' ? { by: grace, at: '2026-11-21T18:00:00.000Z', hash: 'a' } : null,
      published: rest.public
        ? {
            anchor: `q0${number}`,
            firstAt: '2026-03-02T18:00:00.000Z',
            at: '2026-03-02T18:00:00.000Z',
            same: true,
            withdrawnAt: null,
          }
        : null,
    },
    letters: letters.map((one) => ({
      letterId: letter(one),
      number: `2026-${one}`,
      receivedAt: '2026-11-20T17:38:00.000Z',
    })),
    personal,
    ordinary: new Set<string>(),
    versions: [
      {
        revision: 3,
        at: '2026-11-20T18:20:00.000Z',
        by: haruka,
        asked: false,
        text: { ...text, answer: text.answer.map((one) => ({ ...one, ja: one.older?.was ?? one.ja, older: null })) },
      },
      { revision: 4, at: '2026-11-24T17:20:00.000Z', by: mori, asked: false, text },
    ],
    asked: { count, last: '2026-11' },
  }),
)
