/** The folder among the server's that keeps sent mail: the one that is set, else one that is called so. Null where none fits. */
export function sentFolderAmong(folders: readonly string[], set: string): string | null {
  if (folders.includes(set)) return set
  return (
    folders.find((folder) =>
      /(^|[./])(sent|sent items|sent mail|sent messages|送信済み(トレイ|メール|アイテム)?)$/iu.test(folder),
    ) ?? null
  )
}
