import { writings, type Writing } from '../make/writing.ts'

const why = 'asks in plain words, from the own mailbox, to get no more newsletters'

/** Opt-outs as people in an office, at home or on the road write them: complete sentences. */
export const optOutsInJapanese: Writing[] = writings({ language: 'ja', asks: 'unsubscribe', plain: true, why }, [
  [
    'メールマガジン配信停止のお願い',
    `総領事館ご担当者様

いつもお世話になっております。
貴館のメールマガジンにつきまして、配信を停止していただきたくご連絡いたしました。
お手数をおかけいたしますが、よろしくお願い申し上げます。`,
  ],
  ['配信停止希望', '配信停止を希望します。\nよろしくお願いします。'],
  [
    'ニュースレターについて',
    'ニュースレターの送付を今後は見合わせていただけますでしょうか。長い間ありがとうございました。',
  ],
  ['Re: {original}', 'お世話になります。\n次号より配信不要です。', { answers: 'issue' }],
  [
    'Re: {original}',
    'いつもありがとうございます。申し訳ありませんが、今後の配信を停止してください。',
    { answers: 'issue' },
  ],
  ['RE: {original}', '恐れ入りますが、配信リストから{me}を削除していただけますか。', { answers: 'issue' }],
  ['メルマガ解約', 'メルマガを解約したいです。よろしくお願いします。'],
  ['メルマガの退会', 'メルマガを退会させていただきます。お世話になりました。'],
  ['購読中止の件', '購読を中止いたしたく存じます。ご手配のほどお願い申し上げます。'],
  ['講読をやめたい', '総領事館だよりの講読を止めたいので手続きをお願いします。', { why: `${why}; 講読 for 購読` }],
  ['メルマガ', 'もう送らないでください。', {}],
  ['Re: {original}', 'もう送ってこないでいいです。', { answers: 'issue', bare: true }],
  [
    'Re: {original}',
    '何度も来て迷惑しています。即刻配信を止めなさい。',
    { answers: 'issue', bare: true, why: `${why}, angrily` },
  ],
  [
    '配信停止！！！',
    `先月も先々月もお願いしたはずです。
いつになったらこのメルマガは止まるんですか？
役所仕事にもほどがある。今すぐ止めてください！`,
    { why: `${why}; the question is not one` },
  ],
  ['いい加減にしてください', '頼んでもいないニュースレターが毎月届きます。アドレスを名簿から消してください。'],
  [
    'ニュースレター配信について',
    '最近読む時間がなく、ためてしまうばかりですので、一旦登録を外していただければと思います。',
  ],
  [
    '配信解除のお願い',
    `拝啓
時下ますますご清栄のこととお慶び申し上げます。
さて、平素よりお送りいただいております「総領事館だより」でございますが、
このたび配信を解除していただきたく、お願い申し上げる次第です。
勝手を申しまして誠に恐縮に存じます。
敬具`,
  ],
  ['Re: {original}', '登録解除お願いします', { answers: 'issue', bare: true }],
  ['登録抹消', 'ニュースレターの登録を抹消してください。\n登録アドレスは {me} です。'],
  ['メール配信の件', '領事館からのお知らせメール（ニュースレター）は今後不要ですので、宛先から外しておいてください。'],
  ['Re: {original}', '不要です。', { answers: 'issue' }],
  [
    'Fwd: {original}',
    'このメルマガ、もう要らないので止めてもらえますか？',
    { answers: 'issue', why: `${why}; put as a polite question` },
  ],
  ['ニュースレター停止のお願い', 'ニュースレターをストップしていただけると助かります。'],
  ['メール停止', 'お知らせの配信をとめて下さい。宜しく御願い致します。'],
  ['（件名なし）', 'ニュースレターの受信をやめたいです。'],
  ['無題', 'メルマガ配信停止して下さい'],
  [
    'Re: {original}',
    '>配信停止を\nお願いします。',
    {
      answers: 'issue',
      bare: true,
      why: `${why}; the words of the footer, quoted by hand`,
      plain: false,
      mayBeCertain: true,
    },
  ],
  ['受信拒否', 'これ以上ニュースレターを受け取りたくありません。', {}],
  ['お断り', 'メールマガジンの送付はご遠慮申し上げます。', {}],
  ['Re: {original}', '毎号ありがとうございました。このたび購読を終了させてください。', { answers: 'issue' }],
  ['購読をキャンセル', 'Japanifornia の購読をキャンセルします。'],
  ['Japanifornia 解除', 'Japaniforniaのメールを解除したく、連絡しました。アドレスはこのメールのものです。'],
  [
    'メーリングリスト',
    '総領事館のメーリングリストから私のアドレスを抜いてください。',
    { why: `${why}; says mailing list and means it` },
  ],
  ['メーリングリストからの削除', 'お手数ですが、ニュース配信のメーリングリストより削除をお願い致します。\n\n{me}'],
  ['Re: {original}', '本アドレスへの送信を中止願います。', { answers: 'issue' }],
  ['ニュースレターの件でご連絡', '担当様\n\n11月号をもって、私宛の配信は終わりにしてください。12月号からは結構です。'],
  ['配信の辞退', '大変恐縮ながら、ニュースレターの受け取りを辞退いたします。'],
  ['Re: {original}', '今後このようなメールは送らないでいただきたい。', { answers: 'issue' }],
  ['Re: {original}', '私には必要ないので配信を外して下さい', { answers: 'issue', bare: true }],
  ['配信停止のお願い', '配信停止をお願いします。なお、返信は不要です。', { why: `${why}; wants no answer` }],
  ['newsletterの件', 'Newsletterをunsubscribeしたいです。よろしくお願いします。', { why: `${why}; half English` }],
  ['アンサブスクライブ', 'ニュースレターをアンサブスクライブして頂けますか。'],
  ['Unsubscribe', 'リンクが見当たらないのでこちらにメールします。配信停止お願いします。'],
  ['Re: {original}', 'オプトアウトします。', { answers: 'issue', bare: true }],
  ['登録取り消し', '先週ニュースレターに登録しましたが、登録を取り消してください。'],
  ['間違えて登録', '間違ってメルマガに登録してしまいました。お手数ですが取り消しをお願いします。'],
  ['ﾆｭｰｽﾚﾀｰ', 'ﾆｭｰｽﾚﾀｰの配信をｽﾄｯﾌﾟして下さい。', { why: `${why}; half-width katakana` }],
  ['ﾒﾙﾏｶﾞ停止', 'ﾒﾙﾏｶﾞ停止ｵﾈｶﾞｲｼﾏｽ', { client: 'carrier', bare: true, why: `${why}; half-width katakana` }],
  [
    'ハイシンテイシ',
    'ハイシンテイシ　オネガイシマス',
    { client: 'carrier', bare: true, why: `${why}; katakana alone` },
  ],
  [
    'はいしんていし',
    'はいしんていしをおねがいします。かんじがうまくだせません。すみません。',
    { why: `${why}; hiragana alone` },
  ],
  ['めるまが', 'めるまが　もう　いりません。　やめてください。', { bare: true, why: `${why}; hiragana alone` }],
  [
    'haishin teishi',
    'Newsletter no haishin o tomete kudasai. Yoroshiku onegaishimasu.',
    { why: `${why}; Japanese in Latin letters` },
  ],
  ['配信定止', '配信定止してください。', { bare: true, why: `${why}; 定止 for 停止` }],
  ['配信亭止のお願い', 'ニュースレターの配信亭止をお願いいたします。', { why: `${why}; a wrong character` }],
  ['ニューズレター不要', 'ニューズレターはもう不要になりました。ご送付をお止めください。'],
  [
    'Re: {original}',
    '停止',
    { answers: 'issue', bare: true, why: 'one word, as the footer says, in reply to an issue' },
  ],
  ['Re: {original}', '解除', { answers: 'issue', bare: true, why: 'one word in reply to an issue' }],
  ['配信停止', '', { bare: true, client: 'iphone', why: 'the subject that the footer asks for, and no text' }],
  ['配信停止', '', { bare: true, client: 'carrier', why: 'the subject that the footer asks for, and no text' }],
  ['ニュースレター配信停止希望', '', { bare: true, client: 'gmail', why: 'all is said in the subject' }],
  ['メルマガの配信を止めてください', '', { bare: true, client: 'becky', why: 'all is said in the subject' }],
  [
    '',
    '総領事館のニュースレター、配信停止でお願いします。',
    { client: 'carrier', bare: true, why: `${why}; no subject` },
  ],
  ['', 'メルマガ登録削除希望', { client: 'carrier', bare: true, why: `${why}; no subject` }],
  [
    '配信停止',
    '',
    { bare: true, client: 'becky', why: 'the subject that the footer asks for', answers: 'issue', below: true },
  ],
  ['配信停止', '{name}', { bare: true, why: 'the subject that the footer asks for, and a name' }],
  ['配信停止', '{name}\n{me}', { bare: true, why: 'the subject that the footer asks for, name and address' }],
  ['解除希望', 'メールアドレス：{me}\n氏名：{name}\n\nニュースレター配信解除', { bare: true }],
  ['Re: {original}', 'もう結構です。', { answers: 'issue', bare: true, why: 'thanks, no more: said to an issue' }],
  ['Re: {original}', 'この配信はもう結構です。ありがとうございました。', { answers: 'issue' }],
  [
    'RE: {original}',
    'お世話になっております。\n\n担当者が変わりましたため、本ニュースレターの弊社宛て配信を停止いただけますと幸いです。',
    { answers: 'issue' },
  ],
  ['Re: {original}', '配信停止をお願いいたします。', { answers: 'issue', below: true, client: 'thunderbird' }],
  ['Re: {original}', 'こちらの配信、止めてください。', { answers: 'issue', below: true, client: 'becky' }],
  ['Re: {original}', 'メール届かないようにしてください(>_<)', { answers: 'issue', bare: true, client: 'carrier' }],
  [
    'Re: {original}',
    'すみませーん、このメルマガ解除してもらってもいいですか🙇‍♀️',
    { answers: 'issue', client: 'iphone', bare: true },
  ],
  ['Re:総領事館だより', '配信不要でーす。お疲れさまです！', { bare: true }],
])
