/** Words outside the page: the system's menu, notifications, dialogs, and what the start says. */
export const shellJa = {
  menu: {
    file: 'ファイル', lock: 'ロック', print: '印刷…', settings: '設定', quit: '窓口を終了',
    edit: '編集', undo: '元に戻す', redo: 'やり直し', cut: '切り取り', copy: 'コピー', paste: '貼り付け', selectAll: 'すべて選択',
    view: '表示', commands: 'コマンド', search: '検索', views: 'ビューの表示と非表示', larger: '拡大', smaller: '縮小', normalSize: '標準の大きさ', fullScreen: '全画面表示', developerTools: '開発者ツール',
    mail: 'メール', pull: '今すぐ取得',
    help: 'ヘルプ', keys: 'キーの一覧', about: '窓口について',
  },
  chooseImport: '取り込むメールの選択',
  saveAttachment: '添付ファイルの保存',
  notify: {
    newLetters: (count: number) => `新しい手紙が${count}通あります。`,
    pullFailed: 'メールの取得が止まっています。',
    replyFailed: (count: number) => `送信できなかった返信が${count}通あります。`,
  },
  deskStopped: {
    title: '業務データの処理が止まりました',
    text: '保存済みの手紙と下書きは無事です。窓口を終了して、もう一度開いてください。',
  },
}
