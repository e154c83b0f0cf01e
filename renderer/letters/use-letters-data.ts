import { useMemo } from 'react'
import { client, useCommand, useQuery } from '../client.ts'
import { useThemeName } from '../ui/theme-name.ts'

/** What the letters part knows besides the letters themselves: the intake, counts, replies under way, and who sits here. */
export function useLettersData() {
  const status = useQuery(client.letters.status, {}).data
  const counts = useQuery(client.letters.counts, {}).data
  const queue = useQuery(client.letters.queue, {}).data
  const office = useQuery(client.office.status, {}).data
  const appearance = useQuery(client.shell.appearance, {}).data
  const theme = useThemeName(appearance?.theme ?? 'system')
  const pull = useCommand(client.letters.pull)
  const queued = useMemo(() => new Map((queue ?? []).map((reply) => [reply.letterId, reply])), [queue])
  return {
    status,
    counts,
    queue: queue ?? [],
    /** The reply under way to a letter, by the letter's id. */
    queued,
    administrator: office?.account?.roles.includes('administrator') ?? false,
    theme,
    pull: () => pull.mutate({}),
    pulling: pull.isPending || Boolean(status?.pulling),
  }
}
