import { answersJa } from './answers/ja.ts'
import { cliJa } from './cli/ja.ts'
import { frameJa } from './frame/ja.ts'
import { helpJa } from './help/ja.ts'
import { healthJa } from './office/health/ja.ts'
import { lettersJa } from './letters/ja.ts'
import { officeJa } from './office/ja.ts'
import { addressesJa } from './newsletter/addresses/ja.ts'
import { newsletterJa } from './newsletter/ja.ts'
import { repliesJa } from './letters/replies/ja.ts'
import { statisticsJa } from './statistics/ja.ts'
import { shellJa } from './shell/ja.ts'
import type { PartName } from '../parts.ts'

/** Every word of the program in Japanese, by part; en.ts has the same shape. */
export const ja = {
  program: { name: '窓口', department: '広報文化班' },
  parts: {
    letters: '手紙',
    answers: 'Q&A',
    newsletter: 'ニュースレター',
    statistics: '統計',
    office: '事務',
  } satisfies Record<PartName, string>,
  roles: { staff: '職員', editor: 'ニュースレター編集', supervisor: '監督者', administrator: '管理者' },
  /** In the mails of the folder in which the desks of an office keep in step, for whoever opens one there. */
  journalFolder: {
    subject: '窓口の共有記録(削除しないでください)',
    sentence:
      'このメールは、事務所の端末どうしで変更を共有するために、窓口が置いたものです。内容は暗号化されており、窓口だけが読めます。このフォルダーのメールを削除したり移動したりしないでください。端末の間で変更が届かなくなります。',
  },
  /** One sentence for each error code: what happened and what to do. */
  errors: {
    not_found: '見つかりません。一覧を更新してください。',
    not_allowed: 'この操作の権限がありません。管理者にご相談ください。',
    not_signed_in: 'ロックされています。パスフレーズを入力してください。',
    other_purpose: 'プライバシーポリシーが定める目的に当たらないため、この操作は行いません。',
    bad_input: '入力の内容を確認してください。',
    unexpected: '予期しないことが起きました。保存済みの内容は無事です。もう一度お試しください。',
    office_exists: 'このフォルダーにはすでに業務データがあります。',
    office_missing: 'このフォルダーに業務データがありません。場所を確認してください。',
    office_in_use: '業務データは別のウィンドウまたは処理が使用中です。そちらを閉じてからお試しください。',
    office_newer:
      'この業務データは、より新しい版の窓口で作られています。データには触れていません。窓口を更新してください。',
    office_damaged: '業務データを読み取れません。データには触れていません。バックアップから復元してください。',
    folder_not_writable: 'このフォルダーに書き込めません。別の場所を選ぶか、権限を確認してください。',
    folder_not_suited:
      'このフォルダーではファイルのロックができないため、業務データを置けません。このコンピューターのディスクを選んでください。',
    folder_on_network:
      'ネットワーク上のフォルダーには業務データを置けません。このコンピューターのディスクを選んでください。',
    disk_full: 'ディスクの空きがありません。空きを作ってからお試しください。保存済みの内容は無事です。',
    wrong_passphrase: 'パスフレーズが違います。もう一度入力してください。',
    wrong_recovery_key: '復旧キーが違います。印刷した紙と見比べてください。',
    weak_passphrase: 'このパスフレーズは推測されやすいため使えません。もう少し長くしてください。',
    key_file_replaced:
      '鍵ファイル(keys.json)がこのデータのものではありません。古いもの、または別のものに置き換えられています。最新の鍵ファイルに戻すか、復旧キーで開いてください。',
    weak_key_file: '鍵のファイルの保護が基準より弱いため、開きません。管理者にご連絡ください。',
    account_name_taken: '同じ名前のアカウントがあります。別の名前にしてください。',
    last_administrator: '管理者が一人もいなくなるため、変更できません。先に別の管理者を決めてください。',
    too_many_attempts: '続けて間違えたため、しばらく待ってからお試しください。',
    mailbox_not_set: 'メールの設定がまだありません。管理者が設定すると取得できます。',
    server_unreachable: 'サーバーにつながりません。ネットワークの接続を確認してください。',
    server_not_found: 'この名前のサーバーが見つかりません。サーバー名の綴りを確認してください。',
    server_closed: 'サーバーはありますが、このポートでは応答していません。ポート番号を確認してください。',
    server_refused_login: 'ユーザー名またはパスワードが違います。',
    login_changed:
      'これまで使えたパスワードを、サーバーが受け付けなくなりました。パスワードが変わった可能性があります。メールの設定を確認してください。',
    server_no_tls: 'サーバーが暗号化(TLS)に応じないため、接続をやめました。パスワードは送っていません。',
    server_certificate: 'サーバーの証明書を確認できないため、接続をやめました。サーバー名と証明書を確認してください。',
    server_said_no: 'サーバーが要求を断りました。サーバーの応答を確認してください。',
    server_protocol: 'サーバーの応答が正しくないため、接続を切りました。自動でもう一度試します。',
    server_timeout: 'サーバーの応答がありません。自動でもう一度試します。',
    plain_only_on_loopback: '暗号化なしの接続は、このコンピューターの中のサーバーにだけ使えます。TLSを選んでください。',
    folder_missing: 'サーバーにそのフォルダーがありません。設定のフォルダー名を確認してください。',
    too_many_mails:
      'フォルダーのメールが50万通を超えているため、取得しません。サーバーで古いメールを別のフォルダーへ移してください。',
    too_many_folders:
      'サーバーが1万を超えるフォルダーを知らせてきたため、一覧をやめました。フォルダー名は直接入力できます。',
    server_floods: '求めていない応答がサーバーから際限なく届いたため、接続を切りました。自動でもう一度試します。',
    proxy_failed: 'プロキシーを通してつながりません。プロキシーの設定を確認してください。',
    sign_in_missing: 'メールのサインインがまだです。管理者がメールの設定でサインインしてください。',
    sign_in_expired: 'メールのサインインの期限が切れました。管理者がもう一度サインインしてください。',
    sign_in_refused:
      'サインインが受け付けられませんでした。ユーザー名と、このメールボックスに許された権限を確認してください。',
    sign_in_not_finished: '5分以内にサインインが終わりませんでした。もう一度お試しください。',
    letter_claimed: 'ほかの人がこの手紙に対応しています。引き継ぐときは、もう一度選んでください。',
    letter_already_answered: 'この手紙にはすでに回答があります。追加のお返事として送るか選んでください。',
    reply_already_leaving: 'この返信はもう送信が始まっているため、取り消せません。',
    reply_gone: 'この返信はもう送信待ちにありません。',
    found_in_sent:
      '同じ返信がすでに送信済みフォルダーにあります。データが古いコピーから戻された可能性があるため、送信を止めています。',
    sent_folder_unseen:
      '前回の終了までに送信されていたかどうかを、送信済みフォルダーで確認できないため、送信を止めています。',
    no_address: 'お返事を送るメールアドレスがありません。',
    recipient_unknown: '宛先のメールアドレスが存在しません。アドレスを確認して直してください。',
    address_beyond_ascii:
      '「@」の前に漢字やアクセント付きの文字を含むアドレスには、この送信サーバーからは送信できません。別のアドレスをご確認ください。',
    text_too_long: 'この文章は長すぎるため、個人情報を探せません。必要な部分だけにしてください。',
    text_too_complex: 'この文章は時間内に調べられませんでした。分けて試してください。',
    candidate_changed: '別の人がこの候補を変更しました。開き直して確認してください。',
    marks_undecided: '個人情報の印のうち、まだ判断していないものがあります。すべて判断してから進めてください。',
    entry_changed: '別の人がこの項目を変更しました。開き直して確認してください。',
    entry_sealed: '作成中の項目だけを変更できます。変更するには、作成中に戻してください。',
    entry_incomplete: '質問、回答、日英の対訳のどれかが揃っていません。示された箇所を直してください。',
    entry_gives_away:
      '個人が分かるおそれのある箇所が残っています。示された箇所を直すか、問題がないと判断してください。',
    own_entry: '自分が関わった項目や承認を依頼した項目は、自分では承認できません。ほかの監督者が承認します。',
    entry_approver: 'この人には承認を依頼できません。項目に関わっていない監督者を選んでください。',
    entry_not_published: 'この項目は公開されていません。',
    letters_not_here:
      'この項目に加えた手紙の中に、この端末にまだ届いていないものがあります。手紙を取得してからお試しください。',
    category_name_taken: '同じ名前の分類があります。別の名前にしてください。',
    category_in_use: 'この分類には項目があります。先に項目を別の分類へ移してください。',
    nothing_to_publish: '公開できる項目がまだありません。項目が承認されると公開できます。',
    mail_too_complex: 'このメールは大きすぎるか複雑すぎるため、一部だけを表示しています。',
    folder_of_another_site:
      '別のページのindex.htmlまたはfeed.xmlがあるフォルダーです。空のフォルダーか、前に同じものを書き出したフォルダーを選んでください。',
    export_failed: 'ファイルを書き出せませんでした。保存先を確認してください。',
    already_pulling: '取得はすでに進んでいます。',
    already_importing: '取り込みの途中です。終わるまで待つか、中止してください。',
    nothing_to_import: 'メールが見つかりませんでした。mboxファイル、maildir、または.emlファイルを選んでください。',
    reader_exists: 'この方はすでに読者です。一覧で検索してください。',
    reader_opted_out: 'この方は配信を停止しているため、再開にはご本人の確認が必要です。',
    address_refused: 'メールアドレスの形式が正しくありません。確認してください。',
    segment_name_taken: '同じ名前の条件があります。別の名前にしてください。',
    import_running: '読者の取り込みが進行中です。終わるまで待つか、中止してください。',
    import_gone: 'この取り込みはもうありません。ファイルを選び直してください。',
    issue_changed: 'ほかの人がこの号を保存しました。内容を見てから、どちらを残すか選んでください。',
    issue_too_long:
      '号が長すぎるため保存できません。短くするか一部を取り除いてください。書いた内容はこの画面に残っています。',
    journal_unreachable: '事務所の共有記録に接続できません。作業は続けられます。接続が戻ると共有されます。',
    journal_refused: 'この端末は事務所の共有記録を利用できません。終了した端末でないか、管理者に確認してください。',
    journal_gone_back:
      '事務所の共有記録が以前の状態に戻されています。管理者が確認するまで、ここからは何も送信しません。',
    journal_folder_missing:
      '事務所の共有記録のフォルダーがメールボックスにありません。作業は続けられます。フォルダーを元に戻すか、管理者が共有を始め直してください。',
    journal_full:
      'メールボックスに空きがないため、変更を共有できません。作業は続けられます。メールボックスの容量を空けてください。',
    journal_needs_password:
      'このメールボックスにはブラウザーでサインインしているため、フォルダーでは共有できません。PostgreSQLで共有してください。',
    journal_object_lost:
      'ほかの端末が共有したものの一部が、なくなっているか変わっているため、ここでは読めません。共有した端末でもう一度共有してください。',
    office_shared: 'この事務所はすでに複数の端末で共有されています。',
    office_not_shared: 'この事務所は共有されていません。先に共有を始めてください。',
    code_unreadable: '端末の追加コードではありません。表示されたコード全体をそのまま写してください。',
    code_used: 'このコードは使用済みか、取り消されています。ほかの端末で新しいコードを表示してください。',
    code_expired: 'このコードは期限が切れています。ほかの端末で新しいコードを表示してください。',
    issue_sealed: 'この号は承認の依頼中か承認済みのため、変更できません。依頼を取り下げると編集できます。',
    issue_number_taken: '同じ番号の号があります。別の番号にしてください。',
    issue_findings: '直す必要のある指摘が残っています。点検の欄を確認してください。',
    issue_delivering: 'この号の配信は始まっています。配信の状況を確認してください。',
    own_issue: '自分が書いた号や承認を依頼した号は、自分では承認できません。ほかの監督者が承認します。',
    release_changed: 'この表は別の人が変更したか、公開済みの表が増えました。開き直して確認してください。',
    release_sealed: '承認を依頼した表は変更できません。準備中に戻してから変更してください。',
    release_months: '期間に、まだ締め切っていない月があります。締め切った月だけを選んでください。',
    release_untitled: '日本語と英語の題名を入力してください。',
    release_gives_away:
      '公開済みの表と合わせると、伏せた数が計算できてしまいます。表に入れるものを減らすか、まとめる割合を上げてください。',
    release_disagrees:
      '公開済みの表と数が合わず、二つの表の差から少人数の数が分かってしまいます。まだ公開していない月を選ぶか、ページの区分を公開したときの設定に戻してください。',
    release_too_large: '表が大きすぎて確認できません。期間を短くするか、まとめる割合を上げてください。',
    own_release: '自分がまとめた表や承認を依頼した表は、自分では承認できません。ほかの監督者が承認します。',
    release_approver: 'この人には承認を依頼できません。表に関わっていない監督者を選んでください。',
    release_not_approved: 'この表はまだ承認されていません。承認を得てから公開してください。',
    release_published: '公開した表は元に戻せません。直すときは新しい版を作ってください。',
    release_not_published: '新しい版は、公開中の最新の版から作ります。',
    image_unreadable: 'この画像を開けません。JPEGまたはPNGの画像を選んでください。',
    image_large: '画像が大きすぎます。長辺12,000画素、40 MBまでの画像を選んでください。',
    import_not_undoable: 'この取り込みは取り消せません。期限を過ぎたか、すでに取り消されています。',
    no_address_column: 'メールアドレスの列が見つかりません。列の割り当てを確認してください。',
    task_settled: 'この件はすでに処理されています。一覧を更新してください。',
    task_not_undoable: 'この処理は取り消せません。再開にはご本人の確認が必要な場合があります。',
    undo_over: '取り消せる期間(14日間)を過ぎたため、元に戻せません。',
    issue_not_approved: 'この号はまだ承認されていません。承認を受けてから配信してください。',
    issue_seal_broken: '承認された内容と送るメールが一致しません。もう一度点検し、承認を受けてください。',
    test_outside: '試し送りができるのは、公館のドメインのアドレスだけです。ほかのアドレスを外してください。',
    planned_missed:
      '窓口を閉じている間に予定の時刻から1日以上過ぎたため、配信を始めませんでした。いま配信するか、日時を決め直してください。',
    planned_copied:
      '以前のデータ、または別の場所に写したデータのため、配信を始めませんでした。もう一方で配信していないことを確かめてから、いま配信するか、日時を決め直してください。',
    pictures_elsewhere: 'この号の画像がこの端末にありません。画像を入れた端末から配信してください。',
    planned_elsewhere:
      'ほかの端末がこの号の配信を始めることになっています。その端末が動いていないときは、ここで「いま配信」を選んでください。',
    issue_begun: 'この号の配信はすでに始まっています。',
    issue_without_readers: 'この号を受け取る読者がいません。',
    delivery_elsewhere: 'この号の配信は、ほかの端末が先に引き継ぎました。',
    ledger_missing: 'この号の送信記録がこの端末にありません。二重に送るおそれがあるため、配信を続けられません。',
    mails_enough: 'この宛先には、本日これ以上ニュースレターのメールを送れません。明日もう一度お試しください。',
    file_unreadable: 'ファイルを読めません。場所と形式を確認してください。',
    table_not_a_table: 'このファイルは表として読めません。CSVまたはExcelブック(.xlsx)を選んでください。',
    table_empty: 'この表にはデータがありません。ファイルまたはシートを確認してください。',
    table_encoding: '文字コードを判別できません。文字コードを選ぶか、UTF-8で保存し直してください。',
    table_locked: 'パスワードで保護されたファイルのため読めません。パスワードを外して保存し直してください。',
    table_old_format: '古い形式のExcelファイル(.xls)は読めません。.xlsx形式で保存し直してください。',
    table_too_large: 'この表は大きすぎるため読めません。200MB、100万行までのファイルに分けてください。',
    table_too_many_columns: 'この表には500を超える列があるため読めません。必要な列だけにしてください。',
    table_cell_too_long:
      'この表には長すぎるセルまたは行があるため読めません。セルは32,767文字まで、行は100万文字までにしてください。',
    no_titles:
      'このファイルからページの名前を読み取れません。パスと名前の一覧(CSV、Excel)か、サイトマップ(XML、HTML)を選んでください。',
    dropped_unknown: 'ドロップされたファイルの場所が分かりません。「ファイルを選ぶ…」から選んでください。',
    not_a_log:
      'このファイルは、対応しているWebサーバーのアクセスログではありません。ログ本体を選ぶか、サーバーのログ形式を指定してください。',
    log_damaged:
      '圧縮されたファイルを展開できません。破損しているか、途中で切れているか、暗号化されています。サーバーから取り直してください。',
    export_without_days: 'このファイルからは日ごとの数を読み取れません。日付の列を含めて、もう一度書き出してください。',
    bad_time_zone: 'このタイムゾーンは使えません。一覧から選んでください。',
    zone_fixed:
      'アクセスログを取り込んだあとは、タイムゾーンを変更できません。日ごとの数がこのタイムゾーンで数えられているためです。',
    bad_log_format:
      'このlog_formatは読み取れません。日時、アドレス、リクエスト、状態コードの変数と、変数どうしの間の文字が必要です。',
    bad_internal:
      '公館自身のアドレスに、読み取れないものがあります。アドレス、範囲(10.0.0.0/8)、ホスト名の末尾(.consulate.example)のいずれかで入力してください。',
    countries_unreadable:
      'このファイルは国の表として読めません。DB-IPなどの「先頭,末尾,国コード」の形のCSVを選んでください。',
    log_import_running: 'アクセスログの取り込みが進行中です。終わるまで待つか、中止してください。',
    log_import_gone: 'この取り込みは、もう進行していません。',
    no_log_files: '取り込めるファイルがありません。ログのファイルか、それが入ったフォルダーを選んでください。',
  },
  frame: frameJa,
  health: healthJa,
  help: helpJa,
  answers: answersJa,
  letters: lettersJa,
  office: officeJa,
  newsletter: newsletterJa,
  addresses: addressesJa,
  replies: repliesJa,
  statistics: statisticsJa,
  shell: shellJa,
  cli: cliJa,
}

/** The shape that every language fills. */
export type Words = typeof ja
