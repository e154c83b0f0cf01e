import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { ArrowReply20Regular, CheckboxChecked20Regular, MailRead20Regular, Print20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { LetterRow } from '../../../shared/letters/letter.ts'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import type { BarAct } from '../acts.tsx'
import { isLetter } from '../names.ts'
import { PrintDialog } from '../on-paper/print-dialog.tsx'
import { useManyActs } from './use-many-acts.tsx'
import type { LetterTicks } from './use-ticks.ts'

/** Where the menu of a row was asked for: which row, and the point on the screen. */
export type AskedRow = { row: LetterRow; place: number; x: number; y: number }

/** The menu of a row: what can be done with its letter, or where that is ticked, with all that are. */
export function useRowMenu(on: {
  ticks: LetterTicks
  me: string
  onChoose: (place: number) => void
  onOpen: (place: number) => void
  onReply: (place: number) => void
  /** The letters are done with; `many` where they were ticked. */
  onDone: (many: boolean) => void
  /** The focus goes back to the list. */
  onLeave: () => void
}): { ask: (asked: AskedRow) => void; menu: ReactNode } {
  const words = useWords()
  const { ticks, onChoose, onDone } = on
  const [asked, setAsked] = useState<(AskedRow & { rows: readonly LetterRow[] }) | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [printed, setPrinted] = useState<string | null>(null)
  const rows = useMemo(() => asked?.rows ?? [], [asked])
  const ofMany = rows.length > 1
  const { acts, dialog } = useManyActs(
    rows,
    on.me,
    useCallback(() => onDone(ofMany), [onDone, ofMany]),
  )
  const ask = useCallback(
    (one: AskedRow) => {
      const ofTicked = ticks.any && ticks.has(one.row)
      if (!ofTicked) {
        ticks.clear()
        onChoose(one.place)
      }
      setAsked({ ...one, rows: ofTicked ? ticks.rows : [one.row] })
      setOpen(true)
    },
    [ticks, onChoose],
  )
  const item = (act: Pick<BarAct, 'id' | 'label' | 'icon' | 'keys' | 'run'>) => (
    <MenuItem
      key={act.id}
      icon={act.icon}
      {...(act.keys && { secondaryContent: <Keycap keys={act.keys} /> })}
      onClick={() => {
        // First, for some acts lead the focus on.
        on.onLeave()
        act.run()
      }}
    >
      {act.label}
    </MenuItem>
  )
  const ownActs = () => {
    const { place, row } = asked!
    const say = words.letters
    return [
      item({ id: 'open', label: say.many.open, icon: <MailRead20Regular />, run: () => on.onOpen(place) }),
      ...(isLetter(row)
        ? [
            item({
              id: 'reply',
              label: say.reply,
              icon: <ArrowReply20Regular />,
              keys: 'R',
              run: () => on.onReply(place),
            }),
          ]
        : []),
      item({
        id: 'tick',
        label: say.many.tickOne,
        icon: <CheckboxChecked20Regular />,
        keys: 'X',
        run: () => ticks.toggle(place),
      }),
      <MenuDivider key="acts" />,
    ]
  }
  const menu = asked && (
    <>
      <Menu
        open={isOpen}
        onOpenChange={(_, data) => {
          if (data.open) return
          setOpen(false)
          if (data.type !== 'menuItemClick') on.onLeave()
        }}
        positioning={{
          target: { getBoundingClientRect: () => new DOMRect(asked.x, asked.y, 0, 0) },
          position: 'below',
          align: 'start',
        }}
      >
        <MenuPopover>
          <MenuList aria-label={words.letters.many.label}>
            {!ofMany && ownActs()}
            {acts.filter((act) => ofMany || isLetter(asked.row) || act.stands === 'menu-end').map(item)}
            {!ofMany &&
              item({
                id: 'print',
                label: words.letters.onPaper.act,
                icon: <Print20Regular />,
                keys: 'Ctrl+P',
                run: () => setPrinted(asked.row.id),
              })}
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog}
      {printed !== null && <PrintDialog letterId={printed} onClose={() => setPrinted(null)} />}
    </>
  )
  return { ask, menu }
}
