import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { useWords } from '../../../ui/language.tsx'
import { kindIcons } from './kind-icons.tsx'
import { offeredKinds } from './new-block.ts'
import type { BlockActs, OfferedKinds } from './use-block-acts.ts'

/** The kinds of blocks, beside where the new one will stand. */
export function KindsMenu(props: { offered: NonNullable<OfferedKinds>; acts: BlockActs; onClose: () => void }) {
  const say = useWords().newsletter.issues.composer
  const { offered, acts, onClose } = props
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && onClose()}
      positioning={{ target: offered.beside, position: 'below', align: 'center', fallbackPositions: ['above'] }}
    >
      <MenuPopover>
        <MenuList aria-label={say.kindsLabel}>
          {offeredKinds.map((kind) => (
            <MenuItem key={kind} icon={kindIcons[kind]} onClick={() => acts.insert(kind, offered.after)}>
              {say.kinds[kind]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
