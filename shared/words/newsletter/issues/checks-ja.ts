import type { FindingCode, Passed } from '../../../newsletter/issue/finding.ts'

/** Words of the checks of an issue. */
export const checksJa = {
  title: '点検',
  count: (fix: number, look: number) =>
    fix === 0 && look === 0
      ? '指摘なし'
      : [fix > 0 ? `修正${fix}件` : '', look > 0 ? `確認${look}件` : ''].filter(Boolean).join('、'),
  goTo: (place: number) => `ブロック${place}へ`,
  goToSubject: '件名へ',
  morePassed: (count: number) => `ほか${count}項目も問題なし`,
  lessPassed: '少なく表示',
  links: (count: number) => `リンクを確かめる(${count}件)`,
  linksNote: 'ブラウザーで開いて確かめます。窓口がリンク先に接続することはありません。',
  openLink: (address: string) => `${address}を開く`,
  linkPlace: (place: number, language: string) => `ブロック${place}、${language}`,
  failed: '点検できませんでした',
  show: '点検',
  again: 'もう一度点検',
  sender: {
    title: '差出人のドメイン',
    text: '公館のドメインから送ってよいサーバーを、ネームサーバーに問い合わせます。号の内容は送りません。',
    ask: '問い合わせる',
    asking: '問い合わせています…',
    found: '公開されている記録',
    missing: '公開されていません',
    wanted: '公開する記録',
    copy: '記録をコピー',
  },
  weights: { fix: '修正が必要', look: '確認' },
  tracking: '追跡なし: 見えない画像も、書き換えたリンクもありません。',
  why: '理由',
  whyTitle: '追跡しない理由',
  whyText:
    '開封や、どのリンクを押したかは記録しません。読者のメールアドレスは配信のためだけに預かっており、読み方を調べる目的は含まれていないためです(プライバシーポリシー3(2))。反応は、返信やサイトの統計で知ることができます。',
  where: (place: number, kind: string, language: string | null) =>
    language === null ? `${kind}、ブロック${place}` : `${language}の${kind}、ブロック${place}`,
  subjectWhere: (language: string) => `${language}の件名`,
  findings: {
    'subject-missing': { title: '件名がありません', why: () => '受信箱の一覧に何も表示されません' },
    'subject-long': {
      title: '件名が長めです',
      why: ([count]) => `${count ?? ''}文字。スマートフォンでは全角30文字ほどまで表示`,
    },
    'subject-shouts': {
      title: '件名が宣伝のように見えます',
      why: () => '記号や大文字の連続は迷惑メールと判定されやすくなります',
    },
    'language-missing': { title: '片方の言語がありません', why: () => 'この言語の読者には表示されません' },
    'language-older': { title: '片方の言語が古くなっています', why: ([when]) => `もう一方を${when ?? ''}に変更` },
    'alternative-missing': { title: '代替テキストがありません', why: () => '画像を見ない読者に内容が伝わりません' },
    'image-gone': { title: '画像が見つかりません', why: () => 'もう一度選んでください' },
    'link-empty': {
      title: 'リンク先が空です',
      why: ([words]) => (words ? `「${words}」` : 'アドレスを入れてください'),
    },
    'link-malformed': { title: 'リンク先の形が正しくありません', why: ([href]) => href ?? '' },
    'link-twice': { title: '同じリンク先が2回あります', why: ([href]) => href ?? '' },
    'link-words': { title: '同じ言葉が別のリンク先を指しています', why: ([words]) => `「${words ?? ''}」` },
    'link-elsewhere': {
      title: '表示と違うリンク先です',
      why: ([words, href]) => `「${words ?? ''}」のリンク先は${href ?? ''}`,
    },
    'link-distrusted': {
      title: '行き先の分からないリンクです',
      why: ([href]) => `${href ?? ''} 短縮や数字のアドレスは迷惑メールと判定されやすくなります`,
    },
    'variable-unknown': { title: '置き換えられない名前があります', why: (shown) => shown.join('、') },
    'token-in-text': {
      title: '読者ひとりの配信停止用アドレスがあります',
      why: () => '受け取った号から写したものです。全員に届くと、その読者の配信が止まります',
    },
    'heading-order': { title: '見出しの段階が飛んでいます', why: () => '小見出しの前に見出しを置いてください' },
    'dates-differ': { title: '日付が違います', why: ([ja, en]) => `${ja || '記載なし'} と ${en || '記載なし'}` },
    'numbers-differ': { title: '数が違います', why: ([ja, en]) => `${ja || '記載なし'} と ${en || '記載なし'}` },
    'weekday-wrong': { title: '曜日が日付と合いません', why: (shown) => shown.join('、') },
    characters: { title: '機種依存文字があります', why: (shown) => shown.join(' ') },
    'opt-out-missing': { title: '配信停止の案内がありません', why: () => '末尾のブロックを加えてください' },
    'unsubscribe-header-missing': {
      title: '配信停止のヘッダーがありません',
      why: () => 'メールの設定を確認してください',
    },
    'text-incomplete': { title: 'テキスト版に足りない部分があります', why: () => 'ブロックの内容を確認してください' },
    shouts: { title: '宣伝のように見えます', why: () => '記号や大文字の連続は迷惑メールと判定されやすくなります' },
    'images-only': { title: '画像だけで、文章がありません', why: () => '迷惑メールと判定されやすくなります' },
    'images-large': {
      title: '画像が大きすぎます',
      why: ([megabytes]) => `合わせて${megabytes ?? ''} MB。5 MBを超えるメールは届かないことがあります`,
    },
    large: {
      title: 'メールが大きすぎます',
      why: ([kilobytes]) => `${kilobytes ?? ''} KB。Gmailは102 KBから先を省きます`,
    },
  } satisfies Record<FindingCode, { title: string; why: (shown: readonly string[]) => string }>,
  olderIn: { ja: '日本語が古くなっています', en: '英語が古くなっています' },
  missingIn: { ja: '日本語がありません', en: '英語がありません' },
  passed: {
    optOut: () => '両方の言語に配信停止の案内',
    links: (count) => `リンク${count}件、形は正しい`,
    contrast: (count) => `文字の濃さ ${count}:1以上`,
    headings: () => '見出しの順序',
    text: () => 'テキスト版に漏れなし',
    size: (count) => `${count} KB(102 KBまで)`,
    alternatives: (count) => `画像${count}点に代替テキスト`,
    languages: () => '両方の言語がそろっている',
    variables: () => '置き換える名前',
    dates: () => '日付、数、曜日が一致',
    subject: () => '件名の長さ',
    characters: () => '機種依存文字なし',
    unsubscribeHeader: () => '配信停止のヘッダー',
  } satisfies Record<Passed['what'], (count: number) => string>,
}
