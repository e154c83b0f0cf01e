import { randomUUID } from 'node:crypto'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { backupShellCalls, ChosenBackup } from '../../shared/office/backup-shell-calls.ts'
import type { Call, InputOf, OutputOf } from '../../shared/rpc.ts'
import type { Words } from '../../shared/words/index.ts'
import type { AskPerson } from './ask-person.ts'

type Office = Contract['office']
type Calls = typeof backupShellCalls
type Handlers = { [N in keyof Calls]: (input: InputOf<Calls[N]> & object) => Promise<OutputOf<Calls[N]>> }

/** What the shell does for backups: the page names neither a folder nor a file. */
export function backupHandlers(deps: {
  ask: AskPerson
  words: () => Words
  asked: <C extends Call>(path: string, input: object) => Promise<OutputOf<C>>
}): Handlers {
  const { ask, asked } = deps
  let chosen: { name: string; file: string } | null = null
  const choose = async (file: string): Promise<ChosenBackup> => {
    const look = await asked<Office['lookAtBackup']>('office.lookAtBackup', { file })
    chosen = { name: randomUUID(), file }
    return { ...look, file: chosen.name }
  }
  return {
    async chooseBackupFolder() {
      const path = await ask.which(deps.words().shell.chooseBackupFolder, 'openDirectory')
      if (path === null) return { added: false }
      await asked<Office['addBackupFolder']>('office.addBackupFolder', { path })
      return { added: true }
    },
    async chooseBackup() {
      const file = await ask.which(deps.words().shell.chooseBackup, 'openFile')
      if (file === null) return { chosen: null }
      return { chosen: await choose(file) }
    },
    async offeredBackup() {
      const offer = await asked<Office['offeredBackup']>('office.offeredBackup', {})
      if (!offer) return { offered: null }
      const { file, ...told } = offer
      return { offered: { ...told, chosen: await choose(file) } }
    },
    async restoreBackup({ file, by }) {
      if (chosen?.name !== file) throw new Problem('import_gone')
      const { letters, readers, auditRows } = await asked<Office['restore']>('office.restore', {
        file: chosen.file,
        by,
      })
      return { letters, readers, auditRows }
    },
  }
}
