import '../../renderer/zod-without-eval.ts'
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { AnswersPart } from '../../renderer/answers/index.tsx'
import { Surroundings } from '../../renderer/app.tsx'
import { followChanges, newQueryClient } from '../../renderer/client.ts'
import { useFocusRest } from '../../renderer/ui/focus-rest.ts'
import { heardOnly } from '../../renderer/ui/style-fragments.ts'
import type { ThemeName } from '../../renderer/ui/theme.ts'
import '../../renderer/ui/global.css'
import { fakeAnswers } from './fake-answers.ts'
import { fakeBridge } from './fake-bridge.ts'
import { fakeLetters } from './fake-letters.ts'
import { fakeOffice, people } from './fake-office.ts'

// The part Q&A alone, with an invented office behind it. As ?theme=dark&language=en&as=grace&empty&entry=152&more=500
const asked = new URLSearchParams(window.location.search)
const theme = (asked.get('theme') ?? 'light') as ThemeName
const language = asked.get('language') === 'en' ? 'en' : 'ja'
const me = { ...(asked.get('as') === 'grace' ? people.grace : people.haruka), language } as const
const announce = (part: string) => bridge.change(part)
const answers = fakeAnswers({
  me,
  announce: () => announce('answers'),
  empty: asked.has('empty'),
  more: Number(asked.get('more') ?? 0),
})
const { office, shell } = fakeOffice({ account: me, language, announce })
const letters = fakeLetters({ announce })
const bridge = fakeBridge({
  office,
  shell: {
    ...shell,
    publishAnswers: () => ({ written: 6, untouched: 2, changes: 1 }),
    saveDrawing: ({ kind, title }) => ({ savedAs: `${title}.${kind}` }),
    saveWorkload: ({ format }) => ({ savedAs: `workload.${format}` }),
  },
  letters: letters.part,
  answers: answers.part,
})
Object.assign(window, {
  madoguchi: bridge,
  practice: { calls: bridge.calls, tell: bridge.tell, elsewhere: answers.elsewhere },
})

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const queries = newQueryClient()
followChanges(queries)

const entry = asked.get('entry')
const candidate = asked.get('candidate')
const target = entry
  ? { entry: `018f0000-0000-7000-8000-0000000009${entry.slice(-2)}` }
  : candidate
    ? { candidate: `018f0000-0000-7000-8000-00000000${candidate}` }
    : undefined

/** The part, with the focus kept on something as in the whole window. */
function Answers() {
  useFocusRest()
  const [search, setSearch] = useState(asked.get('search') ?? '')
  return (
    <AnswersPart
      account={me}
      search={search}
      onSearch={setSearch}
      target={target}
      onScreen={() => undefined}
      openLetter={(id) => document.body.setAttribute('data-opened-letter', id)}
    />
  )
}

createRoot(document.getElementById('window')!).render(
  <RendererProvider
    renderer={createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})}
    targetDocument={document}
  >
    <QueryClientProvider client={queries}>
      <Surroundings
        theme={theme}
        language={language}
        setLanguage={() => undefined}
        timeZone="America/Los_Angeles"
        owner="nobody"
      >
        <main style={{ display: 'flex', height: '100vh' }}>
          <h1 style={heardOnly}>窓口</h1>
          <Answers />
        </main>
      </Surroundings>
    </QueryClientProvider>
  </RendererProvider>,
)
