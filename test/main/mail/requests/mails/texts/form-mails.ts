import { writings, type Writing } from '../make/writing.ts'

const site = { from: { name: 'Japanifornia', address: 'form@site.example' }, bare: true as const, client: 'form' }
const signUp = { ...site, why: 'the sign-up form of the Site' }
const html = { ...site, client: 'formHtml' }

/** What the forms of the Site send: sign-ups in several layouts, and the contact form with requests in its message. */
export const formMails: Writing[] = [
  ...writings({ language: 'ja', asks: 'subscribe', plain: true, address: '{other}', why: signUp.why }, [
    [
      'ニュースレター申し込み',
      'メールアドレス：{other}\nお名前：{name}\nふりがな：{kana}\n希望言語：日本語\n',
      { ...signUp, replyTo: '{other}' },
    ],
    [
      '【Japanifornia】ニュースレター登録フォーム',
      `以下の内容で登録の申し込みがありました。

メールアドレス: {other}
お名前: {name}
希望言語: 日本語・英語

--
このメールは Japanifornia (https://japanifornia.site.example) のフォームから送信されました`,
      { ...signUp, replyTo: '{other}' },
    ],
    [
      '[Japanifornia] メルマガ購読フォーム',
      `■お名前
{name}

■フリガナ
{kana}

■メールアドレス
{other}

■言語
英語

■個人情報の取り扱い
同意する`,
      { ...signUp },
    ],
    [
      '登録フォーム',
      '【Eメール】{other}\n【氏名】{name}\n【配信言語】両方\n【同意】プライバシーポリシーに同意します\n【送信日時】2026/11/12 08:41',
      { ...signUp },
    ],
    [
      '配信申込みを受け付けました',
      'メルマガ配信申込み\n=====================\n[ 名前 ] {name}\n[ E-mail ] {other}\n[ 言語 ] ja\n=====================\n送信元IP: 203.0.113.57\nブラウザ: Safari',
      { ...signUp },
    ],
    ['メルマガ登録', 'email={other}\nname={name}\nlang=ja\nform=newsletter-signup', { ...signUp }],
    [
      'ニュースレター登録（ウェブサイト）',
      'お名前　　　　：{name}\nメールアドレス：{other}\nご希望の言語　：日本語\nご住所（市）　：マウンテンビュー\nご意見　　　　：',
      { ...signUp, replyTo: '{other}' },
    ],
    [
      '新しい購読者',
      '新しい購読者がフォームに記入しました。\n\nEmail\t{other}\n名前\t{name}\n言語\t英語版',
      { ...signUp },
    ],
    [
      'ニュースレターのお申し込み',
      '氏名: \nメールアドレス: {other}\n希望言語: 日本語',
      { ...signUp, why: 'the sign-up form of the Site, without a name' },
    ],
    [
      'ニュースレターのお申し込み',
      'メールアドレス（必須）\n{other}\nメールアドレス（確認）\n{other}\n言語\n日本語\nニュースレターを受け取る\nはい',
      { ...html, why: signUp.why },
    ],
    [
      'Newsletter Form / ニュースレター登録',
      'Email / メール: {other}\nName / お名前: {romaji}\nLanguage / 言語: Both / 両方\nConsent / 同意: Yes / はい',
      { ...html, why: signUp.why },
    ],
    [
      'ニュースレター登録',
      '受付番号：N-20261108-014\nメール：{other}\nお名前（漢字）：{name}\nお名前（かな）：{kana}\n配信：ニュースレター（日本語）を希望する',
      { ...signUp },
    ],
  ]),
  ...writings({ language: 'en', asks: 'subscribe', plain: true, address: '{other}', why: signUp.why }, [
    [
      'Newsletter sign-up',
      'E-mail: {other}\nName: {romaji}\nLanguage: English',
      { ...html, why: signUp.why, replyTo: '{other}' },
    ],
    [
      'New submission: Newsletter',
      'You have a new submission.\n\nYour name\n{romaji}\n\nYour e-mail address\n{other}\n\nPreferred language\nEnglish\n\nI agree to the privacy policy\nYes',
      { ...html, why: signUp.why },
    ],
    [
      '[Japanifornia] Subscribe form',
      'Email Address: {other}\nFirst Name: Rosa\nLast Name: Imada\nI would like to receive the newsletter in: Japanese\n---\nDate: November 3, 2026\nTime: 4:12 pm\nPage URL: https://japanifornia.site.example/newsletter\nPowered by: Forms',
      { ...html, why: signUp.why },
    ],
    [
      'Subscriber form',
      'email: {other}\nlanguage: both\nconsent: I agree to receive the newsletter by e-mail (version 3)',
      { ...html, why: signUp.why },
    ],
  ]),
  ...writings({ language: 'ja', asks: null, plain: false, why: '' }, [
    [
      '【お問い合わせ】その他',
      `お名前：{name}
ふりがな：{kana}
メールアドレス：{other}
お問い合わせ内容：
ニュースレターの配信を停止してください。よろしくお願いします。`,
      {
        ...site,
        asks: 'unsubscribe',
        mayBeCertain: true,
        address: '{other}',
        why: 'an opt-out through the contact form, which proves no mailbox',
      },
    ],
    [
      '【お問い合わせ】ニュースレターについて',
      `お名前：{name}
メールアドレス：{other}
件名：アドレス変更
内容：ニュースレターの送り先を akinori.hatta@new-home.example に変えてください。`,
      {
        ...site,
        asks: 'change',
        mayBeCertain: true,
        address: '{other}',
        newAddress: 'akinori.hatta@new-home.example',
        why: 'a change through the contact form, which proves no mailbox',
      },
    ],
    [
      '【お問い合わせ】旅券',
      `お名前：{name}
メールアドレス：{other}
お住まい：オークランド
ニュースレター：希望しない
お問い合わせ内容：
子供の旅券の切替えに、両親の署名は二人とも必要でしょうか。`,
      { ...site, why: 'a letter; the box of the newsletter says no' },
    ],
    [
      '【お問い合わせ】証明',
      `お名前：{name}
メールアドレス：{other}
ニュースレターの配信：すでに登録している
お問い合わせ内容：
在留証明を郵送で申請できますか。`,
      { ...site, why: 'a letter; the box of the newsletter asks nothing' },
    ],
    [
      '【お問い合わせ】行事',
      `お名前：{name}
メールアドレス：{other}
ニュースレター：希望する
お問い合わせ内容：
上映会の駐車場について教えてください。`,
      {
        ...site,
        asks: 'subscribe',
        mayBeCertain: true,
        alsoLetter: true,
        address: '{other}',
        why: 'a letter in the contact form, where the box of the newsletter is ticked',
      },
    ],
    [
      '【お問い合わせ】領事',
      `お名前：{name}
メールアドレス：{other}
お問い合わせ内容：
在留届のメールアドレス変更はどこからできますか。引っ越しは来月です。`,
      { ...site, why: 'a letter about the register of residents' },
    ],
    [
      '【お問い合わせ】取材',
      `お名前：{name}
ご所属：ベイ日報社
メールアドレス：{other}
お問い合わせ内容：
貴館のニュースレター11月号に掲載の桜の植樹について、取材をお願いできますか。`,
      { ...site, why: 'a letter of a journalist' },
    ],
  ]),
  ...writings({ language: 'en', asks: null, plain: false, why: '' }, [
    [
      'Contact form',
      'Name: {romaji}\nE-mail: {other}\nTopic: Other\nMessage: Please unsubscribe me from the newsletter.',
      {
        ...html,
        asks: 'unsubscribe',
        mayBeCertain: true,
        address: '{other}',
        why: 'an opt-out through the contact form, which proves no mailbox',
      },
    ],
    [
      'Contact form',
      'Name: {romaji}\nE-mail: {other}\nTopic: Visa\nSubscribe to newsletter: No\nMessage: My visa interview was cancelled by e-mail. How do I get a new date?',
      { ...html, why: 'a letter; the box of the newsletter says no' },
    ],
  ]),
]
