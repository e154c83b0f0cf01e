import { v7 as newId } from 'uuid'
import type { Contract } from '../../../shared/contract.ts'
import { dayIn } from '../../../shared/days.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Issue, IssueRow } from '../../../shared/newsletter/issue/issue.ts'
import type { OfficeSettings } from '../../../shared/office/settings.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import type { ApprovalDeps } from './approval.ts'
import { frameAt } from './frame.ts'
import { getImage, keepImage } from './images/image-rows.ts'
import { readImage } from './images/read-image.ts'
import {
  deleteIssue,
  documentOf,
  findLastIssue,
  getIssueRow,
  insertIssue,
  isNumberTaken,
  listIssueLines,
  saveContent,
  saveFacts,
  type IssueColumns,
  type IssueLine,
} from './issue-rows.ts'
import { findSeal } from './seals.ts'
import { contentOfStart } from './starting.ts'
import { deleteTemplate, getTemplate, listTemplates, saveTemplate } from './templates.ts'
import { getVersion, hasVersionOfDay, keepVersion, listVersions } from './versions.ts'

type WritingCalls =
  | 'issues'
  | 'issue'
  | 'startIssue'
  | 'saveIssue'
  | 'setIssueFacts'
  | 'removeIssue'
  | 'issueVersions'
  | 'issueVersion'
  | 'issueTemplates'
  | 'saveTemplate'
  | 'removeTemplate'
  | 'addImage'
  | 'image'

export type WritingDeps = Pick<ApprovalDeps, 'colleague' | 'readers' | 'frame'> & {
  office: () => OfficeSettings
  /** An image was put in; within a transaction. */
  onImage?: () => void
}

/** Characters of a document (JSON): ten times the largest issue that Gmail shows whole. */
const longestDocument = 1_000_000

/** The highest number of an issue: two octets of a token carry it. */
const highestNumber = 65_535

/** How issues are written: what they hold, their versions, templates and images. */
export function writingHandlers(deps: WritingDeps): Pick<Handlers<Contract['newsletter']>, WritingCalls> {
  const { colleague } = deps
  const rowOf = (issue: IssueLine | IssueColumns): IssueRow => ({
    id: issue.id,
    number: issue.number,
    subjects: { ja: issue.title_ja, en: issue.title_en },
    state: issue.state,
    changedAt: issue.changed_at,
    changedBy: colleague(issue.changed_by),
    plannedAt: issue.planned_at,
    deliveredAt: issue.delivered_at,
  })
  return {
    issues: (_, { db }) => listIssueLines(db).map(rowOf),
    async issue({ id }, { db }): Promise<Issue> {
      const readers = await deps.readers()
      const issue = getIssueRow(db, id)
      return {
        ...rowOf(issue),
        day: issue.day,
        title: frameAt(issue, deps.frame()).title,
        askedBy: issue.asked_by === null ? null : colleague(issue.asked_by),
        askedAt: issue.asked_at,
        note: issue.note,
        revision: issue.revision,
        document: documentOf(issue),
        seal: findSeal(db, id, readers, colleague),
        archivedAt: issue.archived_at,
      }
    },
    startIssue({ from }, { db, account, about, now }) {
      const at = now()
      const { officeName, timeZone } = deps.office()
      const content = contentOfStart(db, from, officeName, at)
      const id = newId()
      const number = (findLastIssue(db)?.number ?? 0) + 1
      if (number > highestNumber) throw new Problem('bad_input', { field: 'number' })
      const doer = { at, by: account.id }
      about(id)
      insertIssue(db, { ...content, id, number, day: dayIn(timeZone, new Date(at)) }, doer)
      keepVersion(db, id, { ...content, revision: 1, asked: false }, doer)
      return { id }
    },
    saveIssue({ id, revision, subjects, document }, { db, account, about, silent, now }) {
      const issue = getIssueRow(db, id)
      about(id)
      if (issue.state !== 'draft') throw new Problem('issue_sealed')
      const content = { title_ja: subjects.ja, title_en: subjects.en, document: JSON.stringify(document) }
      if (content.document.length > longestDocument) throw new Problem('issue_too_long')
      const isKept = (['title_ja', 'title_en', 'document'] as const).every((one) => content[one] === issue[one])
      // Nothing has changed; or the answer to the same save was lost.
      if (isKept) {
        silent()
        return { revision: issue.revision }
      }
      if (issue.revision !== revision) throw new Problem('issue_changed')
      const doer = { at: now(), by: account.id }
      // That somebody works on it on a day has its row; what they save every few seconds has none.
      if (hasVersionOfDay(db, id, doer)) silent()
      saveContent(db, id, content, revision + 1, doer)
      keepVersion(db, id, { ...content, revision: revision + 1, asked: false }, doer)
      return { revision: revision + 1 }
    },
    setIssueFacts({ id, number, day }, { db, account, about, now }) {
      const issue = draftOf(db, id)
      if (isNumberTaken(db, number, id)) throw new Problem('issue_number_taken')
      about(id, [
        ...(issue.number === number
          ? []
          : [{ thing: 'issueNumber' as const, from: String(issue.number), to: String(number) }]),
        ...(issue.day === day ? [] : [{ thing: 'issueDay' as const, from: issue.day, to: day }]),
      ])
      saveFacts(db, id, { number, day }, { at: now(), by: account.id })
      return {}
    },
    removeIssue({ id }, { db, about }) {
      const { number } = draftOf(db, id)
      // Its id tells nobody anything once it is gone.
      about(id, [{ thing: 'issueNumber', from: '', to: String(number) }])
      deleteIssue(db, id)
      return {}
    },
    issueVersions: ({ id }, { db }) =>
      listVersions(db, getIssueRow(db, id).id).map(({ revision, at, by, asked }) => ({
        revision,
        at,
        by: colleague(by),
        asked: asked === 1,
      })),
    issueVersion({ id, revision }, { db }) {
      const version = getVersion(db, id, revision)
      return { document: documentOf(version), subjects: { ja: version.title_ja, en: version.title_en } }
    },
    issueTemplates: (_, { db }) => listTemplates(db),
    saveTemplate({ id, name }, { db, account, about, now }) {
      const { document } = getIssueRow(db, id)
      about(saveTemplate(db, { name, document }, { at: now(), by: account.id }))
      return {}
    },
    removeTemplate({ id }, { db, about }) {
      const { name } = getTemplate(db, id)
      about(id, [{ thing: 'name', from: '', to: name }])
      deleteTemplate(db, id)
      return {}
    },
    addImage({ type, width, height, bytes }, { db, now }) {
      const image = readImage(bytes)
      if (image.type !== type || image.width !== width || image.height !== height) throw new Problem('image_unreadable')
      const hash = keepImage(db, image, now())
      deps.onImage?.()
      return { hash }
    },
    image: ({ hash }, { db }) => {
      const { type, width, height, bytes } = getImage(db, hash)
      return { type, width, height, bytes: new Uint8Array(bytes) }
    },
  }
}

/** Throws Problem not_found, issue_sealed. */
function draftOf(db: Database, id: string): IssueColumns {
  const issue = getIssueRow(db, id)
  if (issue.state !== 'draft') throw new Problem('issue_sealed')
  return issue
}
