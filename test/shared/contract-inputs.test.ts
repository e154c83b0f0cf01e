import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../shared/contract.ts'
import { shellContract } from '../../shared/shell/contract.ts'
import { FormSchema } from '../../shared/letters/form-schema.ts'
import { query, type Call } from '../../shared/rpc.ts'

const calls = Object.entries({ ...contract, shell: shellContract }).flatMap(([part, all]) =>
  Object.entries(all as Record<string, Call>).map(([name, { input }]) => ({ path: `${part}.${name}`, input })),
)

/** Of a kind that says no bound by itself, each with where it is set. */
const judged: ReadonlySet<string> = new Set([
  // shared/letters/reply-file-calls.ts
  'letters.attach.bytes',
  // main/newsletter/issues/images/read-image.ts
  'newsletter.addImage.bytes',
  // shared/newsletter/issue/delivery-settings.ts
  'newsletter.setDeliverySettings.domains.own',
  // shared/statistics/shell-calls.ts
  'shell.saveDrawing.bytes',
])

/** Where a schema takes more than it should: names that nobody declared, or as much as somebody likes. */
function openings(schema: z.core.$ZodType, place: string): string[] {
  if (schema instanceof z.ZodObject) {
    const closed = schema.def.catchall?._zod.def.type === 'never' ? [] : [`${place} takes unknown names`]
    return [
      ...closed,
      ...Object.entries(schema.shape as z.core.$ZodShape).flatMap(([name, one]) => openings(one, `${place}.${name}`)),
    ]
  }
  if (schema instanceof z.ZodArray) {
    const bounded = schema.def.checks?.some((check) => check._zod.def.check === 'max_length')
    return [...(bounded ? [] : [`${place} takes any number`]), ...openings(schema.element, `${place}[]`)]
  }
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((one, at) => openings(one, `${place}[${at}]`))
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => openings(one, place))
  if ('innerType' in schema._zod.def) return openings(schema._zod.def.innerType as z.core.$ZodType, place)
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    return schema instanceof z.ZodUUID || schema.maxLength !== null ? [] : [`${place} takes any length`]
  }
  const small = [z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodNull].some((kind) => schema instanceof kind)
  return small || judged.has(place) ? [] : [`${place} is of a kind that nobody has judged`]
}

describe('what the window hands in', () => {
  test.each(calls)('$path has a bound everywhere and no room for unknown names', ({ path, input }) => {
    expect(openings(input, path)).toEqual([])
  })

  test('would be caught at any depth', () => {
    const line = z.string()
    const open = z.object({
      one: line.optional(),
      many: z.array(z.object({ of: z.union([line, z.array(line).max(2)]) })).default([]),
      address: z.email(),
      any: z.unknown(),
    })
    expect(openings(open, 'call')).toEqual([
      'call takes unknown names',
      'call.one takes any length',
      'call.many takes any number',
      'call.many[] takes unknown names',
      'call.many[].of takes any length',
      'call.many[].of[] takes any length',
      'call.address takes any length',
      'call.any is of a kind that nobody has judged',
    ])
    const declared = query({ who: 'anyone', purpose: null, input: open, output: z.object({}) })
    expect(openings(declared.input, 'call').filter((opening) => opening.endsWith('unknown names'))).toEqual([])
  })

  test('is refused with the place of an unknown name, at any depth', () => {
    const placeIn = (path: string, given: unknown) =>
      calls
        .find((one) => one.path === path)!
        .input.safeParse(given)
        .error?.issues.map((issue) => issue.path.join('.'))
    const schema = {
      name: 'contact',
      title: { ja: '', en: '' },
      match: { header: { name: 'x-form', value: '' } },
      fields: [{ key: 'name', means: 'name', labels: ['Name'] }],
    }
    expect(placeIn('office.setFormSchemas', { schemas: [schema] })).toBe(undefined)
    expect(placeIn('office.setFormSchemas', { schemas: [{ ...schema, title: { ja: '', en: '', de: '' } }] })).toEqual([
      'schemas.0.title',
    ])
    expect(
      placeIn('office.setFormSchemas', {
        schemas: [{ ...schema, match: { header: { ...schema.match.header, is: '' } } }],
      }),
    ).toEqual(['schemas.0.match.header'])
    expect(
      placeIn('letters.trySchemas', { schemas: [{ ...schema, fields: [{ ...schema.fields[0], surprise: 1 }] }] }),
    ).toEqual(['schemas.0.fields.0'])
  })

  test('keeps every other rule of its schema', () => {
    const rules = z.object({
      name: z.string().trim().min(2).max(4),
      more: z.array(z.number()).max(1).default([7]),
      either: z.union([z.literal('a'), z.object({ b: z.boolean() })]),
    })
    const { input } = query({ who: 'anyone', purpose: null, input: rules, output: z.object({}) })
    expect(input.parse({ name: ' ab ', either: { b: true } })).toEqual({ name: 'ab', more: [7], either: { b: true } })
    for (const wrong of [
      { name: 'a', either: 'a' },
      { name: 'abcde', either: 'a' },
      { name: 'ab', either: 'b' },
      { name: 'ab', either: 'a', more: [1, 2] },
    ]) {
      expect(input.safeParse(wrong).success).toBe(false)
    }
  })

  test('is strict in the window’s hands only: what is stored may hold more than is asked for', () => {
    expect(
      FormSchema.parse({
        name: 'contact',
        title: { ja: '', en: '', de: '' },
        match: {},
        fields: [{ key: 'name', means: 'name', labels: ['Name'] }],
      }).title,
    ).toEqual({ ja: '', en: '' })
  })
})
