import type { WebContents } from 'electron'
import { Problem } from '../../shared/errors.ts'

/** What of a page is meant for paper, as a PDF on A4 with margins in inches. Throws export_failed. */
export async function pageAsPdf(
  contents: WebContents,
  margins: { top: number; bottom: number; left: number; right: number },
): Promise<Uint8Array> {
  return contents.printToPDF({ printBackground: true, pageSize: 'A4', margins }).catch(() => {
    throw new Problem('export_failed')
  })
}
