import { z } from 'zod'
import { Role } from '../roles.ts'

export const Language = z.enum(['ja', 'en'])
export type Language = z.infer<typeof Language>

/** A passphrase is kept nowhere; at least 12 characters, at most 1,024, compared after NFKC. */
export const Passphrase = z.string().min(1).max(1024)

export const AccountName = z.string().trim().min(1).max(80)
/** The name in Latin letters, which signs English replies; empty where there is no other. */
export const AccountNameEn = z.string().trim().max(80)

export const Account = z.object({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string(),
  roles: z.array(Role),
  language: Language,
  endedAt: z.string().nullable(),
})
export type Account = z.infer<typeof Account>

/** Whoever did something in the office. Who it was is the account's id; two people may have one name, and a name may change. */
export const Colleague = z.object({ accountId: z.uuid(), name: z.string(), nameEn: z.string() })
export type Colleague = z.infer<typeof Colleague>

/** An account's name in a language: its other name where it has none of its own there. */
export function nameIn(language: Language, { name, nameEn }: { name: string; nameEn: string }): string {
  return language === 'en' && nameEn !== '' ? nameEn : name
}
