import {
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import { createContext, useContext, type ReactNode } from 'react'
import type { Account } from '../../shared/office/account.ts'
import { useWords } from '../ui/language.tsx'
import { PaneHeader } from '../ui/pane-header.tsx'
import { focusRing } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'
import { officeViewsFor, type OfficeView } from './office-views.ts'

/** What a view's head needs to lead to the other views where their list has no room. */
export const ViewHeadContext = createContext<{
  account: Account
  view: OfficeView
  onView: (view: OfficeView) => void
  menu: boolean
} | null>(null)

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  header: { padding: '0 32px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '20px 32px 32px' },
  bare: { overflowY: 'hidden', display: 'flex', flexDirection: 'column', padding: '0' },
  narrow: { maxWidth: '680px' },
  wide: { maxWidth: '1200px' },
  menu: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '32px',
    padding: '0 8px 0 0',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase400,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ...focusRing('0'),
  },
})

/** One view of the part: its head with what can be done at once, and its content. */
export function ViewPage(props: {
  title: string
  meta?: ReactNode
  acts?: ReactNode
  children: ReactNode
  width?: 'narrow' | 'wide'
  bare?: boolean
}) {
  const styles = useStyles()
  const head = useContext(ViewHeadContext)
  return (
    <section className={styles.page} aria-label={props.title}>
      <PaneHeader
        lined
        className={styles.header}
        title={head?.menu ? <ViewMenu title={props.title} /> : props.title}
        {...(props.meta !== undefined && { meta: props.meta })}
      >
        {props.acts}
      </PaneHeader>
      <div className={mergeClasses(styles.body, props.bare && styles.bare)}>
        {props.bare ? (
          props.children
        ) : (
          <div className={props.width === 'narrow' ? styles.narrow : styles.wide}>{props.children}</div>
        )}
      </div>
    </section>
  )
}

function ViewMenu(props: { title: string }) {
  const styles = useStyles()
  const words = useWords()
  const head = useContext(ViewHeadContext)
  if (!head) return props.title
  return (
    <Menu
      checkedValues={{ view: [head.view] }}
      onCheckedValueChange={(_, { checkedItems }) => head.onView(checkedItems[0] as OfficeView)}
    >
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.menu}>
          {props.title}
          <ChevronDown16Regular />
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {officeViewsFor(head.account.roles).map((view) => (
            <MenuItemRadio key={view} name="view" value={view}>
              {words.office.views[view]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
