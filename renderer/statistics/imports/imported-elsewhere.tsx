import type { Importing } from '../../../shared/statistics/desk-calls.ts'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useImportingName } from '../use-importing.ts'

/** In place of choosing logs: why they are imported at another workstation, or cannot be yet. */
export function ImportedElsewhere({ importing }: { importing: Importing }) {
  const words = useWords().statistics.desks
  const name = useImportingName(importing)
  if (importing.awaited) return <MessageBar tone="neutral">{words.awaited}</MessageBar>
  return (
    <MessageBar tone="neutral" title={words.elsewhere(name)}>
      {words.elsewhereWhy}
    </MessageBar>
  )
}
