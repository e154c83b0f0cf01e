import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'

const Person = z.object({ name: z.string(), nameEn: z.string() })

/** The key under which the files of this workstation are encrypted: when it was last renewed, whether and why it is to be, and whom that waits for. */
export const FileKeyState = z.object({
  /** Null where it is the first one. */
  renewedAt: z.string().nullable(),
  due: z
    .object({
      since: z.string(),
      because: z.enum(['ended', 'asked']),
      /** Whose account was ended. */
      who: Person,
      /** Whether nobody is waited for any more. */
      leaving: z.boolean(),
    })
    .nullable(),
  /** Who has to sign in once before, and whether a recovery key has to be printed. */
  waitsFor: z.object({ accounts: z.array(Person), recoveryKey: z.boolean() }),
  /** Why the last try came to nothing. */
  failure: z.custom<ErrorCode>((code) => typeof code === 'string').nullable(),
})
export type FileKeyState = z.infer<typeof FileKeyState>
