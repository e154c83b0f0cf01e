import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryImages } from '../../../main/newsletter/issues/images/carry-images.ts'
import { dropUnusedImages } from '../../../main/newsletter/issues/images/unused-images.ts'
import type { ObjectSpace } from '../../../main/part.ts'
import type { IssueDocument } from '../../../shared/newsletter/issue/document.ts'
import { nowhere, settingsFor } from '../letters/ground.ts'
import { eventually } from '../../support/eventually.ts'
import {
  callOf,
  codeOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  testPassphrase,
  type TypedCall,
} from '../../support/office.ts'
import { type SharedGround, sharedGrounds } from '../../support/shared-grounds.ts'
import { finishedIssue, type IssueCall, newComposingOffice, picture } from './issues/ground.ts'

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  /** Two workstations: an editor at one, a supervisor at the other. */
  async function editorAndSupervisor() {
    const later = { days: 0 }
    const clock = (): Date => new Date(Date.now() + later.days * 86_400_000)
    const { call: editor, account, desk, dataDir } = await newTestOffice({ clock })
    await ground.prepare(editor)
    if (ground.address.engine === 'postgres') await editor('office.setMailSettings', settingsFor(nowhere, nowhere))
    await editor('office.setRoles', { accountId: account.id, roles: ['administrator', 'editor'] })
    const other = { name: '高橋 誠', nameEn: '', roles: ['supervisor' as const], language: 'ja' as const }
    await editor('office.addAccount', { ...other, passphrase: otherPassphrase })
    await editor('office.shareOffice', { address: ground.address, name: 'one' })
    const { code } = await editor('office.showCode', { address: ground.address })
    const supervisor = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'two'), clock }))
    await supervisor('office.joinOffice', { code, name: 'two', accountName: other.name, passphrase: otherPassphrase })
    const travel = async () => {
      for (const call of [editor, supervisor, editor, supervisor]) await call('office.travel', {})
    }
    await travel()
    /** The editor's workstation is closed, and opened on a later day with all that goes on by itself. */
    const openLater = async (days: number): Promise<TypedCall> => {
      await desk.close()
      later.days = days
      const again = callOf(newTestDesk({ dataDir, clock, background: true }))
      await again('office.signIn', { accountId: account.id, passphrase: testPassphrase })
      return again
    }
    return { editor, supervisor, travel, openLater }
  }

  test('has the images of an issue on every workstation, so that it is approved on another than the one where they were put in', async () => {
    const { editor, supervisor, travel } = await editorAndSupervisor()
    const { id, document } = await finishedIssue(issuesOf(editor))
    await editor('newsletter.askApproval', { id })
    await travel()
    expect(await supervisor('newsletter.image', { hash: imageIn(document) })).toEqual(asPut(picture()))
    const { revision } = await supervisor('newsletter.issue', { id })
    await supervisor('newsletter.approveIssue', { id, revision })
    await travel()
    expect((await editor('newsletter.issue', { id })).state).toBe('approved')
    const [first, second] = await Promise.all([editor, supervisor].map((call) => call('office.verify', {})))
    expect(second!.shared).toEqual(first!.shared)
    // Nothing is laid down or fetched twice.
    const { position } = await editor('office.travel', {})
    await travel()
    expect((await editor('office.travel', {})).position).toBe(position)
  })

  test('drops what no issue shows any more after a month, and keeps what one shows', async () => {
    const { editor, supervisor, travel, openLater } = await editorAndSupervisor()
    const { document } = await finishedIssue(issuesOf(editor))
    const { hash } = await editor('newsletter.addImage', asPut(picture(8, 4, [1, 2, 3])))
    await travel()
    expect(await supervisor('newsletter.image', { hash })).toEqual(asPut(picture(8, 4, [1, 2, 3])))
    const later = await openLater(31)
    await eventually(
      () => codeOf(later('newsletter.image', { hash })),
      (code) => code === 'not_found',
    )
    expect(await later('newsletter.image', { hash: imageIn(document) })).toEqual(asPut(picture()))
  })
})

/** What lies beside the journal, within reach of a test that alters it. */
function alterableSpace() {
  const lying: { octets: Buffer } = { octets: Buffer.alloc(0) }
  const space: ObjectSpace = {
    put: async (octets) => {
      lying.octets = Buffer.concat([...octets])
      return { size: lying.octets.length, pieces: ['piece'] }
    },
    get: async () => lying.octets,
    drop: async () => undefined,
  }
  return { lying, space }
}

test('whatever comes in place of an image is not kept: neither another one nor what is none', async () => {
  const { db, editor } = newComposingOffice()
  const { hash } = await editor('addImage', asPut(picture()))
  const { lying, space } = alterableSpace()
  const carried = carryImages({ db, now: () => new Date(), onChanged: () => undefined })
  await carried.carry(space, () => false)
  const right = lying.octets
  db.prepare('DELETE FROM issue_images').run()
  for (const wrong of [picture(8, 4, [9, 9, 9]), Buffer.from('<svg onload="alert(1)"/>'), right.subarray(0, -9)]) {
    lying.octets = wrong
    await carried.carry(space, () => false)
    expect(db.prepare('SELECT count(*) FROM issue_images').pluck().get()).toBe(0)
  }
  lying.octets = right
  expect(carried.isDue()).toBe(true)
  await carried.carry(space, () => false)
  expect(await editor('image', { hash })).toEqual(asPut(picture()))
  expect(carried.isDue()).toBe(false)
})

test('an image that was dropped is laid down again where somebody puts it in anew, and not where it still lies from before', async () => {
  const { db, editor, clock } = newComposingOffice()
  const { hash } = await editor('addImage', asPut(picture()))
  const { space } = alterableSpace()
  const carried = carryImages({ db, now: () => new Date(clock.now), onChanged: () => undefined })
  await carried.carry(space, () => false)
  expect(carried.names()).toEqual(['piece'])
  const before = db.prepare('SELECT * FROM issue_images WHERE hash = ?').get(hash)
  clock.now += 31 * 86_400_000
  await dropUnusedImages(db, new Date(clock.now), new AbortController().signal)
  expect([carried.names(), carried.isDue()]).toEqual([[], false])
  db.prepare('INSERT INTO issue_images VALUES (@hash, @type, @width, @height, @bytes, @added_at)').run(before)
  expect(carried.isDue()).toBe(false)
  await editor('addImage', asPut(picture()))
  expect(carried.isDue()).toBe(true)
  await carried.carry(space, () => false)
  expect([carried.names(), carried.isDue()]).toEqual([['piece'], false])
})

/** The calls of issues, as a desk takes them. */
const issuesOf =
  (call: TypedCall): IssueCall =>
  (name, input) =>
    call(`newsletter.${name}`, input as never) as never
const asPut = (bytes: Buffer) => ({ type: 'image/png' as const, width: 8, height: 4, bytes: new Uint8Array(bytes) })
const imageIn = (document: IssueDocument): string => /"image":"([0-9a-f]{64})"/.exec(JSON.stringify(document))![1]!
