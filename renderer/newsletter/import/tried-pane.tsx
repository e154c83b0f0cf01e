import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { ImportShow } from '../../../shared/newsletter/import.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { oneLine, paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'
import { DecideAll } from './decide-all.tsx'
import { FateFigures } from './fate-figures.tsx'
import { LineSelect } from './field-line.tsx'
import { RowsTable } from './rows-table.tsx'
import type { ImportState } from './use-import.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    '@container (max-width: 860px)': { minHeight: '560px', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '12px 16px 12px 24px',
    flexShrink: 0,
  },
  title: {
    margin: 0,
    ...paneTitle,
    whiteSpace: 'nowrap',
  },
  meta: { ...small, ...oneLine, minWidth: 0, flexGrow: 1, color: deskTokens.colorNeutralForeground3 },
  show: { width: '200px', flexShrink: 0 },
  middle: { padding: '24px' },
  problem: { padding: '0 16px 12px 24px' },
})

/** What would become of the rows, and who decides what is doubtful; before that, how far the desk is. */
export function TriedPane(props: { importing: ImportState; problem: unknown; onDecided: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.import
  const { importing } = props
  const { preview, checkProblem } = importing
  const [show, setShow] = useState<ImportShow>('toLookAt')
  const [deciding, setDeciding] = useState(false)
  const decide = useCommand(client.newsletter.decideImport)
  const stage = preview?.stage
  const reading = importing.checking || stage === 'reading'
  if (reading || stage === 'running')
    return (
      <section className={styles.pane} aria-label={say.dryRun}>
        <div className={styles.middle}>
          <WorkProgress
            title={stage === 'running' ? say.running : say.reading}
            done={preview?.progress ?? 0}
            total={stage === 'running' ? preview!.counts.added + preview!.counts.updated : 0}
            count={
              stage === 'running'
                ? say.runRows(countOf(preview!.progress), countOf(preview!.counts.added + preview!.counts.updated))
                : say.readRows(countOf(preview?.progress ?? 0))
            }
          />
        </div>
      </section>
    )
  if (!preview || checkProblem || stage === 'columns' || stage === 'failed')
    return (
      <section className={styles.pane} aria-label={say.dryRun}>
        <div className={styles.middle}>
          <Failure
            title={stage === 'failed' ? say.runFailed : say.readFailed}
            problem={props.problem ?? checkProblem ?? importing.chooseProblem}
          />
        </div>
      </section>
    )
  const open = preview.counts.suggested
  const settle = (lines: number[] | null, as: 'corrected' | 'kept' | 'open', then?: () => void) => {
    if (decide.isPending) return
    decide.mutate(
      { id: preview.id, lines, as },
      {
        onSuccess: () => {
          props.onDecided()
          then?.()
        },
      },
    )
  }
  return (
    <section className={styles.pane} aria-label={say.dryRun}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.dryRun}</h3>
        <span className={styles.meta} title={say.tried(countOf(preview.counts.rows))}>
          {say.tried(countOf(preview.counts.rows))}
        </span>
        <span className={styles.show}>
          <LineSelect
            label={say.show}
            disabled={false}
            value={show}
            onChange={setShow}
            choices={ImportShow.options.map((one) => ({
              value: one,
              words: words.frame.choose(say.show, say.shows[one]),
            }))}
          />
        </span>
        {open > 0 && (
          <CommandButton size="bar" onClick={() => setDeciding(true)}>
            {say.acceptAll(countOf(open))}
          </CommandButton>
        )}
      </div>
      {Boolean(props.problem ?? decide.error) && (
        <div className={styles.problem}>
          <Failure problem={props.problem ?? decide.error} />
        </div>
      )}
      <FateFigures counts={preview.counts} show={show} onShow={setShow} />
      <RowsTable id={preview.id} show={show} onDecide={(line, as) => settle([line], as)} />
      {deciding && (
        <DecideAll
          count={open}
          busy={decide.isPending}
          onDecide={(as) => settle(null, as, () => setDeciding(false))}
          onClose={() => setDeciding(false)}
        />
      )}
    </section>
  )
}
