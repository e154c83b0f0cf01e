const prefix = 'import:'
const numbering = 'import'

/** The folder that imported mails of a file or folder of this name stand in; no server has one with this numbering. */
export function importFolder(name: string): { path: string; uidValidity: string } {
  return { path: prefix + name, uidValidity: numbering }
}

/** Name of the file or folder that a mail was imported from; null where it came from the server. */
export function importedFrom(mail: { folder: string; uid_validity: string }): string | null {
  return mail.uid_validity === numbering ? nameOfImport(mail.folder) : null
}

/** The same name, of the path alone. */
export function nameOfImport(path: string): string {
  return path.slice(prefix.length)
}

/** True of mails that were imported, in SQL: a range of the index over folders, then the numbering. */
export const importedSql = `folder >= '${prefix}' AND folder < 'import;' AND uid_validity = '${numbering}'`
