import type { PartName } from './parts.ts'

/**
 * The sections of the office's privacy policy that say what data of the public are taken in for (2), what they are used for (3), who may be
 * given them (4), how they are kept safe (5), and what their owners are told of them (6).
 */
export const policySections = ['2(1)', '2(2)', '2(3)', '3(1)', '3(2)', '3(3)', '4', '5', '6(1)', '6(2)'] as const
export type PolicySection = (typeof policySections)[number]

/** What a call uses personal data of the public for; null where it touches none. */
export type Purpose = PolicySection | null

/**
 * The purposes that each part of the program may serve. Letters are read and answered, never mailed to; the newsletter answers nobody; whoever
 * draws statistics reads no letter. Keeping data safe (5) is part of keeping them at all.
 */
export const purposesOf: Readonly<Record<PartName, readonly PolicySection[]>> = {
  letters: ['2(3)', '3(3)', '5', '6(2)'],
  answers: ['3(3)', '5'],
  newsletter: ['2(2)', '3(2)', '5', '6(1)'],
  statistics: ['2(1)', '3(1)', '4', '5'],
  office: ['4', '5', '6(1)', '6(2)'],
}

/** Whether a part of the program may use data for this purpose. */
export function serves(part: PartName, purpose: Purpose): boolean {
  return purpose === null || purposesOf[part].includes(purpose)
}
