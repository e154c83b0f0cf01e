import type { DeliveryProgress } from '../../../../shared/newsletter/issue/delivery.ts'
import { client, useQuery } from '../../../client.ts'
import { useDates, useWords } from '../../../ui/language.tsx'
import { countOf } from '../../../ui/numbers.ts'

/** How often a delivery that goes on is looked at, in milliseconds. */
const everyMilliseconds = 1000

/** How a delivery goes on, looked at every second while it does; null where there is none. */
export function useDelivery(id: string, going: boolean): DeliveryProgress | null | undefined {
  return useQuery(client.newsletter.delivery, { id }, going ? { refetchInterval: everyMilliseconds } : {}).data
}

/** A delivery in words: what it is, and beneath it when, how long still, or why it stands. */
export function useProgressWords(): (number: number, progress: DeliveryProgress) => { title: string; note: string } {
  const words = useWords()
  const say = words.newsletter.issues.delivery
  const dates = useDates()
  const sentences: Readonly<Record<string, string>> = words.errors
  const codeWords = (code: string): string => sentences[code] ?? words.errors.unexpected
  return (number, progress) => {
    const { counts, readers, state, pause, trouble, secondsLeft, startedAt, endedAt } = progress
    const title =
      state === 'done' ? say.progress.done(countOf(counts.accepted), countOf(readers)) : say.progress[state](number)
    const left =
      secondsLeft === null
        ? ''
        : secondsLeft > 90
          ? words.frame.minutesLeft(Math.round(secondsLeft / 60))
          : words.frame.secondsLeft(Math.max(1, Math.round(secondsLeft)))
    if (state === 'paused') return { title, note: pause ? say.why[pause.why] : '' }
    if (state === 'running')
      return {
        title,
        note: trouble
          ? words.frame.sentences([codeWords(trouble.why), say.triesAgain])
          : left || say.rate(progress.connections, countOf(progress.perMinute)),
      }
    if (startedAt === null) return { title, note: '' }
    const begin = dates.dateAndTime(startedAt)
    if (endedAt === null) return { title, note: begin }
    const sameDay = dates.dayKey(startedAt) === dates.dayKey(endedAt)
    return { title, note: say.from(begin, sameDay ? dates.time(endedAt) : dates.dateAndTime(endedAt)) }
  }
}
