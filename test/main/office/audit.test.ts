import { beforeAll, describe, expect, test } from 'vitest'
import { recordRow } from '../../../shared/office/record-row.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { codeOf, lock, newTestOffice, otherPassphrase, signIn, type TestOffice } from '../../support/office.ts'

describe('the record of an office', () => {
  let office: TestOffice
  let mori = ''
  let now = new Date('2026-11-24T18:00:00.000Z')
  beforeAll(async () => {
    office = await newTestOffice({ clock: () => now })
    const account = await office.call('office.addAccount', {
      name: '森 直樹',
      nameEn: 'Naoki Mori',
      roles: ['staff'],
      language: 'ja',
      passphrase: otherPassphrase,
    })
    mori = account.id
    now = new Date('2026-11-25T18:00:00.000Z')
    await office.call('office.setRoles', { accountId: mori, roles: ['staff', 'supervisor'] })
    await office.call('office.rename', { accountId: mori, name: '森 直紀', nameEn: 'Naoki Mori' })
    await office.call('office.setSettings', {
      officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
      timeZone: 'Asia/Tokyo',
      idleMinutes: 20,
    })
    await lock(office)
    now = new Date('2026-11-26T18:00:00.000Z')
    await signIn(office)
  })

  const said = async (language: 'ja' | 'en') =>
    (await office.call('office.audit', {})).rows.map((row) => recordRow(row, wordsFor(language), language))

  test('says in words whom an act was about and what became what, in both languages', async () => {
    expect(await said('ja')).toMatchObject([
      { who: 'Haruka Kobayashi', what: 'ロックを解除した', about: 'Haruka Kobayashi', details: '' },
      { who: 'Haruka Kobayashi', what: 'ロックした', about: '', details: '理由: 手動' },
      {
        who: 'Haruka Kobayashi',
        what: '公館の設定を変更した',
        about: '',
        details: expect.stringMatching(/^タイムゾーン: .+ → Asia\/Tokyo、自動ロックまでの分数: \d+ → 20$/u),
      },
      {
        who: 'Haruka Kobayashi',
        what: 'アカウントの名前を変更した',
        about: '森 直紀',
        details: '名前: 森 直樹 → 森 直紀',
      },
      { who: 'Haruka Kobayashi', what: '役割を変更した', about: '森 直紀', details: '役割: 職員 → 職員、監督者' },
      { who: 'Haruka Kobayashi', what: 'アカウントを追加した', about: '森 直紀', details: '役割: 職員' },
      { who: 'Haruka Kobayashi', what: '業務データを作った', about: 'Haruka Kobayashi', details: '' },
    ])
    expect((await said('en'))[4]).toMatchObject({
      who: 'Haruka Kobayashi',
      what: 'Changed roles',
      about: 'Naoki Mori',
      details: 'Roles: Staff → Staff, Supervisor',
    })
  })

  test('is narrowed down by person, kind and day, as the office’s clock has it, and paged', async () => {
    const found = async (filter: object) =>
      (await office.call('office.audit', { limit: 500, ...filter })).rows.map(({ what }) => what)
    const all = await found({})
    expect(await found({ by: mori })).toEqual([])
    expect(await found({ by: 'program' })).toEqual([])
    expect(await found({ by: office.account.id })).toEqual(all)
    expect(await found({ kind: 'accounts' })).toEqual(['office.rename', 'office.setRoles', 'office.addAccount'])
    // 18:00 UTC of the 25th is the 26th in Tokyo.
    expect(await found({ from: '2026-11-26', until: '2026-11-26', kind: 'accounts' })).toEqual([
      'office.rename',
      'office.setRoles',
    ])
    expect(await found({ until: '2026-11-25' })).toEqual(['office.addAccount', 'office.create'])
    const page = await office.call('office.audit', { kind: 'accounts', offset: 1, limit: 1 })
    expect([page.rows.map(({ what }) => what), page.total]).toEqual([['office.setRoles'], 3])
    expect(await codeOf(office.call('office.audit', { from: '2026-11-26T00:00' }))).toBe('bad_input')
  })

  test('is exported in the words of a language, and the export stands in it', async () => {
    const { bytes, rows } = await office.call('office.exportAudit', { kind: 'accounts', language: 'en' })
    const lines = Buffer.from(bytes).toString('utf8').split('\r\n')
    expect([rows, lines.slice(0, 3)]).toEqual([
      3,
      [
        '\uFEFFNo.,Time (Asia/Tokyo),Time (UTC),Person,Action,About,Details,Purpose',
        '4,2026-11-26 03:00:00,2026-11-25T18:00:00.000Z,Haruka Kobayashi,Renamed an account,Naoki Mori,Name: 森 直樹 → 森 直紀,5 Keeping data safe',
        '3,2026-11-26 03:00:00,2026-11-25T18:00:00.000Z,Haruka Kobayashi,Changed roles,Naoki Mori,"Roles: Staff → Staff, Supervisor",5 Keeping data safe',
      ],
    ])
    expect((await office.call('office.audit', { limit: 1 })).rows).toMatchObject([
      { what: 'office.exportAudit', changes: [{ thing: 'rows', from: '', to: '3' }] },
    ])
    // What left the office, and for which section of the policy.
    const left = (await office.call('office.audit', { kind: 'leaving' })).rows
    expect(left.map((row) => [row.what, recordRow(row, wordsFor('ja'), 'ja').why])).toEqual([
      ['office.exportAudit', '5 安全の確保'],
    ])
    expect(await office.call('office.verify', {})).toMatchObject({ auditSound: true })
  })

  test('an account is not given a name that another one has, and may keep its own', async () => {
    const rename = (name: string) => office.call('office.rename', { accountId: mori, name, nameEn: '' })
    expect(await codeOf(rename('haruka kobayashi'))).toBe('account_name_taken')
    expect(await codeOf(rename('森 直紀'))).toBe('ok')
    expect((await office.call('office.status', {})).accounts.find(({ id }) => id === mori)).toMatchObject({
      name: '森 直紀',
      nameEn: '',
    })
  })

  test('says what was refused to whom, and why', async () => {
    // The first account administers: the newsletter is not for it.
    expect(await codeOf(office.call('newsletter.numbers', {}))).toBe('not_allowed')
    expect(await codeOf(office.call('newsletter.numbers', {}))).toBe('not_allowed')
    const { rows, total } = await office.call('office.audit', { kind: 'refusals' })
    expect(total).toBe(1)
    expect(
      ['ja' as const, 'en' as const].map((language) => recordRow(rows[0]!, wordsFor(language), language)),
    ).toMatchObject([
      {
        who: 'Haruka Kobayashi',
        what: '権限や目的に合わない操作を断った',
        about: '',
        details: '断った操作: ニュースレター(newsletter.numbers)、理由: アカウントに権限がない',
      },
      {
        who: 'Haruka Kobayashi',
        what: 'Refused what an account or a purpose does not allow',
        about: '',
        details: 'Refused: Newsletter (newsletter.numbers), Reason: the account may not do it',
      },
    ])
  })
})
