import { z } from 'zod'

export const LetterId = z.uuid()
export const ReplyId = z.uuid()
