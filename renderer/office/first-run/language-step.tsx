import { makeStyles } from '@fluentui/react-components'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { StepPage } from './step-page.tsx'

export type Names = { account: string; accountEn: string; ja: string; en: string }

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '440px' } })

/** Language, the first person's name, and the office's name in both languages. */
export function LanguageStep(props: {
  names: Names
  onNames: (names: Names) => void
  onDone: () => void
  /** This workstation joins an office that is there already. */
  onJoin: () => void
  /** This computer gets the office of a backup. */
  onRestore: () => void
}) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.firstRun.language
  const [language, setLanguage] = useLanguage()
  const { names, onNames } = props
  const missing =
    names.account.trim() === ''
      ? words.missing.account
      : names.ja.trim() === ''
        ? words.missing.officeJa
        : names.en.trim() === ''
          ? words.missing.officeEn
          : null
  return (
    <StepPage
      title={words.title}
      text={words.text}
      goOn={{ words: all.firstRun.goOn, run: props.onDone, missing }}
      later={{ words: all.firstRun.join.instead, run: props.onJoin }}
      further={{ words: all.backups.restore.instead, run: props.onRestore }}
    >
      <div className={styles.fields}>
        <SwitchField
          label={words.display}
          value={language}
          onChange={setLanguage}
          hint={words.change}
          choices={[
            { value: 'ja', words: all.mine.languages.ja, lang: 'ja' },
            { value: 'en', words: all.mine.languages.en, lang: 'en' },
          ]}
        />
        <TextField
          autoFocus
          label={words.account}
          hint={words.accountHint}
          value={names.account}
          onChange={(account) => onNames({ ...names, account })}
          maxLength={80}
          autoComplete="name"
        />
        <TextField
          label={words.accountEn}
          hint={words.accountEnHint}
          value={names.accountEn}
          onChange={(accountEn) => onNames({ ...names, accountEn })}
          maxLength={80}
          lang="en"
        />
        <TextField
          label={words.officeJa}
          value={names.ja}
          onChange={(ja) => onNames({ ...names, ja })}
          maxLength={200}
          lang="ja"
        />
        <TextField
          label={words.officeEn}
          value={names.en}
          onChange={(en) => onNames({ ...names, en })}
          maxLength={200}
          lang="en"
        />
      </div>
    </StepPage>
  )
}
