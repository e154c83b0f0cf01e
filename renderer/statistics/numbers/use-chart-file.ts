import { useCallback, useContext } from 'react'
import { client, useCommand } from '../../client.ts'
import type { ChartFile } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { useWords } from '../../ui/language.tsx'
import { useProblemWords } from '../../ui/failure.tsx'
import { useTell } from '../told.tsx'
import { ShownPeriod } from './shown-period.ts'

/** Hands a drawing or a table to the shell, which asks where to keep it; what came of it is told. */
export function useChartFile(): { onFile: (file: ChartFile) => void; onFailed: (failure: unknown) => void } {
  const words = useWords().statistics
  const say = useProblemWords()
  const tell = useTell()
  const period = useContext(ShownPeriod)
  const { mutate: saveDrawing } = useCommand(client.shell.saveDrawing)
  const { mutate: saveTable } = useCommand(client.shell.saveTable)
  const onFailed = useCallback((failure: unknown) => tell({ tone: 'stopped', words: say(failure) }), [say, tell])
  const onFile = useCallback(
    (file: ChartFile) => {
      const then = {
        onSuccess: ({ savedAs }: { savedAs: string | null }) => {
          if (savedAs !== null) tell({ tone: 'done', words: words.export.saved(savedAs) })
        },
        onError: onFailed,
      }
      if (file.as === 'drawing') saveDrawing({ kind: file.kind, title: file.title, period, bytes: file.bytes }, then)
      else saveTable({ title: file.figures.title, period, format: file.kind, rows: rowsOf(file.figures) }, then)
    },
    [saveDrawing, saveTable, tell, words, onFailed, period],
  )
  return { onFile, onFailed }
}

/** Figures as the rows of a table, their heads first. */
export function rowsOf(figures: Figures): (string | number | null)[][] {
  return [figures.columns.map(({ words }) => words), ...figures.rows.map(({ cells }) => [...cells])]
}
