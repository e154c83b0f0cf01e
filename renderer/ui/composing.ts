/**
 * True while an input method composes: its Enter takes a word, and its Escape gives one up, and neither means a button or a dialog. Some
 * input methods say so only by the key "Process" or by the code 229.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'key' | 'keyCode'>): boolean {
  return event.isComposing || event.key === 'Process' || event.keyCode === 229
}
