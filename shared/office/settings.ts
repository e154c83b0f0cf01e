import { z } from 'zod'

export const OfficeSettings = z.object({
  officeName: z.object({ ja: z.string().max(200), en: z.string().max(200) }),
  timeZone: z.string().max(100),
  idleMinutes: z.number().int().min(1).max(240),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>
