import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowDownload20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'
import { ViewPage } from '../view-page.tsx'
import { AuditFilters, everything, isNarrowed } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { VerificationResult } from './verification-result.tsx'

const useStyles = makeStyles({
  above: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '16px 32px 12px', flexShrink: 0 },
  note: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** The record of every act, newest first, and the proof that nothing in it was changed or lost. */
export function AuditView() {
  const styles = useStyles()
  const words = useWords().office.audit
  const [language] = useLanguage()
  const [filter, setFilter] = useState(everything)
  const first = useQuery(
    client.office.audit,
    { ...filter, offset: 0, limit: 200 },
    { placeholderData: (before) => before },
  )
  const toFile = useCommand(client.shell.exportAudit)
  const verify = useCommand(client.office.verify)
  const total = first.data?.total
  return (
    <ViewPage
      bare
      title={words.title}
      {...(total !== undefined && { meta: words.count(total.toLocaleString('en-US')) })}
      acts={
        <>
          <CommandButton
            size="bar"
            icon={<ArrowDownload20Regular />}
            disabled={toFile.isPending || !total}
            onClick={() => {
              if (!toFile.isPending) toFile.mutate(filter)
            }}
          >
            {toFile.isPending ? words.export.doing : words.export.do}
          </CommandButton>
          <CommandButton
            size="bar"
            icon={<ShieldCheckmark20Regular />}
            disabled={verify.isPending}
            onClick={() => {
              if (!verify.isPending) verify.mutate({})
            }}
          >
            {verify.isPending ? words.verifying : words.verify}
          </CommandButton>
        </>
      }
    >
      <div className={styles.above}>
        <p className={mergeClasses(styles.note, 'prose')}>
          {words.note}
          {language === 'en' && ' '}
          {words.verifyHint}
        </p>
        <AuditFilters filter={filter} onChange={setFilter} />
        {filter.kind === 'leaving' && <p className={mergeClasses(styles.note, 'prose')}>{words.leavingNote}</p>}
        {toFile.data && toFile.data.rows !== null && (
          <MessageBar tone="done" live>
            {words.export.done(toFile.data.rows.toLocaleString('en-US'))}
          </MessageBar>
        )}
        {toFile.error && <Failure problem={toFile.error} />}
        {verify.data && <VerificationResult result={verify.data} />}
        {verify.error && <Failure problem={verify.error} />}
        {first.error && <Failure problem={first.error} />}
        {total === 0 && <p className={styles.note}>{isNarrowed(filter) ? words.nothingFound : words.empty}</p>}
      </div>
      {total !== undefined && total > 0 && <AuditTable key={JSON.stringify(filter)} filter={filter} total={total} />}
    </ViewPage>
  )
}
