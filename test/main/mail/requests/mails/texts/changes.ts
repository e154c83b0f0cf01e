import { writings, type Writing } from '../make/writing.ts'

const fromOld = 'from the old mailbox, naming the new one'
const fromNew = 'from the new mailbox, naming the old one, which nothing proves yet'
const onlyNew = 'from a new mailbox; which was the old one is not said'

/** Changes of the newsletter's address. */
export const changes: Writing[] = [
  ...writings({ language: 'ja', asks: 'change', plain: true, newAddress: '{other}', why: fromOld }, [
    [
      'メールアドレス変更のお知らせ',
      'ニュースレターをいただいている{name}です。\nメールアドレスが変わりますので、登録の変更をお願いいたします。\n\n旧：{me}\n新：{other}',
    ],
    ['アドレス変更', '変更前 {me}\n変更後 {other}\n\nニュースレターの宛先の変更をお願いします。'],
    ['Re: {original}', '次号からは {other} にお送りください。', { answers: 'issue' }],
    ['Re: {original}', '配信先を下記に変更してください。\n{other}', { answers: 'issue' }],
    ['メルマガの送り先', '転職に伴い会社のアドレスが使えなくなります。メルマガは今後 {other} 宛てにお願いします。'],
    ['登録アドレスの変更', '登録アドレスを{me}から{other}に変更したいです。ニュースレターです。'],
    [
      'プロバイダ変更',
      `プロバイダを変えることになり、このアドレスは今月いっぱいで使えなくなります。
総領事館だよりは続けて拝読したいので、新しいアドレス
　{other}
へお送りくださいますようお願いいたします。`,
    ],
    [
      '機種変しました',
      'スマホ変えてアドレスも変わるので、メルマガはこっちに送ってください→ {other}',
      { client: 'carrier', bare: true },
    ],
    ['アドレス変更（ニュースレター）', '旧アドレス\n{me}\n\n新アドレス\n{other}\n\n氏名\n{name}', { bare: true }],
    [
      '配信先変更のお願い',
      '現在{me}で受信しておりますニュースレターを、{other}で受信できるようご変更いただければ幸いです。',
    ],
    [
      'Re: {original}',
      `このアドレス（{me}）での受信を止めて、代わりに {other} に送ってください。`,
      { answers: 'issue', why: `${fromOld}; "stop here, send there" is a change` },
    ],
    [
      'めーるあどれす',
      'あたらしい　めーるあどれすは　{other}　です。にゅーすれたーを　こちらに　おくってください。',
      { bare: true },
    ],
    ['ﾒｱﾄﾞ変更', 'ﾆｭｰｽﾚﾀｰのﾒｱﾄﾞ変更お願いします\n新ﾒｱﾄﾞ: {other}', { client: 'carrier', bare: true }],
    [
      '登録メールアドレスについて',
      'ニュースレターですが、スマホではなくパソコンで読みたいので、{other} の方に送ってもらえますか。',
      { client: 'carrier' },
    ],
    [
      '卒業後の配信先',
      '三月で大学のアドレスが消えます。メルマガは引き続き読みたいので、宛先を {other} にしておいてください。',
    ],
    ['Re: {original}', '{other}\nこちらへ変更お願いします。', { answers: 'issue', bare: true }],
    [
      '誤記の訂正',
      '先日ニュースレターの登録の際に仕事用のこのアドレスを書いてしまいました。正しくは {other} です。差し替えてください。',
    ],
    [
      'ドメイン変更のご案内',
      `平素よりお世話になっております。
弊社のメールのドメインが12月1日より変わります。
　（旧）{me}
　（新）{other}
貴館ニュースレターの送付先につきましてもご変更くださいますようお願い申し上げます。`,
    ],
  ]),
  ...writings(
    {
      language: 'ja',
      asks: 'change',
      plain: false,
      mayBeCertain: true,
      address: '{other}',
      newAddress: '{me}',
      why: fromNew,
    },
    [
      [
        'アドレス変更しました',
        '{name}です。アドレスを変えました。\nこれまで {other} に届いていたニュースレターを、これからはこのアドレスにお願いします。',
      ],
      ['ニュースレター登録変更', '旧アドレス：{other}\n新アドレス：{me}\n変更をお願いします。'],
      [
        'メールアドレスが変わりました',
        '前のアドレス（{other}）は使えなくなりました。ニュースレターは今送っているこのアドレスへお願いいたします。',
      ],
      ['メルマガ送付先', '{other}→{me}\n\nメルマガの送付先変更です。よろしくお願いします。', { bare: true }],
      [
        '購読アドレスの変更',
        'いつもニュースレターを楽しみにしています。旧アドレスの {other} から、本メールのアドレスに変更をお願いできますか。',
      ],
      [
        '定年退職に伴う変更',
        '定年となり、会社の {other} から自宅のこちらのアドレスに変わりました。引き続きニュースレターをお送りください。',
      ],
    ],
  ),
  ...writings({ language: 'ja', asks: 'change', plain: false, why: '' }, [
    [
      'アドレス変更',
      'メールアドレスを変更しました。今後のニュースレターはこちらにお願いします。',
      { address: null, newAddress: '{me}', why: onlyNew },
    ],
    [
      'メアド変えました！',
      'メアド変えました！メルマガよろしくです🙏',
      { address: null, newAddress: '{me}', why: onlyNew, client: 'iphone' },
    ],
    [
      'アドレスを変えたい',
      'ニュースレターの受信アドレスを変更するにはどうしたらよいですか。',
      { address: null, why: 'asks how to; the new address is not said' },
    ],
    [
      '主人のアドレス',
      '主人のニュースレターのアドレスが変わりました。旧 hiroaki.yazawa@nifty.example 新 h-yazawa@mail.example です。',
      {
        address: 'hiroaki.yazawa@nifty.example',
        newAddress: 'h-yazawa@mail.example',
        why: 'on behalf of the husband; neither mailbox is the sender’s',
      },
    ],
    [
      '変更と質問',
      'ニュースレターの送り先を {other} に変えてください。\nところで、11月の書道の会はまだ申し込めますか。',
      {
        plain: true,
        newAddress: '{other}',
        alsoLetter: true,
        why: `${fromOld}; and a question that somebody must answer`,
      },
    ],
    [
      'Re: {original}',
      '来月から新しいアドレスになる予定です。決まりましたらまたご連絡しますので、ニュースレターの変更をお願いします。',
      { answers: 'issue', address: null, why: 'a change to come; the new address is not said' },
    ],
  ]),
  ...writings({ language: 'en', asks: 'change', plain: true, newAddress: '{other}', why: fromOld }, [
    ['Change of e-mail address', 'Please change my e-mail address for the newsletter.\n\nOld: {me}\nNew: {other}'],
    ['Re: {original}', 'Please send future issues to {other}.', { answers: 'issue' }],
    ['New email', 'My new address is {other}. Please update your newsletter list.'],
    [
      'RE: {original}',
      "I'm switching providers at the end of the month. Could you move my subscription to {other}? Thanks!",
      { answers: 'issue' },
    ],
    [
      'address update',
      'please update my email for newsletter from {me} to {other} thank you very much',
      { bare: true },
    ],
    [
      'Subscription address',
      'I love the newsletter and do not want to miss one. This account is closing; from December please use {other} instead.',
    ],
    [
      'Re: {original}',
      'Please replace this address with {other} on your mailing list.',
      { answers: 'issue', below: true, client: 'thunderbird' },
    ],
    [
      'moving my newsletter',
      "My employer blocks pictures. I'd rather read the newsletter at home: {other}. Please change it.",
    ],
    ['Correction', 'I gave you the wrong mailbox for the newsletter. It should go to {other}, not here.'],
    [
      'swap my emails',
      'Can u send the newsletter to my gmail-like one {other} rather than this one',
      { client: 'android', bare: true },
    ],
    [
      'Newsletter',
      'Kindly unsubscribe {me} and subscribe {other} in its place.',
      { why: `${fromOld}; "this off, that on" is a change` },
    ],
  ]),
  ...writings(
    {
      language: 'en',
      asks: 'change',
      plain: false,
      mayBeCertain: true,
      address: '{other}',
      newAddress: '{me}',
      why: fromNew,
    },
    [
      [
        'E-mail change',
        'You have me down as {other}. I can no longer open that mailbox. Please send the newsletter to this address from now on.',
      ],
      ['retired!', 'I have retired from the college, so {other} is no more. Send my newsletter here instead, please.'],
      ['update', 'old email: {other}\nnew email: {me}\n\nfor the newsletter please'],
      [
        'I changed my email',
        'Hello! I used to get your newsletter at {other}, but I have changed my email to the one I am writing from. Could you change it over? Thank you so much.',
      ],
      [
        'Change of address for Japanifornia',
        'From: {other}\nTo: {me}\n\nPlease make this change to my Japanifornia subscription.',
      ],
      [
        'Re: {original}',
        'This got forwarded from my old account {other}. Please use my new one, {me}, going forward.',
        { answers: 'issue' },
      ],
    ],
  ),
  ...writings({ language: 'en', asks: 'change', plain: false, why: '' }, [
    [
      'new email address',
      'Hi, this is my new email address. Please keep the newsletter coming!',
      { address: null, newAddress: '{me}', why: onlyNew },
    ],
    [
      'How to change my address',
      'How can I change the e-mail address for the newsletter?',
      { address: null, why: 'asks how to; the new address is not said' },
    ],
    [
      'Mom’s newsletter',
      'My mom changed her e-mail from irene.k@cable-tv.example to irene.kubo@mail.example. She would like the newsletter there.',
      { address: 'irene.k@cable-tv.example', newAddress: 'irene.kubo@mail.example', why: 'on behalf of the mother' },
    ],
    [
      'Update + visa',
      'Please switch my newsletter to {other}. And do I need a visa for a ten day trip with a Brazilian passport?',
      {
        plain: true,
        newAddress: '{other}',
        alsoLetter: true,
        why: `${fromOld}; and a question that somebody must answer`,
      },
    ],
  ]),
]

/** Changes of other things, which are letters. */
export const otherChanges: Writing[] = [
  ...writings({ language: 'ja', asks: null, plain: false, why: 'not a change of the newsletter’s address' }, [
    [
      '住所変更のお知らせ',
      'このたび下記に転居いたしました。お近くにお越しの節はお立ち寄りください。\n\n新住所：3318 Laurel Court, San Ramon, CA 94583\n電話：{phone}',
    ],
    [
      '在留届の住所変更',
      '在留届の住所変更をしたいのですが、オンラインで手続きできますか。旧住所は東京のままになっています。',
    ],
    ['電話番号変更', '携帯の番号が {phone} に変わりました。先日の旅券の件のご連絡はこちらにお願いします。'],
    ['改姓', '結婚して姓が変わりました。旅券の氏名変更に必要な書類を教えてください。'],
    ['本籍地の変更について', '本籍地を変更した場合、パスポートも変更が必要でしょうか。'],
    ['予約日の変更', '12月3日の窓口予約を10日に変更していただけますか。'],
    ['たびレジのメール変更', 'たびレジに登録したメールアドレスを変更したいのですが、ログインできません。'],
    ['証明書の受け取り', '在留証明の受取人を私から妻に変更できますか。妻の電話は {phone} です。'],
    ['振込先の変更', '先日ご案内いただいた講演謝金の振込先を変更したいので、書式をお送りください。'],
    ['在外選挙人証', '転居しましたので在外選挙人証の記載事項を変更したいです。旧住所と新住所の証明は両方必要ですか。'],
    ['パスワード変更', 'オンライン申請のパスワードを変更したのに、新しいパスワードで入れません。'],
    [
      '連絡先メールの変更',
      '先週申請した査証ですが、申請書に書いたメールアドレスが間違っていました。正しくは {other} です。',
      { why: 'the address in a visa application, not of the newsletter' },
    ],
    [
      'メール変更（在外選挙）',
      '在外選挙の登録時に届け出たメールアドレスを {other} に変更したいのですが。',
      { why: 'the address in the register of voters' },
    ],
    [
      '会長交代のご挨拶',
      '当県人会では会長が交代いたしました。今後のご連絡は新会長の鵜飼（ukai@kenjinkai.example）までお願いいたします。',
      { why: 'a change of the person to write to, not of the newsletter; a clerk notes it' },
    ],
  ]),
  ...writings({ language: 'en', asks: null, plain: false, why: 'not a change of the newsletter’s address' }, [
    [
      'Change of address',
      'We have moved! Our new home is 77 Quail Hollow, Napa, CA 94558. Please update our koseki contact records, or tell me whom to ask.',
    ],
    ['Name change', 'I got married and my last name is now different from my visa. What do I do?'],
    ['phone number', 'My cell number is now {phone}. Please call this one about my certificate.'],
    ['Change of appointment', 'I need to change my passport appointment from Tuesday to Thursday if possible.'],
    [
      'Updating my ORRnet registration',
      'How do I change my e-mail address in the overseas residential registration (zairyu todoke)?',
      { why: 'about the register of residents, not the newsletter' },
    ],
    [
      'Wrong e-mail on my application',
      'I mistyped my e-mail on the visa form. The right one is {other}. Please correct it so that I hear from you.',
      { why: 'the address in a visa application' },
    ],
    [
      'New contact at the library',
      'I am the new outreach librarian. For the December exhibition please write to me at {other} rather than to the main desk.',
      { why: 'about an exhibition, not the newsletter' },
    ],
  ]),
]
