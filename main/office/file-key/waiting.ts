import type { Database } from '../../database/open.ts'
import type { KeyFile } from '../key-file.ts'
import { sealedAgain } from '../key-copy.ts'
import { holdersOf, type Proofs } from '../kept-keys.ts'
import type { FileKey } from './due.ts'

/** For whom another data key cannot be sealed yet: accounts by their ids, and whoever has the recovery key. */
export type WaitsFor = { accounts: string[]; recoveryKey: boolean }

/** A copy of before two halves, or one that is not what the data note: nothing is sealed to it. */
export function waitsFor(db: Database, keys: KeyFile): WaitsFor {
  const holders = holdersOf(db, keys)
  const accounts = [...holders].flatMap(([name, holder]) => (name !== 'recovery' && !holder ? [name] : []))
  return { accounts, recoveryKey: !holders.get('recovery') }
}

/** Whether the key is to be renewed at this sign-in. Without a copy for the recovery key there would be no way in once every passphrase is forgotten. */
export function isReady({ due }: FileKey, { accounts, recoveryKey }: WaitsFor): boolean {
  return due !== null && !recoveryKey && (due.leaving || accounts.length === 0)
}

/** The key file for another data key: a copy for each holder whose public half is the one that the data note, and for nobody else. */
export function sealedForAll(db: Database, keys: KeyFile, dataKey: Uint8Array): { keys: KeyFile; proofs: Proofs } {
  const holders = holdersOf(db, keys)
  const again = (name: string) => {
    const holder = holders.get(name)
    return holder ? sealedAgain(holder.public, name, holder.proof, dataKey) : null
  }
  const recovery = again('recovery')
  if (!recovery) throw new Error('no recovery key would open what was renewed')
  const accounts = keys.accounts.flatMap((one) => {
    const key = again(one.id)
    return key ? [{ ...one, key }] : []
  })
  return {
    keys: { ...keys, accounts, recovery: { ...keys.recovery, key: recovery } },
    proofs: new Map([...holders].flatMap(([name, holder]) => (holder ? [[name, holder.proof]] : []))),
  }
}
