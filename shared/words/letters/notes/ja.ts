/** Words of the notes that colleagues write about a letter. */
export const notesJa = {
  act: 'メモを書く',
  button: 'メモ',
  title: '館内メモを書く',
  text: 'メモ',
  whom: '知らせる相手',
  hint: '@に続けて名前を入れると、その人に知らせます。メモは館内だけのもので、先方には届きません。',
  save: '保存',
  added: 'メモを保存しました',
  takenBack: 'メモを取り消しました',
  heading: '館内メモ',
  inside: '先方には届きません',
  remove: '削除',
  removed: 'メモを削除しました',
}
