import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { LetterFrame } from '../../renderer/letters/reading/letter-frame.tsx'
import { LanguageProvider } from '../../renderer/ui/language.tsx'

// One letter in its frame, in a pane that scrolls, with something above and below it. The address says which: ?id=3
const left: string[] = []
Object.assign(window, { madoguchi: { onShell: () => () => undefined }, practice: { left } })
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')!.content
const id = new URLSearchParams(window.location.search).get('id')!

document.body.style.margin = '0'
createRoot(document.getElementById('window')!).render(
  <RendererProvider
    renderer={createDOMRenderer(document, { styleElementAttributes: { nonce } })}
    targetDocument={document}
  >
    <LanguageProvider language="ja" setLanguage={() => undefined} timeZone="UTC">
      <div id="pane" tabIndex={0} style={{ height: '100vh', overflowY: 'auto' }}>
        <div style={{ display: 'flex', flexDirection: 'column', minHeight: '100%', padding: '20px 32px' }}>
          <h1>Above the letter</h1>
          <LetterFrame id={id} theme="light" meanwhile={<p>Meanwhile</p>} onLeave={() => left.push('Escape')} />
          <p>Below the letter</p>
        </div>
      </div>
    </LanguageProvider>
  </RendererProvider>,
)
