import type { SharingAlarm } from '../../../office/sharing.ts'

/** What is wrong, by whose doing, and what to do. */
const alarmKinds: Record<SharingAlarm['kind'], { what: (desk: string) => string; way: string }> = {
  refused: {
    what: (desk: string) => `${desk}からの記録を本物と確かめられなかったため、使っていません。`,
    way: '心当たりのない端末なら、利用を停止してください。続くときは、サーバーの管理者に確認してください。',
  },
  hole: {
    what: () => '共有記録の途中が抜けているため、受け取りを止めています。',
    way: 'サーバー側で記録が削除されていないか確認し、戻せないときは、ほかの端末の新しいコードでこの端末を参加し直してください。',
  },
  fork: {
    what: () => '端末ごとに違う共有記録が見えているため、受け取りを止めています。',
    way: 'サーバーの中身が書き換えられたおそれがあります。サーバーの管理者に確認してから、新しいコードで参加し直してください。',
  },
  replayed: {
    what: (desk: string) => `${desk}の記録が、もう一度届きました。二度目は使っていません。`,
    way: '続くときは、サーバーの管理者に確認してください。',
  },
  'older-copy': {
    what: () => 'この端末は、以前のデータの写しから動いています。足りない分は受け取りました。',
    way: 'バックアップから戻したのでなければ、データのフォルダーを誰が置き換えたか確認してください。',
  },
  'gone-back': {
    what: () => '共有記録が以前の状態に戻されていたため、この端末の控えから補いました。',
    way: 'サーバーをバックアップから戻したのでなければ、サーバーの管理者に確認してください。',
  },
  withheld: {
    what: () => 'この端末が書いた記録を、サーバーが返してきません。',
    way: 'しばらくしても変わらないときは、サーバーの管理者に確認してください。',
  },
  'newer-program': {
    what: (desk: string) => `${desk}が新しい版の窓口を使っているため、受け取りを止めています。`,
    way: 'この端末の窓口を更新すると、続きから受け取ります。それまでこの端末では、見ることはできますが、変更や送信はできません。',
  },
  ended: {
    what: () => 'この端末は利用停止になっています。これより後の内容は読めません。',
    way: 'もう一度使うには、ほかの端末の新しいコードで参加し直してください。',
  },
  away: {
    what: () => 'この端末は30日より長く共有から離れていたため、続きを受け取れません。',
    way: 'ほかの端末で新しいコードを表示し、この端末を参加し直してください。',
  },
}

/** Words of 事務 → ワークステーション. */
export const workstationsJa = {
  title: 'ワークステーション',
  count: (desks: number, joining: number) => `${desks}台${joining > 0 ? `・ほかに${joining}台が参加待ち` : ''}`,
  alone: {
    title: 'この公館では、1台の端末で使っています',
    text: '共有を始めると、手紙の状態、返信、下書き、読者、設定がどの端末でも同じになり、2人が同じ手紙に返信することもなくなります。サーバーに置くのは暗号文だけで、読めるのはこの一覧に並ぶ端末だけです。',
    ask: '共有を始めるのは管理者です。',
  },
  way: 'つなぎ方',
  ways: { folder: 'メールボックスのフォルダー', postgres: 'PostgreSQL' },
  wayNotes: {
    folder:
      '準備はいりません。受信しているメールボックスの中に、窓口だけが使うフォルダーを作ります。端末は5台までです。',
    postgres:
      '6台以上で使う場合や、多くの事務所で1つのデータベースを使う場合に選びます。ロールを作成できるユーザーで一度だけ接続し、そのパスワードは保存しません。',
  },
  noMailbox: '先に「メール」で受信サーバーを設定してください。',
  oauthMailbox:
    'このメールボックスにはブラウザーでサインインしているため、フォルダーでは共有できません。PostgreSQLを使ってください。',
  name: 'この端末の名前',
  nameHint: 'ほかの端末の一覧に表示します。例: 窓口1',
  database: {
    host: 'サーバー',
    port: 'ポート',
    database: 'データベース',
    user: 'ユーザー',
    password: 'パスワード',
    tls: '暗号化',
    tlsChoices: { verify: 'TLS(証明書を確認)', none: 'なし(この端末の中だけ)' },
    authority: '認証局の証明書(PEM)',
    authorityHint: '公館独自の認証局を使う場合だけ貼り付けます。',
  },
  test: '接続を試す',
  testing: '接続を試しています',
  tested: (milliseconds: string) => `接続できました。書き込みは${milliseconds}ミリ秒です。`,
  begin: '共有を始める',
  beginning: '共有を始めています',
  missing: { name: 'この端末の名前を入力してください。', database: 'データベースの宛先を入力してください。' },
  table: {
    desk: '端末',
    joined: '参加',
    last: '最後の連絡',
    version: '版',
    state: '状態',
    unnamed: '新しい端末',
    thisDesk: 'この端末',
    never: '—',
  },
  states: {
    inStep: '同期済み',
    waiting: (count: string) => `${count}件が送信待ち`,
    offline: (since: string) => `${since}からオフライン`,
    refused: '利用を断られています',
    halted: '受け取りを停止中',
    newer: '窓口の更新待ち',
    invited: '参加待ち',
    heard: '利用中',
    readTo: (position: string) => `${position}番まで受領`,
    silent: '30日以上連絡なし',
    ended: (day: string) => `${day}に利用停止`,
  },
  end: {
    title: (name: string) => `${name}の利用停止`,
    text: '停止すると今後の内容は読めなくなりますが、その端末に残っている分は消せません。',
    act: '利用停止…',
    own: 'この端末は、ほかの端末から停止します。',
    ask: (name: string) => `${name}の利用を停止しますか。`,
    askText:
      'その端末からの変更は受け取らなくなり、公館の鍵を新しくします。元に戻せません。もう一度使うには、新しいコードで参加し直します。',
    do: '利用を停止',
    keep: '停止しない',
  },
  connection: {
    title: 'つなぎ方',
    note: '5台まではメールボックス、6台目からはPostgreSQL',
    server: 'サーバー',
    folder: 'フォルダー',
    database: 'データベース',
    position: '受領済み',
    positionValue: (position: string) => `${position}番`,
    watch: '見張り',
    sound: '欠け・分岐・巻き戻しなし',
    unsound: 'お知らせがあります',
    travel: '今すぐ同期',
    travelling: '同期しています',
    travelled: (sent: string, received: string) => `${sent}件を送り、${received}件を受け取りました。`,
  },
  add: '端末を加える',
  full: '6台目からはPostgreSQLで共有してください。',
  code: {
    title: '端末の追加',
    until: (time: string) => `${time}まで有効・1回だけ`,
    heading: '参加コード',
    text: '新しい端末で窓口を起動し、「ほかの端末のコードで参加する」を選んで、このコードを貼り付けます。受け取った人は公館のデータを読めるようになります。メールでは送らず、USBメモリーなどで直接渡してください。',
    ownerText: 'その端末専用のロールを作るため、ロールを作成できるユーザーでもう一度接続します。',
    show: 'コードを表示',
    showing: 'データの写しを用意しています',
    copy: 'コードをコピー',
    again: '新しいコード',
    close: '閉じる',
    waiting: '参加を待っています。参加すると一覧に名前が表示されます。',
    joined: (name: string) => `「${name}」が参加しました。`,
    secret: 'コードには接続用のパスワードも含まれます。参加が済んだら、写しを残さず消してください。',
  },
  safe: 'サーバーに置くのは暗号文だけです。読めるのは、ここに並ぶ端末だけです。',
  lost: {
    answered: (name: string, time: string) => `${name}さんが${time}に返信しました。下書きは残しています。`,
    earlier: (name: string, time: string) => `${name}さんが${time}に先に変更したため、こちらの変更は反映していません。`,
    claimed: (name: string, time: string) => `${name}さんが${time}から対応しています。下書きは残しています。`,
    somebody: 'ほかの端末で先に変更されたため、こちらの変更は反映していません。',
    of: (time: string) => `この端末では${time}の操作`,
    about: (subject: string, done: string) => `${subject}・${done}`,
    seen: '確認しました',
  },
  alarms: {
    at: (time: string, position: string) => `${time}・${position}番`,
    unknown: '不明な端末',
    seen: '確認しました',
    kinds: alarmKinds,
  },
  status: {
    inStep: '同期済み',
    waiting: (count: string) => `同期待ち ${count}`,
    offline: (since: string) => `${since}からオフライン`,
    refused: '共有を断られています',
    halted: '共有を停止中',
    newer: '窓口の更新が必要です',
    lost: (count: string) => `ほかの人が先でした ${count}`,
    lostNote: '反映しなかった変更と、先に変更した人を表示します。',
    note: 'この端末とほかの端末が同じ内容かどうかを示します。',
  },
}

export type WorkstationsWords = typeof workstationsJa
