import { writings, type Writing } from '../make/writing.ts'

/** Opt-outs that stand at the end, or in the middle, of what people tell about their lives. */
export const optOutsWithStories: Writing[] = [
  ...writings(
    {
      language: 'ja',
      asks: 'unsubscribe',
      plain: true,
      why: 'the wish to get no more newsletters is plain in the story around it',
    },
    [
      [
        '帰国いたしました',
        `総領事館の皆様

サンノゼで十四年暮らしましたが、先月末、日本に本帰国いたしました。
在住中は運動会や餅つき大会の記事を子供達と楽しみに読んでおりました。
こちらではもう催しに伺うことも出来ませんので、ニュースレターの配信は
これで終わりにして頂きたく存じます。

皆様のご健勝をお祈りいたします。`,
      ],
      [
        '主人のこと',
        `はじめてお便りいたします。
八月に主人が亡くなりまして、ようやく片付けをはじめたところでございます。
主人はそちらの催しが好きで、太鼓の会にもよく参りました。
私は英語も機械も苦手で、この御便りは、もう読むことがございません。
どうぞ次からはお送りくださいませんよう、お願い申し上げます。`,
        {
          plain: false,
          mayBeCertain: true,
          why: 'the widow writes from the mailbox that gets it; whose address it was is not quite sure',
        },
      ],
      [
        'メール配信を止めてほしいのですが',
        `八十二歳になりました。目が悪くなり、画面の字がよく見えません。
娘がこのメールを打ってくれています。
毎月送ってもらって申し訳ないので、ニュースレターの配信を止めて下さい。
長いことありがとうございました。`,
      ],
      [
        'お世話になりました',
        `この度、主人の転勤でヒューストンに引っ越すことになりました。
管轄が変わりますので、そちらの領事館のメルマガは解除をお願いします。
ベイエリアでの5年間、たくさんのイベント情報をありがとうございました！`,
      ],
      [
        'ご無沙汰しております',
        `ご無沙汰しております。以前、日本語補習校のPTAで広報を担当しておりました{name}です。
役員の任期が終わり、情報を皆に流す役目もなくなりましたので、
メールマガジンの登録を解除させてください。
後任の方には自分で登録するよう伝えてあります。`,
      ],
      [
        '卒業します',
        `留学を終えて、来週日本に帰ります。
イベント情報のメルマガにはすごく助けられました。お寿司の会で友達もできました。
日本に帰っても届くと寂しくなっちゃうので、登録を削除しておいてください（笑）
ありがとうございました！`,
      ],
      [
        'Re: {original}',
        `毎月ご丁寧にありがとうございます。
このところ体調を崩しまして、入退院を繰り返しております。
パソコンを開くのも月に一度ほどとなり、メールがたまるばかりです。
誠に勝手ながら、しばらくではなく、これをもちまして配信をお断りしたく存じます。`,
        { answers: 'issue' },
      ],
      [
        'メール容量の件',
        `いつもありがとうございます。
当方のメールは容量が小さく、写真の多いニュースレターが来るとすぐ一杯になって
病院からのメールが受け取れないことがありました。
内容には何の不満もないのですが、今後は送っていただかなくて結構です。
必要な時はホームページを拝見します。`,
      ],
      [
        '退職のご挨拶とお願い',
        `北浜トレーディングの{name}でございます。
私事で恐縮ですが、11月末日をもって定年退職することとなりました。
本アドレスは来月より使えなくなりますので、ニュースレターの送付先から
お外しくださいますようお願い申し上げます。
在職中のご厚情に心より御礼申し上げます。`,
      ],
      [
        '二通届きます',
        `ニュースレターが、このアドレスと会社のアドレスの両方に届いています。
会社の方だけで十分ですので、こちら（{me}）への配信は停止してください。`,
        { why: 'two mailboxes get it; this one, the sender’s, is to be taken off' },
      ],
      [
        'Re: {original}',
        `今回の上映会、申し込みたかったのに気づいた時には満席でした。
毎回そうなのでもうがっかりするのも疲れました。
配信を止めてください。`,
        { answers: 'issue' },
      ],
      [
        '個人情報の削除',
        'ニュースレターのために登録した私のメールアドレス（{me}）を、貴館の名簿から削除し、今後使用しないよう求めます。',
      ],
    ],
  ),
  ...writings(
    {
      language: 'en',
      asks: 'unsubscribe',
      plain: true,
      why: 'the wish to get no more newsletters is plain in the story around it',
    },
    [
      [
        'We have moved back to Japan',
        `Dear all at the Consulate,

After nineteen years in Berkeley we finally moved back to Kobe last spring. The
cherry blossoms were worth it. I have loved reading about the festivals, but as
we can't come to them any more, please stop sending the newsletter.

With warm thanks for everything.`,
      ],
      [
        'Newsletter to my late husband’s address',
        `My husband passed away in July. He studied in Sendai in the seventies and your
newsletter meant a lot to him. We shared this mailbox, and every month when it
arrives it makes me cry. Would you please take us off the list? Thank you.`,
        { why: 'they shared the mailbox, so the wish is the widow’s own' },
      ],
      [
        'Goodbye from a former JET',
        `Hi there! Former JET here (Tottori, 2009-2012). I'm relocating to Toronto next
week for a new job, so the local events aren't of much use to me now. Could you
remove me from the newsletter? It was fun while it lasted!`,
      ],
      [
        'email overload',
        `I retired in June and promised my wife I'd clean out my inbox. I am getting
off of everything - the zoo, the opera, the consulate. Nothing personal. Please
cancel my newsletter.`,
      ],
      [
        'Re: {original}',
        `I signed up when my daughter was taking Japanese in high school. She is now
in medical school and I'm afraid neither of us has the time. Please discontinue.`,
        { answers: 'issue' },
      ],
      [
        'My address at the college',
        `I'm leaving the college at the end of the term and this account will be shut
down. Please delete it from your newsletter distribution. I won't need it sent anywhere else.`,
        { why: 'the old address is to go, and expressly none to come instead' },
      ],
      [
        'sorry to see myself go',
        `Dear Editor,

I am 91 and my eyes are not what they were. My grandson reads me the headlines
but the type is small on his telephone. Kindly discontinue my subscription to
the Newsletter. I have the best memories of Yokohama, 1955.`,
      ],
    ],
  ),
]
