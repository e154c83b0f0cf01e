import { Problem } from '../../shared/errors.ts'
import { openByPassphrase, openByRecoveryKey, type KeyFile } from './key-file.ts'

/** The data key, and the key file that it was found in. */
type Opened = { dataKey: Buffer; opened: KeyFile }

/** The data key by a passphrase, from the first key file that it opens. Throws wrong_passphrase where it opens none. */
export async function openByOne(
  found: KeyFile[],
  accountId: string,
  passphrase: string,
  stretch: Parameters<typeof openByPassphrase>[3],
): Promise<Opened> {
  const different = found.filter((one, index) => index === 0 || !isSameCopy(one, found[0]!, accountId))
  for (const [index, opened] of different.entries()) {
    try {
      return { dataKey: await openByPassphrase(opened, accountId, passphrase, stretch), opened }
    } catch (failure) {
      if (index === different.length - 1) throw failure
    }
  }
  throw new Problem('wrong_passphrase')
}

/** The data key by a recovery key, from the first key file that it opens. Throws wrong_recovery_key where it opens none. */
export function openByOneRecovery(found: KeyFile[], recoveryKey: string): Opened {
  for (const [index, opened] of found.entries()) {
    try {
      return { dataKey: openByRecoveryKey(opened, recoveryKey), opened }
    } catch (failure) {
      if (index === found.length - 1) throw failure
    }
  }
  throw new Problem('wrong_recovery_key')
}

/** Whether two key files hold the same copy of the key for this account: the same passphrase opens both. */
function isSameCopy(one: KeyFile, other: KeyFile, accountId: string): boolean {
  const copyOf = (keys: KeyFile) => JSON.stringify(keys.accounts.find(({ id }) => id === accountId)?.key ?? null)
  return copyOf(one) === copyOf(other)
}
