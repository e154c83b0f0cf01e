/** A mail with these words; `answers an issue` stands for a subject and an issue below the words. */
export function shortMail(subject: string, text: string): Buffer {
  const answers = subject === 'answers an issue'
  const japanese = /[ぁ-ん]/.test(text)
  const title = japanese ? 'Re: 総領事館だより 11月号：茶会、折り紙' : 'Re: Japan in the Bay: tea, origami, films'
  const issue = japanese ? japaneseIssue : englishIssue
  const head = [
    'From: Mika Tanabe <mika@hoshi.example>',
    `To: ${answers ? 'newsletter' : 'info'}@consulate.example`,
    `Subject: ${answers ? title : subject}`,
    'Content-Type: text/plain; charset=utf-8',
  ]
  return Buffer.from([...head, '', ...(answers ? `${text}\n\n${issue}` : text).split('\n')].join('\r\n'))
}

const englishIssue = `On Tue, Nov 24, 2026 at 4:45 AM Japan in the Bay <newsletter@consulate.example> wrote:

> Calligraphy workshop: a few seats are left. New Year tea gathering, origami.
> The film night needs tickets. JET applications until November 30.
>
> You get this because you signed up. If you no longer wish to get these e-mails, click here to unsubscribe.`

const japaneseIssue = `2026年11月22日(日) 4:45 総領事館だより <newsletter@consulate.example>:

> 書道教室の参加者を募集しています。新年の茶会、折り紙教室、図書の寄贈。
> 在外選挙人名簿への登録はお済みですか。
>
> ※配信を希望されない方は「配信停止」と件名に書いて返信してください。`
