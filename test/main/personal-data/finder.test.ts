import { afterAll, expect, test } from 'vitest'
import { type FindingLimits, startPersonalDataFinder } from '../../../main/personal-data/finder.ts'
import { forkUnderNode } from '../../../main/processes/fork.ts'
import { workerFiles } from '../../../main/worker-files.ts'

const limits: FindingLimits = { characters: 1_100_000, secondsPerText: 120, megabytes: 512 }
const fork = forkUnderNode<never, never>(workerFiles().personalDataProcess)
const finder = startPersonalDataFinder(fork, limits)
afterAll(() => finder.close())

test('a text is searched in a process of its own, and what the form said of the writer comes first', async () => {
  const text = '旅券を失くしました。\n１２３　Main Street\n佐藤　ひな子（さとう ひなこ）\n090ー1234ー5678'
  const marks = await finder.find(text, { name: '佐藤ひな子', phone: '090-1234-5678' })
  expect(marks.map(({ start, end, kind, level, why }) => [text.slice(start, end), kind, level, why])).toEqual([
    ['１２３　Main Street', 'address', 'likely', 'known-shape'],
    ['佐藤　ひな子', 'name', 'certain', 'form-value'],
    ['さとう ひなこ', 'name', 'certain', 'reading'],
    ['090ー1234ー5678', 'phone', 'certain', 'form-value'],
  ])
})

test('places are those of the text as it is, whatever folding, wrapping and pairs of units lie before them', async () => {
  const text = '㍿と👪と\u200bの件で、先日お電話を差し上げました山\n田太郎と申します。ﾒｰﾙはyamada＠mail．exampleです。'
  const marks = await finder.find(text)
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['山\n田太郎', 'yamada＠mail．example'])
})

test('a text longer than the limit is refused, one that takes longer than allowed ends the process, and the next one gets another', async () => {
  await expect(finder.find('a'.repeat(limits.characters + 1))).rejects.toMatchObject({ code: 'text_too_long' })
  const hasty = startPersonalDataFinder(fork, { ...limits, secondsPerText: 0.05 })
  await expect(hasty.find('山田太郎です。'.repeat(20_000))).rejects.toMatchObject({ code: 'text_too_complex' })
  expect(await finder.find('電話は03-1234-5678です')).toHaveLength(1)
  hasty.close()
})

test('a process that answers with places outside of the text is not believed', async () => {
  const liar = startPersonalDataFinder(() => {
    let hear: (message: never) => void = () => {}
    let ended = (): void => {}
    return {
      post: async (message) => {
        if (ArrayBuffer.isView(message)) return
        const marks = [{ start: 0, end: 99, kind: 'name', level: 'certain', why: 'title' }]
        hear({ value: { id: message.value.id, marks }, lengths: [] } as never)
      },
      onMessage: (listener) => {
        hear = listener
        queueMicrotask(() => hear({ value: { id: 'ready' }, lengths: [] } as never))
      },
      onEnd: (listener) => {
        ended = listener
      },
      kill: () => ended(),
    }
  })
  await expect(liar.find('abc')).rejects.toMatchObject({ code: 'text_too_complex' })
})
