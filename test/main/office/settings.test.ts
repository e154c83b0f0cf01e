import { beforeAll, describe, expect, test } from 'vitest'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { codeOf, lock, newTestOffice, signIn, type TestOffice } from '../../support/office.ts'

const server = {
  host: '127.0.0.1',
  port: 9,
  tls: 'tls' as const,
  user: 'kouhou',
  password: 'himitsu-no-kotoba',
  certificateAuthority: '',
}
const mail: MailSettings = {
  incoming: server,
  outgoing: server,
  folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
  sender: { address: 'kouhou@consulate.example', name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
}

describe('settings', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await newTestOffice()
  })

  test('of the office are kept, and its name is shown before anybody signs in', async () => {
    const settings = {
      officeName: { ja: '新しい総領事館', en: 'New Consulate' },
      timeZone: 'America/Los_Angeles',
      idleMinutes: 3,
    }
    await office.call('office.setSettings', settings)
    expect(await office.call('office.settings', {})).toEqual(settings)
    expect(await office.desk.call('office.setSettings', { ...settings, timeZone: 'Mars/Olympus' })).toMatchObject({
      error: { code: 'bad_input', details: { field: 'timeZone' } },
    })
    expect(await codeOf(office.call('office.setSettings', { ...settings, idleMinutes: 0 }))).toBe('bad_input')
    await lock(office)
    expect((await office.call('office.status', {})).officeName).toEqual(settings.officeName)
    await signIn(office)
    expect((await office.call('office.status', {})).idleMinutes).toBe(3)
  })

  test('of the mail tell no password, and keep it where none is given', async () => {
    expect(await office.call('office.mailSettings', {})).toBe(null)
    await office.call('office.setMailSettings', mail)
    const told = await office.call('office.mailSettings', {})
    expect([told?.incoming.password, told?.outgoing.password, told?.incoming.user]).toEqual(['', '', 'kouhou'])
    expect(await codeOf(office.call('office.setMailSettings', told!))).toBe('ok')
    expect(
      await codeOf(
        office.call('office.setMailSettings', { ...told!, incoming: { ...told!.incoming, host: 'thief.example' } }),
      ),
    ).toBe('bad_input')
    expect(
      await codeOf(
        office.call('office.setMailSettings', {
          ...mail,
          outgoing: { ...mail.outgoing, host: 'mail.example', tls: 'none' },
        }),
      ),
    ).toBe('plain_only_on_loopback')
  })

  test('of the forms begin with the Site’s own form', async () => {
    const [shipped] = await office.call('office.formSchemas', {})
    expect(shipped?.title.en).toBe('Contact form')
    const own = { ...shipped!, name: 'visa', title: { ja: '査証', en: 'Visa' } }
    await office.call('office.setFormSchemas', { schemas: [own, shipped!] })
    expect(await office.call('office.formSchemas', {})).toEqual([own, shipped])
    expect(await codeOf(office.call('office.setFormSchemas', { schemas: [own, own] }))).toBe('bad_input')
  })

  test('remember how far the setting up went', async () => {
    for (const step of ['form', 'pull', 'done'] as const) {
      await office.call('office.finishSetUp', { step })
      expect((await office.call('office.status', {})).setUp).toBe(step)
    }
  })
})
