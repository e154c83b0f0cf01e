import { makeStyles } from '@fluentui/react-components'
import { ArrowSync20Regular, CheckmarkCircle16Regular, Warning16Filled } from '@fluentui/react-icons'
import { journalFolder, type Workstations } from '../../../shared/office/sharing.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { Facts } from '../facts.tsx'
import { Group } from '../group.tsx'

const useStyles = makeStyles({
  act: { display: 'flex', alignItems: 'center', gap: '12px' },
})

/** How the workstations are connected, up to where this one has read, and whether anything is wrong with it. */
export function ConnectionFacts({ found }: { found: Workstations }) {
  const styles = useStyles()
  const all = useWords().office.workstations
  const words = all.connection
  const travel = useCommand(client.office.travel)
  const { place, state, alarms } = found
  const isSound = alarms.length === 0 && state.halted === ''
  return (
    <Group title={`${words.title}: ${all.ways[place.engine]}`} note={words.note}>
      <Facts
        facts={[
          { name: words.server, value: <span lang="en">{place.host}</span> },
          place.engine === 'folder'
            ? { name: words.folder, value: <span lang="en">{journalFolder}</span> }
            : { name: words.database, value: <span lang="en">{place.database}</span> },
          { name: words.position, value: words.positionValue(countOf(state.position)) },
          {
            name: words.watch,
            value: isSound ? (
              <Status tone="done" icon={<CheckmarkCircle16Regular />}>
                {words.sound}
              </Status>
            ) : (
              <Status tone="look" icon={<Warning16Filled />}>
                {words.unsound}
              </Status>
            ),
          },
        ]}
      />
      <div className={styles.act}>
        <CommandButton
          icon={<ArrowSync20Regular />}
          disabled={travel.isPending}
          onClick={() => {
            if (!travel.isPending) travel.mutate({})
          }}
        >
          {travel.isPending ? words.travelling : words.travel}
        </CommandButton>
      </div>
      {travel.data && (
        <MessageBar tone="done" live>
          {words.travelled(countOf(travel.data.sent), countOf(travel.data.received))}
        </MessageBar>
      )}
      {travel.error && <Failure problem={travel.error} />}
    </Group>
  )
}
