import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Contract } from '../../../../shared/contract.ts'
import { Problem, type ErrorCode } from '../../../../shared/errors.ts'
import { mostFileOctets, mostFiles, type ReplyFile } from '../../../../shared/letters/reply-files.ts'
import type { MailSettings } from '../../../../shared/office/mail-settings.ts'
import type { Database } from '../../../database/open.ts'
import { fileType } from '../../../mail/message/file-type.ts'
import { safeFileName } from '../../../mail/message/safe-file-name.ts'
import type { Handlers } from '../../../serve.ts'
import { claimIfFree } from '../../claims.ts'
import { getMail } from '../../mail-queries.ts'
import { findDraft, saveDraft } from '../draft-queries.ts'
import {
  dropTakenOut,
  fileOf,
  findContent,
  findFile,
  insertFile,
  listDraftFiles,
  putBack,
  takeOut,
} from './file-queries.ts'
import { mailLimit } from './mail-limit.ts'

export type FileDeps = {
  mailSettings: () => MailSettings | null
  /** Told when a file was attached. */
  onAttached?: (() => void) | undefined
}

type FileCalls = Pick<
  Handlers<Contract['letters']>,
  'attach' | 'attachFrom' | 'detach' | 'reattach' | 'replyFile' | 'mailLimit'
>

/** Milliseconds for which a file that was taken out can be put back. */
const keptTakenOut = 3_600_000

/** The files of drafts and replies as the contract has them. */
export function fileHandlers(deps: FileDeps): FileCalls {
  return {
    attach({ letterId, subject, body, name, bytes }, { db, account, now, about }) {
      about(letterId)
      const file = attachTo(db, account.id, { letterId, subject, body }, { name, bytes }, now())
      deps.onAttached?.()
      return { file }
    },
    async attachFrom({ letterId, subject, body, paths }, { db, account, now, commit }) {
      const attached: ReplyFile[] = []
      const refused: { name: string; code: ErrorCode }[] = []
      for (const path of paths) {
        const name = safeFileName(basename(path))
        try {
          const bytes = await readWhole(path)
          attached.push(
            commit(() => attachTo(db, account.id, { letterId, subject, body }, { name, bytes }, now()), {
              about: letterId,
              what: 'letters.attach',
            }),
          )
        } catch (failure) {
          if (!(failure instanceof Problem)) throw failure
          refused.push({ name, code: failure.code })
        }
      }
      if (attached.length > 0) deps.onAttached?.()
      return { attached, refused }
    },
    detach({ letterId, ids }, { db, account, now, about }) {
      about(letterId)
      dropTakenOut(db, new Date(Date.parse(now()) - keptTakenOut).toISOString())
      return { ids: takeOut(db, account.id, ids, now()) }
    },
    reattach({ letterId, ids }, { db, account, about }) {
      about(letterId)
      return { ids: putBack(db, account.id, ids) }
    },
    replyFile({ id }, { db, record }) {
      const file = findFile(db, id)
      if (!file) throw new Problem('not_found')
      const octets = findContent(db, file.content)
      if (!octets) throw new Problem('reply_files_away')
      record(file.letter_id)
      return { name: file.name, type: file.type, bytes: new Uint8Array(octets) }
    },
    mailLimit: (_, { db }) => mailLimit(db, deps.mailSettings()?.outgoing ?? null),
  }
}

/** Keeps a file in the draft of an account; a file alone is a draft, too. Throws files_enough. */
function attachTo(
  db: Database,
  accountId: string,
  { letterId, subject, body }: { letterId: string; subject: string; body: string },
  file: { name: string; bytes: Uint8Array },
  at: string,
): ReplyFile {
  const mail = getMail(db, letterId)
  if (listDraftFiles(db, accountId, letterId).length >= mostFiles) throw new Problem('files_enough')
  if (!findDraft(db, accountId, letterId)) {
    if (mail.status !== 'answered') claimIfFree(db, mail.id, accountId, at)
    saveDraft(db, accountId, letterId, { subject, body }, at)
  }
  const id = newId()
  const name = safeFileName(file.name)
  insertFile(db, {
    id,
    letter_id: letterId,
    account_id: accountId,
    name,
    type: fileType(name),
    content: newId(),
    octets: file.bytes,
  })
  return fileOf(db, findFile(db, id)!)
}

/** Throws file_too_large or file_not_read. */
async function readWhole(path: string): Promise<Buffer> {
  try {
    const { size } = await statOfFile(path)
    if (size > mostFileOctets) throw new Problem('file_too_large')
    const bytes = await readFile(path)
    // It may have grown meanwhile.
    if (bytes.length > mostFileOctets) throw new Problem('file_too_large')
    return bytes
  } catch (failure) {
    throw failure instanceof Problem ? failure : new Problem('file_not_read')
  }
}

async function statOfFile(path: string): Promise<{ size: number }> {
  const found = await stat(path)
  if (!found.isFile()) throw new Problem('file_not_read')
  return found
}
