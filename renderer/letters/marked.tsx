import { makeStyles } from '@fluentui/react-components'
import { Fragment } from 'react'
import { deskTokens } from '../ui/theme.ts'
import { markedRanges } from './marked-ranges.ts'

const useStyles = makeStyles({
  mark: {
    backgroundColor: deskTokens.colorMark,
    color: 'inherit',
    borderRadius: '2px',
    boxDecorationBreak: 'clone',
    // In high contrast the mark is a line, so that the words keep their own colour.
    '@media (forced-colors: active)': { textDecorationLine: 'underline', textDecorationThickness: '2px' },
    textDecorationColor: deskTokens.colorStatusWarningForeground1,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
})

/** A text with the words of the search marked in it. */
export function Marked(props: { text: string; search: string }) {
  const styles = useStyles()
  const { text, search } = props
  if (search === '') return text
  const ranges = markedRanges(text, search)
  if (ranges.length === 0) return text
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)!.end)}
    </>
  )
}
