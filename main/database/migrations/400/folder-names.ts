/**
 * The tables from before had the id of a mailbox that is not the office's first in the name of the folder: `mailbox:ID/PATH`. Both parts,
 * in SQL, of the column that holds such a name.
 */
export const mailboxOf = (column: string): string =>
  `iif(${hasMailbox(column)}, substr(${column}, 9, instr(${column}, '/') - 9), '')`

export const folderOf = (column: string): string =>
  `iif(${hasMailbox(column)}, substr(${column}, instr(${column}, '/') + 1), ${column})`

const hasMailbox = (column: string): string => `substr(${column}, 1, 8) = 'mailbox:' AND instr(${column}, '/') > 0`
