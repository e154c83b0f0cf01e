import { FluentProvider, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '../shared/office.ts'
import { wordsFor } from '../shared/words/index.ts'
import { client, keyOf, useQuery } from './client.ts'
import { ActionsProvider } from './ui/actions.tsx'
import { LanguageProvider } from './ui/language.tsx'
import { PreferencesProvider } from './ui/preferences.tsx'
import { themeFor, deskTokens, type ThemeName } from './ui/theme.ts'
import { useThemeName } from './ui/theme-name.ts'
import { UndoProvider } from './ui/undo.tsx'

/** The whole window: language and theme around whichever screen the office's state asks for. */
export function App() {
  const appearance = useQuery(client.shell.appearance, {})
  const office = useQuery(client.office.status, {})
  const theme = useThemeName(appearance.data?.theme ?? 'system')
  const account = office.data?.account ?? null
  const [language, setLanguage] = useWindowLanguage(account?.id ?? null, account?.language ?? appearance.data?.language)
  const settings = useQuery(client.office.settings, {}, { enabled: account !== null })
  if (!appearance.data || !office.data) return null

  return (
    <Surroundings theme={theme} language={language} setLanguage={setLanguage} timeZone={settings.data?.timeZone} owner={account?.id ?? 'nobody'}>
      {null}
    </Surroundings>
  )
}

const useStyles = makeStyles({
  window: { height: '100%', backgroundColor: deskTokens.colorNeutralBackground4, fontVariantNumeric: 'tabular-nums' },
})

/** Everything a screen may count on: theme, language, keys, undo, and the account's own widths. */
export function Surroundings(props: {
  theme: ThemeName, language: Language, setLanguage: (language: Language) => void, timeZone?: string | undefined, owner: string, children: ReactNode
}) {
  const { theme, language } = props
  const deskTheme = useMemo(() => themeFor(theme, language), [theme, language])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = wordsFor(language).program.name
  }, [language])
  return (
    <FluentProvider theme={deskTheme} className={useStyles().window} data-theme={theme}>
      <LanguageProvider language={language} setLanguage={props.setLanguage} timeZone={props.timeZone}>
        <PreferencesProvider owner={props.owner}>
          <ActionsProvider>
            <UndoProvider>{props.children}</UndoProvider>
          </ActionsProvider>
        </PreferencesProvider>
      </LanguageProvider>
    </FluentProvider>
  )
}

/** The language of the window: what was switched to here, else the account's own, else what the shell remembers. */
function useWindowLanguage(accountId: string | null, kept: Language | undefined): readonly [Language, (language: Language) => void] {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Language | null>(null)
  useEffect(() => setChosen(null), [accountId])
  const change = useCallback((language: Language) => {
    setChosen(language)
    void client.shell.setAppearance({ language }).then(() => queries.invalidateQueries({ queryKey: keyOf(client.shell.appearance, {}) }))
    if (accountId) void client.office.setLanguage({ language })
  }, [accountId, queries])
  return [chosen ?? kept ?? 'ja', change]
}
