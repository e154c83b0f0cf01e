/**
 * A folder's name as it may stand on a screen: control characters (NUL, line ends) and bidirectional ones, which could make it read otherwise
 * than it is, become visible signs. The name itself stays what the server calls it.
 */
export function shownPath(path: string): string {
  return path.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\u{FFFD}').slice(0, 255)
}
