import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../../shared/errors.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { client } from '../../client.ts'
import { editingFor, type Editing } from './editing.ts'

/** Opens the form that should read a given mail, once, as soon as the office's forms are known. */
export function useGivenSample(
  given: string | undefined,
  schemas: readonly FormSchema[] | undefined,
  open: (editing: Editing) => void,
): { busy: boolean; failure: Problem | null } {
  const begun = useRef<string | undefined>(undefined)
  const latest = useRef(open)
  latest.current = open
  const [state, setState] = useState<{ busy: boolean; failure: Problem | null }>({ busy: false, failure: null })
  useEffect(() => {
    if (given === undefined || schemas === undefined || begun.current === given) return
    begun.current = given
    setState({ busy: true, failure: null })
    void Promise.all([
      client.letters.trySchemas({ schemas: [...schemas], sample: given }),
      client.letters.proposeSchema({ id: given }),
    ]).then(
      ([rows, { schema }]) => {
        setState({ busy: false, failure: null })
        latest.current(
          editingFor(
            given,
            schemas,
            rows.find((row) => row.id === given),
            schema,
          ),
        )
      },
      (failure: unknown) => setState({ busy: false, failure: problemOf(failure) }),
    )
  }, [given, schemas])
  return state
}
