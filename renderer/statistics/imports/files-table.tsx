import { makeStyles } from '@fluentui/react-components'
import {
  ArrowSync16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  ErrorCircle16Filled,
  Pause16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { ImportedFile } from '../../../shared/statistics/imports.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { useCodeWords } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Status, type Tone } from '../../ui/status.tsx'
import { dayWords } from '../look/period-words.ts'

const signs: Record<ImportedFile['state'], { tone: Tone; icon: ReactElement }> = {
  waiting: { tone: 'neutral', icon: <Clock16Regular /> },
  reading: { tone: 'own', icon: <ArrowSync16Regular /> },
  done: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  failed: { tone: 'stopped', icon: <ErrorCircle16Filled /> },
  cancelled: { tone: 'neutral', icon: <Pause16Regular /> },
  interrupted: { tone: 'look', icon: <Pause16Regular /> },
}

const useStyles = makeStyles({ notes: { display: 'grid', gap: '6px', marginTop: '8px' } })

/** The files of an import, line by line: what was in them, and what is to be told of them. */
export function FilesTable(props: { files: readonly ImportedFile[]; label: string }) {
  const styles = useStyles()
  const words = useWords().statistics.imports
  const [language] = useLanguage()
  const sentence = useCodeWords()
  const { files } = props
  const column = (id: 'lines' | 'fresh' | 'known' | 'bad' | 'late', of: (file: ImportedFile) => number) => ({
    id,
    words: words.columns[id],
    end: true,
    nowrap: true,
    cell: (file: ImportedFile & { place: number }) => countOf(of(file)),
  })
  const late = files.filter((file) => file.late > 0)
  const shuffled = files.filter((file) => file.shuffled)
  const internal = files.reduce((sum, file) => sum + file.internal, 0)
  return (
    <div>
      <DataTable
        label={props.label}
        rows={files.map((file, place) => ({ ...file, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { id: 'file', words: words.columns.file, cell: ({ name }) => name },
          {
            id: 'format',
            words: words.columns.format,
            nowrap: true,
            cell: ({ found }) => (found ? words.formats[found.format] : '–'),
          },
          {
            id: 'state',
            words: words.columns.state,
            width: 110,
            nowrap: true,
            cell: ({ state }) => <Status {...signs[state]}>{words.states[state]}</Status>,
          },
          column('lines', (file) => file.lines),
          column('fresh', (file) => file.fresh),
          column('known', (file) => file.known),
          column('bad', (file) => file.failed),
          column('late', (file) => file.late),
        ]}
      />
      <div className={styles.notes}>
        {files
          .filter(({ why }) => why !== null)
          .map(({ name, why }) => (
            <MessageBar key={name} tone="stopped">
              {name}: {sentence(why!)}
            </MessageBar>
          ))}
        {late.length > 0 && (
          <MessageBar tone="look" title={words.lateTitle(countOf(late.reduce((sum, file) => sum + file.late, 0)))}>
            {words.lateText(
              [...new Set(late.flatMap(({ lateDays }) => lateDays))]
                .toSorted()
                .map((day) => dayWords(language, day))
                .join(', '),
            )}
          </MessageBar>
        )}
        {shuffled.length > 0 && (
          <MessageBar tone="neutral">
            {shuffled.map(({ name }) => name).join(', ')}: {words.shuffled}
          </MessageBar>
        )}
        {internal > 0 && <MessageBar tone="neutral">{words.internal(countOf(internal))}</MessageBar>}
      </div>
    </div>
  )
}
