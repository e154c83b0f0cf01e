import { writings, type Writing } from '../make/writing.ts'

const list = (name: string): string[] => [
  `List-Id: <${name}.lists.example>`,
  `List-Post: <mailto:${name}@lists.example>`,
  `List-Unsubscribe: <mailto:${name}-leave@lists.example>`,
  'Precedence: list',
]
const bulk = (host: string): string[] => [
  `List-Unsubscribe: <https://${host}/u/{phone}>, <mailto:leave@${host}?subject=unsubscribe>`,
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'Precedence: bulk',
]
const sender = (name: string, address: string): Partial<Writing> => ({ from: { name, address } })

/** Newsletters of others, mailing lists and invitations. */
export const bulkMails: Writing[] = [
  ...writings(
    { language: 'ja', asks: null, plain: false, bare: true, client: 'mailing', why: 'a bulk mail of others' },
    [
      [
        '【楽市】冬の大感謝セール',
        '最大70%オフ！\n\n配信停止はこちら https://rakuichi.example/stop\n登録アドレスの変更はこちら',
        { ...sender('楽市', 'news@rakuichi.example'), headers: bulk('rakuichi.example') },
      ],
      [
        'ベイ日報ヘッドライン 11/20',
        '・日本町の再開発\n・補習校の作文展\n\n購読の解除、メールアドレスの変更は subscribe@baynippo.example まで',
        { ...sender('ベイ日報', 'headline@baynippo.example'), headers: bulk('baynippo.example') },
      ],
      [
        '県人会ニュース12月号',
        '忘年会のご案内です。\n\nこのメールの配信を希望されない方は、件名に「配信停止」と書いてご返信ください。',
        { ...sender('県人会事務局', 'news@kenjinkai.example'), headers: list('kenjinkai') },
      ],
      [
        '[sf-nihongo:412] Re: 冬のピクニック',
        '幹事の堤です。参加者は7名です。\n脱会は sf-nihongo-leave@lists.example へ空メールを。',
        { ...sender('堤', 'tsutsumi@mail.example'), headers: list('sf-nihongo'), why: 'a post to a mailing list' },
      ],
      [
        '[oya-no-kai 88] メーリングリスト退会方法',
        '退会を希望される方は件名を「unsubscribe」として oya-no-kai-request@lists.example に送ってください。',
        { ...sender('親の会', 'owner@lists.example'), headers: list('oya-no-kai'), why: 'a post to a mailing list' },
      ],
      [
        '航空券タイムセール',
        '羽田直行便が安い！今だけ。\n※本メールは配信専用です。配信停止はマイページから。',
        { ...sender('空旅', 'mag@soratabi.example'), headers: bulk('soratabi.example') },
      ],
      [
        'セミナーのご案内',
        '米国税務セミナー（無料）を開催します。\n今後このようなご案内が不要な方は「不要」とご返信ください。',
        { ...sender('西海岸会計', 'seminar@wc-tax.example'), headers: bulk('wc-tax.example') },
      ],
      [
        'ご登録ありがとうございます',
        'メルマガ「和の心」にご登録いただきました。登録解除はこちら。',
        { ...sender('和の心編集部', 'wa@wanokokoro.example'), headers: bulk('wanokokoro.example') },
      ],
      [
        '予定の招待: 打合せ（新年会）',
        '12月10日（木）14:00～15:00\n場所: 日本町公民館\n\n参加しますか？ はい - いいえ - 未定\nこのカレンダーの通知を停止するには設定を変更してください。',
        {
          ...sender('カレンダー', 'calendar@mail.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'an invitation of a calendar',
        },
      ],
    ],
  ),
  ...writings(
    { language: 'en', asks: null, plain: false, bare: true, client: 'mailing', why: 'a bulk mail of others' },
    [
      [
        'This week at the Harbor Library',
        'Story time, knitting, tax help.\n\nUnsubscribe | Update your address | View in browser',
        { ...sender('Harbor Library', 'news@harborlibrary.example'), headers: bulk('harborlibrary.example') },
      ],
      [
        'Your weekly digest',
        '14 new posts from people you follow.\nTo stop receiving these e-mails, unsubscribe.',
        { ...sender('Townsquare', 'digest@townsquare.example'), headers: bulk('townsquare.example') },
      ],
      [
        '[asia-studies] CFP: Migration and Memory',
        'Abstracts of 250 words by January 10.\n\nTo unsubscribe from asia-studies send a message to asia-studies-leave@lists.example',
        {
          ...sender('Prof. R. Ames', 'ames@college.example'),
          headers: list('asia-studies'),
          why: 'a post to a mailing list',
        },
      ],
      [
        '[jet-alumni] please remove me from this list',
        'Please unsubscribe me from this list, I get too many mails.\n\n_______\njet-alumni mailing list\nTo unsubscribe: jet-alumni-leave@lists.example',
        {
          ...sender('K. Boyle', 'kboyle@mail.example'),
          headers: list('jet-alumni'),
          why: 'an opt-out that was sent to a mailing list of others',
        },
      ],
      [
        '[jet-alumni] Re: please remove me from this list',
        'Everybody, stop replying to all!! Unsubscribe yourselves at the bottom.',
        { ...sender('Dana', 'dana@inbox.example'), headers: list('jet-alumni'), why: 'a post to a mailing list' },
      ],
      [
        'Chamber of Commerce Update',
        'Breakfast with the mayor on the 9th. Reply STOP to opt out of these messages.',
        { ...sender('Chamber', 'update@chamber.example'), headers: bulk('chamber.example') },
      ],
      [
        'Confirm your subscription to Gourmet Coast',
        'Click to confirm your subscription. If you did not subscribe, ignore this.',
        {
          ...sender('Gourmet Coast', 'hello@gourmetcoast.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'a confirmation mail of others',
        },
      ],
      [
        'You have been unsubscribed',
        'You will no longer receive mail from Wine Weekly. Changed your mind? Subscribe again.',
        {
          ...sender('Wine Weekly', 'no-reply@wineweekly.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'a machine’s farewell',
        },
      ],
      [
        'Invitation: Sister city call @ Tue Dec 8, 2026 9am (PST)',
        'You have been invited to the following event.\n\nGoing? Yes - Maybe - No\n\nTo stop receiving these e-mails, change your notification settings.',
        {
          ...sender('Calendar', 'calendar-notification@mail.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'an invitation of a calendar',
        },
      ],
      [
        'Canceled event: Planning lunch',
        'This event has been canceled.',
        {
          ...sender('Calendar', 'calendar-notification@mail.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'a calendar’s cancellation',
        },
      ],
      [
        'Alert: 3 new results for "consulate newsletter"',
        'Unsubscribe from this alert.',
        { ...sender('Search Alerts', 'alerts@lookup.example'), headers: bulk('lookup.example') },
      ],
      [
        'Password reset',
        'Somebody asked to change the password of your account. If it was not you, no change will be made.',
        {
          ...sender('Townsquare', 'no-reply@townsquare.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'a machine’s notice',
        },
      ],
      [
        'Your ticket order is confirmed',
        'Order 55120, 2 seats, December 12. Manage e-mail preferences or unsubscribe.',
        { ...sender('Symphony', 'tickets@symphony.example'), headers: bulk('symphony.example') },
      ],
      [
        'Fax from 415-555-0177',
        'You have received a 2 page fax. To cancel this service log in.',
        {
          ...sender('FaxBox', 'fax@faxbox.example'),
          headers: ['Auto-Submitted: auto-generated'],
          why: 'a machine’s notice',
        },
      ],
    ],
  ),
]

/** Spam and fraud, which carry no mark of a machine. */
export const spamMails: Writing[] = [
  ...writings({ language: 'ja', asks: null, plain: false, bare: true, why: 'spam' }, [
    [
      '重要：アカウントの停止',
      'お客様のアカウントが停止されました。解除するには下記よりログインしてください。\nhttps://account-kaijo.example/login',
      { ...sender('お客様センター', 'support@account-kaijo.example'), why: 'a fraud' },
    ],
    [
      '高額当選のお知らせ',
      'おめでとうございます。受け取りを希望されない場合は配信停止とご返信ください。',
      { ...sender('当選窓口', 'atari@kujibiki.example'), why: 'spam' },
    ],
    [
      'メルマガ読者を増やしませんか',
      '貴館のメルマガの開封率を3倍に！まずは無料相談。今後の案内が不要の方は「配信停止」とご返信下さい。',
      { ...sender('配信王', 'sales@haishin-o.example'), why: 'spam that offers to send newsletters' },
    ],
  ]),
  ...writings({ language: 'en', asks: null, plain: false, bare: true, why: 'spam' }, [
    [
      'Grow your newsletter subscribers',
      'Hi, I can bring 10,000 subscribers to your newsletter. If you are not interested, reply "unsubscribe".',
      { ...sender('Alex', 'alex@growth-fast.example'), why: 'spam that offers subscribers' },
    ],
    [
      'Re: your unpaid invoice',
      'Cancel now or you will be charged $499.99 for your subscription renewal. Call 1-800-555-0142 to cancel.',
      { ...sender('Billing', 'billing@secure-renew.example'), why: 'a fraud' },
    ],
    [
      'Buy verified e-mail list of Japanese companies',
      '300,000 addresses, opt-in. To be removed reply with REMOVE in the subject.',
      { ...sender('Lists Direct', 'sales@listsdirect.example'), why: 'spam' },
    ],
    [
      'SEO for consulate.example',
      'Dear webmaster, your site does not rank. Reply NO if you do not want further e-mails.',
      { ...sender('Ravi', 'ravi@rank-first.example'), why: 'spam' },
    ],
  ]),
]
