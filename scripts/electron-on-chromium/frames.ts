import type { Frame } from 'playwright-core'
import { toProgram } from './addresses.ts'
import { only } from './only.ts'

/** A frame as Electron's WebFrameMain shows it. */
export type ProgramFrame = { readonly url: string; readonly parent: ProgramFrame | null }

const known = new WeakMap<Frame, ProgramFrame>()

/** The same frame is always the same object, so that it can be compared. */
export function frameOf(frame: Frame): ProgramFrame {
  let found = known.get(frame)
  if (!found) {
    found = only('WebFrameMain', {
      get url() {
        return toProgram(frame.url())
      },
      get parent() {
        const parent = frame.parentFrame()
        return parent ? frameOf(parent) : null
      },
    })
    known.set(frame, found)
  }
  return found
}
