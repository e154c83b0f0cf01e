import { makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { CommandButton } from './command-button.tsx'
import { deskTokens } from './theme.ts'

/** Where the places of a part are folded into the title of what they lead to: what the title opens, and its name. Null where they have a pane of their own. */
export type FoldedPlaces = {
  list: ReactNode
  label: string
  open: boolean
  onOpen: (open: boolean) => void
  keys?: string
} | null

const useStyles = makeStyles({
  heading: { display: 'inline-flex', margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  title: {
    fontWeight: 600,
    fontSize: deskTokens.fontSizeBase400,
    gap: '4px',
    // The short fact beside it matters more than the key.
    '@container (max-width: 400px)': { '& kbd': { display: 'none' } },
  },
  places: { padding: '8px 0', width: '240px', maxHeight: '80vh', overflowY: 'auto' },
})

/** The title of a pane that opens the places, where these have no pane of their own. */
export function FoldedTitle(props: { title: string; folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const { folded } = props
  return (
    <Popover
      open={folded.open}
      onOpenChange={(_, data) => folded.onOpen(data.open)}
      positioning="below-start"
      trapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        {(trigger) => (
          <h2 className={styles.heading}>
            <CommandButton look="quiet" className={styles.title} keys={folded.keys} buttonProps={trigger}>
              {props.title}
              <ChevronDown16Regular />
            </CommandButton>
          </h2>
        )}
      </PopoverTrigger>
      <PopoverSurface className={styles.places} aria-label={folded.label}>
        {folded.list}
      </PopoverSurface>
    </Popover>
  )
}
