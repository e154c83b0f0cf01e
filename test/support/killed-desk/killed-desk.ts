import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { JournalAddress } from '../../../shared/office/sharing.ts'
import { afterFile } from '../after-file.ts'
import { callOf, newTestDesk, newTestOffice, temporaryFolder, testPassphrase, type TypedCall } from '../office.ts'
import type { Random } from '../seeded.ts'
import type { Life } from './child.ts'
import type { Made } from './random-commands.ts'

/** A workstation of a shared office, closed: where its data lie, by how many hours its clock is wrong, and what it has acknowledged. */
export type WholeDesk = {
  dataDir: string
  accountId: string
  hours: number
  given: number
  made: Made[]
}

/** An office of so many workstations that share, with whatever letters are in its mailbox; all of them are closed. */
export async function newWholeOffice(
  settings: MailSettings,
  address: JournalAddress,
  count: number,
): Promise<WholeDesk[]> {
  const { call, account, dataDir, desk } = await newTestOffice()
  await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'staff', 'editor'] })
  await call('office.setMailSettings', settings)
  await call('letters.pull', {})
  await call('office.shareOffice', { address, name: 'one' })
  const folders = [dataDir]
  for (let nth = 1; nth < count; nth += 1) {
    const { code } = await call('office.showCode', { address })
    const folder = join(temporaryFolder(), 'office')
    const joining = newTestDesk({ dataDir: folder })
    const who = { accountName: account.name, passphrase: testPassphrase }
    await callOf(joining)('office.joinOffice', { code, name: `workstation ${nth + 1}`, ...who })
    await joining.close()
    folders.push(folder)
  }
  await desk.close()
  const apart = 62
  return folders.map((folder, nth) => ({
    dataDir: folder,
    accountId: account.id,
    hours: (nth - Math.floor(count / 2)) * (apart / Math.max(1, Math.floor(count / 2))),
    given: 0,
    made: [],
  }))
}

/** Lets a desk give so many commands as a program of its own, which is killed at random moments and started again. */
export async function workAndDie(
  desk: WholeDesk,
  { commands, lives, offline, random }: { commands: number; lives: number; offline: boolean; random: Random },
): Promise<void> {
  let left = commands
  for (let nth = 1; nth <= lives && left > 0; nth += 1) {
    const mostNow = nth === lives ? left : Math.ceil(random() * ((2 * left) / (lives - nth + 1)))
    const { dataDir, accountId, hours } = desk
    const seed = 1 + Math.floor(random() * 1e9)
    const life = { dataDir, accountId, hours, offline, seed, passphrase: testPassphrase }
    left -= await liveAndDie(desk, life, Math.min(left, mostNow))
  }
}

/** Kills the program in the midst of what follows so many commands, and returns how many it has given. */
async function liveAndDie(desk: WholeDesk, life: Life, commands: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), JSON.stringify(life)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Where the test has failed elsewhere, it would go on for ever.
  afterFile(() => void child.kill('SIGKILL'))
  let [given, trouble] = [0, '']
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  createInterface({ input: child.stdout }).on('line', (line) => {
    const told = /^given (.*)$/.exec(line)?.[1]
    if (told === undefined) return
    const made = JSON.parse(told) as Made | null
    if (made) desk.made.push(made)
    given += 1
    desk.given += 1
    if (given >= commands) child.kill('SIGKILL')
  })
  const code = await ended
  if (code !== null) throw new Error(`a desk has ended by itself: ${trouble}`)
  return given
}

/** Starts a desk again, with all that goes on by itself. */
export async function openWholeDesk({ dataDir, accountId, hours }: WholeDesk): Promise<TypedCall> {
  const clock = (): Date => new Date(Date.now() + hours * 3_600_000)
  const call = callOf(newTestDesk({ dataDir, background: true, clock }))
  await call('office.signIn', { accountId, passphrase: testPassphrase })
  return call
}

/** What a desk had acknowledged and does not hold now. */
export async function missing(call: TypedCall, made: readonly Made[]): Promise<Made[]> {
  const [readers, segments, { templates }, categories, entries] = await Promise.all([
    call('newsletter.list', { limit: 500 }),
    call('newsletter.segments', {}),
    call('letters.templates', {}),
    call('answers.categories', {}),
    call('answers.entries', { limit: 500 }),
  ])
  const held: Record<Made['kind'], Set<string>> = {
    reader: new Set(readers.rows.map(({ address }) => address)),
    segment: new Set(segments.map(({ name }) => name)),
    template: new Set(templates.map(({ name }) => name.ja)),
    category: new Set(categories.map(({ names }) => names.ja)),
    entry: new Set(entries.rows.map(({ id }) => id)),
  }
  return made.filter(({ kind, name }) => !held[kind].has(name))
}
