/**
 * Characters that nobody sees, though programs read them: controls, marks of direction, spaces without width, tags, and what no text may hold.
 * Joiners and selectors stay, for names and pictures are written with them.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\u034f|\p{Cs}/gu

/** A text as people see it: what becomes public holds nothing that was not looked at. */
export function visibleText(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n').replaceAll(unseen, '')
}
