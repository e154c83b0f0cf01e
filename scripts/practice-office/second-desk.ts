import { startDesk } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'
import { Problem } from '../../shared/errors.ts'
import { openPracticeDesk } from './desk-calls.ts'
import { practiceAccount } from './make-office.ts'

/** What the two workstations of the practice office are called. */
export const deskNames = ['窓口1', '窓口2'] as const

/**
 * Shares a locked practice office through a folder of its mailbox, and makes a second workstation of it that is locked, too; both are opened with
 * the same passphrase. The letters come to the second with its first pull.
 */
export async function shareWithSecondDesk(dataDir: string, secondDataDir: string, passphrase: string): Promise<void> {
  const address = { engine: 'folder' } as const
  const first = await openPracticeDesk(dataDir, passphrase)
  let code: string
  try {
    await first.call('office.shareOffice', { address, name: deskNames[0] })
    code = (await first.call<{ code: string }>('office.showCode', { address })).code
  } finally {
    await first.close()
  }
  const second = startDesk({ dataDir: secondDataDir, workers: workerFiles(), background: false })
  try {
    const joining = { code, name: deskNames[1], accountName: practiceAccount, passphrase }
    const joined = await second.call('office.joinOffice', joining)
    if (!joined.ok) throw new Problem(joined.error.code, joined.error.details)
  } finally {
    await second.close()
  }
}
