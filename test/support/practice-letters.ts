import type { Letter } from '../../shared/letters/letter.ts'
import type { AttachmentInfo, BounceInfo, MailKind } from '../../shared/letters/mail.ts'

/** One invented letter as it is written down here; what is left out is as in most letters. */
export type PracticeLetter = {
  name: string
  address: string
  subject: string
  text: string
  /** Minutes before the present. */
  ago: number
  kind?: MailKind
  furigana?: string
  phone?: string
  demographics?: [string, string][]
  organisation?: boolean
  read?: boolean
  urgent?: boolean
  candidate?: boolean
  html?: boolean
  doubtful?: string
  files?: Partial<AttachmentInfo>[]
  status?: Letter['status']
  answeredBy?: string
  answer?: string
  draft?: string
  bounce?: BounceInfo
  uncertain?: boolean
  thread?: boolean
  gone?: boolean
}

const day = 24 * 60

/** Letters invented for tests and pictures of the window; every address ends in .example. */
export const practiceLetters: readonly PracticeLetter[] = [
  {
    name: '山本 沙織',
    furigana: 'やまもと さおり',
    address: 'saori.yamamoto@mail.example',
    phone: '+1 (415) 555-0134',
    subject: '旅券の更新に必要な書類について',
    ago: 3,
    read: true,
    demographics: [
      ['お住まい', 'カリフォルニア州 サンノゼ市'],
      ['年代', '30代'],
      ['ご用件', '旅券(パスポート)'],
    ],
    thread: true,
    text:
      'お世話になっております。\n10月に結婚し、姓が「佐々木」から「山本」に変わりました。現在の旅券は旧姓のままで、\n有効期限は2027年3月です。次の点を教えていただけますでしょうか。\n\n' +
      '1. 姓の変更と更新を、同時に申請できますか。\n2. 戸籍謄本は、発行から何か月以内のものが必要ですか。\n3. 申請から受け取りまで、どのくらいかかりますか。\n\n' +
      '12月18日に日本へ一時帰国する予定です。どうぞよろしくお願いいたします。\n\n' +
      '2026年8月3日(月) 10:12 総領事館 広報文化班 <kouhou@consulate.example>:\n' +
      Array.from(
        { length: 14 },
        (_, line) =>
          `> ${['山本様', '', 'お問い合わせありがとうございます。', '在留届の住所は、オンラインで変更できます。'][line % 4]}`,
      ).join('\n'),
  },
  {
    name: 'Emily Carter',
    address: 'emily.carter@post.example',
    subject: 'Cherry Blossom Festival 2027: volunteering',
    ago: 20,
    demographics: [
      ['Residence', 'Oakland, California'],
      ['Age group', '20s'],
    ],
    text:
      'Dear Consulate staff,\n\nI would love to help at the tea ceremony table again in April. Is the sign-up open, and by when do community booths have to register? I attach last year’s flyer.\n\n' +
      'More about our group: https://teahouse.example/oakland (we are eleven people).\n\nBest regards,\nEmily Carter',
    files: [{ name: 'flyer-2026.pdf', type: 'application/pdf', size: 412_300 }],
  },
  {
    name: '佐藤 健一',
    furigana: 'さとう けんいち',
    address: 'k.sato@mail.example',
    subject: '在留証明を郵送で受け取れますか',
    ago: 36,
    read: true,
    phone: '+1 (408) 555-0192',
    text: '在留証明が必要ですが、遠方に住んでおり来館が難しい状況です。\n郵送で受け取ることはできますか。必要な書類と手数料を教えてください。',
    draft: '佐藤 健一 様\n\nお問い合わせありがとうございます。在留証明は',
  },
  {
    name: 'ベイエリア補習校 図書係',
    address: 'library@hoshuko.example',
    subject: '図書寄贈と感謝状の授与について',
    ago: 54,
    organisation: true,
    kind: 'direct',
    text: '来春の授与式へのご出席をお願いしたく、ご連絡いたしました。\n寄贈図書の一覧を添付します。',
    files: [
      {
        name: '寄贈図書一覧.xlsx',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        size: 38_912,
      },
      { name: '案内状.docm', type: 'application/vnd.ms-word.document.macroEnabled.12', size: 81_000, risky: true },
    ],
  },
  {
    name: 'Daniel Nguyen',
    address: 'd.nguyen@univ.example',
    subject: 'Visa for a three-month research stay',
    ago: 89,
    read: true,
    candidate: true,
    text: 'My host university asked me to confirm whether a certificate of eligibility is needed for a stay of ninety days. Could you tell me which category applies?',
    phone: '+1 (510) 555-0171',
  },
  {
    name: '中村 由紀',
    furigana: 'なかむら ゆき',
    address: 'yuki.n@mail.example',
    subject: '旅券を紛失しました',
    ago: day - 430,
    read: true,
    urgent: true,
    text: '昨日、旅行先のタホ湖で旅券を紛失しました。警察への届け出は済んでいます。\n帰国のための渡航書と、新しい旅券と、どちらを申請すればよいでしょうか。',
    draft: '中村 由紀 様\n\nたいへんご心配のことと存じます。',
  },
  {
    name: 'Priya Raman',
    address: 'priya.raman@post.example',
    subject: 'Do I need a visa for a two-week trip?',
    ago: day - 350,
    read: true,
    candidate: true,
    status: 'answered',
    answeredBy: '小林 遥',
    answer:
      'Dear Priya Raman,\n\nFor a stay of up to ninety days holders of a US passport need no visa.\n\nHaruka Kobayashi\nPublic Affairs and Culture',
    text: 'Hello, I hold a US passport and plan a two-week trip to Kyoto. Do I need a visa?',
  },
  {
    name: '鈴木 大輔',
    furigana: 'すずき だいすけ',
    address: 'daisuke@mail.example',
    subject: '国際結婚の届出に必要な書類',
    ago: day - 200,
    text: '妻は米国籍です。婚姻届を領事館に提出する場合に必要な書類と、日数を教えてください。',
  },
  {
    name: 'Lakeside Public Library',
    address: 'events@lakeside-library.example',
    subject: 'Japanese picture-book day in April',
    ago: day - 100,
    organisation: true,
    kind: 'direct',
    html: true,
    text: 'We are planning a reading day for families in spring and would like to invite a reader from your office.',
    files: [
      { name: 'crest.png', type: 'image/png', size: 9_300, inline: true },
      { name: 'program-draft.pdf', type: 'application/pdf', size: 1_240_000 },
    ],
  },
  {
    name: '',
    address: 'form@site.example',
    subject: '桜祭りのボランティアについて',
    ago: day - 40,
    kind: 'unrecognized-form',
    text: '[お問い合わせ]\nおなまえ 匿名希望\nメール (記入なし)\n本文 桜祭りのボランティアに参加したいです。',
  },
  {
    name: '高橋 美咲',
    furigana: 'たかはし みさき',
    address: 'misaki.t@mail.example',
    subject: '子どもの国籍留保の届出',
    ago: 2 * day - 300,
    demographics: [
      ['お住まい', 'カリフォルニア州 サンマテオ市'],
      ['お問い合わせの種類', '戸籍・国籍'],
    ],
    text: '先月こちらで出産しました。国籍留保の届出の期限と必要書類を教えてください。',
    phone: '+1 (650) 555-0148',
  },
  {
    name: '渡辺 誠',
    address: 'makoto.w@mail.example',
    subject: 'æ—…åˆ¸ã®å—ã‘å–ã‚Šã«ã¤ã„ã¦',
    ago: 2 * day - 280,
    doubtful: 'windows-1252',
    kind: 'direct',
    text: 'æ—…åˆ¸ã®å—ã‘å–ã‚Šã«ã¤ã„ã¦ãŠå°‹ã­ã—ã¾ã™ã€‚\nåœŸæ›œæ—¥ã«å—ã‘å–ã‚Œã¾ã™ã‹ã€‚',
  },
  {
    name: 'Mail Delivery Subsystem',
    address: 'mailer-daemon@mx.example',
    subject: 'Undelivered Mail Returned to Sender',
    ago: 2 * day - 200,
    kind: 'bounce',
    read: true,
    bounce: {
      recipient: 'old.box@mail.example',
      status: '5.1.1',
      permanent: true,
      reason: '550 5.1.1 User unknown',
      messageId: '',
    },
    text: 'I’m sorry to have to inform you that your message could not be delivered to one or more recipients.',
  },
  {
    name: 'Anna Weber',
    address: 'a.weber@post.example',
    subject: 'Automatic reply: Newsletter',
    ago: 2 * day - 150,
    kind: 'automatic',
    read: true,
    text: 'I am out of the office until December 1.',
  },
  {
    name: '伊藤 花子',
    furigana: 'いとう はなこ',
    address: 'hanako.ito@mail.example',
    subject: '在外選挙人名簿への登録',
    ago: 2 * day - 90,
    read: true,
    status: 'answered',
    answeredBy: '森 直樹',
    answer:
      '伊藤 花子 様\n\n在外選挙人名簿への登録は、出国時申請または在外公館での申請ができます。\n\n総領事館 広報文化班\n森 直樹',
    text: '在外選挙人名簿への登録を希望します。窓口の受付時間と必要なものを教えてください。',
  },
  {
    name: 'Michael O’Brien',
    address: 'mobrien@post.example',
    subject: 'Working holiday age limit',
    ago: 2 * day - 30,
    text: 'I turn 31 in March. Can I still apply for a working holiday visa before my birthday?',
  },
  {
    name: '小川 真理',
    address: 'mari.ogawa@mail.example',
    subject: '婚姻届の書き方について',
    ago: 3 * day - 500,
    read: true,
    uncertain: true,
    answeredBy: '小林 遥',
    answer: '小川 真理 様\n\n婚姻届の記入例をお送りします。',
    text: '婚姻届の「婚姻後の夫婦の氏」の欄の書き方を教えてください。',
  },
  {
    name: 'Sofia Martinez',
    address: 'sofia.m@post.example',
    subject: 'JET Programme interview date',
    ago: 3 * day - 420,
    candidate: true,
    read: true,
    text: 'Could you tell me when the interviews for the JET Programme take place this winter?',
  },
  {
    name: 'サンノゼ日本人会 事務局',
    address: 'office@sj-nihonjinkai.example',
    subject: '新年会へのご臨席のお願い',
    ago: 3 * day - 380,
    organisation: true,
    kind: 'direct',
    html: true,
    text: '来る1月17日の新年会に、ご臨席を賜りたくお願い申し上げます。',
  },
  {
    name: '加藤 翔',
    furigana: 'かとう しょう',
    address: 'sho.kato@mail.example',
    subject: '運転免許証の翻訳証明',
    ago: 3 * day - 260,
    text: '日本の運転免許証の翻訳証明を取得したいのですが、即日で受け取れますか。',
    phone: '+1 (415) 555-0110',
  },
  {
    name: 'Grace Kim',
    address: 'grace.kim@post.example',
    subject: 'Calligraphy workshop for a school',
    ago: 3 * day - 200,
    text: 'We teach third graders in Fremont and would love to host a calligraphy workshop. Do you lend brushes?',
    kind: 'direct',
    organisation: false,
  },
  {
    name: '吉田 純',
    address: 'jun.yoshida@mail.example',
    subject: '戸籍謄本の取り寄せ',
    ago: 4 * day - 420,
    status: 'closed',
    read: true,
    text: '戸籍謄本を日本から取り寄せる方法を教えてください。→ 解決しました。',
  },
  {
    name: 'Thomas Berger',
    address: 't.berger@post.example',
    subject: 'Ikebana exhibition photos',
    ago: 4 * day - 300,
    kind: 'direct',
    text: 'Thank you for the exhibition last week. May we use two of the photos in our newsletter?',
    files: [{ name: 'IMG_2041.jpg', type: 'image/jpeg', size: 3_412_000 }],
  },
  {
    name: '松本 恵',
    furigana: 'まつもと めぐみ',
    address: 'megumi.m@mail.example',
    subject: '出生届の提出期限を過ぎました',
    ago: 4 * day - 120,
    text: '出生から3か月を過ぎてしまいました。今からでも出生届を提出できますか。',
  },
  {
    name: '山本 沙織',
    furigana: 'やまもと さおり',
    address: 'saori.yamamoto@mail.example',
    subject: '在留届の住所変更について',
    ago: 113 * day,
    read: true,
    status: 'answered',
    answeredBy: '小林 遥',
    answer: '山本 沙織 様\n\n在留届の住所は、オンラインで変更できます。',
    text: '引っ越しました。在留届の住所を変更したいのですが、どうすればよいですか。',
  },
  {
    name: 'Hiroshi Tanabe',
    address: 'h.tanabe@post.example',
    subject: 'Koseki: certified copies for a pension',
    ago: 6 * day,
    text: 'My mother needs certified copies of her family register for a pension claim. Can the consulate help?',
  },
  {
    name: '北川 遼',
    address: 'ryo.k@mail.example',
    subject: '証明書の手数料の支払い方法',
    ago: 6 * day + 200,
    read: true,
    text: '証明書の手数料は、現金のみでしょうか。クレジットカードは使えますか。',
  },
  {
    name: 'Oakland Museum Shop',
    address: 'shop@oakmuseum.example',
    subject: 'Posters for the washi exhibition',
    ago: 7 * day,
    organisation: true,
    kind: 'direct',
    text: 'We would be glad to display your posters. How many can you send us?',
  },
  {
    name: '石井 香織',
    furigana: 'いしい かおり',
    address: 'kaori@mail.example',
    subject: '旅券の残存有効期間',
    ago: 8 * day,
    text: '旅券の残りの有効期間が5か月です。一時帰国の前に更新したほうがよいでしょうか。',
  },
  {
    name: 'Linda Park',
    address: 'lpark@post.example',
    subject: 'Adoption papers: apostille or certification?',
    ago: 9 * day,
    read: true,
    text: 'We are adopting through an agency in Osaka. Which papers need an apostille?',
  },
  {
    name: '前田 剛',
    address: 't.maeda@mail.example',
    subject: '印鑑証明の代わりになるもの',
    ago: 10 * day,
    text: '日本の不動産の手続きで印鑑証明を求められました。署名証明で代えられますか。',
  },
  {
    name: 'Ravi Shah',
    address: 'ravi.shah@post.example',
    subject: 'Transit visa in Narita',
    ago: 11 * day,
    text: 'I hold an Indian passport and have a nine-hour stop in Narita. Do I need a transit visa?',
  },
  {
    name: '岡田 涼子',
    address: 'ryoko@mail.example',
    subject: '旅券用の写真の規格',
    ago: 12 * day,
    read: true,
    status: 'answered',
    answeredBy: '森 直樹',
    answer: '岡田 涼子 様\n\n写真の規格はサイトに掲載しています。',
    text: '旅券の写真は、こちらの薬局で撮ったものでも使えますか。',
  },
  {
    name: 'Bay Judo Club',
    address: 'info@bayjudo.example',
    subject: 'Demonstration on Culture Day',
    ago: 13 * day,
    organisation: true,
    kind: 'direct',
    text: 'We would like to offer a demonstration on Culture Day. Whom should we talk to?',
  },
  {
    name: '清水 徹',
    address: 'toru.s@mail.example',
    subject: '年金の現況届',
    ago: 14 * day,
    text: '年金の現況届に添える在留証明の取り方を教えてください。',
    gone: true,
  },
  {
    name: 'Claire Dubois',
    address: 'claire@post.example',
    subject: 'Spouse visa: translation of the marriage certificate',
    ago: 15 * day,
    text: 'Does the translation of our marriage certificate have to be certified?',
  },
  {
    name: '藤田 佳奈',
    address: 'kana.f@mail.example',
    subject: '一時帰国中の健康保険',
    ago: 16 * day,
    read: true,
    text: '一時帰国中に国民健康保険に入れますか。お門違いでしたら申し訳ありません。',
  },
  {
    name: 'Peter Johansson',
    address: 'peterj@post.example',
    subject: 'Sake tasting: may we use the logo?',
    ago: 18 * day,
    text: 'May we use the consulate’s logo on our flyer for the sake tasting in May?',
  },
  {
    name: '三浦 悟',
    address: 'miura@mail.example',
    subject: '帰国後の運転免許の切り替え',
    ago: 20 * day,
    read: true,
    text: 'カリフォルニア州の免許を日本の免許に切り替えるとき、領事館の証明は必要ですか。',
  },
  {
    name: 'Nadia Haddad',
    address: 'nadia.h@post.example',
    subject: 'Certificate of eligibility delay',
    ago: 22 * day,
    read: true,
    candidate: true,
    text: 'My certificate of eligibility was issued in September. How long is it valid?',
  },
  {
    name: '佐々木 亮',
    address: 'ryo.sasaki@mail.example',
    subject: '離婚届と戸籍の記載',
    ago: 25 * day,
    text: 'こちらで離婚が成立しました。日本の戸籍に反映するための手続きを教えてください。',
  },
]
