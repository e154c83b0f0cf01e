import { broken, escaped, type Layout } from './layout.ts'

/** Ways in which form programs write to a Japanese-speaking office. */
export const japanese: Layout[] = [
  {
    name: 'colon, an introduction and a thank-you with a rule',
    language: 'ja',
    write: (p, n) => ({
      subject: 'ホームページからのお問い合わせ',
      text: `ホームページより下記のお問い合わせがありました。\n担当者はご対応ください。\n\n■□■━━━━━━━━━━━━━━━━\n\nお名前: ${p.name}\nふりがな: ${p.furigana}\nE-mail: ${p.email}\nTEL: ${p.phone}\nご用件: ${p.subject}\nご住所: ${p.address.replaceAll('\n', ' ')}\n本文: ${p.message}\n\n■□■━━━━━━━━━━━━━━━━\n受付日時: 2026年11月2${n}日 10時1${n}分\n受付番号: 10${n}\n`,
    }),
  },
  {
    name: 'squares, answers below, address of several lines',
    language: 'ja',
    write: (p) => ({
      subject: `【お問い合わせ】${p.name}様より`,
      text: `◆お名前\n${p.name}\n\n◆お名前（カナ）\n${p.furigana}\n\n◆メール\n${p.email}\n\n◆お電話\n${p.phone}\n\n◆ご住所\n${p.address}\n\n◆件名\n${p.subject}\n\n◆お問い合わせ内容\n${p.message}\n`,
    }),
  },
  {
    name: 'required and optional marked, family and given name',
    language: 'ja',
    write: (p) => ({
      subject: 'お問い合わせフォームからの送信',
      text: `姓（必須）：${p.family}\n名（必須）：${p.given}\nフリガナ（任意）：${p.furigana}\nメールアドレス（必須）：${p.email}\n電話番号（任意）：${p.phone || '未入力'}\n件名（必須）：${p.subject}\nお問い合わせの種類（任意）：${p.topics.join('、') || '未選択'}\nメッセージ本文（必須）：\n${p.message}\n\n※このメールは自動送信されています。\n`,
    }),
  },
  {
    name: 'questions numbered, answers below without a blank line',
    language: 'ja',
    write: (p) => ({
      subject: 'アンケートフォームの回答',
      text: `Q1. お名前\n${p.name}\nQ2. フリガナ\n${p.furigana}\nQ3. メールアドレス\n${p.email}\nQ4. 電話番号\n${p.phone}\nQ5. 件名\n${p.subject}\nQ6. ご意見・ご要望\n${p.message}\n`,
    }),
  },
  {
    name: 'a table, the label cells with a mark of their own',
    language: 'ja',
    write: (p, n) => ({
      subject: 'フォーム送信通知',
      html: `<p>フォームから送信がありました。</p><table>${[
        ['お名前', p.name, true],
        ['フリガナ', p.furigana, true],
        ['メールアドレス', p.email, true],
        ['電話番号', p.phone, false],
        ['題名', p.subject, true],
        ['ご質問内容', p.message, true],
      ]
        .map(
          ([label, value, must]) =>
            `<tr><th>${String(label)}</th><td>${must ? '必須' : '任意'}</td><td>${broken(String(value))}</td></tr>`,
        )
        .join('')}</table><p>送信日時：2026/11/2${n}</p>`,
    }),
  },
  {
    name: 'paragraphs in HTML with the label in brackets',
    language: 'ja',
    write: (p) => ({
      subject: 'Contact',
      html: `<p>お問い合わせを受け付けました。</p><p>【お名前】<br>${escaped(p.name)}</p><p>【ふりがな】<br>${escaped(p.furigana)}</p><p>【メールアドレス】<br>${p.email}</p><p>【電話番号】<br>${escaped(p.phone)}</p><p>【件名】<br>${escaped(p.subject)}</p><p>【お問い合わせ内容】<br>${broken(p.message)}</p><p>──────────<br>領事館ウェブサイト<br>https://site.example/</p>`,
    }),
  },
  {
    name: 'a form host with number, answers beside and a long footer',
    language: 'ja',
    write: (p, n) => ({
      subject: `[フォームラン] 新しい回答 (#${20 + n})`,
      from: 'フォーム <notify@formhost.example>',
      text: `新しい回答が届きました。\n\nフォーム名：お問い合わせ\n回答番号：${20 + n}\n\n----------------------------------------\n[氏名] ${p.name}\n[フリガナ] ${p.furigana}\n[メールアドレス] ${p.email}\n[電話番号] ${p.phone}\n[件名] ${p.subject}\n[内容] ${p.message}\n----------------------------------------\n\n▼回答の確認はこちら\nhttps://formhost.example/answers/${20 + n}\n\n本メールは送信専用です。返信しないでください。\n株式会社フォームホスト\n東京都千代田区一番地\n`,
    }),
  },
  {
    name: 'bare labels with a blank line before the answer',
    language: 'ja',
    write: (p) => ({
      subject: 'ウェブサイトのフォーム',
      text: `お名前\n\n${p.name}\n\nフリガナ\n\n${p.furigana}\n\nメールアドレス\n\n${p.email}\n\n電話番号\n\n${p.phone}\n\n件名\n\n${p.subject}\n\nお問い合わせ内容\n\n${p.message}\n`,
    }),
  },
  {
    name: 'both languages, the message in the middle',
    language: 'ja',
    write: (p) => ({
      subject: 'Inquiry / お問い合わせ',
      text: `お名前 / Name: ${p.name}\nフリガナ / Furigana: ${p.furigana}\nメールアドレス / E-mail: ${p.email}\n電話番号 / Phone: ${p.phone}\n件名 / Subject: ${p.subject}\nお問い合わせ内容 / Message: ${p.message}\n\nご希望の言語 / Language: 日本語\n個人情報の取り扱い / Privacy: 同意する\n`,
    }),
  },
  {
    name: 'requests instead of labels',
    language: 'ja',
    write: (p) => ({
      subject: '回答がありました',
      html: `<div><b>お名前を教えてください</b></div><div>${escaped(p.name)}</div><br><div><b>ふりがなを教えてください</b></div><div>${escaped(p.furigana)}</div><br><div><b>メールアドレスをご記入ください</b></div><div>${p.email}</div><br><div><b>電話番号をご記入ください</b></div><div>${escaped(p.phone)}</div><br><div><b>件名</b></div><div>${escaped(p.subject)}</div><br><div><b>ご質問をお書きください</b></div><div>${broken(p.message)}</div>`,
    }),
  },
  {
    name: 'stars and a rule between the fields',
    language: 'ja',
    write: (p) => ({
      subject: '[site.example] 問合せ',
      text: `★お名前\n${p.name}\n----------\n★フリガナ\n${p.furigana}\n----------\n★メールアドレス\n${p.email}\n----------\n★電話番号\n${p.phone}\n----------\n★件名\n${p.subject}\n----------\n★お問い合わせ内容\n${p.message}\n----------\n`,
    }),
  },
  {
    name: 'brackets with a colon, a closing greeting of the site',
    language: 'ja',
    write: (p) => ({
      subject: '（領事館）お問い合わせ',
      text: `領事館 御中\n\n以下のお問い合わせを受信しました。\n\n【お客様のお名前】：${p.name}\n【フリガナ】：${p.furigana}\n【ご連絡先メール】：${p.email}\n【ご連絡先電話】：${p.phone}\n【件名】：${p.subject}\n【お問い合わせの内容】：\n${p.message}\n\n＊＊＊＊＊＊＊＊＊＊＊＊\nウェブ管理室\n`,
    }),
  },
  {
    name: 'one row for the label and one for the answer',
    language: 'ja',
    write: (p) => ({
      subject: '投稿のお知らせ',
      html: `<table width="600"><tr><td><table><tr><td bgcolor="#eee"><b>お名前</b></td></tr><tr><td>${escaped(p.name)}</td></tr><tr><td bgcolor="#eee"><b>フリガナ</b></td></tr><tr><td>${escaped(p.furigana)}</td></tr><tr><td bgcolor="#eee"><b>メールアドレス</b></td></tr><tr><td>${p.email}</td></tr><tr><td bgcolor="#eee"><b>電話番号</b></td></tr><tr><td>${escaped(p.phone)}</td></tr><tr><td bgcolor="#eee"><b>件名</b></td></tr><tr><td>${escaped(p.subject)}</td></tr><tr><td bgcolor="#eee"><b>メッセージ</b></td></tr><tr><td>${broken(p.message)}</td></tr></table></td></tr><tr><td>このメールはフォームから自動で送信されました。</td></tr></table>`,
    }),
  },
  {
    name: 'full-width equals, the message at first',
    language: 'ja',
    write: (p, n) => ({
      subject: 'お便り',
      text: `お便り＝${p.message}\n\nお名前＝${p.name}\nフリガナ＝${p.furigana}\nメールアドレス＝${p.email}\n電話番号＝${p.phone}\n件名＝${p.subject}\nIPアドレス＝203.0.113.${n}\n`,
    }),
  },
  {
    name: 'quotation marks around every answer',
    language: 'ja',
    write: (p) => ({
      subject: '受信：お問い合わせ',
      text: `氏名：「${p.name}」\nフリガナ：「${p.furigana}」\nメール：「${p.email}」\n電話：「${p.phone}」\n件名：「${p.subject}」\n内容：「${p.message}」\n`,
    }),
  },
  {
    name: 'text and HTML beside each other, a confirmation of the address',
    language: 'ja',
    write: (p) => ({
      subject: `お問い合わせ（${p.subject}）`,
      text: `お名前　${p.name}\nフリガナ　${p.furigana}\n`,
      html: `<table><tr><th align="left">お名前</th><td>${escaped(p.name)}</td></tr><tr><th>フリガナ</th><td>${escaped(p.furigana)}</td></tr><tr><th>メールアドレス</th><td>${p.email}</td></tr><tr><th>メールアドレス（確認用）</th><td>${p.email}</td></tr><tr><th>電話番号</th><td>${escaped(p.phone)}</td></tr><tr><th>件名</th><td>${escaped(p.subject)}</td></tr><tr><th>お問い合わせ内容</th><td>${broken(p.message)}</td></tr></table>`,
    }),
  },
]
