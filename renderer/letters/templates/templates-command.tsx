import { DocumentText20Regular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { useActions } from '../../ui/actions.tsx'
import { useWords } from '../../ui/language.tsx'
import { TemplatesDialog } from './templates-dialog.tsx'

/** Templates are looked at and changed by a command of the palette, also where nothing is being written. */
export function TemplatesCommand() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  useActions(
    useMemo(
      () => [
        {
          id: 'templates',
          label: words.templates.manage,
          icon: <DocumentText20Regular />,
          group: words.frame.groups.letters,
          run: () => setOpen(true),
        },
      ],
      [words],
    ),
  )
  return open ? <TemplatesDialog use={null} onClose={() => setOpen(false)} /> : null
}
