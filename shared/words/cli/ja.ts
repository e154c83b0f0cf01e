import type { NewsletterAsk } from '../../newsletter/ask.ts'

/** Words of the command line. Names of commands, options and settings are the same in every language. */
export const cliJa = {
  /** What each command does. */
  commands: {
    init: '最初のアカウント(省くと管理者、職員、ニュースレター編集)を持つ、暗号化された新しい業務データを作り、復旧キーを一度だけ表示します。',
    configure: '設定ファイルを検査し、サーバーに接続して確かめてから、設定を保存します(管理者)。',
    pull: '手紙を一度取得し、新しいもの、取得済み、読み取れないフォーム、通知・自動応答、失敗の数を表示します。',
    letters: '手紙を一覧または検索します(職員)。',
    'import-readers': 'ニュースレターの読者を、CSVまたはExcelのファイルから取り込みます(ニュースレター編集)。',
    'export-readers': 'ニュースレターの読者を、状態と同意の記録とともにCSVに書き出します(ニュースレター編集)。',
    'take-opt-outs':
      '公式サイトの配信停止ページの記録(CSV)を取り込み、停止を希望した読者への配信を止めます(ニュースレター編集)。',
    'import-logs':
      'Webサーバーのアクセスログ(ファイルまたはフォルダー)を統計に取り込みます。取り込み済みの行は二度数えません(監督者、管理者)。',
    'inspect-mail': 'メールのファイルを窓口がどう読むかを表示します。業務データは要りません。',
    'propose-form':
      '同じフォームから届いたメール(3通以上が適当)から、フォームの設定案を作ります。inspect-mailの「--schema」に使えます。業務データは要りません。',
    'summarize-log':
      'Webサーバーのアクセスログ(非圧縮、.gz、.bz2、.zst、.zip)の内容を数で示します。業務データは不要です。',
    share:
      '設定ファイルに書いた共有記録(メールボックスのフォルダーかPostgreSQL)で、事務所を複数の端末で共有します。--outを付けると、端末を1台追加するコードも書き出します(管理者)。',
    join: 'コードを使って、このフォルダーを事務所の端末にします。この端末の復旧キーを一度だけ表示します。続きを受け取れない端末は、参加し直します。',
    travel: 'この端末での変更をほかの端末に送り、ほかの端末の変更を取り込みます。',
    'find-personal': '文章のファイルから、個人情報の可能性がある箇所を探して表示します。業務データは不要です。',
    similar: '文章に近いQ&Aの項目を、日本語と英語にまたがって、近い順に10件まで示します。業務データは不要です。',
    backup: '業務データを1つのファイルにバックアップします(管理者)。書いたあとで読み直して照合します。',
    restore:
      'バックアップから、空のフォルダーに業務データを復元します。--recovery-key-fileを付けると、復旧キーだけで復元します。',
    verify: 'データファイルと記録が壊れていないかを検証します(管理者、監督者)。',
  },
  options: {
    data: '業務データのフォルダー',
    account: 'アカウントの名前(一つだけなら省けます)',
    'passphrase-file': '一行目がパスフレーズのファイル(省くと端末で尋ねます)',
    'office-ja': '業務データの名前(日本語)',
    'office-en': '業務データの名前(英語)',
    roles: '最初のアカウントの役割(コンマ区切り。省くとadministrator,staff,editor)',
    file: '設定ファイル(JSON)',
    'no-test': 'サーバーに接続せずに保存する',
    search: '探す言葉',
    limit: '表示する数の上限',
    out: '書き出すファイル',
    'time-zone': '日を区切る時間帯。例: America/Los_Angeles(省くとUTC)',
    'log-format': 'nginxの設定にあるlog_format(省くと形式を自動で判別)',
    'visitor-cookie': '訪問者を見分けるサイトのCookieの名前(ログにある場合)',
    goaccess: 'valid、failed、visitors、bytesをGoAccessと同じ数え方にします',
    server: 'ログを書いたサーバーの名前(サーバーが一つなら省けます)',
    'code-file': 'ほかの端末に表示されたコードを書いたファイル',
    to: 'バックアップを置くフォルダー',
    from: 'バックアップのファイル',
    'recovery-key-file': '一行目が復旧キーのファイル(パスフレーズの代わり)',
    'as-new': '別の端末として復元する',
    'desk-name': 'この端末の名前(省くとコンピューターの名前)',
    'dry-run': '結果の確認のみ行い、書き込みません',
    fields: 'ファイルごとに、差出人がフォームに記入した値(JSON。ファイル名をキーに、name、kana、email、phone)',
    text: '質問の文章',
    entries: 'Q&Aの項目(JSON。id、ja、enの配列で、ja、enにはquestionとanswer)',
    glossary: '用語集(TSV。日本語、タブ、英語。省くと付属のもの)',
    schema: 'フォーム設定のファイル(JSON。省くと標準のフォーム)',
    json: 'JSONで出力する',
    language: '表示の言語(省くと環境の言語)',
    help: 'このコマンドの説明',
  },
  usage: {
    usage: '使い方:',
    overview: '使い方: desk COMMAND [オプション]',
    everyCommand: 'すべてのコマンドで使えるオプション:',
    exitCodes: '終了コード: 0は成功、1は失敗、2は使い方の誤りです。',
    seeCommand: '各コマンドの説明は「desk help COMMAND」で表示します。',
    seeHelp: 'コマンドの一覧は「desk help」で表示します。',
    unknownCommand: (name: string) => `「${name}」というコマンドはありません。`,
    unknownOption: (option: string) => `「${option}」というオプションはこのコマンドにありません。`,
    noValue: (option: string) => `「${option}」の値がありません。`,
    takesNoValue: (option: string) => `「${option}」に値は付けられません。`,
    missing: (option: string) => `「${option}」が必要です。`,
    unexpected: 'このコマンドはオプションのほかに何も受け取りません。',
    noFiles: 'ファイルを一つ以上指定してください。',
    languages: '「--language」はjaかenです。',
    roles: (all: string) =>
      `「--roles」には次の役割をコンマで区切って指定し、administratorを必ず含めてください: ${all}`,
    passphraseArgument:
      'コマンドラインに書いたパスフレーズは他人に見えるため、受け取りません。「--passphrase-file」か端末での入力を使ってください。',
  },
  passphrase: {
    ask: 'パスフレーズ:',
    askNew: '新しいパスフレーズ:',
    askAgain: 'もう一度:',
    different: '2つの入力が一致していません。何も作っていません。',
    needsFile: '端末がないためパスフレーズを尋ねられません。「--passphrase-file」を使ってください。',
    emptyFile: (file: string) => `「${file}」の一行目にパスフレーズがありません。`,
  },
  between: '、',
  whichAccount: 'アカウントが複数あります。「--account」で名前を指定してください。',
  unknownAccount: (name: string) => `「${name}」というアカウントはありません。`,
  personal: { unread: (file: string, why: string) => `${file}: ${why}` },
  unreadableFile: (file: string) => `「${file}」を読めません。場所と形式を確認してください。`,
  serverSaid: (serverWords: string) => `サーバーの応答: ${serverWords}`,
  init: {
    made: (folder: string) => `業務データを作りました: ${folder}`,
    account: (name: string, roles: string) => `最初のアカウント: ${name}(${roles})`,
    recoveryKey: '復旧キー:',
    keepIt: '復旧キーは二度と表示しません。紙に控え、この端末から離れた、鍵のかかる場所に保管してください。',
  },
  configure: {
    tested: (messages: number) => `両方のサーバーに接続できました。受信箱に${messages}通あります。`,
    stored: (settings: string) => `保存しました: ${settings}`,
    nothing: '設定ファイルに設定がないため、何も変えていません。',
    nothingChanged: '設定は変えていません。',
    noFolder: (place: string, folder: string, folders: string) =>
      `「${place}」: サーバーに「${folder}」というフォルダーがありません。あるのは次のものです: ${folders}`,
  },
  settings: {
    help:
      '設定ファイルは次の形のJSONです。「office」「mail」「formSchemas」のうち、書いたものだけを変えます。' +
      '暗号化(tls)はtls、starttls、none(この端末のサーバーだけ)。認証(auth)はpasswordかoauth。空のパスワードは保存済みのものを使います。' +
      '項目の意味(means)はname、furigana、email、phone、subject、message、demographic、ignoreです。',
    wholeFile: '設定ファイル',
    notUtf8: (file: string) => `「${file}」はUTF-8の文字ではありません。`,
    notJson: (file: string, line: string, column: string) =>
      line === ''
        ? `「${file}」は正しいJSONではありません。`
        : `「${file}」は正しいJSONではありません(${line}行${column}文字目)。`,
    /** One sentence for each kind of wrong value; `place` is its path in the file. */
    wrong: {
      missing: (place: string) => `「${place}」がありません。`,
      unknown: (place: string) => `「${place}」という設定はありません。綴りを確認してください。`,
      text: (place: string) => `「${place}」は文字列にしてください。`,
      number: (place: string) => `「${place}」は数にしてください。`,
      wholeNumber: (place: string) => `「${place}」は整数にしてください。`,
      yesOrNo: (place: string) => `「${place}」はtrueかfalseにしてください。`,
      list: (place: string) => `「${place}」は[ ]で囲んだ一覧にしてください。`,
      group: (place: string) => `「${place}」は{ }で囲んだ設定のまとまりにしてください。`,
      textOrTexts: (place: string) => `「${place}」は空でない文字列か、その一覧にしてください。`,
      empty: (place: string) => `「${place}」が空です。`,
      atLeast: (place: string, limit: number) => `「${place}」は${limit}以上にしてください。`,
      atMost: (place: string, limit: number) => `「${place}」は${limit}以下にしてください。`,
      tooLong: (place: string, limit: number) => `「${place}」は${limit}文字以内にしてください。`,
      tooMany: (place: string, limit: number) => `「${place}」は${limit}個以内にしてください。`,
      oneOf: (place: string, values: string) => `「${place}」は次のどれかにしてください: ${values}`,
      email: (place: string) => `「${place}」は正しいメールアドレスではありません。`,
      key: (place: string) => `「${place}」は英小文字で始まる英数字にしてください。`,
      proxy: (place: string) => `「${place}」はhttp://ホスト名:ポートの形にしてください。`,
      timeZone: (place: string) => `「${place}」はAsia/Tokyoのようなタイムゾーンの名前にしてください。`,
      plain: (place: string) =>
        `「${place}」: 暗号化しない接続はこの端末のサーバーだけです。tlsかstarttlsにしてください。`,
      certificate: (place: string) => `「${place}」はPEM形式の証明書ではありません。`,
      matchesNothing: (place: string) => `「${place}」にはfrom、subject、headerのどれかが必要です。`,
      twice: (place: string) => `「${place}」は前にある別のものと同じです。違う名前にしてください。`,
      other: (place: string) => `「${place}」の値が正しくありません。`,
    },
  },
  backup: {
    made: (file: string, letters: number, readers: number, rows: number) =>
      `バックアップを作り、照合しました: ${file}(手紙${letters}通、読者${readers}人、記録${rows}件)`,
    restored: (folder: string, letters: number, readers: number, rows: number) =>
      `復元し、照合しました: ${folder}(手紙${letters}通、読者${readers}人、記録${rows}件)`,
  },
  pull: {
    new: (count: number) => `新しい手紙とメール: ${count}`,
    known: (count: number) => `再び届いた取得済みのもの: ${count}`,
    unrecognizedForms: (count: number) => `読み取れないフォーム: ${count}`,
    setApart: (count: number) => `通知・自動応答: ${count}`,
    failed: (count: number) => `失敗: ${count}`,
    programIsOpen: 'この業務データは窓口が開いており、取得は窓口が行います。ここでは取得していません。',
  },
  letters: {
    status: {
      new: '新着',
      'in-progress': '対応中',
      waiting: '返事待ち',
      answered: '回答済み',
      closed: '完了',
    },
    candidate: 'Q&A候補',
    none: '手紙はありません。',
    wrongLimit: '「--limit」は1以上の整数にしてください。',
  },
  sharing: {
    begun: '事務所の共有を始めました。',
    code: (file: string, until: string) => `端末を1台追加するコード(${until}まで有効): ${file}`,
    joinedAnew: (folder: string, copy: string) =>
      `このフォルダーは事務所に参加し直しました: ${folder}\n以前のデータの写し: ${copy}`,
    lostAnew: 'この端末で行い、ほかの端末に届かなかった操作:',
    joined: (folder: string) => `このフォルダーは事務所の端末になりました: ${folder}`,
    travelled: ({ sent, received, lost, waiting }: { sent: number; received: number; lost: number; waiting: number }) =>
      `送信: ${sent}\n受信: ${received}\nほかの端末が先に行ったもの: ${lost}\n送信待ち: ${waiting}`,
  },
  readers: {
    oneFile: 'ファイルを1つ指定してください。',
    counts: (rows: number, added: number, unchanged: number, updated: number) =>
      `行: ${rows}\n追加: ${added}\n変更なし: ${unchanged}\n更新: ${updated}`,
    refused: (line: number, why: string) => `${line}行目は取り込めません: ${why}`,
    typo: (line: number, suggestion: string) =>
      `${line}行目は入力ミスの可能性があるため除きました。候補: ${suggestion}`,
    why: {
      'opted-out': '配信停止',
      complained: '苦情',
      forgotten: '情報の消去済み',
      'not-an-address': 'メールアドレスの形式ではありません',
      'twice-in-file': '同じアドレスがファイルの前の行にあります',
    },
    optOuts: (left: number, fetched: number, unread: number) =>
      `停止: ${left}\n閲覧のみ(変更なし): ${fetched}\n読み取れない行: ${unread}`,
    exported: (rows: number, file: string) => `${rows}人の読者を書き出しました: ${file}`,
  },
  imported: {
    file: (name: string, lines: number, fresh: number, known: number, failed: number, late: number) =>
      `${name}: ${lines}行、新規${fresh}、取り込み済み${known}、読み取れない行${failed}、締めた日の行${late}`,
  },
  log: {
    unread: (file: string, why: string) => `${file}: ${why}`,
    noZone: (name: string) => `「${name}」という時間帯はありません。America/Los_Angelesのように指定してください。`,
    noFormat:
      'このlog_formatは読み取れません。日時、アドレス、リクエスト、状態コードの変数と、変数どうしの間の文字が必要です。',
    /** What stands before each number. */
    facts: {
      format: '形式',
      lines: '行数',
      valid: 'アクセスの行',
      failed: '読み取れない行',
      robots: 'ロボットの行',
      hits: 'ヒット',
      pageViews: 'ページの閲覧',
      visitors: '訪問者(日ごと)',
      visits: '訪問',
      bytes: '送信バイト数',
      notFound: '見つからないページ(404)',
      first: '最初',
      last: '最後',
    },
  },
  noForm: 'これらのメールからフォームの項目を見つけられませんでした。同じフォームから届いたメールを指定してください。',
  inspect: {
    kind: '種類',
    from: '差出人',
    to: '宛先',
    subject: '件名',
    date: '日時',
    charset: '文字コード',
    attachment: '添付',
    bounce: '不達',
    newsletter: 'ニュースレター',
    kinds: {
      form: 'フォーム',
      'unrecognized-form': '読み取れないフォーム',
      direct: '通常のメール',
      bounce: '不達の通知',
      complaint: '苦情の通知',
      automatic: '自動応答',
    },
    doubtful: (charset: string) => `${charset}(確かではありません)`,
    asked: ({ asks, certain, address, newAddress, alsoLetter }: NewsletterAsk) =>
      [
        { subscribe: '購読の申し込み', unsubscribe: '配信停止の依頼', change: 'アドレスの変更', confirm: '確認の返事' }[
          asks
        ],
        address ?? '',
        newAddress === null ? '' : `新しいアドレス ${newAddress}`,
        certain ? '' : '確かではありません',
        alsoLetter ? 'ほかの用件もあります' : '',
      ]
        .filter((one) => one !== '')
        .join('、'),
    bounced: (recipient: string, status: string, permanent: boolean, reason: string) =>
      `${[recipient, status, permanent ? '恒久的' : '一時的'].filter((one) => one !== '').join('、')}: ${reason}`,
  },
}
