import './zod-without-eval.ts'
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { client, followChanges, newQueryClient } from './client.ts'
import { rememberPreferences } from './ui/preferences.tsx'
import './ui/global.css'

const queries = newQueryClient()
followChanges(queries)

// Fluent writes its style sheets at run time; the policy lets them in by the nonce of this very page.
const nonce = styleNonce()
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})

// The page's own storage ends with the window: widths and density are the shell's to keep. Without them the window opens all the same.
const kept = await client.shell.preferences({}).catch(() => ({}))
rememberPreferences(kept, (name, value) => void client.shell.setPreference({ name, value }).catch(() => undefined))

createRoot(document.getElementById('window')!).render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </RendererProvider>
  </StrictMode>,
)

function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')
  return meta?.content || meta?.nonce || document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || ''
}
