import '../../renderer/zod-without-eval.ts'
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import { ActionsProvider } from '../../renderer/ui/actions.tsx'
import { ClipboardProvider } from '../../renderer/ui/clipboard.tsx'
import { LanguageProvider } from '../../renderer/ui/language.tsx'
import { PreferencesProvider } from '../../renderer/ui/preferences.tsx'
import { deskTokens, themeFor, type ThemeName } from '../../renderer/ui/theme.ts'
import { UndoProvider } from '../../renderer/ui/undo.tsx'
import '../../renderer/ui/global.css'
import { Components } from './components.tsx'

// As ?theme=dark&language=en: one theme at a time, so that high contrast can be looked at as the system draws it, too.
const asked = new URLSearchParams(window.location.search)
const theme = (asked.get('theme') ?? 'light') as ThemeName
const language = asked.get('language') === 'en' ? 'en' : 'ja'
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
document.documentElement.lang = language

createRoot(document.getElementById('window')!).render(
  <RendererProvider
    renderer={createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})}
    targetDocument={document}
  >
    <FluentProvider theme={themeFor(theme, language)}>
      <LanguageProvider language={language} setLanguage={() => undefined} timeZone="America/Los_Angeles">
        <PreferencesProvider owner="nobody">
          <ClipboardProvider copy={() => undefined}>
            <ActionsProvider>
              <UndoProvider owner="nobody">
                <div data-theme={theme} style={{ backgroundColor: deskTokens.colorNeutralBackground1 }}>
                  <Components asked={asked.get('dialog')} />
                </div>
              </UndoProvider>
            </ActionsProvider>
          </ClipboardProvider>
        </PreferencesProvider>
      </LanguageProvider>
    </FluentProvider>
  </RendererProvider>,
)
