import { chmod, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import { JournalAddress, WorkstationName } from '../../shared/office/sharing.ts'
import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { print, printJson } from './output.ts'
import { readChecked } from './settings-file.ts'

/** What `desk share --file` reads: where the journal is to lie, asked as somebody who may make roles there, and what this workstation is called. */
const SharingFile = z.object({ name: WorkstationName.optional(), journal: JournalAddress })

/** `desk share`: shares the office where it is not shared yet; with --out also lets one more workstation in, and writes its code. */
export async function share(call: CommandCall): Promise<number> {
  const { options, words } = call
  const { name = hostname().slice(0, 80) || 'desk', journal } = await readChecked(SharingFile, options.file!, words)
  const told = await signedIn(call, async (ask) => {
    const isShared = (await ask('office', 'workstations', {})) !== null
    if (isShared && options.out === undefined) throw new Problem('office_shared')
    if (!isShared) await ask('office', 'shareOffice', { address: journal, name })
    const shown = options.out === undefined ? null : await ask('office', 'showCode', { address: journal })
    return { begun: !isShared, shown }
  })
  const said = words.cli.sharing
  if (told.shown) {
    try {
      await writeFile(options.out!, `${told.shown.code}\n`, { mode: 0o600 })
      await chmod(options.out!, 0o600)
    } catch {
      throw new Problem('export_failed')
    }
  }
  const { begun, shown } = told
  if (options.json) await printJson({ begun, code: shown && { file: options.out, expiresAt: shown.expiresAt } })
  else
    await print(
      [...(begun ? [said.begun] : []), ...(shown ? [said.code(options.out!, shown.expiresAt)] : [])].join('\n'),
    )
  return 0
}
