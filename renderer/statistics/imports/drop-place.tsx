import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { DocumentMultiple20Regular, FolderOpen20Regular, ShieldCheckmark16Filled } from '@fluentui/react-icons'
import { useState } from 'react'
import { Problem } from '../../../shared/errors.ts'
import type { ChosenLogs } from '../../../shared/statistics/shell-calls.ts'
import { client, dropLogs, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  place: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: '4px',
    minHeight: '168px',
    boxSizing: 'border-box',
    padding: '20px 24px',
    border: `1.5px dashed ${deskTokens.colorNeutralStrokeAccessible}`,
    borderRadius: '6px',
    textAlign: 'center',
  },
  over: {
    backgroundColor: deskTokens.colorBrandBackground2,
    border: `1.5px dashed ${deskTokens.colorCompoundBrandStroke}`,
  },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  note: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', margin: '12px 0 8px' },
  stay: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  shield: { display: 'inline-flex', color: deskTokens.colorStatusSuccessForeground1 },
})

/** Takes logs: dropped, or chosen by the system's own dialog. Where they lie is known to the shell alone. */
export function DropPlace(props: { onChosen: (chosen: ChosenLogs) => void }) {
  const styles = useStyles()
  const words = useWords().statistics.imports
  const { onChosen } = props
  const choose = useCommand(client.shell.chooseLogs)
  const [over, setOver] = useState(false)
  const [looking, setLooking] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const busy = looking || choose.isPending
  const took = (chosen: ChosenLogs) => {
    if (chosen.chosen !== null) onChosen(chosen)
  }
  const ask = (what: 'files' | 'folder') => {
    setProblem(null)
    if (!busy) choose.mutate({ what }, { onSuccess: took, onError: setProblem })
  }
  const drop = (files: readonly File[]) => {
    setOver(false)
    if (files.length === 0 || busy) return
    setProblem(null)
    setLooking(true)
    dropLogs(files)
      .then(took, (failure) => setProblem(failure instanceof Problem ? failure : new Problem('unexpected')))
      .finally(() => setLooking(false))
  }
  return (
    <>
      <div
        role="group"
        className={mergeClasses(styles.place, over && styles.over)}
        aria-label={words.drop}
        aria-busy={busy}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          drop([...event.dataTransfer.files])
        }}
      >
        <h3 className={styles.title}>{words.drop}</h3>
        <p className={styles.note}>{words.dropNote}</p>
        <div className={styles.ways}>
          <CommandButton
            look="primary"
            icon={<DocumentMultiple20Regular />}
            disabled={busy}
            onClick={() => ask('files')}
          >
            {words.files}
          </CommandButton>
          <CommandButton icon={<FolderOpen20Regular />} disabled={busy} onClick={() => ask('folder')}>
            {words.folder}
          </CommandButton>
        </div>
        <p className={styles.stay}>
          <span className={styles.shield}>
            <ShieldCheckmark16Filled />
          </span>
          {words.stay}
        </p>
      </div>
      {problem !== null && <Failure problem={problem} />}
    </>
  )
}
