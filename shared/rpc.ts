import { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Purpose } from './purposes.ts'
import type { Role } from './roles.ts'

/** Who may call: anybody with the window open, any signed-in account, or accounts holding one of the roles. */
export type Who = 'anyone' | 'signed-in' | readonly Role[]

/** One entry of the contract: what goes in, what comes out, who may ask, and what for. */
export type Call<
  Kind extends CallKind = CallKind,
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  By extends Who = Who,
> = {
  readonly kind: Kind
  readonly input: In
  readonly output: Out
  readonly who: By
  /** The section of the privacy policy that the call serves; null where it touches no data of the public. */
  readonly purpose: Purpose
}

/**
 * - `query` reads and changes nothing.
 * - `command` changes the office data in one transaction, together with its row in the audit record.
 * - `errand` first goes to a server or stretches a key, and commits what came of it (network never stands inside a transaction).
 */
export type CallKind = 'query' | 'command' | 'errand'

type Parts<In extends z.ZodType, Out extends z.ZodType, By extends Who> = {
  input: In
  output: Out
  who: By
  purpose: Purpose
}

/** Declares a call that only reads. */
export const query = <In extends z.ZodType, Out extends z.ZodType, const By extends Who>(
  parts: Parts<In, Out, By>,
): Call<'query', In, Out, By> => ({ kind: 'query', ...parts, input: strict(parts.input) })

/** Declares a call that changes the office data in one audited transaction; whoever gives one is signed in. */
export const command = <In extends z.ZodType, Out extends z.ZodType, const By extends Exclude<Who, 'anyone'>>(
  parts: Parts<In, Out, By>,
): Call<'command', In, Out, By> => ({ kind: 'command', ...parts, input: strict(parts.input) })

/** Declares a call that goes out (network, key stretching, files) and commits by itself. */
export const errand = <In extends z.ZodType, Out extends z.ZodType, const By extends Who>(
  parts: Parts<In, Out, By>,
): Call<'errand', In, Out, By> => ({ kind: 'errand', ...parts, input: strict(parts.input) })

/**
 * The same schema, refusing at every depth what it does not name: that was meant to do something, and is not overlooked. The schemas themselves
 * stay open, for they also read answers and stored settings.
 */
function strict<Schema extends z.ZodType>(schema: Schema): Schema {
  return strictly(schema) as Schema
}

function strictly(schema: z.core.$ZodType): z.core.$ZodType {
  const remade = (changes: object) => z.core.clone(schema, { ...schema._zod.def, ...changes })
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape as z.core.$ZodShape).map(([name, one]) => [name, strictly(one)])
    return remade({ shape: Object.fromEntries(shape), catchall: z.never() })
  }
  if (schema instanceof z.ZodArray) return remade({ element: strictly(schema.element) })
  if (schema instanceof z.ZodTuple) return remade({ items: schema.def.items.map(strictly) })
  if (schema instanceof z.ZodUnion) return remade({ options: schema.options.map(strictly) })
  return 'innerType' in schema._zod.def
    ? remade({ innerType: strictly(schema._zod.def.innerType as z.core.$ZodType) })
    : schema
}

/** The calls of one part of the program. */
export type PartContract = Readonly<Record<string, Call>>

/** What crosses every border: an output, or an error as data. */
export type Result<T> = { ok: true; output: T } | { ok: false; error: Failure }

/** An error as it crosses a border: a code of the closed list and the facts its sentence needs. */
export type Failure = { code: ErrorCode; details: Readonly<Record<string, string | number>> }

export type InputOf<C extends Call> = z.input<C['input']>
export type OutputOf<C extends Call> = z.output<C['output']>

/** What the renderer gets: every call of the contract as a typed function that remembers its path. */
export type Client<Contract extends Readonly<Record<string, PartContract>>> = {
  readonly [Part in keyof Contract]: {
    readonly [Name in keyof Contract[Part]]: ClientCall<Contract[Part][Name]>
  }
}

export type ClientCall<C extends Call> = {
  (input: InputOf<C>): Promise<OutputOf<C>>
  readonly path: string
  readonly kind: C['kind']
  readonly who: Who
}

/** The input of a call that needs none. */
export const nothing = z.object({})

/** The answer of a call that has nothing to tell. */
export const done = z.object({})
