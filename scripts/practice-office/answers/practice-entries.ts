/** How far an entry of the practice office has come. */
export type PracticeState = 'published' | 'withdrawn' | 'approved' | 'asked' | 'older' | 'untranslated' | 'draft'

export type PracticeEntry = {
  state: PracticeState
  /** The place of its category among those that an office begins with. */
  category: number
  question: [string, string]
  answer: [string, string][]
  link?: [string, string, string]
}

/** Twelve entries in every state; each paragraph in Japanese and English. */
export const practiceEntries: readonly PracticeEntry[] = [
  {
    state: 'published',
    category: 0,
    question: [
      '結婚して氏名が変わったとき、旅券はどうすればよいですか。',
      'My name changed when I married. What should I do about my passport?',
    ],
    answer: [
      [
        '氏名が変わった方は、記載事項を変更した旅券か、新しい旅券を申請できます。',
        'If your name has changed, you can apply for a passport with changed particulars or for a new one.',
      ],
      ['戸籍謄本の原本が必要です。', 'You need an original copy of your family register.'],
    ],
    link: ['旅券の申請', 'Passports', 'passport'],
  },
  {
    state: 'published',
    category: 1,
    question: ['在留証明は郵送で受け取れますか。', 'Can I receive a certificate of residence by mail?'],
    answer: [
      [
        '遠方にお住まいの方は、郵送で申請して受け取れます。返信用の封筒を同封してください。',
        'If you live far away, you can apply and receive it by mail. Please enclose a return envelope.',
      ],
    ],
    link: ['証明のご案内', 'Certificates', 'certificates'],
  },
  {
    state: 'published',
    category: 2,
    question: ['観光で短期間滞在するとき、査証は必要ですか。', 'Do I need a visa for a short stay as a tourist?'],
    answer: [
      [
        '査証免除の対象となる国籍の方は、観光などの短期滞在に査証は要りません。',
        'Nationals of countries with a visa exemption need no visa for tourism and other short stays.',
      ],
    ],
    link: ['査証免除', 'Visa exemption', 'visa-exemption'],
  },
  {
    state: 'published',
    category: 4,
    question: [
      '引っ越したとき、在留届はどうすればよいですか。',
      'What should I do about my residence registration when I move?',
    ],
    answer: [
      [
        'オンラインで住所を変更してください。帰国するときは、帰国の届出もお願いします。',
        'Please change your address online. When you return to Japan, please report that, too.',
      ],
    ],
  },
  {
    state: 'published',
    category: 5,
    question: ['文化行事の案内を受け取るには、どうすればよいですか。', 'How can I hear about cultural events?'],
    answer: [
      [
        'ニュースレターにご登録ください。いつでも停止できます。',
        'Please sign up for our newsletter. You can stop it at any time.',
      ],
    ],
  },
  {
    state: 'withdrawn',
    category: 5,
    question: ['桜まつりの日程を教えてください。', 'When is the Cherry Blossom Festival?'],
    answer: [['今年の桜まつりは終了しました。', 'This year’s festival is over.']],
  },
  {
    state: 'approved',
    category: 3,
    question: ['海外で生まれた子の出生届は、どこに出せますか。', 'Where can I register a child who was born abroad?'],
    answer: [
      [
        '当館か、日本の本籍地の役場へ届け出てください。',
        'Please register the birth with us, or with the municipal office of your family register in Japan.',
      ],
    ],
  },
  {
    state: 'asked',
    category: 1,
    question: [
      '署名証明の申請には、本人が行く必要がありますか。',
      'Do I have to come in person for a certificate of signature?',
    ],
    answer: [
      [
        '職員の前で署名していただくため、ご本人の来館が必要です。',
        'You sign before a member of our staff, so you have to come in person.',
      ],
    ],
  },
  {
    state: 'asked',
    category: 4,
    question: ['在外選挙の登録は、いつからできますか。', 'When can I register for voting overseas?'],
    answer: [['住所を定めた日から申請できます。', 'You can apply from the day on which you take up residence.']],
  },
  {
    state: 'older',
    category: 0,
    question: ['旅券をなくしたときは、どうすればよいですか。', 'What should I do if I lose my passport?'],
    answer: [
      [
        '警察に届け出たうえで、当館で紛失の届出をしてください。',
        'Please report the loss to the police and then to us.',
      ],
    ],
  },
  {
    state: 'untranslated',
    category: 2,
    question: ['電子査証は、どのように申請しますか。', ''],
    answer: [['外務省のページからオンラインで申請してください。', '']],
  },
  {
    state: 'draft',
    category: 5,
    question: ['学校の団体で展示を見学できますか。', 'Can a school visit the exhibition as a group?'],
    answer: [['事前にご予約ください。入場は無料です。', 'Please book ahead. Admission is free.']],
  },
]
