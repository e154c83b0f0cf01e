import { startDesk } from '../../../main/desk.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { Problem } from '../../../shared/errors.ts'
import { callOf } from '../office.ts'
import { seeded } from '../seeded.ts'
import { type Made, randomCommand } from './random-commands.ts'

/**
 * A whole desk to be killed: signs in, gives random commands of the contract and says after each what the program has acknowledged, until the
 * end comes.
 */
export type Life = {
  dataDir: string
  accountId: string
  passphrase: string
  seed: number
  /** By which its clock is wrong. */
  hours: number
  /** Nothing comes or goes. */
  offline: boolean
}

const life = JSON.parse(process.argv[2]!) as Life
const random = seeded(life.seed)
const desk = startDesk({
  dataDir: life.dataDir,
  workers: workerFiles(),
  background: !life.offline,
  clock: () => new Date(Date.now() + life.hours * 3_600_000),
})
const call = callOf(desk)
await call('office.signIn', { accountId: life.accountId, passphrase: life.passphrase })
for (;;) process.stdout.write(`given ${JSON.stringify(await given())}\n`)

async function given(): Promise<Made | null> {
  try {
    return await randomCommand(call, random)
  } catch (failure) {
    // The program refuses some of what is asked for, as it does of a person.
    if (failure instanceof Problem && failure.code !== 'unexpected') return null
    throw failure
  }
}
