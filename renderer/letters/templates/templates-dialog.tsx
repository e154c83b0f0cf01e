import { useState } from 'react'
import type { ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import { client, useQuery } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TemplateForm } from './template-form.tsx'
import { TemplateList } from './template-list.tsx'
import type { TemplateUse } from './template-use.ts'
import { FactsForm } from './facts-form.tsx'

/** The office's templates: found as one types, looked at as they would stand in this reply, put in; and written and changed. */
export function TemplatesDialog(props: { use: TemplateUse | null; onClose: () => void }) {
  const say = useWords().templates
  const asked = useQuery(client.letters.templates, {})
  const [shown, setShown] = useState<'list' | 'facts' | { edited: ReplyTemplate | null }>('list')
  const [chosen, setChosen] = useState<string | null>(null)
  const { use, onClose } = props
  if (asked.error)
    return (
      <Modal title={say.title} onClose={onClose}>
        <Failure problem={asked.error} />
      </Modal>
    )
  if (!asked.data) return null
  const { templates, facts } = asked.data
  if (shown === 'facts') return <FactsForm facts={facts} onBack={() => setShown('list')} onClose={onClose} />
  if (shown !== 'list')
    return (
      <TemplateForm
        key={shown.edited?.id ?? 'new'}
        opened={shown.edited}
        templates={templates}
        facts={facts}
        onBack={(saved) => {
          if (saved !== null) setChosen(saved)
          setShown('list')
        }}
      />
    )
  return (
    <TemplateList
      templates={templates}
      facts={facts}
      use={use}
      chosen={chosen}
      onChoose={setChosen}
      onEdit={(edited) => setShown({ edited })}
      onFacts={() => setShown('facts')}
      onClose={onClose}
    />
  )
}
