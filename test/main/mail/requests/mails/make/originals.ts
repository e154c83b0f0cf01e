import type { Random } from './random.ts'

/** A mail of the office that a reader answers. */
export type Original = { name: string; address: string; to: string; subject: string; sent: Date; text: string }

export function issueOf(language: 'ja' | 'en', to: string, sent: Date, random: Random): Original {
  // Some read the other language's issue.
  const japanese = random.chance(0.15) ? language === 'en' : language === 'ja'
  const issue = random.pick(japanese ? japaneseIssues : englishIssues)
  return { ...issue, address: 'newsletter@consulate.example', to, sent }
}

export function confirmationOf(language: 'ja' | 'en', to: string, sent: Date, token: string): Original {
  const about = language === 'ja' ? japaneseConfirmation : englishConfirmation
  return {
    ...about,
    subject: about.subject.replace('{token}', token),
    text: about.text.replaceAll('{token}', token),
    address: 'newsletter@consulate.example',
    to,
    sent,
  }
}

export function staffAnswerOf(language: 'ja' | 'en', to: string, sent: Date, random: Random): Original {
  const answer = random.pick(language === 'ja' ? japaneseAnswers : englishAnswers)
  return { ...answer, address: 'info@consulate.example', to, sent }
}

/** What the office wrote after an opt-out, with the reader's own words under it. */
export function farewellOf(language: 'ja' | 'en', to: string, sent: Date): Original {
  return {
    ...(language === 'ja' ? japaneseFarewell : englishFarewell),
    address: 'newsletter@consulate.example',
    to,
    sent,
  }
}

/** What the office asks where it is not sure what a reader wished. */
export function doubtOf(language: 'ja' | 'en', to: string, sent: Date): Original {
  return { ...(language === 'ja' ? japaneseDoubt : englishDoubt), address: 'info@consulate.example', to, sent }
}

const japaneseDoubt = {
  name: '総領事館 広報文化班',
  subject: 'Re: 解除の件',
  text: `ご連絡ありがとうございます。
「解除」とは、ニュースレターの配信停止のことでよろしいでしょうか。

総領事館 広報文化班`,
}

const englishDoubt = {
  name: 'Public Affairs Section',
  subject: 'Re: please remove',
  text: `Thank you for your message. Do you wish to unsubscribe from our newsletter,
or is it about something else?

Public Affairs Section`,
}

const japaneseFarewell = {
  name: '総領事館ニュースレター',
  subject: 'Re: 配信停止のお願い',
  text: `ご依頼のとおり、ニュースレターの配信を停止いたしました。
長らくのご購読ありがとうございました。

総領事館広報文化班

> 配信停止をお願いします。`,
}

const englishFarewell = {
  name: 'Consulate Newsletter',
  subject: 'Re: Unsubscribe',
  text: `As you asked, we have taken you off the newsletter list.
Thank you for having read it.

Public Affairs Section

> Please unsubscribe me.`,
}

const japaneseIssues = [
  {
    name: '広報文化センター',
    subject: 'センターニュース：新年の茶会、折り紙教室、図書の寄贈',
    text: `センターニュース 2026年11月

　新年の茶会　　　1月9日（土）13時
　折り紙教室　　　毎月第2土曜
　図書の寄贈を受け付けています

ご不要な場合は、お手数ですが「不要」とご返信ください。すぐに登録を削除いたします。`,
  },
  {
    name: '総領事館だより編集部',
    subject: '総領事館だより臨時号：停電時の窓口について',
    text: `計画停電のため、11月24日午後の窓口業務を中止いたします。
予約された方には個別にご連絡いたします。

－－－－－－－－－－－－－－－－－－
ご購読の中止: https://japanifornia.site.example/stop?t=8Jx2kQ
アドレス変更: https://japanifornia.site.example/change?t=8Jx2kQ
新規のお申し込み: https://japanifornia.site.example/newsletter`,
  },
  {
    name: '総領事館ニュースレター',
    subject: '総領事館だより 第128号（11月）',
    text: `■ 総領事館だより 第128号 ■

読者の皆様

秋も深まってまいりました。今月のご案内です。

【1】日本映画上映会「木漏れ日の町」
　12月5日（土）14時～　入場無料・要申込
【2】年末年始の休館日
　12月29日から1月3日まで窓口をお休みします。
【3】旅券のオンライン申請について

----------------------------------------
配信停止・メールアドレスの変更は、このメールにその旨を
ご記入のうえご返信ください。
発行：総領事館広報文化班`,
  },
  {
    name: 'Japanifornia',
    subject: '【Japanifornia】書道ワークショップ参加者募集／桜の苗木を寄贈',
    text: `Japanifornia メールマガジン 2026年11月20日号

○書道ワークショップの参加者を募集しています
○サクラメント市に桜の苗木20本を寄贈しました
○在外選挙人名簿への登録はお済みですか

ご意見・ご感想をお待ちしています。

※このメールは配信をご希望された方にお送りしています。
※配信を希望されない方は「配信停止」と件名に書いて返信してください。
※登録アドレスの変更・解除： newsletter@consulate.example`,
  },
]

const englishIssues = [
  {
    name: 'Japan Center News',
    subject: 'New Year tea, origami and a call for picture books',
    text: `New Year tea gathering: Saturday, January 9, 1 pm
Origami: every second Saturday of the month
Do you have Japanese picture books to give away?

--
Want off this list? Just answer with the word STOP.
Moved? Answer with your new address. New here? Answer with SUBSCRIBE.`,
  },
  {
    name: 'Consulate Newsletter',
    subject: 'Special issue: counter closed on November 24',
    text: `Because of a planned power cut our counter stays closed on the afternoon of
Tuesday, November 24. Appointments on that day are cancelled; we will call you.

Subscribe: https://japanifornia.site.example/newsletter
Unsubscribe: https://japanifornia.site.example/stop?t=8Jx2kQ`,
  },
  {
    name: 'Consulate Newsletter',
    subject: 'Japan in the Bay, November issue',
    text: `JAPAN IN THE BAY - November 2026

Dear friends of Japan,

* Film night: "A Town of Sunbeams", December 5, 2 pm, free
* Taiko at the Ferry Plaza
* New Year holiday closure: December 29 to January 3

You are receiving this newsletter because you signed up for it.
To unsubscribe or change your e-mail address, reply to this message
with "unsubscribe" in the subject line.`,
  },
  {
    name: 'Japanifornia',
    subject: 'Japanifornia: calligraphy workshop, JET applications, cherry trees for Sacramento',
    text: `Japanifornia | News from your consulate

The JET Programme is accepting applications until November 30.
Twenty young cherry trees were planted in Sacramento.
Calligraphy workshop: a few seats are left.

If you no longer wish to get these e-mails, click here to unsubscribe
or write to newsletter@consulate.example.`,
  },
]

const japaneseConfirmation = {
  name: '総領事館ニュースレター',
  subject: '【ご確認】ニュースレターのお申し込み {token}',
  text: `このたびはニュースレターにお申し込みいただき、ありがとうございます。

お申し込みを確かめるため、このメールにそのままご返信ください。
お心当たりのない場合は、何もなさらないでください。

{token}

総領事館広報文化班`,
}

const englishConfirmation = {
  name: 'Consulate Newsletter',
  subject: 'Please confirm your newsletter request {token}',
  text: `Thank you for asking for our newsletter.

To confirm, just reply to this message as it is.
If it was not you, there is nothing to do.

{token}

Public Affairs Section`,
}

const japaneseAnswers = [
  {
    name: '総領事館 広報文化班',
    subject: 'お問い合わせの件',
    text: `お問い合わせいただきありがとうございます。

ご質問の件につきましては、窓口の受付時間内に必要書類をお持ちください。
受付時間は平日9時30分から16時30分です。

総領事館 広報文化班`,
  },
]

const englishAnswers = [
  {
    name: 'Public Affairs Section',
    subject: 'Your inquiry',
    text: `Thank you for writing to us.

Our counter is open on weekdays from 9:30 am to 4:30 pm. Please bring
the documents listed on our website.

Public Affairs Section`,
  },
]
