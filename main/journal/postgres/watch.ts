import type { Client } from 'pg'
import { type DatabaseAddress, openClient } from './connect.ts'

/** Milliseconds after which is looked whether there is anything new, whoever has said so: a notice can be lost, a record cannot. */
const lookEvery = 2000

/** Calls back after each notice of a channel, and every two seconds; listens anew where the connection was lost. Returns what ends it. */
export async function watchJournal(
  address: DatabaseAddress,
  channel: string,
  onNews: () => void,
): Promise<() => Promise<void>> {
  let client: Client | null = null
  let opening: Promise<void> | null = null
  let over = false
  const listen = async (): Promise<void> => {
    try {
      const one = await openClient(address, (ended) => {
        if (client === ended) client = null
      })
      one.on('notification', onNews)
      await one.query(`LISTEN ${channel}`)
      if (over) return await one.end()
      client = one
      // What was laid down meanwhile was told to nobody here.
      onNews()
    } catch {
      // Behind a pooler nobody can listen, and a server that is gone comes back: then looking now and then is all there is.
    }
  }
  const every = setInterval(() => {
    onNews()
    if (client === null) opening ??= listen().finally(() => (opening = null))
  }, lookEvery)
  every.unref()
  await listen()
  return async () => {
    over = true
    clearInterval(every)
    await opening
    await client?.end().catch(() => undefined)
  }
}
