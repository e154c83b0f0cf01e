import { useCallback, useState } from 'react'
import { CheckChoices } from '../../../shared/newsletter/import.ts'
import type { contract } from '../../../shared/contract.ts'
import type { OutputOf } from '../../../shared/rpc.ts'
import { client, useCommand, useQuery } from '../../client.ts'

export type ImportPreview = NonNullable<OutputOf<typeof contract.newsletter.importPreview>>
export type ImportState = ReturnType<typeof useImport>

const guessed: CheckChoices = CheckChoices.parse({})

/** The file that is to be imported, how it is read, and how far the desk is with it. */
export function useImport() {
  const [file, setFile] = useState<{ token: string; name: string } | null>(null)
  const [choices, setChoices] = useState<CheckChoices>(guessed)
  const chooseIt = useCommand(client.shell.chooseReaders)
  const checkIt = useCommand(client.shell.checkReaders)
  const { mutate: ask, isPending: choosing, error: chooseProblem } = chooseIt
  const { mutate: check, isPending: checking, error: checkProblem, reset: forgetProblem } = checkIt
  const preview =
    useQuery(
      client.newsletter.importPreview,
      { limit: 0 },
      {
        refetchInterval: ({ state: { data } }) =>
          checking || data?.stage === 'reading' || data?.stage === 'running' ? 250 : false,
      },
    ).data ?? null
  const { mutate: cancelIt } = useCommand(client.newsletter.cancelImport)

  const choose = useCallback(() => {
    if (choosing) return
    ask(
      {},
      {
        onSuccess: ({ file: token, name }) => {
          if (token === null) return
          setFile({ token, name })
          setChoices(guessed)
          check({ file: token, ...guessed })
        },
      },
    )
  }, [ask, choosing, check])
  const readAgain = useCallback(
    (change: Partial<CheckChoices>) => {
      if (!file || checking) return
      // Other columns come of another reading: they are guessed anew.
      const columns = change.columns === undefined && !('defaults' in change) ? { columns: null } : {}
      const next = { ...choices, ...columns, ...change }
      setChoices(next)
      check({ file: file.token, ...next })
    },
    [file, checking, choices, check],
  )
  const id = preview?.id
  const drop = useCallback(() => {
    setFile(null)
    setChoices(guessed)
    forgetProblem()
    if (id !== undefined) cancelIt({ id })
  }, [id, cancelIt, forgetProblem])
  return {
    file,
    choices,
    preview,
    /** Whether there is anything to show but the way to begin. */
    isOpen: file !== null || preview !== null,
    choose,
    choosing,
    chooseProblem,
    readAgain,
    checking,
    checkProblem,
    drop,
  }
}
