import type { LettersFormat, TakenFor } from '../../../letters/taking-out.ts'

/** Words of letters that leave the office as a file. */
export const takingOutJa = {
  act: 'ファイルに書き出す…',
  list: 'この一覧を書き出す…',
  title: (count: string) => (count === '1' ? '手紙をファイルに書き出す' : `${count}通をファイルに書き出す`),
  format: '形式',
  formats: {
    eml: 'メール (.eml)',
    mbox: 'まとめたメール (mbox)',
    csv: '一覧 (CSV)',
    xlsx: '一覧 (Excel)',
  } satisfies Record<LettersFormat, string>,
  mails: '届いたメールのまま、添付ファイルも含めて書き出します。',
  table: '番号、日時、差出人、件名、状態、担当、優先度、期限、用件、タグを書き出します。本文は含みません。',
  takenFor: '何のために使いますか',
  purposes: {
    answering: 'ご連絡への対応',
    questions: 'Q&Aの内容の作成',
    policymaking: '政策立案の参考',
  } satisfies Record<TakenFor, string>,
  allowed: 'プライバシーポリシー3(3)で認められている目的です。選んだ目的は、書き出した手紙とともに操作記録に残ります。',
  do: '保存先を選んで書き出す',
  doing: '書き出し中…',
  done: (count: string) => `${count}通を書き出しました`,
  care: 'ファイルは暗号化されていない個人情報です。使い終わったら削除してください。',
  cut: (count: string) => `うち${count}通は大きいため、館に届いている先頭の部分だけです。`,
  fileName: '手紙',
  columns: {
    number: '番号',
    receivedAt: '受信日時',
    name: '差出人',
    address: 'メールアドレス',
    subject: '件名',
    status: '状態',
    assignee: '担当',
    priority: '優先度',
    dueOn: '期限',
    topic: '用件',
    tags: 'タグ',
  },
}
