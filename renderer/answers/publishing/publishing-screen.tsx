import { makeStyles } from '@fluentui/react-components'
import { ArrowExportUp20Regular, Eye20Regular, Settings20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { NextPublication, Publication } from '../../../shared/answers/publications.ts'
import { may } from '../../../shared/may.ts'
import { nameIn, type Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { ChangedText } from '../../ui/changed-text.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { useDates } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Section } from '../../ui/section.tsx'
import { Tag } from '../../ui/status.tsx'
import { dense, linkButton, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { PagePreview } from './page-preview.tsx'
import { SettingsDialog } from './settings-dialog.tsx'

const useStyles = makeStyles({
  done: { marginBottom: '8px' },
  list: { margin: 0, padding: 0, listStyle: 'none', maxWidth: '860px' },
  change: {
    padding: '8px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  number: { ...small, color: deskTokens.colorNeutralForeground3 },
  go: { ...linkButton, ...dense },
  text: {
    margin: '4px 0 0',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  note: { margin: '4px 0', ...small, color: deskTokens.colorNeutralForeground3 },
  mono: { fontFamily: deskTokens.fontFamilyMonospace, ...small },
})

/** What the next publication changes on the Site, the files for it, and everything that was published before. */
export function PublishingScreen(props: {
  account: Account
  folded: NonNullable<FoldedPlaces>
  onEntry: (id: string) => void
}) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.publishing
  const next = useQuery(client.answers.nextPublication, {})
  const register = useQuery(client.answers.publications, {}).data
  const publish = useCommand(client.shell.publishAnswers)
  const [opened, setOpened] = useState<'ask' | 'preview' | 'settings' | null>(null)
  const { data } = next
  const blocked = !data
    ? words.blocked.checking
    : data.held.length > 0
      ? words.blocked.held(countOf(data.held.length))
      : data.entries === 0 && data.changes.length === 0
        ? words.blocked.nothing
        : null
  const written = publish.data?.written === null ? null : publish.data
  const ready = blocked === null && !publish.isPending && may(props.account, client.shell.publishAnswers.who)
  return (
    <ScreenFrame
      title={words.title}
      folded={props.folded}
      text={words.text}
      acts={
        <>
          <CommandButton look="quiet" icon={<Settings20Regular />} onClick={() => setOpened('settings')}>
            {words.settings}
          </CommandButton>
          <CommandButton look="quiet" icon={<Eye20Regular />} onClick={() => setOpened('preview')}>
            {words.preview}
          </CommandButton>
          <CommandButton
            look="primary"
            icon={<ArrowExportUp20Regular />}
            disabled={!ready}
            describedBy="publishing-why"
            onClick={() => {
              if (ready) setOpened('ask')
            }}
          >
            {words.publish}
          </CommandButton>
        </>
      }
    >
      {written && !publish.isPending && (
        <div className={styles.done}>
          <MessageBar live tone="done">
            {words.published(countOf(written.written ?? 0), countOf(written.untouched ?? 0))}
          </MessageBar>
        </div>
      )}
      <div id="publishing-why">
        {next.error ? (
          <Failure problem={next.error} />
        ) : publish.error ? (
          <Failure problem={publish.error} />
        ) : (
          <MessageBar tone={data && data.held.length > 0 ? 'look' : 'neutral'}>
            {blocked ??
              (data!.changes.length === 0
                ? words.same
                : `${words.changeCount(countOf(data!.changes.length))} · ${words.entries(countOf(data!.entries))}`)}
          </MessageBar>
        )}
      </div>
      {data && data.held.length > 0 && (
        <Section title={words.held}>
          <ul className={styles.list}>
            {data.held.map(({ id, number, undecided, lettersNotHere, unread }) => (
              <li key={id} className={styles.change}>
                <button type="button" className={styles.go} onClick={() => props.onEntry(id)}>
                  {number}
                </button>{' '}
                {unread ? words.heldUnread : words.heldText(countOf(undecided), countOf(lettersNotHere))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data && data.changes.length > 0 && (
        <Section title={words.changes}>
          <ul className={styles.list}>
            {data.changes.map((change) => (
              <Change key={change.id} change={change} onEntry={props.onEntry} />
            ))}
          </ul>
        </Section>
      )}
      {data && (
        <Section title={words.links}>
          <p className={`${styles.note} prose`}>{data.links.length > 0 ? words.linksText : words.linksNone}</p>
          {data.links.length > 0 && (
            <DataTable
              label={words.links}
              rows={data.links}
              keyOf={({ id, side, address, text }) => `${id} ${side} ${address} ${text}`}
              columns={[
                { id: 'entry', words: words.linkColumns.entry, width: 90, cell: ({ number }) => number },
                { id: 'side', words: words.linkColumns.side, width: 80, cell: ({ side }) => say.languages[side] },
                {
                  id: 'words',
                  words: words.linkColumns.words,
                  cell: ({ text, side }) => <span lang={side}>{text}</span>,
                },
                {
                  id: 'address',
                  words: words.linkColumns.address,
                  cell: ({ address }) => (
                    <button
                      type="button"
                      className={styles.go}
                      onClick={() => void client.shell.openLink({ url: address }).catch(() => undefined)}
                    >
                      {address}
                    </button>
                  ),
                },
              ]}
            />
          )}
        </Section>
      )}
      <Section title={words.register}>
        {register?.length === 0 && <p className={styles.note}>{words.registerNone}</p>}
        {register && register.length > 0 && <Register rows={register} language={language} />}
      </Section>
      {opened === 'ask' && data && (
        <Ask
          title={words.publishTitle}
          text={<p>{words.publishText(countOf(data.changes.length))}</p>}
          act={words.publishDo}
          busy={publish.isPending}
          onAct={() => {
            setOpened(null)
            publish.mutate({})
          }}
          onKeep={() => setOpened(null)}
        />
      )}
      {opened === 'preview' && <PagePreview onClose={() => setOpened(null)} />}
      {opened === 'settings' && (
        <SettingsDialog
          mayChange={may(props.account, client.answers.setSettings.who)}
          onClose={() => setOpened(null)}
        />
      )}
    </ScreenFrame>
  )
}

function Change(props: { change: NextPublication['changes'][number]; onEntry: (id: string) => void }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const { change } = props
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <Tag>{say.publishing.what[change.what]}</Tag>
        <button type="button" className={styles.go} onClick={() => props.onEntry(change.id)}>
          {change.question[language] || change.question.ja || change.question.en}
        </button>
        <span className={styles.number}>{change.number}</span>
      </div>
      {change.what === 'changed' &&
        change.differences.map(({ field, side, pieces }) => (
          <p key={`${field} ${side}`} className={styles.text} lang={side}>
            <ChangedText pieces={pieces} />
          </p>
        ))}
    </li>
  )
}

function Register({ rows, language }: { rows: readonly Publication[]; language: 'ja' | 'en' }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.publishing
  const dates = useDates()
  return (
    <DataTable
      label={words.register}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'at', words: words.registerColumns.at, nowrap: true, cell: ({ at }) => dates.full(at) },
        { id: 'by', words: words.registerColumns.by, cell: ({ by }) => nameIn(language, by) },
        {
          id: 'changes',
          words: words.registerColumns.changes,
          cell: ({ changes }) => changes.map(({ number, what }) => `${number} ${words.what[what]}`).join(', '),
        },
        { id: 'entries', words: words.registerColumns.entries, width: 70, cell: ({ entries }) => countOf(entries) },
        {
          id: 'hash',
          words: words.registerColumns.hash,
          cell: ({ hash }) => (
            <span className={styles.mono} title={hash}>
              {hash.slice(0, 12)}
            </span>
          ),
        },
      ]}
    />
  )
}
