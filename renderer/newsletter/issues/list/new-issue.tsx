import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { Add20Regular, ArrowRepeatAll20Regular, Document20Regular, DocumentCopy20Regular } from '@fluentui/react-icons'
import type { ReactElement, RefObject } from 'react'
import { client, useQuery } from '../../../client.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { useWords } from '../../../ui/language.tsx'

/** What an issue begins with. */
export type IssueStart = 'blank' | 'last' | { template: string }

/** Begins an issue: blank, as the last one stood, or from a template. */
export function NewIssue(props: {
  /** Whether there is a last one. */
  any: boolean
  busy: boolean
  onStart: (from: IssueStart) => void
  look?: 'primary' | 'secondary'
  label?: string
  buttonRef?: RefObject<HTMLButtonElement | null>
}): ReactElement {
  const say = useWords().newsletter.issues.new
  const templates = useQuery(client.newsletter.issueTemplates, {}).data ?? []
  const { any, busy, onStart } = props
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <CommandButton
            look={props.look ?? 'primary'}
            icon={<Add20Regular />}
            keys="N"
            disabled={busy}
            buttonProps={trigger}
            {...(props.buttonRef && { buttonRef: props.buttonRef })}
          >
            {props.label ?? say.open}
          </CommandButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {any && (
            <MenuItem icon={<ArrowRepeatAll20Regular />} onClick={() => onStart('last')}>
              {say.last}
            </MenuItem>
          )}
          <MenuItem icon={<Document20Regular />} onClick={() => onStart('blank')}>
            {say.blank}
          </MenuItem>
          {templates.length > 0 && (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{say.templates}</MenuGroupHeader>
                {templates.map(({ id, name }) => (
                  <MenuItem key={id} icon={<DocumentCopy20Regular />} onClick={() => onStart({ template: id })}>
                    {name}
                  </MenuItem>
                ))}
              </MenuGroup>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
