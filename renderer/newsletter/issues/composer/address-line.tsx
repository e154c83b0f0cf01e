import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Link16Regular } from '@fluentui/react-icons'
import { focusRing, oneLine, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    maxWidth: '100%',
    height: '24px',
    padding: '0 4px',
    marginInlineStart: '-4px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    ...small,
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground3,
    ':hover:not(:disabled)': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ':disabled': { cursor: 'default' },
    ...focusRing(),
  },
  missing: { color: deskTokens.colorStatusDangerForeground1 },
  icon: { display: 'inline-flex', flexShrink: 0 },
  words: { ...oneLine, minWidth: 0 },
})

/** Where a block leads, or that it leads nowhere yet; a click sets it. */
export function AddressLine(props: {
  label: string
  address: string
  none: string
  /** It has to lead somewhere. */
  needed: boolean
  disabled: boolean
  onClick: () => void
}) {
  const styles = useStyles()
  const { address } = props
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, address === '' && props.needed && styles.missing)}
      disabled={props.disabled}
      aria-label={address === '' ? props.none : `${props.label}: ${address}`}
      title={address === '' ? props.none : address}
      onClick={props.onClick}
    >
      <span className={styles.icon}>
        <Link16Regular />
      </span>
      <span className={styles.words} lang={address === '' ? undefined : 'en'}>
        {address === '' ? props.none : address}
      </span>
    </button>
  )
}
