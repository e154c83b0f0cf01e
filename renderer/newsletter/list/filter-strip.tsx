import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  Add16Regular,
  CalendarLtr16Regular,
  DocumentSignature16Regular,
  Mail16Regular,
  Tag16Regular,
  Translate16Regular,
} from '@fluentui/react-icons'
import { useMemo, useState, type ReactElement } from 'react'
import { ConsentHow, ReaderLanguage, type ReaderConditions } from '../../../shared/newsletter/reader.ts'
import { client, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { noConditions, sameConditions } from '../conditions.ts'
import { IssueFields, SinceFields, SomeOf, TagFields } from './condition-fields.tsx'
import { FilterChip } from './filter-chip.tsx'
import { chosenWords, issueWords, sinceWords } from './filter-words.ts'

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    minHeight: '37px',
    boxSizing: 'border-box',
    padding: '0 16px 12px 24px',
    flexShrink: 0,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

type Extra = 'tags' | 'lastIssue'

/** The conditions of the list: those that are asked most stand there, others are added. */
export function FilterStrip(props: {
  conditions: ReaderConditions
  /** What the view itself asks for. */
  given: ReaderConditions
  onChange: (conditions: ReaderConditions) => void
  /** Undefined where what is listed cannot be told by conditions. */
  onSave: (() => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords()
  const [language] = useLanguage()
  const say = words.newsletter
  const { conditions, onChange } = props
  const tags = useQuery(client.newsletter.tags, {}).data ?? []
  const [added, setAdded] = useState<readonly Extra[]>([])
  const [open, setOpen] = useState<Extra | null>(null)
  const [adding, setAdding] = useState(false)
  useActions(
    useMemo(
      () => [
        {
          id: 'reader-condition',
          label: say.filter.add,
          keys: 'F',
          icon: <Add16Regular />,
          group: words.frame.groups.newsletter,
          run: () => setAdding(true),
        },
      ],
      [say, words],
    ),
  )
  const { lastIssue } = conditions
  const issueSet = lastIssue.from !== null || lastIssue.until !== null || lastIssue.none
  const isShown: Record<Extra, boolean> = {
    tags: conditions.tags.length > 0 || added.includes('tags'),
    lastIssue: issueSet || added.includes('lastIssue'),
  }
  const toAdd = (Object.keys(isShown) as Extra[]).filter((extra) => !isShown[extra])
  const set = (change: Partial<ReaderConditions>) => onChange({ ...conditions, ...change })
  const opening = (extra: Extra) => ({ open: open === extra, onOpen: (to: boolean) => setOpen(to ? extra : null) })
  return (
    <div className={styles.strip} role="group" aria-label={say.filter.label} data-no-paper>
      <FilterChip
        icon={<Translate16Regular />}
        label={say.filter.language}
        value={chosenWords(words, conditions.languages, (one) => say.languages[one as ReaderLanguage])}
        isSet={conditions.languages.length > 0}
      >
        <SomeOf
          values={ReaderLanguage.options}
          words={(one) => say.languages[one]}
          chosen={conditions.languages}
          onChange={(languages) => set({ languages })}
        />
      </FilterChip>
      <FilterChip
        icon={<CalendarLtr16Regular />}
        label={say.filter.since}
        value={sinceWords(words, language, conditions.since)}
        isSet={conditions.since.from !== null || conditions.since.until !== null}
      >
        <SinceFields since={conditions.since} onChange={(since) => set({ since })} />
      </FilterChip>
      <FilterChip
        icon={<DocumentSignature16Regular />}
        label={say.filter.how}
        value={chosenWords(words, conditions.hows, (one) => say.hows[one as ConsentHow])}
        isSet={conditions.hows.length > 0}
      >
        <SomeOf
          values={ConsentHow.options}
          words={(one) => say.hows[one]}
          chosen={conditions.hows}
          onChange={(hows) => set({ hows })}
        />
      </FilterChip>
      {isShown.tags && (
        <FilterChip
          icon={extraIcons.tags}
          label={say.filter.tags}
          value={chosenWords(words, conditions.tags, (tag) => tag)}
          isSet={conditions.tags.length > 0}
          {...opening('tags')}
        >
          <TagFields tags={tags} chosen={conditions.tags} onChange={(chosen) => set({ tags: chosen })} />
        </FilterChip>
      )}
      {isShown.lastIssue && (
        <FilterChip
          icon={extraIcons.lastIssue}
          label={say.filter.lastIssue}
          value={issueWords(words, lastIssue)}
          isSet={issueSet}
          {...opening('lastIssue')}
        >
          <IssueFields lastIssue={lastIssue} onChange={(next) => set({ lastIssue: next })} />
        </FilterChip>
      )}
      {toAdd.length > 0 && (
        <Menu open={adding} onOpenChange={(_, data) => setAdding(data.open)}>
          <MenuTrigger disableButtonEnhancement>
            {(trigger) => (
              <CommandButton size="small" look="quiet" icon={<Add16Regular />} keys="F" buttonProps={trigger}>
                {say.filter.add}
              </CommandButton>
            )}
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {toAdd.map((extra) => (
                <MenuItem
                  key={extra}
                  icon={extraIcons[extra]}
                  onClick={() => {
                    setAdded([...added, extra])
                    setOpen(extra)
                  }}
                >
                  {say.filter[extra]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {!sameConditions(conditions, props.given) && (
        <>
          <CommandButton
            size="small"
            look="quiet"
            onClick={() => {
              setAdded([])
              onChange(props.given)
            }}
          >
            {say.filter.clear}
          </CommandButton>
          {props.onSave && !sameConditions(conditions, noConditions) && (
            <CommandButton size="small" onClick={props.onSave}>
              {say.filter.save}
            </CommandButton>
          )}
        </>
      )}
    </div>
  )
}

const extraIcons: Record<Extra, ReactElement> = { tags: <Tag16Regular />, lastIssue: <Mail16Regular /> }
