import { writings, type Writing } from '../make/writing.ts'

const replied = ['Auto-Submitted: auto-replied']
const outlook = ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All']
const gmail = ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes']
const vacation = ['Auto-Submitted: auto-replied (vacation)', 'Precedence: junk']

/** What machines answer to an issue or to a confirmation mail; no person asks anything. */
export const automaticAnswers: Writing[] = [
  ...writings({ language: 'ja', asks: null, plain: false, why: 'an automatic answer', bare: true }, [
    [
      '自動応答: {original}',
      'お世話になっております。\n12月5日まで休暇をいただいております。お急ぎの場合は総務課までご連絡ください。',
      { answers: 'issue', client: 'outlookWeb', headers: outlook },
    ],
    [
      '自動返信: {original}',
      'ただいま出張中のため、ご返信が遅れます。',
      { answers: 'issue', client: 'becky', headers: replied },
    ],
    [
      '不在通知 Re: {original}',
      '産前産後休業のため不在にしております。',
      { answers: 'issue', client: 'gmail', headers: gmail },
    ],
    [
      '【自動返信】お問い合わせありがとうございます',
      '本メールは自動送信です。3営業日以内に担当よりご連絡いたします。\n本メールの配信停止はこちら',
      { client: 'becky', headers: ['Auto-Submitted: auto-generated'] },
    ],
    [
      'アドレス変更のお知らせ（自動応答）',
      'このメールアドレスは使われておりません。新しいアドレスは {other} です。ニュースレター等の登録変更をお願いいたします。',
      {
        answers: 'issue',
        client: 'yahoo',
        headers: replied,
        why: 'an automatic answer that tells a new address; no act by itself',
      },
    ],
    [
      '退職のお知らせ',
      '{name}は9月末で退職いたしました。今後の配信は停止してください。（このメールは自動送信されています）',
      {
        answers: 'issue',
        client: 'outlook',
        headers: outlook,
        why: 'an automatic answer that asks to stop; no act by itself',
      },
    ],
    [
      'Re: {original}',
      '（自動応答）夏季休業中です。再開は来週月曜です。',
      {
        answers: 'confirmation',
        client: 'thunderbird',
        headers: vacation,
        why: 'an automatic answer that quotes the token; must confirm nothing',
      },
    ],
    [
      '自動応答: {original}',
      '会議のため終日席を外しております。',
      {
        answers: 'confirmation',
        client: 'outlookWeb',
        headers: outlook,
        why: 'an automatic answer that quotes the token; must confirm nothing',
      },
    ],
    [
      '受信確認のお願い',
      'スパム対策のため、下のリンクを押すまであなたのメールは配達されません。\nhttps://guard.example/c/8812',
      {
        answers: 'issue',
        client: 'becky',
        headers: ['Auto-Submitted: auto-replied', 'Precedence: bulk'],
        why: 'a challenge of a spam filter',
      },
    ],
    [
      '開封済み: {original}',
      'メッセージは 2026/11/20 10:02 に開封されました。',
      { client: 'outlook', headers: ['Auto-Submitted: auto-replied'], why: 'a read receipt' },
    ],
    [
      '【受付番号 45120】お問い合わせを受け付けました',
      'お問い合わせいただきありがとうございます。担当部署に転送いたしました。',
      {
        answers: 'issue',
        client: 'becky',
        headers: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: OOF'],
      },
    ],
    [
      'メール受信のお知らせ',
      '携帯電話の迷惑メール設定により本文は転送されませんでした。',
      { client: 'carrier', headers: ['Auto-Submitted: auto-generated', 'Precedence: bulk'] },
    ],
  ]),
  ...writings({ language: 'en', asks: null, plain: false, why: 'an automatic answer', bare: true }, [
    [
      'Automatic reply: {original}',
      'I am out of the office until December 7 with limited access to e-mail.',
      { answers: 'issue', client: 'outlookWeb', headers: outlook },
    ],
    [
      'Out of Office: {original}',
      'On sabbatical in Kyoto until May. I will not read your message; please write again then.',
      { answers: 'issue', client: 'outlook', headers: outlook },
    ],
    [
      'Auto: {original}',
      "I'm hiking the Kumano Kodo. Back on the 15th!",
      { answers: 'issue', client: 'gmail', headers: gmail },
    ],
    [
      'Re: {original}',
      'This mailbox is no longer monitored. Please remove it from your mailing lists.',
      {
        answers: 'issue',
        client: 'appleMail',
        headers: replied,
        why: 'an automatic answer that asks for removal; no act by itself',
      },
    ],
    [
      'I have a new email address',
      'I no longer use this account. Please update your records: {other}',
      {
        answers: 'issue',
        client: 'yahooWeb',
        headers: vacation,
        why: 'an automatic answer that tells a new address; no act by itself',
      },
    ],
    [
      'Automatic reply: {original}',
      'Ms. Delgado has left the college. For the Japan program write to the dean.',
      { answers: 'issue', client: 'outlookWeb', headers: outlook },
    ],
    [
      'Automatic reply: {original}',
      'Thank you for your message. I am on leave.',
      {
        answers: 'confirmation',
        client: 'outlook',
        headers: outlook,
        why: 'an automatic answer that quotes the token; must confirm nothing',
      },
    ],
    [
      'Re: {original}',
      'I am away this week. - Sent by vacation responder',
      {
        answers: 'confirmation',
        client: 'gmail',
        headers: gmail,
        why: 'an automatic answer that quotes the token; must confirm nothing',
      },
    ],
    [
      '[Ticket #90311] {original}',
      'Your request has been received and a ticket has been opened. To close or cancel the ticket, reply with "cancel".',
      {
        answers: 'issue',
        client: 'yahooWeb',
        headers: ['Auto-Submitted: auto-generated', 'Precedence: bulk'],
        why: 'a ticket system',
      },
    ],
    [
      'Read: {original}',
      'Your message was read on Friday, November 20, 2026 9:12 AM.',
      { client: 'outlook', headers: ['Auto-Submitted: auto-replied'], why: 'a read receipt' },
    ],
    [
      'Please verify your email to Bob',
      'Because of spam I use ShieldBox. Click here to have your newsletter delivered.',
      {
        answers: 'issue',
        client: 'yahooWeb',
        headers: ['Auto-Submitted: auto-replied', 'Precedence: bulk'],
        why: 'a challenge of a spam filter',
      },
    ],
    [
      'Your subscription was received',
      'This is an automated reply from the Harbor Library. You are now subscribed to "Reading by the Sea". If this was a mistake, reply "unsubscribe".',
      {
        client: 'yahooWeb',
        headers: ['Auto-Submitted: auto-generated', 'List-Unsubscribe: <https://harborlibrary.example/u/771>'],
        why: 'a list that the office’s address was put on',
      },
    ],
    [
      'Automatic reply: unsubscribe',
      'I am out of the office until Monday.',
      { client: 'outlookWeb', headers: outlook, why: 'an automatic answer to a mail about an opt-out' },
    ],
  ]),
]
