/** Colours of the reading pane; a letter's own colours are kept only where it lies on white paper. */
const themes = {
  light: { deps: '#ffffff', text: '#21201e', quiet: '#5d5b58', line: '#d0ceca', link: '#124d6d', focus: '#165e83' },
  dark: { deps: '#272625', text: '#f2f0ed', quiet: '#aeaca7', line: '#575552', link: '#7ab4da', focus: '#95c5e5' },
  contrast: {
    deps: '#000000',
    text: '#ffffff',
    quiet: '#ffffff',
    line: '#ffffff',
    link: '#ffff00',
    focus: '#1aebff',
  },
}

/** The second line behind the policy in the shell's header. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

/**
 * The whole document in which the frame shows sanitised HTML: the type of a letter, nothing beside it. The shell serves it from a host
 * of its own with a policy in the header; the one inside is a second line.
 */
export function letterDocument(sanitisedHtml: string, theme: 'light' | 'dark' | 'contrast'): string {
  const { deps, text, quiet, line, link, focus } = themes[theme]
  // On a dark ground a sender's black on white could not be read, nor his white on a picture that is not there.
  const ownColours =
    theme === 'light'
      ? ''
      : `
  .letter, .letter * {
    background: transparent !important; color: inherit !important; border-color: ${line} !important;
    text-decoration-color: currentcolor !important; text-emphasis-color: currentcolor !important;
  }
  .letter a[href], .letter a[href] * { color: ${link} !important }`
  return `<!doctype html>
<html lang="${languageOf(sanitisedHtml)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="${theme === 'light' ? 'light' : 'dark'}">
<meta name="viewport" content="width=device-width">
<title></title>
<style>
  html { color-scheme: ${theme === 'light' ? 'only light' : 'only dark'}; background: ${deps} }
  body { margin: 0; padding: 4px; font-variant-numeric: tabular-nums; text-autospace: normal; text-spacing-trim: trim-start }
  .letter {
    box-sizing: border-box; max-width: 660px; overflow-wrap: anywhere; color: ${text};
    font: 15px/24px "Segoe UI", "Open Sans Variable", "Noto Sans JP Variable", "Yu Gothic UI", "Hiragino Sans", Meiryo, sans-serif;
  }
  .letter:lang(ja) { line-height: 27px; line-break: strict; word-break: auto-phrase }
  img { max-width: 100%; height: auto }
  table { max-width: 100%; border-color: ${line} }
  hr { border: 0; border-top: 1px solid ${line} }
  pre { white-space: pre-wrap; font-family: Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace }
  blockquote { margin: 8px 0; padding: 0 0 0 12px; border-left: 2px solid ${line}; color: ${quiet} }
  a[href] { color: ${link}; text-decoration: underline }
  a[href]:focus-visible { outline: 2px solid ${focus}; outline-offset: 1px }${ownColours}
  @media (forced-colors: active) {
    html { background: Canvas }
    .letter, .letter * { color: CanvasText !important; background: Canvas !important; border-color: CanvasText !important }
    .letter a[href], .letter a[href] * { color: LinkText !important }
  }
</style>
</head>
<body><div class="letter">${sanitisedHtml}</div></body>
</html>
`
}

/** Chooses glyphs, line height and breaking: Japanese where there is kana. */
function languageOf(html: string): 'ja' | 'en' {
  return /[\u3041-\u30fa]/.test(html) ? 'ja' : 'en'
}
