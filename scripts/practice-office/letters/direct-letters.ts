import { makeCsv, makePng } from './files.ts'
import { inCharset, writeMail, type WrittenMail } from './write-mail.ts'

export type DirectLetter = Omit<WrittenMail, 'date' | 'messageId' | 'files' | 'pictures'> & {
  ago: number
  /** Message-ID where other letters refer to it. */
  id?: string
  files?: () => WrittenMail['files']
  pictures?: () => WrittenMail['pictures']
  /** Characters of the text of which a relay on the way lost the last byte, so that the reading is doubtful. */
  damaged?: string
}

export function writeDirect(
  { ago: _ago, id, files, pictures, damaged, ...mail }: DirectLetter,
  date: Date,
  place: number,
): Uint8Array {
  const domain = mail.from.address.split('@')[1]!
  const raw = writeMail({
    ...mail,
    date,
    messageId: id ?? `${place}.${date.getTime()}@${domain}`,
    ...(files === undefined ? {} : { files: files() }),
    ...(pictures === undefined ? {} : { pictures: pictures() }),
  })
  if (damaged === undefined) return raw
  const bytes = inCharset(damaged, mail.charset ?? 'utf-8')
  const lost = Buffer.from(raw).indexOf(bytes) + bytes.length - 1
  return Buffer.concat([raw.subarray(0, lost), raw.subarray(lost + 1)])
}

const thread = [
  'ikebana-1@ikebana-circle.example',
  'reply-2031@consulate.example',
  'ikebana-2@ikebana-circle.example',
  'reply-2034@consulate.example',
]

/** Letters that people wrote from their own mail programs. */
export const directLetters: readonly DirectLetter[] = [
  {
    ago: 55,
    from: { name: 'ベイエリア補習授業校 図書係', address: 'library@hoshuko.example' },
    subject: '図書の寄贈と感謝状の授与式について',
    text: `総領事館 広報文化班 御中

いつもお世話になっております。ベイエリア補習授業校で図書係を務めております、野口と申します。
このたび、保護者有志より児童書二百十冊を、広報文化センターへ寄贈させていただくことになりました。
寄贈する図書の一覧と、授与式の案内状をお送りいたします。
式には総領事館からもどなたかご出席いただけますと、子どもたちもたいへん喜びます。
ご検討のほど、よろしくお願い申し上げます。

野口 春香`,
    files: () => [
      {
        type: 'text/csv',
        name: '寄贈図書一覧.csv',
        bytes: makeCsv([
          ['書名', '著者', '冊数'],
          ['山の子どもたち', '木村 はる', '3'],
          ['そらとぶ くじら', '大野 光', '2'],
          ['はじめての俳句', '白石 みどり', '5'],
        ]),
      },
      {
        type: 'application/vnd.ms-word.document.macroEnabled.12',
        name: '授与式の案内状.docm',
        bytes: Buffer.from('This practice file stands for a document with macros.\n'),
      },
    ],
  },
  {
    ago: 1310,
    from: { name: 'Lakeside Public Library', address: 'events@lakeside-library.example' },
    subject: 'Japanese picture-book day in April',
    text: `Dear Public Affairs team,

we are planning a reading day for families in April and would like to invite a reader from your office. Please find the program below.

11:00 Picture books in two languages
13:00 Paper theater (kamishibai)
14:30 Origami for everybody

The rooms are on the ground floor and open to wheelchairs. Would you join us?

Joan Fletcher, Lakeside Public Library`,
    html: `<!doctype html><html><body style="margin:0"><div style="max-width:600px;font-family:Georgia,serif;color:#2b2b2b">
<p><img src="cid:waves@lakeside" alt="Lakeside Public Library" width="560" height="48"></p>
<h2 style="color:#165e83;font-weight:600;margin:16px 0 8px">A picture-book day in April</h2>
<p>Dear Public Affairs team,</p>
<p>we are planning a <strong>reading day for families</strong> in April and would like to invite a reader from your office. The program so far:</p>
<table style="border-collapse:collapse;width:100%" cellpadding="6">
<tr style="background:#eaf3f9"><th align="left">Time</th><th align="left">What</th><th align="left">Where</th></tr>
<tr><td style="border-top:1px solid #d0ceca">11:00</td><td style="border-top:1px solid #d0ceca">Picture books in two languages</td><td style="border-top:1px solid #d0ceca">Story room</td></tr>
<tr><td style="border-top:1px solid #d0ceca">13:00</td><td style="border-top:1px solid #d0ceca">Paper theater <span lang="ja">（紙芝居）</span></td><td style="border-top:1px solid #d0ceca">Main hall</td></tr>
<tr><td style="border-top:1px solid #d0ceca">14:30</td><td style="border-top:1px solid #d0ceca">Origami for everybody</td><td style="border-top:1px solid #d0ceca">Garden</td></tr>
</table>
<p>The rooms are on the ground floor and open to wheelchairs. More about us is <a href="https://www.lakeside-library.example/spring">on our page</a>.</p>
<p>Would you join us?</p>
<p style="color:#5d5b58">Joan Fletcher<br>Lakeside Public Library</p></div></body></html>`,
    pictures: () => [
      { type: 'image/png', cid: 'waves@lakeside', bytes: makePng(560, 48, [234, 243, 249], [70, 142, 186]) },
    ],
  },
  {
    ago: 1470,
    charset: 'iso-2022-jp',
    from: { name: '大西 良子', address: 'ryoko.onishi@oldmail.example' },
    subject: '俳句の会の会報をお送りします',
    text: `総領事館 広報文化班 御中

サンノゼ俳句の会で世話役をしております大西と申します。
先日は吟行の折に広報文化センターのお部屋をお借りし、ありがとうございました。
当日は十七名が集まり、秋の句を五十一句詠みました。会報ができましたので、近く郵便でお送りいたします。
次の会は来月の第二土曜日です。どなたでもお気軽にお越しください。

大西 良子`,
  },
  {
    ago: 2930,
    charset: 'shift_jis',
    from: { name: '村上 修', address: 'murakami@taiko.example' },
    subject: '太鼓の演奏会のご案内',
    text: `広報文化班の皆さま

ご無沙汰しております。パロアルト太鼓の会の村上です。
来月、創立三十周年の演奏会を開くことになりました。①昼の部は子どもたち、②夜の部は大人が演奏します。
㈱北浜楽器のご厚意で、新しい大太鼓も披露いたします。
ご招待の席を二つご用意しておりますので、ご都合をお聞かせください。

村上 修`,
  },
  {
    ago: 6080,
    charset: 'euc-jp',
    from: { name: '近藤 敏夫', address: 'kondo@bonsai.example' },
    subject: '盆栽展の写真の使用について',
    text: `お世話になっております。盆栽愛好会の近藤です。
先月の盆栽展でお撮りいただいた写真を、会の年報に使わせていただいてもよろしいでしょうか。
撮影者のお名前は、ご指示のとおりに記載いたします。
年報は会員にのみ配る冊子で、三百部を予定しています。ご返事をお待ちしております。

近藤 敏夫`,
  },
  {
    ago: 3080,
    charset: 'shift_jis',
    label: 'us-ascii',
    damaged: '教えてください。',
    from: { name: '渡辺 誠', address: 'makoto.watanabe@relay.example' },
    subject: '旅券の受け取りについて',
    text: `旅券の受け取りについてお尋ねします。
平日は仕事のため、窓口の時間に伺うことができません。
土曜日に受け取れる日があれば、教えてください。
代理の者が受け取ることはできないと聞きましたが、家族でも同じでしょうか。

渡辺 誠`,
  },
  {
    ago: 9870,
    id: thread[0]!,
    from: { name: 'Helen Park', address: 'helen.park@ikebana-circle.example' },
    subject: 'Room for our ikebana exhibition',
    text: `Dear Ms. Kobayashi,

the Peninsula Ikebana Circle would like to hold its spring exhibition in your gallery. We need the room for three days, and one evening before for arranging.

There will be twenty-six arrangements by members and six by students. Could you let us know which weeks in March are still free?

Helen Park`,
  },
  {
    ago: 5520,
    inReplyTo: thread[1]!,
    references: [thread[0]!, thread[1]!],
    id: thread[2]!,
    from: { name: 'Helen Park', address: 'helen.park@ikebana-circle.example' },
    subject: 'Re: Room for our ikebana exhibition',
    text: `Dear Ms. Kobayashi,

thank you for the quick answer. The second week of March suits us very well.

May we bring our own water basins, and is there a sink on the same floor? Two members use walkers and would be glad of the elevator.

Helen Park

> Dear Ms. Park,
>
> The gallery is free in the second and the fourth week of March.
> Please tell us which you prefer.
>
> Haruka Kobayashi
> Public Affairs and Culture`,
  },
  {
    ago: 150,
    inReplyTo: thread[3]!,
    references: thread,
    from: { name: 'Helen Park', address: 'helen.park@ikebana-circle.example' },
    subject: 'Re: Room for our ikebana exhibition',
    text: `Dear Ms. Kobayashi,

wonderful, the second week of March it is. I will send the list of participants by the end of the month.

One more question: may visitors take photographs? Our teacher, Ms. Aoyama, would be happy if they did, as long as no flash is used.

With kind regards,
Helen Park

> Dear Ms. Park,
>
> Basins are no problem, and there is a sink next to the gallery.
> The elevator goes to every floor.
>
> Haruka Kobayashi
> Public Affairs and Culture`,
  },
  {
    ago: 8760,
    from: { name: 'Ben Whitaker', address: 'ben@whitaker-photo.example' },
    subject: 'Photographs of the lantern evening',
    text: `Hello,

I took some pictures at the lantern evening on the waterfront last month, and people keep telling me that you might like them. One is attached in a small size.

You may use them on your website free of charge, with my name below. If you would like the whole series of forty, tell me where to send it.

Ben Whitaker`,
    files: () => [
      { type: 'image/png', name: 'lanterns-small.png', bytes: makePng(320, 200, [39, 38, 37], [234, 187, 98]) },
    ],
  },
  {
    ago: 12_960,
    from: { name: '西村 あかね', address: 'akane.nishimura@shamisen.example' },
    subject: '三味線ワークショップの会場のご相談',
    text: `広報文化班 御中

三味線奏者の西村と申します。来年の夏、バークレーの大学に客員として滞在いたします。
その間に、初心者のための無料のワークショップを開きたいと考えております。
二十人ほどが座れて、音を出しても差し支えない会場をご存じでしたら、お教えいただけますでしょうか。
楽器は十挺を日本から持参いたします。

西村 あかね`,
  },
]
