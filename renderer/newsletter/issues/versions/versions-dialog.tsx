import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import { client, useQuery } from '../../../client.ts'
import { CancelButton } from '../../../ui/cancel-button.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../../ui/language.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { focusRing, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { calledName } from '../../../ui/called-name.ts'
import type { IssueContent } from '../saving/issue-content.ts'
import { differencesOf } from './differences.ts'
import { DifferencesList } from './differences-list.tsx'

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    gridTemplateColumns: '232px minmax(0, 1fr)',
    gap: '20px',
    marginTop: '12px',
    height: 'min(52vh, 480px)',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)', height: 'auto' },
  },
  list: { margin: 0, padding: '2px', listStyle: 'none', overflowY: 'auto' },
  version: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 10px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing(),
  },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 ${deskTokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
  },
  meta: { display: 'block', ...small, color: deskTokens.colorNeutralForeground3 },
  differences: { overflowY: 'auto', minWidth: 0, paddingInlineEnd: '8px', ...focusRing() },
})

/** The states of an issue that were kept: how each differs from what is here now, and the way back to it. */
export function VersionsDialog(props: {
  id: string
  read: () => IssueContent
  /** False where the issue cannot be written into. */
  editable: boolean
  onReplace: (content: IssueContent) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.versions
  const dates = useDates()
  const [language] = useLanguage()
  const tell = useUndo()
  const { id, read } = props
  const versions = useQuery(client.newsletter.issueVersions, { id })
  const [revision, setRevision] = useState<number | null>(null)
  const first = versions.data?.[0]?.revision
  const chosen = revision ?? first ?? null
  const version = useQuery(client.newsletter.issueVersion, { id, revision: chosen ?? 0 }, { enabled: chosen !== null })
  const now = useMemo(read, [read])
  const differences = useMemo(() => (version.data ? differencesOf(version.data, now) : null), [version.data, now])
  useEffect(() => {
    if (revision === null && first !== undefined) setRevision(first)
  }, [revision, first])
  const content = version.data
  const none = versions.data?.length === 0
  return (
    <Modal
      wide
      title={say.title}
      onClose={props.onClose}
      foot={
        <>
          {props.editable && !none && (
            <CommandButton
              look="primary"
              disabled={!content || differences?.length === 0}
              onClick={() => {
                if (!content || chosen === null) return
                props.onReplace(content)
                tell({ words: say.restored(chosen) })
                props.onClose()
              }}
            >
              {say.restore}
            </CommandButton>
          )}
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      {none ? say.none : say.text}
      {(versions.error ?? version.error) && <Failure problem={versions.error ?? version.error} />}
      {!none && (
        <div className={styles.panes}>
          <ul className={styles.list} aria-label={say.list}>
            {(versions.data ?? []).map((one) => (
              <li key={one.revision}>
                <button
                  type="button"
                  className={mergeClasses(styles.version, one.revision === chosen && styles.chosen)}
                  aria-current={one.revision === chosen}
                  onClick={() => setRevision(one.revision)}
                >
                  {dates.full(one.at)}
                  <span className={styles.meta}>
                    {say.revision(one.revision)} · {calledName(one.by, language)}
                    {one.asked && ` · ${say.asked}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.differences} tabIndex={0} role="group" aria-label={say.differences}>
            {differences && <DifferencesList differences={differences} />}
          </div>
        </div>
      )}
    </Modal>
  )
}
