import { writings, type Writing } from '../make/writing.ts'

/** About getting no more newsletters, but nothing that a careful clerk would carry out without a look or a question. */
export const optOutsToAskAbout: Writing[] = [
  ...writings({ language: 'ja', asks: 'unsubscribe', plain: false, why: '' }, [
    [
      '配信停止の方法',
      'ニュースレターの配信を止めるにはどうすればよいのでしょうか。教えてください。',
      { mayBeCertain: true, why: 'asks how to; a clerk may take it for the wish or explain the way' },
    ],
    [
      '質問です',
      'メルマガって途中で解除できますか？できるならやり方を知りたいです。',
      { why: 'asks whether and how, no decision yet', alsoLetter: true },
    ],
    [
      '父の購読について',
      '父（佐久間正）がニュースレターをとっていましたが、施設に入り読めなくなりました。父のアドレス masashi.sakuma@nifty.example の配信を止めていただけますか。',
      {
        address: 'masashi.sakuma@nifty.example',
        why: 'on behalf of the father, for an address that is not the sender’s',
      },
    ],
    [
      '母宛のニュースレター',
      '母が先日他界いたしました。母宛に届いているニュースレターを停止してください。アドレスは分かりませんが、名前は沢井文子です。',
      { address: null, why: 'on behalf of the dead mother, address unknown' },
    ],
    [
      '前任者宛ての配信',
      '弊社の前任者（tanabe@kitahama-trading.example）宛てのニュースレターがまだ届きます。配信を停止願います。',
      { address: 'tanabe@kitahama-trading.example', why: 'another person’s address' },
    ],
    [
      '配信停止',
      '今は携帯から書いていますが、止めてほしいのはパソコンの {other} の方です。',
      { address: '{other}', why: 'another address than the sender’s' },
    ],
    [
      '一時停止のお願い',
      '来年3月まで日本に一時帰国しますので、その間だけニュースレターの配信を止めていただけますか。戻りましたらまた再開をお願いします。',
      { why: 'a pause for some months, no opt-out' },
    ],
    [
      'Re: {original}',
      '産休に入るので、半年ほど配信をお休みしたいです。',
      { answers: 'issue', why: 'a pause for half a year' },
    ],
    [
      '英語版だけ停止',
      '日本語版と英語版の両方が届いています。英語版だけ停止してください。日本語版は続けて読みたいです。',
      { why: 'one of two languages; is no opt-out of the whole' },
    ],
    [
      'Re: {original}',
      '配信を停止してください。\nそれから、妻の査証の件ですが、先月申請した書類はまだ届いていないでしょうか。受付番号は分かりません。',
      {
        answers: 'issue',
        plain: true,
        alsoLetter: true,
        why: 'a plain opt-out, and a question that somebody must answer',
      },
    ],
    [
      '配信停止とお問い合わせ',
      'メルマガの配信停止をお願いします。\nまた、来月の旅券窓口の休みの日を教えていただけますか？',
      { plain: true, alsoLetter: true, why: 'a plain opt-out, and a question that somebody must answer' },
    ],
    [
      '解除',
      '解除してください',
      { bare: true, mayBeCertain: true, why: 'does not say what; most likely the newsletter' },
    ],
    [
      '迷っています',
      'ニュースレターをやめようか迷っています。頻度を減らすことはできますか？月一回なら続けたいです。',
      { alsoLetter: true, why: 'thinks of leaving, wishes fewer mails' },
    ],
  ]),
  ...writings({ language: 'en', asks: 'unsubscribe', plain: false, why: '' }, [
    [
      'How do I unsubscribe?',
      'How do I unsubscribe from your newsletter? I cannot find a link anywhere.',
      { mayBeCertain: true, why: 'asks how to; a clerk may take it for the wish' },
    ],
    [
      'question',
      'If I ever want to unsubscribe from the newsletter, is there a way to do so?',
      { alsoLetter: true, why: 'asks in advance' },
    ],
    [
      'For my mother',
      'My mother Haruko keeps getting your newsletter at haruko.b@webmail.example but she has dementia. Please stop it.',
      { address: 'haruko.b@webmail.example', why: 'on behalf of the mother, for an address that is not the sender’s' },
    ],
    [
      'other address',
      'Please unsubscribe {other}. I am writing from my work account because I lost the password to it.',
      { address: '{other}', why: 'another address than the sender’s' },
    ],
    [
      'Pause',
      'Can you put my newsletter on hold until May? We will be on a boat without internet.',
      { why: 'a pause for some months' },
    ],
    [
      'Re: {original}',
      'Please remove Ms. Alvarez from your list, she no longer works at our library.',
      { answers: 'issue', address: null, why: 'on behalf of a former colleague' },
    ],
    [
      'Unsubscribe + passport',
      'Please take me off the newsletter. Also, my passport expires in January - how early may I renew it?',
      { plain: true, alsoLetter: true, why: 'a plain opt-out, and a question that somebody must answer' },
    ],
  ]),
]
