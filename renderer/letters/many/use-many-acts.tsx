import {
  ArrowDownload20Regular,
  CalendarClock20Regular,
  CalendarLtr20Regular,
  CheckmarkCircle20Regular,
  Clock20Regular,
  ArrowUndo20Regular,
  Important20Regular,
  MailInbox20Regular,
  MailProhibited20Regular,
  Person20Regular,
  PersonArrowRight20Regular,
  Tag20Regular,
} from '@fluentui/react-icons'
import { useMemo, useState, type ReactNode } from 'react'
import type { LetterRow } from '../../../shared/letters/letter.ts'
import { isOpen } from '../../../shared/letters/triage.ts'
import { useWords } from '../../ui/language.tsx'
import type { BarAct } from '../acts.tsx'
import { TakeOutDialog } from '../taking-out/take-out-dialog.tsx'
import { LabelsDialog } from '../topics/labels-dialog.tsx'
import { AssignDialog } from '../triage/assign-dialog.tsx'
import { DayDialog } from '../triage/day-dialog.tsx'
import { useMarking } from '../triage/use-marking.ts'
import { isLetter } from '../names.ts'
import { useSaying } from './use-saying.ts'

/** What can be done with all ticked letters at once, by the keys of one letter, and the question that one of these acts asks. */
export function useManyActs(
  rows: readonly LetterRow[],
  me: string,
  /** They are done with. */
  onDone: () => void,
): { acts: readonly BarAct[]; dialog: ReactNode } {
  const words = useWords()
  const marking = useMarking(me)
  const sayLetters = useSaying()
  const [asked, setAsked] = useState<'assign' | 'due' | 'remind' | 'labels' | 'take-out' | null>(null)
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const acts = useMemo((): BarAct[] => {
    const say = words.letters
    const group = words.frame.groups.letters
    const act = (part: Omit<BarAct, 'group' | 'button'>): BarAct => ({ ...part, group, button: part.label })
    const letters = rows.filter(isLetter).map(({ id }) => id)
    const none = letters.length === 0
    const allUrgent = rows.every(({ urgent }) => urgent)
    const close = [
      act({
        id: 'close-many',
        stands: 'bar',
        label: say.done,
        icon: <CheckmarkCircle20Regular />,
        keys: 'E',
        primary: true,
        run: () => marking.setStatus(ids, 'closed', onDone),
      }),
    ]
    const reopen = [
      act({
        id: 'reopen-many',
        stands: 'menu',
        label: say.reopen,
        icon: <ArrowUndo20Regular />,
        run: () => marking.reopen(ids, onDone),
      }),
    ]
    return [
      ...(rows.some(({ status }) => isOpen(status)) ? close : []),
      act({
        id: 'assign-many',
        stands: 'bar',
        label: say.triage.assignToMe,
        icon: <Person20Regular />,
        keys: 'A',
        run: () => marking.assignToMe(ids),
      }),
      act({
        id: 'label-many',
        stands: 'bar',
        label: say.topics.title,
        icon: <Tag20Regular />,
        keys: 'L',
        run: () => setAsked('labels'),
      }),
      act({
        id: 'assign-many-to',
        stands: 'menu',
        label: say.triage.assign,
        icon: <PersonArrowRight20Regular />,
        run: () => setAsked('assign'),
      }),
      act({
        id: 'urgent-many',
        stands: 'menu',
        label: allUrgent ? say.triage.urgent.unmark : say.triage.urgent.mark,
        icon: <Important20Regular />,
        keys: 'U',
        run: () => marking.setUrgent(ids, !allUrgent),
      }),
      act({
        id: 'due-many',
        stands: 'menu',
        label: say.triage.due.act,
        icon: <CalendarLtr20Regular />,
        keys: 'D',
        run: () => setAsked('due'),
      }),
      act({
        id: 'remind-many',
        stands: 'menu',
        label: say.triage.remind.act,
        icon: <CalendarClock20Regular />,
        run: () => setAsked('remind'),
      }),
      act({
        id: 'wait-many',
        stands: 'menu',
        label: say.triage.setWaiting,
        icon: <Clock20Regular />,
        run: () => marking.setStatus(ids, 'waiting', onDone),
      }),
      ...(rows.every(({ status }) => isOpen(status)) ? [] : reopen),
      act({
        id: 'say-letters-many',
        stands: 'menu-end',
        label: none ? say.many.asLetters : say.many.notLetters,
        icon: none ? <MailInbox20Regular /> : <MailProhibited20Regular />,
        run: () => sayLetters(none ? ids : letters, none, onDone),
      }),
      act({
        id: 'take-out-many',
        stands: 'menu-end',
        label: say.takingOut.act,
        icon: <ArrowDownload20Regular />,
        run: () => setAsked('take-out'),
      }),
    ]
  }, [words, marking, sayLetters, rows, ids, onDone])
  const close = () => setAsked(null)
  const common = <T,>(of: (row: LetterRow) => T | null): T | null =>
    rows.length > 0 && rows.every((row) => of(row) === of(rows[0]!)) ? of(rows[0]!) : null
  const dialogs: Record<NonNullable<typeof asked>, () => ReactNode> = {
    assign: () => (
      <AssignDialog
        count={ids.length}
        me={me}
        assignee={common((row) => row.assignee?.accountId ?? null)}
        onAssign={(to) => marking.assign(ids, to)}
        onClose={close}
      />
    ),
    due: () => (
      <DayDialog
        what="due"
        day={common(({ dueOn }) => dueOn)}
        some={rows.some(({ dueOn }) => dueOn !== null)}
        onDay={(day) => marking.setDue(ids, day)}
        onClose={close}
      />
    ),
    remind: () => (
      <DayDialog
        what="remind"
        day={common(({ remindOn }) => remindOn)}
        some={rows.some(({ remindOn }) => remindOn !== null)}
        onDay={(day) => marking.remind(ids, day, onDone)}
        onClose={close}
      />
    ),
    'take-out': () => <TakeOutDialog letters={ids} count={ids.length} onClose={close} />,
    labels: () => <LabelsDialog letters={rows} onLabels={(marks) => marking.label(ids, marks)} onClose={close} />,
  }
  return { acts, dialog: asked && rows.length > 0 ? dialogs[asked]() : null }
}
