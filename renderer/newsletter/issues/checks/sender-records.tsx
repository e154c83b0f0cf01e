import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, Warning16Filled } from '@fluentui/react-icons'
import { client, useCommand } from '../../../client.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { dense, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  note: { margin: '2px 0 8px', ...small, color: deskTokens.colorNeutralForeground3 },
  record: { display: 'flex', gap: '8px', padding: '8px 0 0', ...dense },
  icon: { display: 'inline-flex', height: '20px', alignItems: 'center', flexShrink: 0 },
  good: { color: deskTokens.colorStatusSuccessForeground1 },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  body: { minWidth: 0, flexGrow: 1 },
  name: { margin: 0, fontWeight: 600 },
  text: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    margin: '2px 0 0',
    padding: '3px 6px',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  told: { margin: '2px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
  value: { flexGrow: 1, minWidth: 0 },
})

/** What the name servers say of who may send for the office, asked only when somebody wants to know. */
export function SenderRecordsView() {
  const styles = useStyles()
  const say = useWords().newsletter.issues.checks.sender
  const check = useCommand(client.newsletter.checkSender)
  return (
    <>
      <h3 className={styles.title}>{say.title}</h3>
      <p className={`${styles.note} prose`}>{say.text}</p>
      <CommandButton size="small" disabled={check.isPending} onClick={() => !check.isPending && check.mutate({})}>
        {check.isPending ? say.asking : say.ask}
      </CommandButton>
      {check.error && <Failure problem={check.error} />}
      {check.data?.records.map((record) => (
        <div key={record.kind} className={styles.record}>
          <span className={`${styles.icon} ${record.wanted === null ? styles.good : styles.look}`}>
            {record.wanted === null ? <Checkmark16Regular /> : <Warning16Filled />}
          </span>
          <div className={styles.body}>
            <p className={styles.name}>
              {record.kind.toUpperCase()} <span lang="en">{record.name}</span>
            </p>
            <p className={styles.told}>{record.found === null ? say.missing : say.found}</p>
            {record.found !== null && (
              <div className={styles.text} lang="en">
                {record.found}
              </div>
            )}
            {record.wanted !== null && (
              <>
                <p className={styles.told}>{say.wanted}</p>
                <div className={styles.text} lang="en">
                  <span className={styles.value}>{record.wanted}</span>
                  <CopyButton label={say.copy} copy={() => client.shell.copyText({ text: record.wanted ?? '' })} />
                </div>
              </>
            )}
          </div>
        </div>
      ))}
    </>
  )
}
