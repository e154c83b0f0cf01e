import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { dayIn } from '../../../shared/days.ts'
import type { OfficeSettings } from '../../../shared/office/settings.ts'
import type { Database } from '../../database/open.ts'
import { requireOwn, writeWhole } from '../../pages/write-whole.ts'
import { indexMark, registerIndex, type Registered } from './files/register-index.ts'
import { listReleases, numberOf, planOf, type ReleaseColumns } from './release-rows.ts'
import { sealedFiles } from './seals.ts'
import { writeFiles } from './write-files.ts'

export type RegisterDeps = { db: Database; office: () => Pick<OfficeSettings, 'officeName' | 'timeZone'> }

const index = 'index.html'

/**
 * Writes a release into a folder of its own, and beside it the index of all that are public, with those of them that are not there yet: the folder
 * is whole, wherever it is. Returns the folder of the release and how many files were written. Throws Problem `folder_of_another_site`,
 * `export_failed`, `disk_full`.
 * @param at when it is published, where it was not before
 */
export async function writeRegister(
  { db, office }: RegisterDeps,
  path: string,
  release: ReleaseColumns,
  at: string,
): Promise<{ folder: string; files: number }> {
  await requireOwn(join(path, index), indexMark)
  const own = sealedFiles(db, release.id)
  const folder = await writeFiles(path, numberOf(release), own)
  let files = own.length
  const listed = publicBeside(db, release)
  for (const one of listed) {
    if (one.id === release.id) continue
    const others = sealedFiles(db, one.id)
    const folderOfOther = join(path, numberOf(one))
    const there = await Promise.all(others.map(({ name }) => isThere(join(folderOfOther, name))))
    if (there.every(Boolean)) continue
    await writeFiles(path, numberOf(one), others)
    files += others.length
  }
  const { officeName, timeZone } = office()
  const page = registerIndex(
    officeName,
    listed.map((one) => registered(one, timeZone, at)),
  )
  await writeWhole(join(path, index), page)
  return { folder, files: files + 1 }
}

/** Every release that is public once this one is, the latest first: of each its newest edition. */
function publicBeside(db: Database, release: ReleaseColumns): ReleaseColumns[] {
  const replaces = (one: ReleaseColumns): boolean =>
    one.year === release.year && one.sequence === release.sequence && one.edition < release.edition
  return listReleases(db).filter(
    (one) => (one.state === 'published' && !replaces(one)) || (one.id === release.id && one.state !== 'replaced'),
  )
}

function registered(one: ReleaseColumns, timeZone: string, at: string): Registered {
  const { from, to } = planOf(one)
  return {
    number: numberOf(one),
    edition: one.edition,
    titles: { ja: one.title_ja, en: one.title_en },
    from,
    to,
    day: dayIn(timeZone, new Date(one.published_at ?? at)),
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
