import { letterDocument } from '../html/letter-document.ts'
import { decodeId } from '../message/content-id.ts'
import { inlinePictures, parseMessage } from '../message/parse-message.ts'

/** Bytes of a mail's own pictures that are put into its document; the rest stays with the attachments. */
const mostPictureBytes = 6_000_000

/**
 * The whole document in which the frame shows a mail's HTML, sanitised, with the mail's own pictures in it; html is null where the mail
 * has no HTML. Nothing in it asks the network for anything.
 */
export async function letterHtml(
  raw: Uint8Array,
  theme: 'light' | 'dark' | 'contrast',
  charset?: string,
): Promise<{ html: string | null; cut: boolean }> {
  const message = await parseMessage(raw, charset === undefined ? {} : { charset })
  if (message.html === null) return { html: null, cut: false }
  // DOMPurify and its document are loaded only where there is HTML.
  const { sanitise } = await import('../html/sanitise.ts')
  const { html, cut } = sanitise(withPictures(message.html, raw))
  return { html: letterDocument(html, theme), cut: cut || message.cuts.includes('cut-text') }
}

/** Replaces `cid:` addresses (RFC 2392) by the pictures themselves; one that is not there is left for the sanitiser to remove. */
function withPictures(html: string, raw: Uint8Array): string {
  if (!/cid:/i.test(html)) return html
  const pictures = inlinePictures(raw, mostPictureBytes)
  const used = new Map<string, string>()
  let left = mostPictureBytes * 2
  return html.replace(/(["'(=])cid:([^"'()\s<>]{1,500})/gi, (whole, before: string, id: string) => {
    const name = decodeId(id)
    const picture = pictures.get(name)
    if (picture === undefined) return whole
    const address = used.get(name) ?? `data:${picture.type};base64,${Buffer.from(picture.bytes).toString('base64')}`
    used.set(name, address)
    left -= address.length
    return left < 0 ? whole : before + address
  })
}
