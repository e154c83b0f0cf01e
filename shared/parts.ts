/** The five subjects of the program, in the order of the rail: the same words in the contract, in the folders, in the words. */
export const partNames = ['letters', 'answers', 'newsletter', 'statistics', 'office'] as const
export type PartName = (typeof partNames)[number]
