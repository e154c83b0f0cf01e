import { z } from 'zod'
import { Role } from '../roles.ts'

export const Language = z.enum(['ja', 'en'])
export type Language = z.infer<typeof Language>

/** A passphrase is kept nowhere; at least 12 characters, at most 1,024, compared after NFKC. */
export const Passphrase = z.string().min(1).max(1024)

export const AccountName = z.string().trim().min(1).max(80)

export const Account = z.object({
  id: z.uuid(),
  name: z.string(),
  roles: z.array(Role),
  language: Language,
  endedAt: z.string().nullable(),
})
export type Account = z.infer<typeof Account>
