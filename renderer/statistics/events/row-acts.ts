import { makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  acts: { display: 'inline-flex', alignItems: 'center', gap: '4px', marginInlineEnd: '-4px' },
})

/** The class of what can be done with a row, at its end. */
export function useRowActs(): string {
  return useStyles().acts
}
