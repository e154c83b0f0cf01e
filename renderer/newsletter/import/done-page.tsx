import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { drawings } from '../../ui/drawings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import type { ImportPreview } from './use-import.ts'

/** What an import has brought, and the ways on. */
export function DonePage(props: {
  preview: ImportPreview
  onClose: () => void
  onReaders: (importId: string) => void
  onAnother: () => void
}) {
  const say = useWords().newsletter.import.done
  const dates = useDates()
  const { counts, id } = props.preview
  const past = useQuery(client.newsletter.imports, {}).data?.find((one) => one.id === id)
  return (
    <EmptyState
      level={2}
      drawing={drawings.letter}
      title={say.title(countOf(counts.added))}
      text={
        <>
          {say.text(countOf(counts.updated), countOf(counts.unchanged), countOf(counts.refused + counts.suggested))}{' '}
          {past && say.until(dates.dayWithYear(past.undoUntil))}
        </>
      }
      ways={
        <>
          {counts.added > 0 && (
            <CommandButton
              look="primary"
              onClick={() => {
                props.onClose()
                props.onReaders(id)
              }}
            >
              {say.see}
            </CommandButton>
          )}
          <CommandButton
            onClick={() => {
              props.onClose()
              props.onAnother()
            }}
          >
            {say.another}
          </CommandButton>
        </>
      }
    />
  )
}
