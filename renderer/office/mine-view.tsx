import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import { nameIn, type Account } from '../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { CheckField, SwitchField } from '../ui/choices.tsx'
import { useLanguage, useWords } from '../ui/language.tsx'
import { useGoOn } from '../ui/preferences.tsx'
import type { ThemeChoice } from '../ui/theme-name.ts'
import { small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'
import { useAppearance } from './appearance.ts'
import { Failure, isOneOf, useProblemWords } from '../ui/failure.tsx'
import { Group } from './group.tsx'
import { NewPassphraseFields } from './passphrase/new-passphrase-fields.tsx'
import { PassphraseField } from './passphrase/passphrase-field.tsx'
import { useNewPassphrase } from './passphrase/use-new-passphrase.ts'
import { SaveBar } from './save-bar.tsx'
import { useWait } from './unlock/use-wait.ts'
import { WaitWords } from './unlock/wait-words.tsx'
import { ViewPage } from './view-page.tsx'

const useStyles = makeStyles({
  note: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '440px' },
})

/** What every account settles for itself: language, the look of this computer's window, passphrase. */
export function MineView({ account }: { account: Account }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.mine
  const { frame } = all
  const [language, setLanguage] = useLanguage()
  const look = useAppearance()
  const [goesOn, setGoesOn] = useGoOn()
  const themes = Object.keys(frame.themes) as ThemeChoice[]
  return (
    <ViewPage title={words.title} meta={nameIn(language, account)} width="narrow">
      <Group title={words.appearance}>
        <SwitchField
          label={frame.language}
          value={language}
          onChange={setLanguage}
          choices={[
            { value: 'ja', words: words.languages.ja, lang: 'ja' },
            { value: 'en', words: words.languages.en, lang: 'en' },
          ]}
        />
        <SwitchField
          label={frame.theme}
          value={look.theme}
          onChange={look.setTheme}
          choices={themes.map((value) => ({ value, words: frame.themes[value] }))}
        />
        <SwitchField
          label={frame.density}
          value={look.density}
          onChange={look.setDensity}
          choices={[
            { value: 'comfortable', words: frame.densities.comfortable },
            { value: 'compact', words: frame.densities.compact },
          ]}
        />
        <CheckField
          label={frame.keyHints}
          note={words.keyHintsText}
          checked={look.keyHints}
          onChange={look.setKeyHints}
        />
        <CheckField label={words.goOn} note={words.goOnText} checked={goesOn} onChange={setGoesOn} />
        <p className={mergeClasses(styles.note, 'prose')}>{words.onThisComputer}</p>
      </Group>
      <Group title={words.passphrase}>
        <ChangePassphrase account={account} />
      </Group>
    </ViewPage>
  )
}

function ChangePassphrase({ account }: { account: Account }) {
  const styles = useStyles()
  const { mine: words, passphrase: say } = useWords().office
  const problem = useProblemWords()
  const settings = useQuery(client.office.settings, {})
  const [current, setCurrent] = useState('')
  const next = useNewPassphrase([
    account.name,
    account.nameEn,
    settings.data?.officeName.ja ?? '',
    settings.data?.officeName.en ?? '',
  ])
  const change = useCommand(client.office.changePassphrase)
  const wait = useWait(change.error, change.reset)
  const blocked = wait > 0 ? words.missing.wait : current === '' ? words.missing.current : next.missing
  const done = () => {
    setCurrent('')
    next.setFirst('')
    next.setRepeat('')
  }
  const atCurrent = isOneOf(change.error, ['wrong_passphrase', 'too_many_attempts'])
  const atNext = isOneOf(change.error, ['weak_passphrase'])
  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked === null && !change.isPending) change.mutate({ current, next: next.first }, { onSuccess: done })
      }}
    >
      <PassphraseField
        known
        label={say.current}
        value={current}
        problem={wait > 0 ? <WaitWords seconds={wait} /> : atCurrent ? problem(change.error) : undefined}
        onChange={(text) => {
          if (!change.isIdle && wait === 0) change.reset()
          setCurrent(text)
        }}
      />
      <NewPassphraseFields state={next} label={say.next} problem={atNext ? problem(change.error) : undefined} />
      {change.error && !atCurrent && !atNext && <Failure problem={change.error} />}
      <SaveBar
        words={words.change}
        busy={change.isPending && words.changing}
        blocked={blocked}
        done={change.isSuccess && words.changed}
      />
    </form>
  )
}
