import type { DeskOptions } from '../../../main/desk.ts'
import type { ReaderLanguage } from '../../../shared/newsletter/reader.ts'
import { newTestOffice, type TestOffice } from '../../support/office.ts'

/** A new office whose first account also edits the newsletter. */
export async function newEditorOffice(options: Partial<DeskOptions> = {}): Promise<TestOffice> {
  const office = await newTestOffice(options)
  await office.call('office.setRoles', {
    accountId: office.account.id,
    roles: ['administrator', 'staff', 'editor'],
  })
  return office
}

export const onPaper = { at: '2024-06-04', how: 'paper', note: 'binder 12' } as const

/** Adds a reader upon a paper form; returns their id. */
export async function addReader(
  { call }: TestOffice,
  address: string,
  more: { language?: ReaderLanguage; name?: string; reading?: string; tags?: string[]; since?: string } = {},
): Promise<string> {
  const { since = onPaper.at, language = 'ja', ...rest } = more
  const { id } = await call('newsletter.add', { address, language, consent: { ...onPaper, at: since }, ...rest })
  return id
}

/** The addresses of a list, in its order. */
export async function addressesOf({ call }: TestOffice, filter: object = {}): Promise<string[]> {
  const { rows } = await call('newsletter.list', filter)
  return rows.map(({ address }) => address)
}
