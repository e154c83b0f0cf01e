import { makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { sides } from '../../../shared/answers/sides.ts'
import { isVariableName } from '../../../shared/letters/templates/template-text.ts'
import { longestFact, type OfficeFact } from '../../../shared/letters/templates/templates.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { oneLine, small } from '../../ui/style-fragments.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { Overtaken, useRemoval } from './overtaken.tsx'

const useStyles = makeStyles({
  about: { margin: '0 0 12px' },
  list: { margin: 0, padding: 0, listStyle: 'none', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '152px 1fr 1fr auto',
    alignItems: 'center',
    gap: '12px',
    minHeight: '36px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
  },
  cell: { ...oneLine, color: deskTokens.colorNeutralForeground1 },
  empty: { ...small, color: deskTokens.colorStatusWarningForeground1 },
  sides: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px 24px' },
  gap: { flexGrow: 1 },
})

/** What templates name of the office, said here once for all of them. */
export function FactsForm(props: { facts: readonly OfficeFact[]; onBack: () => void; onClose: () => void }) {
  const styles = useStyles()
  const all = useWords().templates
  const say = all.fact
  const [edited, setEdited] = useState<OfficeFact | 'new' | null>(null)
  if (edited !== null)
    return <OneFact opened={edited === 'new' ? null : edited} facts={props.facts} onBack={() => setEdited(null)} />
  return (
    <Modal
      wide
      title={say.title}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton onClick={props.onBack}>{all.back}</CommandButton>
          <span className={styles.gap} />
          <CommandButton look="quiet" icon={<Add20Regular />} onClick={() => setEdited('new')}>
            {say.add}
          </CommandButton>
        </>
      }
    >
      <p className={styles.about}>{say.text}</p>
      <ul className={styles.list}>
        {props.facts.map((fact) => (
          <li key={fact.id} className={styles.row}>
            <span className={styles.cell}>
              {fact.name.ja} · <span lang="en">{fact.name.en}</span>
            </span>
            {sides.map((language) => (
              <span
                key={language}
                className={fact.words[language] === '' ? styles.empty : styles.cell}
                lang={fact.words[language] === '' ? undefined : language}
                title={fact.words[language]}
              >
                {fact.words[language] || say.empty}
              </span>
            ))}
            <CommandButton
              size="small"
              look="quiet"
              buttonProps={{ 'aria-label': say.open(fact.name.ja) }}
              onClick={() => setEdited(fact)}
            >
              {all.edit}
            </CommandButton>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function OneFact(props: { opened: OfficeFact | null; facts: readonly OfficeFact[]; onBack: () => void }) {
  const styles = useStyles()
  const all = useWords().templates
  const say = all.fact
  const { onBack } = props
  const [before, setBefore] = useState(props.opened)
  const [id] = useState(() => before?.id ?? crypto.randomUUID())
  const latest = props.facts.find((one) => one.id === id) ?? null
  const [name, setName] = useState(before?.name ?? { ja: '', en: '' })
  const [words, setWords] = useState(before?.words ?? { ja: '', en: '' })
  const [tried, setTried] = useState(false)
  const save = useCommand(client.letters.saveFact)
  const remove = useCommand(client.letters.removeFact)
  const removed = useRemoval(say.removed)
  // What this form itself has just saved or deleted comes back before it is closed.
  const done = [save, remove].some((act) => act.isPending || act.isSuccess)
  const overtaken = !done && JSON.stringify(latest) !== JSON.stringify(before)
  const missing = name.ja.trim() === '' || name.en.trim() === ''
  const wrong = !missing && !(isVariableName(name.ja) && isVariableName(name.en))
  const problem = !tried ? undefined : missing ? say.nameMissing : wrong ? say.nameWrong : undefined
  return (
    <Modal
      wide
      title={before ? say.open(before.name.ja) : say.add}
      onClose={onBack}
      onSubmit={() => {
        setTried(true)
        if (!missing && !wrong && !save.isPending) save.mutate({ id, name, words, before }, { onSuccess: onBack })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={save.isPending || overtaken}>
            {all.form.save}
          </CommandButton>
          <CancelButton onClick={onBack} />
          <span className={styles.gap} />
          {before && (
            <CommandButton
              look="quiet"
              disabled={remove.isPending || overtaken}
              onClick={() => {
                const onSuccess = () => {
                  removed(() => client.letters.saveFact({ ...before, before: null }))
                  onBack()
                }
                if (!remove.isPending) remove.mutate({ id }, { onSuccess })
              }}
            >
              {all.form.remove}
            </CommandButton>
          )}
        </>
      }
    >
      {overtaken && (
        <Overtaken
          removed={latest === null}
          onTheirs={
            latest &&
            (() => {
              setName(latest.name)
              setWords(latest.words)
              setBefore(latest)
            })
          }
          onMine={() => setBefore(latest)}
        />
      )}
      <div className={styles.sides}>
        {sides.map((language) => (
          <TextField
            key={language}
            label={say.name[language]}
            lang={language}
            value={name[language]}
            maxLength={60}
            problem={language === 'ja' ? problem : undefined}
            onChange={(typed) => setName({ ...name, [language]: typed })}
          />
        ))}
        {sides.map((language) => (
          <TextArea
            key={language}
            label={say.content[language]}
            lang={language}
            rows={4}
            value={words[language]}
            maxLength={longestFact}
            onChange={(typed) => setWords({ ...words, [language]: typed })}
          />
        ))}
      </div>
      {(save.error ?? remove.error) && <Failure problem={save.error ?? remove.error} />}
    </Modal>
  )
}
