import { join } from 'node:path'
import { Problem } from '../../../../shared/errors.ts'
import { cellOf, IssueLanguage, type IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { requireOwn, writeWhole } from '../../../pages/write-whole.ts'
import { factsOf, type Frame, frameAt } from '../frame.ts'
import { findImage } from '../images/image-rows.ts'
import { documentOf, getIssueRow, type IssueColumns } from '../issue-rows.ts'
import { archiveFeed, archiveIndex, archiveMarks, type ArchivedIssue } from './archive-index.ts'
import { issuePage } from './issue-page.ts'

export type WrittenArchive = { issues: string[]; files: number }

/**
 * Writes every delivered issue as it was, as pages in both languages with their images, their index and their feed. The same issues make the same
 * bytes. Each file is whole or as it was; nothing else in the folder is touched. Throws Problem folder_of_another_site, export_failed, disk_full.
 * @param site where the Site shows them, with a slash at its end; empty where it is not known
 */
export async function writeArchive(
  db: Database,
  present: Frame,
  folder: string,
  site: string,
): Promise<WrittenArchive> {
  await requireOwn(join(folder, 'index.html'), archiveMarks.index)
  await requireOwn(join(folder, 'feed.xml'), archiveMarks.feed)
  const archived: ArchivedIssue[] = []
  const images = new Set<string>()
  let files = 0
  const write = async (name: string, bytes: string | Uint8Array): Promise<void> => {
    await writeWhole(join(folder, name), bytes)
    files += 1
  }
  for (const { id, sentAt } of listDelivered(db)) {
    const issue = getIssueRow(db, id)
    const document = documentOf(issue)
    const facts = factsOf(db, issue, frameAt(issue, present), (hash, type) => `../${imageName(hash, type)}`)
    for (const hash of imagesIn(document)) {
      if (images.has(hash)) continue
      const image = findImage(db, hash)
      // An issue without its picture is not as it was.
      if (!image) throw new Problem('export_failed')
      await write(imageName(hash, image.type), image.bytes)
      images.add(hash)
    }
    for (const language of IssueLanguage.options)
      await write(join(String(issue.number), `${language}.html`), issuePage(document, facts, language))
    archived.push({ ...facts, id, sentAt })
  }
  await write('index.html', archiveIndex(archived, present.title))
  await write('feed.xml', archiveFeed(archived, present.title, site))
  return { issues: archived.map(({ id }) => id), files }
}

/** An issue as a page of the archive, for a page that may load nothing: its images stand within it. */
export function archivePage(db: Database, issue: IssueColumns, present: Frame, language: IssueLanguage): string {
  const facts = factsOf(db, issue, frameAt(issue, present), (hash, type) => {
    const image = findImage(db, hash)
    return `data:${type};base64,${image?.bytes.toString('base64') ?? ''}`
  })
  return issuePage(documentOf(issue), facts, language)
}

/** Delivered issues with when their delivery began, the oldest first. */
function listDelivered(db: Database): { id: string; sentAt: string }[] {
  return prepared<[], { id: string; sentAt: string }>(
    db,
    `SELECT id, coalesce(begun_at, delivered_at) AS sentAt FROM issues LEFT JOIN issue_rights ON issue_id = id
    WHERE issues.state = 'delivered' ORDER BY number`,
  ).all()
}

function imagesIn(document: IssueDocument): string[] {
  return document.content
    .filter(({ attrs }) => attrs.kind === 'image')
    .flatMap((pair) => IssueLanguage.options.map((language) => cellOf(pair, language).attrs.image))
    .filter((hash) => hash !== '')
}

const imageName = (hash: string, type: string): string =>
  `images/${hash}.${type === 'image/png' ? 'png' : type === 'image/gif' ? 'gif' : 'jpg'}`
