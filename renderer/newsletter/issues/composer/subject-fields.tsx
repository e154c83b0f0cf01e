import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, useImperativeHandle, useRef, type Ref } from 'react'
import { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'
import { wordsFor } from '../../../../shared/words/index.ts'
import { isComposing } from '../../../ui/composing.ts'
import { useWords } from '../../../ui/language.tsx'
import { small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'

const stacked = '@container (max-width: 560px)'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '34px',
    alignItems: 'center',
    position: 'relative',
    padding: '3px 6px 3px 43px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    [stacked]: { gridTemplateColumns: 'minmax(0, 1fr)', paddingTop: '26px' },
  },
  label: {
    position: 'absolute',
    insetInlineStart: '4px',
    top: '10px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    [stacked]: { insetInlineStart: '50px', top: '6px' },
  },
  field: {
    width: '100%',
    minWidth: 0,
    height: '32px',
    boxSizing: 'border-box',
    padding: '0 7px',
    border: '1px solid transparent',
    borderRadius: '4px',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    color: deskTokens.colorNeutralForeground1,
    textOverflow: 'ellipsis',
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
    ':hover:not(:read-only)': { border: `1px solid ${deskTokens.colorNeutralStroke1}` },
    ':focus': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  wrong: { border: `1px solid ${deskTokens.colorStatusDangerForeground1}` },
  look: { boxShadow: `inset 0 -2px ${deskTokens.colorStatusWarningForeground1}` },
})

export type SubjectHandle = { focus: (language: IssueLanguage) => void }

/** The subject of the mail in both languages; Enter and Tab lead on into the text. */
export function SubjectFields(props: {
  subjects: Record<IssueLanguage, string>
  onSubjects: (subjects: Record<IssueLanguage, string>) => void
  findings: readonly Finding[]
  editable: boolean
  onLeave: () => void
  ref: Ref<SubjectHandle>
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.composer
  const label = useId()
  const fields = useRef<Partial<Record<IssueLanguage, HTMLInputElement | null>>>({})
  useImperativeHandle(props.ref, () => ({ focus: (language) => fields.current[language]?.focus() }), [])
  const { subjects, findings } = props
  return (
    <div className={styles.row} role="group" aria-labelledby={label}>
      <span id={label} className={styles.label}>
        {say.subject}
      </span>
      {IssueLanguage.options.map((language) => {
        const own = findings.filter((one) => one.block === null && one.language === language && one.place === 0)
        const wrong = own.some(({ weight }) => weight === 'fix')
        return (
          <input
            key={language}
            ref={(field) => {
              fields.current[language] = field
            }}
            className={mergeClasses(styles.field, own.length > 0 && styles.look, wrong && styles.wrong)}
            lang={language}
            aria-label={say.subjectOf[language]}
            aria-invalid={wrong}
            title={subjects[language]}
            placeholder={wordsFor(language).newsletter.issues.composer.subjectPlaceholder}
            value={subjects[language]}
            maxLength={300}
            readOnly={!props.editable}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => props.onSubjects({ ...subjects, [language]: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
              event.preventDefault()
              if (language === 'ja') fields.current.en?.focus()
              else props.onLeave()
            }}
          />
        )
      })}
    </div>
  )
}
