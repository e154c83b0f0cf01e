import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../main/database/open.ts'
import { failureOf, serve, type ServeDeps } from '../../main/serve.ts'
import { contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Account } from '../../shared/office/account.ts'
import { Role } from '../../shared/roles.ts'
import type { Purpose } from '../../shared/purposes.ts'
import { command, errand, query, type Call } from '../../shared/rpc.ts'
import { newTestDatabase } from '../support/office.ts'

let db: Database
beforeAll(() => {
  db = newTestDatabase()
})

const accountWith = (roles: Role[]): Account => ({
  id: '018f0000-0000-7000-8000-000000000001',
  name: '小林 遥',
  nameEn: '',
  roles,
  language: 'ja',
  endedAt: null,
})

function groundFor(account: Account | null): ServeDeps & { announced: string[] } {
  const announced: string[] = []
  return {
    db: account ? db : null,
    account,
    now: () => new Date('2026-11-24T18:00:00.000Z'),
    announce: (part) => announced.push(part),
    handedOut: new Set(),
    refused: new Map(),
    announced,
  }
}

const acts = () =>
  db.prepare(`SELECT account_id, at, what, about FROM audit WHERE what <> 'office.refused' ORDER BY seq`).all()
const refusals = () =>
  db.prepare(`SELECT account_id, about, changes FROM audit WHERE what = 'office.refused' ORDER BY seq`).all()
const settings = () => db.prepare('SELECT name FROM settings ORDER BY name').pluck().all()
const keep = (name: string) => db.prepare(`INSERT INTO settings VALUES (?, '')`).run(name)

const parts = {
  who: ['staff'] as const,
  // Every part keeps its data safe.
  purpose: '5' as const,
  input: z.object({ name: z.string().min(2) }),
  output: z.object({ kept: z.string() }),
}
const staff = accountWith(['staff'])

describe('every call of the contract', () => {
  const calls = Object.entries(contract).flatMap(([part, all]) =>
    Object.entries(all as Record<string, Call>).map(([name, call]) => ({ path: `${part}.${name}`, call })),
  )
  const ran = new Problem('mail_too_complex')
  const run = () => {
    throw ran
  }
  const codeFor = async ({ path, call }: (typeof calls)[number], account: Account | null) => {
    const result = await serve(path, call, run, undefined, groundFor(account))
    return result.ok ? 'ok' : result.error.code
  }

  test.each(calls)('$path is refused to everybody it is not for, before its input is looked at', async (one) => {
    const { who } = one.call
    expect(await codeFor(one, null)).toBe(who === 'anyone' ? 'bad_input' : 'not_signed_in')
    for (const role of Role.options) {
      const allowed = who === 'anyone' || who === 'signed-in' || who.includes(role)
      expect([role, await codeFor(one, accountWith([role]))]).toEqual([role, allowed ? 'bad_input' : 'not_allowed'])
    }
    expect(await codeFor(one, accountWith([...Role.options]))).toBe('bad_input')
  })

  test.each(calls)('$path takes nothing that the contract does not name', async ({ path, call }) => {
    const result = await serve(path, call, run, { surprise: true }, groundFor(accountWith([...Role.options])))
    expect(result).toMatchObject({ ok: false, error: { code: 'bad_input' } })
  })
})

describe('a call', () => {
  test('that is a command is kept together with its row in the record, then announced', async () => {
    const ground = groundFor(staff)
    const result = await serve(
      'letters.keep',
      command(parts),
      (input, context) => {
        expect(db.inTransaction).toBe(true)
        context.about('the-thing')
        keep((input as { name: string }).name)
        return { kept: 'yes', secret: 'dropped' }
      },
      { name: 'one' },
      ground,
    )
    expect([result, settings(), acts(), ground.announced]).toEqual([
      { ok: true, output: { kept: 'yes' } },
      ['one'],
      [{ account_id: staff.id, at: '2026-11-24T18:00:00.000Z', what: 'letters.keep', about: 'the-thing' }],
      ['letters'],
    ])
  })

  test.each([
    [
      'fails',
      () => {
        throw new Problem('reply_gone', { since: 1 })
      },
      { code: 'reply_gone', details: { since: 1 } },
    ],
    ['answers what the contract does not allow', () => ({ kept: 7 }), { code: 'unexpected' }],
  ])('that is a command and %s leaves nothing behind and announces nothing', async (_, end, error) => {
    const [before, ground] = [[settings(), acts()], groundFor(staff)]
    const result = await serve(
      'letters.keep',
      command(parts),
      () => {
        keep('two')
        return end()
      },
      { name: 'two' },
      ground,
    )
    expect(result).toMatchObject({ ok: false, error })
    expect([[settings(), acts()], ground.announced]).toEqual([before, []])
  })

  test('that is an errand commits by itself, under its own or another name', async () => {
    const [before, ground] = [acts().length, groundFor(staff)]
    await serve(
      'office.fetch',
      errand(parts),
      async (_input, { commit }) => {
        expect(db.inTransaction).toBe(false)
        commit(() => keep('three'), { about: 'three' })
        return { kept: commit(() => 'again', { what: 'office.verify' }) }
      },
      { name: 'three' },
      ground,
    )
    expect([acts().slice(before), ground.announced]).toMatchObject([
      [
        { what: 'office.fetch', about: 'three' },
        { what: 'office.verify', about: '' },
      ],
      ['office', 'office'],
    ])
  })

  test('whose purpose is none of its part is refused, before its input is looked at', async () => {
    const run = () => ({ kept: 'yes' })
    const asked = async (path: string, purpose: Purpose) => {
      const result = await serve(path, query({ ...parts, purpose }), run, { name: 'one' }, groundFor(staff))
      return result.ok ? 'ok' : result.error.code
    }
    expect([
      await asked('letters.look', '3(3)'),
      await asked('letters.look', '3(2)'),
      await asked('newsletter.look', '3(3)'),
      await asked('statistics.look', null),
    ]).toEqual(['ok', 'other_purpose', 'other_purpose', 'ok'])
  })

  test('that is refused for its role or its purpose stands in the record, with nothing of its input', async () => {
    const [before, ground] = [refusals().length, groundFor(staff)]
    const run = () => ({ kept: 'yes' })
    const input = { name: '小林 遥 <haruka@hoshi.example>' }
    await serve('newsletter.keep', command({ ...parts, who: ['editor'], purpose: '2(2)' }), run, input, ground)
    await serve('letters.look', query({ ...parts, purpose: '3(2)' }), run, input, ground)
    const optedOut = () => {
      throw new Problem('reader_opted_out')
    }
    await serve('newsletter.bring', command({ ...parts, purpose: '2(2)' }), optedOut, input, ground)
    const row = (path: string, code: string) => ({
      account_id: staff.id,
      about: '',
      changes: JSON.stringify([
        { thing: 'call', from: '', to: path },
        { thing: 'refusal', from: '', to: code },
      ]),
    })
    expect(refusals().slice(before)).toEqual([
      row('newsletter.keep', 'not_allowed'),
      row('letters.look', 'other_purpose'),
      row('newsletter.bring', 'reader_opted_out'),
    ])
    expect(ground.announced).toEqual(['office', 'office', 'office'])
  })

  test('that is refused again and again leaves one row a minute, and one that no contract names leaves none', async () => {
    const [before, ground] = [refusals().length, groundFor(staff)]
    const call = command({ ...parts, who: ['supervisor'] })
    const refusedAt = async (second: number, path = 'office.keep', asked: Call | null = call) => {
      const now = () => new Date(Date.UTC(2026, 10, 24, 18, 0, second))
      return serve(path, asked ?? undefined, () => ({ kept: '' }), { name: 'one' }, { ...ground, now })
    }
    for (let second = 0; second < 120; second += 1) await refusedAt(second)
    expect(refusals().length - before).toBe(2)
    await refusedAt(119, 'office.other')
    await refusedAt(119, 'office.surprise', null)
    expect(refusals().length - before).toBe(3)
    expect(await serve('office.keep', call, () => ({ kept: '' }), {}, groundFor(null))).toMatchObject({
      error: { code: 'not_signed_in' },
    })
    expect(refusals().length - before).toBe(3)
  })

  test('that is refused is refused also where the disk is too full to say so', async () => {
    const own = newTestDatabase()
    own.pragma(`max_page_count = ${String(own.pragma('page_count', { simple: true }))}`)
    const call = command({ ...parts, who: ['supervisor'] })
    for (let second = 0; second < 40; second += 1) {
      const ground = { ...groundFor(staff), db: own }
      expect(await serve('letters.keep', call, () => ({ kept: '' }), { name: 'one' }, ground)).toEqual({
        ok: false,
        error: { code: 'not_allowed', details: {} },
      })
    }
  })

  test('that hands out texts is in the record before its answer leaves, once for each text and sitting', async () => {
    const [before, deps] = [acts().length, groundFor(staff)]
    const look = (ids: string[], answer: unknown = { kept: 'yes' }) =>
      serve(
        'letters.look',
        query(parts),
        async (_input, { handsOut }) => {
          handsOut('letters.readText', ids)
          return answer
        },
        { name: 'one' },
        deps,
      )
    await look(['a', 'b'])
    await look(['b', 'c'])
    await look(['a'])
    expect(await look(['never'], { kept: 7 })).toMatchObject({ ok: false })
    await look(Array.from({ length: 12 }, (_, index) => `d${index}`))
    expect(acts().slice(before)).toEqual(
      ['a b', 'c', 'd0 d1 d2 d3 d4 d5 d6 d7 d8 d9', 'd10 d11'].map((about) => ({
        account_id: staff.id,
        at: '2026-11-24T18:00:00.000Z',
        what: 'letters.readText',
        about,
      })),
    )
  })

  test('that is an errand and changes nothing leaves its row all the same', async () => {
    const before = acts().length
    await serve(
      'letters.pull',
      errand(parts),
      (_input, { record }) => {
        record('one', [{ thing: 'rows', from: '', to: '3' }])
        return { kept: 'yes' }
      },
      { name: 'one' },
      groundFor(staff),
    )
    expect(acts().slice(before)).toMatchObject([{ what: 'letters.pull', about: 'one' }])
  })

  test('that is a query leaves no row in the record', async () => {
    const before = acts()
    expect(
      await serve('letters.look', query(parts), () => ({ kept: 'seen' }), { name: 'four' }, groundFor(staff)),
    ).toEqual({ ok: true, output: { kept: 'seen' } })
    expect(acts()).toEqual(before)
  })

  test('says which field is wrong, and never what stood in it', async () => {
    const result = await serve('letters.keep', command(parts), () => ({ kept: '' }), { name: 'x' }, groundFor(staff))
    expect(result).toEqual({ ok: false, error: { code: 'bad_input', details: { field: 'name' } } })
  })

  test('that nobody knows is refused', async () => {
    expect(await serve('letters.nothing', undefined, undefined, {}, groundFor(staff))).toEqual({
      ok: false,
      error: { code: 'bad_input', details: { field: 'letters.nothing' } },
    })
  })

  test('during which the desk is locked says so', async () => {
    const own = newTestDatabase()
    const result = await serve(
      'letters.look',
      query(parts),
      async () => {
        own.close()
        return { kept: own.prepare('SELECT 1').pluck().get() as string }
      },
      { name: 'five' },
      { ...groundFor(staff), db: own },
    )
    expect(result).toEqual({ ok: false, error: { code: 'not_signed_in', details: {} } })
  })

  test('that fills the disk says so, and keeps nothing', async () => {
    const own = newTestDatabase()
    own.pragma(`max_page_count = ${String(own.pragma('page_count', { simple: true }))}`)
    const result = await serve(
      'letters.keep',
      command(parts),
      () => {
        own.prepare('INSERT INTO settings VALUES (?, ?)').run('big', 'x'.repeat(1_000_000))
        return { kept: 'yes' }
      },
      { name: 'big' },
      { ...groundFor(staff), db: own },
    )
    expect(result).toEqual({ ok: false, error: { code: 'disk_full', details: {} } })
    expect(own.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(0)
  })
})

test.each([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EACCES', 'folder_not_writable'],
  ['EROFS', 'folder_not_writable'],
  ['ENOTDIR', 'folder_not_writable'],
  ['EBUSY', 'file_held'],
  ['EIO', 'disk_gone'],
  ['SQLITE_IOERR_READ', 'disk_gone'],
])('the system’s %s is told as %s', (code, wanted) => {
  expect(failureOf(Object.assign(new Error('x'), { code }))).toEqual({ code: wanted, details: {} })
})

test('an error that nobody expected keeps its place, and none of its words', () => {
  const failure = failureOf(new Error('could not store 小林 遥'))
  expect(failure.code).toBe('unexpected')
  expect(String(failure.details.where)).toMatch(/^serve\.test\.ts:\d+:\d+$/)
  expect(JSON.stringify(failureOf('just words about 小林'))).not.toContain('小林')
})
