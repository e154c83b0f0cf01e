import { writings, type Writing } from '../make/writing.ts'

const why = 'an answer to the confirmation mail that carries its token'

/** Answers to a confirmation mail. */
export const confirmations: Writing[] = [
  ...writings({ language: 'ja', asks: 'confirm', plain: true, answers: 'confirmation', why }, [
    ['Re: {original}', '', { bare: true }],
    ['Re: {original}', '確認しました。', {}],
    ['RE: {original}', 'お手数をおかけします。よろしくお願いいたします。'],
    ['Re: {original}', 'はい', { bare: true, client: 'carrier' }],
    ['Re: {original}', '登録お願いします。', { client: 'iphone' }],
    ['Re: {original}', 'このまま返信でよいのですね。楽しみにしています！', { client: 'gmail' }],
    ['Re:【ご確認】ニュースレター', '返信いたします。', { client: 'outlook' }],
    [
      'ニュースレターの確認',
      '{token}',
      { answers: undefined, bare: true, client: 'carrier', why: 'a new mail with the token in its text' },
    ],
    [
      'confirm {token}',
      '',
      { answers: undefined, bare: true, client: 'iphone', why: 'what the mailto link of the confirmation mail writes' },
    ],
    ['{token}', '', { answers: undefined, bare: true, client: 'becky', why: 'the token in the subject' }],
    [
      'Re: {original}',
      '申し込みました{name}です。承認してください。それから、メルマガは何日ごろ届きますか？',
      { alsoLetter: true, why: `${why}; and a question` },
    ],
  ]),
  ...writings({ language: 'en', asks: 'confirm', plain: true, answers: 'confirmation', why }, [
    ['Re: {original}', '', { bare: true }],
    ['Re: {original}', 'Confirmed, thanks!'],
    ['RE: {original}', 'Yes.', { bare: true, client: 'outlookWeb' }],
    ['Re: {original}', 'ok', { bare: true, client: 'android' }],
    ['Re: {original}', 'I confirm that I wish to receive the newsletter.', { client: 'outlookOriginal' }],
    ['Re: Please confirm', 'yes it was me', { bare: true, client: 'gmail' }],
    [
      'Confirm {token}',
      'Please send this message to confirm your newsletter request.',
      { answers: undefined, bare: true, client: 'gmail', why: 'what the mailto link of the confirmation mail writes' },
    ],
    ['newsletter', 'My code is {token}', { answers: undefined, why: 'a new mail with the token in its text' }],
  ]),
  ...writings(
    { language: 'en', asks: 'unsubscribe', plain: false, mayBeCertain: true, answers: 'confirmation', why: '' },
    [
      [
        'Re: {original}',
        'This was not me! I did not sign up for anything. Do not add me.',
        { why: 'denies it; the token that is quoted must confirm nothing, and nothing is on the list yet' },
      ],
    ],
  ),
  ...writings(
    { language: 'ja', asks: 'unsubscribe', plain: false, mayBeCertain: true, answers: 'confirmation', why: '' },
    [
      [
        'Re: {original}',
        '心当たりがありません。申し込んでいませんので、登録しないでください。',
        { why: 'denies it; the token that is quoted must confirm nothing, and nothing is on the list yet' },
      ],
    ],
  ),
]
