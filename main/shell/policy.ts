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

/**
 * The policy of a letter's own document: its styles and the pictures inside the mail, nothing else, no scripts, only inside our window. It
 * has the origin of the document around it, which measures it, and no other.
 */
export const letterPolicy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin; base-uri 'none'; form-action 'none'; frame-ancestors app://desk app://letter`

/** The policy of the document around a letter: its one script, and the letter; the click on a link may try the web, as in the page. */
export const holderPolicy = `default-src 'none'; script-src 'self'; frame-src 'self' https: http: mailto:; sandbox allow-scripts allow-same-origin; base-uri 'none'; form-action 'none'; frame-ancestors app://desk`
