import { makeStyles } from '@fluentui/react-components'
import { Add20Regular, Archive16Regular, CheckmarkCircle16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Topic } from '../../../shared/letters/topics.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Status } from '../../ui/status.tsx'
import { heardOnly } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { ViewPage } from '../view-page.tsx'
import { TopicDialog } from './topic-dialog.tsx'

const useStyles = makeStyles({
  text: { margin: '0 0 16px', color: deskTokens.colorNeutralForeground2 },
  heard: heardOnly,
  other: { color: deskTokens.colorNeutralForeground3 },
})

/** The office's list of what letters are about. */
export function TopicsView() {
  const styles = useStyles()
  const say = useWords().letters.topics.list
  const [language] = useLanguage()
  const other = language === 'ja' ? 'en' : 'ja'
  const tell = useUndo()
  const topics = useQuery(client.letters.topics, {})
  const [changing, setChanging] = useState<Topic | 'new' | null>(null)
  return (
    <ViewPage
      title={say.title}
      width="narrow"
      acts={
        <CommandButton size="bar" look="primary" icon={<Add20Regular />} onClick={() => setChanging('new')}>
          {say.add}
        </CommandButton>
      }
    >
      <p className={styles.text}>
        <span className="prose">{say.text}</span>
      </p>
      {topics.error && <Failure problem={topics.error} />}
      {topics.data && (
        <DataTable
          label={say.title}
          rows={topics.data}
          keyOf={(one) => one.id}
          columns={[
            { id: 'name', words: say[language], grow: 1, cell: (one) => one.name[language] },
            {
              id: 'other',
              words: say[other],
              grow: 1,
              cell: (one) => (
                <span lang={other} className={styles.other}>
                  {one.name[other]}
                </span>
              ),
            },
            {
              id: 'due',
              words: say.dueIn,
              nowrap: true,
              cell: (one) => (one.dueIn === null ? say.noDue : say.dueAfter(one.dueIn)),
            },
            {
              id: 'state',
              words: say.state,
              nowrap: true,
              cell: (one) =>
                one.inUse ? (
                  <Status tone="done" icon={<CheckmarkCircle16Regular />}>
                    {say.inUse}
                  </Status>
                ) : (
                  <Status tone="neutral" icon={<Archive16Regular />}>
                    {say.outOfUse}
                  </Status>
                ),
            },
            {
              id: 'acts',
              words: <span className={styles.heard}>{say.acts}</span>,
              nowrap: true,
              end: true,
              cell: (one) => (
                <CommandButton
                  size="small"
                  buttonProps={{ 'aria-label': `${one.name[language]}: ${say.change}` }}
                  onClick={() => setChanging(one)}
                >
                  {say.change}
                </CommandButton>
              ),
            },
          ]}
        />
      )}
      {changing !== null && (
        <TopicDialog
          topic={changing === 'new' ? null : changing}
          onSaved={(saved) => {
            const name = saved.name[language]
            tell({ words: changing === 'new' ? say.added(name) : say.changed(name) })
            setChanging(null)
          }}
          onClose={() => setChanging(null)}
        />
      )}
    </ViewPage>
  )
}
