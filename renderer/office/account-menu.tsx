import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { LockClosed16Regular, Settings16Regular } from '@fluentui/react-icons'
import { nameIn, type Account } from '../../shared/office/account.ts'
import { useAppearance } from './appearance.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Keycap } from '../ui/keycap.tsx'
import { useLanguage, useWords } from '../ui/language.tsx'
import { langAttribute } from '../ui/script.ts'
import type { ThemeChoice } from '../ui/theme-name.ts'
import { focusRing } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '32px',
    padding: '0 6px',
    marginInlineEnd: '-6px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    fontSize: deskTokens.fontSizeDense,
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    flexShrink: 0,
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ...focusRing('0'),
  },
  role: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
  popover: { minWidth: '232px', borderRadius: '6px' },
  heading: { fontWeight: 400, fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
})

/** Who is signed in, and what is theirs: settings, the look of the window, the lock. */
export function AccountMenu(props: { account: Account; narrow: boolean; onMine: () => void; onLock: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const look = useAppearance()
  const { account } = props
  const name = nameIn(language, account)
  const themes = Object.keys(words.frame.themes) as ThemeChoice[]
  return (
    <Menu
      positioning={{ position: 'below', align: 'end', offset: 4 }}
      checkedValues={{ theme: [look.theme], density: [look.density], hints: look.keyHints ? ['hints'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'theme') look.setTheme(checkedItems[0] as ThemeChoice)
        if (name === 'density') look.setDensity(checkedItems[0] as 'comfortable' | 'compact')
        if (name === 'hints') look.setKeyHints(checkedItems.length > 0)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className={styles.button}
          aria-label={props.narrow ? words.frame.account(name) : undefined}
        >
          <Avatar name={name} size={24} />
          {!props.narrow && <span lang={langAttribute(name, language)}>{name}</span>}
          {!props.narrow && <span className={styles.role}>{account.roles.map((role) => words.roles[role])[0]}</span>}
        </button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItem icon={<Settings16Regular />} onClick={props.onMine}>
            {words.office.mine.title}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader className={styles.heading}>{words.frame.theme}</MenuGroupHeader>
            {themes.map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {words.frame.themes[theme]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader className={styles.heading}>{words.frame.density}</MenuGroupHeader>
            <MenuItemRadio name="density" value="comfortable">
              {words.frame.densities.comfortable}
            </MenuItemRadio>
            <MenuItemRadio name="density" value="compact">
              {words.frame.densities.compact}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItemCheckbox name="hints" value="hints">
            {words.frame.keyHints}
          </MenuItemCheckbox>
          <MenuDivider />
          <MenuItem icon={<LockClosed16Regular />} secondaryContent={<Keycap keys="Ctrl+L" />} onClick={props.onLock}>
            {words.frame.lock}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
