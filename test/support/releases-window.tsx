import '../../renderer/zod-without-eval.ts'
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Surroundings } from '../../renderer/app.tsx'
import { followChanges, newQueryClient } from '../../renderer/client.ts'
import { ReleasesScreen } from '../../renderer/statistics/releases/releases-screen.tsx'
import { useFocusRest } from '../../renderer/ui/focus-rest.ts'
import { heardOnly } from '../../renderer/ui/style-fragments.ts'
import type { ThemeName } from '../../renderer/ui/theme.ts'
import '../../renderer/ui/global.css'
import { fakeBridge } from './fake-bridge.ts'
import { fakeOffice } from './fake-office.ts'
import { fakeReleases, releasePeople, supervisor } from './fake-releases.ts'

// The register alone, with an invented office behind it. As ?theme=dark&language=en&as=ono&outcome=lost&empty
const asked = new URLSearchParams(window.location.search)
const theme = (asked.get('theme') ?? 'light') as ThemeName
const language = asked.get('language') === 'en' ? 'en' : 'ja'
const me = supervisor(releasePeople[asked.get('as') === 'ono' ? 'ono' : 'nishimura'], language)
const outcome = asked.get('outcome') as 'lost' | null
const releases = fakeReleases({
  me,
  empty: asked.has('empty'),
  ...(outcome && { outcome }),
  announce: () => bridge.change('statistics'),
})
const { office, shell } = fakeOffice({ account: me, language, announce: (part) => bridge.change(part) })
const bridge = fakeBridge({ office, shell: { ...shell, ...releases.shell }, statistics: releases.part })
Object.assign(window, { madoguchi: bridge, practice: { calls: bridge.calls, tell: bridge.tell } })

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const queries = newQueryClient()
followChanges(queries)

/** The register, with the focus kept on something as in the whole window. */
function Register() {
  useFocusRest()
  return <ReleasesScreen account={me} onBack={() => undefined} />
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
          <Register />
        </main>
      </Surroundings>
    </QueryClientProvider>
  </RendererProvider>,
)
