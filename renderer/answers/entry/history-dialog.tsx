import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { Entry } from '../../../shared/answers/entries.ts'
import { client, useQuery } from '../../client.ts'
import { calledName } from '../../ui/called-name.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'
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
  changes: { overflowY: 'auto', minWidth: 0, paddingInlineEnd: '8px', ...focusRing() },
})

/** The versions of an entry that were kept, and what each changed. */
export function HistoryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const frame = useWords().frame
  const words = say.entry.versions
  const dates = useDates()
  const { id } = entry
  const asked = useQuery(client.answers.entryVersions, { id })
  const versions = (asked.data ?? []).toSorted((a, b) => b.revision - a.revision)
  const [picked, setPicked] = useState<number | null>(null)
  const chosen = versions.find(({ revision }) => revision === picked) ?? versions[0]
  const before = chosen && versions.find(({ revision }) => revision < chosen.revision)
  const differences = useQuery(
    client.answers.entryDifference,
    { id, from: before?.revision ?? 0, to: chosen?.revision ?? 0 },
    { enabled: before !== undefined },
  )
  const answers = entry.text.answer.map((pair) => pair.id)
  return (
    <Modal wide title={words.title} onClose={onClose} foot={<CancelButton words={frame.close} onClick={onClose} />}>
      {words.text}
      {(asked.error ?? differences.error) && <Failure problem={asked.error ?? differences.error} />}
      <div className={styles.panes}>
        <ul className={styles.list} aria-label={words.list}>
          {versions.map((one) => (
            <li key={one.revision}>
              <button
                type="button"
                className={mergeClasses(styles.version, one === chosen && styles.chosen)}
                aria-current={one === chosen}
                onClick={() => setPicked(one.revision)}
              >
                {dates.full(one.at)}
                <span className={styles.meta}>
                  {words.version(one.revision)} · {calledName(one.by, language)}
                  {one.asked && ` · ${words.asked}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.changes} tabIndex={0} role="group" aria-label={words.changes}>
          {chosen && !before && words.first}
          {before && differences.data && <DifferencesList differences={differences.data} answers={answers} />}
        </div>
      </div>
    </Modal>
  )
}
