import { makeStyles } from '@fluentui/react-components'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  avatar: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    borderRadius: '50%',
    fontWeight: 600,
    backgroundColor: deskTokens.colorBrandBackground,
    color: deskTokens.colorNeutralForegroundOnBrand,
  },
})

/** The first letter of a name in a filled circle; the name itself stands beside it. */
export function Avatar(props: { name: string; size: 24 | 36 }) {
  const first = [...props.name.trim()][0] ?? ''
  return (
    <span
      aria-hidden
      className={useStyles().avatar}
      style={{ width: props.size, height: props.size, fontSize: props.size === 36 ? 15 : 11, lineHeight: 1 }}
    >
      {first.toUpperCase()}
    </span>
  )
}
