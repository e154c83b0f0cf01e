/** To what holds the reply first; from a finding on to the next one. */
export function focusNext(list: HTMLElement | null, holding: HTMLElement | null): void {
  const findings = [...(list?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])]
  const at = findings.findIndex((finding) => finding === document.activeElement)
  if (holding && at < 0 && document.activeElement !== holding) return holding.focus()
  const next = findings[(at + 1) % Math.max(1, findings.length)] ?? holding
  next?.focus()
}
