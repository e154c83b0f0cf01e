import { makeStyles } from '@fluentui/react-components'
import { CommandButton } from '../../ui/command-button.tsx'
import { useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useUndo } from '../../ui/undo.tsx'

const useStyles = makeStyles({ bar: { marginBottom: '12px' } })

/** A colleague has saved or deleted what is written here: theirs is looked at, or one's own goes on; what was typed stays until then. */
export function Overtaken(props: { removed: boolean; onTheirs: (() => void) | null; onMine: () => void }) {
  const styles = useStyles()
  const say = useWords().templates.overtaken
  return (
    <div className={styles.bar}>
      <MessageBar
        live
        tone="look"
        actions={
          <>
            {props.onTheirs && (
              <CommandButton size="small" onClick={props.onTheirs}>
                {say.takeTheirs}
              </CommandButton>
            )}
            <CommandButton size="small" onClick={props.onMine}>
              {say.keepMine}
            </CommandButton>
          </>
        }
      >
        {props.removed ? say.removed : say.changed}
      </MessageBar>
    </div>
  )
}

/** Tells that something was deleted and offers to bring it back; where that fails, it is said. */
export function useRemoval(words: string): (bringBack: () => Promise<unknown>) => void {
  const tell = useUndo()
  const problem = useProblemWords()
  return (bringBack) =>
    tell({
      words,
      undo: () => void bringBack().catch((failure: unknown) => tell({ words: problem(failure), failed: true })),
    })
}
