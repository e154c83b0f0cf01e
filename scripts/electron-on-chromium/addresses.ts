/** Hosts of `app:` as the browser sees them: `.invalid` is a name that no network knows (RFC 6761). */
const suffix = '.app.invalid'

/** `app://desk/…` as the browser gets it; other addresses stay as they are. */
export function toBrowser(url: string): string {
  return url.replace(/^app:\/\/([a-z0-9-]+)/, `https://$1${suffix}`)
}

/** The browser's address as the program knows it. */
export function toProgram(url: string): string {
  return url.replace(/^https:\/\/([a-z0-9-]+)\.app\.invalid(?=[/?#]|$)/, 'app://$1')
}

/** A content security policy written for `app:` in the browser's terms. */
export function policyToBrowser(policy: string): string {
  return policy.replace(/\bapp:\/\/([a-z0-9-]+)/g, `https://$1${suffix}`)
}
