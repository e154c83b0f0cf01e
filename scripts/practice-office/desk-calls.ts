import { startDesk } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'
import { Problem } from '../../shared/errors.ts'
import type { OfficeStatus } from '../../shared/office/status.ts'

/** The practice office without a window, as its people use it one after the other, all with one passphrase. */
export type PracticeDesk = {
  /** Throws what the desk refuses. */
  call<T>(path: string, input: unknown): Promise<T>
  /** Lets somebody else sit down. */
  change(name: string): Promise<void>
  close(): Promise<void>
}

/** Opens a locked practice office for whoever made it. */
export async function openPracticeDesk(dataDir: string, passphrase: string): Promise<PracticeDesk> {
  const desk = startDesk({ dataDir, workers: workerFiles(), background: false })
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as T
  }
  const signIn = async (is: (name: string, place: number) => boolean): Promise<void> => {
    const { accounts } = await call<OfficeStatus>('office.status', {})
    const account = accounts.find(({ name }, place) => is(name, place))
    await call('office.signIn', { accountId: account!.id, passphrase })
  }
  try {
    await signIn((_, place) => place === 0)
  } catch (failure) {
    await desk.close()
    throw failure
  }
  return {
    call,
    async change(name) {
      await call('office.lock', { because: 'person' })
      await signIn((one) => one === name)
    },
    close: () => desk.close(),
  }
}
