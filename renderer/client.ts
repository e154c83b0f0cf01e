import './zod-without-eval.ts'
import {
  QueryClient,
  useMutation,
  useQuery as useTanstackQuery,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import { contract, type Bridge } from '../shared/contract.ts'
import { shellContract } from '../shared/shell/contract.ts'
import type { PartName } from '../shared/parts.ts'
import { Problem } from '../shared/errors.ts'
import { ChosenLogs } from '../shared/statistics/shell-calls.ts'
import type { Call, Client, ClientCall, InputOf, OutputOf } from '../shared/rpc.ts'

export type { Bridge }

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can add to the browser's own Window
  interface Window {
    /** What the preload opens to the window; nothing else crosses. */
    readonly madoguchi: Bridge
  }
}

const everything = { ...contract, shell: shellContract }
type Everything = typeof everything

/** Every call of the contract as a typed function: `client.letters.list({ view: 'inbox' })`. Failures are thrown as Problem. */
export const client: Client<Everything> = clientOf(everything)

type CallOfKind<K extends Call['kind']> = Call<K>
type Readable = CallOfKind<'query'>
type Doable = CallOfKind<'command'> | CallOfKind<'errand'>
type Path = `${string}.${string}`

/** Logs that were dropped on the window: the shell learns where they lie, the window what they are. Throws as Problem what is refused. */
export async function dropLogs(files: readonly File[]): Promise<ChosenLogs> {
  const result = await window.madoguchi.dropLogs(files)
  if (result.ok) return ChosenLogs.parse(result.output)
  throw new Problem(result.error.code, result.error.details)
}

/** The key under which an answer is kept: the part first, so that `changed(part)` reaches all of a part. */
export function keyOf(call: { readonly path: string }, input: unknown): readonly unknown[] {
  const [part, name] = call.path.split('.')
  return [part, name, input]
}

type ReadOptions<Out> = Pick<
  UseQueryOptions<Out, Problem>,
  'enabled' | 'refetchInterval' | 'refetchOnMount' | 'placeholderData'
>

/** One question to the desk with its options, for useQuery and for TanStack's useQueries. */
export function questionOf<C extends Readable>(
  call: ClientCall<C>,
  input: InputOf<C>,
  options: ReadOptions<OutputOf<C>> = {},
) {
  return { queryKey: keyOf(call, input), queryFn: () => call(input), ...options } satisfies UseQueryOptions<
    OutputOf<C>,
    Problem
  >
}

/** Asks the desk and asks again whenever the part has changed. */
export function useQuery<C extends Readable>(
  call: ClientCall<C>,
  input: InputOf<C>,
  options: ReadOptions<OutputOf<C>> = {},
): UseQueryResult<OutputOf<C>, Problem> {
  return useTanstackQuery<OutputOf<C>, Problem>(questionOf(call, input, options))
}

/** A command or errand on its way, without what it was given: that is kept nowhere, for it may be a passphrase. */
export type Command<C extends Doable> = Omit<
  UseMutationResult<OutputOf<C>, Problem, unknown>,
  'variables' | 'mutate' | 'mutateAsync'
> & {
  mutate(
    input: InputOf<C>,
    then?: { onSuccess?: (output: OutputOf<C>) => void; onError?: (problem: Problem) => void; onSettled?: () => void },
  ): void
  mutateAsync(input: InputOf<C>): Promise<OutputOf<C>>
}

/** Gives a command or errand to the desk: `const close = useCommand(client.letters.close); close.mutate({ … })`. */
export function useCommand<C extends Doable>(call: ClientCall<C>): Command<C> {
  const {
    mutate: begin,
    mutateAsync: beginAsync,
    variables: _ticket,
    ...state
  } = useMutation<OutputOf<C>, Problem, Ticket<InputOf<C>>>({
    mutationFn: ({ take }) => call(take()),
  })
  const mutate = useCallback<Command<C>['mutate']>(
    (input, then = {}) =>
      begin(ticketFor(input), {
        onSuccess: (output) => then.onSuccess?.(output),
        onError: (problem) => then.onError?.(problem),
        onSettled: () => then.onSettled?.(),
      }),
    [begin],
  )
  const mutateAsync = useCallback<Command<C>['mutateAsync']>((input) => beginAsync(ticketFor(input)), [beginAsync])
  return { ...state, mutate, mutateAsync }
}

/** What TanStack keeps in place of an input; it is given out once, and then nothing of it is left. */
type Ticket<In> = { take(): In }

function ticketFor<In>(input: In): Ticket<In> {
  const waiting = [input]
  return { take: () => waiting.pop()! }
}

/** The memory of the window; answers hold until the desk says that their part has changed. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The desk is this machine: never paused because the network is gone, never repeated blindly.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      // What came of a command may be a recovery key: it goes with the screen that asked.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  })
}

/** Asks everything of a part again when the desk says that it changed; returns the way to stop. */
export function followChanges(queries: QueryClient): () => void {
  return window.madoguchi.onChanged((part) => void queries.invalidateQueries({ queryKey: [part] }))
}

/** Does something each time the desk says that a part has changed; returns the way to stop. */
export function whenChanged(part: PartName, work: () => void): () => void {
  return window.madoguchi.onChanged((changed) => {
    if (changed === part) work()
  })
}

function clientOf<T extends Everything>(parts: T): Client<T> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, calls]) => [
      part,
      Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, callOf(`${part}.${name}`, call)])),
    ]),
  ) as unknown as Client<T>
}

function callOf(path: Path, { kind, who }: Call) {
  const call = async (input: unknown): Promise<unknown> => {
    const result = await window.madoguchi.call(path, input)
    if (result.ok) return result.output
    throw new Problem(result.error.code, result.error.details)
  }
  return Object.assign(call, { path, kind, who })
}
