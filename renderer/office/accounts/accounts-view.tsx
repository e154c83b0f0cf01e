import { makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  CheckmarkCircle16Regular,
  Archive16Regular,
  MoreHorizontal20Regular,
  PersonAdd20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { Status, Tag } from '../../ui/status.tsx'
import { heardOnly } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'
import { ViewPage } from '../view-page.tsx'
import { AddAccount } from './add-account.tsx'
import { ChangeRoles } from './change-roles.tsx'
import { EndAccount } from './end-account.tsx'
import { GivePassphrase } from './give-passphrase.tsx'
import { RenameAccount } from './rename-account.tsx'
import { isLastAdministrator } from './last-administrator.ts'

type Act = 'rename' | 'roles' | 'passphrase' | 'end'
type Doing = { what: 'add' } | { what: Act; account: Account } | null

const useStyles = makeStyles({
  other: { color: deskTokens.colorNeutralForeground3 },
  spoken: heardOnly,
  name: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
})

/** Who may open the desk, with which roles; accounts are added, changed and ended here. */
export function AccountsView(props: { account: Account }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.accounts
  const dates = useDates()
  const [language] = useLanguage()
  const accounts = useQuery(client.office.accounts, {})
  const [doing, setDoing] = useState<Doing>(null)
  const rows = accounts.data ?? []
  const close = () => setDoing(null)
  return (
    <ViewPage
      title={words.title}
      {...(accounts.data && { meta: words.count(rows.filter((one) => one.endedAt === null).length) })}
      acts={
        <CommandButton
          size="bar"
          look="primary"
          icon={<PersonAdd20Regular />}
          onClick={() => setDoing({ what: 'add' })}
        >
          {words.add}
        </CommandButton>
      }
    >
      {accounts.error && <Failure problem={accounts.error} />}
      <DataTable
        label={words.title}
        rows={rows}
        keyOf={(one) => one.id}
        columns={[
          {
            id: 'name',
            words: words.name,
            grow: 1,
            cell: (one) => (
              <span className={styles.name}>
                <span lang={langAttribute(one.name, language)}>{one.name}</span>
                {one.nameEn !== '' && (
                  <span lang="en" className={styles.other}>
                    {one.nameEn}
                  </span>
                )}
                {one.id === props.account.id && <Tag>{words.you}</Tag>}
              </span>
            ),
          },
          {
            id: 'roles',
            words: words.roles,
            cell: (one) => one.roles.map((role) => all.roles[role]).join(all.office.unlock.and),
          },
          {
            id: 'language',
            words: words.language,
            nowrap: true,
            cell: (one) => <span lang={one.language}>{all.office.mine.languages[one.language]}</span>,
          },
          {
            id: 'state',
            words: words.state,
            nowrap: true,
            cell: (one) =>
              one.endedAt === null ? (
                <Status tone="done" icon={<CheckmarkCircle16Regular />}>
                  {words.active}
                </Status>
              ) : (
                <Status tone="neutral" icon={<Archive16Regular />}>
                  {words.ended(dates.inList(one.endedAt, new Date().toISOString()))}
                </Status>
              ),
          },
          {
            id: 'acts',
            words: <span className={styles.spoken}>{words.acts}</span>,
            end: true,
            cell: (one) =>
              one.endedAt === null && (
                <RowMenu
                  account={one}
                  own={one.id === props.account.id}
                  last={isLastAdministrator(one, rows)}
                  onDo={(what) => setDoing({ what, account: one })}
                />
              ),
          },
        ]}
      />
      {doing?.what === 'add' && <AddAccount onClose={close} />}
      {doing?.what === 'rename' && <RenameAccount account={doing.account} onClose={close} />}
      {doing?.what === 'roles' && (
        <ChangeRoles
          account={doing.account}
          own={doing.account.id === props.account.id}
          last={isLastAdministrator(doing.account, rows)}
          onClose={close}
        />
      )}
      {doing?.what === 'passphrase' && <GivePassphrase account={doing.account} onClose={close} />}
      {doing?.what === 'end' && <EndAccount account={doing.account} onClose={close} />}
    </ViewPage>
  )
}

function RowMenu(props: { account: Account; own: boolean; last: boolean; onDo: (what: Act) => void }) {
  const words = useWords().office.accounts
  const kept = props.own ? words.ownAccount : props.last ? words.lastAdministrator : null
  return (
    <Menu positioning={{ position: 'below', align: 'end' }}>
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <IconButton
            small
            label={words.more(props.account.name)}
            icon={<MoreHorizontal20Regular />}
            buttonProps={trigger}
          />
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => props.onDo('rename')}>{words.rename}</MenuItem>
          <MenuItem onClick={() => props.onDo('roles')}>{words.changeRoles}</MenuItem>
          {!props.own && <MenuItem onClick={() => props.onDo('passphrase')}>{words.givePassphrase}</MenuItem>}
          <MenuItem
            disabled={kept !== null}
            {...(kept !== null && { subText: kept })}
            onClick={() => props.onDo('end')}
          >
            {words.end}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
