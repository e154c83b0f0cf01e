import type { z } from 'zod'
import { contract, type Contract } from '../../shared/contract.ts'
import { shellContract, type ShellEvent } from '../../shared/shell/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Call, PartContract, Result } from '../../shared/rpc.ts'
import type { Bridge } from '../../renderer/client.ts'

/** Answers of one part, typed by the contract; what is missing answers `not_found`. */
export type FakePart<PC extends PartContract> = {
  [Name in keyof PC]?: (
    input: z.output<PC[Name]['input']>,
  ) => z.input<PC[Name]['output']> | Promise<z.input<PC[Name]['output']>>
}

/** The desk and the shell as a test or a picture wants them. */
export type FakeDesk = {
  letters?: FakePart<Contract['letters']>
  answers?: FakePart<Contract['answers']>
  newsletter?: FakePart<Contract['newsletter']>
  statistics?: FakePart<Contract['statistics']>
  office?: FakePart<Contract['office']>
  shell?: FakePart<typeof shellContract>
}

export type FakeBridge = Bridge & {
  /** Every call in order, as `office.signIn` with its input. */
  readonly calls: { path: string; input: unknown }[]
  /** Says that a part has changed, as the desk does. */
  change(part: string): void
  /** Says what the shell says without being asked. */
  tell(event: ShellEvent): void
}

/** A bridge for the window without a program behind it: inputs and outputs are held to the contract. */
export function fakeBridge(desk: FakeDesk): FakeBridge {
  const changed = new Set<(part: string) => void>()
  const told = new Set<(event: ShellEvent) => void>()
  const calls: FakeBridge['calls'] = []
  return {
    calls,
    call: (path, input) => {
      calls.push({ path, input })
      return answer(desk, path, input)
    },
    // What is dropped is looked at as what is chosen.
    dropLogs: (files) => {
      calls.push({ path: 'shell.dropLogs', input: files.length })
      return answer(desk, 'shell.chooseLogs', { what: 'files' })
    },
    onChanged: (listener) => listening(changed, listener),
    onShell: (listener) => listening(told, listener),
    change: (part) => {
      for (const listener of changed) listener(part)
    },
    tell: (event) => {
      for (const listener of told) listener(event)
    },
  }
}

const all: Record<string, PartContract> = { ...contract, shell: shellContract }

async function answer(desk: FakeDesk, path: string, input: unknown): Promise<Result<unknown>> {
  const [part = '', name = ''] = path.split('.')
  const call: Call | undefined = all[part]?.[name]
  const given = (desk as Record<string, Record<string, ((input: unknown) => unknown) | undefined> | undefined>)[part]?.[
    name
  ]
  if (!call || !given) return { ok: false, error: { code: 'not_found', details: { path } } }
  const parsed = call.input.safeParse(input)
  if (!parsed.success) return { ok: false, error: { code: 'bad_input', details: { path } } }
  try {
    return { ok: true, output: call.output.parse(await given(parsed.data)) }
  } catch (failure) {
    if (failure instanceof Problem) return { ok: false, error: { code: failure.code, details: failure.details } }
    throw failure
  }
}

function listening<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
