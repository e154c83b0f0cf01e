import { makeStyles } from '@fluentui/react-components'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Failure } from '../../ui/failure.tsx'
import { Group } from '../group.tsx'

const useStyles = makeStyles({ place: { maxWidth: '680px', marginTop: '32px' }, act: { display: 'flex' } })

/** Lets mails that are here already be read by the forms of now. */
export function RereadSection(props: { saved: boolean }) {
  const styles = useStyles()
  const words = useWords().office.formEditor.reread
  const reread = useCommand(client.letters.rereadForms)
  const told =
    reread.data &&
    [
      reread.data.forms === 0 && reread.data.released === 0 ? words.nothing(countOf(reread.data.unrecognized)) : '',
      reread.data.forms > 0 ? words.done(countOf(reread.data.forms), countOf(reread.data.unrecognized)) : '',
      reread.data.released > 0 ? words.released(countOf(reread.data.released)) : '',
    ].filter((sentence) => sentence !== '')
  return (
    <div className={styles.place}>
      <Group title={words.title} note={words.text}>
        {props.saved && !reread.data && (
          <MessageBar tone="done" live>
            {words.saved}
          </MessageBar>
        )}
        {told && (
          <MessageBar tone="done" live>
            {told.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </MessageBar>
        )}
        {reread.error && <Failure problem={reread.error} />}
        <div className={styles.act}>
          <CommandButton
            onClick={() => {
              if (!reread.isPending) reread.mutate({})
            }}
            disabled={reread.isPending}
          >
            {reread.isPending ? words.running : words.run}
          </CommandButton>
        </div>
      </Group>
    </div>
  )
}
