import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { drawings } from '../../ui/drawings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useWords } from '../../ui/language.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Facts } from '../facts.tsx'
import { PullProgress } from './pull-progress.tsx'
import { StepPage } from './step-page.tsx'

const useStyles = makeStyles({ place: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '520px' } })

/** The first letters come in; the desk can be opened at any moment. */
export function PullStep(props: { onBack: () => void; onMailbox: () => void }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.firstRun.pull
  const settings = useQuery(client.office.mailSettings, {})
  const status = useQuery(client.letters.status, {})
  const counts = useQuery(client.letters.counts, {})
  const pull = useCommand(client.letters.pull)
  const finish = useCommand(client.office.finishSetUp)
  const set = settings.data !== undefined && settings.data !== null
  const { mutate: startPull } = pull
  const started = useRef(false)
  useEffect(() => {
    if (!set || started.current) return
    started.current = true
    startPull({})
  }, [set, startPull])

  // The desk may have begun by itself when the mailbox was stored: then that pull is watched, and what it found is counted on the desk.
  const failure = pull.error && pull.error.code !== 'already_pulling' ? pull.error : null
  const desk = status.data
  const written = (count: number) => words.letters(count.toLocaleString('en-US'))
  return (
    <StepPage
      title={words.title}
      text={words.text}
      onBack={props.onBack}
      goOn={{
        words: words.open,
        run: () => finish.mutate({ step: 'done' }),
        busy: finish.isPending || settings.isPending,
      }}
    >
      {settings.data === null && (
        <EmptyState
          level={2}
          drawing={drawings.mailbox}
          title={words.noMailbox}
          ways={<CommandButton onClick={props.onMailbox}>{words.changeMailbox}</CommandButton>}
        />
      )}
      {set && (
        <div className={styles.place}>
          {(pull.isPending || desk?.pulling) && <PullProgress pulling={desk?.pulling ?? null} />}
          {failure && (
            <Failure
              problem={failure}
              actions={
                <>
                  <CommandButton size="bar" onClick={() => pull.mutate({})}>
                    {words.retry}
                  </CommandButton>
                  <CommandButton size="bar" look="quiet" onClick={props.onMailbox}>
                    {words.changeMailbox}
                  </CommandButton>
                </>
              }
            />
          )}
          {pull.isSuccess && desk?.onDesk === 0 && (
            <EmptyState level={2} drawing={drawings.letter} title={words.none} />
          )}
          {desk && desk.onDesk > 0 && (
            <Facts
              facts={[
                { name: words.arrived, value: written(desk.onDesk) },
                ...(counts.data
                  ? [
                      { name: words.unrecognizedForms, value: written(counts.data.unrecognizedForms) },
                      { name: words.setApart, value: written(counts.data.setApart) },
                    ]
                  : []),
                ...(pull.data && pull.data.failed > 0
                  ? [{ name: words.failed, value: written(pull.data.failed) }]
                  : []),
              ]}
            />
          )}
        </div>
      )}
      {finish.error && <Failure problem={finish.error} />}
    </StepPage>
  )
}
