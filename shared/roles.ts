import { z } from 'zod'

/** The four roles of the office; one account can hold several. */
export const Role = z.enum(['staff', 'editor', 'supervisor', 'administrator'])
export type Role = z.infer<typeof Role>
