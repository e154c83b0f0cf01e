import { makeStyles } from '@fluentui/react-components'
import { Add20Regular, ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Category } from '../../../shared/answers/entries.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { ScreenFrame } from '../screen-frame.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

const useStyles = makeStyles({ acts: { display: 'inline-flex', alignItems: 'center', gap: '4px' } })

/** The categories in the order in which they stand on the public page. */
export function CategoriesScreen(props: { folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.tables
  const tell = useUndo()
  const categories = useQuery(client.answers.categories, {}).data ?? []
  const order = useCommand(client.answers.orderCategories)
  const remove = useCommand(client.answers.removeCategory)
  const { mutate: save } = useCommand(client.answers.saveCategory)
  const [edited, setEdited] = useState<Category | 'new' | null>(null)
  const move = (at: number, by: 1 | -1) => {
    const ids = categories.map(({ id }) => id)
    const [one] = ids.splice(at, 1)
    ids.splice(at + by, 0, one!)
    order.mutate({ ids })
  }
  const problem = order.error ?? remove.error
  return (
    <ScreenFrame
      title={words.categories}
      folded={props.folded}
      text={words.categoriesText}
      acts={
        <CommandButton icon={<Add20Regular />} onClick={() => setEdited('new')}>
          {words.addCategory}
        </CommandButton>
      }
    >
      {problem && <Failure problem={problem} />}
      <DataTable
        label={words.categories}
        rows={categories}
        keyOf={({ id }) => id}
        columns={[
          { id: 'ja', words: words.columns.ja, cell: ({ names }) => <span lang="ja">{names.ja}</span> },
          { id: 'en', words: words.columns.en, cell: ({ names }) => <span lang="en">{names.en}</span> },
          {
            id: 'entries',
            words: words.columns.entries,
            width: 80,
            cell: ({ entries }) => words.entries(countOf(entries)),
          },
          {
            id: 'acts',
            words: words.columns.acts,
            nowrap: true,
            cell: (one) => {
              const at = categories.indexOf(one)
              return (
                <span className={styles.acts}>
                  <IconButton
                    small
                    label={`${one.names.ja} ${words.up}`}
                    icon={<ArrowUp16Regular />}
                    disabled={at === 0}
                    onClick={() => at > 0 && move(at, -1)}
                  />
                  <IconButton
                    small
                    label={`${one.names.ja} ${words.down}`}
                    icon={<ArrowDown16Regular />}
                    disabled={at === categories.length - 1}
                    onClick={() => at < categories.length - 1 && move(at, 1)}
                  />
                  <CommandButton size="small" look="quiet" onClick={() => setEdited(one)}>
                    {words.editCategory}
                  </CommandButton>
                  {one.entries === 0 && (
                    <CommandButton
                      size="small"
                      look="quiet"
                      onClick={() =>
                        remove.mutate(
                          { id: one.id },
                          {
                            onSuccess: () =>
                              tell({ words: words.removed, undo: () => save({ id: null, names: one.names }) }),
                          },
                        )
                      }
                    >
                      {words.removeCategory}
                    </CommandButton>
                  )}
                </span>
              )
            },
          },
        ]}
      />
      {edited && <CategoryDialog category={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </ScreenFrame>
  )
}

function CategoryDialog({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { say } = useAnswersWords()
  const words = say.tables
  const [names, setNames] = useState(category?.names ?? { ja: '', en: '' })
  const save = useCommand(client.answers.saveCategory)
  const missing = names.ja.trim() === '' || names.en.trim() === ''
  return (
    <Modal
      title={category ? words.editCategory : words.addCategory}
      onClose={onClose}
      onSubmit={() => {
        if (!missing && !save.isPending) save.mutate({ id: category?.id ?? null, names }, { onSuccess: onClose })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={missing || save.isPending}>
            {words.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <TextField
        label={words.nameJa}
        lang="ja"
        value={names.ja}
        onChange={(ja) => setNames({ ...names, ja })}
        maxLength={60}
        autoFocus
      />
      <TextField
        label={words.nameEn}
        lang="en"
        value={names.en}
        onChange={(en) => setNames({ ...names, en })}
        maxLength={80}
      />
      {save.error && <Failure problem={save.error} />}
    </Modal>
  )
}
