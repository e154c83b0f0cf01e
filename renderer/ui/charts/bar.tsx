import { makeStyles } from '@fluentui/react-components'
import { chartTokens } from '../chart-colours.ts'

const useStyles = makeStyles({ bar: { display: 'block', width: '100%', overflow: 'visible' } })

/** A bar of 8 px in the cell of a table: its share of the longest. What it stands for is written beside it. */
export function Bar(props: { share: number; rest?: boolean }) {
  const styles = useStyles()
  const share = Math.min(1, Math.max(0, props.share))
  return (
    <svg className={styles.bar} height="8" aria-hidden>
      {share > 0 && (
        <rect
          x="0"
          y="0"
          width={`${Math.max(0.8, share * 100)}%`}
          height="8"
          rx="1"
          fill={props.rest ? chartTokens.colorSeries5 : chartTokens.colorSeries1}
        />
      )}
    </svg>
  )
}
