/**
 * Joins the soft-broken lines of `format=flowed` text (RFC 3676): a line that ends in a space goes on in the next of the same quoting
 * depth, except the signature's `-- `. `deleteSpace` is the parameter `delsp=yes`.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const lines: string[] = []
  let open = false
  let openDepth = 0
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)![0].length
    const content = line.slice(depth).replace(/^ /, '')
    const signature = content === '-- '
    const flows = content.endsWith(' ') && !signature
    const kept = flows && deleteSpace ? content.slice(0, -1) : content
    if (open && depth === openDepth && !signature) lines[lines.length - 1] += kept
    else lines.push('>'.repeat(depth) + (depth > 0 && content !== '' ? ' ' : '') + kept)
    open = flows
    openDepth = depth
  }
  return lines.join('\n')
}
