/** Puts a text where the caret stands, with an empty line around it; `caret` stands behind it. */
export function putText(body: string, at: number, put: string): { body: string; start: number; caret: number } {
  const before = body.slice(0, at).trimEnd()
  const after = body.slice(at).trimStart()
  const start = before === '' ? 0 : before.length + 2
  return {
    body: [before, put, after].filter((part) => part !== '').join('\n\n'),
    start,
    caret: start + put.length,
  }
}
