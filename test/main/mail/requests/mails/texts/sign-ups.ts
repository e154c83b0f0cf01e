import { writings, type Writing } from '../make/writing.ts'

const why = 'asks in plain words, for the own mailbox, to get the newsletter'

/** Wishes to get the newsletter, and some that a clerk would first ask about. */
export const signUps: Writing[] = [
  ...writings({ language: 'ja', asks: 'subscribe', plain: true, why }, [
    ['ニュースレター配信希望', 'ニュースレターの配信を希望します。'],
    ['メルマガ登録', 'メルマガの登録をお願いします。\n氏名：{name}（{kana}）\nアドレス：{me}'],
    [
      '購読希望',
      'はじめまして。\nフリーモント在住の{name}と申します。\n友人から総領事館だよりのことを聞きました。私も購読させていただきたく、お願いいたします。',
    ],
    ['配信希望', '', { bare: true, why: 'all is said in the subject' }],
    ['メールマガジン登録希望', '', { bare: true, client: 'carrier', why: 'all is said in the subject' }],
    ['Japanifornia 購読申込', 'Japaniforniaを毎号読みたいので、このアドレスに送ってください。'],
    [
      'お知らせメールについて',
      '先日の秋祭りのブースでニュースレターの案内をいただきました。ぜひ送ってください。日本語版でお願いします。',
    ],
    ['ニュースレター', '私にもニュースレターをお送りいただけますか。', { why: `${why}; put as a polite question` }],
    ['登録お願いします', 'ニュースレターに登録おねがいします！\n{name}', { client: 'iphone' }],
    [
      'はじめまして',
      `今月、駐在員の家族としてサンタクララに参りました。
まだ右も左も分かりませんので、催しや安全の情報を知りたいと思っております。
総領事館で出されているメールマガジンを受け取るようにしていただけないでしょうか。
どうぞよろしくお願いいたします。`,
    ],
    ['めるまが', 'めるまがを　とどけてください。', { client: 'carrier', bare: true }],
    ['ﾒﾙﾏｶﾞ登録希望', 'ﾒﾙﾏｶﾞを受け取りたいです。よろしくお願いします。', { client: 'carrier' }],
    [
      '再登録のお願い',
      '以前、帰国の際に配信を停止していただきましたが、再びこちらに赴任いたしました。ニュースレターの配信を再開していただけますでしょうか。',
      { why: `${why} again after an opt-out` },
    ],
    [
      '配信再開',
      '一度解除しましたが、やはりまた読みたいので、メルマガをもう一度送ってください。',
      { why: `${why} again; the opt-out told of is past` },
    ],
    ['申し込み', 'ニュースレターの申し込みをしたいです。英語と日本語の両方でお願いします。'],
    [
      '定期配信のお願い',
      '日本語学校の教員をしております。授業で使いたいので、文化行事のニュースレターを定期的にお送りください。',
    ],
    ['会報', '貴館の会報（メールのニュースレター）を送っていただきたく、申し込みます。'],
    ['Newsletter登録', '{name}です。Newsletterの配信リストに加えてください。'],
    [
      'Re: {original}',
      '友人に転送してもらって読みました。次号から私にも直接送ってください。',
      { answers: 'issue', why: 'got a copy of an issue and wishes to get it directly' },
    ],
    [
      'メールニュース',
      'ウェブサイトの登録ページがうまく動かないので、こちらから申し込みます。メールニュースをお願いします。',
    ],
    [
      'newsletter kibou',
      'Nihongo no newsletter o okutte kudasai. {romaji}',
      { why: `${why}; Japanese in Latin letters` },
    ],
    [
      'メール配信のお申込み',
      '{me}\n{name}\n{kana}\n\nニュースレター（日本語）',
      { bare: true, why: `${why}; address, name and what is wanted` },
    ],
    ['', 'メルマガ登録希望です。', { client: 'carrier', bare: true }],
    ['イベント情報', '近くに越してきたばかりです。イベント情報のメルマガがあれば、仲間に入れてください。'],
    ['先日のお電話の件', '先ほどお電話で伺いましたとおり、ニュースレターの登録をこちらのメールでお願いいたします。'],
    [
      'ニュースレター',
      '大学の掲示板で見ました。毎月のニュースレター、読んでみたいです！お願いします。',
      { client: 'iphone' },
    ],
    ['登録', '登録希望\nニュースレター', { bare: true, client: 'carrier' }],
    [
      '配信先への追加のお願い',
      '平素よりお世話になっております。西海岸会計の{name}でございます。貴館ニュースレターの配信先に私を追加いただけますと幸いです。',
    ],
    [
      '主人が見ているメルマガ',
      '主人あてに届くメルマガを横から読んでおりますが、私は私で受け取りたくなりました。このアドレスへもお願いします。',
    ],
    [
      '購読申し込みと質問',
      'ニュースレターの購読を申し込みます。\nそれと、図書室は一般の人も本を借りられますか？',
      { alsoLetter: true, why: 'a plain sign-up, and a question that somebody must answer' },
    ],
  ]),
  ...writings({ language: 'en', asks: 'subscribe', plain: true, why }, [
    ['Newsletter', 'Please add me to your newsletter.'],
    ['subscribe', '', { bare: true, why: 'the word alone in the subject' }],
    ['Subscribe', 'subscribe', { bare: true }],
    [
      'Subscription request',
      'Dear Sir or Madam,\n\nI would like to subscribe to the Consulate’s monthly newsletter in English.\n\nWith kind regards',
    ],
    ['Sign me up!', 'Just came back from Kanazawa and I am in love. Sign me up for the newsletter please!'],
    ['mailing list', 'Could I be put on the mailing list for Japan in the Bay? My e-mail is {me}.'],
    [
      'e-newsletter',
      'I saw the e-newsletter at my dentist’s office (she is from Osaka) and would like to receive it too.',
    ],
    [
      'want to join newsletter',
      'hello i want join newsletter. my name is {romaji}. please send every month',
      { why: `${why}, in broken English` },
    ],
    [
      'Re: {original}',
      'A neighbor passed this along. How lovely! Please send it to me as well from now on.',
      { answers: 'issue', why: 'got a copy of an issue and wishes to get it directly' },
    ],
    [
      'subscribe me again',
      'I unsubscribed last year by mistake. Please subscribe me to the newsletter again.',
      { why: `${why} again; the opt-out told of is past` },
    ],
    [
      'Newsletter please',
      'I teach world history at a middle school in Daly City. I’d be grateful to get your newsletter for my classroom.',
    ],
    [
      'Signing up',
      'Tried the form on the website twice but it spins forever. Please sign me up for the newsletter manually.',
    ],
    ['subsribe newsletter', 'plz subsribe me to ur newsletter', { why: `${why}; misspelt`, bare: true }],
    ['Japanifornia', 'I wish to receive Japanifornia. Japanese edition, please, I am studying for the N3!'],
    ['get your news by email', 'How wonderful that you offer news by email. Kindly include me: {me}'],
    ['(no subject)', 'can i get the newsletter', { bare: true, client: 'iphone', why: `${why}; put as a question` }],
    ['Newsletter sign up', 'Name: {romaji}\nEmail: {me}\nLanguage: English please', { bare: true }],
    [
      'Your booth at the county fair',
      'The nice young man at your booth said to write here for the newsletter. So here I am, please include me.',
    ],
    [
      'Please',
      'Please put me on your e-mail list for news about Japanese films and concerts (the monthly newsletter).',
    ],
    [
      'Re: Newsletter',
      'Yes please, I would like to receive it.',
      { plain: false, mayBeCertain: true, why: 'an answer to something that is not there; most likely the newsletter' },
    ],
    ['sub', 'Want to get newsletter in English and Japanese both, if possible. Thanks.'],
    ['opt in', 'I would like to opt in to the consulate newsletter.'],
    [
      'newsletter + library',
      'Please sign me up for the newsletter. One more thing: is the library open on Saturdays?',
      { alsoLetter: true, why: 'a plain sign-up, and a question that somebody must answer' },
    ],
  ]),
  ...writings({ language: 'ja', asks: 'subscribe', plain: false, why: '' }, [
    [
      '妻の分',
      '私は既にニュースレターを頂いていますが、妻にも送ってやってください。妻のアドレスは {other} です。',
      { address: '{other}', why: 'on behalf of the wife' },
    ],
    [
      '会員への配信',
      '当県人会の役員3名にもニュースレターをお送りください。\nnagai@kenjinkai.example\nshimada@kenjinkai.example\nokuda@kenjinkai.example',
      { address: null, why: 'on behalf of three others' },
    ],
    [
      'ニュースレターの登録方法',
      'ニュースレターはどこから申し込めますか。',
      { mayBeCertain: true, why: 'asks how to; a clerk may take it for the wish' },
    ],
    [
      '別のアドレスで登録',
      'ニュースレターを {other} に送ってほしいです。（これは会社のメールです）',
      { address: '{other}', why: 'another address than the sender’s' },
    ],
    ['メルマガ', 'メルマガは無料ですか？無料なら登録したいです。', { alsoLetter: true, why: 'a wish on a condition' }],
  ]),
  ...writings({ language: 'en', asks: 'subscribe', plain: false, why: '' }, [
    [
      'For our club',
      'Please subscribe all of our ikebana club members: joyce.h@webmail.example, m.tam@inbox.example',
      { address: null, why: 'on behalf of others' },
    ],
    [
      'newsletter for my dad',
      'My dad would enjoy your newsletter. His email is walt.dewitt@cable-tv.example. Could you add him?',
      { address: 'walt.dewitt@cable-tv.example', why: 'on behalf of the father' },
    ],
    [
      'How do I sign up?',
      'How can I sign up for your newsletter?',
      { mayBeCertain: true, why: 'asks how to; a clerk may take it for the wish' },
    ],
    [
      'Other email',
      'Please send the newsletter to {other} instead of to the address I am writing from. I have never had it before.',
      { address: '{other}', why: 'another address than the sender’s' },
    ],
  ]),
]
