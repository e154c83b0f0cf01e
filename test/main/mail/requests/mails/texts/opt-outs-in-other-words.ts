import { writings, type Writing } from '../make/writing.ts'

const why = 'asks, in words that no footer proposes, to get no more newsletters'

/** Opt-outs of people who do not use the words of the footer: dialects, old styles, everyday talk. */
export const optOutsInOtherWords: Writing[] = [
  ...writings({ language: 'ja', asks: 'unsubscribe', plain: true, why }, [
    ['メルマガ', 'メルマガもうええわ。止めといて。', { bare: true, why: `${why}; in the dialect of Osaka` }],
    [
      '御礼',
      '長年にわたり貴館便りを御恵送賜り有難う存じました。今後の御送付は御無用に願います。',
      { why: `${why}; an old style` },
    ],
    ['購読終了のご連絡', 'ニュースレター、今回の号を最後とさせてください。'],
    ['メルマガやめます', 'メルマガやめます。', { bare: true, client: 'iphone' }],
    ['メルマガ卒業', 'そろそろメルマガを卒業しようと思います。手続きお願いします。'],
    ['Re: {original}', 'いらないです', { answers: 'issue', bare: true, client: 'iphone' }],
    ['Re: {original}', '配信を希望いたしません。', { answers: 'issue' }],
    ['Re: {original}', '次号以降、小生への送信は不要に願います。', { answers: 'issue' }],
    ['Re: {original}', '登録した覚えがありません。消してください。', { answers: 'issue', bare: true }],
    ['Re: {original}', '今後のご案内はご遠慮いたします。', { answers: 'issue' }],
    ['Re: {original}', '送信リストからの除外をお願いいたします。', { answers: 'issue' }],
    [
      'Re: {original}',
      '🙅‍♀️配信',
      {
        answers: 'issue',
        bare: true,
        client: 'iphone',
        plain: false,
        mayBeCertain: true,
        why: 'a gesture and a word; plain to most people',
      },
    ],
    ['送付先の削除', 'ニュースレターの送付先一覧から弊社を落としていただけますようお願いいたします。'],
    ['unsubscribe希望', 'unsubscribe希望です。', { bare: true }],
    [
      'ニュースレターの購読者から外れたいのですが',
      '件名の通りです。よろしくお願いいたします。',
      { why: `${why}; the text points to the subject` },
    ],
    [
      'ニュースレター配信停止',
      '標記の件、よろしくお願いいたします。',
      { why: 'all is said in the subject, to which the text points' },
    ],
    [
      'ニュースレター退会届',
      '氏名　{name}\nふりがな　{kana}\nメール　{me}\n理由　多忙のため\n\n上記の通り退会いたします。',
      { bare: true },
    ],
    [
      'メールの件',
      '日本のニュースはテレビで見られるので、領事館のニュースレターはなくても困りません。止めていただいて大丈夫です。',
    ],
    ['ニュースレターですが', '家内と同じものが二つ来ても仕方ないので、私のぶんは送らなくていいです。'],
    [
      'お便りについて',
      '毎月のお便り、ありがたく思っておりますが、老眼で読むのが辛くなってまいりました。どうぞ私の分は打ち切ってくださいまし。',
      { why: `${why}; calls it a letter that comes every month` },
    ],
  ]),
  ...writings({ language: 'en', asks: 'unsubscribe', plain: true, why }, [
    ['newsletter', "I'm done with the newsletter. Take my email off, thanks.", { bare: true }],
    ['off the list pls', 'off the newsletter list pls', { bare: true, client: 'iphone' }],
    ['Re: {original}', 'Lose my email address.', { answers: 'issue', bare: true, why: `${why}; blunt` }],
    ['Re: {original}', 'Quit sending me this.', { answers: 'issue', bare: true, why: `${why}; blunt` }],
    ['Re: {original}', 'UNSUBSCRIBE UNSUBSCRIBE UNSUBSCRIBE', { answers: 'issue', bare: true }],
    ['Re: {original}', 'No thank you. Please do not send again.', { answers: 'issue' }],
    [
      'Re: {original}',
      'dont send no more to this adress',
      { answers: 'issue', bare: true, why: `${why}, in broken English` },
    ],
    [
      'Re: {original}',
      'Wrong person. I have nothing to do with Japan, please take this address out of your system.',
      { answers: 'issue' },
    ],
    [
      'Bulletin',
      'Kindly strike me from the rolls of your monthly e-mail bulletin. I have enjoyed it these many years.',
      { why: `${why}; an old style` },
    ],
    [
      'Notice',
      'This is to inform you that our firm wishes to end its receipt of the consulate newsletter effective immediately.',
    ],
    [
      'deregister',
      'Please deregister me from the news letter service.',
      { why: `${why}; the English of a translator` },
    ],
    [
      'Newsletter',
      'My Japanese teacher signed our whole class up for the newsletter. The class is over. I would prefer not to get it any longer.',
    ],
    [
      'newsletter: please end',
      'As the subject says. Thanks!',
      { why: 'all is said in the subject, to which the text points' },
    ],
    [
      'No longer needed',
      'We no longer need the Japan in the Bay e-mails here at the front desk. Thank you for sending them.',
    ],
    ['mailing', 'I want out of the newsletter. Sorry for the bother.'],
  ]),
]
