/**
 * The policy of the window's page. Styles that are written at run time carry the nonce of this very page. Frames may *try* the web:
 * the click on a link in a letter has to reach the shell, which stops the navigation and asks; under `frame-src app://letter` alone the
 * browser would replace the letter by an error page without telling the shell.
 */
export function deskPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `frame-src app://letter https: http: mailto:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** The policy of a letter's own document: its styles and the pictures inside the mail, nothing else, no scripts, only inside our window. */
export const letterPolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors app://desk`
