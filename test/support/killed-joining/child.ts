import { startDesk } from '../../../main/desk.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { callOf } from '../office.ts'

/** A workstation to be killed while it joins anew: says `ready` once it is open, and `joined` where it came to the end. */
export type Joining = { dataDir: string; accountId: string; passphrase: string; code: string }

const { dataDir, accountId, passphrase, code } = JSON.parse(process.argv[2]!) as Joining
const desk = startDesk({ dataDir, workers: workerFiles(), background: false })
const call = callOf(desk)
await call('office.signIn', { accountId, passphrase })
process.stdout.write('ready\n')
await call('office.joinAnew', { code })
process.stdout.write('joined\n')
await desk.close()
