import type { Language } from '../office/account.ts'

/** The languages of an entry, in the order in which they stand beside each other. */
export const sides = ['ja', 'en'] as const satisfies readonly Language[]
export const otherSide = (side: Language): Language => (side === 'ja' ? 'en' : 'ja')
