import { makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { nameIn } from '../../../shared/office/account.ts'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

export type Person = OfficeStatus['accounts'][number]

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '18px',
    paddingBottom: '18px',
    marginBottom: '16px',
    borderBottom: `2px solid ${deskTokens.colorNeutralStroke2}`,
  },
  who: { flexGrow: 1, minWidth: 0 },
  name: {
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
    ...oneLine,
  },
  roles: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** Whose passphrase is asked for, and the way to another account. */
export function AccountChoice(props: { people: Person[]; person: Person; onChoose: (id: string) => void }) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const { people, person } = props
  const name = nameIn(language, person)
  return (
    <div className={styles.row}>
      <Avatar name={name} size={36} />
      <div className={styles.who}>
        <div className={styles.name} lang={langAttribute(name, language)}>
          {name}
        </div>
        <div className={styles.roles}>
          {person.roles.map((role) => words.roles[role]).join(words.office.unlock.and)}
        </div>
      </div>
      {people.length > 1 && (
        <Menu
          positioning={{ position: 'below', align: 'end' }}
          checkedValues={{ person: [person.id] }}
          onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && props.onChoose(checkedItems[0])}
        >
          <MenuTrigger disableButtonEnhancement>
            <SwitchButton words={words.office.unlock.switchAccount} label={words.office.unlock.switchAccountTo} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {people.map((one) => (
                <MenuItemRadio key={one.id} name="person" value={one.id}>
                  <span lang={langAttribute(nameIn(language, one), language)}>{nameIn(language, one)}</span>
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  )
}

const useSwitchStyles = makeStyles({
  button: {
    height: '28px',
    padding: '0 8px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    flexShrink: 0,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground2Hover,
    },
    ...focusRing('0'),
  },
})

/** Takes over what the menu gives its trigger. */
function SwitchButton({ words, label, ...trigger }: { words: string; label: string }) {
  return (
    <button type="button" {...trigger} className={useSwitchStyles().button} aria-label={`${words}: ${label}`}>
      {words}
    </button>
  )
}
