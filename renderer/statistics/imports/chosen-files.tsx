import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Prohibited16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { LookedAtFile } from '../../../shared/statistics/imports.ts'
import type { ChosenLogs } from '../../../shared/statistics/shell-calls.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure, useCodeWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf, sizeOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { dense, paneTitle, small } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { BeforeFirst } from './before-first.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 12px', marginBottom: '8px' },
  title: { margin: 0, ...paneTitle },
  count: { ...small, color: deskTokens.colorNeutralForeground3 },
  why: { ...small, color: deskTokens.colorNeutralForeground2 },
  before: { marginTop: '16px', ':empty': { display: 'none' } },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px', marginTop: '16px' },
  server: { width: '300px', maxWidth: '100%' },
  gap: { flexGrow: 1 },
  stay: { margin: '8px 0 0', ...dense, color: deskTokens.colorNeutralForeground2 },
})

type File = Omit<LookedAtFile, 'path'>

/** What was chosen, looked at: which files are logs of which format and by what they were recognised, which are none and why. */
export function ChosenFiles(props: { chosen: ChosenLogs; onForget: () => void; onBegun: () => void }) {
  const styles = useStyles()
  const words = useWords().statistics.imports
  const sentence = useCodeWords()
  const servers = useQuery(client.statistics.servers, {}).data ?? []
  const [server, setServer] = useState('')
  const begin = useCommand(client.shell.importLogs)
  const { files, chosen } = props.chosen
  const logs = files.filter(({ found }) => found !== null).length
  const reason = ({ found, why }: File): string => {
    if (!found) return sentence(why ?? 'unexpected')
    return words.by[found.by](countOf(found.matched), countOf(found.tested), found.fields.join(' '))
  }
  return (
    <section aria-label={words.looked}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.looked}</h3>
        <span className={styles.count}>{words.lookedAt(countOf(logs), countOf(files.length - logs))}</span>
      </div>
      <DataTable
        label={words.looked}
        rows={files.map((file, place) => ({ ...file, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { id: 'file', words: words.columns.file, width: 200, cell: ({ name }) => name },
          {
            id: 'format',
            words: words.columns.format,
            width: 210,
            nowrap: true,
            cell: ({ found }) =>
              found ? (
                <Status tone="done" icon={<CheckmarkCircle16Regular />}>
                  {words.formats[found.format]}
                </Status>
              ) : (
                <Status tone="neutral" icon={<Prohibited16Regular />}>
                  {words.states.failed}
                </Status>
              ),
          },
          {
            id: 'why',
            words: words.columns.why,
            cell: (file) => (
              <span className={styles.why}>
                {reason(file)}
                {(file.found?.format === 'ga4' || file.found?.format === 'matomo') && <> {words.totals}</>}
              </span>
            ),
          },
          {
            id: 'size',
            words: words.columns.size,
            end: true,
            width: 84,
            nowrap: true,
            cell: ({ bytes }) => sizeOf(bytes),
          },
        ]}
      />
      {logs > 0 && (
        <div className={styles.before}>
          <BeforeFirst />
        </div>
      )}
      <div className={styles.foot}>
        <TextField
          className={styles.server}
          label={words.server}
          hint={servers.length > 0 ? servers.slice(0, 5).join(', ') : undefined}
          value={server}
          maxLength={80}
          onChange={setServer}
        />
        <span className={styles.gap} />
        <CommandButton onClick={props.onForget}>{words.forget}</CommandButton>
        <CommandButton
          look="primary"
          disabled={logs === 0 || begin.isPending}
          onClick={() => {
            if (logs > 0 && !begin.isPending && chosen !== null)
              begin.mutate({ chosen, server }, { onSuccess: props.onBegun })
          }}
        >
          {begin.isPending ? words.beginBusy : words.begin(countOf(logs))}
        </CommandButton>
      </div>
      <p className={styles.stay}>{logs === 0 ? words.nothingToBegin : `${words.serverHint} ${words.stay}`}</p>
      {begin.error && <Failure problem={begin.error} />}
    </section>
  )
}
