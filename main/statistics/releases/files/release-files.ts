import type { ReleaseFile } from '../seals.ts'
import { description } from './description.ts'
import type { Published } from './published.ts'
import { releaseCsv, releaseXlsx } from './release-data.ts'
import { releasePage } from './release-page.ts'

/** The files of a release, by their names. The same release makes the same bytes. */
export async function releaseFiles(published: Published): Promise<ReleaseFile[]> {
  const { number } = published
  const pages = (['ja', 'en'] as const).map((language) => ({
    name: `${number}-${language}.html`,
    bytes: Buffer.from(releasePage(published, language)),
  }))
  const files = [
    { name: `${number}.csv`, bytes: releaseCsv(published) },
    { name: `${number}.xlsx`, bytes: await releaseXlsx(published) },
    { name: `${number}-description.txt`, bytes: description(published) },
    ...pages,
  ]
  return files.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
