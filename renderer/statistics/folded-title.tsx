import { makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { CommandButton } from '../ui/command-button.tsx'
import { useWords } from '../ui/language.tsx'
import { deskTokens } from '../ui/theme.ts'

/** What the title opens where the places have no pane of their own; null where they have. */
export type FoldedPlaces = { list: ReactNode; open: boolean; onOpen: (open: boolean) => void } | null

const useStyles = makeStyles({
  heading: { display: 'inline-flex', margin: '0 0 0 -8px', fontSize: 'inherit', fontWeight: 'inherit' },
  title: { fontWeight: 600, fontSize: deskTokens.fontSizeBase400, gap: '4px' },
  places: { padding: '8px 0', width: '240px', maxHeight: '80vh', overflowY: 'auto' },
})

/** The title of the numbers that opens the places. */
export function FoldedTitle(props: { title: string; folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const words = useWords().statistics
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
            <CommandButton look="quiet" className={styles.title} buttonProps={trigger}>
              {props.title}
              <ChevronDown16Regular />
            </CommandButton>
          </h2>
        )}
      </PopoverTrigger>
      <PopoverSurface className={styles.places} aria-label={words.placesLabel}>
        {folded.list}
      </PopoverSurface>
    </Popover>
  )
}
