import { writings, type Writing } from '../make/writing.ts'

const nothing = 'asks nothing of the list'

/** Mails that only the rest of the conversation explains: answers to a farewell, words between quoted lines, two wishes at once. */
export const threads: Writing[] = [
  ...writings(
    { language: 'ja', asks: null, plain: false, answers: 'farewell', why: `${nothing}; the opt-out under it is done` },
    [
      ['Re: {original}', '早速のご対応ありがとうございました。'],
      ['Re: {original}', '寂しくなりますが、またいつか。お元気で。', { client: 'iphone' }],
      ['Re: {original}', 'ご丁寧にどうも。ところで旅券の受け取りは代理でもよいですか。', { client: 'yahoo' }],
      [
        'Re: {original}',
        'すみません、間違えました。やはり続けて送ってください。',
        { asks: 'subscribe', plain: true, why: 'takes back the opt-out' },
      ],
      [
        'Re: {original}',
        '今朝また届きました。',
        {
          asks: 'unsubscribe',
          mayBeCertain: true,
          why: 'complains that it still comes; a clerk looks whether the opt-out was done',
        },
      ],
    ],
  ),
  ...writings(
    { language: 'en', asks: null, plain: false, answers: 'farewell', why: `${nothing}; the opt-out under it is done` },
    [
      ['Re: {original}', 'Thank you!', { bare: true }],
      ['Re: {original}', 'That was fast. Much appreciated.', { client: 'outlookWeb' }],
      [
        'Re: {original}',
        'Wait, I only meant the Japanese edition! Please put me back.',
        { asks: 'subscribe', mayBeCertain: true, why: 'takes back the opt-out, perhaps for one language' },
      ],
      [
        'Re: {original}',
        'And yet another one arrived today.',
        {
          asks: 'unsubscribe',
          mayBeCertain: true,
          why: 'complains that it still comes; a clerk looks whether the opt-out was done',
        },
      ],
    ],
  ),
  ...writings({ language: 'ja', asks: 'unsubscribe', plain: false, bare: true, client: 'becky', why: '' }, [
    [
      'Re: 総領事館だより 第128号（11月）',
      '> 配信を希望されない方は「配信停止」と件名に書いて返信してください。\n\n希望しません。',
      { mayBeCertain: true, why: 'the answer stands under the quoted line of the footer' },
    ],
    [
      'Re: 総領事館だより 第128号（11月）',
      '> 【1】日本映画上映会「木漏れ日の町」\n行けません。\n\n> 配信停止・メールアドレスの変更は、このメールにその旨を\n停止してください。',
      { mayBeCertain: true, why: 'the wish stands between quoted lines' },
    ],
    [
      'Re: 総領事館だより 第128号（11月）',
      '> 配信停止・メールアドレスの変更は、このメールにその旨を\n> ご記入のうえご返信ください。\n\nここの字が小さすぎて、年寄りには読めませんよ。',
      { asks: null, why: 'a remark about the quoted line' },
    ],
    [
      'Re: 総領事館だより 第128号（11月）',
      '> 【2】年末年始の休館日\n> 　12月29日から1月3日まで窓口をお休みします。\n\n4日は月曜ですが開いていますか？\n\n> 配信停止・メールアドレスの変更は、このメールにその旨を',
      { asks: null, why: 'a question under a quoted line; the last line is the rest of the footer' },
    ],
  ]),
  ...writings({ language: 'en', asks: 'unsubscribe', plain: false, bare: true, client: 'thunderbird', why: '' }, [
    [
      'Re: Japan in the Bay, November issue',
      '> To unsubscribe or change your e-mail address, reply to this message\n> with "unsubscribe" in the subject line.\n\nYes, do that please.',
      { mayBeCertain: true, why: 'the answer stands under the quoted line of the footer, and says not quite which' },
    ],
    [
      'Re: Japan in the Bay, November issue',
      '> * Film night: "A Town of Sunbeams", December 5, 2 pm, free\n\nTwo seats please!\n\n> To unsubscribe or change your e-mail address, reply to this message',
      { asks: null, why: 'signs up for a film; the last line is the rest of the footer' },
    ],
  ]),
  ...writings(
    {
      language: 'ja',
      asks: 'unsubscribe',
      plain: true,
      alsoLetter: true,
      why: 'a plain opt-out, and something that somebody must answer',
    },
    [
      [
        'ご相談',
        `二点お願いがございます。
１．在留証明の申請に、賃貸契約書は使えますでしょうか。
２．ニュースレターは今月で終わりにしてください。`,
      ],
      [
        'Re: {original}',
        '配信停止でお願いします。なお、12月5日の上映会には二名で伺いますので席をお願いします。',
        { answers: 'issue' },
      ],
      [
        '苦情と配信停止',
        '窓口で二時間待たされました。責任者から説明をいただきたい。あわせて、ニュースレターも今後一切送らないでください。',
      ],
    ],
  ),
  ...writings(
    {
      language: 'en',
      asks: 'unsubscribe',
      plain: true,
      alsoLetter: true,
      why: 'a plain opt-out, and something that somebody must answer',
    },
    [
      [
        'Two things',
        '1) Please cancel my newsletter.\n2) Is the Consul General free to open our exhibition on February 20? We would need to know by Christmas.',
      ],
      [
        'Re: {original}',
        'Please unsubscribe me. By the way, who can translate a letter that my grandfather left?',
        { answers: 'issue' },
      ],
    ],
  ),
  ...writings(
    {
      language: 'ja',
      asks: 'subscribe',
      plain: true,
      alsoLetter: true,
      why: 'a plain sign-up, and something that somebody must answer',
    },
    [
      [
        '転入のご挨拶',
        '先月シアトルから移ってきました。在留届はもう出してありますが、子供の日本語補習校について教えていただけますか。ニュースレターも送っていただけると嬉しいです。',
      ],
    ],
  ),
  ...writings(
    { language: 'en', asks: 'unsubscribe', plain: false, why: 'takes back an opt-out that was sent before' },
    [
      [
        'please ignore my last mail',
        'I asked you this morning to unsubscribe me. Please ignore that, I want to keep the newsletter after all.',
        { asks: 'subscribe', mayBeCertain: true, why: 'takes back an opt-out; must not be taken for one' },
      ],
    ],
  ),
  ...writings(
    {
      language: 'ja',
      asks: 'subscribe',
      plain: false,
      mayBeCertain: true,
      why: 'takes back an opt-out; must not be taken for one',
    },
    [
      ['先ほどの件', '今朝、配信停止のお願いをしましたが、取り消します。このまま配信を続けてください。'],
      [
        'Re: {original}',
        '配信停止にしないでくださいね。毎月これだけが楽しみです。',
        { answers: 'issue', asks: null, mayBeCertain: undefined, why: 'wishes that it goes on; asks for no act' },
      ],
    ],
  ),
  ...writings(
    { language: 'ja', asks: null, plain: false, answers: 'doubt', why: 'says that the office’s guess is wrong' },
    [
      [
        'Re: {original}',
        'はい、その通りです。お願いします。',
        { asks: 'unsubscribe', mayBeCertain: true, why: 'says yes to the office’s question' },
      ],
      ['Re: {original}', 'いいえ、在留届の方です。ニュースレターは引き続き読ませていただきます。'],
    ],
  ),
  ...writings(
    { language: 'en', asks: null, plain: false, answers: 'doubt', why: 'says that the office’s guess is wrong' },
    [
      [
        'Re: {original}',
        'Yes, the newsletter please.',
        { asks: 'unsubscribe', mayBeCertain: true, why: 'says yes to the office’s question' },
      ],
      ['Re: {original}', 'No, no, I like the newsletter! I meant the tea ceremony waiting list.'],
    ],
  ),
]
