import { Problem } from '../shared/errors.ts'
import { ServerSettings } from '../shared/office/mail-settings.ts'
import type { Engines } from './journal/engines.ts'
import { firstHash, nextHash } from './journal/journal-hash.ts'
import { openFolderJournal, prepareFolders } from './mail/servers/journal-folder/engine.ts'
import { tryFolder } from './mail/servers/journal-folder/try-folder.ts'
import type { ServerAccess } from './mail/servers/server-access.ts'

/**
 * The journal in folders of a mailbox: every desk logs in as the office does. `mailbox` is the office's own as it is set now; null before there is one.
 */
export function folderEngine(mailbox: () => ServerAccess | null): Engines['folder'] {
  /** Whose password was changed in the settings is entered with the new one. */
  const asSetNow = (server: ServerSettings): ServerAccess => {
    const now = mailbox()
    return now && now.host === server.host && now.port === server.port && now.user === server.user ? now : server
  }
  /** Throws mailbox_not_set, and journal_needs_password: a sign-in in the browser cannot be handed to another desk. */
  const requireServer = (server: ServerSettings | undefined): ServerAccess => {
    const chosen = server ? asSetNow(server) : mailbox()
    if (!chosen) throw new Problem('mailbox_not_set')
    if (chosen.auth === 'oauth') throw new Problem('journal_needs_password')
    return chosen
  }
  return {
    open({ server }, office) {
      if (!server) throw new Problem('journal_refused')
      const start = { position: 0, hash: firstHash(office) }
      return openFolderJournal(asSetNow(server), { office, start, next: nextHash })
    },
    async letIn({ server }) {
      const chosen = requireServer(server)
      await prepareFolders(chosen)
      return { engine: 'folder', server: ServerSettings.parse(chosen) }
    },
    async test({ server }) {
      return tryFolder(requireServer(server))
    },
  }
}
