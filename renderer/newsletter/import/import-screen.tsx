import { makeStyles } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo, useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { useActions, type Action } from '../../ui/actions.tsx'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { oneLine, paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { DonePage } from './done-page.tsx'
import { FilePane } from './file-pane.tsx'
import { ImportFoot } from './import-foot.tsx'
import { ImportSteps } from './import-steps.tsx'
import { TriedPane } from './tried-pane.tsx'
import type { ImportState } from './use-import.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 12px 0 8px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    ...paneTitle,
    whiteSpace: 'nowrap',
  },
  name: { ...small, color: deskTokens.colorNeutralForeground3, ...oneLine, minWidth: 0 },
  gap: { flexGrow: 1 },
  panes: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    // One below the other where there is no room for both.
    '@container (max-width: 860px)': { display: 'block', overflowY: 'auto' },
  },
})

/** A file that is to be imported: how it is read, and what would become of each of its rows. */
export function ImportScreen(props: {
  importing: ImportState
  onReaders: (importId: string) => void
  onBack: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.import
  const { importing, onBack } = props
  const { preview, drop } = importing
  const [asking, setAsking] = useState(false)
  const run = useCommand(client.newsletter.runImport)
  const { mutate: runIt, isPending: isRunning } = run
  const [decided, setDecided] = useState(false)
  const stage = preview?.stage
  const cancel = useCallback(() => {
    if (decided && stage === 'checked') setAsking(true)
    else drop()
  }, [decided, stage, drop])
  const counts = preview?.counts
  const meant = counts ? counts.added + counts.updated : 0
  const blocked =
    stage === 'checked'
      ? meant === 0
        ? say.blocked.nothing
        : importing.checkProblem !== null || importing.checking
          ? say.blocked.file
          : null
      : stage === 'columns'
        ? say.blocked.columns
        : stage === 'reading' || importing.checking
          ? say.blocked.reading
          : stage === 'running'
            ? say.running
            : say.blocked.file
  const id = preview?.id
  const begin = useCallback(() => {
    if (blocked === null && id !== undefined && !isRunning) runIt({ id })
  }, [blocked, id, isRunning, runIt])
  const isDone = stage === 'done'
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.newsletter
      if (isDone) return [{ id: 'back', label: words.frame.close, keys: 'Escape', group, run: drop }]
      return [
        { id: 'cancel-import', label: say.cancel, keys: 'Escape', group, run: cancel },
        {
          id: 'run-import',
          label: say.runNone,
          keys: 'Ctrl+Enter',
          group,
          run: begin,
          ...(blocked !== null && { blocked }),
        },
      ]
    }, [words, say, isDone, drop, cancel, begin, blocked]),
  )
  return (
    <section className={styles.page} aria-label={say.title}>
      <header className={styles.header}>
        <IconButton label={say.back} icon={<ArrowLeft20Regular />} onClick={onBack} />
        <h2 className={styles.title}>{say.title}</h2>
        <span className={styles.name} title={importing.file?.name ?? preview?.file.name}>
          {importing.file?.name ?? preview?.file.name}
        </span>
        <ImportSteps stage={stage} />
        <span className={styles.gap} />
        {!isDone && (
          <CommandButton look="quiet" keys="Escape" onClick={cancel}>
            {say.cancel}
          </CommandButton>
        )}
      </header>
      {isDone && preview ? (
        <DonePage preview={preview} onClose={drop} onReaders={props.onReaders} onAnother={importing.choose} />
      ) : (
        <>
          <div className={styles.panes}>
            <FilePane importing={importing} />
            <TriedPane importing={importing} problem={run.error} onDecided={() => setDecided(true)} />
          </div>
          <ImportFoot
            count={meant}
            open={counts?.suggested ?? 0}
            blocked={blocked}
            busy={isRunning || stage === 'running'}
            onBack={onBack}
            onRun={begin}
          />
        </>
      )}
      {asking && (
        <Ask
          title={say.cancelTitle}
          text={say.cancelText}
          act={say.cancelDo}
          keep={say.keep}
          onAct={() => {
            setAsking(false)
            drop()
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </section>
  )
}
