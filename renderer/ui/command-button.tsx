import { Button, makeStyles, mergeClasses, Tooltip, type ButtonProps } from '@fluentui/react-components'
import type { ReactElement, ReactNode, Ref } from 'react'
import { Keycap } from './keycap.tsx'
import { small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  base: {
    minWidth: 0,
    height: '32px',
    padding: '0 12px',
    gap: '6px',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    fontWeight: 400,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    // The gap between icon, words and cap is one and the same.
    '& > .fui-Button__icon': { margin: 0 },
  },
  bar: { height: '28px', padding: '0 10px' },
  small: {
    height: '24px',
    padding: '0 8px',
    ...small,
  },
  primary: { fontWeight: 600 },
  quiet: { padding: '0 8px', color: deskTokens.colorNeutralForeground1 },
  danger: {
    color: deskTokens.colorStatusDangerForeground1,
    border: `1px solid ${deskTokens.colorStatusDangerBorder1}`,
    ':hover': {
      color: deskTokens.colorStatusDangerForeground1,
      border: `1px solid ${deskTokens.colorStatusDangerForeground1}`,
    },
  },
  disabled: {
    color: deskTokens.colorNeutralForegroundDisabled,
    border: `1px solid ${deskTokens.colorDisabledEdge}`,
    ':hover': { border: `1px solid ${deskTokens.colorDisabledEdge}` },
  },
  icon: { width: '32px', padding: 0 },
  iconSmall: { width: '24px', height: '24px', padding: 0 },
  tip: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
})

export type CommandButtonProps = {
  children: ReactNode
  look?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'medium' | 'bar' | 'small'
  icon?: ReactElement | undefined
  /** Shown as a cap and told to screen readers; the key itself is bound by useActions. */
  keys?: string | undefined
  onClick?: (() => void) | undefined
  /** Stays reachable by keyboard, so that its reason can be read. */
  disabled?: boolean
  type?: 'button' | 'submit'
  describedBy?: string | undefined
  /** For a button that stays down, such as a mark that is set. */
  pressed?: boolean | undefined
  /** The id of what it opens and folds, and whether that is open. */
  expands?: string
  expanded?: boolean
  buttonRef?: Ref<HTMLButtonElement>
  /** From a MenuTrigger, where the button opens a menu. */
  buttonProps?: ButtonProps
  className?: string
}

/** A button that says what it does, with its key beside it. One primary button per pane. */
export function CommandButton(props: CommandButtonProps) {
  const styles = useStyles()
  const { look = 'secondary', size = 'medium', icon, keys, disabled = false } = props
  return (
    <Button
      {...props.buttonProps}
      {...(props.buttonRef && { ref: props.buttonRef })}
      appearance={appearances[look]}
      type={props.type ?? 'button'}
      className={mergeClasses(
        styles.base,
        size === 'bar' && styles.bar,
        size === 'small' && styles.small,
        look === 'primary' && styles.primary,
        look === 'quiet' && styles.quiet,
        look === 'danger' && styles.danger,
        disabled && styles.disabled,
        props.className,
      )}
      icon={icon}
      {...(props.onClick && { onClick: props.onClick })}
      disabledFocusable={disabled}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      aria-describedby={props.describedBy}
      aria-pressed={props.pressed}
      {...(props.expanded !== undefined && { 'aria-expanded': props.expanded })}
      aria-controls={props.expanded ? props.expands : undefined}
    >
      {props.children}
      {keys && <Keycap keys={keys} inherit={look === 'primary' || disabled} />}
    </Button>
  )
}

/** One of the few buttons without words (refresh, filter, sort, previous, next, lock, close): its tooltip says what it does. */
export function IconButton(props: {
  label: string
  icon: ReactElement
  keys?: string | undefined
  onClick?: () => void
  disabled?: boolean
  small?: boolean
  pressed?: boolean | undefined
  /** From a MenuTrigger, where the button opens a menu. */
  buttonProps?: ButtonProps
  buttonRef?: Ref<HTMLButtonElement>
}) {
  const styles = useStyles()
  const tip = (
    <span className={styles.tip}>
      {props.label}
      {props.keys && <Keycap keys={props.keys} inherit />}
    </span>
  )
  return (
    <Tooltip
      content={{ children: tip }}
      relationship="inaccessible"
      appearance="inverted"
      withArrow={false}
      positioning="below"
    >
      <Button
        appearance="subtle"
        {...props.buttonProps}
        {...(props.buttonRef && { ref: props.buttonRef })}
        className={mergeClasses(styles.base, styles.icon, props.small && styles.iconSmall)}
        icon={props.icon}
        {...(props.onClick && { onClick: props.onClick })}
        disabledFocusable={props.disabled ?? false}
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-keyshortcuts={props.keys && ariaKeys(props.keys)}
      />
    </Tooltip>
  )
}

const appearances = { primary: 'primary', secondary: 'secondary', quiet: 'subtle', danger: 'secondary' } as const

/** WAI-ARIA writes Control where the cap says Ctrl. */
function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control')
}
