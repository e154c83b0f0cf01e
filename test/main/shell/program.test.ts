import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crossing } from '../../../scripts/electron-on-chromium/crossing.ts'
import { launchProgram, type Program } from '../../../scripts/launch-program.ts'
import type { Bridge } from '../../../shared/contract.ts'
import { lockFromPage } from '../../support/lock-from-page.ts'

type Desk = { madoguchi: Bridge; violations: string[] }

const passphrase = 'four quiet words at the counter'

describe('the program as it is started on a new computer', () => {
  let folder = ''
  let program: Program
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'madoguchi-program-'))
    program = await start()
  })
  afterAll(async () => {
    await program.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function start(): Promise<Program> {
    const started = await launchProgram({
      dataDir: join(folder, 'office'),
      env: { LANG: 'ja_JP.UTF-8', MADOGUCHI_OPEN_FROM: join(folder, 'old.mbox') },
    })
    // From the next load on every breach of the policy is noted.
    await started.page.addInitScript(() => {
      const list: string[] = ((window as unknown as Desk).violations = [])
      document.addEventListener('securitypolicyviolation', (event) => list.push(event.violatedDirective))
    })
    return started
  }
  const call = (path: string, input: unknown) =>
    program.page.evaluate(([to, what]) => (window as unknown as Desk).madoguchi.call(to as string, what), [path, input])

  const violations = () => program.page.evaluate(() => (window as unknown as Desk).violations)

  test('shows the first-run assistant in the language of the system', async () => {
    await program.page.getByRole('heading', { name: '窓口' }).first().waitFor()
    expect(await call('office.status', {})).toMatchObject({
      ok: true,
      output: { state: 'none', dataDir: join(folder, 'office') },
    })
  })

  test('follows a change of language and theme, and says what it runs on', async () => {
    expect(await call('shell.setAppearance', { language: 'en', theme: 'dark' })).toEqual({ ok: true, output: {} })
    expect(await call('shell.appearance', {})).toEqual({
      ok: true,
      output: {
        language: 'en',
        theme: 'dark',
        version: '0.1.0',
        runtime: expect.stringMatching(/^(Electron|Chromium) \d/) as string,
        platform: `${process.platform} ${process.arch}`,
      },
    })
  })

  test('keeps how the window is wanted, and takes no sentence for it', async () => {
    expect(await call('shell.setPreference', { name: 'nobody:density', value: '"compact"' })).toEqual({
      ok: true,
      output: {},
    })
    expect(await call('shell.setPreference', { name: 'nobody:draft', value: '"a whole sentence"' })).toEqual({
      ok: false,
      error: { code: 'bad_input', details: {} },
    })
    expect(await call('shell.preferences', {})).toEqual({ ok: true, output: { 'nobody:density': '"compact"' } })
  })

  test('is drawn larger, smaller and as it was', async () => {
    const width = () => program.page.evaluate(() => Math.round(document.documentElement.getBoundingClientRect().width))
    const before = await width()
    const act = (one: string) => call('shell.actOnWindow', { act: one })
    const zoom = () => program.page.evaluate(() => document.documentElement.style.zoom || String(devicePixelRatio))
    const asItIs = await zoom()
    await act('larger')
    await expect.poll(zoom).not.toBe(asItIs)
    await act('smaller')
    await expect.poll(zoom).toBe(asItIs)
    await act('smaller')
    await act('normalSize')
    await expect.poll(zoom).toBe(asItIs)
    expect(await width()).toBe(before)
    expect(await act('close')).toEqual({ ok: false, error: { code: 'bad_input', details: {} } })
  })

  test('refuses what is no call', async () => {
    expect(
      await Promise.all([
        call('shell.nothing', {}),
        call('toString', {}),
        call('shell.openLink', { url: 'file:///etc/passwd' }),
        call('shell.openLink', { url: 'https://a.example', more: 1 }),
      ]),
    ).toEqual([
      { ok: false, error: { code: 'not_found', details: {} } },
      { ok: false, error: { code: 'bad_input', details: {} } },
      { ok: false, error: { code: 'bad_input', details: {} } },
      { ok: false, error: { code: 'bad_input', details: {} } },
    ])
    expect(await program.opened()).toEqual([])
  })

  test('opens no link by a call alone: the shell asks the person itself, and who cannot be asked has not agreed', async () => {
    expect(await call('shell.openLink', { url: 'https://a.example/?stolen=letter' })).toEqual({ ok: true, output: {} })
    expect(await program.asked()).toEqual([
      {
        type: 'question',
        message: 'Open “\u2068a.example\u2069” in the browser?',
        detail: 'Address: \u2068https://a.example/?stolen=letter\u2069',
      },
    ])
    expect(await program.opened()).toEqual([])
  })

  test('answers no frame inside its window', async () => {
    await program.page.evaluate(() => {
      document.body.append(document.createElement('iframe'))
    })
    const frame = program.page.frames().at(-1)!
    expect(frame).not.toBe(program.page.mainFrame())
    const answer = await frame.evaluate(async () => {
      const invoke = (
        window as unknown as { __electronInvoke?: (channel: string, args: unknown[]) => Promise<unknown> }
      ).__electronInvoke
      return [typeof (window as unknown as Partial<Desk>).madoguchi, await invoke?.('call', ['office.status', {}])]
    })
    expect(answer).toEqual([
      'undefined',
      program.runtime.kind === 'electron'
        ? undefined
        : crossing({ ok: false, error: { code: 'not_allowed', details: {} } }),
    ])
    await program.page.evaluate(() => document.querySelector('iframe')!.remove())
  })

  test('draws its screens without one breach of its own policy', async () => {
    await call('shell.setAppearance', { language: 'ja', theme: 'light' })
    await program.page.reload()
    await program.page.getByRole('heading', { name: '窓口' }).first().waitFor()
    expect(await violations()).toEqual([])
    await program.page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'body { color: red }'
      document.head.append(style)
    })
    expect(await violations()).toEqual(['style-src-elem'])
    expect(program.output()).toBe('')
  })

  test('makes an office, is killed, and opens it again locked', async () => {
    const made = await call('office.create', {
      accountName: '田中',
      passphrase,
      language: 'ja',
      officeName: { ja: '総領事館', en: 'Consulate' },
    })
    expect(made).toMatchObject({ ok: true })
    // The office begins with the first thing that is done in it: until then nobody may have been told the recovery key.
    expect(await call('office.finishSetUp', { step: 'mailbox' })).toMatchObject({ ok: true })
    await program.kill()
    program = await start()
    expect(await call('shell.preferences', {})).toEqual({ ok: true, output: { 'nobody:density': '"compact"' } })
    const status = await call('office.status', {})
    expect(status).toMatchObject({ ok: true, output: { state: 'locked', accounts: [{ name: '田中' }] } })
    await program.page.getByText('田中').first().waitFor()
  })

  test('imports what the person chose in the dialog, and takes no path from the page', async () => {
    await writeFile(
      join(folder, 'old.mbox'),
      'From c@citizen.example Tue Nov 24 10:00:00 2026\nFrom: c@citizen.example\nSubject: An old letter\n\nHello\n\n',
    )
    const { output } = (await call('office.status', {})) as { output: { accounts: { id: string }[] } }
    expect(await call('office.signIn', { accountId: output.accounts[0]!.id, passphrase })).toMatchObject({ ok: true })
    expect(await call('letters.importMails', { path: join(folder, 'old.mbox'), closed: false })).toEqual({
      ok: false,
      error: { code: 'not_allowed', details: {} },
    })
    expect(await call('shell.chooseImport', { what: 'file', closed: false })).toEqual({
      ok: true,
      output: { begun: true },
    })
    await expect
      .poll(() => call('letters.imports', {}))
      .toMatchObject({ output: [{ name: 'old.mbox', state: 'done', new: 1 }] })
    expect(await call('letters.list', {})).toMatchObject({ output: { rows: [{ subject: 'An old letter' }] } })
    await lockFromPage(program.page)
    await expect.poll(() => call('office.status', {})).toMatchObject({ output: { state: 'locked' } })
  })

  test('gives the page a new process when the desk is locked, and the lock stands in it at once', async () => {
    const { output } = (await call('office.status', {})) as { output: { accounts: { id: string }[] } }
    expect(await call('office.signIn', { accountId: output.accounts[0]!.id, passphrase })).toMatchObject({ ok: true })
    await program.page.evaluate((secret) => void Object.assign(window, { kept: secret }), passphrase)
    const before = await program.page.evaluate(() => performance.timeOrigin)
    await lockFromPage(program.page)
    expect(await program.page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(before)
    await program.page.getByText('田中').first().waitFor()
    expect(await program.page.evaluate(() => 'kept' in window)).toBe(false)
    expect(await call('office.status', {})).toMatchObject({ output: { state: 'locked' } })
  })

  test('locks together with the computer', async () => {
    const { output } = (await call('office.status', {})) as { output: { accounts: { id: string }[] } }
    expect(await call('office.signIn', { accountId: output.accounts[0]!.id, passphrase })).toMatchObject({ ok: true })
    await program.page.reload()
    await program.page.getByRole('banner').waitFor()
    await program.power('lock-screen')
    await expect
      .poll(async () => await call('office.status', {}))
      .toMatchObject({ output: { state: 'locked', lockedBecause: 'system' } })
  })

  test('ends quietly and leaves the folder free', async () => {
    await program.close()
    expect([await program.ended, program.output()]).toEqual([0, ''])
    program = await start()
    expect(await call('office.status', {})).toMatchObject({ output: { state: 'locked' } })
  })
})
