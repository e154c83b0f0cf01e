/** The digits of what was typed, full width or half. */
export const digitsIn = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/gu, '')
