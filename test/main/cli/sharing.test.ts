import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { callOf, newTestDesk, temporaryFolder } from '../../support/office.ts'
import { desk, fileOf, jsonFile, passphrase } from './command-line.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

test.runIf(available())(
  'an office is shared by a settings file, joined by a code, and holds the same in both folders',
  async () => {
    const folder = temporaryFolder()
    const [one, two, code] = ['one', 'two', 'code'].map((name) => join(folder, name)) as [string, string, string]
    const passphraseFile = fileOf(`${passphrase}\n`)
    const told = async (command: string, data: string, ...more: string[]): Promise<Record<string, unknown>> => {
      const done = await desk([command, '--data', data, '--passphrase-file', passphraseFile, '--json', ...more])
      expect(done).toMatchObject({ exitCode: 0, errors: '' })
      return JSON.parse(done.output) as Record<string, unknown>
    }
    await told('init', one, '--account', 'Mori', '--roles', 'administrator,supervisor')
    const settings = jsonFile({ name: 'one', journal: { engine: 'postgres', ...server.owner } })
    expect(await told('share', one, '--file', settings, '--out', code)).toMatchObject({ begun: true })
    const again = await desk(['join', '--data', one, '--code-file', code, '--passphrase-file', passphraseFile])
    expect(again.exitCode).toBe(1)
    await told('join', two, '--code-file', code)
    // Each tells the other of itself, until neither has anything to send or to read.
    for (let moved = 1; moved > 0; ) {
      moved = 0
      for (const place of [one, two]) {
        const travelled = await told('travel', place)
        expect(travelled).toMatchObject({ lost: 0, waiting: 0 })
        moved += Number(travelled['sent']) + Number(travelled['received'])
      }
    }
    const [here, there] = [await told('verify', one), await told('verify', two)]
    expect(there).toMatchObject({ journal: here['journal'], shared: here['shared'], auditSound: true, fileSound: true })
    expect(Object.keys(here['shared'] as object)).toContain('letters')

    // One that was ended joins anew, in place; one that can go on does not.
    const first = newTestDesk({ dataDir: one })
    const call = callOf(first)
    const { accounts } = await call('office.status', {})
    await call('office.signIn', { accountId: accounts[0]!.id, passphrase })
    const { desks } = (await call('office.workstations', {}))!
    const { code: next } = await call('office.showCode', { address: { engine: 'postgres', ...server.owner } })
    const codeFile = fileOf(`${next}\n`)
    const joining = ['join', '--data', two, '--code-file', codeFile, '--passphrase-file', passphraseFile]
    expect((await desk(joining)).exitCode).toBe(1)
    await call('office.endDesk', { deskId: desks.find(({ isThis }) => !isThis)!.id })
    await call('office.travel', {})
    await first.close()
    const anew = await told('join', two, '--code-file', codeFile)
    expect(anew).toMatchObject({ copy: `${two}.before-joining`, lost: [] })
    for (const place of [two, one, two, one]) await told('travel', place)
    const both = await Promise.all([one, two].map((place) => told('verify', place)))
    expect(both[1]!['shared']).toEqual(both[0]!['shared'])
  },
)
