import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  tables: { display: 'grid', gap: '20px', marginTop: '12px' },
  kept: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
})

/** The lines of an import that could not be read: how many by reason, and where each stands; what they say is kept nowhere. */
export function BadLinesDialog(props: { id: string; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().statistics
  const say = words.imports
  const [limit, setLimit] = useState(100)
  const asked = useQuery(client.statistics.badLines, { id: props.id, limit })
  const bad = asked.data
  return (
    <Modal title={say.badTitle} wide onClose={props.onClose}>
      {say.badText}
      {asked.error && <Failure problem={asked.error} />}
      {bad && (
        <div className={styles.tables}>
          <DataTable
            label={say.badReason}
            rows={bad.reasons}
            keyOf={({ reason }) => reason}
            columns={[
              { id: 'reason', words: say.badReason, cell: ({ reason }) => say.reasons[reason] },
              { id: 'lines', words: say.columns.lines, end: true, width: 96, cell: ({ lines }) => countOf(lines) },
            ]}
          />
          <DataTable
            label={say.badPlace}
            rows={bad.rows}
            keyOf={({ file, line }) => `${file} ${line}`}
            columns={[
              { id: 'place', words: say.badPlace, cell: ({ file, line }) => say.badLine(file, countOf(line)) },
              { id: 'reason', words: say.badReason, cell: ({ reason }) => say.reasons[reason] },
            ]}
          />
          {bad.kept < bad.total && <p className={styles.kept}>{say.badKept(countOf(bad.kept))}</p>}
          {bad.kept > limit && limit < 500 && (
            <div>
              <CommandButton size="small" onClick={() => setLimit(500)}>
                {words.list.more}
              </CommandButton>
            </div>
          )}
        </div>
      )}
    </Modal>
  )
}
