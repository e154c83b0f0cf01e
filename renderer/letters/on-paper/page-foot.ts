import { useLayoutEffect } from 'react'

/** Stands below every page for as long as the caller is on the screen, with the number of the page and of all; a line of its own for each line given. */
export function usePageFoot(lines: readonly string[]): void {
  const text = lines.join('\n')
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(pageRule(text))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [text])
}

/** Margins are those that the shell gives a PDF (main/shell/paper-handlers.ts). */
function pageRule(text: string): string {
  const look =
    'font: 8pt/11pt "Open Sans Variable", "Noto Sans JP Variable", sans-serif; color: #444; vertical-align: top'
  return `@page {
    size: A4;
    margin: 0.7in 0.7in 0.95in;
    @bottom-left { content: ${cssString(text)}; width: 85%; white-space: pre-line; text-align: left; ${look} }
    @bottom-right { content: counter(page) " / " counter(pages); width: 15%; text-align: right; ${look} }
  }`
}

/** A string of CSS: whatever a name holds stays text. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)!.toString(16)} `)
  return `"${escaped}"`
}
