import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ShieldCheckmark20Regular } from '@fluentui/react-icons'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'
import { ViewPage } from '../view-page.tsx'
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
  const first = useQuery(client.office.audit, { offset: 0, limit: 200 })
  const verify = useCommand(client.office.verify)
  const total = first.data?.total
  return (
    <ViewPage
      bare
      title={words.title}
      {...(total !== undefined && { meta: words.count(total.toLocaleString('en-US')) })}
      acts={
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
      }
    >
      <div className={styles.above}>
        <p className={mergeClasses(styles.note, 'prose')}>
          {words.note}
          {language === 'en' && ' '}
          {words.verifyHint}
        </p>
        {verify.data && <VerificationResult result={verify.data} />}
        {verify.error && <Failure problem={verify.error} />}
        {first.error && <Failure problem={first.error} />}
        {total === 0 && <p className={styles.note}>{words.empty}</p>}
      </div>
      {total !== undefined && total > 0 && <AuditTable total={total} />}
    </ViewPage>
  )
}
