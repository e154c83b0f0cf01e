import { writings, type Writing } from '../make/writing.ts'

/** Letters in which the words of an opt-out or a sign-up stand in another sense. */
export const mentioningLettersInJapanese: Writing[] = writings(
  { language: 'ja', asks: null, plain: false, why: 'a letter; asks nothing of the newsletter list' },
  [
    [
      'たびレジの登録解除',
      '旅行が終わりましたので、たびレジの登録を解除したいのですが、どちらに連絡すればよいですか。',
      { why: 'about Tabireji, which another office runs' },
    ],
    [
      'たびレジ配信停止',
      'たびレジの配信停止をお願いします。もう帰国しました。',
      { why: 'about Tabireji, which another office runs' },
    ],
    ['在留届', '帰国しましたので在留届の登録を抹消してください。', { why: 'about the register of residents' }],
    [
      '帰国届について',
      '帰国届を出したのに、まだ領事メール（在留届に基づくもの）が届きます。解除の手続きは別に必要でしょうか。',
      { why: 'mails to registered residents are not the newsletter' },
    ],
    ['パスポート予約のキャンセル', '12月2日10時の旅券申請の予約をキャンセルしてください。'],
    ['予約の取り消し', '明日の戸籍の相談、子供が熱を出したので取り消させてください。改めて予約します。'],
    ['申し込みのキャンセル', '12月5日の上映会に2名で申し込みましたが、都合が悪くなったので参加を取りやめます。'],
    [
      '書道ワークショップの登録',
      '書道ワークショップに登録したいのですが、まだ席はありますか？',
      { why: 'wishes to sign up for a workshop' },
    ],
    [
      'イベント登録',
      'ニュースレターで見た桜の植樹式に参加登録をお願いします。{name}、大人2名です。',
      { why: 'signs up for an event that the newsletter told of' },
    ],
    [
      'Re: {original}',
      '今月号もとても楽しく拝見しました。特に盆栽の職人さんの記事が素晴らしかったです。これからも楽しみにしています。',
      { answers: 'issue', why: 'praise, in reply to an issue with its footer' },
    ],
    [
      'Re: {original}',
      '上映会に申し込みます。大人1名、子供2名です。よろしくお願いします。',
      { answers: 'issue', why: 'signs up for a film, in reply to an issue' },
    ],
    [
      'Re: {original}',
      '年末の休館日ですが、1月4日は通常通り開いていますか？',
      { answers: 'issue', why: 'a question in reply to an issue' },
    ],
    [
      'Re: {original}',
      '在外選挙の登録の締め切りはいつでしょうか。',
      { answers: 'issue', why: 'a question in reply to an issue; the register is of voters' },
    ],
    [
      'Re: {original}',
      '2の記事の日付が間違っていませんか。29日は火曜日です。',
      { answers: 'issue', why: 'points out a mistake in an issue' },
    ],
    [
      'Re: {original}',
      'メルマガを読んで寄付をしたくなりました。どうすればよいでしょう。',
      { answers: 'issue', why: 'a question in reply to an issue' },
    ],
    [
      'Re: {original}',
      '写真を当校の掲示板に転載してもよろしいでしょうか。出典は明記いたします。',
      { answers: 'issue', why: 'asks to reprint a picture' },
    ],
    ['Re: {original}', 'ありがとうございます。', { answers: 'issue', why: 'thanks alone' }],
    ['Re: {original}', '了解しました。当日伺います。', { answers: 'issue', why: 'says that she comes' }],
    [
      'ニュースレターの広告',
      '日系スーパーを営んでおります。貴館のニュースレターに広告を掲載していただくことは可能でしょうか。料金等をお知らせください。',
      { why: 'wishes to advertise in the newsletter' },
    ],
    [
      '催しの掲載のお願い',
      '2月に開く邦楽演奏会について、ニュースレターでご紹介いただけないでしょうか。案内文を添えます。',
      { why: 'wishes to be told of in the newsletter' },
    ],
    [
      'ニュースレターへの寄稿',
      '貴館メールマガジンに、移民史の連載をさせていただけないかと思い、ご連絡いたしました。',
      { why: 'wishes to write for the newsletter' },
    ],
    [
      '11月号が届かない',
      'ニュースレターの11月号がまだ届いていません。迷惑メールフォルダも見ました。配信が止まっているのでしょうか。',
      { why: 'misses an issue; is there already, and asks why' },
    ],
    ['文字化け', 'メルマガがいつも文字化けして読めません。直していただけますか。', { why: 'cannot read the issue' }],
    [
      '画像が表示されない',
      'ニュースレターの画像がスマホで表示されません。設定を変更する必要がありますか。',
      { why: 'cannot see the pictures' },
    ],
    [
      '確認メールが届きません',
      'ホームページからメルマガに登録したのですが、確認のメールが届きません。登録できているでしょうか。',
      { why: 'a sign-up that was made and whose confirmation is missing; a clerk answers' },
    ],
    [
      'バックナンバー',
      'ニュースレターのバックナンバーはどこかで読めますか。昨年の震災特集を探しています。',
      { why: 'looks for an old issue' },
    ],
    [
      '迷惑メールについて',
      '領事館を名乗る怪しいメールが届きました。「登録を解除するにはこちら」とリンクがあります。本物でしょうか。',
      { why: 'asks about a fraud' },
    ],
    [
      'なりすましメール',
      '総領事館のメルマガを装った詐欺メールが出回っているようです。配信停止のリンクを押すとカード番号を聞かれます。ご注意ください。',
      { why: 'warns of a fraud' },
    ],
    [
      '査証の発給停止',
      '査証の発給停止措置は解除されましたか。友人がミャンマー国籍です。',
      { why: '停止 and 解除 of visas' },
    ],
    [
      '水際措置の解除',
      '入国制限が解除になったと聞きました。検査証明はもう不要ですか？',
      { why: '解除 and 不要 in another sense' },
    ],
    ['国籍離脱', '日本国籍の離脱届を取り消すことはできますか。', { why: '取り消し in another sense' }],
    [
      '旅券の失効',
      '紛失届を出した旅券が見つかりました。失効の停止はできないのでしょうか。',
      { why: '停止 in another sense' },
    ],
    [
      '年金の停止について',
      '年金の支給が停止されてしまいました。在留証明をまた出せば解除されますか。',
      { why: '停止 and 解除 of a pension' },
    ],
    [
      '銀行口座',
      '日本の銀行から、在留証明がないと口座を解約すると言われました。至急証明書が必要です。',
      { why: '解約 in another sense' },
    ],
    [
      'マイナンバーカード',
      'マイナンバーカードのメール登録を変更できず困っています。領事館で手続きできますか。',
      { why: 'registration of another office' },
    ],
    [
      'オンライン申請',
      '旅券のオンライン申請で「配信不能」と表示されメールが届きません。',
      { why: 'trouble with another mail' },
    ],
    [
      '領事窓口の電話番号',
      '自動音声が続いて誰にもつながりません。音声案内を止める方法はありませんか。',
      { why: '止める in another sense' },
    ],
    ['デモの騒音', '毎週土曜の街宣車の音がひどいです。やめさせてください。', { why: 'やめさせて in another sense' }],
    [
      '原発処理水',
      '海洋放出を停止してください。一市民として強く抗議します。',
      { why: 'a protest with 停止してください' },
    ],
    ['ビザ申請の取り下げ', '提出した査証申請を取り下げたいので、書類を返送してください。'],
    [
      '学校の配信',
      '補習校からのメール配信が届かなくなったのですが、領事館で把握されていますか。',
      { why: 'mails of a school' },
    ],
    [
      'ライブ配信',
      '総領事の講演会はオンライン配信されますか。配信停止になったと聞いて残念です。',
      { why: '配信 is the broadcast of a talk' },
    ],
    [
      '配信動画について',
      'YouTubeで配信されていた茶道の動画がなくなっています。もう一度公開してもらえませんか。',
      { why: '配信 is a video' },
    ],
    [
      'ポッドキャスト',
      '貴館のポッドキャストの配信希望！日本酒の回をぜひお願いします。',
      { why: '配信希望 of a podcast' },
    ],
    [
      '登録商標',
      '「Japanifornia」という名称は登録商標ですか。当店で使用したいのですが。',
      { why: '登録 in another sense' },
    ],
    ['在外選挙人登録', '在外選挙人名簿の登録申請をしましたが、いつ頃登録されますか。', { why: 'register of voters' }],
    ['車の登録', '日本で買った車の登録抹消証明は英訳が必要ですか。', { why: '登録抹消 of a car' }],
    ['印鑑登録', '署名証明を取れば日本の印鑑登録の代わりになりますか。', { why: '登録 of a seal' }],
    [
      '緊急連絡網',
      '県人会の緊急連絡網を作ります。領事館のメールアドレスを登録してもよいですか。',
      { why: 'asks to put the office on a list of the writer' },
    ],
    [
      '補習校の退会',
      '補習校の親の会を退会したのに会費を請求されています。相談できますか。',
      { why: '退会 in another sense' },
    ],
    [
      '携帯電話の解約',
      '日本の携帯電話を海外から解約できず困っています。領事館で本人確認書類を出してもらえますか。',
      { why: '解約 of a phone' },
    ],
    [
      '婚約解消に伴う査証',
      '婚約を解消したため、フィアンセの短期滞在査証の申請を中止したいです。',
      { why: '中止 of a visa application' },
    ],
    ['行事の中止', '明日の秋祭りは雨でも中止になりませんか。', { why: '中止 of a festival' }],
    [
      'アンケート',
      '来館者アンケートに「ニュースレターで知った」という項目を追加してはいかがでしょうか。',
      { why: 'a proposal' },
    ],
    [
      '提案',
      'メルマガの配信を月2回にしてほしいという声が県人会で出ています。ご検討ください。',
      { why: 'a proposal about the newsletter' },
    ],
    [
      '紙の会報',
      '母はメールを使えません。ニュースレターを紙で郵送してもらうことはできますか。',
      { why: 'asks for paper, which is a question for a person' },
    ],
    [
      'ベイ日報の{name}です',
      'ベイ日報の記者です。貴館がメルマガの登録者に送ったアドレス流出のお詫びについて、事実関係をお聞かせください。',
      { why: 'a journalist’s question about the list' },
    ],
    [
      '取材依頼',
      'SNS離れとメールマガジンの復権について記事を書いています。貴館の購読者数や解除率を教えていただけますか。',
      { why: 'a journalist’s question about the list' },
    ],
    [
      'メールの誤送信',
      '先ほどのメールは別の方宛てのものでした。削除をお願いいたします。',
      { why: 'asks to delete a mail sent by mistake' },
    ],
    [
      '先ほどのメール',
      '先ほど旅券についてお送りしたメールは不要になりました。無視してください。',
      { why: '不要 of the own mail' },
    ],
    [
      '返信不要です',
      '先日は窓口で親切にしていただき、ありがとうございました。お礼まで。ご返信は不要です。',
      { why: '不要 of an answer' },
    ],
    [
      '自動返信を止めて',
      '問い合わせるたびに自動返信が3通も来ます。これは止められませんか。旅券の件はまだ返事がありません。',
      { why: 'about automatic answers, and a passport' },
    ],
    [
      '個人情報の取扱い',
      'ニュースレターに登録した場合、メールアドレスは他の目的に使われますか。登録する前に知りたいです。',
      { why: 'asks about privacy before any sign-up' },
    ],
    [
      '知人から聞きました',
      '知人がそちらのニュースレターを解除したと言っていました。何か問題があったのですか。',
      { why: 'gossip about another’s opt-out' },
    ],
    [
      '配信停止の御礼',
      '先日お願いしたメルマガの配信停止、すぐにご対応いただきありがとうございました。',
      { why: 'thanks for an opt-out that is done' },
    ],
    [
      '登録完了の御礼',
      'ニュースレターの登録が完了した旨のメールをいただきました。ありがとうございます。',
      { why: 'thanks for a sign-up that is done' },
    ],
    [
      '退会しませんでした',
      '以前、配信を止めようかと思ったこともありましたが、今では毎号の川柳欄が一番の楽しみです。続けてください！',
      { why: 'tells that she thought of leaving once' },
    ],
    [
      '他社のメルマガ',
      '楽市のメルマガが止まりません。日本の会社なので領事館から言ってもらえませんか。',
      { why: 'about the mails of a shop' },
    ],
    [
      'JETの募集',
      'ニュースレターにあったJETプログラムですが、45歳でも応募できますか。',
      { why: 'a question about an item of the newsletter' },
    ],
    [
      '日本語能力試験',
      '日本語能力試験の申し込みを取り消したいのですが、返金はありますか。',
      { why: 'a cancellation elsewhere' },
    ],
    ['電子版', '官報の購読は領事館でできますか。', { why: '購読 of another paper' }],
    ['新聞の購読', '日本の新聞を購読している図書館を教えてください。', { why: '購読 of another paper' }],
    [
      'Fwd: 【楽市】ポイント失効のお知らせ',
      `こういうメールが来ましたが、日本政府と関係がありますか？

---------- Forwarded message ---------
差出人: 楽市トラベル <news@rakuichi.example>
件名: 【楽市】ポイント失効のお知らせ

ポイントの有効期限が近づいています。
配信停止をご希望の方はこちら https://rakuichi.example/stop
登録情報の変更はこちら`,
      { why: 'a forwarded newsletter of others, with a question' },
    ],
    [
      'Fwd: 県人会ニュース 秋号',
      `ご参考までに当会の会報をお送りします。総領事ご挨拶の原稿の締切は12月10日です。

> 県人会ニュース 秋号
> 
> ・新年会のお知らせ
> ・会費納入のお願い
> 
> 配信停止を希望される方は事務局までご連絡ください。`,
      { why: 'a forwarded newsletter of others, with a message' },
    ],
    [
      '訪日旅行のご相談',
      `来春、学生20名を連れて訪日します。文化施設の見学についてご助言をいただけますか。

──────────────────────────
西海岸教育旅行社　{name}
TEL {phone}
★メルマガ「まなび旅」毎週配信中！登録は tabi@westtravel.example まで
★配信停止は件名に「解除」と書いてお送りください
──────────────────────────`,
      { bare: true, why: 'a letter whose signature tells how to leave the writer’s own newsletter' },
    ],
  ],
)
