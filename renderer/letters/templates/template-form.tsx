import { makeStyles } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import { sides } from '../../../shared/answers/sides.ts'
import { dayIn } from '../../../shared/days.ts'
import { readTemplate } from '../../../shared/letters/templates/template-text.ts'
import { longestTemplate, type OfficeFact, type ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import { letterVariables } from '../../../shared/letters/templates/variables.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useTimeZone, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { small } from '../../ui/style-fragments.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { Overtaken, useRemoval } from './overtaken.tsx'
import { yearAfter } from './review.ts'

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '8px 24px',
    '@media (max-width: 700px)': { gridTemplateColumns: '1fr' },
  },
  put: {
    width: '100%',
    height: '28px',
    marginTop: '4px',
    padding: '0 8px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: deskTokens.fontSizeDense,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  hint: { margin: '8px 0 12px', ...small, color: deskTokens.colorNeutralForeground3 },
  day: { width: '200px' },
  gap: { flexGrow: 1 },
})

/** A template in both languages side by side, and when it is looked at again. `onBack` is told the id of what was saved. */
export function TemplateForm(props: {
  /** As it was opened. */
  opened: ReplyTemplate | null
  /** As they are now. */
  templates: readonly ReplyTemplate[]
  facts: readonly OfficeFact[]
  onBack: (saved: string | null) => void
}) {
  const styles = useStyles()
  const all = useWords().templates
  const say = all.form
  const timeZone = useTimeZone()
  const { onBack } = props
  const [template, setTemplate] = useState(props.opened)
  const [id] = useState(() => template?.id ?? crypto.randomUUID())
  const latest = props.templates.find((one) => one.id === id) ?? null
  const changedAt = template?.changedAt ?? null
  const [name, setName] = useState(template?.name ?? { ja: '', en: '' })
  const [text, setText] = useState(template?.text ?? { ja: '', en: '' })
  const [reviewOn, setReviewOn] = useState(() => template?.reviewOn ?? yearAfter(dayIn(timeZone, new Date())))
  const [tried, setTried] = useState(false)
  const save = useCommand(client.letters.saveTemplate)
  const remove = useCommand(client.letters.removeTemplate)
  const removed = useRemoval(say.removed)
  // What this form itself has just saved or deleted comes back before it is closed.
  const done = [save, remove].some((act) => act.isPending || act.isSuccess)
  const overtaken = !done && (latest?.changedAt ?? null) !== changedAt
  const faults = { ja: readTemplate(text.ja).fault, en: readTemplate(text.en).fault }
  const nameMissing = name.ja.trim() === '' && name.en.trim() === ''
  const textMissing = text.ja.trim() === '' && text.en.trim() === ''
  const wrong = nameMissing || textMissing || reviewOn === '' || faults.ja !== null || faults.en !== null
  return (
    <Modal
      wide
      title={template ? say.edit : say.new}
      onClose={() => onBack(null)}
      onSubmit={() => {
        setTried(true)
        if (!wrong && !save.isPending)
          save.mutate({ id, name, text, reviewOn, changedAt }, { onSuccess: () => onBack(id) })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={save.isPending || overtaken}>
            {say.save}
          </CommandButton>
          <CancelButton onClick={() => onBack(null)} />
          <span className={styles.gap} />
          {template && (
            <CommandButton
              look="quiet"
              disabled={remove.isPending || overtaken}
              onClick={() => {
                const onSuccess = () => {
                  removed(() => client.letters.saveTemplate({ ...template, changedAt: null }))
                  onBack(null)
                }
                if (!remove.isPending) remove.mutate({ id }, { onSuccess })
              }}
            >
              {say.remove}
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
              setText(latest.text)
              setReviewOn(latest.reviewOn)
              setTemplate(latest)
            })
          }
          onMine={() => setTemplate(latest)}
        />
      )}
      <div className={styles.sides}>
        {sides.map((language) => (
          <TextField
            key={language}
            label={say.name[language]}
            lang={language}
            value={name[language]}
            maxLength={100}
            autoFocus={language === 'ja'}
            problem={tried && nameMissing && language === 'ja' ? say.nameMissing : undefined}
            onChange={(value) => setName({ ...name, [language]: value })}
          />
        ))}
        {sides.map((language) => (
          <TextSide
            key={language}
            language={language}
            text={text[language]}
            facts={props.facts}
            problem={
              faults[language]
                ? say.faults[faults[language].why](faults[language].line)
                : tried && textMissing && language === 'ja'
                  ? say.textMissing
                  : undefined
            }
            onText={(value) => setText({ ...text, [language]: value })}
          />
        ))}
      </div>
      <p className={styles.hint}>{say.hint}</p>
      <TextField
        className={styles.day}
        type="date"
        label={all.reviewOn}
        value={reviewOn}
        problem={tried && reviewOn === '' ? say.reviewMissing : undefined}
        onChange={setReviewOn}
      />
      {(save.error ?? remove.error) && <Failure problem={save.error ?? remove.error} />}
    </Modal>
  )
}

/** The text of one language, and below it what can be put in where the caret stands. */
function TextSide(props: {
  language: 'ja' | 'en'
  text: string
  facts: readonly OfficeFact[]
  problem: string | undefined
  onText: (text: string) => void
}) {
  const styles = useStyles()
  const say = useWords().templates.form
  const { language, text, onText } = props
  const { variables, conditions } = wordsFor(language).templates
  const id = useId()
  const side = useRef<HTMLDivElement>(null)
  const put = (mark: string) => {
    const field = side.current?.querySelector('textarea')
    const [start, end] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]
    onText(text.slice(0, start) + mark + text.slice(end))
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(start + mark.length, start + mark.length)
    })
  }
  const block = (condition: string) => `{{${condition}}}\n\n{{${conditions.end}}}\n`
  return (
    <div ref={side}>
      <TextArea
        label={say.text[language]}
        lang={language}
        rows={11}
        value={text}
        maxLength={longestTemplate}
        problem={props.problem}
        onChange={onText}
      />
      <select
        id={id}
        className={styles.put}
        aria-label={`${say.put} (${say.text[language]})`}
        value=""
        onChange={(event) => put(event.target.value)}
      >
        <option value="" disabled>
          {say.put}
        </option>
        <optgroup label={say.variable} lang={language}>
          {letterVariables.map((one) => (
            <option key={one} value={`{{${variables[one]}}}`}>
              {variables[one]}
            </option>
          ))}
          {props.facts.map((one) => (
            <option key={one.id} value={`{{${one.name[language]}}}`}>
              {one.name[language]}
            </option>
          ))}
        </optgroup>
        <optgroup label={say.condition} lang={language}>
          {(['organisation', 'form', 'subject', 'phone'] as const).map((one) => (
            <option key={one} value={block(conditions[one])}>
              {conditions[one]}
            </option>
          ))}
          <option value={`{{${conditions.otherwise}}}\n`}>{conditions.otherwise}</option>
        </optgroup>
      </select>
    </div>
  )
}
