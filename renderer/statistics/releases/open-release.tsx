import { makeStyles } from '@fluentui/react-components'
import {
  ArrowLeft20Regular,
  CalendarLtr16Regular,
  Eye20Regular,
  ShieldCheckmark16Filled,
  TableSimple16Regular,
} from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import { rowName, rowsName, wholeColumnName } from '../../../shared/statistics/release-names.ts'
import {
  columnsOf,
  isOfLetters,
  type Release,
  type ReleasePlace,
  type ReleasePlan,
} from '../../../shared/statistics/releases.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useDates } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { Steps } from '../../ui/steps.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { ContentsPane } from './contents-pane.tsx'
import { PagePreview } from './page-preview.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { ProofDialog } from './proof-dialog.tsx'
import { ReleaseActs } from './release-acts.tsx'
import { ReleaseTable } from './release-table.tsx'
import { stepsOf } from './steps-of.ts'
import { useReleaseWords } from './release-words.ts'
import { countsOf } from './table-counts.ts'
import { WithheldSign } from './withheld-sign.tsx'

const narrow = '@media (max-width: 1199px)'

const useStyles = makeStyles({
  whole: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0, [narrow]: { display: 'block', overflowY: 'auto' } },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [narrow]: { minHeight: 'auto' },
  },
  header: { padding: '0 16px 0 24px' },
  number: { fontWeight: 600 },
  chips: { display: 'inline-flex', gap: '8px', marginInlineStart: '8px' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 24px 24px',
    outlineStyle: 'none',
    [narrow]: { overflowY: 'visible', flexGrow: 0 },
  },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginBottom: '8px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  unit: { ...small, color: deskTokens.colorNeutralForeground3 },
  end: { marginInlineStart: 'auto' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 20px',
    margin: '14px 0 12px',
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  bar: { marginBottom: '8px' },
  side: {
    display: 'flex',
    flexDirection: 'column',
    width: '352px',
    flexShrink: 0,
    minHeight: 0,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
    [narrow]: { width: 'auto', borderLeft: 'none', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  },
  contents: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 20px 20px',
    [narrow]: { overflowY: 'visible' },
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    gap: '10px',
    margin: 0,
    padding: '12px 20px 14px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  shield: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '18px',
    color: deskTokens.colorStatusSuccessForeground1,
  },
})

type Opened = 'plan' | 'preview' | 'proof' | null

/** One release: its steps, its table as it will be public, and beside it what is in it and who approves it. */
export function OpenRelease(props: {
  id: string
  account: Account
  onOpen: (id: string | null) => void
  /** Where the list has no room beside it. */
  onList: (() => void) | undefined
}) {
  const release = useQuery(client.statistics.release, { id: props.id })
  const { words } = useReleaseWords()
  const styles = useStyles()
  if (release.error)
    return (
      <div className={styles.body}>
        <Failure title={words.title} problem={release.error} />
      </div>
    )
  return release.data ? <Loaded {...props} release={release.data} /> : <ReadingSkeleton />
}

function Loaded(props: {
  release: Release
  account: Account
  onOpen: (id: string | null) => void
  onList: (() => void) | undefined
}) {
  const styles = useStyles()
  const { words, pages, language } = useReleaseWords()
  const dates = useDates()
  const { release } = props
  const { id, revision, plan, state } = release
  const counted = useQuery(client.statistics.releaseTable, { id, revision })
  const save = useCommand(client.statistics.saveRelease)
  const [opened, setOpened] = useState<Opened>(null)
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)
  const [original, setOriginal] = useState(false)
  const [picking, setPicking] = useState<ReleasePlace | null>(null)
  const { table, proof } = counted.data ?? {}
  const draft = state === 'draft'
  const change = (next: ReleasePlan) => save.mutate({ id, revision, titles: release.titles, plan: next })
  const pick = (place: ReleasePlace) => {
    if (picking) change({ ...plan, chosen: [...plan.chosen, place], spared: [...plan.spared, picking] })
    setPicking(null)
  }
  const counts = table && countsOf(table)
  const places = (place: ReleasePlace) =>
    [rowName(language, plan, table!, place.row), wholeColumnName(language, plan, place.column)] as const
  return (
    <div className={styles.whole}>
      <section className={styles.main} aria-label={release.number}>
        <PaneHeader
          className={styles.header}
          before={
            props.onList && <IconButton label={words.listLabel} icon={<ArrowLeft20Regular />} onClick={props.onList} />
          }
          title={<span className={styles.number}>{release.number}</span>}
          meta={
            draft && (
              <span className={styles.chips}>
                <CommandButton size="bar" icon={<CalendarLtr16Regular />} onClick={() => setOpened('plan')}>
                  {words.period} {pages.period(plan.from, plan.to)}
                </CommandButton>
                <CommandButton size="bar" icon={<TableSimple16Regular />} onClick={() => setOpened('plan')}>
                  {words.rows} {rowsName(language, plan)}
                </CommandButton>
              </span>
            )
          }
        >
          <CommandButton look="quiet" icon={<Eye20Regular />} onClick={() => setOpened('preview')}>
            {words.preview}
          </CommandButton>
        </PaneHeader>
        <Steps
          steps={stepsOf(release, counts, proof, words, language)}
          label={words.stepsLabel}
          done={words.stepDone}
        />
        <div ref={body} className={styles.body} tabIndex={-1}>
          <div className={styles.heading}>
            <h3 className={styles.title}>
              {pages.caption[columnsOf(plan.rows)](rowsName(language, plan), pages.measures[plan.measure])}
            </h3>
            <span className={styles.unit}>{pages.unit(pages.measures[plan.measure])}</span>
            <span className={styles.end}>
              <SwitchField
                label={words.figures}
                bare
                value={original ? 'original' : 'public'}
                onChange={(value) => setOriginal(value === 'original')}
                choices={[
                  { value: 'public', words: words.forPublic },
                  { value: 'original', words: words.original },
                ]}
              />
            </span>
          </div>
          {picking && table && (
            <div className={styles.bar}>
              <MessageBar
                tone="neutral"
                live
                besides={
                  <CommandButton size="small" onClick={() => setPicking(null)}>
                    {words.stopPicking}
                  </CommandButton>
                }
              >
                {words.pickAnother(...places(picking))}
              </MessageBar>
            </div>
          )}
          {save.error && <Failure problem={save.error} />}
          {counted.error && <Failure problem={counted.error} />}
          {!counted.data && !counted.error && <MessageBar tone="neutral">{words.proving}</MessageBar>}
          {table && counts && proof && (
            <>
              <ReleaseTable
                plan={plan}
                table={table}
                original={original}
                onOriginal={() => setOriginal(true)}
                picking={picking}
                onAnother={draft ? setPicking : null}
                onPick={pick}
              />
              <div className={styles.legend}>
                {(['small', 'complementary', 'earlier'] as const)
                  .filter((why) => counts.by[why] > 0)
                  .map((why) => (
                    <span key={why} className={styles.entry}>
                      <WithheldSign why={why} />
                      {why === 'small' ? words.why.small(plan.fewest) : words.why[why]}
                    </span>
                  ))}
                {plan.chosen.length > 0 && draft && (
                  <CommandButton size="small" onClick={() => change({ ...plan, chosen: [], spared: [] })}>
                    {words.clearChoices}
                  </CommandButton>
                )}
                <span className={styles.end}>{words.withheldOf(countOf(counts.all), countOf(counts.withheld))}</span>
              </div>
              <MessageBar
                tone={proof.outcome === 'proved' ? 'done' : 'look'}
                icon={proof.outcome === 'proved' ? <ShieldCheckmark16Filled /> : undefined}
                besides={
                  proof.outcome === 'proved' && (
                    <>
                      <span className={styles.unit}>{dates.time(proof.at)}</span>
                      <CommandButton look="quiet" size="small" onClick={() => setOpened('proof')}>
                        {words.seeProof}
                      </CommandButton>
                    </>
                  )
                }
              >
                {words[proof.outcome]}
                {proof.places.length > 0 && ` ${proof.places.map((place) => places(place).join(' · ')).join(', ')}`}
              </MessageBar>
            </>
          )}
        </div>
      </section>
      <ReleaseActs
        release={release}
        account={props.account}
        proved={proof?.outcome === 'proved'}
        hash={counted.data?.hash ?? null}
        onEdit={() => setOpened('plan')}
        onOpen={props.onOpen}
      >
        {(head, more) => (
          <section className={styles.side} aria-label={words.details}>
            <PaneHeader className={styles.header} title={words.details}>
              {head}
            </PaneHeader>
            <div className={styles.contents}>
              <ContentsPane release={release} table={table} proof={proof} onPlan={draft ? change : null}>
                {more}
              </ContentsPane>
            </div>
            <p className={styles.foot}>
              <span className={styles.shield}>
                <ShieldCheckmark16Filled />
              </span>
              <span>
                {words.policy[isOfLetters(plan.rows) ? 'letters' : 'requests']} {words.policy.section}
              </span>
            </p>
          </section>
        )}
      </ReleaseActs>
      {opened === 'plan' && (
        <PlanDialog release={release} onClose={() => setOpened(null)} onDone={() => setOpened(null)} />
      )}
      {opened === 'preview' && <PagePreview release={release} onClose={() => setOpened(null)} />}
      {opened === 'proof' && table && proof && (
        <ProofDialog plan={plan} table={table} proof={proof} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}
