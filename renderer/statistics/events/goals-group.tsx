import { useQueries } from '@tanstack/react-query'
import { Add16Regular, Delete16Regular, Edit16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Goal } from '../../../shared/statistics/notes.ts'
import { client, questionOf, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { askedBy, type Look } from '../look/look.ts'
import { periodWords } from '../look/period-words.ts'
import { shareOf } from '../numbers/change.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { GoalDialog } from './goal-dialog.tsx'
import { NoteGroup } from './note-group.tsx'
import { useRowActs } from './row-acts.ts'

const anyLook: Look = {
  period: { kind: 'year', year: 2000 },
  until: '2000-12-31',
  since: '2000-01-01',
  comparison: 'none',
  filters: [],
  robots: false,
}

/** Goals, and how many visits of the period that is looked at reached them. */
export function GoalsGroup(props: { look: Look | null }) {
  const words = useWords().statistics.notes
  const [language] = useLanguage()
  const acts = useRowActs()
  const goals = useQuery(client.statistics.goals, {})
  const [edited, setEdited] = useState<Partial<Goal> | null>(null)
  const [removed, setRemoved] = useState<Goal | null>(null)
  const remove = useCommand(client.statistics.removeGoal)
  const look: Look = { ...(props.look ?? anyLook), comparison: 'none' }
  const whole = useAnswer(look, [], { enabled: props.look !== null }).data?.totals.visits ?? 0
  const rows = goals.data ?? []
  const answers = useQueries({
    queries: rows.map(({ dimension, values }) =>
      questionOf(
        client.statistics.ask,
        // The visits in which one of them was asked for: those with a page view besides are told.
        askedBy({ ...look, filters: [...look.filters, { dimension, values }] }, []),
        { enabled: props.look !== null },
      ),
    ),
  })
  const reached = (goal: Goal) => answers[rows.indexOf(goal)]?.data?.totals.visits ?? 0
  return (
    <NoteGroup
      title={words.goals}
      text={words.goalsText}
      none={goals.data && rows.length === 0 && words.noGoals}
      act={
        <CommandButton size="bar" icon={<Add16Regular />} onClick={() => setEdited({})}>
          {words.addGoal}
        </CommandButton>
      }
    >
      {goals.error && <Failure problem={goals.error} />}
      {rows.length > 0 && (
        <DataTable
          label={words.goals}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', words: words.goal, cell: ({ name }) => name },
            { id: 'kind', words: words.goalKind, nowrap: true, cell: ({ dimension }) => words.goalKinds[dimension] },
            {
              id: 'reached',
              words: `${words.reached}(${periodWords(language, look.period)})`,
              end: true,
              cell: (goal) => countOf(reached(goal)),
            },
            { id: 'rate', words: words.rate, end: true, cell: (goal) => shareOf(reached(goal), whole) },
            {
              id: 'acts',
              words: words.acts,
              end: true,
              nowrap: true,
              width: 72,
              cell: (goal) => (
                <span className={acts}>
                  <IconButton
                    small
                    label={`${words.edit}: ${goal.name}`}
                    icon={<Edit16Regular />}
                    onClick={() => setEdited(goal)}
                  />
                  <IconButton
                    small
                    label={`${words.remove}: ${goal.name}`}
                    icon={<Delete16Regular />}
                    onClick={() => setRemoved(goal)}
                  />
                </span>
              ),
            },
          ]}
        />
      )}
      {edited && <GoalDialog goal={edited} onClose={() => setEdited(null)} />}
      {removed && (
        <Ask
          title={words.removeGoal(removed.name)}
          text={words.removeGoalText}
          act={words.remove}
          busy={remove.isPending}
          onAct={() => remove.mutate({ id: removed.id }, { onSuccess: () => setRemoved(null) })}
          onKeep={() => setRemoved(null)}
        >
          {remove.error && <Failure problem={remove.error} />}
        </Ask>
      )}
    </NoteGroup>
  )
}
