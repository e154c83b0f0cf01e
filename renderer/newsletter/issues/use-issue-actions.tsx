import { Beaker20Regular, History20Regular, Save20Regular, TaskListLtr20Regular } from '@fluentui/react-icons'
import { useMemo, type RefObject } from 'react'
import { useActions, type Action } from '../../ui/actions.tsx'
import { useWords } from '../../ui/language.tsx'
import type { IssueDialog } from './issue-dialogs.tsx'
import type { Saver } from '../../ui/saver.ts'

/** The keys and palette entries of an issue that is open. */
export function useIssueActions(on: {
  editable: boolean
  mayEdit: boolean
  saver: Saver
  setDialog: (dialog: IssueDialog) => void
  findingList: RefObject<HTMLUListElement | null>
  onBack: () => void
}): void {
  const words = useWords()
  const { editable, mayEdit, saver, setDialog, findingList, onBack } = on
  useActions(
    useMemo((): Action[] => {
      const say = words.newsletter.issues
      const group = words.frame.groups.newsletter
      const ofEditor: Action[] = [
        {
          id: 'send-test',
          label: say.test.open,
          keys: 'T',
          icon: <Beaker20Regular />,
          group,
          run: () => setDialog('test'),
        },
        {
          id: 'issue-versions',
          label: say.versions.open,
          icon: <History20Regular />,
          group,
          run: () => setDialog('versions'),
        },
        { id: 'save-template', label: say.template.title, group, run: () => setDialog('template') },
      ]
      const ofWriting: Action[] = [
        {
          id: 'save-issue',
          label: say.saveNow,
          keys: 'Ctrl+S',
          icon: <Save20Regular />,
          group,
          run: () => void saver.flush(),
        },
        {
          id: 'next-finding',
          label: words.frame.nextFinding,
          keys: 'F8',
          icon: <TaskListLtr20Regular />,
          group,
          run: () => focusNext(findingList.current),
        },
        { id: 'issue-facts', label: say.facts.title, group, run: () => setDialog('facts') },
      ]
      const leave: Action = { id: 'back', label: say.back, group, run: onBack }
      return [...(mayEdit ? ofEditor : []), ...(editable ? ofWriting : []), leave]
    }, [words, editable, mayEdit, saver, setDialog, findingList, onBack]),
  )
}

/** From the way to one finding on to the next. */
function focusNext(list: HTMLElement | null): void {
  const ways = [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
  const at = ways.findIndex((way) => way === document.activeElement)
  ways[(at + 1) % Math.max(1, ways.length)]?.focus()
}
