import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ChosenLogs } from '../../../shared/statistics/shell-calls.ts'
import { client, useQuery } from '../../client.ts'
import type { FocusPlace } from '../../ui/focus-places.ts'
import { useWords } from '../../ui/language.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { PageFrame } from '../page-frame.tsx'
import { useImporting } from '../use-importing.ts'
import { ChosenFiles } from './chosen-files.tsx'
import { DropPlace } from './drop-place.tsx'
import { ImportedElsewhere } from './imported-elsewhere.tsx'
import { PastImports } from './past-imports.tsx'
import { RunningImport } from './running-import.tsx'

const useStyles = makeStyles({ body: { display: 'grid', gap: '24px', padding: '20px 24px 32px', maxWidth: '1100px' } })

/** Where logs come in: chosen or dropped, looked at, taken in, and what became of those before. */
export function ImportsPage(props: { folded: FoldedPlaces; focus: FocusPlace }) {
  const styles = useStyles()
  const words = useWords().statistics.imports
  const [chosen, setChosen] = useState<ChosenLogs | null>(null)
  const progress = useQuery(client.statistics.importProgress, {}, { refetchInterval: 500 }).data ?? null
  const importing = useImporting()
  const isElsewhere = importing !== null && (importing.place === 'elsewhere' || importing.awaited)
  return (
    <PageFrame title={words.title} lined folded={props.folded} focus={props.focus}>
      <div className={styles.body}>
        {progress ? (
          <RunningImport progress={progress} />
        ) : isElsewhere ? (
          <ImportedElsewhere importing={importing} />
        ) : chosen ? (
          <ChosenFiles chosen={chosen} onForget={() => setChosen(null)} onBegun={() => setChosen(null)} />
        ) : (
          <DropPlace onChosen={setChosen} />
        )}
        <PastImports running={progress !== null} />
      </div>
    </PageFrame>
  )
}
