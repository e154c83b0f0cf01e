import { expect, test } from 'vitest'
import { answerShell, type ShellTrouble } from '../../../main/shell/answer-shell.ts'
import type { ShellHandlers } from '../../../main/shell/shell-handlers.ts'
import { Problem } from '../../../shared/errors.ts'
import { codeOf, lock, newTestOffice } from '../../support/office.ts'

const letterId = '018f0000-0000-7000-8000-000000000001'
const save = { letterId, index: 0 }

/** A shell whose one call answers this. */
async function ask(
  saveAttachment: () => unknown,
  input: unknown = save,
): Promise<{ result: unknown; noted: ShellTrouble[] }> {
  const noted: ShellTrouble[] = []
  return {
    result: await answerShell({ saveAttachment } as unknown as ShellHandlers, 'saveAttachment', input, (trouble) =>
      noted.push(trouble),
    ),
    noted,
  }
}

test('a call of the shell that fails unexpectedly is noted by its place, without a word of what it was about', async () => {
  const office = await newTestOffice()
  const rows = (await office.call('office.audit', {})).total
  const { result, noted } = await ask(() => {
    throw new Error('/home/kobayashi/山本 沙織 様.pdf: EIO')
  })
  expect(result).toEqual({ ok: false, error: { code: 'unexpected', details: {} } })
  expect(noted).toEqual([
    { what: 'shell.saveAttachment', place: expect.stringMatching(/^answer-shell\.test\.ts:\d+:\d+$/u) as string },
  ])
  for (const trouble of [...noted, ...noted]) await office.call('office.noteTrouble', trouble)
  const { troubles } = await office.call('letters.health', {})
  expect(troubles).toMatchObject([{ ...noted[0], times: 2 }])
  expect((await office.call('office.audit', {})).total).toBe(rows)
  expect(JSON.stringify(troubles)).not.toMatch(/kobayashi|山本|EIO/u)
})

test('a shell that answers against the contract is noted, too', async () => {
  const { result, noted } = await ask(() => ({ savedAs: 7 }))
  expect([result, noted.map(({ what }) => what)]).toEqual([
    { ok: false, error: { code: 'unexpected', details: {} } },
    ['shell.saveAttachment'],
  ])
})

test('what a person is told in words, or asked for wrongly, is no trouble of the program', async () => {
  expect(
    await ask(() => {
      throw new Problem('disk_full')
    }),
  ).toEqual({ result: { ok: false, error: { code: 'disk_full', details: {} } }, noted: [] })
  expect(await ask(() => ({ savedAs: null }), { letterId, index: 0, more: 1 })).toEqual({
    result: { ok: false, error: { code: 'bad_input', details: {} } },
    noted: [],
  })
  expect(await ask(() => ({ savedAs: null }))).toEqual({ result: { ok: true, output: { savedAs: null } }, noted: [] })
})

test('only a place in the program can be noted, and only while the desk is open', async () => {
  const office = await newTestOffice()
  const note = (what: string, place: string) => codeOf(office.call('office.noteTrouble', { what, place }))
  expect(await note('shell.print', 'calls.ts:12:4')).toBe('ok')
  expect(await note('shell.print', '')).toBe('ok')
  expect(await note('letters.open', 'calls.ts:12:4')).toBe('bad_input')
  expect(await note('shell.print', '山本 沙織')).toBe('bad_input')
  expect(await note('shell.print', 'saori@citizen.example')).toBe('bad_input')
  await lock(office)
  expect(await note('shell.print', 'calls.ts:12:4')).toBe('not_signed_in')
})
