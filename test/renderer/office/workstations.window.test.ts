import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Workstations } from '../../../shared/office/sharing.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import {
  people,
  practiceCode,
  practiceLostAnew,
  practicePassphrase,
  practiceRecoveryKey,
  practiceWorkstations,
} from '../../support/fake-office.ts'
import { openOfficeView } from '../../support/office-view.ts'
import { officeWindows } from '../../support/office-page.ts'
import { picture } from '../../support/picture.ts'

const words = ja.office.workstations
const with_ = (change: Partial<Workstations>): Workstations => ({ ...practiceWorkstations, ...change })
const state = (change: Partial<Workstations['state']>): Workstations =>
  with_({ state: { ...practiceWorkstations.state, ...change } })

/** Something went wrong in every way, and somebody was too late. */
const troubled = with_({
  state: {
    ...practiceWorkstations.state,
    state: 'offline',
    failure: 'journal_full',
    offlineSince: '2026-11-24T17:02:00Z',
  },
  alarms: (
    [
      'refused',
      'hole',
      'fork',
      'replayed',
      'older-copy',
      'gone-back',
      'withheld',
      'newer-program',
      'ended',
      'away',
    ] as const
  ).map((kind, nth) => ({
    kind,
    desk: practiceWorkstations.desks[2]!.id,
    position: 12_800 + nth,
    at: '2026-11-24T17:00:00.000Z',
  })),
  lost: [
    {
      seq: 77,
      what: 'letters.reply',
      at: '2026-11-24T17:46:00.000Z',
      subject: { what: 'letter', number: '2026-1203' },
      anew: false,
      texts: [],
      by: { colleague: { accountId: people.mori.id, name: '森', nameEn: 'Mori' }, at: '2026-11-24T17:44:00.000Z' },
    },
  ],
})

/** It was away for longer than a month; something that it did never reached the others. */
const away = {
  ...state({ state: 'halted', halted: 'away' }),
  alarms: [{ kind: 'away', desk: practiceWorkstations.desks[0]!.id, position: 12_904, at: '2026-11-24T17:00:00.000Z' }],
  lost: practiceLostAnew,
} satisfies Workstations

describe.skipIf(installedChromium() === null)('the workstations in the window', () => {
  const open = officeWindows()

  it('sharing is begun through the mailbox once a name is given, tested before as mail servers are', async () => {
    const { page, calls, faults, close } = await open()
    await show(page)
    await page.getByRole('heading', { name: words.alone.title }).waitFor()
    await page.getByText(words.missing.name).waitFor()
    await page.getByRole('button', { name: words.test }).click()
    await page.getByText(words.tested('58')).waitFor()
    expect(await calls('office.testJournal')).toEqual([{ address: { engine: 'folder' } }])
    expect(await faults()).toEqual([])
    await page.getByLabel(words.name).fill('窓口1')
    await page.getByRole('button', { name: words.begin }).click()
    await page.getByRole('table', { name: words.title }).waitFor()
    expect(await calls('office.shareOffice')).toEqual([{ address: { engine: 'folder' }, name: '窓口1' }])
    await page.getByText(words.count(1, 0)).waitFor()
    await close()
  })

  it('a database is asked for where it is, and says in a sentence what its server has refused', async () => {
    const { page, calls, faults, close } = await open({ refuses: 'journal_refused' })
    await show(page)
    await page.getByRole('radio', { name: words.ways.postgres }).click()
    await page.getByText(words.missing.database).waitFor()
    await page.getByLabel(words.database.host).fill('db.consulate.example')
    await page.getByLabel(words.database.database).fill('madoguchi')
    await page.getByLabel(words.database.user).fill('owner')
    await page.getByLabel(words.database.password).fill('letters leave at dawn')
    await page.getByRole('button', { name: words.test }).click()
    await page.getByRole('alert').filter({ hasText: ja.errors.journal_refused }).waitFor()
    expect(await calls('office.testJournal')).toEqual([
      {
        address: {
          engine: 'postgres',
          host: 'db.consulate.example',
          port: 5432,
          database: 'madoguchi',
          user: 'owner',
          password: 'letters leave at dawn',
          tls: 'verify',
          authority: '',
        },
      },
    ])
    expect(await faults()).toEqual([])
    await close()
  })

  it('a workstation is let in by a code, and another is ended after asking', async () => {
    const { page, calls, faults, close } = await open({ workstations: practiceWorkstations })
    await show(page)
    await page.getByRole('button', { name: '出張用ノート' }).click()
    const band = page.getByRole('region', { name: words.end.title('出張用ノート') })
    await band.getByRole('button', { name: words.end.act }).click()
    const dialog = page.getByRole('dialog')
    await expect
      .poll(() =>
        dialog.getByRole('button', { name: words.end.keep }).evaluate((one) => one === document.activeElement),
      )
      .toBe(true)
    expect(await faults()).toEqual([])
    await dialog.getByRole('button', { name: words.end.do }).click()
    await page.getByText(words.count(3, 0)).waitFor()
    expect(await calls('office.endDesk')).toEqual([{ deskId: practiceWorkstations.desks[3]!.id }])

    await page.getByRole('button', { name: words.add }).click()
    const side = page.getByRole('region', { name: words.code.title })
    await side.getByRole('button', { name: words.code.show }).click()
    await side.getByText(practiceCode).waitFor()
    await page.getByText(words.count(3, 1)).waitFor()
    expect(await faults()).toEqual([])
    await side.getByRole('button', { name: words.code.copy }).click()
    expect(await calls('shell.copyText')).toEqual([{ text: practiceCode }])
    await close()
  })

  it('by a mailbox five workstations can be connected, and who is no administrator only looks', async () => {
    const desks = practiceWorkstations.desks.map((one) => ({ ...one, endedAt: null }))
    const full = await open({ workstations: with_({ desks }) })
    await show(full.page)
    await full.page.getByText(words.full).waitFor()
    expect(await full.page.getByRole('button', { name: words.add }).getAttribute('aria-disabled')).toBe('true')
    await full.close()
    const { page, faults, close } = await open({
      workstations: practiceWorkstations,
      account: { ...people.grace, language: 'ja' },
    })
    await show(page)
    await page.getByRole('table', { name: words.title }).waitFor()
    expect(await page.getByRole('button', { name: words.add }).count()).toBe(0)
    expect(await faults()).toEqual([])
    await close()
  })

  it('everything that can go wrong is a sentence with a way on, and is put away once somebody has seen to it', async () => {
    const { page, calls, close } = await open({ workstations: troubled })
    await show(page)
    await page.getByText(ja.errors.journal_full).waitFor()
    await page.getByText(/^森さんが.*に返信しました。下書きは残しています。$/).waitFor()
    for (const { what, way } of Object.values(words.alarms.kinds)) {
      await page.getByText(what('広報1'), { exact: true }).waitFor()
      await page.getByText(way, { exact: true }).waitFor()
    }
    await page.getByRole('group').filter({ hasText: '森さん' }).getByRole('button', { name: words.lost.seen }).click()
    await expect.poll(() => calls('office.settleLost')).toEqual([{ seq: 77 }])
    const hole = page.getByRole('group').filter({ hasText: words.alarms.kinds.hole.what('') })
    await hole.getByRole('button', { name: words.alarms.seen }).click()
    await hole.waitFor({ state: 'detached' })
    await close()
  })

  it('the status bar says first how this workstation stands to the others, and leads to them', async () => {
    const said = words.status
    for (const [workstations, shown] of [
      [practiceWorkstations, said.inStep],
      [state({ state: 'waiting', waiting: 3 }), said.waiting('3')],
      [state({ state: 'refused', failure: 'journal_refused' }), said.refused],
      [state({ state: 'halted', halted: 'hole' }), said.halted],
      [state({ state: 'halted', halted: 'newer-program' }), said.newer],
    ] as const) {
      const { page, close } = await open({ workstations })
      const fact = page.getByRole('contentinfo').getByRole('button', { name: shown })
      await fact.click()
      await page.getByRole('heading', { name: words.title }).waitFor()
      await close()
    }
    const alone = await open()
    await alone.page.getByRole('contentinfo').waitFor()
    expect(await alone.page.getByRole('contentinfo').getByText(said.inStep).count()).toBe(0)
    await alone.close()
  })

  it('a workstation that cannot go on says why, joins anew by a code in place, and tells what never reached the others', async () => {
    const workstations = { ...away, lost: [] }
    const { page, calls, faults, close } = await open({ workstations })
    await page.getByRole('contentinfo').getByRole('button', { name: words.status.halted }).click()
    await page.getByText(words.anew.why.away).waitFor()
    // It is said once, and nobody is let in from here meanwhile.
    expect(await page.getByRole('button', { name: words.add }).count()).toBe(0)
    expect(await page.getByText(words.alarms.kinds.away.what(''), { exact: true }).count()).toBe(0)
    const join = page.getByRole('button', { name: words.anew.do })
    expect(await join.getAttribute('aria-disabled')).toBe('true')
    await page.getByText(words.anew.missing).waitFor()
    await page.getByLabel(words.anew.code).fill('madoguchi-desk:nonsense')
    await join.click()
    await page.getByText(ja.errors.code_unreadable).waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel(words.anew.code).fill(practiceCode)
    await join.click()
    await page.getByText(words.anew.done).waitFor()
    await page.getByText('/home/office/madoguchi.before-joining').waitFor()
    expect((await calls('office.joinAnew')).at(-1)).toEqual({ code: practiceCode })
    await page.getByText(words.lost.anew).waitFor()
    await page
      .getByRole('contentinfo')
      .getByRole('button', { name: words.status.lostAnew('1') })
      .waitFor()
    for (const text of practiceLostAnew[0]!.texts) await page.getByText(text).waitFor()
    expect(await page.getByLabel(words.anew.code).count()).toBe(0)
    expect(await faults()).toEqual([])
    await picture(page, 'joined-anew')
    await close()
  })

  it('every reason for joining anew is a sentence, and one that can go on is not asked to', async () => {
    for (const [found, why] of [
      [state({ state: 'halted', halted: 'ended' }), words.anew.why.ended],
      [state({ state: 'halted', halted: 'hole' }), words.anew.why.hole],
      [state({ state: 'halted', halted: 'fork' }), words.anew.why.fork],
      [state({ state: 'offline', failure: 'journal_gone_back' }), words.anew.why.fork],
      [state({ state: 'refused', failure: 'journal_refused' }), words.anew.why.refused],
      [state({ state: 'halted', halted: 'newer-program' }), null],
      [state({ state: 'offline', failure: 'journal_unreachable' }), null],
    ] as const) {
      const { page, close } = await open({ workstations: found })
      await show(page)
      await page.getByRole('table', { name: words.title }).waitFor()
      if (why === null) expect(await page.getByLabel(words.anew.code).count()).toBe(0)
      else await page.getByText(why).waitFor()
      await close()
    }
  })

  it('a new workstation joins by the code, and keeps its recovery key in sight until it is on paper', async () => {
    const { page, calls, faults, close } = await open({ state: 'none', language: 'ja' })
    const say = ja.office.firstRun
    await page.getByRole('button', { name: say.join.instead }).click()
    await page.getByRole('heading', { name: say.join.title }).waitFor()
    await page.getByLabel(say.join.code).fill('madoguchi-desk:nonsense')
    await page.getByLabel(words.name).fill('監督室')
    await page.getByLabel(say.join.account).fill(people.haruka.name)
    await page.getByLabel(ja.office.passphrase.first, { exact: true }).fill(practicePassphrase)
    await page.getByLabel(ja.office.passphrase.repeat).fill(practicePassphrase)
    const join = page.getByRole('button', { name: say.join.do })
    await expect.poll(() => join.getAttribute('aria-disabled')).not.toBe('true')
    await join.click()
    await page.getByText(ja.errors.code_unreadable).waitFor()
    expect(await faults()).toEqual([])
    await page.getByLabel(say.join.code).fill(practiceCode)
    await join.click()
    await page.getByRole('heading', { name: say.recovery.title }).waitFor()
    expect((await calls('office.joinOffice')).at(-1)).toEqual({
      code: practiceCode,
      name: '監督室',
      accountName: people.haruka.name,
      passphrase: practicePassphrase,
    })
    for (const group of practiceRecoveryKey.split(' ')) await page.getByText(group).first().waitFor()
    await close()
  })

  it.each([
    ['ja', 'light'],
    ['en', 'dark'],
    ['ja', 'contrast'],
    ['en', 'light'],
  ] as const)('can be used with assistive technology, in %s, %s', async (language, theme) => {
    const { office } = wordsFor(language)
    const account = { ...people.haruka, language }
    for (const [workstations, width] of [
      [away, 1440],
      [away, 1024],
      [away, 720],
      [troubled, 1440],
      [practiceWorkstations, 1024],
      [null, 720],
    ] as const) {
      const { page, faults, said, close } = await open({ workstations, language, theme, account }, { width })
      await show(page, language)
      if (workstations === practiceWorkstations) {
        await page.getByRole('button', { name: office.workstations.add }).click()
        await page.getByRole('region', { name: office.workstations.code.title }).waitFor()
      }
      if (workstations === away) {
        await page.getByText(office.workstations.anew.why.away).waitFor()
        await picture(page, `join-anew-${language}-${theme}-${width}`)
      }
      expect(await faults()).toEqual([])
      expect(said).toEqual([])
      await close()
    }
  })
})

const show = (page: Page, language: 'ja' | 'en' = 'ja'): Promise<void> =>
  openOfficeView(page, language, wordsFor(language).office.workstations.title)
