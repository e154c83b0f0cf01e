/** Words about who else gets a reply. */
export const copiesJa = {
  cc: 'Cc',
  bcc: 'Bcc',
  show: 'Cc・Bcc',
  hint: '複数のときは「,」で区切ります。Bccの宛先は、ほかの方には見えません。',
  wrong: (what: string) =>
    `「${what}」には送れません。館以外のメールアドレスを、name@domainの形で20件まで入力してください。`,
  held: 'CcかBccを直すと送信できます',
  check: {
    good: 'CcとBccは、この手紙に出てくる宛先',
    look: 'ほかの方にも送られます',
    why: (addresses: string) => `${addresses}は、この手紙に出てきません。`,
  },
  sources: { form: 'フォームの記入', 'reply-to': '返信先の指定', from: '差出人' },
  chosen: 'この手紙には返信先になるアドレスが複数あります。送る相手を選べます。',
  notReached: (who: string, reason: string) => `${who}には届きませんでした。${reason}`,
}
