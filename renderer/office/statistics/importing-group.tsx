import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Importing } from '../../../shared/statistics/desk-calls.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { SelectField } from '../../ui/text-field.tsx'
import { Group } from '../group.tsx'

const useStyles = makeStyles({
  text: { margin: 0, ...dense },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px' },
})

/** Which of several workstations imports access logs, and how that becomes another one. */
export function ImportingGroup({ importing }: { importing: Importing }) {
  const words = useWords().statistics.desks
  const { place, awaited } = importing
  return (
    <Group title={words.title}>
      {place === 'nobody' ? (
        <Text>{words.nobody}</Text>
      ) : place === 'elsewhere' ? (
        <Elsewhere importing={importing} />
      ) : awaited ? (
        <Awaited from={importing.awaitedFrom} />
      ) : (
        <Here importing={importing} />
      )}
    </Group>
  )
}

function Text({ children }: { children: string }) {
  const styles = useStyles()
  return <p className={styles.text}>{children}</p>
}

function Here({ importing: { others } }: { importing: Importing }) {
  const styles = useStyles()
  const words = useWords().statistics.desks
  const hand = useCommand(client.statistics.handOverImports)
  const [chosen, setChosen] = useState(others[0]?.id ?? '')
  const [asking, setAsking] = useState(false)
  const nameOf = (name: string) => (name === '' ? words.unnamed : name)
  const to = others.find(({ id }) => id === chosen) ?? others[0]
  return (
    <>
      <Text>{words.here}</Text>
      {to && (
        <div className={styles.acts}>
          <SelectField
            label={words.handTo}
            value={to.id}
            onChange={setChosen}
            choices={others.map(({ id, name }) => ({ value: id, words: nameOf(name) }))}
          />
          <CommandButton disabled={hand.isPending} onClick={() => setAsking(true)}>
            {hand.isPending ? words.handBusy : words.hand}
          </CommandButton>
        </div>
      )}
      {hand.error && <Failure problem={hand.error} />}
      {asking && to && (
        <Ask
          title={words.handAsk(nameOf(to.name))}
          text={words.handText}
          act={words.handDo}
          keep={words.handKeep}
          onAct={() => {
            setAsking(false)
            hand.mutate({ deskId: to.id })
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Awaited({ from }: { from: string }) {
  const words = useWords().statistics.desks
  return (
    <>
      <MessageBar tone="neutral">{words.awaited}</MessageBar>
      <TakeOver name={from === '' ? words.unnamed : from} />
    </>
  )
}

function Elsewhere({ importing }: { importing: Importing }) {
  const words = useWords().statistics.desks
  const { desk, handing, ownNumbers } = importing
  const name = desk === null || desk.name === '' ? words.unnamed : desk.name
  return (
    <>
      <Text>{words.elsewhere(name)}</Text>
      <Text>{words.elsewhereWhy}</Text>
      {desk?.ended && <MessageBar tone="look">{words.ended(name)}</MessageBar>}
      {handing && <MessageBar tone="neutral">{words.handing(name)}</MessageBar>}
      {ownNumbers && <OwnNumbers name={name} />}
      <TakeOver name={name} />
    </>
  )
}

/** For when the workstation that imports cannot hand over any more. */
function TakeOver({ name }: { name: string }) {
  const words = useWords().statistics.desks
  const take = useCommand(client.statistics.takeOverImports)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <div>
        <CommandButton size="bar" disabled={take.isPending} onClick={() => setAsking(true)}>
          {take.isPending ? words.takeBusy : words.take}
        </CommandButton>
      </div>
      {take.error && <Failure problem={take.error} />}
      {asking && (
        <Ask
          title={words.takeAsk}
          text={words.takeText(name)}
          act={words.takeDo}
          keep={words.takeKeep}
          onAct={() => {
            setAsking(false)
            take.mutate({})
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Numbers from before one workstation imported for all are given up by a person only. */
function OwnNumbers({ name }: { name: string }) {
  const words = useWords().statistics.desks
  const use = useCommand(client.statistics.useOfficeNumbers)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <MessageBar
        tone="look"
        actions={
          <CommandButton size="bar" disabled={use.isPending} onClick={() => setAsking(true)}>
            {use.isPending ? words.useBusy : words.useOffices}
          </CommandButton>
        }
      >
        {words.own(name)}
      </MessageBar>
      {use.error && <Failure problem={use.error} />}
      {asking && (
        <Ask
          title={words.useAsk}
          text={words.useText}
          act={words.useDo}
          keep={words.useKeep}
          onAct={() => {
            setAsking(false)
            use.mutate({})
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}
