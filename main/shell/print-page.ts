import type { WebContents } from 'electron'

/** Asks the system which printer is to print what of a page is meant for paper; false where nothing is printed. */
export function printPage(contents: WebContents): Promise<boolean> {
  const printed = Promise.withResolvers<boolean>()
  contents.print({ printBackground: true }, printed.resolve)
  return printed.promise
}
