import { makeStyles } from '@fluentui/react-components'
import { FolderArrowRight20Regular, Globe16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { client, useCommand } from '../../../client.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useDates, useWords } from '../../../ui/language.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { useNow } from '../../../ui/now.ts'
import { dense, linkButton, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { PreviewFrame } from '../preview/preview-frame.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', marginBottom: '4px' },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  meta: { ...small, color: deskTokens.colorNeutralForeground3 },
  page: { display: 'flex', alignItems: 'center', gap: '8px', padding: '3px 0', ...dense },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  link: { ...linkButton, flexGrow: 1, textAlign: 'start' },
  file: { ...small, color: deskTokens.colorNeutralForeground3 },
  note: { margin: '4px 0 8px', ...small, color: deskTokens.colorNeutralForeground3 },
  frame: { display: 'flex', height: '64vh' },
})

/** The pages of an issue for the Site: looked at here, written to a folder with index and feed. */
export function ArchiveSection({ issue, mayEdit }: { issue: Issue; mayEdit: boolean }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.delivery.archive
  const dates = useDates()
  const now = useNow(60_000)
  const [page, setPage] = useState<IssueLanguage | null>(null)
  const write = useCommand(client.shell.writeArchive)
  const written = write.data && write.data.issues !== null ? write.data : null
  const mayWrite = mayEdit && issue.state === 'delivered'
  return (
    <section aria-label={say.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.title}</h3>
        {issue.archivedAt !== null && (
          <span className={styles.meta}>{say.writtenAt(dates.near(issue.archivedAt, now))}</span>
        )}
      </div>
      {IssueLanguage.options.map((language) => (
        <div key={language} className={styles.page}>
          <span className={styles.icon}>
            <Globe16Regular />
          </span>
          <button type="button" className={styles.link} onClick={() => setPage(language)}>
            {say.pages[language]}
          </button>
          <span className={styles.file} lang="en">
            {issue.number}/{language}.html
          </span>
        </div>
      ))}
      {mayWrite && (
        <>
          <p className={`${styles.note} prose`}>{say.text}</p>
          <CommandButton
            size="bar"
            icon={<FolderArrowRight20Regular />}
            disabled={write.isPending}
            onClick={() => !write.isPending && write.mutate({})}
          >
            {write.isPending ? say.writing : say.write}
          </CommandButton>
        </>
      )}
      {write.error && <Failure problem={write.error} />}
      {written && (
        <MessageBar tone="done" live>
          {say.written(written.issues ?? 0, written.files)}
        </MessageBar>
      )}
      {page !== null && (
        <Modal wide title={say.pages[page]} onClose={() => setPage(null)}>
          <div className={styles.frame}>
            <PreviewFrame shown={{ id: issue.id, page }} scheme="light" width={700} />
          </div>
        </Modal>
      )}
    </section>
  )
}
