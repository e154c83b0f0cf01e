import { useCallback } from 'react'
import { client, useCommand } from '../../client.ts'
import type { ChartFile } from '../../ui/charts/chart-pane.tsx'
import { useProblemWords } from '../../ui/failure.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** Hands the picture of a chart to the shell, which asks where to keep it; what came of it is told. A table goes to `onTable`. */
export function usePictureFile(onTable?: (format: 'csv' | 'xlsx') => void): {
  onFile: (file: ChartFile) => void
  onFailed: (failure: unknown) => void
} {
  const { say } = useAnswersWords()
  const tell = useUndo()
  const problem = useProblemWords()
  const { mutate: saveDrawing } = useCommand(client.shell.saveDrawing)
  const onFailed = useCallback((failure: unknown) => tell({ words: problem(failure), failed: true }), [tell, problem])
  const onFile = useCallback(
    (file: ChartFile) => {
      if (file.as !== 'drawing') return onTable?.(file.kind)
      saveDrawing(
        { kind: file.kind, title: file.title, bytes: file.bytes },
        {
          onSuccess: ({ savedAs }) => {
            if (savedAs !== null) tell({ words: say.askedScreen.saved(savedAs) })
          },
          onError: onFailed,
        },
      )
    },
    [saveDrawing, tell, say, onFailed, onTable],
  )
  return { onFile, onFailed }
}
