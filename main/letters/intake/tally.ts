import { isSetApart } from '../facts.ts'
import type { Stored, TakenMail } from './store-mails.ts'
import { couldNotBeRead } from './unreadable-mail.ts'

/** What an intake brought; `new` counts every mail taken in, unrecognized forms and mails set apart (bounces, complaints, automatic) among them. */
export type Tally = {
  new: number
  known: number
  /** Taken by another part; they are no letters, and not new. */
  taken: number
  unrecognizedForms: number
  setApart: number
  bounces: number
  complaints: number
  automatic: number
  failed: number
}

export const emptyTally = (): Tally => ({
  new: 0,
  known: 0,
  taken: 0,
  unrecognizedForms: 0,
  setApart: 0,
  bounces: 0,
  complaints: 0,
  automatic: 0,
  failed: 0,
})

/** Counts one mail that was just stored. */
export function countIn(tally: Tally, { reading }: Pick<TakenMail, 'reading'>, stored: Stored): void {
  tally[stored] += 1
  if (stored === 'known') return
  const { kind } = reading
  if (kind === 'unrecognized-form') tally.unrecognizedForms += 1
  if (isSetApart(kind)) tally.setApart += 1
  if (kind === 'bounce') tally.bounces += 1
  if (kind === 'complaint') tally.complaints += 1
  if (kind === 'automatic') tally.automatic += 1
  if (couldNotBeRead(reading)) tally.failed += 1
}

export function addTo(tally: Tally, more: Tally): void {
  for (const name of Object.keys(tally) as (keyof Tally)[]) tally[name] += more[name]
}
