const prefix = 'mailbox:'

/** Under which name a folder of a mailbox is kept: its path, and before it the mailbox's id where it is not the office's first. */
export function folderKey(mailboxId: string, path: string): string {
  return mailboxId === '' ? path : `${prefix}${mailboxId}/${path}`
}
