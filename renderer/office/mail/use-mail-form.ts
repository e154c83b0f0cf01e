import { useMemo, useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { client, useCommand } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { draftOf, emptyDraft, missingIn, settingsOf, type MailDraft } from './mail-draft.ts'
import { sentFolderAmong } from './sent-folder.ts'

type Tested = NonNullable<ReturnType<typeof useTest>['data']>

/** Mail settings while they are typed, tested and stored. */
export type MailForm = {
  draft: MailDraft
  setDraft: (draft: MailDraft) => void
  stored: MailSettings | null
  missing: string | null
  changed: boolean
  test: () => void
  testing: boolean
  testFailure: unknown
  /** What the servers answered, and whether that was about the settings as they stand now. */
  tested: { answer: Tested; current: boolean; sentChosen: string | null } | null
  /** True once both servers have answered well to exactly these settings. */
  good: boolean
  save: (saved: () => void) => void
  saving: boolean
  saved: boolean
  saveFailure: Problem | null
}

export function useMailForm(stored: MailSettings | null, officeName: { ja: string; en: string }): MailForm {
  const words = useWords().office.mail.missing
  const [start, setStart] = useState(() => (stored ? draftOf(stored) : emptyDraft(officeName)))
  const [draft, setDraft] = useState(start)
  const [result, setResult] = useState<{ answer: Tested; of: string; sentChosen: string | null } | null>(null)
  const test = useTest()
  const save = useCommand(client.office.setMailSettings)
  const missing = useMemo(() => missingIn(draft, stored, words), [draft, stored, words])
  const now = connectionOf(draft)
  const tested = result && { answer: result.answer, current: result.of === now, sentChosen: result.sentChosen }

  const runTest = () =>
    test.mutate(settingsOf(draft), {
      onSuccess: (answer) => {
        const sent = answer.incoming.ok ? sentFolderAmong(answer.incoming.folders, draft.sent) : null
        const chosen = sent !== null && sent !== draft.sent ? sent : null
        if (chosen !== null) setDraft((typed) => ({ ...typed, sent: chosen }))
        setResult({ answer, of: now, sentChosen: chosen })
      },
    })
  return {
    draft,
    stored,
    missing,
    tested,
    setDraft: (next) => {
      save.reset()
      setDraft(next)
    },
    changed: JSON.stringify(draft) !== JSON.stringify(start),
    test: runTest,
    testing: test.isPending,
    testFailure: test.error,
    good: tested !== null && tested.current && tested.answer.incoming.ok && tested.answer.outgoing.ok,
    save: (done) =>
      save.mutate(settingsOf(draft), {
        onSuccess: () => {
          const kept = {
            ...draft,
            incoming: { ...draft.incoming, password: '' },
            outgoing: { ...draft.outgoing, password: '' },
            oauth: { ...draft.oauth, clientSecret: '' },
          }
          setStart(kept)
          setDraft(kept)
          done()
        },
      }),
    saving: save.isPending,
    saved: save.isSuccess,
    saveFailure: save.error,
  }
}

function useTest() {
  return useCommand(client.office.testMailSettings)
}

/** What a connection test speaks of: servers and logins, not folders and signatures. */
function connectionOf(draft: MailDraft): string {
  const { incoming, outgoing, sameLogin, oauth, proxy } = draft
  return JSON.stringify([
    incoming,
    sameLogin ? { ...outgoing, user: '', password: '', auth: '' } : outgoing,
    sameLogin,
    oauth,
    proxy,
  ])
}
