/** The key of an event in the notation of actions: 'R', 'Ctrl+K', 'Shift+F10', '?', 'ArrowDown'. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const named = event.key.length > 1
  const key = named ? event.key : event.key.toUpperCase()
  const held = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && named ? 'Shift' : '',
  ]
  return [...held, key].filter(Boolean).join('+')
}

/** How a key is written on its cap: 'Ctrl+Enter' as 'Ctrl ↵', Enter alone by its name. */
export function capOf(keys: string): string {
  if (keys === 'Enter') return keys
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(' ')
}

const names: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
}

/** Single letters act only outside text fields, and nothing but the lock acts behind an open dialog or menu. */
export function mayAct(event: KeyboardEvent, keys: string): boolean {
  if (keys === 'Ctrl+L') return true
  if (document.querySelector('[aria-modal="true"], [role="menu"]')) return false
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1
  return !(plain && isTextField(event.target))
}

/** True where typing writes text. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
}
