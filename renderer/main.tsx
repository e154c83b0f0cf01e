import './zod-without-eval.ts'
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followChanges, newQueryClient } from './client.ts'
import './ui/global.css'

const queries = newQueryClient()
followChanges(queries)

// Fluent writes its style sheets at run time; the policy lets them in by the nonce of this very page.
const nonce = styleNonce()
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})

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
