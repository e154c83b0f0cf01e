import {
  ArrowSync20Regular,
  Color20Regular,
  Keyboard20Regular,
  LocalLanguage20Regular,
  QuestionCircle20Regular,
  Send20Regular,
  TextLineSpacing20Regular,
} from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { LetterView } from '../shared/letters/letter.ts'
import { may } from '../shared/may.ts'
import type { Account } from '../shared/office/account.ts'
import { client } from './client.ts'
import { checkViews, dailyViews } from './letters/views.tsx'
import { useAppearance } from './office/appearance.ts'
import { viewIcons } from './office/office-view-list.tsx'
import { officeViewsFor } from './office/office-views.ts'
import { partsFor, type Place } from './parts.tsx'
import { firstPlaceIn } from './places.ts'
import type { Action } from './ui/actions.tsx'
import { useLanguage, useWords } from './ui/language.tsx'
import type { ThemeChoice } from './ui/theme-name.ts'
import { useWindowActions } from './window-actions.tsx'

export type Opened = 'commands' | 'keys' | 'help'

/** What can be done wherever one is: every part and view, the outbox, getting mail, the look of the window, help. */
export function useDeskActions(desk: {
  account: Account
  goTo: (place: Place) => void
  openOutbox: () => void
  openView: (view: LetterView) => void
  show: (what: Opened) => void
}): Action[] {
  const words = useWords()
  const { account, goTo, openOutbox, openView, show } = desk
  const looks = useLookActions()
  const windowActs = useWindowActions()
  return useMemo((): Action[] => {
    const everywhere = words.frame.groups.everywhere
    return [
      {
        id: 'commands',
        label: words.frame.commands,
        keys: 'Ctrl+K',
        icon: <Keyboard20Regular />,
        group: everywhere,
        run: () => show('commands'),
      },
      ...partsFor(account).map(({ name, keys, icon }) => ({
        id: `go-${name}`,
        label: words.frame.goTo(words.parts[name]),
        keys,
        icon,
        group: everywhere,
        run: () => goTo(firstPlaceIn(name, account)),
      })),
      ...(may(account, client.letters.list.who)
        ? [
            ...[...dailyViews, ...checkViews].map(({ view, icon }) => ({
              id: `view-${view}`,
              label: words.letters.views[view],
              icon,
              group: words.frame.groups.letters,
              run: () => openView(view),
            })),
            {
              id: 'outbox',
              label: words.health.outbox.open,
              icon: <Send20Regular />,
              group: words.frame.groups.letters,
              run: openOutbox,
            },
          ]
        : []),
      ...officeViewsFor(account.roles).map((view) => ({
        id: view === 'mine' ? 'settings' : view === 'about' ? 'about' : `office-${view}`,
        label: words.office.views[view],
        group: words.parts.office,
        icon: viewIcons[view],
        run: () => goTo({ part: 'office', view }),
      })),
      // A pull that fails, or runs already, is told by the status bar.
      ...(may(account, client.letters.pull.who)
        ? [
            {
              id: 'pull',
              label: words.frame.pull,
              keys: 'F5',
              icon: <ArrowSync20Regular />,
              group: everywhere,
              run: () => void client.letters.pull({}).catch(() => undefined),
            },
          ]
        : []),
      {
        id: 'help',
        label: words.frame.help,
        keys: 'F1',
        icon: <QuestionCircle20Regular />,
        group: everywhere,
        run: () => show('help'),
      },
      {
        id: 'keys',
        label: words.frame.keys,
        keys: '?',
        icon: <Keyboard20Regular />,
        group: everywhere,
        run: () => show('keys'),
      },
      ...looks,
      ...windowActs,
    ]
  }, [words, account, goTo, openOutbox, openView, show, looks, windowActs])
}

/** Colours, language and density of the window; what holds already is left out. */
function useLookActions(): Action[] {
  const words = useWords()
  const [language, setLanguage] = useLanguage()
  const { theme, setTheme, density, setDensity } = useAppearance()
  return useMemo(() => {
    const { frame, office } = words
    const group = frame.groups.look
    const themes = (Object.keys(frame.themes) as ThemeChoice[]).filter((one) => one !== theme)
    const other = language === 'ja' ? 'en' : 'ja'
    const otherDensity = density === 'compact' ? 'comfortable' : 'compact'
    return [
      ...themes.map((one) => ({
        id: `theme-${one}`,
        label: frame.choose(frame.theme, frame.themes[one]),
        icon: <Color20Regular />,
        group,
        run: () => setTheme(one),
      })),
      {
        id: 'language',
        label: frame.choose(frame.language, office.mine.languages[other]),
        alsoFound: 'language 言語',
        icon: <LocalLanguage20Regular />,
        group,
        run: () => setLanguage(other),
      },
      {
        id: 'density',
        label: frame.choose(frame.density, frame.densities[otherDensity]),
        icon: <TextLineSpacing20Regular />,
        group,
        run: () => setDensity(otherDensity),
      },
    ]
    // The setters of appearance are made anew with every drawing and always do the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [words, language, theme, density])
}
