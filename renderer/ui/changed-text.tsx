import { makeStyles } from '@fluentui/react-components'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  added: {
    textDecorationLine: 'none',
    backgroundColor: deskTokens.colorStatusSuccessBackground1,
    boxShadow: `inset 0 -1px ${deskTokens.colorStatusSuccessForeground1}`,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  removed: {
    backgroundColor: deskTokens.colorStatusDangerBackground1,
    color: deskTokens.colorStatusDangerForeground1,
  },
})

/** A text with what was taken away struck through and what came underlined. */
export function ChangedText(props: { pieces: readonly { what: 'same' | 'added' | 'removed'; text: string }[] }) {
  const styles = useStyles()
  return props.pieces.map(({ what, text }, at) =>
    what === 'same' ? (
      text
    ) : what === 'added' ? (
      <ins key={at} className={styles.added}>
        {text}
      </ins>
    ) : (
      <del key={at} className={styles.removed}>
        {text}
      </del>
    ),
  )
}
