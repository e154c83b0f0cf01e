import { FluentProvider, makeStyles, useFocusFinders } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { may } from '../shared/may.ts'
import type { Problem } from '../shared/errors.ts'
import type { Language } from '../shared/office/account.ts'
import type { OfficeStatus } from '../shared/office/status.ts'
import { wordsFor } from '../shared/words/index.ts'
import { client, keyOf, useQuery } from './client.ts'
import { useKeyHints } from './office/appearance.ts'
import { FirstRun } from './office/first-run/first-run.tsx'
import { DamagedOffice, isDamage } from './office/unlock/damaged-office.tsx'
import { TroubleScreen } from './office/unlock/trouble-screen.tsx'
import { UnlockScreen } from './office/unlock/unlock-screen.tsx'
import { MenuPrint } from './menu-print.tsx'
import { OpenDesk } from './open-desk.tsx'
import { ActionsProvider } from './ui/actions.tsx'
import { ClipboardProvider } from './ui/clipboard.tsx'
import { KeyHints } from './ui/keycap.tsx'
import { LanguageProvider } from './ui/language.tsx'
import { PreferencesProvider } from './ui/preferences.tsx'
import { themeFor, deskTokens, type ThemeName } from './ui/theme.ts'
import { useThemeName } from './ui/theme-name.ts'
import { UndoProvider } from './ui/undo.tsx'
import { Unexpected } from './unexpected.tsx'

/** The whole window: language and theme around whichever screen the office's state asks for. */
export function App() {
  const appearance = useQuery(client.shell.appearance, {})
  const office = useQuery(client.office.status, {})
  const theme = useThemeName(appearance.data?.theme ?? 'system')
  const account = office.data?.account ?? null
  const [language, setLanguage] = useWindowLanguage(account?.id ?? null, account?.language, appearance.data?.language)
  const settings = useQuery(client.office.settings, {}, { enabled: account !== null })
  const locked = office.data?.state === 'locked'
  // The desk is built in many small steps while the screen before still stands; what hides it is never put off.
  const built = useDeferredValue(office.data)
  const shown = office.data?.state === 'open' ? built : office.data
  useForgetting(locked)
  const [damage, setDamage] = useState<Problem | null>(null)
  const trouble = damage ?? (office.data ? null : office.error)
  const retry = (): void => {
    setDamage(null)
    void office.refetch()
  }
  if (!appearance.data || !(office.data ?? office.error)) return null

  return (
    <Surroundings
      theme={theme}
      language={language}
      setLanguage={setLanguage}
      timeZone={settings.data?.timeZone}
      owner={account?.id ?? 'nobody'}
    >
      <MenuPrint />
      <Unexpected>
        {shown && !trouble && <Screen office={shown} onDamaged={setDamage} />}
        {trouble &&
          (isDamage(trouble) ? (
            <DamagedOffice
              problem={trouble}
              onRetry={retry}
              onRestoring={(restoring) => restoring && setDamage(trouble)}
              onRestored={() => setDamage(null)}
            />
          ) : (
            <TroubleScreen problem={trouble} onRetry={retry} />
          ))}
      </Unexpected>
    </Surroundings>
  )
}

/** First run, locked, or open: one screen for each state of the office. */
function Screen({ office, onDamaged }: { office: OfficeStatus; onDamaged: (problem: Problem) => void }) {
  const [joining, setJoining] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const setsUp =
    office.state === 'none' ||
    (office.state === 'open' && office.setUp !== 'done' && may(office.account, client.office.finishSetUp.who))
  if (setsUp || restoring || (joining && office.state !== 'locked'))
    return <FirstRun office={office} onJoining={setJoining} onRestoring={setRestoring} />
  if (office.state === 'open' && office.account)
    return <OpenDesk key={office.account.id} account={office.account} idleMinutes={office.idleMinutes} />
  return <UnlockScreen office={office} onDamaged={onDamaged} />
}

const useStyles = makeStyles({
  window: { height: '100%', backgroundColor: deskTokens.colorNeutralBackground4, fontVariantNumeric: 'tabular-nums' },
})

/** Everything a screen may count on: theme, language, keys, undo, and the account's own widths. */
export function Surroundings(props: {
  theme: ThemeName
  language: Language
  setLanguage: (language: Language) => void
  timeZone?: string | undefined
  owner: string
  children: ReactNode
}) {
  const { theme, language } = props
  const styles = useStyles()
  const deskTheme = useMemo(() => themeFor(theme, language), [theme, language])
  // Whoever uses it keeps Fluent's watch over the focus; where a dialog was the last, it ended before what the dialog had hidden from
  // screen readers was shown to them again.
  useFocusFinders()
  useEffect(() => {
    document.documentElement.lang = language
    document.title = wordsFor(language).program.name
  }, [language])
  return (
    <FluentProvider theme={deskTheme}>
      <LanguageProvider language={language} setLanguage={props.setLanguage} timeZone={props.timeZone}>
        <PreferencesProvider owner={props.owner}>
          <ClipboardProvider copy={copyText}>
            <ChosenKeyHints>
              <ActionsProvider>
                {/* Not a class of the provider: what floats would take over the ground and the height, and cover the window. */}
                <UndoProvider owner={props.owner}>
                  <div className={styles.window} data-theme={theme}>
                    {props.children}
                  </div>
                </UndoProvider>
              </ActionsProvider>
            </ChosenKeyHints>
          </ClipboardProvider>
        </PreferencesProvider>
      </LanguageProvider>
    </FluentProvider>
  )
}

function copyText(text: string): void {
  // The words stay selectable where the clipboard is closed.
  void client.shell.copyText({ text }).catch(() => undefined)
}

function ChosenKeyHints(props: { children: ReactNode }) {
  const [shown] = useKeyHints()
  return <KeyHints.Provider value={shown}>{props.children}</KeyHints.Provider>
}

/** Once locked, the window keeps nothing that it was told while the desk was open. */
function useForgetting(locked: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!locked) return
    queries.removeQueries({
      predicate: ({ queryKey: [part, name] }) => part !== 'shell' && !(part === 'office' && name === 'status'),
    })
    queries.getMutationCache().clear()
  }, [locked, queries])
}

/** The language of the window: what was switched to here, else the account's own, else what the shell remembers. */
function useWindowLanguage(
  accountId: string | null,
  own: Language | undefined,
  kept: Language | undefined,
): readonly [Language, (language: Language) => void] {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Language | null>(null)
  const remember = useCallback(
    (language: Language) => {
      // The window is in that language already; only the next start would miss it.
      void client.shell
        .setAppearance({ language })
        .catch(() => undefined)
        .then(() => queries.invalidateQueries({ queryKey: keyOf(client.shell.appearance, {}) }))
    },
    [queries],
  )
  useEffect(() => setChosen(null), [accountId])
  useEffect(() => {
    if (own) remember(own)
  }, [own, remember])
  const change = useCallback(
    (language: Language) => {
      setChosen(language)
      remember(language)
      if (accountId) void client.office.setLanguage({ language }).catch(() => setChosen(null))
    },
    [accountId, remember],
  )
  return [chosen ?? own ?? kept ?? 'ja', change]
}
