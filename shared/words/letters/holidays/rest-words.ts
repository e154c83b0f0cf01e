import type { Day } from '../../../days.ts'
import { restOn } from '../../../holidays.ts'
import type { Words } from '../../index.ts'

/** Why a day may be none of work, each reason in words; nothing of an ordinary working day. */
export function restWords(day: Day, words: Words): string[] {
  const say = words.letters.holidays
  return restOn(day).map((why) =>
    'weekend' in why ? say[why.weekend] : say.holiday(say.name[why.name], say.land[why.land], why.instead),
  )
}
