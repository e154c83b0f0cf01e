import { QueryClientProvider } from '@tanstack/react-query'
import { JSDOM } from 'jsdom'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'

const passphrase = 'nineteen lanterns along the canal'
const recoveryKey = 'ABCD-EFGH'

test('what a command is given is kept nowhere, not even while the desk works on it, and what came of it goes with its screen', async () => {
  const { window } = new JSDOM('<main></main>')
  const heard: unknown[] = []
  let answer = (): void => undefined
  Object.assign(window, {
    madoguchi: {
      call: (_path: string, input: unknown) => {
        heard.push(input)
        return new Promise((resolve) => {
          answer = () => resolve({ ok: true, output: { recoveryKey } })
        })
      },
    },
  })
  Object.assign(globalThis, { window, document: window.document })
  const { client, newQueryClient, useCommand } = await import('../../renderer/client.ts')
  const queries = newQueryClient()
  const kept = () =>
    JSON.stringify(
      queries
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    )

  let begin = (): void => undefined
  let isPending = false
  function Screen() {
    const recover = useCommand(client.office.recover)
    isPending = recover.isPending
    begin = () => recover.mutate({ accountId: crypto.randomUUID(), newPassphrase: passphrase, recoveryKey: 'old' })
    return null
  }
  const root = createRoot(window.document.querySelector('main')!)
  const desk = createElement(Screen)
  // oxlint-disable-next-line react/no-children-prop -- there is no JSX in this file, and the type asks for the property
  root.render(createElement(QueryClientProvider, { client: queries, children: desk }))
  await eventually(() => {
    begin()
    return queries.getMutationCache().getAll().length > 0
  })
  await eventually(() => heard.length > 0 && isPending)
  expect([heard[0], kept().includes(passphrase)]).toEqual([
    expect.objectContaining({ newPassphrase: passphrase }) as object,
    false,
  ])
  answer()
  await eventually(() => !isPending)
  expect(kept()).not.toContain(passphrase)
  root.unmount()
  await eventually(() => queries.getMutationCache().getAll().length === 0)
})
