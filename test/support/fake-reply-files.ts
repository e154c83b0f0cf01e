import type { Contract } from '../../shared/contract.ts'
import type { Letter } from '../../shared/letters/letter.ts'
import { type MailLimit, type ReplyFile, usualMailOctets } from '../../shared/letters/reply-files.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import type { FakePart } from './fake-bridge.ts'

/** A file of a draft as it might be. */
export const practiceFile = (name: string, size: number, part: Partial<ReplyFile> = {}): ReplyFile => ({
  id: crypto.randomUUID(),
  name,
  type: 'application/octet-stream',
  size,
  here: true,
  risky: name.endsWith('.exe'),
  ...part,
})

/** Files of drafts that live in memory and behave as the desk does; by the dialog of the system come two forms. */
export function fakeReplyFiles(deps: {
  find: (id: string) => Letter
  change: (id: string, part: Partial<Letter>) => object
}): {
  part: FakePart<Contract['letters']>
  shell: FakePart<typeof shellContract>
  /** What the mail server says that it takes. */
  limit: (limit: MailLimit) => void
} {
  const { find, change } = deps
  let limit: MailLimit = { octets: usualMailOctets, said: false }
  const takenOut = new Map<string, ReplyFile>()
  const put = (letterId: string, files: readonly ReplyFile[]) =>
    change(letterId, { draftFiles: [...find(letterId).draftFiles, ...files] })
  const attach = (draft: { letterId: string; subject: string; body: string }, files: readonly ReplyFile[]) => {
    const savedAt = new Date().toISOString()
    const { draft: kept } = find(draft.letterId)
    change(draft.letterId, {
      draft: kept ?? { subject: draft.subject, body: draft.body, to: '', cc: '', bcc: '', savedAt },
      draftSavedAt: kept?.savedAt ?? savedAt,
    })
    put(draft.letterId, files)
  }
  return {
    part: {
      attach: (input) => {
        const file = practiceFile(input.name, input.bytes.length)
        attach(input, [file])
        return { file }
      },
      detach: ({ letterId, ids }) => {
        const { draftFiles } = find(letterId)
        for (const file of draftFiles) if (ids.includes(file.id)) takenOut.set(file.id, file)
        change(letterId, { draftFiles: draftFiles.filter(({ id }) => !ids.includes(id)) })
        return { ids }
      },
      reattach: ({ letterId, ids }) => {
        put(
          letterId,
          ids.map((id) => takenOut.get(id)!),
        )
        return { ids }
      },
      mailLimit: () => limit,
    },
    shell: {
      attachFiles: (draft) => {
        const attached = [practiceFile('旅券申請書.pdf', 482_000), practiceFile('手数料一覧.xlsx', 21_400)]
        attach(draft, attached)
        return { attached, refused: [] }
      },
      saveReplyFile: ({ name }) => ({ savedAs: `/downloads/${name}` }),
    },
    limit: (said) => {
      limit = said
    },
  }
}
