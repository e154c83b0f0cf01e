import { makeStyles } from '@fluentui/react-components'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  row: {
    boxSizing: 'border-box',
    padding: '13px 16px 0 24px',
    overflow: 'hidden',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
  },
  line: { height: '10px', width: '38%', borderRadius: '2px', backgroundColor: deskTokens.colorNeutralStencil1 },
})

/** The place of a letter that has not come yet while the list is scrolled fast. */
export function PendingRow(props: { height: number }) {
  const styles = useStyles()
  return (
    <div className={styles.row} style={{ height: props.height }} aria-hidden>
      <div className={styles.line} />
    </div>
  )
}
