import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { audited } from '../../../../../main/database/audited.ts'
import { codeOf, temporaryFolder } from '../../../../support/office.ts'
import { approvedIssue, type ComposingOffice, lastChanges, newComposingOffice } from '../ground.ts'

/** Notes that an issue was delivered, as the delivery does. */
function delivered({ db }: ComposingOffice, id: string, at: string): void {
  audited(db, { accountId: null, what: 'newsletter.deliveryEnded', at }, () => {
    db.prepare(
      `INSERT INTO issue_rights (issue_id, desk, state, readers, begun_at, ended_at) VALUES (?, 'desk', 'done', '{}', ?, ?)`,
    ).run(id, at, at)
    db.prepare(`UPDATE issues SET state = 'delivered', delivered_at = ? WHERE id = ?`).run(at, id)
  })
}

/** SHA-256 of every file below a folder, by its path. */
function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .toSorted()
      .map((file) => [
        file.slice(folder.length + 1).replaceAll('\\', '/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  )
}

let office: ComposingOffice
beforeAll(() => {
  office = newComposingOffice()
})

test('delivered issues are written as pages, index and feed: the same bytes each time, as they were when they were approved', async () => {
  const folder = temporaryFolder()
  const first = await approvedIssue(office, 86)
  delivered(office, first, '2026-11-01T18:00:00.000Z')
  const second = await approvedIssue(office, 87)
  delivered(office, second, '2026-12-01T18:00:00.000Z')
  await approvedIssue(office, 88)
  writeFileSync(join(folder, 'kept.txt'), 'of somebody else')
  expect(await office.editor('writeArchive', { path: folder })).toEqual({ issues: 2, files: 7 })
  const files = filesIn(folder)
  const image = Object.keys(files).find((name) => name.startsWith('images/'))!
  expect(Object.keys(files).toSorted()).toEqual(
    ['86/en.html', '86/ja.html', '87/en.html', '87/ja.html', 'feed.xml', image, 'index.html', 'kept.txt'].toSorted(),
  )
  const page = readFileSync(join(folder, '87/ja.html'), 'utf8')
  expect(page).toContain(`src="../${image}"`)
  expect(page).not.toMatch(/mdg1\.|mailto:|cid:|data:/)
  // What was approved under another name keeps it.
  office.set.newsletter = { ...office.set.newsletter, title: { ja: '改題', en: 'Renamed' } }
  const again = temporaryFolder()
  await office.editor('writeArchive', { path: again })
  expect(filesIn(again)['87/ja.html']).toBe(files['87/ja.html'])
  expect(readFileSync(join(again, 'index.html'), 'utf8')).toContain('改題')
  office.set.newsletter = { ...office.set.newsletter, title: { ja: 'Japanifornia', en: 'Japanifornia' } }
  rmSync(join(folder, '86'), { recursive: true })
  await office.editor('writeArchive', { path: folder })
  expect(filesIn(folder)).toEqual(files)
  expect(lastChanges(office.db, 'newsletter.writeArchive')).toEqual([{ thing: 'issues', from: '', to: '2' }])
  expect((await office.supervisor('issue', { id: second })).archivedAt).not.toBeNull()
  const { html } = await office.supervisor('issuePage', { id: second, language: 'ja' })
  expect(html.replace(/data:image\/png;base64,[\w+/=]+/, `../${image}`)).toBe(page)
})

test('a folder that cannot be written to is refused, and nothing half written is left in it', async () => {
  const id = await approvedIssue(office, 89)
  delivered(office, id, '2027-01-01T18:00:00.000Z')
  const folder = temporaryFolder()
  mkdirSync(join(folder, '87', 'en.html'), { recursive: true })
  expect(await codeOf(office.editor('writeArchive', { path: folder }))).toBe('export_failed')
  expect(Object.keys(filesIn(folder)).filter((name) => name.includes('.part'))).toEqual([])
  expect(await codeOf(office.editor('writeArchive', { path: join(folder, '87', 'ja.html') }))).toBe('export_failed')
  expect((await office.supervisor('issue', { id })).archivedAt).toBeNull()
})

test('the folder of another site is refused, and its pages stay', async () => {
  for (const name of ['index.html', 'feed.xml']) {
    const folder = temporaryFolder()
    writeFileSync(join(folder, name), '<!doctype html><title>The consulate</title>')
    const before = filesIn(folder)
    expect(await codeOf(office.editor('writeArchive', { path: folder }))).toBe('folder_of_another_site')
    expect(filesIn(folder)).toEqual(before)
  }
})
