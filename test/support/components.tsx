import {
  Archive16Regular,
  Checkmark16Regular,
  Clock16Regular,
  Mail20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { Problem } from '../../shared/errors.ts'
import type { Action } from '../../renderer/ui/actions.tsx'
import { Ask } from '../../renderer/ui/ask.tsx'
import { Avatar } from '../../renderer/ui/avatar.tsx'
import { CancelButton } from '../../renderer/ui/cancel-button.tsx'
import { CertificateFacts } from '../../renderer/ui/certificate-facts.tsx'
import { CheckField, SwitchField } from '../../renderer/ui/choices.tsx'
import { CommandButton, IconButton } from '../../renderer/ui/command-button.tsx'
import { CopyButton } from '../../renderer/ui/copy-button.tsx'
import { DataTable } from '../../renderer/ui/data-table.tsx'
import { drawings } from '../../renderer/ui/drawings.tsx'
import { EmptyState, EmptyStateRow } from '../../renderer/ui/empty-state.tsx'
import { Failure } from '../../renderer/ui/failure.tsx'
import { ChangedText } from '../../renderer/ui/changed-text.tsx'
import { Field } from '../../renderer/ui/field.tsx'
import { FoldedTitle } from '../../renderer/ui/folded-title.tsx'
import { CommandPalette } from '../../renderer/ui/frame/command-palette.tsx'
import { HelpPage } from '../../renderer/ui/frame/help-page.tsx'
import { KeyList } from '../../renderer/ui/frame/key-list.tsx'
import { LanguageSwitch } from '../../renderer/ui/frame/language-switch.tsx'
import { Logo } from '../../renderer/ui/frame/logo.tsx'
import { Rail } from '../../renderer/ui/frame/rail.tsx'
import { SearchBox } from '../../renderer/ui/frame/search-box.tsx'
import { StatusBar } from '../../renderer/ui/frame/status-bar.tsx'
import { SearchOptions } from '../../renderer/ui/frame/search-options.tsx'
import { TopBar } from '../../renderer/ui/frame/top-bar.tsx'
import { Keycap } from '../../renderer/ui/keycap.tsx'
import { useWords } from '../../renderer/ui/language.tsx'
import { MessageBar } from '../../renderer/ui/message-bar.tsx'
import { Modal } from '../../renderer/ui/modal.tsx'
import { PaneDivider } from '../../renderer/ui/pane-divider.tsx'
import { PaneHeader } from '../../renderer/ui/pane-header.tsx'
import { PurposeLine } from '../../renderer/ui/purpose-line.tsx'
import { ReadingSkeleton } from '../../renderer/ui/reading-skeleton.tsx'
import { Section } from '../../renderer/ui/section.tsx'
import { ServerWords } from '../../renderer/ui/server-words.tsx'
import { SideSheet } from '../../renderer/ui/side-sheet.tsx'
import { SideHeading, SideRow } from '../../renderer/ui/side-row.tsx'
import { SkeletonRows } from '../../renderer/ui/skeleton.tsx'
import { Status, Tag, type Tone } from '../../renderer/ui/status.tsx'
import { Steps } from '../../renderer/ui/steps.tsx'
import { SelectField, TextArea, TextField } from '../../renderer/ui/text-field.tsx'
import { FloatingBar, FloatingButton } from '../../renderer/ui/undo.tsx'
import { RowTable } from '../../renderer/ui/table/row-table.tsx'
import { TableSkeleton } from '../../renderer/ui/table/table-skeleton.tsx'
import { Charts } from './charts.tsx'
import { VirtualTable } from '../../renderer/ui/virtual-table.tsx'
import { WorkProgress } from '../../renderer/ui/work-progress.tsx'

const nothing = () => undefined

/** Every component of renderer/ui in its states; dialogs, which lie over everything, one at a time. */
export function Components(props: { asked: string | null }) {
  const words = useWords()
  const actions = useInventedActions()
  return (
    <>
      <Frame />
      <main style={{ display: 'grid', gap: 24, padding: 24, maxWidth: 1100 }}>
        <h1>{words.program.name}</h1>
        <Buttons />
        <Fields />
        <Tables />
        <Told />
        <Places />
        <Part title="Charts">
          <Charts />
        </Part>
        {props.asked === 'modal' && (
          <Modal title={words.office.accounts.addTitle} onClose={nothing} foot={<CancelButton onClick={nothing} />}>
            {words.office.accounts.addText}
          </Modal>
        )}
        {props.asked === 'ask' && (
          <Ask
            title={words.office.formEditor.toDefaultTitle}
            text={words.office.formEditor.toDefaultText}
            act={words.office.formEditor.toDefaultDo}
            onAct={nothing}
            onKeep={nothing}
          />
        )}
        {props.asked === 'palette' && <CommandPalette actions={actions} onClose={nothing} />}
        {props.asked === 'keys' && <KeyList actions={actions} onClose={nothing} />}
        {props.asked === 'help' && (
          <HelpPage
            screen={words.parts.letters}
            page={words.help.letters}
            actions={actions}
            onAllKeys={nothing}
            onClose={nothing}
          />
        )}
      </main>
    </>
  )
}

function useInventedActions(): Action[] {
  const words = useWords()
  const act = (id: string, label: string, keys: string, blocked?: string): Action => ({
    id,
    label,
    keys,
    group: words.parts.letters,
    icon: <Mail20Regular />,
    run: nothing,
    ...(blocked !== undefined && { blocked }),
  })
  return [
    act('search', words.frame.search, '/'),
    act('lock', words.frame.lock, 'Ctrl+L'),
    act('pull', words.frame.pull, 'F5', words.errors.mailbox_not_set),
  ]
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section aria-label={props.title} style={{ display: 'grid', gap: 12 }}>
      <h2 style={{ margin: 0, fontSize: 14 }}>{props.title}</h2>
      {props.children}
    </section>
  )
}

function Frame() {
  const words = useWords()
  const [search, setSearch] = useState('')
  const item = (id: string, chosen: boolean, waiting = 0) => ({
    id,
    label: words.parts.letters,
    icon: <Mail20Regular />,
    chosenIcon: <Mail20Regular />,
    chosen,
    onClick: nothing,
    waiting,
    waitingLabel: `${words.letters.unread} ${waiting}`,
  })
  const sought = (['from', 'subject'] as const).map((id) => ({
    id,
    label: `${id}:`,
    note: words.letters.search.meaning[id],
    text: '',
    caret: 0,
  }))
  return (
    <>
      <TopBar
        searchStart={200}
        narrow={false}
        onCommands={nothing}
        onLock={nothing}
        account={<Avatar name="遥" size={24} />}
        search={<SearchBox value={search} onChange={setSearch} placeholder={words.frame.search} onLeave={nothing} />}
      />
      <section aria-label="Search" style={{ position: 'relative', width: 360, height: 180 }}>
        <SearchOptions
          id="search-options"
          label={words.letters.search.offered}
          options={sought}
          chosen={sought[1]}
          note={words.letters.search.not}
          problem={words.letters.search.faults['no-topic']('', 'X')}
          onTake={nothing}
        />
      </section>
      <section aria-label="Frame" style={{ display: 'flex', height: 180 }}>
        <Rail parts={[item('one', true, 23), item('two', false)]} below={[]} />
        <PaneDivider width={200} min={100} max={300} initial={200} onWidth={nothing} label={words.parts.letters} />
        <div style={{ flexGrow: 1 }}>
          <PaneHeader lined title={words.parts.office} meta="3">
            <IconButton label={words.frame.more} icon={<Send20Regular />} />
          </PaneHeader>
          <PaneHeader
            lined
            before={
              <FoldedTitle
                title={words.parts.letters}
                folded={{ list: null, label: words.parts.letters, open: false, onOpen: nothing }}
              />
            }
          />
          <LanguageSwitch />
          <div style={{ position: 'relative', height: 60 }}>
            <SideSheet width={160} group={words.parts.letters} onClose={nothing}>
              {words.letters.replies}
            </SideSheet>
          </div>
          <Logo size={40} />
        </div>
      </section>
      <StatusBar
        facts={[
          { id: 'good', words: words.frame.status.connected, dot: 'good' },
          { id: 'stopped', words: words.frame.status.failed, dot: 'stopped', stopped: true, onClick: nothing },
          { id: 'end', words: words.frame.status.encrypted, end: true },
        ]}
      />
    </>
  )
}

function Buttons() {
  const words = useWords()
  const looks = ['primary', 'secondary', 'quiet', 'danger'] as const
  const row = { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' } as const
  return (
    <Part title="Buttons">
      <div style={row}>
        {looks.map((look) => (
          <CommandButton key={look} look={look} keys="R" icon={<Send20Regular />}>
            {words.office.mail.save}
          </CommandButton>
        ))}
        <CancelButton onClick={nothing} />
        <Keycap keys="Ctrl+K" />
      </div>
      <div style={row}>
        {looks.map((look) => (
          <CommandButton key={look} look={look} disabled keys="R">
            {words.office.mail.save}
          </CommandButton>
        ))}
        <CommandButton size="bar">{words.frame.copy}</CommandButton>
        <CommandButton size="small">{words.frame.copy}</CommandButton>
        <IconButton label={words.frame.close} icon={<Send20Regular />} />
        <IconButton small label={words.frame.back} icon={<Send20Regular />} disabled />
      </div>
    </Part>
  )
}

function Fields() {
  const words = useWords()
  const [value, setValue] = useState('imap.consulate.example')
  const [tls, setTls] = useState<'tls' | 'none'>('tls')
  const choices = [
    { value: 'tls' as const, words: words.office.mail.tlsChoices.tls },
    { value: 'none' as const, words: words.office.mail.tlsChoices.none },
  ]
  const { mail } = words.office
  return (
    <Part title="Fields">
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(2, 1fr)', gap: 16 }}>
        <TextField label={mail.host} value={value} onChange={setValue} hint={mail.presetNotes.other} />
        <TextField label={mail.port} value="99999" onChange={nothing} problem={mail.missing.port.incoming} />
        <TextField label={mail.user} value="" onChange={nothing} problem={undefined} />
        <TextField label={mail.password} type="password" value="himitsu" onChange={nothing} disabled />
        <TextArea label={mail.signatureJa} value={'総領事館\n広報文化班'} onChange={nothing} lang="ja" />
        <SelectField label={mail.tls} value={tls} onChange={setTls} choices={choices} />
        <SwitchField label={mail.auth} value={tls} onChange={setTls} choices={choices} hint={mail.sameLogin} />
        <div>
          <CheckField label={mail.sameLogin} note={mail.senderNote} checked onChange={nothing} />
          <CheckField label={mail.ownAuthority} checked={false} onChange={nothing} />
          <CheckField label={mail.ownAuthority} checked disabled onChange={nothing} />
        </div>
        <Field label={mail.proxy} hint={mail.proxyHint}>
          {(control) => <input {...control} defaultValue="" />}
        </Field>
      </div>
    </Part>
  )
}

type Row = { id: string; name: string; count: number }

function Tables() {
  const words = useWords()
  const rows: Row[] = Array.from({ length: 400 }, (_, place) => ({
    id: `${place}`,
    name: `L-2026-${place}`,
    count: place,
  }))
  const columns = [
    { id: 'name', words: words.office.accounts.name, cell: (row: Row) => row.name },
    { id: 'count', words: words.health.pulls.brought, width: 96, end: true, cell: (row: Row) => row.count },
  ]
  return (
    <Part title="Tables">
      <DataTable label="Few rows" columns={columns} rows={rows.slice(0, 3)} keyOf={(row) => row.id} />
      <div style={{ display: 'flex', flexDirection: 'column', height: 180 }}>
        <VirtualTable label="Many rows" columns={columns} count={rows.length} rowAt={(index) => rows[index]} />
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', height: 180 }}>
        <RowTable
          label="Rows to choose"
          columns={() => columns}
          count={rows.length}
          rowAt={(index) => rows[index]}
          chosen={1}
          onChoose={nothing}
          onOpen={nothing}
          ticks={{
            any: true,
            has: (row) => row.id === rows[2]!.id,
            toggle: nothing,
            extend: nothing,
            tickAll: nothing,
          }}
          sort={{ by: columns[0]!.id, descending: true }}
          onSort={nothing}
          listKey="rows"
        />
      </div>
      <TableSkeleton rows={3} />
    </Part>
  )
}

function Told() {
  const words = useWords()
  const tones: Tone[] = ['own', 'neutral', 'look', 'stopped', 'done']
  return (
    <Part title="Told">
      <Steps
        label={words.answers.steps.label}
        done={words.answers.steps.done}
        steps={[
          { name: words.answers.steps.candidate, text: words.answers.steps.decided, mark: 'done' },
          { name: words.answers.steps.review, text: words.answers.steps.undecided('2'), mark: 'mend' },
          { name: words.answers.steps.approval, text: words.answers.steps.notAsked, mark: 'here' },
          { name: words.answers.steps.publishing, text: words.answers.steps.pages, mark: 'open' },
        ]}
      />
      <p>
        <ChangedText
          pieces={[
            { what: 'same', text: words.parts.answers },
            { what: 'removed', text: words.parts.letters },
            { what: 'added', text: words.parts.office },
          ]}
        />
      </p>
      <Section title={words.newsletter.reader.ledger}>
        <PurposeLine link={words.newsletter.reader.policyLink} policy={words.newsletter.reader.policy}>
          {words.newsletter.reader.purpose}
        </PurposeLine>
        <CopyButton label={words.newsletter.reader.copyAddress} copy={() => Promise.resolve()} />
      </Section>
      <ReadingSkeleton />
      {(['neutral', 'look', 'stopped', 'done'] as const).map((tone) => (
        <MessageBar
          key={tone}
          tone={tone}
          title={words.health.state.first.title}
          actions={<CommandButton size="small">{words.health.state.tryNow}</CommandButton>}
        >
          {words.health.state.first.text}
        </MessageBar>
      ))}
      <Failure problem={new Problem('server_refused_login', { serverWords: 'NO [AUTHENTICATIONFAILED]' })} />
      <ServerWords words="554 5.7.1 Relay access denied" />
      <CertificateFacts
        certificate={{
          check: 'self-signed',
          issuer: 'Practice authority',
          names: ['imap.consulate.example'],
          validFrom: '2026-01-01T00:00:00.000Z',
          validTo: '2026-12-31T00:00:00.000Z',
        }}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        {tones.map((tone) => (
          <Status key={tone} tone={tone} icon={<Clock16Regular />}>
            {words.health.imports.states.done}
          </Status>
        ))}
        {tones.map((tone) => (
          <Status key={tone} chip tone={tone} icon={<Checkmark16Regular />}>
            {words.health.imports.states.done}
          </Status>
        ))}
        <Tag>{words.office.accounts.you}</Tag>
        <Avatar name="Haruka" size={36} />
      </div>
      <WorkProgress
        title={words.health.imports.states.running}
        count={words.frame.progress('1,240', '3,812')}
        brought={words.health.imports.counts('1,040', '12')}
        done={1240}
        total={3812}
        act={<CommandButton size="small">{words.health.imports.stop}</CommandButton>}
      />
      <FloatingBar icon={<Send20Regular />} words={words.office.idle.soon(12)}>
        <FloatingButton keys="Z" onClick={nothing}>
          {words.frame.undo}
        </FloatingButton>
      </FloatingBar>
    </Part>
  )
}

function Places() {
  const words = useWords()
  return (
    <Part title="Places">
      <div style={{ width: 208 }}>
        <SideHeading>{words.office.views.groupOffice}</SideHeading>
        <SideRow icon={<Mail20Regular />} chosen onClick={nothing} count="23">
          {words.office.views.mail}
        </SideRow>
        <SideRow icon={<Mail20Regular />} chosen={false} onClick={nothing} count="2" tone="stopped">
          {words.office.views.health}
        </SideRow>
      </div>
      {Object.entries(drawings).map(([name, drawing]) => (
        <EmptyState
          key={name}
          drawing={drawing}
          title={words.health.outbox.nothingSent}
          text={words.health.outbox.empty}
          rows={
            <EmptyStateRow icon={<Archive16Regular />} count="3" onClick={nothing}>
              {words.health.outbox.openLetter}
            </EmptyStateRow>
          }
        />
      ))}
      <SkeletonRows count={2} />
    </Part>
  )
}
